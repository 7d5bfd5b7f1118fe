package eval

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/source"
)

// WriteSegmentation compares what segment makes of the raw text of a treebank's dev
// part with the treebank, as the shared task of CoNLL 2018 does
// (https://universaldependencies.org/conll18/evaluation.html): the text is the
// sentences' "# text" joined by a space and divided where a paragraph begins, and
// what is given is right if its span is gold. A token is an orthographic word,
// contractions whole; words are their parts too.
func WriteSegmentation(w io.Writer, corpora, treebank string) error {
	gold, err := corpus.ReadCoNLLU(filepath.Join(corpora, treebank, "dev.conllu.gz"))
	if err != nil {
		return err
	}
	var tokens, words, sentences Tally
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && !gold[to].NewPar && !gold[to].NewDoc {
			to++
		}
		text, want, err := goldParagraph(gold[from:to])
		if err != nil {
			return fmt.Errorf("%s: %w", treebank, err)
		}
		given := givenParagraph(text)
		tokens.add(tallyOf(want.tokens, given.tokens), 1)
		words.add(tallyOf(want.words, given.words), 1)
		sentences.add(tallyOf(want.sentences, given.sentences), 1)
		from = to
	}
	fmt.Fprintf(w, "%-26s%8s%8s%8s%8s%8s\n", "", "gold", "given", "P", "R", "F1")
	writeTally(w, "tokens", tokens)
	writeTally(w, "words", words)
	writeTally(w, "sentences", sentences)
	return nil
}

// divided is a paragraph as spans.
type divided struct{ tokens, words, sentences map[source.Span]bool }

func newDivided() divided {
	return divided{map[source.Span]bool{}, map[source.Span]bool{}, map[source.Span]bool{}}
}

// goldParagraph returns the text of a paragraph and how the treebank divides it.
func goldParagraph(sentences []corpus.Sentence) (string, divided, error) {
	var text strings.Builder
	d := newDivided()
	for i, s := range sentences {
		if i > 0 {
			text.WriteByte(' ')
		}
		base, at := text.Len(), 0
		text.WriteString(s.Text)
		for j := 0; j < len(s.Words); {
			at += len(s.Text[at:]) - len(strings.TrimLeft(s.Text[at:], " \u00A0"))
			surface := s.Words[j].Surface
			if !strings.HasPrefix(s.Text[at:], surface) {
				return "", d, fmt.Errorf("sentence %s: its text does not have %q at byte %d", s.ID, surface, at)
			}
			span := source.Span{Start: base + at, End: base + at + len(surface)}
			d.tokens[span] = true
			first := j
			for j++; j < len(s.Words) && s.Words[j].Joined; j++ {
			}
			inner := 0
			for k := first; k < j; k++ {
				form := s.Words[k].Form
				if j-first == 1 || !strings.HasPrefix(surface[inner:], form) {
					// One word, or forms that do not stand in the text.
					d.words[source.Span{Start: span.Start + inner, End: span.End}] = true
					break
				}
				d.words[source.Span{Start: span.Start + inner, End: span.Start + inner + len(form)}] = true
				inner += len(form)
			}
			at += len(surface)
		}
		d.sentences[source.Span{Start: base, End: text.Len()}] = true
	}
	return text.String(), d, nil
}

// givenParagraph returns how segment divides a paragraph.
func givenParagraph(text string) divided {
	d := newDivided()
	tokens := segment.Tokens(text, source.Span{Start: 0, End: len(text)})
	for i := 0; i < len(tokens); {
		first := i
		d.words[tokens[i].Span] = true
		for i++; i < len(tokens) && tokens[i].Joined; i++ {
			d.words[tokens[i].Span] = true
		}
		d.tokens[source.Span{Start: tokens[first].Span.Start, End: tokens[i-1].Span.End}] = true
	}
	for _, s := range segment.Sentences(text, tokens) {
		d.sentences[source.Span{Start: tokens[s.Start].Span.Start, End: tokens[s.End-1].Span.End}] = true
	}
	return d
}
