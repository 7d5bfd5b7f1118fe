// Package logistic trains logistic regressions over hashed features, and softmax choices
// among several, by stochastic gradient descent with a constant step. What it gives is
// the mean of the weights after each example (Polyak and Juditsky 1992,
// https://doi.org/10.1137/0330046).
package logistic

import (
	"math"
	"math/rand/v2"
)

// Example is a set of features, by their hashes, and how likely it should be: from 0 to 1.
type Example struct {
	Features []uint32
	Target   float32
}

// Options are how a regression is trained.
type Options struct {
	// Slots is the number of weights, a power of 2: features share that of their slot.
	Slots  int
	Epochs int
	Step   float64
	// Decay is the share of each weight of a feature that is given up where the feature
	// is seen.
	Decay float64
	Seed  int
}

// Train returns the weights of a regression.
func Train(examples []Example, o Options) []float32 {
	w := newAverage(o)
	w.train(len(examples), func(i int) {
		e := &examples[i]
		p := 1 / (1 + math.Exp(-w.score(e.Features)))
		w.add(e.Features, o.Step*(float64(e.Target)-p))
	})
	return w.mean()
}

// Choose returns the weights of a softmax over the examples of each group, whose targets
// should sum to 1.
func Choose(groups [][]Example, o Options) []float32 {
	w := newAverage(o)
	var p []float64
	w.train(len(groups), func(i int) {
		group := groups[i]
		p = p[:0]
		top, sum := math.Inf(-1), 0.0
		for k := range group {
			p = append(p, w.score(group[k].Features))
			top = max(top, p[k])
		}
		for k := range p {
			p[k] = math.Exp(p[k] - top)
			sum += p[k]
		}
		for k := range p {
			if by := float64(group[k].Target) - p[k]/sum; math.Abs(by) > 1e-4 {
				w.add(group[k].Features, o.Step*by)
			}
		}
	})
	return w.mean()
}

// Score returns the sum of the weights of features.
func Score(weights []float32, features []uint32) float64 {
	sum, mask := 0.0, uint32(len(weights)-1)
	for _, f := range features {
		sum += float64(weights[f&mask])
	}
	return sum
}

// Round returns the weights times scale, rounded to what a byte holds; those nearer to
// zero than least are zero.
func Round(weights []float32, scale, least float64) []int8 {
	out := make([]int8, len(weights))
	for i, w := range weights {
		if math.Abs(float64(w)) >= least {
			out[i] = int8(max(-127, min(127, math.Round(float64(w)*scale))))
		}
	}
	return out
}

// average is a set of weights in training: w are those of now, and the mean of all since
// the first is w - past / (steps + 1).
type average struct {
	o     Options
	w     []float32
	past  []float64
	mask  uint32
	steps float64
}

func newAverage(o Options) *average {
	return &average{o: o, w: make([]float32, o.Slots), past: make([]float64, o.Slots), mask: uint32(o.Slots - 1)}
}

// train calls step with each of n examples in a new order in each epoch.
func (a *average) train(n int, step func(i int)) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	for epoch := range a.o.Epochs {
		random := rand.New(rand.NewPCG(uint64(a.o.Seed), uint64(epoch)))
		random.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			step(i)
			a.steps++
		}
	}
}

func (a *average) score(features []uint32) float64 { return Score(a.w, features) }

// add moves the weights of features by so much.
func (a *average) add(features []uint32, by float64) {
	for _, f := range features {
		i := f & a.mask
		change := by - a.o.Decay*float64(a.w[i])
		a.w[i] += float32(change)
		a.past[i] += change * a.steps
	}
}

func (a *average) mean() []float32 {
	out := make([]float32, len(a.w))
	for i := range out {
		out[i] = float32(float64(a.w[i]) - a.past[i]/max(1, a.steps))
	}
	return out
}
