// Package spans trains the model of detect's package spans.
package spans

import (
	"cmp"
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

const (
	rare      = 2       // how often a feature stands that counts
	nodesKept = 150_000 // the features that are kept
	gapsKept  = 40_000
)

// Sections are those of the model.
var Sections = []string{"tokens", "gaps", "continues"}

// Train returns the sections of the model that articles teach. Progress is written to w.
func Train(articles []polnear.Article, seed int, w io.Writer) (names []string, sections [][]byte) {
	nodes, gaps := numbers{of: map[uint64]uint32{}}, numbers{of: map[uint64]uint32{}}
	var examples []example
	for i := range articles {
		examples = appendExamples(examples, &articles[i], &nodes, &gaps)
	}
	seen := [2]int{len(nodes.keys), len(gaps.keys)}
	newNodes, newGaps := nodes.leaveOutRare(rare), gaps.leaveOutRare(rare)
	for _, e := range examples {
		renumber(e.nodes, newNodes)
		renumber(e.gaps, newGaps)
	}
	fmt.Fprintf(w, "spans: %d cues; %d of %d features of tokens, %d of %d of gaps\n", len(examples), len(nodes.keys), seen[0], len(gaps.keys), seen[1])
	f := train(examples, len(nodes.keys), len(gaps.keys), spanRates, seed, func(pass int, loss float64) {
		fmt.Fprintf(w, "spans: pass %d: loss %.4f\n", pass, loss)
	})
	return Sections, [][]byte{encodeNodes(f, &nodes), encodeGaps(f, &gaps), trainContinuation(articles, seed, w)}
}

// appendExamples appends the sentences of the cues of an article.
func appendExamples(examples []example, a *polnear.Article, nodes, gaps *numbers) []example {
	var s spans.Sentence
	var features []uint64
	for _, gold := range a.Gold {
		window := spans.Window(a.Outline, gold.Head)
		s.Set(a.Outline, window)
		s.SetHead(gold.Head)
		e := example{head: gold.Head - window.Start, labels: spans.LabelsOf(gold, window)}
		for i := range e.labels {
			features = s.Near(s.Token(features[:0], i), i)
			e.nodes = append(e.nodes, nodes.number(features))
			features = s.Between(s.Gap(features[:0], i), i)
			e.gaps = append(e.gaps, gaps.number(features))
		}
		examples = append(examples, e)
	}
	return examples
}

// encodeNodes returns the section of the strongest features of tokens.
func encodeNodes(f *field, n *numbers) []byte {
	all := map[uint64]weights.Triple{}
	for _, k := range strongest(f.nodes.w, nodeWidth, len(n.keys), nodesKept) {
		var t weights.Triple
		for i, w := range f.nodes.w[k*nodeWidth : (k+1)*nodeWidth] {
			t.Weights[i] = rounded(w)
			t.Rank += int(t.Weights[i]) * int(t.Weights[i])
		}
		all[n.keys[k]] = t
	}
	return weights.EncodeTriples(all, len(all)*5/4)
}

func encodeGaps(f *field, n *numbers) []byte {
	all := map[uint64]weights.Row{}
	for _, k := range strongest(f.gaps.w, gapWidth, len(n.keys), gapsKept) {
		var r weights.Row
		for i, w := range f.gaps.w[k*gapWidth : (k+1)*gapWidth] {
			if x := rounded(w); x != 0 {
				r.Weights = append(r.Weights, weights.Weight{Label: uint8(i), Value: x})
				r.Rank += int(x) * int(x)
			}
		}
		all[n.keys[k]] = r
	}
	return weights.EncodeRows(all, len(all)*5/4)
}

// strongest returns up to kept features whose weights have the greatest squares, of
// those that have any when rounded.
func strongest(w []float32, width, n, kept int) []int {
	ranks := make([]float32, n)
	var list []int
	for k := range n {
		some := false
		for _, x := range w[k*width : (k+1)*width] {
			ranks[k] += x * x
			some = some || rounded(x) != 0
		}
		if some {
			list = append(list, k)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(ranks[b], ranks[a]) })
	return list[:min(len(list), kept)]
}

func rounded(x float32) int8 { return int8(math.Round(min(127, max(-127, float64(x)*spans.Scale)))) }
