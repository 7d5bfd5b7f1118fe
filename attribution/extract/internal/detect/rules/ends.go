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
	case c.subject.kind == relative && c.frame.kind == nounPhrase && x.isFinite(i) && !x.relativeBefore(i, c.frame.start+1) && !x.isVerb(i-1):
		return true // "anyone who expects a cut | should think again"
	case c.kind == nounCue && x.isFinite(i) && x.pastClause(c, i):
		return true
	}
	switch c.frame.kind {
	case nounPhrase, prepPhrase, asPhrase:
		return x.is(i, "after", "when", "while", "because", "before", "during", "since", "if", "although", "though", "amid", "despite", "until", "but", "where") ||
			x.newPredicate(i, end, c.form)
	case toClause, ingClause, nounTo:
		return x.is(i, "after", "when", "while", "because", "before", "since", "although", "though", "amid", "despite", "but") || x.newPredicate(i, end, c.form)
	}
	return false
}

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

// pastClause reports whether the finite verb at token i is not that of the clause of a
// noun but the sentence's: "the claim that bells keep off fog | is old".
func (x *text) pastClause(c *candidate, i int) bool {
	if x.isVerb(i-1) && x.isAuxiliary(i-1) || x.relativeBefore(i, c.frame.start+1) || x.upos(i-1) == syntax.CCONJ || x.isAdverb(i-1) || x.isPersonal(i-1) {
		return false
	}
	wanted := 0
	if c.frame.kind == thatClause || c.frame.kind == whClause || c.frame.kind == bareClause {
		wanted = 1
	}
	seen := 0
	for j := max(c.frame.start, i-reach); j < i; j++ {
		if x.isFinite(j) && x.upos(j) != syntax.AUX {
			seen++
		} else if x.isFinite(j) && j+1 < i && !x.isVerb(j+1) && !x.isAdverb(j+1) {
			seen++
		}
	}
	return seen >= wanted
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
