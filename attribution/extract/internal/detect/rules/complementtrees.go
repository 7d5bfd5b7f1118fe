package rules

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// complementOf returns the token that depends on the cue of c and has the token at which
// the content begins in its phrase, -1 if there is none near.
func (x *text) complementOf(c *candidate) int {
	for i, n := c.frame.start, 0; n < maxClimb && i >= c.frame.start; n++ {
		h := x.Head(i)
		if c.cue.Start <= h && h < c.cue.End {
			return i
		}
		i = h
	}
	return -1
}

// byTree returns the content r of c as the tree has it: that of a noun is over with what
// depends on the noun, an object or an infinitive goes on to the end of its phrase, and no
// phrase of time or medium that depends on the cue belongs to it.
func (x *text) byTree(c *candidate, r Range) Range {
	if end := x.Subtree[c.head].End; c.kind == nounCue && r.Start < end && end < r.End {
		r.End = end
		return x.trim(r)
	}
	switch c.frame.kind {
	case nounPhrase, nounTo, toClause, ingClause, prepPhrase, asPhrase:
	default:
		return r
	}
	k := x.complementOf(c)
	if k < 0 || empty(r) {
		return r
	}
	phrase := x.phraseOf(k)
	if phrase.End > r.End && x.Quote[phrase.End-1] == x.Quote[c.head] {
		r.End = phrase.End
		return x.trim(r)
	}
	for n, d := 0, int(x.NextChild[k]); n < maxClimb && d >= 0 && d < r.End; n, d = n+1, int(x.NextChild[d]) {
		if start := x.Subtree[d].Start; start >= phrase.End && start < r.End && x.isSetting(d) {
			r.End = start
			return x.trim(r)
		}
	}
	return r
}

// isSetting reports whether the phrase whose head is token i tells when or through what
// something was said.
func (x *text) isSetting(i int) bool {
	switch x.Deprel(i) {
	case syntax.Obl, syntax.OblUnmarked, syntax.Advmod:
		l := x.Lemmas[i]
		return times[l] || timeWords[l] || media[l] || occasions[l]
	}
	return false
}
