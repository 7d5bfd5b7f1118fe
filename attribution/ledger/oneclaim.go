package ledger

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/claim"
)

// isOneClaim reports whether two wordings are of one claim as it travels, altered,
// cut short, hedged or denied; words are those of the one that has fewer. With too
// many words in the place of others it is another one, and a part must be long
// enough: "it is a step in the right direction" is part of much.
func isOneClaim(c claim.Comparison, words uint8) bool {
	if c.Relation == claim.Same {
		return true
	}
	if isAnother(c) {
		return false
	}
	moreA, moreB := more(c)
	switch {
	case c.Relation == claim.Different:
		return false
	case moreA && moreB:
		return c.Score >= minScore
	case c.Relation == claim.Within, c.Relation == claim.Contains, moreA != moreB:
		return words >= minPart
	}
	return true
}

// isAkin reports whether a wording may be in the thread that begins with another
// one, if it is like one of that thread: it has most of the words.
func isAkin(c claim.Comparison, words uint8) bool {
	return isOneClaim(c, words) || !isAnother(c) && c.Score >= minAkin
}

// more reports whether each of the two wordings has words of content that the other
// does not have.
func more(c claim.Comparison) (a, b bool) {
	name, other := difference(c, claim.AspectName), difference(c, claim.AspectWords)
	return name.A+other.A != "", name.B+other.B != ""
}

// isAnother reports whether something tells two claims apart: a number, a name in the
// place of other words, or what they are about.
func isAnother(c claim.Comparison) bool {
	switch {
	case isElsewhere(c):
		return true
	case c.Relation == claim.Within, c.Relation == claim.Contains:
		// The longer one may have numbers and names beside.
		return false
	}
	moreA, moreB := more(c)
	name := difference(c, claim.AspectName)
	return c.Differs(claim.AspectNumber) || name.A != "" && moreB || name.B != "" && moreA
}

// isElsewhere reports whether of two claims one points elsewhere than the other
// ("these" for "this", "southern").
func isElsewhere(c claim.Comparison) bool {
	name, other, small := difference(c, claim.AspectName), difference(c, claim.AspectWords), difference(c, claim.AspectSmallWords)
	return pointElsewhere(small.A, small.B) || pointElsewhere(small.B, small.A) ||
		hasRegion(name.A+" "+other.A) || hasRegion(name.B+" "+other.B)
}

// hasRegion reports whether a list of words has one that makes a place another one.
func hasRegion(words string) bool {
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		switch w {
		case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
			"southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "central":
			return true
		}
		return false
	})
}

// pointElsewhere reports whether of two lists of small words the one points to one
// thing or to a man, where the other points to several or to a woman.
func pointElsewhere(a, b string) bool {
	has := func(list string, words ...string) bool {
		return slices.ContainsFunc(strings.Fields(list), func(w string) bool { return slices.Contains(words, w) })
	}
	return has(a, "this", "that") && has(b, "these", "those") || has(a, "he", "him", "his") && has(b, "she", "her", "hers")
}
