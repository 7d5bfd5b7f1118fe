package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// extents adds the words that the cue may consist of: its head, and what stands directly
// around it up to each word that may be the first or the last of a verb group.
func (v *view) extents(p *parts) {
	group := v.group()
	start := v.head
	for n := 0; n < 4 && start > v.window.Start && v.extends(start-1); n++ {
		start--
	}
	var ends []int
	for i, n := v.head+1, 0; ; i, n = i+1, n+1 {
		ends = append(ends, i)
		if n == 6 || i >= v.window.End || v.Opens[i] >= 0 || v.Closes[i] >= 0 || v.Lower[i] == "," {
			break
		}
	}
	p.add(group)
	p.add(syntax.Range{Start: v.head, End: v.head + 1})
	for _, end := range ends {
		p.add(syntax.Range{Start: group.Start, End: end})
	}
	for s := start; s <= v.head; s++ {
		for _, end := range ends[:min(3, len(ends))] {
			p.add(syntax.Range{Start: s, End: end})
		}
	}
}

// extends returns whether a token before the head may be part of its verb group.
func (v *view) extends(i int) bool {
	switch v.Words[i].UPOS {
	case syntax.AUX, syntax.ADV, syntax.PART, syntax.VERB, syntax.ADP, syntax.DET, syntax.ADJ, syntax.NOUN:
		return v.Opens[i] < 0 && v.Closes[i] < 0
	}
	return false
}
