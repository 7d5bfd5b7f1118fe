package perceptron

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

func TestPerceptronLearns(t *testing.T) {
	p := New(1)
	examples := []struct {
		features []uint64
		label    uint8
	}{{[]uint64{1, 2}, 0}, {[]uint64{1, 3}, 1}, {[]uint64{4, 2}, 2}}
	best := func(features []uint64) uint8 {
		var scores weights.Scores
		p.Score(&scores, features)
		best := 0
		for l := range 3 {
			if scores[l] > scores[best] {
				best = l
			}
		}
		return uint8(best)
	}
	for range 20 {
		for _, e := range examples {
			p.Update(e.features, e.label, best(e.features))
		}
	}
	for _, e := range examples {
		assert.Equal(t, e.label, best(e.features))
	}
	for feature, row := range p.Weights(1000, 1) {
		assert.Contains(t, []uint64{1, 2, 3, 4}, feature)
		for i, w := range row.Weights {
			assert.NotZero(t, w.Value)
			if i > 0 {
				assert.Greater(t, w.Label, row.Weights[i-1].Label)
			}
		}
	}
}

// The weights are the averages over all examples, those without a mistake too.
func TestPerceptronAverages(t *testing.T) {
	p := New(1)
	p.Update([]uint64{9}, 1, 0)
	for range 3 {
		p.Update([]uint64{9}, 1, 1)
	}
	p.Update([]uint64{9}, 1, 0)
	// After the 1st of 5 examples the weight is 1; after the 5th, which counts no more, 2.
	row := func(n int8) map[uint64]weights.Row {
		return map[uint64]weights.Row{9: {Weights: []weights.Weight{{Label: 0, Value: -n}, {Label: 1, Value: n}}, Rank: 2 * 2 * int(n) * int(n)}}
	}
	assert.Equal(t, row(8), p.Weights(10, 1))
	assert.Equal(t, row(127), p.Weights(1e6, 1))
	assert.Empty(t, p.Weights(0.1, 1))
	assert.Empty(t, p.Weights(10, 9))
}

func TestRareFeaturesDoNotCount(t *testing.T) {
	p := New(2)
	p.Update([]uint64{9}, 1, 0)
	var scores, none weights.Scores
	p.Score(&scores, []uint64{9, 10})
	assert.Equal(t, none, scores)
	assert.Empty(t, p.Weights(100, 1))
	p.Update([]uint64{9}, 1, 0)
	p.Score(&scores, []uint64{9})
	assert.EqualValues(t, 2, scores[1])
}

func TestTriples(t *testing.T) {
	p := NewTriples(1)
	p.Tick()
	p.Update([]uint64{5, 6}, 2, 1)
	p.Update([]uint64{5, 7}, 0, -1)
	assert.Equal(t, [3]int32{-3, 0, 3}, p.Score([]uint64{5, 6, 7, 5, 8}))
	for range 3 {
		p.Tick()
	}
	assert.Equal(t, map[uint64]weights.Triple{
		5: {Weights: [3]int8{-75, 0, 75}, Rank: 2 * 2 * 75 * 75},
		6: {Weights: [3]int8{0, 0, 75}, Rank: 75 * 75},
		7: {Weights: [3]int8{-75, 0, 0}, Rank: 75 * 75},
	}, p.Weights(100))
	assert.Empty(t, p.Weights(0.1))
	assert.Empty(t, NewTriples(3).Weights(1))
}

func TestIndex(t *testing.T) {
	x := newIndex()
	assert.Equal(t, -1, x.find(7))
	const n = 200_000
	for i := range n {
		assert.Equal(t, i, x.add(uint64(i)<<20|1))
	}
	assert.Equal(t, 3, x.add(3<<20|1))
	assert.Equal(t, n-1, x.find((n-1)<<20|1))
	assert.Len(t, x.keys(), n)
	assert.EqualValues(t, 2<<20|1, x.keys()[2])
}
