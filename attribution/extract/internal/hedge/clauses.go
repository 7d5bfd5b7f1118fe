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
	// predicate is the place of the adjective that a "be" gives its subject, -1 if there
	// is none.
	predicate int
	// permits says that its "may" and "could" give leave: it is what a court rules.
	permits bool
	// rest is the first clause inside it that follows its verb, to the end.
	rest []int
}

// verbless is a clause of which nothing is known yet.
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
	const usual = 12 // words of a clause
	c := verbless
	c.words = make([]int, 0, min(len(list), usual))
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
		case rest < 0 && t.setPhrase(list, n) > 0:
			m := n + t.setPhrase(list, n)
			c.words = append(c.words, list[n:m]...)
			n = m
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

// setPhrase returns the number of words of the hedge that begins at n, if it has a verb of
// its own, as "as far as I know" has; 0 if there is none.
func (t text) setPhrase(list []int, n int) int {
	const fewest = 4
	switch t.tag(list[n]) {
	case syntax.IN, syntax.TO, syntax.RB:
	default:
		return 0 // that saves looking up each word
	}
	for _, h := range lexicon.Hedges()[t.form(list[n])] {
		if words := 1 + len(h.More); words >= fewest && n+words <= len(list) && t.matches(list[n+1:], h.More) {
			return words
		}
	}
	return 0
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

// skipFronted returns the place after the adverbial clause that begins at n, that after
// n if its end is not found.
func (t text) skipFronted(list []int, n int) int {
	if m, ok := t.mainAfter(list, n); ok {
		return m
	}
	return n + 1
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
