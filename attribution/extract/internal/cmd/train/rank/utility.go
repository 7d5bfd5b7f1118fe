package rank

import (
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// sharpness is how much more likely a better choice should be: a target is proportional
// to exp(sharpness * utility).
const sharpness = 10

// truth is what an attribution is measured by.
type truth struct {
	syntax.Labelling
	words                words
	content, source, cue []int
}

func newTruth(w words, gold syntax.Labelling) *truth {
	return &truth{gold, w, w.in(gold.Content), w.in(gold.Source), w.in([]syntax.Range{gold.Cue})}
}

// agreement is how much of a candidate for a part is right.
type agreement struct {
	overlap float64 // Jaccard, of words
	exact   bool    // word for word
	strict  bool    // mark for mark
}

func (t *truth) of(part int, candidate []syntax.Range) (a agreement) {
	gold, ranges := t.content, t.Content
	switch part {
	case rank.Source:
		gold, ranges = t.source, t.Source
	case rank.Cue:
		gold, ranges = t.cue, []syntax.Range{t.Cue}
	}
	given := t.words.in(candidate)
	a.overlap = jaccard(gold, given)
	a.strict = slices.Equal(ranges, candidate)
	a.exact = slices.Equal(gold, given) && (len(gold) > 0 || a.strict || len(ranges)+len(candidate) == 0)
	return a
}

// utility returns how good a choice is: about 1.25 for one that is all right.
func utility(content, source, cue agreement) (u float64) {
	if content.overlap >= 0.5 {
		u += 0.2
		if source.overlap >= 0.5 {
			u += 0.3
		}
	}
	if content.exact {
		u += 0.25
		if source.exact {
			u += 0.15
		}
		if content.strict {
			u += 0.08
		}
	}
	if source.exact {
		u += 0.05
	}
	if source.strict {
		u += 0.03
	}
	if cue.exact {
		u += 0.08
	}
	if cue.strict {
		u += 0.04
	}
	return u + 0.1*content.overlap
}

// targets returns how likely each choice of a field should be; they sum to 1.
func targets(f *rank.Field, choices []rank.Choice, t *truth) []float64 {
	var agreements [rank.Parts][]agreement
	for part := range agreements {
		for _, c := range f.Candidates(part) {
			agreements[part] = append(agreements[part], t.of(part, c))
		}
	}
	q := make([]float64, len(choices))
	sum := 0.0
	for i, c := range choices {
		q[i] = math.Exp(sharpness * utility(agreements[rank.Content][c[rank.Content]], agreements[rank.Source][c[rank.Source]], agreements[rank.Cue][c[rank.Cue]]))
		sum += q[i]
	}
	for i := range q {
		q[i] /= sum
	}
	return q
}
