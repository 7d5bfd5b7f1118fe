package eval

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
)

// NewCore returns the stages that know the language, as the reader has them.
func NewCore() (*language.Core, error) {
	return language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
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
	core, err := NewCore()
	if err != nil {
		return err
	}
	f := treebank.MeasureTags(gold, core.Tagger.Tag(gold.Text))
	_, err = fmt.Fprintf(w, "%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n", "UPOS", f.UPOS, "XPOS", f.XPOS, "lemma", f.Lemma)
	return err
}
