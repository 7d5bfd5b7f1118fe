package chain

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// options are those of three labels of which 2 may only follow 1, and 1 must not end.
func options() Options {
	return Options{
		Labels: 3, Features: 6, Epochs: 30, Rate: 0.5, L1: 0.01, L2: 0.1,
		May: func(before, after int) bool { return (before == 1) == (after == 2) },
	}
}

// examples have feature 0 where nothing is, and 1 or 2 where a pair begins and ends;
// the others say nothing.
func examples(n int) []Sequence {
	random := rand.New(rand.NewPCG(7, 7))
	noise := func() uint32 { return 3 + uint32(random.IntN(3)) }
	var list []Sequence
	for range n {
		s := Sequence{Weight: 1}
		for range 1 + random.IntN(4) {
			if random.IntN(2) == 0 {
				s.Features = append(s.Features, []uint32{0, noise(), Unknown})
				s.Allowed = append(s.Allowed, 1<<0)
				continue
			}
			s.Features = append(s.Features, []uint32{1, noise()}, []uint32{2, noise()})
			s.Allowed = append(s.Allowed, 1<<1, 1<<2)
		}
		list = append(list, s)
	}
	return list
}

func weightOf(c *Chain, feature, label int) (value int) {
	for _, w := range c.Weights(feature, 20) {
		if int(w.Label) == label {
			value = int(w.Value)
		}
	}
	return value
}

func TestTrainLearns(t *testing.T) {
	var losses []float64
	c := Train(examples(200), options(), func(epoch int, loss float64) { losses = append(losses, loss) })
	assert.Len(t, losses, 30)
	assert.Less(t, losses[29], losses[0]/5)
	assert.Greater(t, weightOf(c, 0, 0), weightOf(c, 0, 1))
	assert.Greater(t, weightOf(c, 1, 1), weightOf(c, 1, 0))
	assert.Less(t, weightOf(c, 1, 0), 0)
	for noise := 3; noise < 6; noise++ {
		assert.InDelta(t, 0, weightOf(c, noise, 0), 12)
	}
}

// A label that is not told is learned from those that are.
func TestTrainFromPartOfTheLabels(t *testing.T) {
	list := examples(200)
	for i := range list {
		if i%4 != 0 {
			for k := range list[i].Allowed {
				list[i].Allowed[k] = 1<<3 - 1
			}
		}
	}
	c := Train(list, options(), nil)
	assert.Greater(t, weightOf(c, 1, 1), weightOf(c, 1, 0))
	assert.Greater(t, weightOf(c, 0, 0), weightOf(c, 0, 1))
}

func TestTrainTwice(t *testing.T) {
	o := options()
	o.Lexical, o.Hide = 1, 0.3
	a, b := Train(examples(50), o, nil), Train(examples(50), o, nil)
	for feature := range 6 {
		assert.Equal(t, a.Weights(feature, 100), b.Weights(feature, 100))
	}
	o.Seed = 1
	c := Train(examples(50), o, nil)
	different := false
	for feature := range 6 {
		different = different || !assert.ObjectsAreEqual(a.Weights(feature, 127), c.Weights(feature, 127))
	}
	assert.True(t, different, "the seed orders the examples")
}

// A strong L1 leaves nothing, and labels that cannot be had teach nothing.
func TestTrainNothing(t *testing.T) {
	o := options()
	o.L1 = 1e6
	c := Train(examples(20), o, nil)
	for feature := range 6 {
		assert.Empty(t, c.Weights(feature, 100))
	}
	assert.Zero(t, c.Transition(1, 2, 100))

	impossible := []Sequence{{Features: [][]uint32{{0}, {0}}, Allowed: []uint64{1 << 2, 1 << 0}, Weight: 1}}
	c = Train(impossible, options(), nil)
	assert.Empty(t, c.Weights(0, 100))
	assert.Empty(t, Train(nil, options(), nil).Weights(0, 100))
}
