package perceptron

import "math/bits"

// index numbers keys in the order they are added in. Key 0 must not be used.
type index struct {
	slots []slot
	count int
}

type slot struct {
	key    uint64
	number int32
}

func newIndex() index { return index{slots: make([]slot, 1<<16)} }

func (x *index) slot(key uint64) *slot {
	mask := uint64(len(x.slots) - 1)
	for i := bits.RotateLeft64(key*0x9E3779B97F4A7C15, 32) & mask; ; i = (i + 1) & mask {
		if s := &x.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// find returns the number of a key, -1 if it has none.
func (x *index) find(key uint64) int {
	if s := x.slot(key); s.key != 0 {
		return int(s.number)
	}
	return -1
}

// add returns the number of a key, the next one if it has none.
func (x *index) add(key uint64) int {
	s := x.slot(key)
	if s.key != 0 {
		return int(s.number)
	}
	*s = slot{key, int32(x.count)}
	x.count++
	if 2*x.count > len(x.slots) {
		old := x.slots
		x.slots = make([]slot, 2*len(old))
		for _, s := range old {
			if s.key != 0 {
				*x.slot(s.key) = s
			}
		}
	}
	return x.count - 1
}

// keys returns the keys by their numbers.
func (x *index) keys() []uint64 {
	keys := make([]uint64, x.count)
	for _, s := range x.slots {
		if s.key != 0 {
			keys[s.number] = s.key
		}
	}
	return keys
}
