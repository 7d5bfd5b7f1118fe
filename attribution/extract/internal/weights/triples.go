package weights

import (
	"encoding/binary"
	"math/bits"
)

// Triples holds three weights for each of its features. It never changes.
type Triples struct {
	buckets []byte
	n       int
}

// Triple is what a feature of Triples has. Where there is no room for all features, those
// of the lowest rank are left out.
type Triple struct {
	Weights [3]int8
	Rank    int
}

// EncodeTriples returns the section of Triples with room for that many features.
func EncodeTriples(features map[uint64]Triple, room int) []byte {
	return encodePlaces(features, room, func(t Triple) int { return t.Rank }, func(t Triple) [placeSize]byte {
		return [placeSize]byte{uint8(t.Weights[0]), uint8(t.Weights[1]), uint8(t.Weights[2])}
	})
}

// Triples returns the weights of a section. The error is a *DamagedError.
func (m *Model) Triples(name string) (*Triples, error) {
	section, err := m.Section(name)
	if err != nil {
		return nil, err
	}
	if len(section) == 0 || len(section)%bucketSize != 0 {
		return nil, &DamagedError{Section: name, Problem: "a bucket is cut short"}
	}
	return &Triples{section, len(section) / bucketSize}, nil
}

// Score returns the sums of the weights of features. There is no branch on what is found,
// so that looking for one feature does not wait for another.
func (t *Triples) Score(features []uint64) (scores [3]int32) {
	var s0, s1, s2 int32
	for _, f := range features {
		tag, i := tagAndBucket(f, t.n)
		bucket := (*[bucketSize]byte)(t.buckets[i*bucketSize:])
		place, mask := placeOf(binary.LittleEndian.Uint64(bucket[:]), tag)
		// The weights and the byte before them, which makes them a whole number.
		w := int32(binary.LittleEndian.Uint32(bucket[place-1:])) & mask
		s0 += w << 16 >> 24
		s1 += w << 8 >> 24
		s2 += w >> 24
	}
	return [3]int32{s0, s1, s2}
}

// placeOf returns where in its bucket a feature stands by the tags of the bucket, and all
// ones; zeros if it has no place.
func placeOf(tags, tag uint64) (place int, mask int32) {
	// Where the tag is this one the difference is 0. The lowest such place is the lowest
	// that borrows.
	x := tags ^ tag*ones
	is := (x - ones) &^ x & highs
	return 2*places + placeSize*(bits.TrailingZeros64(is|1<<63)/16), -int32((is | -is) >> 63)
}

// Touch fetches what Score needs for features into the nearest memory: far quicker for
// many at once. What it returns has no meaning.
func (t *Triples) Touch(features []uint64) (touched byte) {
	for _, f := range features {
		_, i := tagAndBucket(f, t.n)
		touched |= t.buckets[i*bucketSize]
	}
	return touched
}
