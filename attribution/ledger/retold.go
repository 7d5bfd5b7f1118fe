package ledger

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/claim"
)

// isRetold reports whether an edit is only what changes when words are told as
// somebody else's: function words come and go, the tenses shift back, and persons
// become the third. A regular verb is known by what a comparison of the claims found
// to be inflected.
func isRetold(e edit, inflected claim.Difference) bool {
	was, now := e.was.telling(), e.now.telling()
	as, bs := strings.Fields(inflected.A), strings.Fields(inflected.B)
	return slices.EqualFunc(was, now, func(a, b string) bool {
		return a == b || isShift(a, b) || isShift(b, a) ||
			isPast(a) != isPast(b) && slices.Contains(as, a) && slices.Contains(bs, b)
	})
}

// telling returns the words but those that come and go.
func (s stretch) telling() (words []string) {
	for _, w := range s {
		switch w.key {
		case "a", "an", "the", "that", "has", "have", "had", "do", "does", "did":
		default:
			words = append(words, w.key)
		}
	}
	return words
}

// isPast reports whether a word looks like the past of a regular verb.
func isPast(word string) bool { return strings.HasSuffix(word, "ed") }

// isShift reports whether a word becomes the other one when it is told later by
// somebody else.
func isShift(word, told string) bool {
	switch word {
	case "will", "shall":
		return told == "would"
	case "can":
		return told == "could"
	case "may":
		return told == "might"
	case "am", "is":
		return told == "was"
	case "are":
		return told == "were" || told == "was"
	case "i":
		return told == "he" || told == "she"
	case "me":
		return told == "him" || told == "her"
	case "my":
		return told == "his" || told == "her"
	case "we":
		return told == "they"
	case "us":
		return told == "them"
	case "our":
		return told == "their"
	}
	return false
}
