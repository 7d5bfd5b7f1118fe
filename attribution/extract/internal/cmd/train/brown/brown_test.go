package brown

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Words 1, 2 and 5 stand between 0 and 3 or 4, which stand before 0.
func TestClusterFindsWordsAlike(t *testing.T) {
	pairs := []Pair{
		{1, 3, 9}, {1, 4, 8}, {2, 3, 7}, {2, 4, 6}, {3, 0, 9}, {4, 0, 8}, {0, 1, 9}, {0, 2, 9},
		{5, 3, 3}, {5, 4, 2}, {0, 5, 5},
	}
	tree := Cluster(6, 3, pairs)
	assert.Equal(t, tree.Class[1], tree.Class[2])
	assert.Equal(t, tree.Class[1], tree.Class[5])
	assert.Equal(t, tree.Class[3], tree.Class[4])
	assert.NotEqual(t, tree.Class[0], tree.Class[1])
	assert.NotEqual(t, tree.Class[0], tree.Class[3])
	assert.NotEqual(t, tree.Class[1], tree.Class[3])
	assert.Len(t, tree.Paths, 3)
	assert.Equal(t, tree, Cluster(6, 3, pairs))
}

// The gains that are kept up to date are those computed anew.
func TestGains(t *testing.T) {
	var pairs []Pair
	for i := int32(0); i < 200; i++ {
		pairs = append(pairs, Pair{i % 20, i * 7 % 20, 1 + i%5})
	}
	sum := map[[2]int32]int32{}
	for _, p := range pairs {
		sum[[2]int32{p.Before, p.After}] += p.Count
	}
	pairs = pairs[:0]
	for a := int32(0); a < 20; a++ {
		for b := int32(0); b < 20; b++ {
			if n := sum[[2]int32{a, b}]; n > 0 {
				pairs = append(pairs, Pair{a, b, n})
			}
		}
	}
	w := newWindow(20, 6, pairs)
	w.addAll(6)
	for a := range w.size {
		for b := range a {
			if w.live[a] && w.live[b] {
				kept := w.gain[a*w.size+b]
				w.setGain(a, b)
				assert.InDelta(t, w.gain[a*w.size+b], kept, 1e-6)
			}
		}
	}
}
