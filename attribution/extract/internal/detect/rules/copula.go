package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// copula adds the candidate of a form of "be" with an adjective: "is confident
// that".
func (x *text) copula(out []candidate, groups []verbs, k int) []candidate {
	g := groups[k]
	s := x.sentenceOf(g.head)
	i := g.End
	for i < s.End && x.isAdverb(i) && i-g.End < 3 {
		i++
	}
	if i >= s.End || x.upos(i) != syntax.ADJ {
		return out
	}
	c := candidate{cue: Range{Start: g.Start, End: i + 1}, head: i, kind: adjectiveCue, rule: "adjective", lemma: "a:" + x.Lemmas[i], form: g.form}
	c.frame = x.frameAfter(i+1, x.Lemmas[i])
	c.subject = x.subjectOf(groups, k)
	c.before = x.beforeClause(c.subject.start, s.Start)
	switch c.frame.kind {
	case thatClause, whClause, toClause, bareClause, prepPhrase:
		if c.frame.kind == prepPhrase {
			c.cue.End = c.frame.start
		}
		return append(out, c)
	}
	return out
}
