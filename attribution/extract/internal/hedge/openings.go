package hedge

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// skipOpening returns the number of tokens before the first that may be part of a
// clause: conjunctions and marks.
func (t text) skipOpening(list []int) int {
	n := 0
	for n < len(list) && (t.tag(list[n]) == syntax.CC && !t.isAny(list[n], "neither", "nor") || t.isMark(list[n])) {
		n++
	}
	if n+1 < len(list) && t.form(list[n]) == "that" && t.tag(list[n]) != syntax.DT {
		n++
	}
	return n
}

// subordinates reports whether an adverbial clause begins at i, before the main one.
func (t text) subordinates(i int) bool {
	switch t.form(i) {
	case "if", "unless", "because", "although", "though", "while", "since", "after", "before", "when", "once", "until", "as",
		"whereas", "whenever", "wherever", "whatever", "provided", "assuming", "despite":
		return true
	}
	return false
}

// relative reports whether a relative clause begins at n.
func (t text) relative(list []int, n int) bool {
	i := list[n]
	if n > 1 && (t.tag(list[n-1]) == syntax.NN || t.tag(list[n-1]) == syntax.NNS) && t.determines(list[0]) &&
		(t.determines(i) || t.tag(i) == syntax.PRP) && !t.isTime(list[n-1]) {
		return true // "the ending they chose"
	}
	switch t.tag(i) {
	case syntax.WDT, syntax.WP, syntax.WPS:
		return true
	case syntax.WRB:
		return t.isAny(i, "where", "when")
	}
	return t.form(i) == "that" && n > 0 && t.isNoun(list[n-1]) && t.tag(i) != syntax.DT
}

func (t text) determines(i int) bool { return t.tag(i) == syntax.DT || t.tag(i) == syntax.PRPS }

// isTime reports whether i names a time, as a noun phrase that is an adverbial does: "this
// morning the council met".
func (t text) isTime(i int) bool {
	switch t.lemma(i) {
	case "year", "month", "week", "day", "morning", "afternoon", "evening", "night", "time", "hour", "minute", "moment", "summer",
		"winter", "spring", "autumn", "fall", "weekend", "decade", "century":
		return true
	}
	return false
}

// opensClause reports whether a clause, or an infinitive, begins at n after the verb.
func (t text) opensClause(list []int, n int) bool {
	i := list[n]
	switch t.tag(i) {
	case syntax.WDT, syntax.WP, syntax.WPS, syntax.WRB:
		return true
	case syntax.TO:
		return n+1 < len(list) && (t.tag(list[n+1]) == syntax.VB || t.isAdverb(list[n+1]))
	}
	switch t.form(i) {
	case "that":
		return t.tag(i) != syntax.DT
	case "whether", "if", "unless", "because", "although", "though", "while", "when", "until", "whereas":
		return true
	case "after", "before", "since", "as":
		const near = 8
		for _, j := range list[n+1 : min(n+near, len(list))] {
			if t.isFinite(j) {
				return true
			}
			if t.isMark(j) {
				return false
			}
		}
	}
	return false
}

// startsClause reports whether a further main clause begins at n; inside says that the
// clause before it has one inside, which a conjunction without a comma joins.
func (t text) startsClause(list []int, n int, inside bool) bool {
	i := list[n]
	switch {
	case t.form(i) == ";":
		return true
	case t.tag(i) == syntax.Comma: // "it was not me, it was him"
		return t.tag(wordAt(list, n+1)) == syntax.PRP && t.isFinite(wordAt(list, n+2))
	case t.tag(i) != syntax.CC:
		return false
	}
	comma := n > 0 && t.tag(list[n-1]) == syntax.Comma
	const near = 12
	for m := n + 1; m < min(n+near, len(list)); m++ {
		j := list[m]
		switch {
		case m == n+1 && t.form(j) == "that" && t.tag(j) != syntax.DT:
			return true // "and that": the main clauses begin so
		case t.isFinite(j):
			return comma || !inside
		case t.isMark(j), t.tag(j) == syntax.CC, t.opensClause(list, m):
			return false
		}
	}
	return false
}
