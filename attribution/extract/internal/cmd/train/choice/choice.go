// Package choice trains the model of detect's package choice.
package choice

import (
	"cmp"
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/logistic"
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Example is an article with the candidates that models found which had not seen it.
type Example struct {
	polnear.Article
	Candidates []choice.Candidate
}

// How the choice is trained: by figures on the dev part.
const (
	slots  = 1 << 17
	epochs = 4
	step   = 0.01
	least  = 0.02
	// ofCue is how much it counts that the cue is right; the rest is that source and
	// content are, too.
	ofCue = 0.3
	folds = 4
)

// Train returns the sections of the model that the examples teach. It gives the same bytes
// for the same examples and the same seed.
func Train(examples []Example, seed int) (names []string, sections [][]byte) {
	table, usual := confidence(examples, seed)
	return []string{choice.Weights, choice.Confidence}, [][]byte{weigh(examples, seed), choice.EncodeConfidence(table, usual)}
}

// weigh returns the section of the weights.
func weigh(examples []Example, seed int) []byte {
	var cue, relation []logistic.Example
	for _, e := range examples {
		v := choice.NewView(e.Outline, e.Candidates)
		for i := range e.Candidates {
			features := slices.Clone(v.Features(i, false))
			x, y := logistic.Example{Features: features}, logistic.Example{Features: features}
			if gold := goldOf(e.Article, &e.Candidates[i].Labelling); gold != nil {
				x.Target = 1
				if isRight(gold, &e.Candidates[i].Labelling) {
					y.Target = 1
				}
			}
			cue, relation = append(cue, x), append(relation, y)
		}
	}
	o := logistic.Options{Slots: slots, Epochs: epochs, Step: step, Seed: seed}
	w, of := logistic.Train(relation, o), logistic.Train(cue, o)
	for i := range w {
		w[i] += ofCue * (of[i] - w[i])
	}
	return weights.EncodeSlots(logistic.Round(w, choice.Scale, least))
}

// goldOf returns the attribution that is marked with the cue of a labelling, nil if none
// is.
func goldOf(a polnear.Article, l *syntax.Labelling) *syntax.Labelling {
	for i := range a.Gold {
		if g := &a.Gold[i]; g.Cue.Start <= l.Head && l.Head < g.Cue.End {
			return g
		}
	}
	return nil
}

// isRight reports whether source and content are those that are marked.
func isRight(gold, l *syntax.Labelling) bool {
	return choice.Near(gold.Content, l.Content) && choice.Near(gold.Source, l.Source)
}

// outcome is one that is taken, and whether it is right.
type outcome struct {
	score int32
	right bool
}

// outcomes returns whether those that are taken are right, each marked attribution being
// that of one only: one with its cue before others.
func outcomes(e Example, choices []choice.Choice) []outcome {
	var list []outcome
	used := make([]bool, len(e.Gold))
	right := make([]bool, len(choices))
	for _, byCue := range [...]bool{true, false} {
		for i := range choices {
			c := &choices[i]
			for k := range e.Gold {
				g := &e.Gold[k]
				cue := g.Cue.Start <= c.Head && c.Head < g.Cue.End
				if !c.Nested && !right[i] && !used[k] && (cue || !byCue) && isRight(g, &c.Labelling) {
					used[k], right[i] = true, true
				}
			}
		}
	}
	for i := range choices {
		if c := &choices[i]; !c.Nested && !c.Certain {
			list = append(list, outcome{c.Score, right[i]})
		}
	}
	return list
}

// confidence returns the table of probabilities, and the least that gives the best F1 of
// source and content together, both measured by models that have not seen what they are
// measured on.
func confidence(examples []Example, seed int) (table [choice.TableSize]int, usual int) {
	var taken []outcome
	gold := 0
	for fold := range folds {
		var seen, unseen []Example
		for i, e := range examples {
			if i%folds == fold {
				unseen = append(unseen, e)
			} else {
				seen = append(seen, e)
			}
		}
		m := model(weigh(seen, seed), choice.EncodeConfidence(table, 0))
		for _, e := range unseen {
			gold += len(e.Gold)
			taken = append(taken, outcomes(e, m.Choose(e.Outline, e.Candidates, nil, choice.All))...)
		}
	}
	slices.SortStableFunc(taken, func(a, b outcome) int { return cmp.Compare(b.score, a.score) })
	table = calibrate(taken)
	best, hits := 0.0, 0
	at := int32(math.MaxInt32)
	for n, o := range taken {
		if o.right {
			hits++
		}
		if f := float64(hits) / float64(n+1+gold); f > best {
			best, at = f, o.score
		}
	}
	return table, choice.ConfidenceOf(&table, at)
}

// model returns the model of two sections.
func model(sections ...[]byte) *choice.Model {
	file, err := weights.Encode(weights.Header{Stage: choice.Stage, Fingerprint: choice.Fingerprint()}, []string{choice.Weights, choice.Confidence}, sections)
	if err != nil {
		panic(err) // a header is always written
	}
	m, err := choice.New(file)
	if err != nil {
		panic(err)
	}
	return m
}

// calibrate returns how often outcomes, the highest score first, are right, as a table of
// what never falls as the score rises (Ayer et al. 1955,
// https://doi.org/10.1214/aoms/1177728423).
func calibrate(taken []outcome) (table [choice.TableSize]int) {
	type block struct{ n, right, score float64 }
	var blocks []block // from the lowest score
	for _, o := range slices.Backward(taken) {
		b := block{n: 1, score: float64(o.score)}
		if o.right {
			b.right = 1
		}
		for len(blocks) > 0 {
			last := blocks[len(blocks)-1]
			if last.right*b.n < b.right*last.n {
				break
			}
			b = block{last.n + b.n, last.right + b.right, last.score + b.score}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	for i := range table {
		score := float64((i - choice.TableSize/2) * choice.TableStep)
		k, _ := slices.BinarySearchFunc(blocks, score, func(b block, at float64) int { return cmp.Compare(b.score/b.n, at) })
		switch {
		case len(blocks) == 0:
		case k == 0:
			table[i] = int(1000 * blocks[0].right / blocks[0].n)
		case k == len(blocks):
			table[i] = int(1000 * blocks[k-1].right / blocks[k-1].n)
		default:
			low, high := blocks[k-1], blocks[k]
			x, y := low.score/low.n, high.score/high.n
			p, q := low.right/low.n, high.right/high.n
			table[i] = int(math.Round(1000 * (p + (q-p)*(score-x)/(y-x))))
		}
	}
	return table
}
