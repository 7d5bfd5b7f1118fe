package namescore

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// NewFinder returns what finds the names of a document with the models that are embedded,
// from its text on.
func NewFinder() (func(*source.Document) *syntax.Named, error) {
	classes, err := weights.DecodeClasses(models.Classes())
	if err != nil {
		return nil, err
	}
	tags, err := tagger.New(models.Tagger(), classes)
	if err != nil {
		return nil, err
	}
	finder, err := names.New(models.Names(), classes)
	if err != nil {
		return nil, err
	}
	return func(doc *source.Document) *syntax.Named {
		return finder.Find(&syntax.Parsed{Tagged: tags.Tag(segment.Document(doc))})
	}, nil
}

// MeasureFile measures the embedded models on a file in columns.
func MeasureFile(name string) (Figures, error) {
	find, err := NewFinder()
	if err != nil {
		return Figures{}, err
	}
	sentences, err := corpus.ReadColumns(name)
	if err != nil {
		return Figures{}, err
	}
	return Measure(Documents(sentences), find), nil
}

// WikiGold is the file that names are measured on and nothing is learned from, in the
// folder of the corpora; Tuning is the one that methods are chosen by.
const (
	WikiGold = "ner/wikigold/CONLL-format/data/wikigold.conll.txt"
	Tuning   = "ner/WNUT17/CONLL-format/data/dev/emerging.dev.conll"
)

// Write writes how many names of WikiGold are found: F1 of persons, organisations and
// places together, and of each.
func Write(w io.Writer, corpora string) error {
	f, err := MeasureFile(filepath.Join(corpora, WikiGold))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%-14s%8.2f\n%-14s%8.2f\n%-14s%8.2f\n%-14s%8.2f\n", "names", f.All.F1(),
		"person", f.Persons.F1(), "organisation", f.Organisations.F1(), "place", f.Places.F1())
	return err
}
