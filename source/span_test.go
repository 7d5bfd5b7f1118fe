package source_test

import (
	"encoding/json"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/source"
)

func TestSpan(t *testing.T) {
	s := source.Span{3, 9}
	assert.Equal(t, 6, s.Len())
	assert.Equal(t, "[3,9)", s.String())
	assert.False(t, s.IsEmpty())
	for _, empty := range []source.Span{{}, {4, 4}, {5, 3}, {-1, -1}} {
		assert.Zero(t, empty.Len(), "%v", empty)
		assert.True(t, empty.IsEmpty(), "%v", empty)
	}

	for _, test := range []struct {
		t                  source.Span
		contains, overlaps bool
		intersect, cover   source.Span
	}{
		{t: source.Span{3, 9}, contains: true, overlaps: true, intersect: source.Span{3, 9}, cover: source.Span{3, 9}},
		{t: source.Span{4, 8}, contains: true, overlaps: true, intersect: source.Span{4, 8}, cover: source.Span{3, 9}},
		{t: source.Span{1, 20}, overlaps: true, intersect: source.Span{3, 9}, cover: source.Span{1, 20}},
		{t: source.Span{1, 4}, overlaps: true, intersect: source.Span{3, 4}, cover: source.Span{1, 9}},
		{t: source.Span{8, 12}, overlaps: true, intersect: source.Span{8, 9}, cover: source.Span{3, 12}},
		{t: source.Span{0, 3}, cover: source.Span{0, 9}},
		{t: source.Span{9, 12}, cover: source.Span{3, 12}},
		{t: source.Span{20, 22}, cover: source.Span{3, 22}},
		// Of an empty Span only the place counts, and only to Contains.
		{t: source.Span{3, 3}, contains: true, cover: source.Span{3, 9}},
		{t: source.Span{9, 9}, contains: true, cover: source.Span{3, 9}},
		{t: source.Span{2, 2}, cover: source.Span{3, 9}},
		{t: source.Span{}, cover: source.Span{3, 9}},
	} {
		assert.Equal(t, test.contains, s.Contains(test.t), "Contains(%v)", test.t)
		assert.Equal(t, test.overlaps, s.Overlaps(test.t), "Overlaps(%v)", test.t)
		assert.Equal(t, test.intersect, s.Intersect(test.t), "Intersect(%v)", test.t)
		assert.Equal(t, test.cover, s.Cover(test.t), "Cover(%v)", test.t)
	}
}

func TestSpanCompare(t *testing.T) {
	spans := []source.Span{{4, 9}, {4, 5}, {0, 20}, {}, {4, 5}}
	slices.SortFunc(spans, source.Span.Compare)
	assert.Equal(t, []source.Span{{}, {0, 20}, {4, 5}, {4, 5}, {4, 9}}, spans)
}

// bytesOf is the slow reference: a set of the byte offsets 0 to 63.
type bytesOf uint64

func bytesIn(spans ...source.Span) (set bytesOf) {
	for _, s := range spans {
		for offset := s.Start; offset < s.End; offset++ {
			set |= 1 << offset
		}
	}
	return set
}

func (set bytesOf) has(offset int) bool { return offset >= 0 && set>>offset&1 == 1 }

// spans returns the fewest pieces that hold the set.
func (set bytesOf) spans() (out source.Spans) {
	for offset := range 64 {
		switch {
		case !set.has(offset):
		case set.has(offset - 1):
			out[len(out)-1].End++
		default:
			out = append(out, source.Span{offset, offset + 1})
		}
	}
	return out
}

func TestSpanAgainstBytes(t *testing.T) {
	var all []source.Span
	for start := range 6 {
		for end := range 6 { // those that end before they start too
			all = append(all, source.Span{start, end})
		}
	}
	one := func(set bytesOf) source.Span { return append(set.spans(), source.Span{})[0] }
	for _, s := range all {
		a := bytesIn(s)
		require.Equal(t, bits.OnesCount64(uint64(a)), s.Len(), "%v", s)
		require.Equal(t, a == 0, s.IsEmpty(), "%v", s)
		for _, u := range all {
			b := bytesIn(u)
			require.Equal(t, one(a&b), s.Intersect(u), "%v %v", s, u)
			require.Equal(t, a&b != 0, s.Overlaps(u), "%v %v", s, u)
			if b != 0 {
				require.Equal(t, a&b == b, s.Contains(u), "%v %v", s, u)
			}
			cover := s.Cover(u)
			require.Equal(t, bytesIn(source.NewSpans(s, u).Cover()), bytesIn(cover), "%v %v", s, u)
			require.True(t, s.IsEmpty() || cover.Contains(s), "%v %v", s, u)
			require.True(t, u.IsEmpty() || cover.Contains(u), "%v %v", s, u)
		}
	}
}

// everySpans returns all valid Spans of the bytes 0 to n-1, those with touching
// pieces too.
func everySpans(n int) (all []source.Spans) {
	if n == 0 {
		return []source.Spans{nil}
	}
	for _, s := range everySpans(n - 1) {
		last := source.Span{n - 1, n}
		all = append(all, s, append(slices.Clone(s), last))
		if k := len(s) - 1; k >= 0 && s[k].End == n-1 {
			longer := slices.Clone(s)
			longer[k].End = n
			all = append(all, longer)
		}
	}
	return all
}

// guarded returns a copy of s in memory that goes on behind it, and a function
// that fails if a method has written to the copy or behind it.
func guarded(t *testing.T, s source.Spans) (source.Spans, func()) {
	memory := append(slices.Clone(s), source.Span{70, 71}, source.Span{72, 73})
	before := slices.Clone(memory)
	return memory[:len(s)], func() {
		t.Helper()
		require.Equal(t, before, memory, "an operand was changed")
	}
}

// checkLaws compares the methods of two valid Spans with the reference.
func checkLaws(t *testing.T, a, b source.Spans) {
	t.Helper()
	inA, inB := bytesIn(a...), bytesIn(b...)
	a, aIsWhole := guarded(t, a)
	b, bIsWhole := guarded(t, b)
	for _, test := range []struct {
		name string
		want bytesOf
		got  source.Spans
	}{
		{"a or b", inA | inB, a.Union(b)},
		{"a and b", inA & inB, a.Intersect(b)},
		{"a and not b", inA &^ inB, a.Subtract(b)},
		{"a anew", inA, source.NewSpans(a...)},
		{"a and b anew", inA | inB, source.NewSpans(append(slices.Clone(b), a...)...)},
	} {
		require.True(t, test.got.IsValid(), "%s: %v %v", test.name, a, b)
		require.Equal(t, test.want.spans(), test.got, "%s: %v %v", test.name, a, b)
		for i := range test.got {
			test.got[i] = source.Span{98, 99} // a result shares no memory with an operand
		}
	}
	require.Equal(t, inA&inB != 0, a.Overlaps(b), "%v %v", a, b)
	require.Equal(t, inA&inB == inB, a.Contains(b), "%v %v", a, b)

	require.True(t, a.IsValid(), "%v", a)
	require.Equal(t, bits.OnesCount64(uint64(inA)), a.Len(), "%v", a)
	var cover source.Span
	if inA != 0 {
		cover = source.Span{bits.TrailingZeros64(uint64(inA)), bits.Len64(uint64(inA))}
	}
	require.Equal(t, cover, a.Cover(), "%v", a)
	for offset := -1; offset <= 64; offset++ {
		require.Equal(t, inA.has(offset), a.Has(offset), "%v.Has(%d)", a, offset)
	}
	aIsWhole()
	bIsWhole()
}

func TestSpansAgainstBytes(t *testing.T) {
	all := everySpans(5)
	require.Len(t, all, 89)
	for _, a := range all {
		for _, b := range all {
			checkLaws(t, a, b)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		checkLaws(t, randomSpans(random), randomSpans(random))
	}
}

// randomSpans returns valid Spans of the bytes 0 to 63, some of them touching.
func randomSpans(random *rand.Rand) (out source.Spans) {
	for end := random.IntN(20); end < 63; end += random.IntN(3) * random.IntN(10) {
		start := end
		end = min(64, start+1+random.IntN(8))
		out = append(out, source.Span{start, end})
	}
	return out
}

func TestTouchingPiecesAreTheSameBytes(t *testing.T) {
	whole, pieces := source.Spans{{3, 9}}, source.Spans{{3, 5}, {5, 9}}
	assert.True(t, pieces.IsValid())
	assert.True(t, pieces.Contains(whole))
	assert.True(t, whole.Contains(pieces))
	assert.Equal(t, whole, source.NewSpans(pieces...))
	assert.Equal(t, whole, pieces.Union(nil))
	assert.Equal(t, whole, pieces.Intersect(whole))
	assert.Equal(t, whole, pieces.Subtract(nil))
	assert.Empty(t, pieces.Subtract(whole))
	assert.Empty(t, whole.Subtract(pieces))
	assert.Equal(t, source.Span{3, 9}, pieces.Cover())
	assert.Equal(t, 6, pieces.Len())
	assert.True(t, pieces.Has(5))
}

func TestNewSpans(t *testing.T) {
	assert.Nil(t, source.NewSpans())
	assert.Nil(t, source.NewSpans(source.Span{}, source.Span{4, 4}, source.Span{9, 2}))
	given := []source.Span{{7, 8}, {4, 4}, {0, 2}, {1, 3}, {8, 9}, {0, 1}}
	before := slices.Clone(given)
	assert.Equal(t, source.Spans{{0, 3}, {7, 9}}, source.NewSpans(given...))
	assert.Equal(t, before, given, "the ranges given are not sorted in place")
}

func TestSpansIsValid(t *testing.T) {
	for _, valid := range []source.Spans{nil, {}, {{0, 1}}, {{0, 1}, {1, 2}}, {{0, 1}, {5, 9}}} {
		assert.True(t, valid.IsValid(), "%v", valid)
	}
	for _, invalid := range []source.Spans{
		{{}}, {{3, 3}}, {{5, 3}}, {{-1, 2}}, {{4, 6}, {0, 2}}, {{0, 2}, {1, 3}}, {{0, 2}, {0, 2}}, {{0, 2}, {2, 2}},
	} {
		assert.False(t, invalid.IsValid(), "%v", invalid)
	}
}

// plain is a text in which all offsets are boundaries.
var plain = source.NewDocument(strings.Repeat("rain ", 13)[:64], source.Meta{})

// exercise calls all that takes Spans. Of invalid ones no more is promised than
// that it returns, and that Check finds them.
func exercise(t *testing.T, a, b source.Spans) {
	t.Helper()
	for _, s := range a {
		for _, u := range b {
			_ = []any{s.Contains(u), s.Overlaps(u), s.Intersect(u), s.Cover(u), s.Compare(u)}
		}
		_ = []any{s.Len(), s.String(), plain.Slice(s)}
	}
	_ = []any{a.Len(), a.Has(3), a.Contains(b), a.Overlaps(b), source.NewSpans(a...)}
	_ = []any{a.Union(b), a.Intersect(b), a.Subtract(b)}
	fits := a.IsValid() && a.Cover().End <= plain.Len()
	require.Equal(t, fits, plain.Check(a...) == nil, "%v", a)
}

func TestInvalidSpansDoNotPanic(t *testing.T) {
	offsets := []int{math.MinInt, math.MinInt + 1, -7, -1, 0, 1, 3, 5, 8, 21, math.MaxInt - 1, math.MaxInt}
	random := rand.New(rand.NewPCG(3, 4))
	anySpans := func() (out source.Spans) {
		for range random.IntN(6) {
			out = append(out, source.Span{offsets[random.IntN(len(offsets))], offsets[random.IntN(len(offsets))]})
		}
		return out
	}
	for range 5000 {
		a, b := anySpans(), anySpans()
		require.NotPanics(t, func() { exercise(t, a, b) }, "%v %v", a, b)
	}
}

func TestSpanJSON(t *testing.T) {
	data, err := json.Marshal(source.Spans{{3, 9}, {12, 40}})
	require.NoError(t, err)
	assert.Equal(t, `[[3,9],[12,40]]`, string(data))
	for _, spans := range []source.Spans{nil, {}, {{0, 0}}, {{3, 9}, {12, 40}}, {{-4, math.MaxInt}}, {{math.MinInt, 0}}} {
		data, err := json.Marshal(spans)
		require.NoError(t, err)
		var back source.Spans
		require.NoError(t, json.Unmarshal(data, &back), "%s", data)
		assert.Equal(t, spans, back)
	}

	var s source.Span
	require.NoError(t, json.Unmarshal([]byte("[ 3 ,\n\t9\r]"), &s), "space is allowed")
	assert.Equal(t, source.Span{3, 9}, s)
}

func TestSpanJSONRefused(t *testing.T) {
	for _, data := range []string{
		`null`, `true`, `7`, `"x"`, `"3,9"`, `{}`, `{"Start":1}`, `{"Start":1,"End":2}`,
		`[]`, `[1]`, `[1,2,3]`, `[[1,2]]`, `[[1,2],3]`, `[1.5,2]`, `[1,2.0]`, `[1e3,2]`, `["1","2"]`, `[null,2]`, `[1,null]`,
		`[99999999999999999999,2]`, `[1,-99999999999999999999]`,
		`[1,2`, `1,2]`, `[,]`, `[0x1,2]`, `[1_0,20]`,
	} {
		s := source.Span{5, 6}
		assert.Error(t, json.Unmarshal([]byte(data), &s), "%s", data)
		assert.Equal(t, source.Span{5, 6}, s, "a refused %s changes nothing", data)
		assert.Error(t, s.UnmarshalJSON([]byte(data)), "%s", data)
	}
	var spans source.Spans
	assert.Error(t, json.Unmarshal([]byte(`[[1,2],null]`), &spans), "a piece is never left out in silence")
}
