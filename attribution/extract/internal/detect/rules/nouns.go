package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// about are the prepositions that lead from a noun to what was said.
var about = set("of", "for", "about", "on", "against", "over", "in", "to", "toward")

// noun adds the candidate of the noun at token i, alone or with the light verb it is
// the object of.
func (x *text) noun(out []candidate, groups []verbs, i int, s Range) []candidate {
	if i+1 >= s.End || x.upos(i+1) == syntax.NOUN || x.upos(i+1) == syntax.PROPN || x.Quote[i] >= 0 && x.Closes[i+1] >= 0 {
		return out
	}
	np := x.nounBefore(i+1, s.Start)
	if empty(np) {
		return out
	}
	c := candidate{cue: at(i), head: i, kind: nounCue, rule: "noun", lemma: "n:" + x.Lemmas[i], form: finite, before: nothingBefore}
	after := i + 1
	isBe := after < s.End && x.Lemmas[after] == "be" && x.isFinite(after)
	if isBe {
		after++
	}
	c.frame = x.frameAfter(after, x.Lemmas[i])
	switch c.frame.kind {
	case thatClause, whClause, toClause, quotation, colonMark:
	case prepPhrase:
		if !about[c.prep] {
			return out
		}
	case ingClause:
		if !x.is(after, "saying", "indicating", "claiming", "suggesting", "explaining", "calling", "urging", "asking", "showing", "warning", "stating", "announcing") {
			return out
		}
		after++
		c.frame = x.frameAfter(after, x.Lemmas[i])
	default:
		return out
	}
	if k, ok := groupBefore(groups, np.Start); ok {
		if g := groups[k]; x.upos(g.head) == syntax.VERB && !g.passive {
			c.cue = Range{Start: g.Start, End: after}
			if c.frame.kind == prepPhrase {
				c.cue.End = c.frame.start
			}
			c.form = g.form
			c.rule = "light-verb"
			c.lemma = "l:" + x.Lemmas[i]
			c.how = x.Lemmas[g.head]
			c.subject = x.subjectOf(groups, k)
			c.subject.start = min(c.subject.start, g.Start)
			return append(out, c)
		}
	}
	// The possessor is the source: "his claim that", "the mayor's concern is that".
	c.subject = subject{start: np.Start, kind: noSubject}
	for j := i - 1; j >= np.Start; j-- {
		if x.xpos(j) == syntax.PRPS {
			c.subject.np, c.subject.kind, c.subject.why = at(j), pronoun, reason{"possessor", at(j)}
			c.cue.Start = j + 1
			break
		}
		if x.xpos(j) == syntax.POS {
			owner := x.extendLeft(Range{Start: np.Start, End: j}, s.Start)
			c.subject.np, c.subject.kind, c.subject.why = Range{Start: owner.Start, End: j + 1}, x.kindOf(owner), reason{"possessor", at(j)}
			c.cue.Start = j + 1
			break
		}
	}
	if isBe {
		c.cue.End = after
		c.rule = "noun-is"
		c.lemma = "b:" + x.Lemmas[i]
	}
	if c.frame.kind == colonMark {
		c.cue.End = c.frame.start
	}
	return append(out, c)
}
