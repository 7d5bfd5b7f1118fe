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

// find returns what stands in the place of a feature in one of n buckets, and a mask of
// all ones; if the feature has none, what stands in some place and a mask of zeros. There
// is no branch, so that looking for one feature does not wait for another.
func find(buckets []byte, n int, feature uint64) (place []byte, mask int32) {
	tag, i := tagAndBucket(feature, n)
	b := buckets[i*bucketSize:]
	b = b[:bucketSize:bucketSize]
	// Where the tag is this one the difference is 0. The lowest such place is the lowest
	// that borrows.
	x := binary.LittleEndian.Uint64(b) ^ tag*ones
	found := (x - ones) &^ x & highs
	at := 2*places + placeSize*(bits.TrailingZeros64(found|1<<63)/16)
	return b[at : at+placeSize], -int32((found | -found) >> 63)
}
