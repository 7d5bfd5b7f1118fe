package rules

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// views are the nouns of "in the eyes of Doe" and "in Doe’s view".
var views = set("eyes", "view", "views", "opinion", "words", "mind", "telling", "account", "estimation", "judgment", "judgement", "reckoning", "estimate", "parlance", "phrase", "assessment")

// prepositional adds the candidate of a preposition at token i that says in whose view
// something is so: "according to", "per", "in the eyes of", "in her view"; at the
// beginning of a sentence also "to the fishermen, ...".
func (x *text) prepositional(out []candidate, i int, s Range) []candidate {
	c := candidate{head: i, kind: prepositionCue, form: gerund}
	first := i == s.Start || i == s.Start+1 && (!x.isWord(s.Start) || x.upos(s.Start) == syntax.CCONJ)
	switch {
	case x.is(i, "according") && x.is(i+1, "to"):
		c.cue, c.lemma, c.rule = Range{Start: i, End: i + 2}, "p:according to", "according-to"
		if !x.isDefinite(i + 2) { // "according to plan"
			return out
		}
	case x.is(i, "per") && (first || x.is(i-1, ",")) && (x.isDefinite(i+1) && x.upos(i+1) != syntax.NOUN):
		c.cue, c.lemma, c.rule = at(i), "p:per", "per"
	case x.is(i, "in"):
		return x.inTheView(out, i, s)
	case x.is(i, "for", "to") && first && x.isDefinite(i+1):
		c.cue, c.lemma, c.rule = at(i), "p:"+x.Lower[i], "for-whom"
	default:
		return out
	}
	np := x.phraseToComma(c.cue.End, s.End, first)
	if empty(np) || c.lemma != "p:according to" && !x.is(np.End, ",") && !x.is(np.End-1, ",") && np.End < s.End-1 {
		return out
	}
	c.subject = subject{np: np, start: i, kind: x.kindOf(np), why: reason{"after-preposition", c.cue}}
	c.frame = frame{kind: nothing, start: np.End}
	c.before = clauseBefore
	if first {
		c.before = nothingBefore
	}
	return append(out, c)
}

// isDefinite reports whether what begins at token i can be somebody, and no bare noun:
// "plan", "schedule".
func (x *text) isDefinite(i int) bool {
	switch x.xpos(i) {
	case syntax.NN:
		return false
	case syntax.NNS, syntax.DT, syntax.NNP, syntax.NNPS, syntax.PRP, syntax.PRPS, syntax.CD, syntax.JJ, syntax.JJS, syntax.JJR, syntax.PDT, syntax.VBN, syntax.VBG:
		return true
	}
	return false
}

// phraseToComma returns the noun phrase at token i with all that follows up to the comma
// or the end of the sentence, an aside that says who it is included.
func (x *text) phraseToComma(i, end int, first bool) Range {
	np := x.phraseAfter(i, end)
	if empty(np) {
		return np
	}
	for np.End < min(end, i+reach) && x.Quote[np.End] == x.Quote[i] && !x.is(np.End, ",", ";", ":", ".", "!", "?", "(", "—", "–", "--") && x.upos(np.End) != syntax.CCONJ {
		if !first && x.isFinite(np.End) && !x.relativeBefore(np.End, np.Start) || x.is(np.End, "that", "after", "when", "while", "because", "as") {
			break
		}
		np.End++
	}
	if rest := x.restOfSentence(np.End, end); rest > 0 && !first {
		np.End = rest
		return np
	}
	return x.withAside(np, end)
}

// inTheView adds the candidate of "in the eyes of Doe" or "in Doe’s view" at token i.
func (x *text) inTheView(out []candidate, i int, s Range) []candidate {
	np := x.nounAfter(i+1, s.End)
	if empty(np) || !views[x.Lower[np.End-1]] {
		return out
	}
	c := candidate{head: np.End - 1, kind: prepositionCue, rule: "in-view", form: gerund, lemma: "p:in view", before: nothingBefore}
	if i > s.Start+1 {
		c.before = clauseBefore
	}
	c.subject.start = i
	switch last := np.End - 1; {
	case x.xpos(last-1) == syntax.PRPS && last-1 == i+1: // in her view
		c.cue, c.subject.np, c.subject.kind, c.subject.why = at(last), at(last-1), pronoun, reason{"possessor", at(last - 1)}
		c.frame = frame{kind: nothing, start: np.End}
	case x.xpos(last-1) == syntax.POS: // in Doe's view
		c.cue, c.subject.np, c.subject.kind, c.subject.why = at(last), Range{Start: i + 1, End: last}, nameNoun, reason{"possessor", at(last - 1)}
		c.frame = frame{kind: nothing, start: np.End}
	case x.is(np.End, "of"): // in the eyes of Doe
		who := x.phraseToComma(np.End+1, s.End, i <= s.Start+1)
		if empty(who) {
			return out
		}
		c.cue, c.subject.np, c.subject.kind = Range{Start: i, End: np.End + 1}, who, x.kindOf(who)
		c.subject.why = reason{"after-preposition", c.cue}
		c.frame = frame{kind: nothing, start: who.End}
	default:
		return out
	}
	if i <= s.Start+1 && !x.is(c.frame.start, ",") && !x.is(c.frame.start-1, ",") {
		return out
	}
	return append(out, c)
}

// adverbs say by themselves that it is others who say so.
var adverbs = set("reportedly", "allegedly", "supposedly", "purportedly")

// adverb adds the candidate of such an adverb at token i. What is said is its clause.
func (x *text) adverb(out []candidate, i int, s Range) []candidate {
	c := candidate{cue: at(i), head: i, kind: adverbCue, rule: "adverb", lemma: "d:" + x.Lower[i], form: finite, before: clauseBefore}
	c.subject = subject{start: i, kind: noSubject}
	c.frame = frame{kind: aside, start: i + 1}
	return append(out, c)
}
