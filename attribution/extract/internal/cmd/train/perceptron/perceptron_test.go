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
	for feature, row := range Rows(1000, 1, p) {
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
	assert.Equal(t, row(8), Rows(10, 1, p))
	assert.Equal(t, row(127), Rows(1e6, 1, p))
	assert.Empty(t, Rows(0.1, 1, p))
	assert.Empty(t, Rows(10, 9, p))
}

// Several decide by the mean of their weights.
func TestSeveral(t *testing.T) {
	p, q := New(1), New(1)
	p.Update([]uint64{9}, 1, 0)
	q.Update([]uint64{9, 8}, 2, 0)
	assert.Empty(t, Rows(10, 1, p, q), "what the last example changed was never in use")
	p.Update([]uint64{9}, 1, 1)
	q.Update([]uint64{9}, 1, 1)
	assert.Equal(t, map[uint64]weights.Row{
		9: {Weights: []weights.Weight{{Label: 0, Value: -50}, {Label: 1, Value: 25}, {Label: 2, Value: 25}}, Rank: 50*50 + 2*25*25},
	}, removed(Rows(100, 1, p, q), 8))
	a, b := NewTriples(1), NewTriples(1)
	a.Tick()
	a.Update([]uint64{5}, 2, 1)
	b.Tick()
	b.Update([]uint64{5}, 0, 1)
	a.Tick()
	b.Tick()
	assert.Equal(t, map[uint64]weights.Triple{5: {Weights: [3]int8{25, 0, 25}, Rank: 2 * 25 * 25}}, TripleRows(100, a, b))
}

func removed(rows map[uint64]weights.Row, key uint64) map[uint64]weights.Row {
	delete(rows, key)
	return rows
}

func TestLearn(t *testing.T) {
	p := New(1)
	labels := []uint8{4, 6, 9}
	assert.EqualValues(t, 4, p.Learn([]uint64{1}, labels, 9, 0), "the first of those that are equal")
	assert.EqualValues(t, 9, p.Learn([]uint64{1}, labels, 9, 0))
	var before, after weights.Scores
	p.Score(&before, []uint64{1})
	assert.EqualValues(t, 9, p.Learn([]uint64{1}, labels, 9, 100))
	p.Score(&after, []uint64{1})
	assert.Equal(t, before[9]+1, after[9], "it leads by too little")
	assert.EqualValues(t, 9, p.Learn([]uint64{1}, labels, 9, 1))
	var same weights.Scores
	p.Score(&same, []uint64{1})
	assert.Equal(t, after, same, "it leads by enough")
}

func TestRareFeaturesDoNotCount(t *testing.T) {
	p := New(2)
	p.Update([]uint64{9}, 1, 0)
	var scores, none weights.Scores
	p.Score(&scores, []uint64{9, 10})
	assert.Equal(t, none, scores)
	assert.Empty(t, Rows(100, 1, p))
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
	}, TripleRows(100, p))
	assert.Empty(t, TripleRows(0.1, p))
	assert.Empty(t, TripleRows(1, NewTriples(3)))
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
