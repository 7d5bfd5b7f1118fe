package marked

import (
	"fmt"
	"slices"

	"github.com/sayso-go/sayso/attribution"
)

// Count is how the cases of a family fare. It is a plain value.
type Count struct {
	// Family is its name.
	Family string
	// Cases is how many there are, Passed those without a difference, Known those
	// that are known to fail.
	Cases, Passed, Known int
	// Marked is how many attributions are marked, those that need not be found
	// left out; Right those of them that have no difference; Spurious those that
	// are found and not marked.
	Marked, Right, Spurious int
}

// Tally returns the counts of each family, given what reads a text.
func Tally(families []*Family, read func(text string) *attribution.Reading) []Count {
	counts := make([]Count, len(families))
	for i, f := range families {
		count := &counts[i]
		count.Family = f.Name
		for _, c := range f.Cases {
			diffs := Check(c, read(c.Doc.Text()))
			count.Cases++
			if len(diffs) == 0 {
				count.Passed++
			}
			if c.KnownFailure != "" {
				count.Known++
			}
			for _, e := range c.Expected {
				if e.Optional {
					continue
				}
				count.Marked++
				if !slices.ContainsFunc(diffs, func(d Difference) bool { return d.Mark == e.Mark }) {
					count.Right++
				}
			}
			for _, d := range diffs {
				if d.Mark == 0 {
					count.Spurious++
				}
			}
		}
	}
	return counts
}

// String returns the count in one line.
func (c Count) String() string {
	return fmt.Sprintf("%s: %d of %d cases pass, %d known failures; %d of %d attributions right, %d not marked",
		c.Family, c.Passed, c.Cases, c.Known, c.Right, c.Marked, c.Spurious)
}
