package depparse

import "github.com/sayso-go/sayso/attribution/extract/internal/weights"

// view is a state as its features see it: the three uppermost words of the stack and the
// next three, with what is attached to them.
type view struct {
	features []uint64
	template uint64

	s0, s1, n0       *subtree
	third            int32 // the third word of the stack
	a, b, c          *word // of the stack, from the top down
	n, n1, n2        *word // the next ones
	al, al2, ar, ar2 *word // the children of a
	bl, br, br2      *word // of b
	nl, nl2          *word // of n
	// What stands between a and n and between b and a, and how far these are apart.
	over, under uint64
	near, far   uint64
}

// none is what is on the stack below its last word.
var none = subtree{word: -1}

// set makes v the view of a state.
func (v *view) set(s *Sentence, states []State, number int32) {
	state := &states[number]
	v.s0, v.n0, v.s1, v.third = &state.top, &state.next, &none, -1
	if state.below >= 0 {
		below := &states[state.below]
		v.s1 = &below.top
		if below.below >= 0 {
			v.third = states[below.below].top.word
		}
	}
	s0, s1, n0 := v.s0, v.s1, v.n0
	v.a, v.b, v.c = s.word(s0.word), s.word(s1.word), s.word(v.third)
	v.n, v.n1, v.n2 = s.word(n0.word), s.word(n0.word+1), s.word(n0.word+2)
	v.al, v.al2, v.ar, v.ar2 = s.child(s0.left), s.child(s0.left2), s.child(s0.right), s.child(s0.right2)
	v.bl, v.br, v.br2 = s.child(s1.left), s.child(s1.right), s.child(s1.right2)
	v.nl, v.nl2 = s.child(n0.left), s.child(n0.left2)
	v.over, v.under = s.between(s0.word, n0.word)+1, s.between(s1.word, s0.word)+1
	v.near, v.far = distance(s0.word, n0.word)+1, distance(s1.word, s0.word)+1
}

// write adds the features of a group.
func (v *view) write(number int) {
	v.template = uint64(number) << 8
	groups[number].write(v)
}

// add adds the feature of the next template.
func (v *view) add(x, y, z uint64) {
	v.template++
	v.features = append(v.features, weights.Join(v.template, x, y, z))
}

var nothing = word{form: 7, lemma: 7, tag: 7, class: 7, path: 7}

// word returns a word by its number, which may be outside of the sentence.
func (s *Sentence) word(i int32) *word {
	if i < 0 || int(i) >= len(s.words) {
		return &nothing
	}
	return &s.words[i]
}

// child returns a child; 0 is none.
func (s *Sentence) child(i int32) *word {
	if i == 0 {
		return &nothing
	}
	return &s.words[i]
}
