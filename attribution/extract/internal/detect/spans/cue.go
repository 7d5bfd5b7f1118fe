package spans

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// cue is what the features of all tokens need of the head of the cue.
type cue struct {
	head       int // in the window
	lemma, tag uint64
	relation   uint64
	frame      uint64 // which relations depend on it
	region     int32
	quote      uint64
	ups        [chainLength]uint64 // how the head hangs on itself and on each token that it depends on
	subject    int8                // how far up the chain the nearest subject is, chainLength for none
	marks      uint64              // how near quotation marks stand on either side
}

// chainLength is how many tokens the chain has at most: the head, the token it depends
// on, and so on up.
const chainLength = 8

// toCue is how a token stands to the cue.
type toCue struct {
	up    int8  // which of the chain the way down to the token starts from, -1 for none
	depth int8  // how many arcs the way down has
	top   int32 // the first token of the way down, -1 if the token is of the chain
	way   uint64
	kinds uint64 // the relations on the way down, one bit each
}

// SetHead makes the token head of the text the head of the cue.
func (s *Sentence) SetHead(head int) {
	c := &s.cue
	*c = cue{head: head - s.window.Start, subject: chainLength}
	h := &s.tokens[c.head]
	c.lemma, c.tag, c.relation, c.region, c.quote = h.lemma, h.tag, h.relation, h.region, h.quote
	c.marks = s.marksBeside(c.head)
	for i := range s.tokens {
		s.tokens[i].toCue = toCue{up: -1, top: -1}
	}
	n, hash := 0, uint64(1)
	for i := int32(c.head); i >= 0 && n < chainLength; i = s.tokens[i].parent {
		c.ups[n] = hash
		s.tokens[i].up = int8(n)
		if n < 3 {
			hash = weights.Mix(hash, s.tokens[i].relation)
		} else {
			hash++
		}
		n++
	}
	for _, i := range s.order {
		t := &s.tokens[i]
		if t.up >= 0 || t.parent < 0 {
			continue
		}
		p := &s.tokens[t.parent]
		if p.up < 0 {
			continue
		}
		t.up, t.depth = p.up, min(p.depth+1, 100)
		t.kinds = p.kinds | 1<<t.relation
		switch {
		case p.depth == 0:
			t.top, t.kinds, t.way = i, 1, weights.Mix(1, t.marked)
			s.addToFrame(i, p.up)
		case p.depth < 3:
			t.top, t.way = p.top, weights.Mix(p.way, t.relation)
		default:
			t.top, t.way = p.top, p.way
		}
	}
}

// addToFrame adds what depends on a token of the chain.
func (s *Sentence) addToFrame(i int32, up int8) {
	r := s.o.Deprel(s.window.Start + int(i))
	u := r.Universal()
	if u == syntax.Nsubj || u == syntax.Csubj {
		s.cue.subject = min(s.cue.subject, up)
	}
	if up > 0 {
		return
	}
	switch u {
	case syntax.Nsubj, syntax.Csubj, syntax.Obj, syntax.Iobj, syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.Parataxis, syntax.Obl, syntax.Cop, syntax.Acl,
		syntax.Nmod, syntax.Expl:
		s.cue.frame |= 1 << uint(r)
	}
}

// marksBeside tells how near a closing mark stands before the head and an opening one
// after it.
func (s *Sentence) marksBeside(head int) uint64 {
	near := uint64(1)
	for d := 1; d <= 5; d++ {
		if s.at(head-d).quote == closesQuote && near&7<<1 == 0 {
			near |= uint64(d) << 1
		}
		if s.at(head+d).quote == opensQuote && near&7<<4 == 0 {
			near |= uint64(d) << 4
		}
	}
	return near
}
