package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// extents adds the words that the cue may consist of: its head with its verb group, and
// up to each word around it that may be its first or its last.
func (v *view) extents(p *parts) {
	group := v.group()
	p.add(group)
	p.add(syntax.Range{Start: v.head, End: v.head + 1})
	last := v.head + 1
	for n := 0; n < 6 && last < v.window.End && v.Opens[last] < 0 && v.Closes[last] < 0 && v.Lower[last] != ","; n++ {
		last++
	}
	for end := v.head + 1; end <= last; end++ {
		p.add(syntax.Range{Start: group.Start, End: end})
	}
	first := v.head
	for n := 0; n < 4 && first > v.window.Start && v.mayJoin(first-1); n++ {
		first--
	}
	for start := first; start <= v.head; start++ {
		for end := v.head + 1; end <= min(last, v.head+3); end++ {
			p.add(syntax.Range{Start: start, End: end})
		}
	}
}

// mayJoin returns whether a token before the head may be part of its cue.
func (v *view) mayJoin(i int) bool {
	switch v.Words[i].UPOS {
	case syntax.AUX, syntax.ADV, syntax.PART, syntax.VERB, syntax.ADP, syntax.DET, syntax.ADJ, syntax.NOUN:
		return v.Opens[i] < 0 && v.Closes[i] < 0
	}
	return false
}
