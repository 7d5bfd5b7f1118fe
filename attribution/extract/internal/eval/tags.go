package eval

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// NewTagger returns the tagger that the reader has.
func NewTagger() (*tagger.Tagger, error) {
	classes, err := weights.DecodeClasses(models.Classes())
	if err != nil {
		return nil, err
	}
	return tagger.New(models.Tagger(), classes)
}

// WriteTags writes how many words of a treebank's dev part have the right tags and
// lemma, given its tokens and sentences.
func WriteTags(w io.Writer, corpora, name string) error {
	sentences, err := corpus.ReadCoNLLU(filepath.Join(corpora, name, "dev.conllu.gz"))
	if err != nil {
		return err
	}
	gold, err := treebank.Gold(sentences)
	if err != nil {
		return err
	}
	t, err := NewTagger()
	if err != nil {
		return err
	}
	f := treebank.MeasureTags(gold, t.Tag(gold.Text))
	_, err = fmt.Fprintf(w, "%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n", "UPOS", f.UPOS, "XPOS", f.XPOS, "lemma", f.Lemma)
	return err
}
