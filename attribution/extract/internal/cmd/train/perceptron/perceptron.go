// Package perceptron trains linear classifiers over hashed features: averaged
// perceptrons whose rare features are left out (Goldberg and Elhadad 2011,
// https://aclanthology.org/N11-1000/).
package perceptron

import (
	"maps"
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

// Learn returns which of the labels the features have, the first of those that score
// highest, and learns that right is the one. It learns too where right leads by no more
// than margin.
func (p *Perceptron) Learn(features []uint64, labels []uint8, right uint8, margin int32) (given uint8) {
	var scores weights.Scores
	p.Score(&scores, features)
	given = labels[0]
	rival, found := right, false
	for _, l := range labels {
		if scores[l] > scores[given] {
			given = l
		}
		if l != right && (!found || scores[l] > scores[rival]) {
			rival, found = l, true
		}
	}
	if scores[right] > scores[rival]+margin {
		rival = right
	}
	p.Update(features, right, rival)
	return given
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

// Rows returns the mean of the averaged weights of classifiers times scale, rounded: so
// several that saw the examples in other orders decide as one. Weights less than least
// are left out, those too large are cut. Rank is higher the more a feature weighs and the
// more mistakes it was part of.
func Rows(scale float64, least int, trained ...*Perceptron) map[uint64]weights.Row {
	scale /= float64(len(trained))
	type feature struct {
		mistakes int
		weights  map[uint8]float64
	}
	sums := map[uint64]*feature{}
	for _, p := range trained {
		for n, key := range p.index.keys() {
			r := &p.rows[n]
			if int(r.mistakes) < p.MinUpdates {
				continue
			}
			f := sums[key]
			if f == nil {
				f = &feature{weights: map[uint8]float64{}}
				sums[key] = f
			}
			f.mistakes += int(r.mistakes)
			for _, c := range r.cells {
				sum := c.sum + int64(c.weight)*(p.updates-c.since)
				f.weights[c.label] += float64(sum) / float64(p.updates) * scale
			}
		}
	}
	all := map[uint64]weights.Row{}
	for key, f := range sums {
		var row weights.Row
		for _, label := range slices.Sorted(maps.Keys(f.weights)) {
			value := rounded(f.weights[label])
			if value < least && value > -least {
				continue
			}
			value = min(127, max(-127, value))
			row.Weights = append(row.Weights, weights.Weight{Label: label, Value: int8(value)})
			row.Rank += value * value * min(f.mistakes/len(trained), 1<<10)
		}
		if len(row.Weights) > 0 && len(row.Weights) < 256 {
			all[key] = row
		}
	}
	return all
}
