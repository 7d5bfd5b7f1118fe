package weights

// Triples holds three weights for each of its features. It never changes.
type Triples struct {
	buckets []byte
	n       int
}

// EncodeTriples returns the section of Triples with room for that many features.
func EncodeTriples(features map[uint64][3]int8, room int) []byte {
	return encodePlaces(features, room, func(w [3]int8) int {
		return int(w[0])*int(w[0]) + int(w[1])*int(w[1]) + int(w[2])*int(w[2])
	}, func(w [3]int8) [placeSize]byte {
		return [placeSize]byte{uint8(w[0]), uint8(w[1]), uint8(w[2])}
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

// Score returns the sums of the weights of features.
func (t *Triples) Score(features []uint64) (scores [3]int32) {
	for _, f := range features {
		if w := find(t.buckets, t.n, f); len(w) >= placeSize {
			scores[0] += int32(int8(w[0]))
			scores[1] += int32(int8(w[1]))
			scores[2] += int32(int8(w[2]))
		}
	}
	return scores
}
