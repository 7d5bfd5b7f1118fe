package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// invert makes of what looks like an object the subject, where a verb stands behind
// what was said: “...,” said Doe.
func (x *text) invert(c *candidate, end int, s Range) {
	if c.before == nothingBefore || !empty(c.np) && !c.shared || c.form != finite || c.passive ||
		!clausal[c.lemma] && !lexicon.Reporting()[x.Lower[c.head]] {
		return
	}
	np := x.phraseAfter(end, s.End)
	if empty(np) {
		return
	}
	if k := int(x.subjects[c.head]); k >= np.Start && k < np.End && x.Subtree[k].Start == np.Start {
		np = x.nameOf(k)
	}
	c.subject = subject{np: x.withAside(np, s.End), start: c.cue.Start, kind: x.kindOf(np), why: reason{"inverted", at(c.head)}}
	stop := c.np.End
	if rest := x.restOfSentence(stop, s.End); rest > 0 {
		c.subject.np.End = rest
	}
	c.frame = x.frameAfter(stop, c.lemma)
	c.frame.cue = end
	c.cue.End = end
	if c.frame.kind != quotation {
		c.frame.kind = inverted
	}
}

// restOfSentence returns the end of the sentence, without its stop, if an aside that
// begins at token i goes on up to there; 0 if it does not.
func (x *text) restOfSentence(i, end int) int {
	if !x.is(i, ",") || !x.identifies(i+1) && !x.is(i+1, "then", "now", "who") && !(x.xpos(i+1) == syntax.CD && x.is(i+2, ",")) {
		return 0
	}
	for j := i + 1; j < end; j++ {
		if x.Quote[j] != x.Quote[i] || j-i > 40 || x.is(j, ";", "—") || x.is(j, ",") && j+1 < end && x.xpos(j+1) == syntax.VBG {
			return 0
		}
	}
	if x.is(end-1, ".") {
		end--
	}
	return end
}

// withAside returns np with the aside that says who it is, if one follows.
func (x *text) withAside(np Range, end int) Range {
	if !x.is(np.End, ",") || np.End+1 >= end || !x.identifies(np.End+1) {
		return np
	}
	aside := x.phraseAfter(np.End+1, end)
	if empty(aside) {
		return np
	}
	switch {
	case aside.End >= end || x.is(aside.End, ".", ";", "!", "?"):
		return Range{Start: np.Start, End: aside.End}
	case x.is(aside.End, ","):
		return Range{Start: np.Start, End: aside.End + 1}
	}
	return np
}
