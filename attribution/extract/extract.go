// Package extract reads a text and returns who said what in it: TEXT IN, READING
// OUT.
package extract

import (
	"context"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// Text returns the reading of a text.
func Text(text string) *attribution.Reading {
	r, _ := (&Extractor{}).Read(context.Background(), source.NewDocument(text, source.Meta{}))
	return r
}

// Extractor reads documents.
type Extractor struct{}

// Read returns the reading of a document.
func (e *Extractor) Read(ctx context.Context, doc *source.Document) (*attribution.Reading, error) {
	return &attribution.Reading{Doc: doc, Engine: "sayso rules 1"}, nil
}
