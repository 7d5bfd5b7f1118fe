package depparse

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Sentence is a sentence as the features see it. Trainer and Parser use the same. It is
// changed by Set and may be used again; the zero Sentence is ready for use.
type Sentence struct {
	// words has the root before the words, and the end after them.
	words []word
}

// word is what the features of a token are made of. Each number stands for one thing
// only, so that they may be mixed as they are.
type word struct {
	form, lemma uint64
	upos        syntax.UPOS
	tag         uint64 // UPOS and XPOS
	class       uint64
	path        uint64 // the beginning of that of the class
	// How many of each stand before it.
	verbs, commas, conjunctions, marks int32
}

// Len is the number of words. They are numbered from 1 on: 0 is the root.
func (s *Sentence) Len() int { return len(s.words) - 2 }

// Set makes s the tokens of t.
func (s *Sentence) Set(t *syntax.Tagged, tokens syntax.Range, classes *weights.Classes) {
	s.words = append(s.words[:0], word{form: 1, lemma: 1, tag: 1, class: 1, path: 1})
	text := t.Doc.Text()
	var verbs, commas, conjunctions, marks int32
	for i := tokens.Start; i < tokens.End; i++ {
		span, w := t.Tokens[i].Span, t.Words[i]
		form := weights.WordHash(text[span.Start:span.End])
		class := classes.Of(form)
		s.words = append(s.words, word{
			form: form, lemma: weights.Hash(w.Lemma), upos: w.UPOS,
			tag:   weights.Mix(2, uint64(w.UPOS)<<8|uint64(w.XPOS)),
			class: weights.Mix(3, uint64(class.Whole)), path: weights.Mix(4, uint64(class.Path>>10)),
			verbs: verbs, commas: commas, conjunctions: conjunctions, marks: marks,
		})
		switch {
		case w.UPOS == syntax.VERB:
			verbs++
		case w.XPOS == syntax.Comma:
			commas++
		case w.UPOS == syntax.CCONJ:
			conjunctions++
		case w.UPOS == syntax.PUNCT:
			marks++
		}
	}
	s.words = append(s.words, word{form: 5, lemma: 5, tag: 5, class: 5, path: 5, verbs: verbs, commas: commas, conjunctions: conjunctions, marks: marks})
}

// between tells what stands between two words, the first not counted.
func (s *Sentence) between(a, b int32) uint64 {
	if a < 0 || b < 0 {
		return 0
	}
	x, y := &s.words[a], &s.words[b]
	if a == 0 {
		x = &s.words[min(1, b)]
	}
	var bits uint64
	if y.verbs > x.verbs {
		bits |= 1
	}
	if y.verbs > x.verbs+1 {
		bits |= 16
	}
	if y.commas > x.commas {
		bits |= 2
	}
	if y.conjunctions > x.conjunctions {
		bits |= 4
	}
	if y.marks > x.marks {
		bits |= 8
	}
	return bits
}

// distance returns the class of a distance between words.
func distance(a, b int32) uint64 {
	switch d := b - a; {
	case a < 0 || b < 0:
		return 0
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	case d <= 20:
		return 7
	}
	return 8
}
