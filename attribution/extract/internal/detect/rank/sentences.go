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
	s := int(v.Sentence[v.head])
	after, before := v.runs(s, 1), v.runs(s, -1)
	if len(after)+len(before) == 0 {
		return
	}
	inside := slices.Clone(p.list)
	for _, n := range after {
		r := v.trimIn(syntax.Range{Start: v.Bodies[s+1].Start, End: v.Bodies[s+n].End})
		if r.Start >= r.End {
			continue
		}
		p.add(r)
		for k, c := range inside {
			p.add(join(c, r)...)
			if k == 3 {
				break
			}
		}
	}
	for _, n := range before {
		r := v.trimIn(syntax.Range{Start: v.Bodies[s-n].Start, End: v.Bodies[s-1].End})
		if r.Start >= r.End {
			continue
		}
		p.add(r)
		for k, c := range inside {
			p.add(join([]syntax.Range{r}, c...)...)
			if k == 2 {
				break
			}
		}
		for _, m := range after {
			q := v.trimIn(syntax.Range{Start: v.Bodies[s+1].Start, End: v.Bodies[s+m].End})
			if q.Start < q.End {
				p.add(r, q)
			}
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

// onlyMarks returns whether nothing but punctuation stands in a range, which is looked at
// for five tokens.
func (v *view) onlyMarks(start, end int) bool {
	if end-start > 5 {
		return false
	}
	for i := start; i < end; i++ {
		if !v.mark(i) {
			return false
		}
	}
	return true
}

// trimIn trims a range that is not in the window.
func (v *view) trimIn(r syntax.Range) syntax.Range {
	w := v.window
	v.window = r
	r = v.trim(r)
	v.window = w
	return r
}

// runs returns by how many sentences a content may go on in a direction: 1 and -1.
func (v *view) runs(s, step int) (lengths []int) {
	most, bound := mostAfter, len(v.Sentences)
	if step < 0 {
		most = mostBefore
	}
	colon := step > 0 && v.window.End > v.window.Start && v.endsOpen(v.window.End-1)
	for n := 1; n <= most; n++ {
		t := s + step*n
		if t < 0 || t >= bound {
			break
		}
		b := v.Bodies[t]
		if b.Start >= b.End {
			break
		}
		quoted := v.inQuotes(b)
		if !quoted && !colon {
			break
		}
		lengths = append(lengths, n)
	}
	return lengths
}

// endsOpen returns whether a token announces what follows.
func (v *view) endsOpen(i int) bool { return v.Lower[i] == ":" }

// inQuotes returns whether a sentence begins or ends within a quotation.
func (v *view) inQuotes(r syntax.Range) bool {
	return v.Quote[r.Start] >= 0 || v.Quote[r.End-1] >= 0 || r.End-r.Start > 1 && v.Quote[r.End-2] >= 0
}
