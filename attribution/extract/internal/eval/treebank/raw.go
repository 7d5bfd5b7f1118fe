package treebank

import (
	"fmt"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// RawFigures are F1 scores, in per cent, of words and of what is told of them, where the
// text is divided by segment: the measures of the CoNLL 2018 shared task,
// https://universaldependencies.org/conll18/evaluation.html.
type RawFigures struct{ Words, Sentences, UPOS, XPOS, Lemma, UAS, LAS float64 }

func (f RawFigures) String() string {
	return fmt.Sprintf("from raw text: words %.2f, sentences %.2f, UPOS %.2f, XPOS %.2f, lemma %.2f, UAS %.2f, LAS %.2f",
		f.Words, f.Sentences, f.UPOS, f.XPOS, f.Lemma, f.UAS, f.LAS)
}

// MeasureRaw compares what parse makes of the raw text of a treebank with it: its
// sentences joined by a space, and divided by an empty line where a paragraph begins.
func MeasureRaw(gold []corpus.Sentence, parse func(*syntax.Text) *syntax.Parsed) (RawFigures, error) {
	want, err := Gold(gold)
	if err != nil {
		return RawFigures{}, err
	}
	text, spans, sentences, err := rawText(gold)
	if err != nil {
		return RawFigures{}, err
	}
	given := parse(segment.Document(source.NewDocument(text, source.Meta{})))

	numbers := map[source.Span]int{}
	for i, s := range spans {
		numbers[s] = i
	}
	// The gold word of each given one, -1 if there is none.
	goldOf := make([]int, len(given.Tokens))
	for i, t := range given.Tokens {
		goldOf[i] = -1
		if n, ok := numbers[t.Span]; ok {
			goldOf[i] = n
		}
	}
	var words, upos, xpos, lemma, heads, labelled int
	for i, n := range goldOf {
		if n < 0 {
			continue
		}
		words++
		w, g := given.Words[i], want.Words[n]
		if w.UPOS == g.UPOS {
			upos++
		}
		if w.XPOS == g.XPOS {
			xpos++
		}
		if w.Lemma == g.Lemma {
			lemma++
		}
		a, b := given.Arcs[i], want.Arcs[n]
		if a.Head < 0 && b.Head < 0 || a.Head >= 0 && b.Head >= 0 && goldOf[a.Head] == int(b.Head) {
			heads++
			if a.Deprel.Universal() == b.Deprel.Universal() {
				labelled++
			}
		}
	}
	isSentence := map[source.Span]bool{}
	for _, s := range sentences {
		isSentence[s] = true
	}
	right := 0
	for _, s := range given.Sentences {
		span := source.Span{Start: given.Tokens[s.Tokens.Start].Span.Start, End: given.Tokens[s.Tokens.End-1].Span.End}
		if isSentence[span] {
			right++
		}
	}
	all := len(spans) + len(given.Tokens)
	f1 := func(n int) float64 { return share(2*n, all) }
	return RawFigures{
		Words: f1(words), Sentences: share(2*right, len(sentences)+len(given.Sentences)),
		UPOS: f1(upos), XPOS: f1(xpos), Lemma: f1(lemma), UAS: f1(heads), LAS: f1(labelled),
	}, nil
}

// rawText returns the text of a treebank, and where its words and sentences stand. The
// parts of a word that is written otherwise than they are ("wanna") stand one after the
// other in it as far as it goes.
func rawText(gold []corpus.Sentence) (text string, words, sentences []source.Span, err error) {
	var b strings.Builder
	for i, s := range gold {
		switch {
		case i == 0:
		case s.NewPar || s.NewDoc:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		base, at := b.Len(), 0
		b.WriteString(s.Text)
		for j := 0; j < len(s.Words); {
			at += len(s.Text[at:]) - len(strings.TrimLeft(s.Text[at:], " \u00A0"))
			surface := s.Words[j].Surface
			if !strings.HasPrefix(s.Text[at:], surface) {
				return "", nil, nil, fmt.Errorf("treebank: %s: %q is not at byte %d", s.ID, surface, at)
			}
			end := at + len(surface)
			for first := j; j == first || j < len(s.Words) && s.Words[j].Joined; j++ {
				part := min(end, at+len(s.Words[j].Form))
				if last := j+1 == len(s.Words) || !s.Words[j+1].Joined; last {
					part = end
				}
				words = append(words, source.Span{Start: base + at, End: base + part})
				at = part
			}
		}
		sentences = append(sentences, source.Span{Start: base, End: base + at})
	}
	return b.String(), words, sentences, nil
}
