package syntax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Ina said “rows fall” again, said being the root and again what depends on fall: the
// tree crosses its own quotation.
func example() *syntax.Named {
	doc := source.NewDocument("INA said “rows fall” again", source.Meta{})
	text := &syntax.Text{Doc: doc, Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: 7}}},
		Paragraphs: []syntax.Paragraph{{Label: source.Span{Start: 0, End: 3}, Sentences: syntax.Range{Start: 0, End: 1}}},
		Quotes:     []syntax.Quote{{Open: source.Span{Start: 9, End: 12}, Close: source.Span{Start: 21, End: 24}, Inner: source.Spans{{Start: 12, End: 21}}, Parent: -1}}}
	for _, s := range []source.Span{{Start: 0, End: 3}, {Start: 4, End: 8}, {Start: 9, End: 12}, {Start: 12, End: 16}, {Start: 17, End: 21}, {Start: 21, End: 24}, {Start: 25, End: 30}} {
		text.Tokens = append(text.Tokens, syntax.Token{Span: s})
	}
	words := make([]syntax.Word, 7)
	words[1].Lemma = "say"
	arcs := []syntax.Arc{{Head: 1}, {Head: -1}, {Head: 4}, {Head: 4}, {Head: 1}, {Head: 4}, {Head: 4}}
	return &syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text, Words: words}, Arcs: arcs}, Names: []syntax.Name{{Tokens: syntax.Range{Start: 0, End: 1}}}}
}

func TestOutline(t *testing.T) {
	o := syntax.NewOutline(example())
	assert.Equal(t, []string{"ina", "say", "“", "rows", "fall", "”", "again"}, o.Lemmas)
	assert.Equal(t, "said", o.Lower[1])
	assert.Equal(t, []syntax.Range{{Start: 1, End: 7}}, o.Bodies)
	assert.Equal(t, []int32{-1, -1, 0, 0, 0, 0, -1}, o.Quote)
	assert.Equal(t, int32(0), o.Opens[2])
	assert.Equal(t, int32(0), o.Closes[5])
	assert.Equal(t, []syntax.Range{{Start: 2, End: 6}}, o.QuoteTokens)
	assert.Equal(t, []int32{-1, 0, -1, -1, 2, -1, -1}, o.FirstChild)
	assert.Equal(t, []int32{4, -1, 3, 5, -1, 6, -1}, o.NextChild)
	assert.Equal(t, syntax.Range{Start: 2, End: 7}, o.Subtree[4])
	assert.Equal(t, []int32{1, 0, 2, 2, 1, 2, 2}, o.Depth)
	assert.Equal(t, []int32{0, -1, -1, -1, -1, -1, -1}, o.NameOf)
	assert.Equal(t, 4, o.HeadOf(syntax.Range{Start: 2, End: 6}))
	assert.Equal(t, -1, o.Head(1))
}

func TestOutlineWithoutTrees(t *testing.T) {
	named := example()
	named.Arcs = nil
	o := syntax.NewOutline(named)
	assert.Equal(t, -1, o.Head(0))
	assert.Zero(t, o.Deprel(0))
	assert.Equal(t, syntax.Range{Start: 3, End: 4}, o.Subtree[3])
	assert.Empty(t, syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument("", source.Meta{})}}}}).Depth)
}
