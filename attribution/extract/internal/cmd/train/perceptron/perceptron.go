// Package perceptron trains linear classifiers over hashed features: averaged
// perceptrons whose rare features are left out (Goldberg and Elhadad 2011,
// https://aclanthology.org/N11-1000/).
package perceptron

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Perceptron is a classifier in training. The zero value is not ready: New makes one. It
// is for one goroutine.
type Perceptron struct {
	// MinUpdates is how often a feature must have been part of a mistake before it
	// counts.
	MinUpdates int

	index   index
	rows    []row
	updates int64
}

type row struct {
	mistakes int32
	cells    []cell
}

// cell is the weight of a feature for a label, and the sum of all the weights it had.
type cell struct {
	label  uint8
	weight int32
	since  int64
	sum    int64
}

// New returns a classifier without weights.
func New(minUpdates int) *Perceptron {
	return &Perceptron{MinUpdates: minUpdates, index: newIndex()}
}

// Score adds the weights of the features to the scores.
func (p *Perceptron) Score(scores *weights.Scores, features []uint64) {
	for _, f := range features {
		n := p.index.find(f)
		if n < 0 || int(p.rows[n].mistakes) < p.MinUpdates {
			continue
		}
		for i := range p.rows[n].cells {
			c := &p.rows[n].cells[i]
			scores[c.label] += c.weight
		}
	}
}

// Update raises the weights of the features for the label that is right and lowers
// those for the one that was given. It must be called for each example, with equal
// labels where nothing was wrong, since averages are taken over all of them.
func (p *Perceptron) Update(features []uint64, right, given uint8) {
	p.updates++
	if right == given {
		return
	}
	for _, f := range features {
		n := p.index.add(f)
		if n == len(p.rows) {
			p.rows = append(p.rows, row{})
		}
		r := &p.rows[n]
		r.mistakes++
		r.change(right, 1, p.updates)
		r.change(given, -1, p.updates)
	}
}

func (r *row) change(label uint8, by int32, now int64) {
	for i := range r.cells {
		if c := &r.cells[i]; c.label == label {
			c.sum += int64(c.weight) * (now - c.since)
			c.weight += by
			c.since = now
			return
		}
	}
	r.cells = append(r.cells, cell{label: label, weight: by, since: now})
}

// Weights returns the averaged weights times scale, rounded. Those less than least are
// left out, those too large are cut. Rank is higher the more a feature weighs and the
// more mistakes it was part of.
func (p *Perceptron) Weights(scale float64, least int) map[uint64]weights.Row {
	all := map[uint64]weights.Row{}
	for n, key := range p.index.keys() {
		r := &p.rows[n]
		if int(r.mistakes) < p.MinUpdates {
			continue
		}
		slices.SortFunc(r.cells, func(a, b cell) int { return cmp.Compare(a.label, b.label) })
		var row weights.Row
		for _, c := range r.cells {
			sum := c.sum + int64(c.weight)*(p.updates-c.since)
			value := rounded(float64(sum) / float64(p.updates) * scale)
			if value < least && value > -least {
				continue
			}
			value = min(127, max(-127, value))
			row.Weights = append(row.Weights, weights.Weight{Label: c.label, Value: int8(value)})
			row.Rank += value * value * int(min(r.mistakes, 1<<10))
		}
		if len(row.Weights) > 0 && len(row.Weights) < 256 {
			all[key] = row
		}
	}
	return all
}
