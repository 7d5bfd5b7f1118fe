package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// How far a content goes on in other sentences.
const (
	mostAfter  = 8
	mostBefore = 4
)

// continued adds to contents within the sentence those that go on in whole sentences
// after or before it, and those that stand in other sentences alone.
func (v *view) continued(p *parts) {
	p.most = mostContinued
	inside := p.list
	after, before := v.following(1), v.following(-1)
	for _, r := range after {
		p.add(r)
		for _, c := range inside[:min(4, len(inside))] {
			if c[len(c)-1].End <= r.Start { // those of the rules may have gone on already
				p.add(join(c, r)...)
			}
		}
	}
	for _, r := range before {
		p.add(r)
		for _, c := range inside[:min(3, len(inside))] {
			if r.End <= c[0].Start {
				p.add(join([]syntax.Range{r}, c...)...)
			}
		}
		for _, more := range after {
			p.add(r, more)
		}
	}
}

// join returns a content with more behind it; pieces that touch become one.
func join(c []syntax.Range, more ...syntax.Range) []syntax.Range {
	c = append(slices.Clone(c), more...)
	n := 1
	for _, r := range c[1:] {
		if last := &c[n-1]; last.End == r.Start {
			last.End = r.End
		} else {
			c[n] = r
			n++
		}
	}
	return c[:n]
}

// following returns what a content may go on with after the sentence of the cue, with
// step 1, or before it, with -1: the next sentence, the next two and so on, as long as
// they are quoted or the sentence ends with a colon.
func (v *view) following(step int) (list []syntax.Range) {
	most := mostAfter
	if step < 0 {
		most = mostBefore
	}
	s := int(v.Sentence[v.head])
	announced := step > 0 && v.Lower[v.window.End-1] == ":"
	var all syntax.Range
	for n := 1; n <= most; n++ {
		k := s + step*n
		if k < 0 || k >= len(v.Bodies) {
			break
		}
		b := v.Bodies[k]
		if b.Start >= b.End || !announced && !v.inQuotes(b) {
			break
		}
		switch {
		case n == 1:
			all = b
		case step > 0:
			all.End = b.End
		default:
			all.Start = b.Start
		}
		if r := v.trim(all, all); r.Start < r.End {
			list = append(list, r)
		}
	}
	return list
}

// inQuotes returns whether a sentence begins or ends within a quotation.
func (v *view) inQuotes(r syntax.Range) bool {
	return v.Quote[r.Start] >= 0 || v.Quote[r.End-1] >= 0 || r.End-r.Start > 1 && v.Quote[r.End-2] >= 0
}
