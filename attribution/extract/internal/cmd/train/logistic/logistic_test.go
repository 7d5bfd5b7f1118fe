package logistic_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/logistic"
)

var options = logistic.Options{Slots: 8, Epochs: 200, Step: 0.1, Seed: 1}

func TestTrain(t *testing.T) {
	examples := []logistic.Example{{Features: []uint32{0, 1}, Target: 1}, {Features: []uint32{0, 2}}, {Features: []uint32{0, 3}, Target: 0.5}}
	w := logistic.Train(examples, options)
	assert.Greater(t, logistic.Score(w, []uint32{0, 1}), 1.0)
	assert.Less(t, logistic.Score(w, []uint32{0, 2}), -1.0)
	assert.InDelta(t, 0, logistic.Score(w, []uint32{0, 3}), 0.5)
	assert.Equal(t, logistic.Score(w, []uint32{1}), logistic.Score(w, []uint32{9}), "slots are shared")
	assert.Equal(t, w, logistic.Train(examples, options), "the same twice")
	assert.Zero(t, logistic.Score(logistic.Train(nil, options), []uint32{1}))
}

func TestChoose(t *testing.T) {
	groups := [][]logistic.Example{
		{{Features: []uint32{0, 1}, Target: 1}, {Features: []uint32{0, 2}}},
		{{Features: []uint32{0, 3}}, {Features: []uint32{0, 1}, Target: 1}, {Features: []uint32{0, 2}}},
		{},
	}
	w := logistic.Choose(groups, options)
	assert.InDelta(t, 0, w[0], 1e-4, "what all have decides nothing")
	assert.Greater(t, w[1], w[2])
	assert.Greater(t, w[1], w[3])
}

func TestRound(t *testing.T) {
	assert.Equal(t, []int8{0, 32, -16, 127, -127}, logistic.Round([]float32{0.01, 1, -0.5, 9, -9}, 32, 0.02))
}
