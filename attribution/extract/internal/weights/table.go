package weights

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// buckets are rows found by the hash of a key. The directory has where each bucket
// begins in the rows; a row begins with half of its key.
type buckets struct {
	mask      uint32
	directory []byte // uint32 for each bucket, and one more for the end of the last
	rows      []byte
}

// bucket returns the rows of the bucket of a key.
func (b *buckets) bucket(key uint64) []byte {
	i := int(uint32(key)&b.mask) * 4
	d := b.directory[i : i+8]
	return b.rows[binary.LittleEndian.Uint32(d):binary.LittleEndian.Uint32(d[4:])]
}

func tagOf(key uint64) uint32 { return uint32(key >> 32) }

// encode returns the section of rows, which have their own lengths; load is how many a
// bucket holds at most on average.
func encode(rows map[uint64][]byte, load int) []byte {
	keys := make([]uint64, 0, len(rows))
	for key := range rows {
		keys = append(keys, key)
	}
	n := 1 << bits.Len(uint(max(0, (len(keys)-1)/load)))
	mask := uint64(n - 1)
	slices.SortFunc(keys, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(a&mask, b&mask), cmp.Compare(a, b))
	})
	section := binary.LittleEndian.AppendUint32(nil, uint32(n))
	var blob []byte
	at := 0
	for bucket := range uint64(n) {
		section = binary.LittleEndian.AppendUint32(section, uint32(len(blob)))
		for ; at < len(keys) && keys[at]&mask == bucket; at++ {
			blob = binary.LittleEndian.AppendUint32(blob, tagOf(keys[at]))
			blob = append(blob, rows[keys[at]]...)
		}
	}
	section = binary.LittleEndian.AppendUint32(section, uint32(len(blob)))
	return append(section, blob...)
}

// buckets returns the rows of a section. Each row's length is what length says of the
// bytes that begin with it, 0 if they are too few.
func (m *Model) buckets(name string, length func(rows []byte) int) (buckets, error) {
	section, err := m.Section(name)
	if err != nil {
		return buckets{}, err
	}
	damaged := func(problem string) (buckets, error) {
		return buckets{}, &DamagedError{Section: name, Problem: problem}
	}
	if len(section) < 4 {
		return damaged("it is cut short")
	}
	n := binary.LittleEndian.Uint32(section)
	if bits.OnesCount32(n) != 1 || uint64(len(section)) < 4+4*(uint64(n)+1) {
		return damaged("the directory is cut short")
	}
	end := 4 + 4*(int(n)+1)
	b := buckets{mask: n - 1, directory: section[4:end:end], rows: section[end:]}
	last := uint32(0)
	for i := range int(n) + 1 {
		start := binary.LittleEndian.Uint32(b.directory[4*i:])
		if start < last || uint64(start) > uint64(len(b.rows)) || i == 0 && start != 0 {
			return damaged("the directory is out of order")
		}
		for row := b.rows[last:start]; len(row) > 0; {
			size := length(row)
			if size == 0 || size > len(row) {
				return damaged("a row is cut short")
			}
			row = row[size:]
		}
		last = start
	}
	if int(last) != len(b.rows) {
		return damaged("bytes follow the last row")
	}
	return b, nil
}

// Table holds a number for each of its keys. It never changes.
type Table struct{ buckets }

const rowSize = 4 + 2

// EncodeTable returns the section of a Table.
func EncodeTable(values map[uint64]uint16) []byte {
	rows := make(map[uint64][]byte, len(values))
	for key, value := range values {
		rows[key] = binary.LittleEndian.AppendUint16(nil, value)
	}
	return encode(rows, 2)
}

// Table returns the table of a section. The error is a *DamagedError.
func (m *Model) Table(name string) (*Table, error) {
	b, err := m.buckets(name, func([]byte) int { return rowSize })
	return &Table{b}, err
}

// Find returns the number of a key; ok is false if it has none.
func (t *Table) Find(key uint64) (value uint16, ok bool) {
	tag := tagOf(key)
	for rows := t.bucket(key); len(rows) >= rowSize; rows = rows[rowSize:] {
		if binary.LittleEndian.Uint32(rows) == tag {
			return binary.LittleEndian.Uint16(rows[4:]), true
		}
	}
	return 0, false
}
