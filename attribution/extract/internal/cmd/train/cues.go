package main

import (
	"bytes"
	"os"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/cuecounts"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/source"
)

// trainCues writes the word list cuecounts.txt of package lexicon, which stands beside
// the models.
func trainCues(o options) error {
	classes, err := readClasses(o)
	if err != nil {
		return err
	}
	model, err := os.ReadFile(o.model("tagger"))
	if err != nil {
		return err
	}
	t, err := tagger.New(model, classes)
	if err != nil {
		return err
	}
	counts, err := cuecounts.Count(o.corpora, func(doc *source.Document) *syntax.Tagged {
		return t.Tag(segment.Document(doc))
	})
	if err != nil {
		return err
	}
	var list bytes.Buffer
	if err := cuecounts.Write(&list, counts); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.models, "..", "lexicon", "cuecounts.txt"), list.Bytes(), 0o666)
}
