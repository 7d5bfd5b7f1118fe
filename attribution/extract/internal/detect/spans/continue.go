package spans

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How many sentences a content goes on over at most.
const (
	MaxAfter  = 8
	MaxBefore = 4
)

// Continue adds to the content of a labelling the sentences around its own that go on
// with it: whole ones, each only if the one between it and the cue does.
func (m *Model) Continue(o *syntax.Outline, l syntax.Labelling) syntax.Labelling {
	c := NewContinuation(o, l)
	l.Content = append([]syntax.Range(nil), l.Content...)
	var features []uint32
	goesOn := func(step int) bool {
		features = c.Features(features[:0], step)
		return len(features) > 0 && m.continues.Score(features) > 0
	}
	own := int(o.Sentence[l.Head])
	for step := 1; step <= MaxAfter && goesOn(step); step++ {
		l.Content = appendRange(l.Content, o.Bodies[own+step])
	}
	var before []syntax.Range
	for step := 1; step <= MaxBefore && goesOn(-step); step++ {
		before = append([]syntax.Range{o.Bodies[own-step]}, before...)
	}
	for _, r := range l.Content {
		before = appendRange(before, r)
	}
	l.Content = before
	return l
}

// appendRange appends a range that stands after the others, to the last if it adjoins.
func appendRange(list []syntax.Range, r syntax.Range) []syntax.Range {
	if n := len(list); n > 0 && list[n-1].End == r.Start {
		list[n-1].End = r.End
		return list
	}
	return append(list, r)
}

// Continuation is a labelling of one sentence as the features see it that tell whether
// others go on with it.
type Continuation struct {
	o *syntax.Outline
	l syntax.Labelling
}

// NewContinuation returns one. The labelling must have a content in its own sentence only.
func NewContinuation(o *syntax.Outline, l syntax.Labelling) *Continuation { return &Continuation{o, l} }

// look is how many tokens at either end of a sentence are looked at.
const look = 60

// sight is what is seen of a sentence.
type sight struct {
	body           syntax.Range
	quoted         uint64 // 1 nothing of it, 2 some, 3 all but closing marks
	opens, closes  bool   // it begins with an opening mark, ends with a closing one
	enters, leaves int32  // the quote that goes on into it and out of it, -1 for none
	paragraph      int32
}

func (c *Continuation) see(sentence int) sight {
	o := c.o
	s := sight{body: o.Bodies[sentence], quoted: 1, enters: -1, leaves: -1, paragraph: o.Paragraph[sentence]}
	if s.body.Start == s.body.End {
		return s
	}
	inside, all := 0, 0
	for i := s.body.Start; i < s.body.End; i++ {
		if i == s.body.Start+look && s.body.End-look > i {
			i = s.body.End - look
		}
		if o.Quote[i] >= 0 {
			inside++
		} else if o.Words[i].UPOS == syntax.PUNCT {
			continue
		}
		all++
	}
	switch {
	case all > 0 && inside == all:
		s.quoted = 3
	case inside > 0:
		s.quoted = 2
	}
	first, last := s.body.Start, s.body.End-1
	if q := o.Quote[first]; q >= 0 {
		q = o.Outermost[q]
		s.opens = o.QuoteTokens[q].Start == first
		if !s.opens {
			s.enters = q
		}
	}
	if q := o.Quote[last]; q >= 0 {
		q = o.Outermost[q]
		s.closes = o.QuoteTokens[q].End == last+1
		if !s.closes {
			s.leaves = q
		}
	}
	return s
}

// Features appends the features that tell whether the sentence that is step sentences
// after the one of the cue, or -step before it, goes on with the content, given that
// those between do. There are none where there is no such sentence.
func (c *Continuation) Features(f []uint32, step int) []uint32 {
	o := c.o
	own := int(o.Sentence[c.l.Head])
	at, side, steps := own+step, uint64(1), uint64(step)
	if step < 0 {
		side, steps = 2, uint64(-step)
	}
	if at < 0 || at >= len(o.Sentences) {
		return f
	}
	cue, other := c.see(own), c.see(at)
	near := cue
	switch {
	case step > 1:
		near = c.see(at - 1)
	case step < -1:
		near = c.see(at + 1)
	}
	if other.body.Start == other.body.End {
		return f
	}
	a := adder[uint32]{f, 0}
	steps = side<<8 | min(steps, 3)
	crossed := uint64(1) // the paragraphs between
	switch d := other.paragraph - near.paragraph; {
	case d == 1 || d == -1:
		crossed = 2
	case d != 0:
		crossed = 3
	}
	region := uint64(1) // a quote that goes on
	switch {
	case step > 0 && near.leaves >= 0 && near.leaves == other.enters, step < 0 && other.leaves >= 0 && other.leaves == near.enters:
		region = 2
	}
	held := c.held(region)
	reach := c.reach(cue.body, step > 0)
	marks := bit(other.opens) | bit(other.closes)<<1 | bit(near.opens)<<2 | bit(near.closes)<<3 | bit(other.enters >= 0)<<4 | bit(other.leaves >= 0)<<5 | 1<<6
	quotes := other.quoted | near.quoted<<2 | cue.quoted<<4
	shape := c.shape()
	kind := weights.Hash(string(o.Paragraphs[other.paragraph].Kind))
	lemma := weights.Hash(o.Lemmas[c.l.Head])
	first := other.body.Start
	for first+1 < other.body.End && o.Words[first].UPOS == syntax.PUNCT {
		first++
	}
	word := weights.Hash(o.Lower[first])

	a.add(steps, 0, 0)
	a.add(steps, quotes, 0)
	a.add(steps, quotes, marks)
	a.add(steps, quotes, crossed<<8|region)
	a.add(steps, region, crossed)
	a.add(steps, reach, shape)
	a.add(steps, reach, quotes)
	a.add(steps, reach, quotes<<8|marks)
	a.add(steps, held, region<<8|crossed)
	a.add(steps, held, quotes)
	a.add(steps, held<<8|quotes, shape)
	a.add(steps, held<<8|crossed, quotes<<8|marks)
	a.add(steps, lemma, 0)
	a.add(steps, lemma, quotes)
	a.add(steps, lemma, reach)
	a.add(steps, kind, crossed)
	a.add(steps, word, other.quoted)
	a.add(steps, word, uint64(o.Words[first].XPOS))
	a.add(steps, uint64(min((other.body.End-other.body.Start)/4, 8)), other.quoted)
	a.add(steps, uint64(min((cue.body.End-cue.body.Start)/4, 8)), quotes)
	a.add(steps, uint64(min(at, 3)), kind)
	a.add(steps, c.source(), quotes)
	a.add(steps, c.source(), uint64(min(len(c.l.Content), 3)))
	template := a.template
	told := 0
	for i := other.body.Start; i < min(other.body.End, other.body.Start+look); i++ {
		w := o.Words[i]
		if o.Quote[i] < 0 && w.UPOS == syntax.VERB && told < 6 {
			told++
			a.template = template
			l := weights.Hash(o.Lemmas[i])
			a.add(l, quotes, side)
			a.add(l, side, other.quoted<<4|crossed)
			a.add(l, uint64(o.Deprel(i)), other.quoted)
		}
		if w.UPOS == syntax.PRON && i-other.body.Start < 8 {
			a.template = template + 3
			a.add(weights.Hash(o.Lower[i]), bit(o.Quote[i] >= 0), steps)
		}
	}
	return a.list
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// held tells whether what is said in the sentence of the cue is quoted.
func (c *Continuation) held(region uint64) uint64 {
	if len(c.l.Content) == 0 {
		return 1
	}
	first, last := c.l.Content[0].Start, c.l.Content[len(c.l.Content)-1].End-1
	return 2 | bit(c.o.Quote[first] >= 0)<<2 | bit(c.o.Quote[last] >= 0)<<3 | bit(c.o.Quote[c.l.Head] >= 0)<<4 | region<<5
}

// reach tells whether the content goes to the end of its sentence, or from its start.
func (c *Continuation) reach(body syntax.Range, end bool) uint64 {
	if len(c.l.Content) == 0 {
		return 1
	}
	gap, step := body.Start, 1
	edge := c.l.Content[0].Start
	if end {
		gap, edge, step = body.End-1, c.l.Content[len(c.l.Content)-1].End-1, -1
	}
	for k := 0; gap != edge && k < 4; k++ {
		if c.o.Words[gap].UPOS != syntax.PUNCT {
			if gap >= c.l.Cue.Start && gap < c.l.Cue.End {
				return 3
			}
			return 4
		}
		gap += step
	}
	return 2
}

// shape tells in which order the parts stand.
func (c *Continuation) shape() uint64 {
	h := uint64(1)
	for _, r := range c.l.Content {
		h = h<<1 | bit(r.Start > c.l.Head)
		if h > 1<<4 {
			break
		}
	}
	h = h<<2 | bit(len(c.l.Source) > 0)<<1
	if len(c.l.Source) > 0 {
		h |= bit(c.l.Source[0].Start > c.l.Head)
	}
	last := c.l.Cue.End - 1
	return h<<1 | bit(c.o.Words[last].XPOS == syntax.Colon)
}

// source tells what the source is.
func (c *Continuation) source() uint64 {
	if len(c.l.Source) == 0 {
		return 1
	}
	return uint64(c.o.Words[c.o.HeadOf(c.l.Source[0])].XPOS) + 2
}
