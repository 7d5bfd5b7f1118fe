package weights

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	four, sixteen := make([]int8, 4*2), make([]int8, 16*2)
	for i := range four {
		four[i] = int8(i - 5)
	}
	for i := range sixteen {
		sixteen[i] = int8(100 - 8*i)
	}
	file, err := Encode(Header{}, []string{"four", "sixteen", "three"}, [][]byte{EncodeSlots(four), EncodeSlots(sixteen), EncodeSlots(four[:3])})
	require.NoError(t, err)
	m, err := Decode(file, "", "")
	require.NoError(t, err)

	r, err := m.Rows("four", 4)
	require.NoError(t, err)
	sums := [4]int32{1000, 0, 0, 0}
	r.Add4(&sums, []uint32{1, 1 << 31, 3})
	assert.Equal(t, [4]int32{1000 - 1 - 5 - 1, 0 - 4 + 0, 1 - 3 + 1, 2 - 2 + 2}, sums, "slots 1, 0 and 1")

	r, err = m.Rows("sixteen", 16)
	require.NoError(t, err)
	var more [16]int32
	r.Add16(&more, []uint32{1, 1})
	assert.Equal(t, int32(2*(100-8*16)), more[0])
	assert.Equal(t, int32(2*(100-8*18)), more[2])
	r.Add16(&more, nil)

	var damaged *DamagedError
	for _, name := range []string{"three", "none"} {
		_, err = m.Rows(name, 4)
		assert.ErrorAs(t, err, &damaged)
	}
	_, err = m.Rows("sixteen", 5)
	assert.ErrorAs(t, err, &damaged)
}
