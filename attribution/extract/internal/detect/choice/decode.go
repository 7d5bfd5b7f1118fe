package choice

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Choice is a candidate that is taken.
type Choice struct {
	Candidate
	// Index is that of the candidate.
	Index int
	// Score is the log-odds, times 256, that it stands in the text.
	Score int32
	// Confidence is how likely its source and content are right, in per mille.
	Confidence int
	// Nested says that it stands in the content of another.
	Nested bool
}

// All is a least confidence that takes every candidate.
const All = -1

// longest is how many tokens a content has at most; it bounds the time that one takes.
const longest = 1 << 13

// Choose returns which of the candidates of a text, in the order of their heads, stand
// there, in that order: those of a confidence of at least so many per mille. 0 is the
// default of the model, what serves source and content together best; less than 0 takes
// all that can stand beside each other. Inner are those, in the order of their heads,
// that rules believe in: where no surer ones than the default are asked for, they stand if
// that is in the content of another. They are indexed behind the candidates, and of no
// known confidence.
func (m *Model) Choose(o *syntax.Outline, candidates []Candidate, inner []syntax.Labelling, least int) []Choice {
	byRules := least <= 0
	if least == 0 {
		least = m.usual
	}
	d := newDecoder(o)
	v := NewView(o, candidates)
	// What does not stand by itself may stand in the content of what does.
	for _, nested := range [...]bool{false, true} {
		type scored struct {
			index int
			score int32
		}
		var order []scored
		for i := range candidates {
			if size(candidates[i].Content) <= longest && (!nested || d.isInner(&candidates[i])) {
				order = append(order, scored{i, m.score(v, i, nested)})
			}
		}
		slices.SortStableFunc(order, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
		for _, s := range order {
			c := Choice{candidates[s.index], s.index, s.score, ConfidenceOf(&m.confidence, s.score), nested}
			if c.Confidence < least {
				break
			}
			if nested {
				d.takeNested(c)
			} else {
				d.take(c)
			}
		}
	}
	for k := range inner {
		c := Candidate{Labelling: inner[k]}
		if byRules && size(c.Content) <= longest && d.isInner(&c) {
			d.takeNested(Choice{Candidate: c, Index: len(candidates) + k, Nested: true})
		}
	}
	slices.SortStableFunc(d.taken, func(a, b Choice) int { return cmp.Compare(a.Head, b.Head) })
	return d.taken
}

// decoder takes candidates one after the other, the likeliest first, each only if it can
// stand beside those taken before.
type decoder struct {
	o     *syntax.Outline
	taken []Choice
	// cue, outer and inner are for each token the one taken whose cue it is part of, and
	// the outermost and the last nested one whose content it is part of, plus 1; 0 for
	// none.
	cue, outer, inner []int32
}

func newDecoder(o *syntax.Outline) *decoder {
	n := len(o.Tokens)
	return &decoder{o: o, cue: make([]int32, n), outer: make([]int32, n), inner: make([]int32, n)}
}

// take takes c as one that stands by itself. What others have of its content is theirs.
func (d *decoder) take(c Choice) {
	if d.outer[c.Head] != 0 || d.isTaken(c.Cue) {
		return
	}
	for _, r := range c.Content {
		for i := r.Start; i < r.End; i++ {
			if k := d.cue[i]; k != 0 && d.taken[k-1].Head == i {
				return
			}
		}
	}
	free := func(i int) bool { return d.outer[i] == 0 && d.cue[i] == 0 }
	c.Content = balanced(d.o, pieces(c.Content, free), func(i int) bool { return free(i) && !c.covers(i) })
	d.add(c, d.outer)
}

// isInner reports whether c was not taken and its head stands in the content of one that
// was.
func (d *decoder) isInner(c *Candidate) bool { return d.outer[c.Head] != 0 && d.cue[c.Head] == 0 }

// takeNested takes c as one that stands in the content of another, with what of its own
// content does, and in the quotation that its cue stands in. Two that stand there do not
// cross.
func (d *decoder) takeNested(c Choice) {
	parent := d.outer[c.Head]
	if d.isTaken(c.Cue) {
		return
	}
	for i := c.Cue.Start; i < c.Cue.End; i++ {
		if d.outer[i] != parent {
			return
		}
	}
	free := func(i int) bool { return d.outer[i] == parent && stays(d.o, c.Head, i) }
	c.Content = balanced(d.o, pieces(c.Content, free), func(i int) bool { return free(i) && !c.covers(i) })
	for _, r := range c.Content {
		for i := r.Start; i < r.End; i++ {
			if k := d.inner[i]; k != 0 && !holds(&c, &d.taken[k-1]) && !holds(&d.taken[k-1], &c) {
				return
			}
		}
	}
	d.add(c, d.inner)
}

// covers reports whether token i is of the cue or the source of c.
func (c *Choice) covers(i int) bool {
	return c.Cue.Start <= i && i < c.Cue.End || slices.ContainsFunc(c.Source, func(r syntax.Range) bool { return r.Start <= i && i < r.End })
}

// holds reports whether the cue and the content of b stand in the content of a.
func holds(a, b *Choice) bool {
	inside := func(r syntax.Range) bool {
		return slices.ContainsFunc(a.Content, func(p syntax.Range) bool { return p.Start <= r.Start && r.End <= p.End })
	}
	for _, r := range b.Content {
		if !inside(r) {
			return false
		}
	}
	return inside(b.Cue)
}

func (d *decoder) isTaken(cue syntax.Range) bool {
	for i := cue.Start; i < cue.End; i++ {
		if d.cue[i] != 0 {
			return true
		}
	}
	return false
}

// add takes c, whose content owner marks.
func (d *decoder) add(c Choice, owner []int32) {
	if len(c.Content) == 0 {
		return
	}
	d.taken = append(d.taken, c)
	k := int32(len(d.taken))
	for i := c.Cue.Start; i < c.Cue.End; i++ {
		d.cue[i] = k
	}
	for _, r := range c.Content {
		for i := r.Start; i < r.End; i++ {
			owner[i] = k
		}
	}
}

// pieces returns what of the ranges has only tokens of which free is true, in text order
// and each token once.
func pieces(ranges []syntax.Range, free func(int) bool) (out []syntax.Range) {
	ranges = slices.Clone(ranges)
	slices.SortFunc(ranges, func(a, b syntax.Range) int { return cmp.Compare(a.Start, b.Start) })
	next := 0
	for _, r := range ranges {
		for i := max(r.Start, next); i < r.End; i++ {
			if !free(i) {
				continue
			}
			if n := len(out); n > 0 && out[n-1].End == i && i > r.Start {
				out[n-1].End++
			} else {
				out = append(out, syntax.Range{Start: i, End: i + 1})
			}
		}
		next = max(next, r.End)
	}
	return out
}
