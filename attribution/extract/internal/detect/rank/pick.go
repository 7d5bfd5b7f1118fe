package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// What is right of an attribution counts so much, per cent: that much of the content is
// that of the truth, of the source too, that content and source are it, the cue.
const (
	contentCounts = 20
	bothCount     = 30
	exactCounts   = 33
	strictCounts  = 15
	sourceCounts  = 5
	cueCounts     = 10
	overlapCounts = 10
)

// Pick returns which attribution of a ranked list to give: that which is most right on
// average over the list, each of which may be the truth. It is -1 if there is none.
func Pick(list []spans.Scored) int {
	chances, worths := make([]int64, len(list)), make([]int64, len(list))
	for i := range list {
		// Sharper than the model has it: what is exact counts more.
		chances[i] = exp((list[0].Score - list[i].Score) * 7 / 5)
		for j := range list[:i+1] {
			worth := agreement(&list[i].Labelling, &list[j].Labelling)
			worths[i] += chances[j] * worth
			if j < i {
				worths[j] += chances[i] * worth
			}
		}
	}
	best := -1
	for i, worth := range worths {
		if best < 0 || worth > worths[best] {
			best = i
		}
	}
	return best
}

// agreement returns how much of one attribution is right if another is the truth, or the
// other way round.
func agreement(a, b *syntax.Labelling) (worth int64) {
	shared, all := overlaps(a.Content, b.Content)
	content := slices.Equal(a.Content, b.Content)
	source := slices.Equal(a.Source, b.Source)
	if 2*shared >= all {
		worth += contentCounts
		if s, of := overlaps(a.Source, b.Source); 2*s >= of {
			worth += bothCount
		}
	}
	if content {
		worth += exactCounts
		if source {
			worth += strictCounts
		}
	}
	if source {
		worth += sourceCounts
	}
	if a.Cue == b.Cue {
		worth += cueCounts
	}
	return worth + int64(overlapCounts*shared/max(1, all))
}

// overlaps returns how many tokens are in both of two lists of ranges, and how many in
// either.
func overlaps(a, b []syntax.Range) (shared, all int) {
	for _, r := range a {
		all += r.End - r.Start
		for _, s := range b {
			shared += max(0, min(r.End, s.End)-max(r.Start, s.Start))
		}
	}
	for _, s := range b {
		all += s.End - s.Start
	}
	return shared, all - shared
}
