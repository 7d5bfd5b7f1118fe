package weights

import "encoding/binary"

// Linear is a linear classifier: the weights of features for up to 256 labels, those
// that are not zero. It never changes.
type Linear struct {
	buckets []byte
	n       int
	rows    []byte
}

// Weight is the weight of a feature for a label.
type Weight struct {
	Label uint8
	Value int8
}

// Scores are those of the labels of a Linear.
type Scores [256]int32

// EncodeLinear returns the section of a Linear: its weights by feature, at most 255 of
// each. There is room for nearly all features; the weakest of those that crowd are left
// out.
func EncodeLinear(features map[uint64][]Weight) []byte {
	rows := make(map[uint64]Row, len(features))
	for key, weights := range features {
		row := Row{Weights: weights}
		for _, w := range weights {
			row.Rank += int(w.Value) * int(w.Value)
		}
		rows[key] = row
	}
	return EncodeRows(rows, 2*len(rows))
}

// Row is what a feature of a Linear has, at most 255 weights. Where there is no room for
// all features, those of the lowest rank are left out.
type Row struct {
	Weights []Weight
	Rank    int
}

// EncodeRows returns the section of a Linear with room for that many features.
func EncodeRows(features map[uint64]Row, room int) []byte {
	rows := []byte{0} // the row of features that have none
	buckets := encodePlaces(features, room, func(r Row) int { return r.Rank }, func(r Row) [placeSize]byte {
		at := len(rows)
		rows = append(rows, uint8(len(r.Weights)))
		for _, w := range r.Weights {
			rows = append(rows, w.Label, uint8(w.Value))
		}
		return [placeSize]byte{uint8(at), uint8(at >> 8), uint8(at >> 16)}
	})
	section := binary.LittleEndian.AppendUint32(nil, uint32(len(buckets)/bucketSize))
	return append(append(section, buckets...), rows...)
}

// Linear returns the classifier of a section. The error is a *DamagedError.
func (m *Model) Linear(name string) (*Linear, error) {
	section, err := m.Section(name)
	if err != nil {
		return nil, err
	}
	if len(section) < 4 {
		return nil, &DamagedError{Section: name, Problem: "it is cut short"}
	}
	n, rest := binary.LittleEndian.Uint32(section), section[4:]
	if n == 0 || uint64(n)*bucketSize >= uint64(len(rest)) {
		return nil, &DamagedError{Section: name, Problem: "the buckets are cut short"}
	}
	end := int(n) * bucketSize
	return &Linear{buckets: rest[:end:end], n: int(n), rows: rest[end:]}, nil
}

// Score returns the sums of the weights of features.
func (l *Linear) Score(features []uint64) (scores Scores) {
	l.Add(&scores, features...)
	return scores
}

// Add adds the weights of features to the scores.
func (l *Linear) Add(scores *Scores, features ...uint64) {
	var w found
	for len(features) > 0 {
		some := features[:min(len(features), batch)]
		features = features[len(some):]
		w.find(l.buckets, l.n, some)
		// All rows are touched before any is read.
		for i := range some {
			at := w.at[i]
			b := l.buckets[at : at+placeSize : at+placeSize]
			row := (int32(b[0]) | int32(b[1])<<8 | int32(b[2])<<16) & w.mask[i]
			if int(row) >= len(l.rows) {
				row = 0 // of a damaged model
			}
			w.at[i], w.mask[i] = row+1, int32(l.rows[row])
		}
		for i := range some {
			start := int(w.at[i])
			row := l.rows[start:min(len(l.rows), start+2*int(w.mask[i]))]
			for ; len(row) >= 2; row = row[2:] {
				scores[row[0]] += int32(int8(row[1]))
			}
		}
	}
}
