package namescore

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

func TestDocuments(t *testing.T) {
	documents := Documents([]corpus.Labelled{
		{Words: []string{"Ina", "Falk", "``", "rows", "''"}, Names: []corpus.LabelledName{{Start: 0, End: 2, Label: "PER"}}, NewDoc: true},
		{Words: []string{"-LRB-", "Ostwick", "-RRB-"}, Names: []corpus.LabelledName{{Start: 1, End: 2, Label: "LOC"}}},
		{Words: []string{"No"}, NewDoc: true},
	})
	assert.Equal(t, []Document{
		{"Ina Falk \" rows \" \n\n( Ostwick ) \n\n", []Name{{source.Span{Start: 0, End: 8}, "PER"}, {source.Span{Start: 22, End: 29}, "LOC"}}},
		{"No \n\n", nil},
	}, documents)
	assert.Equal(t, "Ostwick", documents[0].Text[22:29])
	assert.Empty(t, Documents(nil))
}

func TestMeasure(t *testing.T) {
	documents := []Document{{"Ina Ostwick Bank Rows", []Name{{source.Span{Start: 0, End: 3}, "PER"}, {source.Span{Start: 4, End: 16}, "ORG"}, {source.Span{Start: 17, End: 21}, "MISC"}}}}
	f := Measure(documents, func(d *source.Document) *syntax.Named {
		text := &syntax.Text{Doc: d, Tokens: []syntax.Token{
			{Span: source.Span{Start: 0, End: 3}}, {Span: source.Span{Start: 4, End: 11}}, {Span: source.Span{Start: 12, End: 16}}, {Span: source.Span{Start: 17, End: 21}}}}
		return &syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text}}, Names: []syntax.Name{
			{Tokens: syntax.Range{Start: 0, End: 1}, Kind: syntax.PersonName},
			{Tokens: syntax.Range{Start: 1, End: 2}, Kind: syntax.PlaceName}, // too short, and of another kind
			{Tokens: syntax.Range{Start: 3, End: 4}, Kind: syntax.EventName}, // not measured
		}}
	})
	assert.Equal(t, Figures{All: Counts{1, 2, 2}, Persons: Counts{1, 1, 1}, Organisations: Counts{0, 0, 1}, Places: Counts{0, 1, 0}}, f)
	assert.Equal(t, "F1 50.00 (precision 50.00, recall 50.00; person 100.00, organisation 0.00, place 0.00)", f.String())
	assert.Zero(t, Counts{}.F1())
	assert.Zero(t, Measure(nil, nil))
}
