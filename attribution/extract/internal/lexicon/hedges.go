package lexicon

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed hedges.txt
var hedgesText string

// HedgePart is what a hedge is in its clause: it decides where it counts.
type HedgePart string

// The parts. Verbs and adjectives are listed by their lemma, all else by form.
const (
	HedgeModal      HedgePart = "modal"
	HedgeAdverb     HedgePart = "adverb"
	HedgeVerb       HedgePart = "verb"
	HedgeAdjective  HedgePart = "adjective"
	HedgeNoun       HedgePart = "noun"
	HedgeDeterminer HedgePart = "determiner"
	HedgeNegation   HedgePart = "negation"
	// HedgePlain is words that look like hedges and are none: "not only".
	HedgePlain HedgePart = "plain"
)

// Hedge is words that can move the certainty or the polarity of their clause.
type Hedge struct {
	// More are the words after the first.
	More []string
	Part HedgePart
	// Class is the hedge's class by its name in package claim.
	Class string
	// Grade is that of the clause with the hedge in it, zero if it has none to give,
	// and Negated that of the same clause where the hedge is denied.
	Grade, Negated Grade
}

// Hedges returns the hedges by their first word, lower-case, those of more words
// first. The map is shared: it must not be changed.
var Hedges = sync.OnceValue(func() map[string][]Hedge {
	list := map[string][]Hedge{}
	for line := range strings.Lines(hedgesText) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 5 {
			panic(fmt.Sprintf("lexicon: a damaged line: %q", line))
		}
		words := strings.Fields(fields[0])
		affirmed, negated, _ := strings.Cut(fields[3], "/")
		list[words[0]] = append(list[words[0]],
			Hedge{words[1:], HedgePart(fields[1]), fields[2], gradeOf(affirmed), gradeOf(negated)})
	}
	for _, hedges := range list {
		slices.SortStableFunc(hedges, func(a, b Hedge) int { return cmp.Compare(len(b.More), len(a.More)) })
	}
	return list
})
