package weights

import (
	"encoding/binary"
	"math/bits"
)

// Rows is as Slots with several weights in each slot. It never changes.
type Rows struct {
	weights []byte
	mask    uint32
}

// Rows returns the rows of a section, as EncodeSlots makes one: width weights for each
// slot, the number of slots being a power of 2. The error is a *DamagedError.
func (m *Model) Rows(name string, width int) (*Rows, error) {
	section, err := m.Section(name)
	if err != nil {
		return nil, err
	}
	n := len(section) / width
	if n*width != len(section) || n > 1<<30 || bits.OnesCount(uint(n)) != 1 {
		return nil, &DamagedError{Section: name, Problem: "the number of slots is no power of 2"}
	}
	return &Rows{section, uint32(n - 1)}, nil
}

// Add4 adds the weights of features, given by their hashes, to the sums of rows of four.
func (r *Rows) Add4(sums *[4]int32, features []uint32) {
	for _, f := range features {
		w := binary.LittleEndian.Uint32(r.weights[4*(f&r.mask):])
		sums[0] += int32(int8(w))
		sums[1] += int32(int8(w >> 8))
		sums[2] += int32(int8(w >> 16))
		sums[3] += int32(int8(w >> 24))
	}
}

// Add16 adds the weights of features, given by their hashes, to the sums of rows of
// sixteen.
func (r *Rows) Add16(sums *[16]int32, features []uint32) {
	for _, f := range features {
		row := r.weights[16*(f&r.mask):]
		row = row[:16:16]
		for k, w := range row {
			sums[k] += int32(int8(w))
		}
	}
}
