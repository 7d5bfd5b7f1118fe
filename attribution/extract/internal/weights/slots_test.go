package weights_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

func TestSlots(t *testing.T) {
	file, err := weights.Encode(weights.Header{Stage: "s", Fingerprint: "f"}, []string{"four", "three", "none"},
		[][]byte{weights.EncodeSlots([]int8{1, -2, 127, -128}), weights.EncodeSlots([]int8{1, 2, 3}), nil})
	require.NoError(t, err)
	model, err := weights.Decode(file, "s", "f")
	require.NoError(t, err)
	slots, err := model.Slots("four")
	require.NoError(t, err)
	assert.Equal(t, int32(0), slots.Score(nil))
	assert.Equal(t, int32(-128+1-2), slots.Score([]uint32{3, 4, 9}))
	assert.Equal(t, int32(127), slots.Score([]uint32{0xFFFFFFFE}))
	for _, name := range []string{"three", "none", "other"} {
		_, err = model.Slots(name)
		var damaged *weights.DamagedError
		assert.ErrorAs(t, err, &damaged, name)
	}
}
