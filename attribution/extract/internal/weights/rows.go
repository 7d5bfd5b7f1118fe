package weights

import (
	"encoding/binary"
	"math/bits"
)

// Rows is as Slots with sixteen weights in each slot. It never changes.
type Rows struct {
	weights []byte
	mask    uint32
}

// RowWidth is the number of weights in a slot of Rows.
const RowWidth = 16

// Rows returns the rows of a section, as EncodeSlots makes one: RowWidth weights for each
// slot, the number of slots being a power of 2. The error is a *DamagedError.
func (m *Model) Rows(name string) (*Rows, error) {
	section, err := m.Section(name)
	if err != nil {
		return nil, err
	}
	n := len(section) / RowWidth
	if n*RowWidth != len(section) || n > 1<<30 || bits.OnesCount(uint(n)) != 1 {
		return nil, &DamagedError{Section: name, Problem: "the number of slots is no power of 2"}
	}
	return &Rows{section, uint32(n - 1)}, nil
}

// Add adds the weights of features, given by their hashes, to the sums.
func (r *Rows) Add(sums *[RowWidth]int32, features []uint32) {
	for len(features) > 0 {
		some := features[:min(len(features), 128)]
		features = features[len(some):]
		r.addSome(sums, some)
	}
}

// addSome adds the weights of at most 255 features. Four weights are added at a time, as
// the lanes of a word: those at even places and those at odd ones, each 128 too great so
// that none is negative.
func (r *Rows) addSome(sums *[RowWidth]int32, features []uint32) {
	const low, bias = 0x00FF00FF00FF00FF, 0x8080808080808080
	var even0, odd0, even1, odd1 uint64
	for _, f := range features {
		row := r.weights[RowWidth*(f&r.mask):]
		row = row[:RowWidth:RowWidth]
		a, b := binary.LittleEndian.Uint64(row)^bias, binary.LittleEndian.Uint64(row[8:])^bias
		even0 += a & low
		odd0 += a >> 8 & low
		even1 += b & low
		odd1 += b >> 8 & low
	}
	excess := int32(len(features)) * 128
	for k := range 4 {
		sums[2*k] += int32(even0>>(16*k)&0xFFFF) - excess
		sums[2*k+1] += int32(odd0>>(16*k)&0xFFFF) - excess
		sums[2*k+8] += int32(even1>>(16*k)&0xFFFF) - excess
		sums[2*k+9] += int32(odd1>>(16*k)&0xFFFF) - excess
	}
}
