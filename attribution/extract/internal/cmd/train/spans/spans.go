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

// How spans are learned, by figures on dev: how fast, and how often a feature of tokens
// stands that counts.
var spanRates = rates{passes: 6, rate: 0.011, l2: 5e-4}

const rare = 3

// What there is room for in the model.
const (
	nodesKept = 160_000 // features of tokens
	nodeRoom  = 185_000 // for them
	gapSlots  = 1 << 14 // for features of gaps, a power of 2
)

// Sections are those of the model.
var Sections = []string{"tokens", "gaps"}

// Train returns the sections of the model that articles teach. Progress is written to w.
func Train(articles []polnear.Article, seed int, w io.Writer) (names []string, sections [][]byte) {
	l := learner{numbers: map[uint64]uint32{}}
	for i := range articles {
		l.add(&articles[i])
	}
	all := len(l.keys)
	l.leaveOutRare()
	fmt.Fprintf(w, "spans: %d cues, %d of %d features\n", len(l.examples), len(l.keys), all)
	f := train(l.examples, len(l.keys), gapSlots, spanRates, seed, func(pass int, loss float64) {
		fmt.Fprintf(w, "spans: pass %d: loss %.4f\n", pass, loss)
	})
	return Sections, [][]byte{l.encode(f), encode(f.gaps.w)}
}

// learner holds what is learned from.
type learner struct {
	examples []example
	numbers  map[uint64]uint32 // of the features of tokens
	keys     []uint64          // by numbers
	counts   []int32           // how often each stands
}

// add adds the sentences of the cues of an article.
func (l *learner) add(a *polnear.Article) {
	var s spans.Sentence
	var features []uint64
	for _, gold := range a.Gold {
		window := spans.Window(a.Outline, gold.Head)
		s.Set(a.Outline, window)
		s.SetHead(gold.Head)
		e := example{head: gold.Head - window.Start, labels: spans.LabelsOf(gold, window)}
		for i := range e.labels {
			features = s.Near(s.Token(features[:0], i), i)
			e.nodes = append(e.nodes, l.number(features))
			e.gaps = append(e.gaps, slots(s.Between(s.Gap(nil, i), i), gapSlots))
		}
		l.examples = append(l.examples, e)
	}
}

func (l *learner) number(features []uint64) []uint32 {
	list := make([]uint32, len(features))
	for i, f := range features {
		n, ok := l.numbers[f]
		if !ok {
			n = uint32(len(l.keys))
			l.numbers[f] = n
			l.keys = append(l.keys, f)
			l.counts = append(l.counts, 0)
		}
		l.counts[n]++
		list[i] = n
	}
	return list
}

// leaveOutRare leaves out the features that stand seldom, which say little.
func (l *learner) leaveOutRare() {
	l.numbers = nil
	const none = 1<<32 - 1
	renumbered := make([]uint32, len(l.keys))
	var keys []uint64
	for n, key := range l.keys {
		renumbered[n] = none
		if l.counts[n] >= rare {
			renumbered[n] = uint32(len(keys))
			keys = append(keys, key)
		}
	}
	l.keys = keys
	for _, e := range l.examples {
		for i, list := range e.nodes {
			kept := list[:0]
			for _, f := range list {
				if n := renumbered[f]; n != none {
					kept = append(kept, n)
				}
			}
			e.nodes[i] = kept
		}
	}
}

// encode returns the section of the features of tokens that have the greatest weights.
func (l *learner) encode(f *field) []byte {
	rows := make([]weights.Triple, len(l.keys))
	var features []int
	for n := range rows {
		for i, w := range f.nodes.w[n*nodeWidth : (n+1)*nodeWidth] {
			x := rounded(w)
			rows[n].Weights[i] = x
			rows[n].Rank += int(x) * int(x)
		}
		if rows[n].Rank > 0 {
			features = append(features, n)
		}
	}
	slices.SortStableFunc(features, func(a, b int) int { return cmp.Compare(rows[b].Rank, rows[a].Rank) })
	kept := map[uint64]weights.Triple{}
	for _, n := range features[:min(len(features), nodesKept)] {
		kept[l.keys[n]] = rows[n]
	}
	return weights.EncodeTriples(kept, nodeRoom)
}

// slots makes hashes of features the numbers of their slots.
func slots(features []uint32, n uint32) []uint32 {
	for i := range features {
		features[i] &= n - 1
	}
	return slices.Clip(features)
}

// encode returns the section of weights by slots.
func encode(w []float32) []byte {
	rows := make([]int8, len(w))
	for i, x := range w {
		rows[i] = rounded(x)
	}
	return weights.EncodeSlots(rows)
}

func rounded(x float32) int8 { return int8(math.Round(min(127, max(-127, float64(x)*spans.Scale)))) }
