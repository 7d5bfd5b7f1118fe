package hedge

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// clause is a main clause of a content, or of what a main clause introduces.
type clause struct {
	// words are its tokens less those of the clauses inside it.
	words []int
	// verbs and head are the places in words of the first and the last verb of its verb
	// group: "may not have fallen", "has failed to pay"; start and end are the places
	// where the group with its adverbs begins and ends. All are -1 where it has no verb.
	verbs, head, start, end int
	// links are the places in words of the words of the group that another verb hangs
	// on by "to": "failed", "likely", "expected"; few.
	links []int
	// predicate is the place of the adjective or noun that a "be" gives its subject, -1
	// if there is none.
	predicate int
	// rest is the first clause inside it that follows its verb, to the end.
	rest []int
}

var verbless = clause{verbs: -1, head: -1, start: -1, end: -1, predicate: -1}

// hasTense reports whether the verb of c has a tense.
func (t text) hasTense(c clause) bool { return c.verbs >= 0 && t.isFinite(c.words[c.verbs]) }

// mostClauses is the number of main clauses of a sentence that are looked for: each may
// take a look at all that follows.
const mostClauses = 16

// clauses returns the main clauses of the tokens of one sentence, in order; at least
// one if there are tokens. It takes time linear in them.
func (t text) clauses(list []int) []clause {
	var out []clause
	for len(list) > 0 && len(out) < mostClauses {
		c, n := t.nextClause(list)
		out = append(out, c)
		list = list[n:]
	}
	return out
}

// nextClause returns the first main clause of list and the number of tokens up to the
// next one.
func (t text) nextClause(list []int) (clause, int) {
	for _, how := range [...]reading{{leave: true}, {leave: true, loose: true}, {}} {
		if c, n := t.scan(list, how); c.head >= 0 {
			return c, n
		}
	}
	return t.infinitive(list), len(list)
}

// reading is how scan reads clauses.
type reading struct {
	// leave leaves out the clauses before the main verb.
	leave bool
	// loose takes a participle for a verb with a tense, as which many are mistagged:
	// only where there is no other.
	loose bool
}

// tensed reports whether the token at place n of list gives its clause a tense.
func (t text) tensed(list []int, n int, how reading) bool {
	i := list[n]
	return t.isFinite(i) || how.loose && t.tag(i) == syntax.VBN && n > 0 && !t.isAuxiliary(list[n-1]) &&
		(n+1 == len(list) || !t.isNoun(list[n+1]))
}

// infinitive returns list as a clause whose verb has no tense: "to wait", "taxes to
// fall", "paying late".
func (t text) infinitive(list []int) clause {
	const near = 20
	c := verbless
	n := t.skipOpening(list)
	for m, i := range list[n:min(n+near, len(list))] {
		if tag := t.tag(i); tag == syntax.VB || tag == syntax.VBG && m == 0 {
			c.words = append(c.words, list[n:n+m]...)
			n = t.verbGroup(&c, list, n+m)
			break
		} else if tag == syntax.IN || tag == syntax.Comma {
			break
		}
	}
	for ; n < len(list); n++ {
		if c.head >= 0 && t.opensClause(list, n) {
			c.rest = list[n:]
			break
		}
		c.words = append(c.words, list[n])
	}
	return c
}

// scan is nextClause in one way of reading.
func (t text) scan(list []int, how reading) (clause, int) {
	c := verbless
	rest := -1 // where in list the clause inside begins
	inside := false
	opening := true // only marks and adverbials so far
	n := t.skipOpening(list)
loop:
	for n < len(list) {
		i := list[n]
		switch {
		case t.isQuotationMark(i):
			n++
			continue
		case t.tag(i) == syntax.OpenBracket:
			n = t.skipBracket(list, n)
			continue
		case c.head >= 0 && t.startsClause(list, n, inside):
			break loop
		case c.head >= 0 && rest < 0 && t.opensClause(list, n):
			rest = n
		case c.head >= 0 && rest < 0 && t.isFinite(i):
			rest = t.subjectOf(&c, list, n)
		case c.head >= 0:
		case how.leave && opening && t.subordinates(i):
			n = t.skipFronted(list, n)
			continue
		case how.leave && !opening && t.relative(list, n):
			n = t.skipRelative(list, n, how)
			continue
		case t.tensed(list, n, how):
			n = t.verbGroup(&c, list, n)
			continue
		}
		if rest < 0 {
			c.words = append(c.words, i)
		}
		inside = inside || rest >= 0 && t.isFinite(i)
		opening = opening && (t.isMark(i) || t.isAdverb(i))
		n++
	}
	if rest >= 0 {
		c.rest = list[rest:n]
	}
	return c, n
}

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

// skipBracket returns the place after the bracket that closes the one at n, or after
// n if none does.
func (t text) skipBracket(list []int, n int) int {
	const most = 60
	for m := n + 1; m < min(n+most, len(list)); m++ {
		if t.tag(list[m]) == syntax.CloseBracket {
			return m + 1
		}
	}
	return n + 1
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

// far is the number of tokens within which a clause before the main verb must end.
const far = 60

// skipFronted returns the place after the comma that ends what begins at n, that after n
// if there is none.
func (t text) skipFronted(list []int, n int) int {
	for m := n; m < min(n+far, len(list)); m++ {
		if t.tag(list[m]) == syntax.Comma {
			return m + 1
		}
	}
	return n + 1
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

// hasAuxiliary reports whether the word at place n of list, or that before its adverbs,
// is an auxiliary.
func (t text) hasAuxiliary(list []int, n int) bool {
	for n > 0 && t.isAdverb(list[n]) {
		n--
	}
	return t.isAuxiliary(list[n])
}

// skipRelative returns the place where the relative clause that begins at n ends: at
// the second verb with a tense after it, or at a comma.
func (t text) skipRelative(list []int, n int, how reading) int {
	seen := false
	end := min(n+far, len(list))
	for n++; n < end; n++ {
		i := list[n]
		switch {
		case t.tag(i) == syntax.Comma && seen:
			return n + 1
		case seen && t.tensed(list, n, how):
			return n
		case t.tensed(list, n, how):
			seen = true
			for n+1 < end && (t.isAdverb(list[n+1]) || t.isVerb(list[n+1]) && t.hasAuxiliary(list, n)) {
				n++
			}
		}
	}
	return n
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

// subjectOf returns the place where the subject of the verb at n begins, and takes it
// from the words of c: it was read as the object of a verb that has a clause for one,
// without "that".
func (t text) subjectOf(c *clause, list []int, n int) int {
	last := max(c.head, c.predicate)
	if !t.takesClause(c.words[last]) {
		return n
	}
	for n > 0 && list[n-1] > c.words[last] {
		n--
	}
	c.words, c.end = c.words[:last+1], min(c.end, last+1)
	return n
}

// takesClause reports whether the word at i may have a clause for its object.
func (t text) takesClause(i int) bool {
	cue := lexicon.Cues()[t.lemma(i)]
	_, verb := cue[lexicon.CueVerb]
	_, adjective := cue[lexicon.CueAdjective]
	return verb || adjective
}
