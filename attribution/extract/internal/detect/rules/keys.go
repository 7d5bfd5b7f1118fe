package rules

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Candidate is a possible cue, for those who count how often such are cues.
type Candidate struct {
	// Head is where its telling word stands.
	Head source.Span
	// Keys are what it is looked up by in lexicon.CueCounts, each once.
	Keys []string
}

// Candidates returns all that Attributions would look at for a cue.
func Candidates(t *syntax.Outline) []Candidate {
	x := newText(t)
	var list []Candidate
	for s := range t.Sentences {
		for _, c := range x.candidates(s) {
			levels := c.keys()
			keys := append(levels[:], c.known())
			for _, l := range c.lifts() {
				keys = append(keys, l.class, l.word)
			}
			slices.Sort(keys)
			list = append(list, Candidate{t.Tokens[c.head].Span, slices.Compact(keys)})
		}
	}
	return list
}
