package eval

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// WriteTrees writes how many words of a treebank's dev part have the right head, and the
// right relation too, given its tokens and sentences; the tags are ours.
func WriteTrees(w io.Writer, corpora, name string) error {
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
	f := treebank.MeasureTrees(gold, core.Parser.Parse(core.Tagger.Tag(gold.Text)))
	_, err = fmt.Fprintf(w, "%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n", "UAS", f.UAS, "LAS", f.LAS, "subtypes", f.Whole)
	return err
}

// WriteRaw writes what is right of all that is made of the raw text of a treebank's dev
// part.
func WriteRaw(w io.Writer, corpora, name string) error {
	sentences, err := corpus.ReadCoNLLU(filepath.Join(corpora, name, "dev.conllu.gz"))
	if err != nil {
		return err
	}
	core, err := NewCore()
	if err != nil {
		return err
	}
	f, err := treebank.MeasureRaw(sentences, func(t *syntax.Text) *syntax.Parsed { return core.Parser.Parse(core.Tagger.Tag(t)) })
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n%-10s%8.2f\n",
		"words", f.Words, "sentences", f.Sentences, "UPOS", f.UPOS, "XPOS", f.XPOS, "lemma", f.Lemma, "UAS", f.UAS, "LAS", f.LAS)
	return err
}
