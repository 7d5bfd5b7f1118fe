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
	s := t.sentence
	template := uint64(0)
	h := t.heads[d]
	side := uint64(2)
	if d < h {
		side = 1
	}
	add := func(x, y, z uint64) {
		template++
		f = append(f, weights.Join(template<<2|side, x, y, z))
	}
	D, H := &s.words[d], &s.words[h]
	before, after, hBefore, hAfter := s.word(d-1), s.word(d+1), s.word(h-1), s.word(h+1)
	first, second, last := s.child(t.firstChild(d)), s.child(t.secondChild(d)), s.child(t.lastChild(d))
	hFirst, hLast := s.child(t.firstChild(h)), s.child(t.lastChild(h))
	upper := s.word(t.heads[h])
	var previous, next int32 // siblings
	var given uint64         // labels of the siblings before
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
	p, q := s.child(previous), s.child(next)
	var pLabel uint64
	if previous != 0 {
		pLabel = uint64(t.Labels[previous])
	}
	hLabel := uint64(t.Labels[h]) + 1
	far := distance(min(h, d), max(h, d)) + 1
	between := s.between(min(h, d), max(h, d)) + 1

	add(D.tag, H.tag, 0)
	add(D.form, 0, 0)
	add(D.form, D.tag, 0)
	add(D.class, 0, 0)
	add(D.form, H.tag, 0)
	add(D.tag, H.form, 0)
	add(D.tag, H.lemma, 0)
	add(D.lemma, H.lemma, 0)
	add(D.class, H.class, 0)
	add(D.path, H.path, 0)
	add(D.class, H.lemma, 0)
	add(D.class, H.tag, D.tag)
	add(D.tag, H.tag, far)
	add(D.tag, H.tag, between)
	add(D.form, H.tag, far)
	add(D.tag, H.tag, before.tag)
	add(D.tag, H.tag, after.tag)
	add(D.tag, H.tag, hBefore.tag)
	add(D.tag, H.tag, hAfter.tag)
	add(D.tag, before.form, H.tag)
	add(D.tag, after.form, H.tag)
	add(D.form, before.form, 0)
	add(D.form, after.form, 0)

	add(D.tag, first.form, H.tag)
	add(D.tag, first.tag, H.tag)
	add(D.form, first.form, 0)
	add(D.class, first.form, H.tag)
	add(H.lemma, first.form, D.tag)
	add(H.class, first.form, D.tag)
	add(D.tag, first.tag, second.tag)
	add(D.tag, first.form, second.tag)
	add(D.tag, last.tag, H.tag)
	add(D.tag, last.form, 0)
	add(D.tag, uint64(t.leftSets[d])+1, H.tag)
	add(D.tag, uint64(t.rightSets[d])+1, H.tag)
	add(D.tag, uint64(t.leftSets[d])+1, uint64(t.rightSets[d])+1)
	add(H.tag, uint64(t.leftSets[h])+1, D.tag)
	add(H.tag, uint64(t.rightSets[h])+1, D.tag)
	add(D.tag, H.tag, hFirst.form)
	add(D.tag, H.tag, hLast.tag)

	add(D.tag, H.tag, upper.tag)
	add(D.tag, hLabel, H.tag)
	add(D.form, hLabel, 0)
	add(D.tag, hLabel, first.form)
	add(D.tag, hLabel, D.class)
	add(D.tag, H.tag, p.tag)
	add(D.tag, H.tag, q.tag)
	add(D.tag, p.form, H.tag)
	add(D.tag, q.form, H.tag)
	add(D.tag, pLabel+1, H.tag)
	add(D.tag, pLabel+1, D.form)
	add(D.tag, H.lemma, pLabel+1)
	add(D.tag, given+1, H.tag)
	add(D.class, given+1, 0)
	add(first.form, given+1, D.tag)
	return f
}

// maxSiblings bounds how many siblings before a word are looked at.
const maxSiblings = 40
