package source_test

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/source"
)

func TestDocument(t *testing.T) {
	meta := source.Meta{
		ID: "vellby-7", URL: "https://courier.example/vellby-7", Title: "Ferry ends", Publisher: "The Norland Courier",
		Author: "Tove Dahl", Published: time.Date(2031, 5, 4, 6, 0, 0, 0, time.UTC), Lang: language.English,
	}
	const text = "The ferry to \x00Vellby\xff ends."
	doc := source.NewDocument(text, meta)
	assert.Equal(t, text, doc.Text(), "bytes that are no UTF-8 stay as they are")
	assert.Equal(t, len(text), doc.Len())
	assert.Equal(t, meta, doc.Meta())
}

func TestZeroDocumentIsAnEmptyText(t *testing.T) {
	for name, doc := range map[string]*source.Document{"zero": {}, "made": source.NewDocument("", source.Meta{})} {
		assert.Empty(t, doc.Text(), name)
		assert.Zero(t, doc.Len(), name)
		assert.Zero(t, doc.Meta(), name)
		assert.Empty(t, doc.Slice(source.Span{0, 1}), name)
		assert.Equal(t, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", doc.SHA256(), name)
		assert.True(t, doc.IsBoundary(0), name)
		assert.False(t, doc.IsBoundary(1), name)
		assert.Equal(t, source.Position{Line: 1, Column: 1}, doc.Position(0), name)
		assert.NoError(t, doc.Check(), name)
	}
}

func TestSlice(t *testing.T) {
	doc := source.NewDocument("Tove Dahl", source.Meta{})
	for _, test := range []struct {
		s    source.Span
		want string
	}{
		{source.Span{5, 9}, "Dahl"},
		{source.Span{0, 9}, "Tove Dahl"},
		{source.Span{-3, 4}, "Tove"},
		{source.Span{5, 99}, "Dahl"},
		{source.Span{math.MinInt, math.MaxInt}, "Tove Dahl"},
		{source.Span{}, ""},
		{source.Span{4, 4}, ""},
		{source.Span{9, 5}, ""},
		{source.Span{9, 12}, ""},
		{source.Span{-9, 0}, ""},
		{source.Span{40, 50}, ""},
		{source.Span{math.MaxInt, math.MinInt}, ""},
	} {
		assert.Equal(t, test.want, doc.Slice(test.s), "%v", test.s)
	}
}

func TestSHA256(t *testing.T) {
	for _, text := range append(oddTexts, // and lengths about those of the pieces that are hashed
		strings.Repeat("a", 8191), strings.Repeat("a", 8192), strings.Repeat("a", 8193), strings.Repeat("é中😀\xff", 5000)) {
		sum := sha256.Sum256([]byte(text))
		doc := source.NewDocument(text, source.Meta{ID: "is not hashed"})
		assert.Equal(t, hex.EncodeToString(sum[:]), doc.SHA256(), "%.40q, %d bytes", text, len(text))
		assert.Equal(t, doc.SHA256(), doc.SHA256())
	}
}

func TestIsBoundary(t *testing.T) {
	for _, test := range []struct {
		text string
		want string // a column an offset, the end and one before and behind it too
	}{
		{"", "-B-"},
		{"ab", "-BBB-"},
		{"\r\n", "-BBB-"}, // a line end is two code points
		{"é", "-B-B-"},
		{"中", "-B--B-"},
		{"😀", "-B---B-"},
		{"e\u0301", "-BB-B-"}, // an accent is a code point of its own
		{"\xff\xfe", "-BBB-"}, // invalid bytes too
		{"\x80\x80\x80\x80", "-BBBBB-"},
		{"\xf0\x9f\x98", "-BBBB-"}, // cut off, so three invalid bytes
		{"😀\x80\x80", "-B---BBB-"}, // the last two belong to nothing
		{"\xed\xa0\x80", "-BBBB-"}, // half a surrogate pair
		{"\xc0\xaf", "-BBB-"},      // longer than need be
		{"\xe4\xb8中", "-BBB--B-"},
	} {
		doc := source.NewDocument(test.text, source.Meta{})
		var got strings.Builder
		for offset := -1; offset <= len(test.text)+1; offset++ {
			got.WriteByte("-B"[map[bool]int{true: 1}[doc.IsBoundary(offset)]])
		}
		assert.Equal(t, test.want, got.String(), "%q", test.text)
	}
	assert.False(t, source.NewDocument("ab", source.Meta{}).IsBoundary(math.MinInt))
	assert.False(t, source.NewDocument("ab", source.Meta{}).IsBoundary(math.MaxInt))
}

func TestCheck(t *testing.T) {
	doc := source.NewDocument("né in Vellby", source.Meta{}) // é is the bytes 1 and 2
	for _, good := range [][]source.Span{
		nil, {{0, 1}}, {{0, 13}}, {{1, 3}}, {{0, 1}, {1, 3}}, {{0, 3}, {4, 6}, {7, 13}},
	} {
		assert.NoError(t, doc.Check(good...), "%v", good)
	}
	for _, test := range []struct {
		spans []source.Span
		bad   int
		fault source.SpanFault
	}{
		{[]source.Span{{-1, 3}}, 0, source.SpanOutside},
		{[]source.Span{{-3, -1}}, 0, source.SpanOutside},
		{[]source.Span{{7, 14}}, 0, source.SpanOutside},
		{[]source.Span{{14, 14}}, 0, source.SpanOutside},
		{[]source.Span{{0, 3}, {4, math.MaxInt}}, 1, source.SpanOutside},
		{[]source.Span{{}}, 0, source.SpanEmpty},
		{[]source.Span{{6, 4}}, 0, source.SpanEmpty},
		{[]source.Span{{20, 4}}, 0, source.SpanEmpty},
		{[]source.Span{{0, 1}, {1, 1}}, 1, source.SpanEmpty},
		{[]source.Span{{4, 6}, {0, 1}}, 1, source.SpanUnsorted},
		{[]source.Span{{0, 3}, {1, 5}}, 1, source.SpanUnsorted},
		{[]source.Span{{0, 3}, {0, 3}}, 1, source.SpanUnsorted},
		{[]source.Span{{0, 1}, {7, 8}, {4, 6}, {-1, 0}}, 2, source.SpanUnsorted},
		{[]source.Span{{0, 2}}, 0, source.SpanSplitsRune},
		{[]source.Span{{2, 5}}, 0, source.SpanSplitsRune},
		{[]source.Span{{0, 1}, {2, 3}}, 1, source.SpanSplitsRune},
	} {
		err := doc.Check(test.spans...)
		var spanErr *source.SpanError
		require.ErrorAs(t, err, &spanErr, "%v", test.spans)
		assert.Equal(t, source.SpanError{Span: test.spans[test.bad], Fault: test.fault}, *spanErr, "%v", test.spans)
		assert.Equal(t, "span "+spanErr.Span.String()+" "+string(test.fault), err.Error())
	}
}

// TestDocumentIsShared makes what a Document derives on first use be derived by
// several goroutines at once, for the race detector to look at.
func TestDocumentIsShared(t *testing.T) {
	text := strings.Repeat("Ilse Marten: “né”\r\n", 200)
	alone := source.NewDocument(text, source.Meta{})
	shared := source.NewDocument(text, source.Meta{})
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			assert.Equal(t, alone.Position(len(text)), shared.Position(len(text)))
			assert.Equal(t, alone.SHA256(), shared.SHA256())
			offset, ok := shared.OffsetAt(i+1, 6)
			assert.True(t, ok)
			assert.Equal(t, "Marten", shared.Slice(source.Span{offset, offset + 6}))
		})
	}
	wg.Wait()
}
