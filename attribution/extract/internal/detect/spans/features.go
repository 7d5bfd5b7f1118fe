package spans

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// adder appends the hashes of features, each of a template of its own.
type adder[T uint32 | uint64] struct {
	list     []T
	template uint64
}

func (a *adder[T]) add(x, y, z uint64) {
	a.template++
	a.list = append(a.list, T(weights.Join(a.template, x, y, z)))
}

// The first templates of the four kinds of features.
const (
	tokenTemplates = iota * 100
	gapTemplates
	nearTemplates
	betweenTemplates
)

// Token appends the features of token i of the window that do not depend on the cue.
func (s *Sentence) Token(f []uint64, i int) []uint64 {
	a := adder[uint64]{f, tokenTemplates}
	t, l, r := s.at(i), s.at(i-1), s.at(i+1)
	p := &nothing
	if t.parent >= 0 {
		p = s.at(int(t.parent))
	}
	a.add(0, 0, 0)
	a.add(t.form, 0, 0)
	a.add(t.lemma, t.tag, 0)
	a.add(t.tag, t.relation, t.kind)
	a.add(l.form, t.form, 0)
	a.add(t.form, r.form, 0)
	a.add(l.tag, t.tag, r.tag)
	a.add(t.marked, p.tag, 0)
	a.add(t.relation, p.lemma, 0)
	a.add(t.relation, p.relation, s.at(int(p.parent)).relation)
	a.add(t.quote, l.quote, r.quote<<8|s.quoted)
	a.add(s.place(i), t.tag, t.quote)
	a.add(t.kind, l.kind, r.kind)
	a.add(t.quote, t.tag, s.quoted)
	return a.list
}

// place tells how near token i is to the ends of the window.
func (s *Sentence) place(i int) uint64 {
	return uint64(min(i, 3)) | uint64(min(len(s.tokens)-1-i, 3))<<2 | 16
}

// Gap appends the features of the gap before token i that do not depend on the cue.
func (s *Sentence) Gap(f []uint32, i int) []uint32 {
	a := adder[uint32]{f, gapTemplates}
	l2, l, t, r := s.at(i-2), s.at(i-1), s.at(i), s.at(i+1)
	ends, starts := s.at(int(l.ends)), s.at(int(t.starts))
	quotes := l.quote | t.quote<<4
	if l.region == t.region {
		quotes |= 1 << 8
	}
	crossing := uint64(min(max(t.crossing, 0), 4)) + 1
	governs := uint64(1)
	switch {
	case t.parent == int32(i-1):
		governs = 2
	case l.parent == int32(i):
		governs = 3
	case l.parent == t.parent:
		governs = 4
	}
	a.add(0, 0, 0)
	a.add(l.word, t.word, 0)
	a.add(l.tag, t.tag, 0)
	a.add(l.form, 0, 0)
	a.add(0, t.form, 0)
	a.add(quotes, 0, 0)
	a.add(crossing, governs, quotes)
	a.add(crossing, l.word, 0)
	a.add(crossing, 0, t.word)
	a.add(governs, l.relation, t.relation)
	a.add(l.word, t.word, r.word)
	a.add(l2.word, l.word, t.word)
	a.add(ends.relation, starts.relation, crossing)
	a.add(starts.marked, l.word, 0)
	a.add(ends.marked, t.word, 0)
	a.add(s.place(i), t.tag, l.tag)
	return a.list
}

// Near appends the features of token i of the window that depend on the cue.
func (s *Sentence) Near(f []uint64, i int) []uint64 {
	a := adder[uint64]{f, nearTemplates}
	c, t := &s.cue, s.at(i)
	p := &nothing
	if t.parent >= 0 {
		p = s.at(int(t.parent))
	}
	top := s.at(int(t.top))
	far := s.distance(i)
	side := uint64(1)
	if i > c.head {
		side = 2
	}
	branch := s.branch(t) | side<<60
	same := side
	if t.region >= 0 && t.region == c.region {
		same |= 4
	}
	quote := t.quote | c.quote<<4 | s.quoted<<8 | same<<12

	a.add(branch, t.way, 0)
	a.add(branch, t.way, c.lemma)
	a.add(branch, c.lemma, 0)
	a.add(branch, c.tag, c.relation)
	a.add(branch, c.frame, 0)
	a.add(branch, top.tag, top.marked)
	a.add(branch, top.lemma, 0)
	a.add(branch, quote, 0)
	a.add(branch, t.relation, p.relation)
	a.add(branch, t.relation, t.tag)
	a.add(branch, t.lemma, 0)
	a.add(branch, s.at(i-1).word, t.word)
	a.add(branch, t.word, s.at(i+1).word)
	a.add(t.kinds, uint64(t.up+2), side)
	a.add(far, c.lemma, 0)
	a.add(far, c.tag, t.tag)
	a.add(far, t.word, 0)
	a.add(quote, s.far(t.region), 0)
	a.add(s.between(i), side, 0)
	a.add(s.boss(t), t.relation, c.relation)
	a.add(s.boss(t), c.frame, side)
	if d := i - c.head; -4 <= d && d <= 4 {
		a.add(s.tags(i), far, 0)
		a.add(s.tags(i), far, c.lemma)
		a.add(t.form, far, c.lemma)
	}
	return a.list
}

// Between appends the features of the gap before token i that depend on the cue.
func (s *Sentence) Between(f []uint32, i int) []uint32 {
	a := adder[uint32]{f, betweenTemplates}
	c, l, t := &s.cue, s.at(i-1), s.at(i)
	far := s.distance(i)
	before, after := s.branch(l), s.branch(t)
	if before == after && l.top == t.top {
		before = 2
	}
	ends, starts := s.at(int(l.ends)), s.at(int(t.starts))
	opening := s.branch(starts)
	a.add(before, after, 0)
	a.add(far, 0, 0)
	a.add(far, l.word, t.word)
	a.add(opening, starts.marked, uint64(min(starts.depth, 3))+1)
	a.add(opening, c.lemma, starts.marked)
	a.add(starts.way, opening, l.word)
	a.add(s.branch(ends), opening, uint64(min(ends.depth, 3))+1)
	a.add(opening, starts.tag, l.word)
	a.add(l.quote|t.quote<<4, s.far(t.region), c.marks)
	a.add(l.quote|t.quote<<4, s.far(l.region), c.marks)
	if d := i - c.head; -3 <= d && d <= 4 {
		a.add(far, c.lemma, t.form)
		a.add(far, c.lemma, l.form)
		a.add(far, c.tag, t.tag)
	}
	return a.list
}

// branch tells where the way to a token leaves the chain.
func (s *Sentence) branch(t *token) uint64 {
	if t.up < 0 {
		return 1
	}
	b := s.cue.ups[t.up] << 8
	if t.top >= 0 {
		b |= s.at(int(t.top)).relation
	}
	return b & (1<<60 - 1)
}

// boss tells whether a token is part of the nearest subject on the chain.
func (s *Sentence) boss(t *token) uint64 {
	c := &s.cue
	if t.up < 0 || t.up != c.subject || t.top < 0 {
		return 1
	}
	r := s.at(int(t.top)).relation
	if r < uint64(syntax.Nsubj)+1 || r > uint64(syntax.NsubjPass)+1 {
		return 1
	}
	return uint64(c.subject)<<8 | r
}

// distance returns the class of the distance of token i from the head, with its side.
func (s *Sentence) distance(i int) uint64 {
	d, side := i-s.cue.head, uint64(32)
	if d < 0 {
		d, side = -d, 64
	}
	switch {
	case d <= 5:
	case d <= 7:
		d = 6
	case d <= 10:
		d = 7
	case d <= 15:
		d = 8
	case d <= 25:
		d = 9
	default:
		d = 10
	}
	return uint64(d) | side
}

// far tells where a quote stands to the head, and how long it is.
func (s *Sentence) far(quote int32) uint64 {
	if quote < 0 {
		return 1
	}
	r := s.o.QuoteTokens[quote]
	head := s.cue.head + s.window.Start
	length := uint64(min((r.End-r.Start)/3, 5))
	var edge uint64
	switch {
	case r.End <= head:
		edge = uint64(min(head-r.End, 4))
	case r.Start > head:
		edge = uint64(min(r.Start-head-1, 4)) + 5
	default:
		edge = 10
	}
	return length<<8 | edge<<1 | 2
}

// between tells what stands between token i and the head.
func (s *Sentence) between(i int) uint64 {
	low, high := s.at(i), s.at(s.cue.head)
	if i > s.cue.head {
		low, high = high, low
	}
	return uint64(min(high.commas-low.commas, 3)) | uint64(min(high.marks-low.marks, 3))<<2 | uint64(min(high.finites-low.finites, 3))<<4 | 64
}

// tags returns a hash of the tags from token i to the head, which are few.
func (s *Sentence) tags(i int) uint64 {
	low, high := min(i, s.cue.head), max(i, s.cue.head)
	h := uint64(1)
	for k := low; k <= high; k++ {
		h = h<<6 | s.tokens[k].tag
	}
	return h
}
