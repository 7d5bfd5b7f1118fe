package namescore

import (
	"fmt"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Counts are those of names.
type Counts struct{ Right, Given, Gold int }

// F1 is the harmonic mean of precision and recall, in per cent, to two places.
func (c Counts) F1() float64 { return share(2*c.Right, c.Given+c.Gold) }

// Precision is the share of the names given that are right, in per cent.
func (c Counts) Precision() float64 { return share(c.Right, c.Given) }

// Recall is the share of the marked names that are given, in per cent.
func (c Counts) Recall() float64 { return share(c.Right, c.Gold) }

// share returns a in per cent of b, to two places; 0 of nothing.
func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64((20000*a+b)/(2*b)) / 100
}

// Figures are counts of persons, organisations and places, exact spans of the right
// kind; other names count neither for nor against.
type Figures struct{ All, Persons, Organisations, Places Counts }

func (f Figures) String() string {
	return fmt.Sprintf("F1 %.2f (precision %.2f, recall %.2f; person %.2f, organisation %.2f, place %.2f)",
		f.All.F1(), f.All.Precision(), f.All.Recall(), f.Persons.F1(), f.Organisations.F1(), f.Places.F1())
}

func (f *Figures) of(k syntax.NameKind) *Counts {
	switch k {
	case syntax.PersonName:
		return &f.Persons
	case syntax.OrganisationName:
		return &f.Organisations
	case syntax.PlaceName:
		return &f.Places
	}
	return nil
}

// Kinds are what the labels of the corpora mean. Other labels are not measured.
var Kinds = map[string]syntax.NameKind{
	"PER": syntax.PersonName, "ORG": syntax.OrganisationName, "LOC": syntax.PlaceName,
	"person": syntax.PersonName, "corporation": syntax.OrganisationName, "group": syntax.OrganisationName, "location": syntax.PlaceName,
}

// Measure compares what find makes of the texts of documents with the names marked in
// them.
func Measure(documents []Document, find func(*source.Document) *syntax.Named) Figures {
	var f Figures
	for _, d := range documents {
		gold := map[source.Span]syntax.NameKind{}
		for _, n := range d.Names {
			gold[n.Span] = Kinds[n.Label]
		}
		f.Add(gold, Spans(find(source.NewDocument(d.Text, source.Meta{}))))
	}
	return f
}

// Spans returns the names of a text by their spans.
func Spans(t *syntax.Named) map[source.Span]syntax.NameKind {
	spans := map[source.Span]syntax.NameKind{}
	for _, n := range t.Names {
		spans[source.Span{Start: t.Tokens[n.Tokens.Start].Span.Start, End: t.Tokens[n.Tokens.End-1].Span.End}] = n.Kind
	}
	return spans
}

// Add adds the counts of the names of one text.
func (f *Figures) Add(gold, given map[source.Span]syntax.NameKind) {
	for span, kind := range gold {
		if c := f.of(kind); c != nil {
			c.Gold++
			f.All.Gold++
			if given[span] == kind {
				c.Right++
				f.All.Right++
			}
		}
	}
	for _, kind := range given {
		if c := f.of(kind); c != nil {
			c.Given++
			f.All.Given++
		}
	}
}
