package weights

import (
	"encoding/binary"
	"unicode"
	"unicode/utf8"
)

// Classes are classes of words that stand in the same surroundings, learned from raw
// text. They never change. The zero Classes knows no word.
type Classes struct {
	words *Table
	paths []byte
	sum   uint32
}

// ClassesStage and ClassesFingerprint are those of the model file of Classes.
const (
	ClassesStage       = "classes"
	ClassesFingerprint = "words-2"
)

// Class is what is known of a word: its class, and where that stands in a binary tree of
// classes. The zero Class is that of unknown words.
type Class struct {
	// Whole is the number of the class, starting at 1; 0 is none.
	Whole uint16
	// Path has the first 16 turns from the root of the tree, the first as its highest
	// bit.
	Path uint16
	// Named says how the word is written where a small letter could stand.
	Named Named
}

// Named says how often a word has a capital letter within sentences.
type Named uint8

// How often: of words that are rare it is not known.
const (
	Unknown Named = iota
	Seldom
	Sometimes
	Mostly
)

// namedBits are where the number of a class ends and Named begins in the table.
const namedBits = 12

// EncodeClasses returns the sections of Classes: the class of each word by its WordHash,
// of which Path is not used, and the paths of the classes from class 1 on, fewer than
// 4,096.
func EncodeClasses(words map[uint64]Class, paths []uint16) (names []string, sections [][]byte) {
	numbers := make(map[uint64]uint16, len(words))
	for key, c := range words {
		numbers[key] = c.Whole | uint16(c.Named)<<namedBits
	}
	var b []byte
	for _, p := range paths {
		b = binary.LittleEndian.AppendUint16(b, p)
	}
	return []string{"words", "paths"}, [][]byte{EncodeTable(numbers), b}
}

// DecodeClasses returns the Classes of a model file. The error is as Decode gives it.
func DecodeClasses(data []byte) (*Classes, error) {
	m, err := Decode(data, ClassesStage, ClassesFingerprint)
	if err != nil {
		return nil, err
	}
	c := &Classes{sum: m.sum}
	if c.words, err = m.Table("words"); err != nil {
		return nil, err
	}
	c.paths, err = m.Section("paths")
	return c, err
}

// Sum tells these Classes from others: a model trained with others must not be used with
// them. It is 0 for the zero Classes.
func (c *Classes) Sum() uint64 { return uint64(c.sum) }

// Of returns the class of a word by its WordHash.
func (c *Classes) Of(word uint64) Class {
	if c.words == nil {
		return Class{}
	}
	n, ok := c.words.Find(word)
	if !ok {
		return Class{}
	}
	class := Class{Whole: n & (1<<namedBits - 1), Named: Named(n>>namedBits) & 3}
	if at := 2 * (int(class.Whole) - 1); at >= 0 && at+2 <= len(c.paths) {
		class.Path = binary.LittleEndian.Uint16(c.paths[at:])
	}
	return class
}

// AppendWord appends a word to b as all tables of words have it: in small letters, with
// straight quotation marks and apostrophes, each digit as 0, and no more than 64 bytes
// long. Treebanks and newspapers write these things differently.
func AppendWord(b []byte, form string) []byte {
	end := len(b) + 64
	for i := 0; i < len(form) && len(b) < end; {
		c := form[i]
		switch {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(form[i:])
			switch r {
			case '‘', '’', 'ʼ', '‛':
				b = append(b, '\'')
			case '“', '”', '„', '‟', '«', '»':
				b = append(b, '"')
			default:
				b = utf8.AppendRune(b, unicode.ToLower(r))
			}
			i += size
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		case c == '`':
			c = '\''
		}
		b = append(b, c)
		i++
	}
	return b
}

// WordHash returns the hash of a word as AppendWord writes it.
func WordHash(form string) uint64 {
	var buf [72]byte
	return Hash(AppendWord(buf[:0], form))
}
