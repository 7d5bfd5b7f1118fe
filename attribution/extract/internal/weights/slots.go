package weights

import "math/bits"

// Slots is a linear score: a weight for each of a fixed number of slots. A feature weighs
// what the slot of its hash does, so that features may share one; it was trained so. It
// never changes.
type Slots struct {
	weights []byte
	mask    uint32
}

// EncodeSlots returns the section of Slots. The number of weights must be a power of 2.
func EncodeSlots(weights []int8) []byte {
	section := make([]byte, len(weights))
	for i, w := range weights {
		section[i] = byte(w)
	}
	return section
}

// Slots returns the linear score of a section. The error is a *DamagedError.
func (m *Model) Slots(name string) (*Slots, error) {
	section, err := m.Section(name)
	if err != nil {
		return nil, err
	}
	if len(section) > 1<<30 || bits.OnesCount(uint(len(section))) != 1 {
		return nil, &DamagedError{Section: name, Problem: "the number of slots is no power of 2"}
	}
	return &Slots{section, uint32(len(section) - 1)}, nil
}

// Score returns the sum of the weights of features, given by their hashes.
func (s *Slots) Score(features []uint32) int32 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(int8(s.weights[f&s.mask]))
	}
	return sum
}
