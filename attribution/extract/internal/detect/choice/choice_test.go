package choice_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// outline is of a sentence of n words in which each depends on the one before it.
func outline(n int) *syntax.Outline {
	t := &syntax.Text{Doc: source.NewDocument(strings.Repeat("a ", n), source.Meta{}), Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: n}}},
		Paragraphs: []syntax.Paragraph{{Sentences: syntax.Range{Start: 0, End: 1}}}}
	parsed := &syntax.Parsed{Tagged: &syntax.Tagged{Text: t}}
	for i := range n {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: 2 * i, End: 2*i + 1}})
		parsed.Words = append(parsed.Words, syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: "a"})
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: int32(i - 1), Deprel: syntax.Ccomp})
	}
	return syntax.NewOutline(&syntax.Named{Parsed: parsed})
}

// file is of a model for which all candidates are as likely.
func file(t *testing.T, fingerprint string, table []byte) []byte {
	data, err := weights.Encode(weights.Header{Stage: choice.Stage, Fingerprint: fingerprint}, []string{choice.Weights, choice.Confidence}, [][]byte{weights.EncodeSlots([]int8{0}), table})
	require.NoError(t, err)
	return data
}

func evenly(t *testing.T, usual int) *choice.Model {
	var table [choice.TableSize]int
	for i := range table {
		table[i] = i * 1000 / (choice.TableSize - 1)
	}
	m, err := choice.New(file(t, choice.Fingerprint(), choice.EncodeConfidence(table, usual)))
	require.NoError(t, err)
	return m
}

func TestNew(t *testing.T) {
	var damaged *weights.DamagedError
	var foreign *weights.ForeignError
	_, err := choice.New([]byte("none"))
	assert.ErrorAs(t, err, &damaged)
	_, err = choice.New(file(t, "other", nil))
	assert.ErrorAs(t, err, &foreign)
	_, err = choice.New(file(t, choice.Fingerprint(), []byte{1, 2, 3}))
	assert.ErrorAs(t, err, &damaged)
	whole, err := weights.Encode(weights.Header{Stage: choice.Stage, Fingerprint: choice.Fingerprint()}, nil, nil)
	require.NoError(t, err)
	_, err = choice.New(whole)
	assert.ErrorAs(t, err, &damaged)
}

func TestConfidenceOf(t *testing.T) {
	var table [choice.TableSize]int
	middle := choice.TableSize / 2
	table[middle], table[middle+1], table[choice.TableSize-1] = 400, 500, 2000
	for score, want := range map[int32]int{0: 400, 32: 450, 64: 500, -1 << 30: 1, 1 << 30: 1000} {
		assert.Equal(t, want, choice.ConfidenceOf(&table, score), score)
	}
}

// at returns the ranges that pairs of numbers begin and end.
func at(pairs ...int) (list []syntax.Range) {
	for i := 0; i+1 < len(pairs); i += 2 {
		list = append(list, syntax.Range{Start: pairs[i], End: pairs[i+1]})
	}
	return list
}

func TestNewCandidate(t *testing.T) {
	list := []spans.Scored{
		{Labelling: syntax.Labelling{Source: at(0, 1), Content: at(2, 6)}, Score: 0},
		{Labelling: syntax.Labelling{Source: at(0, 1), Content: at(2, 5)}, Score: 0},
		{Labelling: syntax.Labelling{Content: at(2, 6)}, Score: -177}, // half as likely
		{Labelling: syntax.Labelling{Content: at(7, 9)}, Score: -177},
		{Labelling: syntax.Labelling{Content: at(7, 8)}, Score: -1 << 30},
	}
	c := choice.NewCandidate(list, 0)
	assert.InDelta(t, 1024*5/6, c.SureContent, 2)
	assert.InDelta(t, 1024*4/6, c.SureRelation, 2)
	assert.InDelta(t, 1024*3/6, c.SureExact, 2)
}

func TestNear(t *testing.T) {
	assert.True(t, choice.Near(nil, nil))
	assert.False(t, choice.Near(nil, at(0, 1)))
	assert.True(t, choice.Near(at(0, 2, 4, 6), at(1, 6)))
	assert.False(t, choice.Near(at(0, 2, 4, 6), at(5, 9)))
}

// Where all are as likely, the first are taken first.
func TestChoose(t *testing.T) {
	candidate := func(head int, cue, content []syntax.Range) choice.Candidate {
		return choice.Candidate{Labelling: syntax.Labelling{Head: head, Cue: cue[0], Content: content}}
	}
	type want struct {
		head    int
		content []syntax.Range
		nested  bool
	}
	for name, test := range map[string]struct {
		given []choice.Candidate
		want  []want
	}{
		"none": {},
		"side by side": {[]choice.Candidate{candidate(1, at(1, 2), at(2, 4)), candidate(5, at(5, 6), at(6, 8))},
			[]want{{1, at(2, 4), false}, {5, at(6, 8), false}}},
		"nested": {[]choice.Candidate{candidate(1, at(1, 2), at(2, 9)), candidate(4, at(4, 5), at(5, 9))},
			[]want{{1, at(2, 9), false}, {4, at(5, 9), true}}},
		"nested in the nested, with what stands there only": {[]choice.Candidate{candidate(1, at(1, 2), at(2, 9)), candidate(3, at(3, 4), at(4, 10)), candidate(5, at(5, 6), at(6, 8))},
			[]want{{1, at(2, 9), false}, {3, at(4, 9), true}, {5, at(6, 8), true}}},
		"two that would cross in a third": {[]choice.Candidate{candidate(1, at(1, 2), at(2, 12)), candidate(3, at(3, 4), at(4, 7)), candidate(10, at(10, 11), at(5, 9))},
			[]want{{1, at(2, 12), false}, {3, at(4, 7), true}}},
		"a part of the cue of another": {[]choice.Candidate{candidate(1, at(1, 3), at(4, 6)), candidate(2, at(2, 3), at(7, 9))},
			[]want{{1, at(4, 6), false}}},
		"one that holds another": {[]choice.Candidate{candidate(2, at(2, 3), at(3, 5)), candidate(6, at(6, 7), at(1, 5))},
			[]want{{2, at(3, 5), false}}},
		"some of the content of another": {[]choice.Candidate{candidate(1, at(1, 2), at(2, 5)), candidate(8, at(8, 9), at(4, 8))},
			[]want{{1, at(2, 5), false}, {8, at(5, 8), false}}},
		"a content out of order": {[]choice.Candidate{candidate(1, at(1, 2), at(6, 9, 3, 7, 4, 5))},
			[]want{{1, at(3, 9), false}}},
		"all of the content of another": {[]choice.Candidate{candidate(1, at(1, 2), at(2, 5)), candidate(8, at(8, 9), at(3, 5))},
			[]want{{1, at(2, 5), false}}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []want
			for _, c := range evenly(t, 400).Choose(outline(16), test.given, nil, 0) {
				got = append(got, want{c.Head, c.Content, c.Nested})
				assert.Equal(t, 500, c.Confidence)
				assert.Equal(t, c.Head, test.given[c.Index].Head)
			}
			assert.Equal(t, test.want, got)
		})
	}
	given := []choice.Candidate{candidate(1, at(1, 2), at(2, 4))}
	assert.Empty(t, evenly(t, 600).Choose(outline(9), given, nil, 0), "by default")
	assert.Len(t, evenly(t, 600).Choose(outline(9), given, nil, choice.All), 1)
	assert.Len(t, evenly(t, 600).Choose(outline(9), given, nil, 500), 1)
	assert.Empty(t, evenly(t, 400).Choose(outline(9), given, nil, 501))
	assert.Empty(t, evenly(t, 400).Choose(outline(9000), []choice.Candidate{candidate(1, at(1, 2), at(2, 9000))}, nil, 0), "a content without end")
}

// What rules believe in stands in the content of another only, and not in the place of a
// candidate.
func TestChooseInner(t *testing.T) {
	label := func(head int, content []syntax.Range) syntax.Labelling {
		return syntax.Labelling{Head: head, Cue: at(head, head+1)[0], Content: content}
	}
	given := []choice.Candidate{{Labelling: label(1, at(2, 9))}, {Labelling: label(3, at(4, 9))}}
	inner := []syntax.Labelling{label(3, at(5, 9)), label(5, at(6, 12)), label(12, at(13, 15))}
	m := evenly(t, 400)
	list := m.Choose(outline(16), given, inner, 0)
	require.Len(t, list, 3)
	last := list[2]
	assert.Equal(t, choice.Choice{Candidate: choice.Candidate{Labelling: label(5, at(6, 9))}, Index: 3, Nested: true}, last)
	assert.Len(t, m.Choose(outline(16), given, inner, choice.All), 3)
	assert.Len(t, m.Choose(outline(16), given, inner, 400), 2, "surer ones")
	assert.Empty(t, m.Choose(outline(16), nil, inner, 0))
}

// Many that hold each other have no more features than two.
func TestRivalsAreBounded(t *testing.T) {
	most := func(n int) (most int) {
		var given []choice.Candidate
		for i := range n {
			given = append(given, choice.Candidate{Labelling: syntax.Labelling{Head: i, Cue: at(i, i+1)[0], Content: at(i+1, min(n, i+300)+1)}})
		}
		v := choice.NewView(outline(n+1), given)
		for i := range given {
			most = max(most, len(v.Features(i, false)))
		}
		return most
	}
	assert.Equal(t, most(100), most(2000))
}

// Both marks of a quotation, or neither; a nested one stays in the quotation of its cue.
func TestChooseQuotations(t *testing.T) {
	o := quoted(16, 3, 7)
	choose := func(list ...syntax.Labelling) (contents [][]syntax.Range) {
		var given []choice.Candidate
		for _, l := range list {
			given = append(given, choice.Candidate{Labelling: l})
		}
		for _, c := range evenly(t, 400).Choose(o, given, nil, 0) {
			contents = append(contents, c.Content)
		}
		return contents
	}
	label := func(head int, content []syntax.Range) syntax.Labelling {
		return syntax.Labelling{Head: head, Cue: at(head, head+1)[0], Content: content}
	}
	for name, test := range map[string]struct{ given, want []syntax.Range }{
		"both":                  {at(3, 8), at(3, 8)},
		"the closing one":       {at(3, 7), at(3, 8)},
		"the opening one":       {at(4, 8), at(3, 8)},
		"neither":               {at(4, 7), at(4, 7)},
		"one that is far away":  {at(2, 5), at(2, 3, 4, 5)},
		"in the midst of words": {at(6, 12), at(6, 7, 8, 12)},
	} {
		assert.Equal(t, [][]syntax.Range{test.want}, choose(label(1, test.given)), name)
	}
	assert.Equal(t, [][]syntax.Range{at(2, 12), at(6, 7)}, choose(label(1, at(2, 12)), label(5, at(6, 12))))
}

// quoted is an outline of n words of which two are the marks of a quotation.
func quoted(n, first, last int) *syntax.Outline {
	plain := outline(n)
	text := *plain.Text
	span := func(i int) source.Span { return text.Tokens[i].Span }
	text.Quotes = []syntax.Quote{{Open: span(first), Close: span(last), Inner: source.Spans{{Start: span(first + 1).Start, End: span(last - 1).End}}, Parent: -1}}
	tagged := *plain.Tagged
	tagged.Text = &text
	parsed := *plain.Parsed
	parsed.Tagged = &tagged
	return syntax.NewOutline(&syntax.Named{Parsed: &parsed})
}
