package weights

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

// Score returns the sums of the weights of features.
func (t *Triples) Score(features []uint64) (scores [3]int32) {
	var w found
	for len(features) > 0 {
		some := features[:min(len(features), batch)]
		features = features[len(some):]
		w.find(t.buckets, t.n, some)
		for i := range some {
			at := w.at[i]
			b, mask := t.buckets[at:at+placeSize:at+placeSize], w.mask[i]
			scores[0] += int32(int8(b[0])) & mask
			scores[1] += int32(int8(b[1])) & mask
			scores[2] += int32(int8(b[2])) & mask
		}
	}
	return scores
}
