package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// openingBracket returns the bracket that the one at token i closes, -1 if it is not
// near.
func (x *text) openingBracket(i, lo int) int {
	for j := i - 1; j >= max(lo, i-12); j-- {
		if x.is(j, "(") {
			return j
		}
	}
	return -1
}

// subjectBeforeAside returns the subject of a verb at token i that a comma stands
// before: "Doe, the mayor of Ostwick, said".
func (x *text) subjectBeforeAside(i, lo int) subject {
	best := subject{start: i, kind: noSubject}
	closing := i - 1
	clause := false
	for j := closing - 1; j > lo; j-- {
		if x.isVerb(j) && x.isFinite(j) && !x.relativeBefore(j, lo) {
			clause = true
		}
		if !x.is(j, ",", "—", "–", "--", "(") {
			continue
		}
		np := x.nounBefore(j, lo)
		if clause && !x.describes(j+1) || x.isPersonal(j+1) {
			break
		}
		if empty(np) {
			continue
		}
		np = x.extendLeft(np, lo)
		if np.Start > lo && !x.isBoundary(np.Start-1) && !clausal[x.Lemmas[np.Start-1]] {
			continue
		}
		best = subject{np: np, start: np.Start, kind: x.kindOf(np), why: reason{"subject-before-aside", Range{Start: j, End: i}}}
		if x.identifies(j+1) || x.tellsWho(j+1) {
			best.np.End = closing
			if x.is(closing, ",") {
				best.np.End = i
			}
		}
		if np.Start == lo {
			break
		}
	}
	return best
}

// identifies reports whether an aside that begins at token i says who is meant, and
// not what he does by the way or how old he is.
func (x *text) identifies(i int) bool {
	switch x.xpos(i) {
	case syntax.DT, syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.JJ, syntax.JJS, syntax.PRPS:
		return true
	}
	return false
}

// tellsWho reports whether a relative clause begins at token i that tells who is meant,
// "who was there": what he has done tells less, and what he says is another attribution.
func (x *text) tellsWho(i int) bool {
	if !x.is(i, "who") || i+1 >= len(x.Lemmas) {
		return false
	}
	v := i + 1
	if x.isAdverb(v) && v+1 < len(x.Lemmas) {
		v++
	}
	return !x.is(v, "has", "had", "have", "will") && !x.isCueVerb(v)
}

// describes reports whether an aside that begins at token i has a noun phrase or a
// relative clause in which other verbs may stand.
func (x *text) describes(i int) bool {
	return x.is(i, "a", "an", "the", "who", "which", "whose", "then", "now") || x.xpos(i) == syntax.VBN || x.xpos(i) == syntax.VBG
}

// relativeBefore reports whether the verb at token i stands in a relative clause.
func (x *text) relativeBefore(i, lo int) bool {
	for j := i - 1; j >= max(lo, i-4); j-- {
		if x.is(j, "who", "which", "that", "whose", "whom", "where") {
			return true
		}
	}
	return false
}
