// Package spans trains the model of detect's package spans.
package spans

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How spans are learned: by figures on dev.
var spanRates = rates{passes: 6, rate: 0.007, l2: 5e-4}

// How many slots there are for features, powers of 2.
const (
	nodeSlots     = 1 << 18
	gapSlots      = 1 << 15
	continueSlots = 1 << 15
)

// Sections are those of the model.
var Sections = []string{"tokens", "gaps", "continues"}

// Train returns the sections of the model that articles teach. Progress is written to w.
func Train(articles []polnear.Article, seed int, w io.Writer) (names []string, sections [][]byte) {
	var examples []example
	for i := range articles {
		examples = appendExamples(examples, &articles[i])
	}
	fmt.Fprintf(w, "spans: %d cues\n", len(examples))
	f := train(examples, nodeSlots, gapSlots, spanRates, seed, func(pass int, loss float64) {
		fmt.Fprintf(w, "spans: pass %d: loss %.4f\n", pass, loss)
	})
	return Sections, [][]byte{encode(f.nodes.w), encode(f.gaps.w), encode(trainContinuation(articles, seed, w))}
}

// appendExamples appends the sentences of the cues of an article.
func appendExamples(examples []example, a *polnear.Article) []example {
	var s spans.Sentence
	for _, gold := range a.Gold {
		window := spans.Window(a.Outline, gold.Head)
		s.Set(a.Outline, window)
		s.SetHead(gold.Head)
		e := example{head: gold.Head - window.Start, labels: spans.LabelsOf(gold, window)}
		for i := range e.labels {
			e.nodes = append(e.nodes, slots(s.Near(s.Token(nil, i), i), nodeSlots))
			e.gaps = append(e.gaps, slots(s.Between(s.Gap(nil, i), i), gapSlots))
		}
		examples = append(examples, e)
	}
	return examples
}

// slots makes hashes of features the numbers of their slots.
func slots(features []uint32, n uint32) []uint32 {
	for i := range features {
		features[i] &= n - 1
	}
	return slices.Clip(features)
}

// encode returns the section of weights.
func encode(w []float32) []byte {
	rows := make([]int8, len(w))
	for i, x := range w {
		rows[i] = int8(math.Round(min(127, max(-127, float64(x)*spans.Scale))))
	}
	return weights.EncodeSlots(rows)
}
