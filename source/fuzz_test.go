package source_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/sayso-go/sayso/source"
)

// oddTexts are texts of which offsets are easily got wrong.
var oddTexts = []string{
	"", "Ilse Marten said so.", "é中😀 and 👩‍👩‍👧",
	"line\r\nline\rline\nline", "\r", "\n", "\r\n", "\n\r", "\r\r\n\n", "end\r",
	"nul\x00nul \x1b\x7f\v\f\u0085\u2028\u2029", // none of them ends a line
	"\ufeffmarked \ufeff twice",
	"\u007f\u0080\u07ff\u0800\uffff\U00010000\U0010ffff", // where lengths change
	"a literal \ufffd and an invalid \xff",
	// Cut off, continued by nothing, the encoded halves of a surrogate pair,
	// longer than need be, beyond Unicode.
	"\xef", "\xef\xbf", "\xef\xbf\xef\xbf\xbd", "\xf0\x9f\x98", "\xf0\x9f\x98\xf0\x9f\x98\x80",
	"\x80\x80\x80\x80\x80 and \xbf",
	"\xed\xa0\xbd\xed\xb8\x80",
	"\xc0\x80\xe0\x80\x80\xf0\x80\x80\x80",
	"\xf4\x90\x80\x80\xf8\x88\x80\x80\x80",
	// Astride byte 256, from which the index counts anew.
	strings.Repeat("a", 255) + "é中",
	strings.Repeat("a", 254) + "😀\r\n",
	strings.Repeat("a", 253) + "😀\r\n",
	strings.Repeat("a", 255) + "\r\nb",
	strings.Repeat("\r\n", 200),
	strings.Repeat("\xf0\x9f\x98", 100) + "\x80",
	strings.Repeat("😀", 150),
}

// spot is what Document should tell of one offset.
type spot struct {
	Boundary bool
	Position source.Position // with both counts
	Before   error           // what Check says of the text up to it
	Slice    string          // the four bytes from it on
}

var lineEnd = regexp.MustCompile(`\r\n|\r|\n`)

// wantedSpots returns the spots of the offsets from first to last, found by
// going over the text code point by code point.
func wantedSpots(text string, first, last int) []spot {
	lineStart := map[int]bool{0: true}
	for _, end := range lineEnd.FindAllStringIndex(text, -1) {
		lineStart[end[1]] = true
	}
	positions := map[int]source.Position{}
	var at source.Position
	place := func(offset int) {
		at.Offset = offset
		at.Column++
		if lineStart[offset] {
			at.Line++
			at.Column = 1
		}
		positions[offset] = at
	}
	for offset, r := range text {
		place(offset)
		at.CodePoint++
		at.UTF16 += utf16.RuneLen(r)
	}
	place(len(text))

	spots := make([]spot, last-first+1)
	for i := range spots {
		offset := first + i
		s := &spots[i]
		s.Position, s.Boundary = positions[offset]
		span := source.Span{0, offset}
		switch {
		case offset > len(text):
			s.Before = &source.SpanError{Span: span, Fault: source.SpanOutside}
		case offset <= 0:
			s.Before = &source.SpanError{Span: span, Fault: source.SpanEmpty}
		case !s.Boundary:
			s.Before = &source.SpanError{Span: span, Fault: source.SpanSplitsRune}
		}
		s.Slice = text[min(max(offset, 0), len(text)):min(max(offset+4, 0), len(text))]
	}
	return spots
}

// gotSpots returns what a Document of the text tells of the same offsets.
func gotSpots(t *testing.T, doc *source.Document, first, last int) []spot {
	t.Helper()
	spots := make([]spot, last-first+1)
	for i := range spots {
		offset := first + i
		s := &spots[i]
		s.Boundary = doc.IsBoundary(offset)
		s.Position = doc.Position(offset)
		s.Before = doc.Check(source.Span{0, offset})
		s.Slice = doc.Slice(source.Span{offset, offset + 4})
		for _, unit := range units {
			n, ok := doc.Count(offset, unit)
			if ok != s.Boundary || n != countOf(s.Position, unit) {
				t.Fatalf("Count(%d, %d) = %d, %t; Position is %+v", offset, unit, n, ok, s.Position)
			}
		}
	}
	return spots
}

var units = []source.Unit{source.Byte, source.CodePoint, source.UTF16}

func countOf(p source.Position, unit source.Unit) int {
	switch unit {
	case source.CodePoint:
		return p.CodePoint
	case source.UTF16:
		return p.UTF16
	}
	return p.Offset
}

// checkConversions compares all conversions at every offset with the reference.
func checkConversions(t *testing.T, text string) {
	t.Helper()
	const outside = 5 // how far to look beyond the ends
	doc := source.NewDocument(text, source.Meta{})
	spots := wantedSpots(text, -outside, len(text)+outside)
	require.Equal(t, spots, gotSpots(t, doc, -outside, len(text)+outside))

	end := spots[outside+len(text)].Position
	widths := make([]int, end.Line+1) // the last column of each line
	offsets := map[source.Unit]map[int]int{source.Byte: {}, source.CodePoint: {}, source.UTF16: {}}
	for _, s := range spots {
		if !s.Boundary {
			continue
		}
		for _, unit := range units {
			offsets[unit][countOf(s.Position, unit)] = s.Position.Offset
		}
		widths[s.Position.Line] = s.Position.Column
		offset, ok := doc.OffsetAt(s.Position.Line, s.Position.Column)
		if !ok || offset != s.Position.Offset {
			t.Fatalf("OffsetAt(%v) = %d, %t; want %d", s.Position, offset, ok, s.Position.Offset)
		}
	}
	for unit, known := range offsets {
		for n := -outside; n <= countOf(end, unit)+outside; n++ {
			want, wantOK := known[n]
			if got, ok := doc.Offset(n, unit); got != want || ok != wantOK {
				t.Fatalf("Offset(%d, %d) = %d, %t; want %d, %t", n, unit, got, ok, want, wantOK)
			}
		}
	}
	for line := -1; line <= end.Line+1; line++ {
		width := 0
		if line >= 1 && line <= end.Line {
			width = widths[line]
		}
		for _, column := range []int{-1, 0, width + 1, width + 2} {
			if offset, ok := doc.OffsetAt(line, column); ok || offset != 0 {
				t.Fatalf("OffsetAt(%d, %d) = %d, %t; there is no such place", line, column, offset, ok)
			}
		}
	}
}

// FuzzConversions holds the law that what is reported is what stands in the
// text: offsets, counts, lines and columns name the same places, both ways.
func FuzzConversions(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = text[:min(len(text), 400)] // longer texts only take longer
		checkConversions(t, text)
		if text != "" { // once more, with several marks in the index
			checkConversions(t, strings.Repeat(text, 600/len(text)+1))
		}
	})
}

// FuzzSpans holds the laws of sets of bytes.
func FuzzSpans(f *testing.F) {
	f.Add([]byte{}, []byte{})
	f.Add([]byte{3, 9}, []byte{3, 5, 5, 9})
	f.Add([]byte{0, 64, 10, 11}, []byte{0, 1, 63, 64})
	f.Add([]byte{9, 3, 4, 4}, []byte{20, 10, 0, 0, 0, 5})
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8}, []byte{2, 3, 4, 5, 6, 7})
	f.Fuzz(func(t *testing.T, a, b []byte) {
		rangesA, rangesB := rangesFrom(a), rangesFrom(b)
		want := bytesIn(append(rangesA, rangesB...)...).spans()
		require.Equal(t, want, source.NewSpans(append(rangesA, rangesB...)...))
		checkLaws(t, piecesOf(rangesA), piecesOf(rangesB))
		exercise(t, rangesA, rangesB)
	})
}

// rangesFrom reads ranges of the bytes 0 to 63, in any order, overlapping,
// empty and turned round.
func rangesFrom(data []byte) (out []source.Span) {
	for data = data[:min(len(data), 100)]; len(data) >= 2; data = data[2:] {
		out = append(out, source.Span{int(data[0]) % 65, int(data[1]) % 65})
	}
	return out
}

// piecesOf returns valid Spans: of each range what lies behind those before it,
// so that pieces touch where ranges overlap.
func piecesOf(ranges []source.Span) (out source.Spans) {
	end := 0
	for _, s := range ranges {
		if s.Start = max(s.Start, end); !s.IsEmpty() {
			out = append(out, s)
			end = s.End
		}
	}
	return out
}

// FuzzFoldName holds that a key is clean text that depends on no more than it
// should.
func FuzzFoldName(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	for _, test := range sameNames {
		f.Add(strings.Join(test, " "))
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := source.FoldName(name)
		require.True(t, utf8.ValidString(key), "%+q of %+q", key, name)
		require.Equal(t, key, source.FoldName(key), "the key of the key of %+q", name)
		require.Equal(t, key, strings.Join(strings.Fields(key), " "), "of %+q", name)
		require.NotContains(t, key, ".", "of %+q", name)
		require.Equal(t, key, source.FoldName(" "+strings.ReplaceAll(name, "-", " – ")+"\t"), "%+q with other gaps", name)
		require.Equal(t, key, source.FoldName(norm.NFC.String(name)), "%+q composed", name)
		require.Equal(t, key, source.FoldName(norm.NFD.String(name)), "%+q taken apart", name)
	})
}
