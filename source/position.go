package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Unit is what a count of text is in. The zero value is Byte; a value that is none
// of the constants counts as CodePoint.
type Unit uint8

// The units.
const (
	// Byte is the unit of all offsets in this module.
	Byte Unit = iota
	// CodePoint is a Unicode code point; an invalid byte is one. Python, brat
	// and the Web Annotation model count in it.
	CodePoint
	// UTF16 is a UTF-16 code unit: two for a code point above U+FFFF, one for
	// any other and for an invalid byte. JavaScript, Java and the Language
	// Server Protocol count in it.
	UTF16
)

// Position is a place in a text in all the ways people and programs name it.
// It is a plain value; the zero Position is no place.
type Position struct {
	// Offset is the byte offset, starting at 0.
	Offset int
	// Line is the number of the line, starting at 1; 0 is no place.
	Line int
	// Column is the number of the code point in its line, starting at 1.
	Column int
	// CodePoint is the number of code points before the place.
	CodePoint int
	// UTF16 is the number of UTF-16 units before the place.
	UTF16 int
}

// IsValid reports whether p is a place in a text.
func (p Position) IsValid() bool { return p.Line > 0 }

// String returns "line:column", or "-" for no place.
func (p Position) String() string {
	if !p.IsValid() {
		return "-"
	}
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// InUnits returns where s starts and ends in units of the text, as a program that
// counts in them wants it: UTF16 for a browser, CodePoint for Python. It is not ok
// where s does not lie on code-point boundaries of the text. It takes what two
// calls of Count take.
func (d *Document) InUnits(s Span, unit Unit) (start, end int, ok bool) {
	start, ok1 := d.Count(s.Start, unit)
	end, ok2 := d.Count(s.End, unit)
	if !ok1 || !ok2 {
		return 0, 0, false
	}
	return start, end, true
}

// FromUnits returns the Span of what starts and ends there in units of the text;
// it undoes InUnits. It is not ok, and the zero Span, where there is no such
// place. It takes what two calls of Offset take.
func (d *Document) FromUnits(start, end int, unit Unit) (s Span, ok bool) {
	from, ok1 := d.Offset(start, unit)
	to, ok2 := d.Offset(end, unit)
	if !ok1 || !ok2 {
		return Span{}, false
	}
	return Span{from, to}, true
}

// Count converts an offset: it returns how many units stand before the byte at
// offset. It is not ok, and 0, where no code point starts and the text does not
// end: outside the text or inside a code point. The first call that needs it
// passes over the text once; later ones take constant time. Position has all
// units at once.
//
// Count and Offset undo each other: if Count(o, u) is n and ok, Offset(n, u) is
// o and ok, and the other way round.
func (d *Document) Count(offset int, unit Unit) (n int, ok bool) {
	if !d.IsBoundary(offset) {
		return 0, false
	}
	if unit == Byte {
		return offset, true
	}
	return d.mark(offset).count(unit), true
}

// Offset converts back: it returns the byte offset before which n units stand. It
// is not ok, and 0, where there is none: n is below 0 or beyond the text, or, in
// bytes and UTF-16 units, inside a code point. The first call that needs it
// passes over the text once; later ones take O(log n).
func (d *Document) Offset(n int, unit Unit) (offset int, ok bool) {
	if unit == Byte {
		if !d.IsBoundary(n) {
			return 0, false
		}
		return n, true
	}
	x := d.index()
	if n < 0 || n > x.end.count(unit) {
		return 0, false
	}
	i, found := slices.BinarySearchFunc(x.marks, n, func(m mark, n int) int { return cmp.Compare(m.count(unit), n) })
	if !found {
		i--
	}
	m := x.marks[i]
	for _, r := range d.text[m.offset:] {
		if m.count(unit) >= n {
			break
		}
		m = m.step(r, d.text)
	}
	if m.count(unit) != n {
		return 0, false // between the two UTF-16 units of a code point
	}
	return m.offset, true
}

// Position returns the place at the byte offset, the zero Position where no
// code point starts and the text does not end. The first call passes over the
// text once; later ones take O(log n).
func (d *Document) Position(offset int) Position {
	if !d.IsBoundary(offset) {
		return Position{}
	}
	lines := d.index().lines
	line, found := slices.BinarySearch(lines, offset)
	if found {
		line++
	}
	m, start := d.mark(offset), d.mark(lines[line-1])
	return Position{
		Offset:    offset,
		Line:      line,
		Column:    m.points - start.points + 1,
		CodePoint: m.points,
		UTF16:     m.count(UTF16),
	}
}

// OffsetAt returns the byte offset of a line and column, both starting at 1,
// columns in code points. It is not ok, and 0, where the text has no such line
// or the line, with its line end, no such column. The place behind the last code
// point of the text counts as a column of the last line. It undoes Position, in
// O(log n).
func (d *Document) OffsetAt(line, column int) (offset int, ok bool) {
	x := d.index()
	if line < 1 || line > len(x.lines) || column < 1 || column > x.end.points+1 {
		return 0, false
	}
	start := d.mark(x.lines[line-1])
	offset, ok = d.Offset(start.points+column-1, CodePoint)
	if !ok || line < len(x.lines) && offset >= x.lines[line] {
		return 0, false
	}
	return offset, true
}

// mark is a code-point boundary of a text: its byte offset, how many code
// points stand before it, and how many of those are above U+FFFF.
type mark struct{ offset, points, astral int }

// count returns how many code points or UTF-16 units stand before m.
func (m mark) count(unit Unit) int {
	if unit == UTF16 {
		return m.points + m.astral
	}
	return m.points
}

// step returns the mark behind r, which text has at m.
func (m mark) step(r rune, text string) mark {
	m.points++
	switch {
	case r < 0x80:
		m.offset++
	case r > 0xFFFF:
		m.astral++
		m.offset += 4
	case r == utf8.RuneError && !strings.HasPrefix(text[m.offset:], string(utf8.RuneError)):
		m.offset++ // an invalid byte, not a U+FFFD that the text spells
	case r < 0x800:
		m.offset += 2
	default:
		m.offset += 3
	}
	return m
}

// stride is the number of bytes from one stored mark to the next: an index
// takes three words of memory for it, a look-up walks at most that far.
const stride = 256

// index is what one pass over a text finds: a mark for every stride bytes, the
// first boundary at or behind them; where the lines start; the end.
type index struct {
	marks []mark
	lines []int
	end   mark
}

func (d *Document) index() *index {
	d.indexOnce.Do(func() { d.lazyIndex = newIndex(d.text) })
	return d.lazyIndex
}

func newIndex(text string) *index {
	x := &index{marks: make([]mark, 1, len(text)/stride+1), lines: []int{0}}
	var m mark
	for _, r := range text {
		if m.offset >= len(x.marks)*stride {
			x.marks = append(x.marks, m)
		}
		m = m.step(r, text)
		if r == '\n' || r == '\r' && (m.offset == len(text) || text[m.offset] != '\n') {
			x.lines = append(x.lines, m.offset)
		}
	}
	x.end = m
	return x
}

// mark returns the mark of offset, which is a boundary.
func (d *Document) mark(offset int) mark {
	x := d.index()
	m := x.marks[min(offset/stride, len(x.marks)-1)]
	for _, r := range d.text[m.offset:offset] {
		m = m.step(r, d.text)
	}
	return m
}
