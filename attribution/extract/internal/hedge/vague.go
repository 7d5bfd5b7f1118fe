package hedge

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// vague records the words from p to last of c, which may make a number or a term
// vague, in v. They leave the certainty as it is, and so have no direction; their
// scope is what they make vague. An "almost" before a verb says that it is not so.
func (t text) vague(v *verdict, c clause, p, last int) {
	next := last + 1
	for next < len(c.words) && (t.tag(c.words[next]) == syntax.DT || t.tag(c.words[next]) == syntax.Dollar) {
		next++
	}
	if next == len(c.words) {
		if t.isAny(c.words[p], "or") && p > 0 { // "20 or so"
			t.blur(v, c, p, last, p-1, p-1, claim.Approximator)
		}
		return
	}
	first := c.words[next]
	switch {
	case t.isNumber(first):
		end := next
		for end+1 < len(c.words) && (t.isNumber(c.words[end+1]) || t.isNoun(c.words[end+1])) {
			end++
		}
		t.blur(v, c, p, last, last+1, end, claim.Approximator)
	case t.isAny(c.words[p], "or") && p > 0:
		t.blur(v, c, p, last, p-1, p-1, claim.Approximator)
	case t.isAny(c.words[last], "of") && t.isAny(c.words[last-1], "kind", "sort"):
		t.blur(v, c, p, last, last+1, next, claim.Approximator)
	case t.isAny(c.words[p], "almost", "nearly") && p < c.end && t.isVerb(first):
		v.turn(c.words[p])
		t.blur(v, c, p, last, last+1, next, claim.Negation)
		v.hedges[len(v.hedges)-1].Direction = claim.Reverse
	case t.isAny(c.words[last], "some", "most", "many", "few", "several", "numerous", "of") && t.quantifies(first):
		end := next
		for end+1 < len(c.words) && !t.isNoun(c.words[end]) && t.quantifies(c.words[end+1]) {
			end++
		}
		t.blur(v, c, p, last, last+1, end, claim.Quantifier)
	}
}

// blur records the words from p to last of c as a hedge on those from from to to.
func (t text) blur(v *verdict, c clause, p, last, from, to int, class claim.HedgeClass) {
	v.hedges = append(v.hedges, claim.Hedge{
		Span:  t.span(c.words[p], c.words[last]),
		Class: class,
		Scope: source.Spans{t.span(c.words[from], c.words[to])},
	})
}

func (t text) isNumber(i int) bool {
	return t.tag(i) == syntax.CD || t.isAny(i, "half", "dozen", "dozens", "hundreds", "thousands", "millions", "billions", "zero")
}

// quantifies reports whether a quantifier before i says how many of it there are.
func (t text) quantifies(i int) bool {
	return t.isNoun(i) || t.tag(i) == syntax.JJ || t.tag(i) == syntax.VBN || t.tag(i) == syntax.IN && t.isAny(i, "of")
}
