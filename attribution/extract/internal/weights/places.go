package weights

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// A place table finds a feature in one look. Each bucket has four places, so that one
// number holds what is kept of the hashes of all four, and they are compared at once.
// Where more than four features would be in a bucket, those of the lowest rank are left out.
const (
	places     = 4
	placeSize  = 3 // bytes of a feature in its place
	bucketSize = places * (2 + placeSize)
	ones       = 0x0001000100010001
	highs      = 0x8000800080008000
)

// tagAndBucket returns what a bucket keeps of a hash, never 0, and which of n it is.
func tagAndBucket(feature uint64, n int) (tag uint64, bucket int) {
	high, _ := bits.Mul32(uint32(feature), uint32(n))
	return feature>>48 | 1, int(high)
}

// encodePlaces returns buckets with room for that many features. Those of the higher rank
// are put in first; put returns what stands in the place of one.
func encodePlaces[T any](features map[uint64]T, room int, rank func(T) int, put func(T) [placeSize]byte) []byte {
	n := max(1, (room+places-1)/places)
	keys := make([]uint64, 0, len(features))
	for key := range features {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(rank(features[b]), rank(features[a])), cmp.Compare(a, b))
	})
	section := make([]byte, n*bucketSize)
	for _, key := range keys {
		tag, i := tagAndBucket(key, n)
		bucket := section[i*bucketSize : (i+1)*bucketSize]
		for place := range places {
			present := binary.LittleEndian.Uint16(bucket[2*place:])
			if present == uint16(tag) {
				break // nothing tells it from one of a higher rank
			}
			if present == 0 {
				binary.LittleEndian.PutUint16(bucket[2*place:], uint16(tag))
				entry := put(features[key])
				copy(bucket[2*places+placeSize*place:], entry[:])
				break
			}
		}
	}
	return section
}

// batch is how many features are looked for at once.
const batch = 32

// found is where features stand in a place table.
type found struct {
	at   [batch]int32 // of the places
	mask [batch]int32 // all ones; zeros where a feature has no place: it stands for some place then
}

// find looks for no more than batch features in n buckets. All buckets are touched before
// any is looked into, and there is no branch, so that looking for one feature does not
// wait for another.
func (w *found) find(buckets []byte, n int, features []uint64) {
	var tags [batch]uint64
	features = features[:min(len(features), batch)]
	for i, f := range features {
		_, bucket := tagAndBucket(f, n)
		at := bucket * bucketSize
		w.at[i] = int32(at)
		tags[i] = binary.LittleEndian.Uint64(buckets[at:])
	}
	for i, f := range features {
		tag, _ := tagAndBucket(f, n)
		// Where the tag is this one the difference is 0. The lowest such place is the
		// lowest that borrows.
		x := tags[i] ^ tag*ones
		is := (x - ones) &^ x & highs
		w.at[i] += int32(2*places + placeSize*(bits.TrailingZeros64(is|1<<63)/16))
		w.mask[i] = -int32((is | -is) >> 63)
	}
}
