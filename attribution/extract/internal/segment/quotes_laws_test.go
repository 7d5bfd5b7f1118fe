package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// checkParagraphs fails if the paragraphs of a text break a law.
func checkParagraphs(t require.TestingT, text string, paragraphs []syntax.Paragraph) {
	doc := source.NewDocument(text, source.Meta{})
	end := 0
	for _, p := range paragraphs {
		require.NoError(t, doc.Check(p.Span))
		require.GreaterOrEqual(t, p.Span.Start, end, "they overlap")
		require.Empty(t, strings.TrimSpace(text[end:p.Span.Start]), "text outside paragraphs")
		require.Equal(t, strings.TrimSpace(doc.Slice(p.Span)), doc.Slice(p.Span))
		require.NotEmpty(t, p.Kind)
		if p.Label != (source.Span{}) {
			require.NoError(t, doc.Check(p.Label))
			require.True(t, p.Span.Contains(p.Label))
			require.Equal(t, p.Span.Start, p.Label.Start)
		}
		end = p.Span.End
	}
	require.Empty(t, strings.TrimSpace(text[end:]), "text outside paragraphs")
	require.Equal(t, paragraphs, Paragraphs(text), "the same twice")
}

// checkQuotes fails if the quotes of a text break a law.
func checkQuotes(t require.TestingT, text string, paragraphs []syntax.Paragraph, quotes []syntax.Quote, stray []source.Span) {
	doc := source.NewDocument(text, source.Meta{})
	var marks []source.Span // all that is explained
	seen := -1
	for i, q := range quotes {
		begin := q.Open
		if q.Open.IsEmpty() {
			require.False(t, q.Dash.IsEmpty())
			begin = q.Dash
		} else {
			require.Zero(t, q.Dash)
			marks = append(marks, q.Open)
		}
		require.NoError(t, doc.Check(begin))
		require.Greater(t, begin.Start, seen, "not in order")
		seen = begin.Start

		require.NotEmpty(t, q.Inner)
		require.NoError(t, doc.Check(q.Inner...))
		last := q.Inner[len(q.Inner)-1]
		require.LessOrEqual(t, begin.End, q.Inner[0].Start)
		require.Empty(t, strings.TrimSpace(text[begin.End:q.Inner[0].Start]), "text between mark and inner text")
		if !q.Close.IsEmpty() {
			require.NoError(t, doc.Check(q.Close))
			require.LessOrEqual(t, last.End, q.Close.Start)
			marks = append(marks, q.Close)
		}
		for _, piece := range q.Inner {
			j, in := slices.BinarySearchFunc(paragraphs, piece.Start, func(p syntax.Paragraph, at int) int {
				switch {
				case p.Span.End <= at:
					return -1
				case p.Span.Start > at:
					return 1
				}
				return 0
			})
			require.True(t, in && paragraphs[j].Span.Contains(piece), "a piece over paragraphs")
			require.Equal(t, strings.TrimSpace(doc.Slice(piece)), doc.Slice(piece))
		}
		require.LessOrEqual(t, len(q.Inner), len(q.Reopen)+1)
		for _, m := range q.Reopen {
			require.NoError(t, doc.Check(m))
			require.Greater(t, m.Start, begin.Start)
			require.False(t, q.Inner.Overlaps(source.Spans{m}))
			marks = append(marks, m)
		}
		require.Less(t, q.Parent, i)
		if q.Parent >= 0 {
			require.True(t, quotes[q.Parent].Inner.Contains(q.Inner), "not within its parent")
		}
	}
	checkNesting(t, quotes)
	marks = append(marks, stray...)
	slices.SortFunc(marks, source.Span.Compare)
	require.True(t, source.Spans(marks).IsValid(), "a mark of two quotes")
	require.True(t, slices.IsSortedFunc(stray, source.Span.Compare))
	checkMarks(t, text, marks)

	quotes2, stray2 := Quotes(text, paragraphs)
	require.Equal(t, quotes, quotes2, "the same twice")
	require.Equal(t, stray, stray2, "the same twice")
}

// checkNesting fails if two quotes overlap and none contains the other, or if a
// parent is not the innermost quote around its child.
func checkNesting(t require.TestingT, quotes []syntax.Quote) {
	var open []int
	for i, q := range quotes {
		begin := q.Open.Cover(q.Dash).Start
		for len(open) > 0 && endOf(quotes[open[len(open)-1]]) <= begin {
			open = open[:len(open)-1]
		}
		parent := -1
		if len(open) > 0 {
			parent = open[len(open)-1]
			require.LessOrEqual(t, endOf(q), endOf(quotes[parent]), "quotes cross")
		}
		require.Equal(t, parent, q.Parent)
		open = append(open, i)
	}
}

func endOf(q syntax.Quote) int {
	if q.Close.IsEmpty() {
		return q.Inner[len(q.Inner)-1].End
	}
	return q.Close.End
}

// checkMarks fails if a mark of the text is neither explained by marks nor looks
// like an apostrophe or a prime.
func checkMarks(t require.TestingT, text string, marks []source.Span) {
	for i, r := range text {
		if !strings.ContainsRune("\"“”„‟‘’‚‛'`´«»‹›「」『』＂＇〝〞〟｢｣❝❞❛❜", r) {
			continue
		}
		size := utf8.RuneLen(r)
		for len(marks) > 0 && marks[0].End <= i {
			marks = marks[1:]
		}
		if len(marks) > 0 && marks[0].Contains(source.Span{Start: i, End: i + size}) {
			continue
		}
		switch {
		case strings.ContainsRune("'＇’‘‛❛❜`´", r): // an apostrophe
		default:
			require.Regexp(t, `\d['’]*$`, text[max(0, i-20):i], "%q is not explained", r)
		}
	}
}
