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
// each.
func EncodeLinear(features map[uint64][]Weight) []byte {
	var rows []byte
	buckets := encodePlaces(features, 2*len(features), func(row []Weight) int {
		sum := 0
		for _, w := range row {
			sum += int(w.Value) * int(w.Value)
		}
		return sum
	}, func(row []Weight) [placeSize]byte {
		at := len(rows)
		rows = append(rows, uint8(len(row)))
		for _, w := range row {
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

// Add adds the weights of a feature to the scores.
func (l *Linear) Add(scores *Scores, feature uint64) {
	entry := find(l.buckets, l.n, feature)
	if len(entry) < placeSize {
		return
	}
	at := int(entry[0]) | int(entry[1])<<8 | int(entry[2])<<16
	if at >= len(l.rows) {
		return
	}
	row := l.rows[at:]
	row = row[1:min(len(row), 1+2*int(row[0]))]
	for ; len(row) >= 2; row = row[2:] {
		scores[row[0]] += int32(int8(row[1]))
	}
}
