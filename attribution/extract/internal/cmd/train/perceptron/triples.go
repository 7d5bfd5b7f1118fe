package perceptron

import (
	"math/bits"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Triples is a perceptron in training that scores three actions whose sums are compared.
// It is for one goroutine.
type Triples struct {
	minUpdates int32
	slots      []tripleSlot // open addressing; what is needed to score stands together
	averages   []average    // by the numbers of the features
	now        int64
}

type tripleSlot struct {
	key     uint64 // 0 is none
	weights [3]int32
	updates int32
	number  int32
}

type average struct {
	since int64
	sums  [3]int64
}

// NewTriples returns one without weights, whose features count after so many updates.
func NewTriples(minUpdates int) *Triples {
	return &Triples{minUpdates: int32(minUpdates), slots: make([]tripleSlot, 1<<16)}
}

// slot returns where a feature is or would be.
func (t *Triples) slot(key uint64) *tripleSlot {
	mask := uint64(len(t.slots) - 1)
	for i := bits.RotateLeft64(key*0x9E3779B97F4A7C15, 32) & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// add returns the slot of a feature, which is new if it has none.
func (t *Triples) add(key uint64) *tripleSlot {
	s := t.slot(key)
	if s.key != 0 {
		return s
	}
	if 2*len(t.averages) >= len(t.slots) {
		old := t.slots
		t.slots = make([]tripleSlot, 2*len(old))
		for _, s := range old {
			if s.key != 0 {
				*t.slot(s.key) = s
			}
		}
		s = t.slot(key)
	}
	*s = tripleSlot{key: key, number: int32(len(t.averages))}
	t.averages = append(t.averages, average{since: t.now})
	return s
}

// Score returns the sums of the weights of features.
func (t *Triples) Score(features []uint64) (scores [3]int32) {
	for _, f := range features {
		if s := t.slot(f); s.updates >= t.minUpdates {
			scores[0] += s.weights[0]
			scores[1] += s.weights[1]
			scores[2] += s.weights[2]
		}
	}
	return scores
}

// Tick says that an example has been seen: averages are taken over examples.
func (t *Triples) Tick() { t.now++ }

// Update changes the weights of the features for an action.
func (t *Triples) Update(features []uint64, action uint8, by int32) {
	for _, f := range features {
		s := t.add(f)
		s.updates++
		t.averages[s.number].settle(s, t.now)
		s.weights[action] += by
	}
}

// settle brings the sums of a feature up to now.
func (a *average) settle(s *tripleSlot, now int64) {
	for i, w := range s.weights {
		a.sums[i] += int64(w) * (now - a.since)
	}
	a.since = now
}

// TripleRows returns the mean of the averaged weights of several times scale, rounded;
// those too large are cut. Features without any are left out. Rank is higher the more a
// feature weighs and the more often it was updated, which a rare one was not however much
// it weighs.
func TripleRows(scale float64, trained ...*Triples) map[uint64]weights.Triple {
	scale /= float64(len(trained))
	type feature struct {
		updates int
		weights [3]float64
	}
	sums := map[uint64]feature{}
	for _, t := range trained {
		for i := range t.slots {
			s := &t.slots[i]
			if s.key == 0 || s.updates < t.minUpdates {
				continue
			}
			a := &t.averages[s.number]
			a.settle(s, t.now)
			f := sums[s.key]
			f.updates += int(s.updates)
			for j, sum := range a.sums {
				f.weights[j] += float64(sum) / float64(t.now) * scale
			}
			sums[s.key] = f
		}
	}
	all := map[uint64]weights.Triple{}
	for key, f := range sums {
		var row weights.Triple
		for j, x := range f.weights {
			w := rounded(x)
			row.Weights[j] = int8(min(127, max(-127, w)))
			row.Rank += w * w * min(f.updates/len(trained), 1<<10)
		}
		if row.Weights != [3]int8{} {
			all[key] = row
		}
	}
	return all
}

// rounded returns the integer that is nearest, away from 0 where two are.
func rounded(x float64) int {
	if x < 0 {
		return -int(0.5 - x)
	}
	return int(x + 0.5)
}
