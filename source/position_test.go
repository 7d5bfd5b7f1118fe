package source_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/source"
)

// At every offset of every text these are compared with a slow reference.
func TestConversions(t *testing.T) {
	for _, text := range oddTexts {
		checkConversions(t, text)
	}
}

func TestPosition(t *testing.T) {
	doc := source.NewDocument("\ufeffé\r\n😀x\r\xffy\n", source.Meta{})
	for _, want := range []source.Position{
		{Offset: 0, Line: 1, Column: 1},                            // the byte order mark is text
		{Offset: 3, Line: 1, Column: 2, CodePoint: 1, UTF16: 1},    // é
		{Offset: 5, Line: 1, Column: 3, CodePoint: 2, UTF16: 2},    // \r, which \n follows
		{Offset: 6, Line: 1, Column: 4, CodePoint: 3, UTF16: 3},    // \n, still in the line it ends
		{Offset: 7, Line: 2, Column: 1, CodePoint: 4, UTF16: 4},    // 😀
		{Offset: 11, Line: 2, Column: 2, CodePoint: 5, UTF16: 6},   // x
		{Offset: 12, Line: 2, Column: 3, CodePoint: 6, UTF16: 7},   // \r on its own
		{Offset: 13, Line: 3, Column: 1, CodePoint: 7, UTF16: 8},   // the invalid byte
		{Offset: 14, Line: 3, Column: 2, CodePoint: 8, UTF16: 9},   // y
		{Offset: 15, Line: 3, Column: 3, CodePoint: 9, UTF16: 10},  // \n
		{Offset: 16, Line: 4, Column: 1, CodePoint: 10, UTF16: 11}, // the end, in an empty line
	} {
		assert.Equal(t, want, doc.Position(want.Offset))
		assert.True(t, want.IsValid())
	}
	for _, offset := range []int{math.MinInt, -1, 1, 2, 4, 8, 9, 10, 17, math.MaxInt} {
		assert.Zero(t, doc.Position(offset), "%d", offset)
	}
}

func TestPositionString(t *testing.T) {
	assert.Equal(t, "3:14", source.Position{Line: 3, Column: 14}.String())
	assert.Equal(t, "-", source.Position{}.String())
	assert.Equal(t, "-", source.Position{Offset: 4, Column: 2}.String(), "a place has a line")
	assert.False(t, source.Position{Line: -1}.IsValid())
}

func TestCountAndOffset(t *testing.T) {
	doc := source.NewDocument("a😀b", source.Meta{})
	for _, test := range []struct {
		offset, n int
		unit      source.Unit
	}{
		{0, 0, source.Byte}, {1, 1, source.Byte}, {5, 5, source.Byte}, {6, 6, source.Byte},
		{0, 0, source.CodePoint}, {1, 1, source.CodePoint}, {5, 2, source.CodePoint}, {6, 3, source.CodePoint},
		{0, 0, source.UTF16}, {1, 1, source.UTF16}, {5, 3, source.UTF16}, {6, 4, source.UTF16},
	} {
		n, ok := doc.Count(test.offset, test.unit)
		assert.True(t, ok, "%+v", test)
		assert.Equal(t, test.n, n, "%+v", test)
		offset, ok := doc.Offset(test.n, test.unit)
		assert.True(t, ok, "%+v", test)
		assert.Equal(t, test.offset, offset, "%+v", test)
	}
	for _, unit := range units {
		for _, offset := range []int{math.MinInt, -1, 2, 3, 4, 7, math.MaxInt} {
			n, ok := doc.Count(offset, unit)
			assert.False(t, ok, "Count(%d, %d)", offset, unit)
			assert.Zero(t, n, "Count(%d, %d)", offset, unit)
		}
	}
	for unit, places := range map[source.Unit][]int{
		source.Byte:      {math.MinInt, -1, 2, 3, 4, 7, math.MaxInt},
		source.CodePoint: {math.MinInt, -1, 4, math.MaxInt},
		source.UTF16:     {math.MinInt, -1, 2, 5, math.MaxInt}, // 2 is between the halves of a pair
	} {
		for _, n := range places {
			offset, ok := doc.Offset(n, unit)
			assert.False(t, ok, "Offset(%d, %d)", n, unit)
			assert.Zero(t, offset, "Offset(%d, %d)", n, unit)
		}
	}
}

func TestOffsetAt(t *testing.T) {
	doc := source.NewDocument("né\r\nyes\n", source.Meta{})
	for _, test := range []struct{ line, column, want int }{
		{1, 1, 0}, {1, 2, 1}, {1, 3, 3}, {1, 4, 4}, {2, 1, 5}, {2, 4, 8}, {3, 1, 9},
	} {
		offset, ok := doc.OffsetAt(test.line, test.column)
		assert.True(t, ok, "%+v", test)
		assert.Equal(t, test.want, offset, "%+v", test)
	}
	for _, test := range []struct{ line, column int }{
		{0, 1}, {1, 0}, {-1, 1}, {1, -1}, {math.MinInt, 1}, {1, math.MinInt},
		{1, 5}, {2, 5}, {3, 2}, // the places behind a line end are in the next line
		{4, 1}, {math.MaxInt, 1}, {1, math.MaxInt}, {3, math.MaxInt}, {math.MaxInt, math.MaxInt},
	} {
		offset, ok := doc.OffsetAt(test.line, test.column)
		assert.False(t, ok, "%+v", test)
		assert.Zero(t, offset, "%+v", test)
	}
}

func TestUnitsOfSpans(t *testing.T) {
	doc := source.NewDocument("a🦀\xffé", source.Meta{})
	for _, c := range []struct {
		span       source.Span
		unit       source.Unit
		start, end int
	}{
		{source.Span{Start: 0, End: 8}, source.Byte, 0, 8},
		{source.Span{Start: 1, End: 5}, source.CodePoint, 1, 2},
		{source.Span{Start: 1, End: 5}, source.UTF16, 1, 3},
		{source.Span{Start: 5, End: 8}, source.UTF16, 3, 5},
		{source.Span{Start: 8, End: 8}, source.CodePoint, 4, 4},
	} {
		start, end, ok := doc.InUnits(c.span, c.unit)
		assert.True(t, ok)
		assert.Equal(t, [2]int{c.start, c.end}, [2]int{start, end})
		span, ok := doc.FromUnits(c.start, c.end, c.unit)
		assert.True(t, ok)
		assert.Equal(t, c.span, span)
	}
	for _, s := range []source.Span{{Start: 2, End: 5}, {Start: 1, End: 3}, {Start: -1, End: 5}, {Start: 0, End: 9}} {
		start, end, ok := doc.InUnits(s, source.UTF16)
		assert.False(t, ok)
		assert.Zero(t, start+end)
	}
	for _, n := range [][2]int{{2, 3}, {1, 2}, {-1, 3}, {0, 6}} {
		s, ok := doc.FromUnits(n[0], n[1], source.UTF16)
		assert.False(t, ok)
		assert.Zero(t, s)
	}
}
