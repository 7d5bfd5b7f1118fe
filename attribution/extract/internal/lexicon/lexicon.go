package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

var (
	//go:embed abbreviations.txt
	abbreviationsText string
	//go:embed prefixes.txt
	prefixesText string
	//go:embed starters.txt
	startersText string
	//go:embed reporting.txt
	reportingText string
)

// AbbreviationKind says when the full stop of an abbreviation belongs to it.
type AbbreviationKind string

// The kinds of abbreviations.
const (
	// Title is one that something follows always ("Mr.", "e.g."): it ends no
	// sentence.
	Title AbbreviationKind = "title"
	// Number is one only before a number: "No. 7", "p. 12".
	Number AbbreviationKind = "number"
	// Any may stand anywhere, at the end of a sentence too: "Inc.", "etc."
	Any AbbreviationKind = "any"
)

// Abbreviation is what is known of one.
type Abbreviation struct {
	Kind AbbreviationKind
	// Capital says that it is none without a capital letter: "Sun." but not "sun."
	Capital bool
}

// Abbreviations returns the abbreviations, lower-case and without the last full
// stop. The map is shared: it must not be changed.
var Abbreviations = sync.OnceValue(func() map[string]Abbreviation {
	list := map[string]Abbreviation{}
	for form, kind := range entries(abbreviationsText) {
		form = strings.TrimSuffix(form, ".")
		lower := strings.ToLower(form)
		list[lower] = Abbreviation{AbbreviationKind(kind), form != lower}
	}
	return list
})

// Prefixes returns the first parts after which the treebanks do not divide a word
// at its hyphen ("non-profit", "uh-oh"), lower-case. The map is shared: it must not be
// changed.
var Prefixes = sync.OnceValue(func() map[string]bool { return set(prefixesText) })

// Starters returns capitalised words that are so as a rule because a sentence
// begins with them. The map is shared: it must not be changed.
var Starters = sync.OnceValue(func() map[string]bool { return set(startersText) })

// Reporting returns the forms of verbs that follow a quotation and the name of who
// said it: “Why?” Marten asked. The map is shared: it must not be changed.
var Reporting = sync.OnceValue(func() map[string]bool { return set(reportingText) })

// entries yields the first two fields of the lines of a list, the second empty if
// there is only an origin beside the first.
func entries(text string) func(yield func(form, second string) bool) {
	return func(yield func(form, second string) bool) {
		for line := range strings.Lines(text) {
			fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			if len(fields) < 2 || len(fields) > 3 {
				panic(fmt.Sprintf("lexicon: a damaged line: %q", line))
			}
			second := ""
			if len(fields) == 3 {
				second = fields[1]
			}
			if !yield(fields[0], second) {
				return
			}
		}
	}
}

func set(text string) map[string]bool {
	words := map[string]bool{}
	for form := range entries(text) {
		words[form] = true
	}
	return words
}
