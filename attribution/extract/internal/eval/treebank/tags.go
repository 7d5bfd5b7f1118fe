package treebank

import (
	"fmt"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// TagFigures are shares of words, in per cent.
type TagFigures struct{ UPOS, XPOS, Lemma float64 }

func (f TagFigures) String() string {
	return fmt.Sprintf("UPOS %.2f, XPOS %.2f, lemma %.2f", f.UPOS, f.XPOS, f.Lemma)
}

// MeasureTags compares what was made of the tokens of gold with it.
func MeasureTags(gold *syntax.Parsed, given *syntax.Tagged) TagFigures {
	var upos, xpos, lemma int
	for i, want := range gold.Words {
		got := given.Words[i]
		if got.UPOS == want.UPOS {
			upos++
		}
		if got.XPOS == want.XPOS {
			xpos++
		}
		if got.Lemma == want.Lemma {
			lemma++
		}
	}
	return TagFigures{share(upos, len(gold.Words)), share(xpos, len(gold.Words)), share(lemma, len(gold.Words))}
}

// share returns a in per cent of b, to two places.
func share(a, b int) float64 {
	return float64((20000*a+b)/(2*b)) / 100
}
