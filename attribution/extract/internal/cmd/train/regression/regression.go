// Package regression trains linear regressions over hashed features under Huber's loss,
// which is square for small errors and linear for large ones, by stochastic gradient
// descent with a constant step. What it gives is the mean of the weights after each
// example (Polyak and Juditsky 1992, https://doi.org/10.1137/0330046).
package regression

import "math/rand/v2"

// Example is a set of features, by their hashes, and the value that they should sum to.
type Example struct {
	Features []uint32
	Value    float64
}

// Options are how a regression is trained.
type Options struct {
	// Slots is the number of weights, a power of 2: features share that of their slot.
	Slots  int
	Epochs int
	Step   float64
	// Rare is in how many examples a slot must be seen to have a weight.
	Rare int
	Seed int
}

// Train returns the weights of a regression.
func Train(examples []Example, o Options) []float64 {
	mask := uint32(o.Slots - 1)
	counts := make([]int, o.Slots)
	for i := range examples {
		for _, f := range examples[i].Features {
			counts[f&mask]++
		}
	}
	// The mean of all weights since the first is w - past / (steps + 1).
	w, past, steps := make([]float64, o.Slots), make([]float64, o.Slots), 0.0
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		random := rand.New(rand.NewPCG(uint64(o.Seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e := &examples[i]
			by := o.Step * max(-1, min(1, e.Value-Sum(w, e.Features)))
			for _, f := range e.Features {
				if f &= mask; counts[f] >= o.Rare {
					w[f] += by
					past[f] += by * steps
				}
			}
			steps++
		}
	}
	for i := range w {
		w[i] -= past[i] / max(1, steps)
	}
	return w
}

// Sum returns the sum of the weights of features.
func Sum(weights []float64, features []uint32) float64 {
	sum, mask := 0.0, uint32(len(weights)-1)
	for _, f := range features {
		sum += weights[f&mask]
	}
	return sum
}
