package weights

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	rows := make([]int8, RowWidth*2)
	for i := range rows {
		rows[i] = int8(100 - 6*i)
	}
	file, err := Encode(Header{}, []string{"rows", "three", "short"}, [][]byte{EncodeSlots(rows), EncodeSlots(make([]int8, 3*RowWidth)), EncodeSlots(rows[:15])})
	require.NoError(t, err)
	m, err := Decode(file, "", "")
	require.NoError(t, err)
	r, err := m.Rows("rows")
	require.NoError(t, err)
	sums := [RowWidth]int32{1000}
	r.Add(&sums, []uint32{1, 1 << 31, 3})
	assert.Equal(t, int32(1000+2*(100-6*16)+100), sums[0], "slots 1, 0 and 1")
	assert.Equal(t, int32(2*(100-6*31)+100-6*15), sums[15])
	for i, sum := range sums {
		assert.Equal(t, int32(rows[i])+2*int32(rows[16+i])+1000*int32(max(0, 1-i)), sum, i)
	}
	before := sums
	r.Add(&sums, nil)
	assert.Equal(t, before, sums)

	r.Add(&sums, make([]uint32, 1000))
	assert.Equal(t, before[3]+1000*int32(rows[3]), sums[3], "more than the lanes hold at a time")

	var damaged *DamagedError
	for _, name := range []string{"three", "short", "none"} {
		_, err = m.Rows(name)
		assert.ErrorAs(t, err, &damaged, name)
	}
}
