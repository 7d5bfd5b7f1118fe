package depparse

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Tree is a sentence whose words have heads, while its dependencies are named. Trainer
// and Parser use the same. The zero Tree is ready for use, and may be used again.
type Tree struct {
	// Labels are the relations of the words, by their numbers. The first is not used.
	Labels []syntax.Deprel

	sentence *Sentence
	heads    []int32
	// Children, in text order: those of word i are list[from[i]:from[i+1]].
	from, list          []int32
	leftSets, rightSets []uint32
	order               []int32
}

// Set makes t the tree of heads, by the numbers of the words of s.
func (t *Tree) Set(s *Sentence, heads []int32) {
	n := len(heads)
	t.sentence, t.heads = s, heads
	t.Labels = append(t.Labels[:0], make([]syntax.Deprel, n)...)
	t.from = append(t.from[:0], make([]int32, n+1)...)
	t.list = append(t.list[:0], make([]int32, n-1)...)
	t.leftSets = append(t.leftSets[:0], make([]uint32, n)...)
	t.rightSets = append(t.rightSets[:0], make([]uint32, n)...)
	for d := 1; d < n; d++ {
		t.from[heads[d]+1]++
	}
	for i := range n {
		t.from[i+1] += t.from[i]
	}
	at := append(t.order[:0], t.from[:n]...)
	for d := 1; d < n; d++ {
		h := heads[d]
		t.list[at[h]] = int32(d)
		at[h]++
		if bit := uint32(1) << s.words[d].upos; int32(d) < h {
			t.leftSets[h] |= bit
		} else {
			t.rightSets[h] |= bit
		}
	}
	t.order = append(at[:0], t.children(0)...)
	for i := 0; i < len(t.order); i++ {
		t.order = append(t.order, t.children(t.order[i])...)
	}
}

func (t *Tree) children(i int32) []int32 { return t.list[t.from[i]:t.from[i+1]] }

// Order returns the words from the root down, in which they are to be labelled. It is
// Tree's own.
func (t *Tree) Order() []int32 { return t.order }

// firstChild and secondChild return the outermost children on the left of a word,
// lastChild the outermost on its right; 0 is none.
func (t *Tree) firstChild(i int32) int32 {
	if c := t.children(i); len(c) > 0 && c[0] < i {
		return c[0]
	}
	return 0
}

func (t *Tree) secondChild(i int32) int32 {
	if c := t.children(i); len(c) > 1 && c[1] < i {
		return c[1]
	}
	return 0
}

func (t *Tree) lastChild(i int32) int32 {
	if c := t.children(i); len(c) > 0 && c[len(c)-1] > i {
		return c[len(c)-1]
	}
	return 0
}

// Features appends to f the features of the dependency of word d. Its head and the
// siblings before it are labelled.
func (t *Tree) Features(f []uint64, d int32) []uint64 {
	v := t.look(d)
	return v.more(v.first(f))
}

// dependency is a word and its head as the features see them.
type dependency struct {
	side                uint64 // of the head that the word is on
	d, h                *word
	before, after       *word // the words beside d
	hBefore, hAfter     *word
	upper               *word // the head of h
	child, second, last *word // children of d
	hFirst, hLast       *word
	p, q                *word  // the siblings beside d
	left, right         uint64 // the parts of speech of the children
	hLeft, hRight       uint64
	hLabel, pLabel      uint64
	given               uint64 // the labels of the siblings before
	far, between        uint64
}

// look returns the dependency of word d.
func (t *Tree) look(d int32) dependency {
	s, h := t.sentence, t.heads[d]
	var previous, next int32 // siblings
	var given, pLabel uint64
	siblings := t.children(h)
	for i, c := range siblings {
		if c == d {
			if i+1 < len(siblings) {
				next = siblings[i+1]
			}
			break
		}
		previous = c
		given |= 1 << t.Labels[c]
		if i >= maxSiblings {
			break
		}
	}
	if previous != 0 {
		pLabel = uint64(t.Labels[previous])
	}
	side := uint64(2)
	if d < h {
		side = 1
	}
	return dependency{
		side: side, d: &s.words[d], h: &s.words[h],
		before: s.word(d - 1), after: s.word(d + 1), hBefore: s.word(h - 1), hAfter: s.word(h + 1), upper: s.word(t.heads[h]),
		child: s.child(t.firstChild(d)), second: s.child(t.secondChild(d)), last: s.child(t.lastChild(d)),
		hFirst: s.child(t.firstChild(h)), hLast: s.child(t.lastChild(h)), p: s.child(previous), q: s.child(next),
		left: uint64(t.leftSets[d]) + 1, right: uint64(t.rightSets[d]) + 1, hLeft: uint64(t.leftSets[h]) + 1, hRight: uint64(t.rightSets[h]) + 1,
		hLabel: uint64(t.Labels[h]) + 1, pLabel: pLabel + 1, given: given + 1,
		far: distance(min(h, d), max(h, d)) + 1, between: s.between(min(h, d), max(h, d)) + 1,
	}
}

// first appends the features that tell the most. They are enough for most words.
func (v *dependency) first(f []uint64) []uint64 {
	template := uint64(0)
	add := func(x, y, z uint64) {
		template++
		f = append(f, weights.Join(template<<2|v.side, x, y, z))
	}
	d, h, first := v.d, v.h, v.child
	add(d.tag, h.tag, 0)
	add(d.form, 0, 0)
	add(d.class, 0, 0)
	add(d.form, h.tag, 0)
	add(d.tag, h.form, 0)
	add(d.tag, h.lemma, 0)
	add(d.class, h.class, 0)
	add(d.path, h.path, 0)
	add(d.tag, h.tag, v.far)
	add(d.tag, h.tag, v.between)
	add(d.tag, v.before.form, h.tag)
	add(d.tag, first.form, h.tag)
	add(d.tag, first.tag, h.tag)
	add(h.lemma, first.form, d.tag)
	add(d.tag, v.last.tag, h.tag)
	add(d.tag, v.left, h.tag)
	add(d.tag, v.right, h.tag)
	add(d.tag, v.hLabel, h.tag)
	add(d.form, v.hLabel, 0)
	add(d.tag, v.pLabel, h.tag)
	add(d.tag, v.given, h.tag)
	add(d.tag, h.tag, v.p.tag)
	add(d.tag, h.tag, v.q.tag)
	return f
}

// more appends the others.
func (v *dependency) more(f []uint64) []uint64 {
	template := uint64(1 << 8)
	add := func(x, y, z uint64) {
		template++
		f = append(f, weights.Join(template<<2|v.side, x, y, z))
	}
	d, h, first := v.d, v.h, v.child
	add(d.form, d.tag, 0)
	add(d.lemma, h.lemma, 0)
	add(d.class, h.lemma, 0)
	add(d.class, h.tag, d.tag)
	add(d.form, h.tag, v.far)
	add(d.tag, h.tag, v.before.tag)
	add(d.tag, h.tag, v.after.tag)
	add(d.tag, h.tag, v.hBefore.tag)
	add(d.tag, h.tag, v.hAfter.tag)
	add(d.tag, v.after.form, h.tag)
	add(d.form, v.before.form, 0)
	add(d.form, v.after.form, 0)

	add(d.form, first.form, 0)
	add(d.class, first.form, h.tag)
	add(h.class, first.form, d.tag)
	add(d.tag, first.tag, v.second.tag)
	add(d.tag, first.form, v.second.tag)
	add(d.tag, v.last.form, 0)
	add(d.tag, v.left, v.right)
	add(h.tag, v.hLeft, d.tag)
	add(h.tag, v.hRight, d.tag)
	add(d.tag, h.tag, v.hFirst.form)
	add(d.tag, h.tag, v.hLast.tag)

	add(d.tag, h.tag, v.upper.tag)
	add(d.tag, v.hLabel, first.form)
	add(d.tag, v.hLabel, d.class)
	add(d.tag, v.p.form, h.tag)
	add(d.tag, v.q.form, h.tag)
	add(d.tag, v.pLabel, d.form)
	add(d.tag, h.lemma, v.pLabel)
	add(d.class, v.given, 0)
	add(first.form, v.given, d.tag)
	return f
}

// maxSiblings bounds how many siblings before a word are looked at.
const maxSiblings = 40
