package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/source"
)

// TestTreebanks measures segment as the CoNLL 2018 shared task does: on the raw text of
// the treebanks' dev parts, the sentences' "# text" joined by a space and divided where
// a paragraph begins. What is given is right if its span is gold. A token is an
// orthographic word, contractions whole; words are their parts too. It stands here
// because segment may not import corpus.
func TestTreebanks(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is not set: the treebanks are not read")
	}
	for _, bank := range []struct {
		name                     string
		tokens, words, sentences float64 // floors
	}{
		{"ud-ewt", 99.5, 99.2, 86},
		{"gum", 99.8, 99.8, 95.5},
	} {
		t.Run(bank.name, func(t *testing.T) {
			gold, err := corpus.ReadCoNLLU(filepath.Join(corpora, bank.name, "dev.conllu.gz"))
			require.NoError(t, err)
			got := measure(gold)
			t.Logf("%s dev: tokens F1 %.2f, words F1 %.2f, sentences F1 %.2f", bank.name, got.tokens.f1(), got.words.f1(), got.sentences.f1())
			assert.GreaterOrEqual(t, got.tokens.f1(), bank.tokens)
			assert.GreaterOrEqual(t, got.words.f1(), bank.words)
			assert.GreaterOrEqual(t, got.sentences.f1(), bank.sentences)
		})
	}
}

// counts are of spans that are gold, given, and both.
type counts struct{ gold, given, right int }

func (c counts) f1() float64 { return 200 * float64(c.right) / float64(c.gold+c.given) }

func (c *counts) add(gold, given map[source.Span]bool) {
	c.gold += len(gold)
	c.given += len(given)
	for span := range given {
		if gold[span] {
			c.right++
		}
	}
}

type figures struct{ tokens, words, sentences counts }

// divided is a paragraph as spans.
type divided struct{ tokens, words, sentences map[source.Span]bool }

func newDivided() divided {
	return divided{map[source.Span]bool{}, map[source.Span]bool{}, map[source.Span]bool{}}
}

// measure compares what Tokens and Sentences make of the text of gold with it.
func measure(gold []corpus.Sentence) figures {
	var f figures
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && !gold[to].NewPar && !gold[to].NewDoc {
			to++
		}
		text, want := goldParagraph(gold[from:to])
		given := givenParagraph(text)
		f.tokens.add(want.tokens, given.tokens)
		f.words.add(want.words, given.words)
		f.sentences.add(want.sentences, given.sentences)
		from = to
	}
	return f
}

// goldParagraph returns the text of a paragraph and how the treebank divides it.
func goldParagraph(sentences []corpus.Sentence) (string, divided) {
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
				panic(fmt.Sprintf("%s: %q is not at %d", s.ID, surface, at))
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
	return text.String(), d
}

// givenParagraph returns how Tokens and Sentences divide a paragraph.
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
