package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// cuts reports whether the content of c, which may go on to end, is over before token
// i.
func (x *text) cuts(c *candidate, i, end int, at []bool) bool {
	if at[i] {
		return true
	}
	comma := x.is(i-1, ",")
	switch {
	case x.is(i, ";"):
		return true
	case x.is(i, ","):
		if i+1 < end && at[i+1] {
			return true
		}
		switch c.frame.kind {
		case nounPhrase, prepPhrase, toClause, ingClause, asPhrase, nounTo:
			return true
		}
		if x.isSubordinate(c) && x.clauseFollows(i+1, end) {
			return true
		}
		if c.subject.kind == relative && x.newPredicate(i, end, c.form) {
			return true
		}
		if x.is(i+1, "which", "who") && !x.hasFinite(c.frame.start, i) { // the verb of the clause is still to come
			return false
		}
		return x.is(i+1, "which", "who", "according", "but", "while", "although", "though", "whereas") || x.xpos(i+1) == syntax.VBG && x.is(i+1, "adding", "saying", "citing", "noting", "according")
	case x.upos(i) == syntax.CCONJ && i+1 < end && at[i+1]:
		return true
	case comma:
		return false
	}
	switch c.frame.kind {
	case nounPhrase, prepPhrase, asPhrase:
		return leavingObjects[x.Lower[i]] || x.newPredicate(i, end, c.form)
	case toClause, ingClause, nounTo:
		return leavingClauses[x.Lower[i]] || x.newPredicate(i, end, c.form)
	}
	return false
}

// leavingClauses are the words behind which what was to be done ends, leavingObjects also
// those behind which an object does.
var (
	leavingClauses = set("after", "when", "while", "because", "before", "since", "although", "though", "amid", "despite", "but")
	leavingObjects = union(leavingClauses, set("during", "if", "until", "where"))
)

// hasFinite reports whether a finite verb stands between the tokens lo and i, or it is
// too far to tell.
func (x *text) hasFinite(lo, i int) bool {
	for j := lo; j < i; j++ {
		if x.isFinite(j) || j-lo > reach {
			return true
		}
	}
	return false
}

// newPredicate reports whether a verb of the sentence stands behind the conjunction or
// the comma at token i, of the form of the cue or finite: "rejected the plan and left".
func (x *text) newPredicate(i, end int, form form) bool {
	if x.upos(i) != syntax.CCONJ && !x.is(i, ",") || x.hyphenated(i) {
		return false
	}
	j := i + 1
	for j < min(end, i+3) && x.isAdverb(j) {
		j++
	}
	return j < end && (x.isFinite(j) || form == gerund && x.xpos(j) == syntax.VBG)
}

// isSubordinate reports whether the clause of the cue depends on another: "While he
// allowed that".
func (x *text) isSubordinate(c *candidate) bool {
	i := c.subject.start - 1
	return i >= x.sentenceOf(c.head).Start && !x.is(i, "that") &&
		(x.upos(i) == syntax.SCONJ || x.is(i, "while", "when", "after", "as", "though", "although", "before", "because", "if", "since"))
}

// clauseFollows reports whether a subject and a finite verb stand at token i.
func (x *text) clauseFollows(i, end int) bool {
	np := x.phraseAfter(i, end)
	for j := np.End; !empty(np) && j < min(end, np.End+3); j++ {
		if x.isFinite(j) {
			return true
		}
		if !x.isAdverb(j) {
			return false
		}
	}
	return false
}
