package regression_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/regression"
)

func TestTrain(t *testing.T) {
	examples := []regression.Example{
		{Features: []uint32{0, 1}, Value: 3}, {Features: []uint32{0, 2}, Value: -1},
		{Features: []uint32{0, 1}, Value: 3}, {Features: []uint32{0, 2}, Value: -1}, {Features: []uint32{5}, Value: 2},
	}
	o := regression.Options{Slots: 4, Epochs: 400, Step: 0.05, Rare: 2, Seed: 1}
	w := regression.Train(examples, o)
	assert.InDelta(t, 3, regression.Sum(w, []uint32{4, 1}), 0.5, "4 shares the slot of 0")
	assert.InDelta(t, -1, regression.Sum(w, []uint32{0, 2}), 0.5)
	assert.Zero(t, w[3], "nothing has it")
	assert.Equal(t, w, regression.Train(examples, o), "the same again")
	o.Rare = 3
	assert.Zero(t, regression.Train(examples, o)[2], "too rare")
	assert.Equal(t, make([]float64, 4), regression.Train(nil, o))
}
