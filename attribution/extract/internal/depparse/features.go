package depparse

import "github.com/sayso-go/sayso/attribution/extract/internal/weights"

// Features appends to f the features of a state, the last of states.
func (s *Sentence) Features(f []uint64, states []State, number int32) []uint64 {
	state := &states[number]
	none := subtree{word: -1}
	s0, n0 := &state.top, &state.next
	s1, s2 := &none, &none
	if state.below >= 0 {
		below := &states[state.below]
		s1 = &below.top
		if below.below >= 0 {
			s2 = &states[below.below].top
		}
	}
	a, b, c, n, n1, n2 := s.word(s0.word), s.word(s1.word), s.word(s2.word), s.word(n0.word), s.word(n0.word+1), s.word(n0.word+2)
	al, al2, ar, ar2 := s.child(s0.left), s.child(s0.left2), s.child(s0.right), s.child(s0.right2)
	bl, br, br2 := s.child(s1.left), s.child(s1.right), s.child(s1.right2)
	nl, nl2 := s.child(n0.left), s.child(n0.left2)

	template := uint64(0)
	add := func(x, y, z uint64) {
		template++
		f = append(f, weights.Join(template, x, y, z))
	}
	pair := func(x, y *word) {
		add(x.tag, y.tag, 0)
		add(x.form, y.tag, 0)
		add(x.tag, y.form, 0)
		add(x.lemma, y.lemma, 0)
		add(x.class, y.class, 0)
		add(x.path, y.path, 0)
	}
	one := func(x *word) {
		add(x.tag, 0, 0)
		add(x.form, 0, 0)
		add(x.form, x.tag, 0)
		add(x.class, 0, 0)
	}
	one(a)
	one(b)
	one(n)
	one(n1)
	add(n2.tag, 0, 0)
	add(n2.form, 0, 0)
	add(c.tag, 0, 0)
	add(c.form, 0, 0)

	near, far := distance(s0.word, n0.word)+1, distance(s1.word, s0.word)+1
	over, under := s.between(s0.word, n0.word)+1, s.between(s1.word, s0.word)+1

	pair(a, n)
	add(a.form, a.tag, n.tag)
	add(a.tag, n.form, n.tag)
	add(a.tag, n.tag, near)
	add(a.tag, n.tag, over)
	add(a.form, n.tag, near)
	add(a.tag, n.lemma, over)

	pair(b, a)
	add(b.form, b.tag, a.tag)
	add(b.tag, a.form, a.tag)
	add(b.tag, a.tag, far)
	add(b.tag, a.tag, under)
	add(b.form, a.tag, far)
	add(b.tag, a.lemma, under)

	pair(n, n1)
	pair(b, n)
	add(a.tag, n.tag, n1.tag)
	add(b.tag, a.tag, n.tag)
	add(c.tag, b.tag, a.tag)
	add(n.tag, n1.tag, n2.tag)
	add(b.form, a.tag, n.tag)
	add(b.tag, a.form, n.tag)
	add(b.tag, a.tag, n.form)
	add(b.path, a.path, n.path)
	add(a.tag, n.form, n1.tag)
	add(a.form, n.tag, n1.tag)

	// What is attached: the words that mark a phrase stand at its left.
	add(a.tag, al.form, n.tag)
	add(a.tag, al.tag, n.tag)
	add(a.tag, ar.tag, n.tag)
	add(a.tag, ar2.tag, n.tag)
	add(a.tag, n.tag, nl.tag)
	add(a.tag, n.tag, nl.form)
	add(a.form, nl.form, n.tag)
	add(n.tag, nl.tag, nl2.tag)
	add(b.tag, a.tag, al.tag)
	add(b.tag, a.tag, al.form)
	add(b.lemma, a.tag, al.form)
	add(b.lemma, a.lemma, al.form)
	add(b.class, a.class, al.form)
	add(b.tag, a.tag, ar.tag)
	add(b.tag, br.tag, a.tag)
	add(b.tag, br2.tag, a.tag)
	add(b.tag, bl.tag, a.tag)
	add(b.form, br.tag, a.tag)
	add(b.tag, br.form, al.form)
	add(a.tag, al.tag, al2.tag)
	add(a.tag, ar.tag, ar2.tag)
	add(c.tag, b.tag, al.form)
	add(c.lemma, a.tag, al.form)
	add(n.tag, al.form, over)

	sets := [...]uint64{uint64(s0.leftSet) + 1, uint64(s0.rightSet) + 1, uint64(s1.leftSet) + 1, uint64(s1.rightSet) + 1, uint64(n0.leftSet) + 1}
	add(a.tag, sets[0], 0)
	add(a.tag, sets[1], 0)
	add(b.tag, sets[2], 0)
	add(b.tag, sets[3], 0)
	add(n.tag, sets[4], 0)
	add(a.form, sets[1], n.tag)
	add(b.form, sets[3], a.tag)
	add(a.tag, sets[0], n.tag)
	add(a.tag, sets[1], n.tag)
	add(b.tag, sets[3], a.tag)
	add(n.tag, sets[4], a.tag)
	counts := uint64(s0.leftCount)<<8 | uint64(s0.rightCount) + 1
	add(a.tag, counts, 0)
	add(a.form, counts, 0)
	add(a.tag, n.tag, uint64(n0.leftCount)+1)
	add(b.tag, a.tag, uint64(s1.rightCount)+1)
	add(near, far, over<<8|under)
	add(a.tag, over, under)
	return f
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
