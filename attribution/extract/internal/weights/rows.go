package weights

import "math/bits"

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
	for _, f := range features {
		row := r.weights[RowWidth*(f&r.mask):]
		row = row[:RowWidth:RowWidth]
		for k := range sums {
			sums[k] += int32(int8(row[k]))
		}
	}
}
