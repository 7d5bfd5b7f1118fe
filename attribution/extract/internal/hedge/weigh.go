package hedge

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// deepest is how many clauses that only hedge may stand around a claim: "I think it is
// likely that".
const deepest = 3

// weigh returns the verdicts on c, or on the clauses that c does no more than hedge.
// scope is where its hedges are said to hold.
func (t text) weigh(c clause, scope source.Spans, depth int) []verdict {
	v, introduces := t.weighWords(c, scope)
	if !introduces || len(c.rest) == 0 || depth == deepest {
		return []verdict{v}
	}
	first := t.skipMarks(c.rest)
	if len(first) > 0 && (t.isAny(first[0], "whether") || t.isAny(first[0], "if") && !t.fronted(first)) {
		whether := open("question", first[:1])
		whether.hedges = append(v.hedges, t.hedge(first[0], first[0], claim.Question, claim.Weaken, scope))
		return []verdict{whether}
	}
	var out []verdict
	for _, inner := range t.clauses(c.rest) {
		for _, w := range t.weigh(inner, scope, depth+1) {
			out = append(out, v.within(w))
		}
	}
	return out
}

// weighWords returns the verdict on the words of c, and whether c does no more than hedge
// the clause inside it.
func (t text) weighWords(c clause, scope source.Spans) (v verdict, introduces bool) {
	v = bare
	var negations []int
	give := func(i, j int, class claim.HedgeClass, d claim.Direction) {
		v.hedges = append(v.hedges, t.hedge(i, j, class, d, scope))
	}
	// grade applies what a word says, or what it says when denied.
	grade := func(i, j int, class string, affirmed, negated lexicon.Grade) {
		g := affirmed
		if len(negations)%2 == 1 && negated != (lexicon.Grade{}) {
			g, negations = negated, nil
		}
		before := v
		v.lower(g, class, i)
		if v.certainty != before.certainty || v.polarity != before.polarity || g.Certainty != "certain" {
			give(i, j, claim.HedgeClass(class), direction(g))
		}
	}
	subject, noun := t.subject(c), t.firstNoun(c)
	for p := 0; p < len(c.words); p++ {
		i := c.words[p]
		if t.isNamed(i) {
			continue
		}
		h, last, ok := t.hedgeAt(c, p, subject, noun)
		if !ok && p == c.verbs && t.isAny(i, "should") && t.byNow(c) {
			grade(i, i, string(claim.Modal), probable, lexicon.Grade{})
			continue
		}
		if !ok {
			if f, class, ok := t.matrix(c, p, subject); ok {
				introduces = true
				grade(i, i, class, f.Grade, f.Negated)
			}
			continue
		}
		j := c.words[last]
		switch h.Part {
		case lexicon.HedgeNegation:
			if t.denies(c, p) {
				negations = append(negations, i)
				give(i, j, claim.Negation, claim.Reverse)
			}
		case lexicon.HedgeModal:
			if h.Negated != (lexicon.Grade{}) && (len(negations)%2 == 1 || p+1 < len(c.words) && isNot(t.form(c.words[p+1]))) {
				break // "could not": certainly not
			}
			if c.permits && !t.isPerfect(c) {
				break // "ruled that it may be shown"
			}
			grade(i, j, h.Class, h.Grade, lexicon.Grade{})
		case lexicon.HedgeAdverb:
			switch {
			case h.Class == string(claim.Booster):
				give(i, j, claim.Booster, claim.Strengthen)
			case h.Class == string(claim.Approximator):
				t.vague(&v, c, p, last)
			default:
				grade(i, j, h.Class, h.Grade, lexicon.Grade{})
			}
		case lexicon.HedgeDeterminer:
			t.vague(&v, c, p, last)
		case lexicon.HedgeVerb, lexicon.HedgeAdjective, lexicon.HedgeNoun:
			grade(i, j, h.Class, h.Grade, h.Negated)
			introduces = introduces || isExpletive(t.form(subject)) && !slices.Contains(c.links, p)
		}
		p = last
	}
	if len(negations)%2 == 1 {
		v.turn(negations...)
		v.settle()
	}
	return v, introduces
}

// hedgeAt returns the hedge at place p of c, if it counts there, and the place of its
// last word. Subject is that of c, noun the place of its first noun.
func (t text) hedgeAt(c clause, p, subject, noun int) (h lexicon.Hedge, last int, ok bool) {
	i := c.words[p]
	form := t.form(i)
	for _, h := range lexicon.Hedges()[form] {
		switch h.Part {
		case lexicon.HedgeVerb, lexicon.HedgeAdjective, lexicon.HedgeNoun:
			continue
		case lexicon.HedgeModal:
			if t.tag(i) != syntax.MD {
				continue
			}
		case lexicon.HedgeAdverb:
			if len(h.More) == 0 && (p == c.predicate || slices.Contains(c.links, p)) { // "is likely": the adjective
				continue
			}
		}
		if len(h.More) < len(c.words)-p && t.matches(c.words[p+1:], h.More) {
			return h, p + len(h.More), true
		}
	}
	link := slices.Contains(c.links, p)
	switch {
	case t.isVerb(i) && (link || p == c.head && t.complemented(c)):
		h, ok = hedgeOf(t.lemma(i), lexicon.HedgeVerb)
		return h, p, ok && h.Class != string(claim.Booster)
	case p == c.predicate, link, c.head < 0 && p < noun && t.tag(i) == syntax.JJ: // "a possible deal"
		h, ok = hedgeOf(form, lexicon.HedgeAdjective)
		return h, p, ok && !(personal(t.form(subject)) && ofMind(form))
	case p >= c.end && t.isNoun(i) && t.isAny(subject, "there"):
		h, ok = hedgeOf(t.lemma(i), lexicon.HedgeNoun)
		return h, p, ok
	}
	return h, p, false
}

func (t text) matches(words []int, forms []string) bool {
	for n, form := range forms {
		if t.form(words[n]) != form {
			return false
		}
	}
	return true
}

// complemented reports whether an evidential verb at the head of c, "seems", speaks of
// what follows: an adjective or a clause. Who "appears in court" does appear.
func (t text) complemented(c clause) bool {
	switch t.lemma(c.words[c.head]) {
	case "seem", "appear", "look":
	default:
		return false
	}
	if c.predicate >= 0 {
		return true
	}
	next := c.rest
	if c.end < len(c.words) {
		next = c.words[c.end:]
	}
	return len(next) > 0 && t.isAny(next[0], "that", "like", "as")
}

// isPerfect reports whether c has "have" between its first verb and its last: "could
// have been".
func (t text) isPerfect(c clause) bool {
	if c.verbs < 0 {
		return false
	}
	for _, i := range c.words[c.verbs:c.head] {
		if t.lemma(i) == "have" {
			return true
		}
	}
	return false
}

// firstNoun returns the place of the first noun of c, len(c.words) if it has none.
func (t text) firstNoun(c clause) int {
	for p, i := range c.words {
		if t.isNoun(i) {
			return p
		}
	}
	return len(c.words)
}

// byNow reports whether c says when: a "should" in it is one of what is likely, not of
// what is right.
func (t text) byNow(c clause) bool {
	for p, i := range c.words {
		if t.isAny(i, "by") && t.isAny(wordAt(c.words, p+1), "now", "then") || t.isAny(i, "soon") {
			return true
		}
	}
	return false
}

// denies reports whether the word of negation at place p of c denies all of c.
func (t text) denies(c clause, p int) bool {
	i := c.words[p]
	switch form := t.form(i); {
	case t.tag(i+1) == syntax.Hyphen: // "not-for-profit"
		return false
	case p == 0, c.verbs < 0 && p == 1:
		return true
	case form == "nor":
		return false
	case form == "far": // "is far from safe"
		next := t.tag(wordAt(c.words, p+2))
		return p > 0 && t.copular(c.words[p-1]) && (next == syntax.JJ || next == syntax.VBN || next == syntax.VBG)
	case form == "short": // "stopped short of closing"
		return t.tag(wordAt(c.words, p+2)) == syntax.VBG
	case form == "out": // "is out of the question"
		return c.head >= 0 && t.lemma(c.words[c.head]) == "be"
	case isNot(form), form == "never", form == "hardly", form == "scarcely", form == "barely":
		return c.verbs < 0 || p >= c.start && p < c.end
	}
	// "with no warning" denies the warning alone.
	return t.tag(c.words[p-1]) != syntax.IN
}

// direction returns which way a word of that grade moves its clause.
func direction(g lexicon.Grade) claim.Direction {
	switch {
	case g.Polarity == "negative":
		return claim.Reverse
	case g.Certainty == "certain":
		return claim.Strengthen
	}
	return claim.Weaken
}

// hedge returns the words from i to j as a hedge.
func (t text) hedge(i, j int, class claim.HedgeClass, d claim.Direction, scope source.Spans) claim.Hedge {
	return claim.Hedge{Span: t.span(i, j), Class: class, Direction: d, Scope: scope}
}
