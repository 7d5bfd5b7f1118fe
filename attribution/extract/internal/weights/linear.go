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
	if n == 0 || uint64(n)*bucketSize > uint64(len(rest)) {
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
	// All rows are found before any is read, so that one need not wait for another.
	var rows [64]int32
	for len(features) > 0 {
		some := features[:min(len(features), len(rows))]
		features = features[len(some):]
		for i, f := range some {
			at, mask := find(l.buckets, l.n, f)
			rows[i] = (int32(at[0]) | int32(at[1])<<8 | int32(at[2])<<16) & mask
		}
		for _, row := range rows[:len(some)] {
			l.add(scores, int(row))
		}
	}
}

// add adds the weights of the row at a place in the rows.
func (l *Linear) add(scores *Scores, at int) {
	if at >= len(l.rows) {
		return
	}
	row := l.rows[at:]
	row = row[1:min(len(row), 1+2*int(row[0]))]
	for ; len(row) >= 2; row = row[2:] {
		scores[row[0]] += int32(int8(row[1]))
	}
}
