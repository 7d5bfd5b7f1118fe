package eval

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/source"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		"…":                             "",
		"It's 1,962 m² long_ago":        "It s 1 962 m² long ago",
		"“Ålesund–Røros”":               "Ålesund Røros",
		"cafe\u0301s":                   "cafe s", // a combining mark is no letter
		"Ⅷ ½ 三 ٣":                       "Ⅷ ½ 三 ٣",
		"a\xffb\x00c":                   "a b c",
		"\ufeffBOM\r\nnext":             "BOM next",
		strings.Repeat("-", 1000) + "z": "z",
	} {
		var got []string
		for _, s := range wordsOf(text) {
			got = append(got, text[s.Start:s.End])
		}
		assert.Equal(t, want, strings.Join(got, " "), "%q", text)
	}
}

func TestInside(t *testing.T) {
	w := wordsOf("one two, three") // 0-3 4-7 9-14
	for _, test := range []struct {
		spans source.Spans
		want  []int
	}{
		{nil, nil},
		{source.Spans{{Start: 0, End: 14}}, []int{0, 1, 2}},
		{source.Spans{{Start: 2, End: 5}}, []int{0, 1}}, // touched is inside
		{source.Spans{{Start: 3, End: 4}, {Start: 7, End: 9}}, nil},
		{source.Spans{{Start: 4, End: 5}, {Start: 5, End: 7}}, []int{1}}, // once
		{source.Spans{{Start: 9, End: 14}, {Start: 0, End: 3}}, []int{0, 2}},
		{source.Spans{{Start: 14, End: 20}}, nil},
	} {
		assert.Equal(t, test.want, w.inside(test.spans...), "%v", test.spans)
	}
}

func TestFragments(t *testing.T) {
	text := " a b \r\n\n c\u00a0\x1c\nd"
	for _, test := range []struct {
		spans source.Spans
		want  []string
	}{
		{nil, nil},
		{source.Spans{{Start: 0, End: len(text)}}, []string{"a b", "c", "d"}},
		{source.Spans{{Start: 1, End: 2}, {Start: 2, End: 4}}, []string{"a", "b"}},
		{source.Spans{{Start: 4, End: 9}}, nil},
	} {
		got := map[source.Span]bool{}
		fragments(got, text, test.spans)
		var words []string
		for s := range got {
			words = append(words, text[s.Start:s.End])
		}
		assert.ElementsMatch(t, test.want, words, "%v", test.spans)
	}
}

func TestJaccard(t *testing.T) {
	for _, test := range []struct {
		a, b []int
		want float64
	}{
		{nil, nil, 1},
		{[]int{1}, nil, 0},
		{[]int{1, 2}, []int{2, 3}, 1. / 3},
		{[]int{-4, 0, 7}, []int{-4, 0, 7}, 1},
	} {
		assert.Equal(t, test.want, jaccard(test.a, test.b))
		assert.Equal(t, test.want, jaccard(test.b, test.a))
	}
}

func TestTally(t *testing.T) {
	var none Tally
	assert.Zero(t, none.Precision()+none.Recall()+none.F1())
	all := tallyOf(map[string]bool{"ash": true, "elm": true, "oak": true, "yew": true}, map[string]bool{"elm": true, "fir": true})
	assert.Equal(t, Tally{Right: 1, Gold: 4, Given: 2}, all)
	assert.Equal(t, []float64{0.5, 0.25, 1. / 3}, []float64{all.Precision(), all.Recall(), all.F1()})
	all.add(Tally{Right: 2, Gold: 2, Given: 4}, 0.5)
	assert.Equal(t, Tally{Right: 2, Gold: 5, Given: 4}, all)
}
