package treebank

import (
	"fmt"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// TreeFigures are shares of words, in per cent.
type TreeFigures struct {
	// UAS is how many words have the right head.
	UAS float64
	// LAS is how many have the right head and relation, subtypes left out ("nsubj" and
	// "nsubj:pass" are one) as the CoNLL 2018 shared task does.
	LAS float64
	// Whole is LAS with subtypes.
	Whole float64
}

func (f TreeFigures) String() string {
	return fmt.Sprintf("UAS %.2f, LAS %.2f, with subtypes %.2f", f.UAS, f.LAS, f.Whole)
}

// MeasureTrees compares the trees that were made of the tokens of gold with it.
func MeasureTrees(gold, given *syntax.Parsed) TreeFigures {
	var heads, universal, whole int
	for i, want := range gold.Arcs {
		got := given.Arcs[i]
		if got.Head != want.Head {
			continue
		}
		heads++
		if got.Deprel.Universal() == want.Deprel.Universal() {
			universal++
		}
		if got.Deprel == want.Deprel {
			whole++
		}
	}
	n := len(gold.Arcs)
	return TreeFigures{share(heads, n), share(universal, n), share(whole, n)}
}
