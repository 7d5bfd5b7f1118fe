package rules

import (
	"cmp"
	"slices"
)

// withoutRivals returns the findings less those that share words of their cue with
// a better one, or are the nouns of its setting: "said in a statement that".
func withoutRivals(found []draft) []draft {
	slices.SortStableFunc(found, func(a, b draft) int {
		return cmp.Or(cmp.Compare(a.cue.Start, b.cue.Start), cmp.Compare(b.cue.End, a.cue.End))
	})
	var out []draft
	for _, f := range found {
		n := len(out)
		if n > 0 && f.kind == nounCue && out[n-1].frame.setting.Start <= f.head && f.head < out[n-1].frame.setting.End {
			continue
		}
		if n > 0 && out[n-1].cue.End > f.cue.Start {
			if out[n-1].score >= f.score || out[n-1].rule == "verb-chain" { // what is declined is said behind "declined to say"
				continue
			}
			out = out[:n-1]
		}
		out = append(out, f)
	}
	return out
}

// uncross shortens contents that overlap without one standing in the other: one that
// begins in another ends with it, unless its cue stands outside; then the other ends
// where it begins.
func uncross(found []draft) {
	order := make([]*draft, 0, len(found))
	for i := range found {
		if len(found[i].content) > 0 {
			order = append(order, &found[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *draft) int {
		return cmp.Or(cmp.Compare(a.reach().Start, b.reach().Start), cmp.Compare(b.reach().End, a.reach().End))
	})
	var open []*draft
	for _, f := range order {
		for len(open) > 0 {
			r, last := f.reach(), open[len(open)-1]
			top := last.reach()
			if top.End > r.Start && r.End > top.End {
				if top.Start <= f.cue.Start && f.cue.End <= top.End {
					f.keep(Range{Start: r.Start, End: top.End})
					break
				}
				last.keep(Range{Start: top.Start, End: r.Start})
			} else if top.End > r.Start {
				break
			}
			open = open[:len(open)-1]
		}
		open = append(open, f)
	}
}
