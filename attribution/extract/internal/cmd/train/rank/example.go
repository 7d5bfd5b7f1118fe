package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
)

// Example is an attribution and the field of its head.
type Example struct {
	features []uint32
	ends     []int32 // of the groups of features
	choices  []choice
	// targets are how likely each choice should be.
	targets []float32
}

// choice has the groups of features of one.
type choice [5]int32

// Examples returns the examples of an article. The models must not have been trained on
// it.
func Examples(a *polnear.Article, c *cues.Model, s *spans.Model) []Example {
	var list []Example
	w := wordsOf(a.Outline)
	fields := rank.NewFields(a.Outline, c.Find(a.Outline), s.Reader(a.Outline), rules.NewReader(a.Outline))
	for _, gold := range a.Gold {
		f := fields.At(gold.Head)
		choices := f.Choices()
		if len(choices) == 0 {
			continue
		}
		var e Example
		for g := range f.Groups() {
			e.features = append(e.features, f.Features(g)...)
			e.ends = append(e.ends, int32(len(e.features)))
		}
		e.features = slices.Clip(e.features)
		for i, q := range targets(f, choices, newTruth(w, gold)) {
			var c choice
			for k, g := range f.GroupsOf(choices[i]) {
				c[k] = int32(g)
			}
			e.choices, e.targets = append(e.choices, c), append(e.targets, float32(q))
		}
		list = append(list, e)
	}
	return list
}

// group returns the features of a group.
func (e *Example) group(g int) []uint32 {
	start := int32(0)
	if g > 0 {
		start = e.ends[g-1]
	}
	return e.features[start:e.ends[g]]
}
