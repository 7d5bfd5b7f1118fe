package detect

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// contentAfter returns the content that begins at token start, behind the cue of c.
// cuts are the tokens at which other attributions begin.
func (x *text) contentAfter(c *candidate, cuts map[int]bool) Range {
	start := c.frame.start
	s := x.sentenceOf(c.head)
	end := s.End
	if q := x.quote[c.head]; q >= 0 { // no further than the quotation the cue stands in
		end = min(end, x.quotes[q].End)
		if end > start && x.closes[end-1] == q {
			end--
		}
	}
	if start >= end {
		return Range{}
	}
	end = min(end, start+sentenceReach)
	for i := start; i < end; i++ {
		if q := x.opens[i]; q >= 0 && x.opensQuote(i) && q != x.quote[c.head] {
			closing := x.quotes[q].End
			if closing > end { // it goes on in the sentences that follow
				return x.trim(Range{Start: start, End: x.quoteEnd(q, s.End)})
			}
			i = closing - 1
			if x.endsSpeech(q) && x.cutsAfterSpeech(closing, end) {
				return x.trim(Range{Start: start, End: closing})
			}
			continue
		}
		if i > start && x.cuts(c, i, end, cuts) {
			return x.trim(Range{Start: start, End: i})
		}
	}
	return x.trim(Range{Start: start, End: end})
}

// quoteEnd returns the end of a quote that goes on over the end of its sentence. One
// that nothing closes ends with the sentence.
func (x *text) quoteEnd(q int32, sentence int) int {
	if x.Quotes[q].Close.IsEmpty() {
		return sentence
	}
	return min(x.quotes[q].End, sentence+contentReach)
}

// endsSpeech reports whether what is said ends with the quote: with a stop or a
// comma before its closing mark.
func (x *text) endsSpeech(q int32) bool {
	i := x.quotes[q].End - 2
	return i >= 0 && x.is(i, ".", ",", "!", "?", "...", "…")
}

// cutsAfterSpeech reports whether what follows a quotation that has ended is the
// writer's own.
func (x *text) cutsAfterSpeech(i, end int) bool {
	return i < end
}

// cuts reports whether the content of c, which may go on to end, is over before token
// i.
func (x *text) cuts(c *candidate, i, end int, at map[int]bool) bool {
	if at[i] {
		return true
	}
	comma := x.is(i-1, ",")
	switch {
	case x.is(i, ";"):
		return true
	case x.is(i, ","):
		if i+1 < end && at[i+1] {
			return true
		}
		switch c.frame.kind {
		case nounPhrase, prepPhrase, toClause, ingClause, asPhrase, nounTo:
			return !x.listGoesOn(i, end)
		}
		if x.isSubordinate(c) && x.clauseFollows(i+1, end) {
			return true
		}
		return x.is(i+1, "which", "who", "according", "but", "while", "although", "though", "whereas") || x.xpos(i+1) == syntax.VBG && x.is(i+1, "adding", "saying", "citing", "noting", "according")
	case x.upos(i) == syntax.CCONJ && i+1 < end && at[i+1]:
		return true
	case comma:
		return false
	case c.kind == nounCue && x.isFinite(i) && x.pastClause(c, i):
		return true
	}
	switch c.frame.kind {
	case nounPhrase, prepPhrase, asPhrase:
		return x.is(i, "after", "when", "while", "because", "before", "during", "since", "if", "although", "though", "amid", "despite", "until", "but", "where") ||
			x.is(i, "as") && x.clauseAt(i, end) || x.newPredicate(i, end)
	case toClause, ingClause, nounTo:
		return x.is(i, "after", "when", "while", "because", "before", "since", "although", "though", "amid", "despite", "but") || x.newPredicate(i, end)
	}
	return false
}

// pastClause reports whether the finite verb at token i is not that of the clause of a
// noun but the sentence's: "the claim that bells keep off fog | is old".
func (x *text) pastClause(c *candidate, i int) bool {
	wanted := 0
	if c.frame.kind == thatClause || c.frame.kind == whClause || c.frame.kind == bareClause {
		wanted = 1
	}
	seen := 0
	for j := max(c.frame.start, i-reach); j < i; j++ {
		if x.isFinite(j) && x.upos(j) != syntax.AUX {
			seen++
		} else if x.isFinite(j) && j+1 < i && !x.isVerb(j+1) && !x.isAdverb(j+1) {
			seen++
		}
	}
	return seen >= wanted && !x.isVerb(i-1) && !x.relativeBefore(i, c.frame.start) && x.upos(i-1) != syntax.CCONJ && !x.isAdverb(i-1) && !x.is(i-1, ",") && !x.isPersonal(i-1)
}

// newPredicate reports whether the conjunction at token i joins another verb to that of
// the sentence: "rejected the plan and left".
func (x *text) newPredicate(i, end int) bool {
	if x.upos(i) != syntax.CCONJ || x.hyphenated(i) {
		return false
	}
	j := i + 1
	for j < min(end, i+3) && x.isAdverb(j) {
		j++
	}
	return j < end && x.isFinite(j)
}

// isSubordinate reports whether the clause of the cue depends on another: "While he
// allowed that".
func (x *text) isSubordinate(c *candidate) bool {
	i := c.subject.start - 1
	return i >= x.sentenceOf(c.head).Start && !x.is(i, "that") &&
		(x.upos(i) == syntax.SCONJ || x.is(i, "while", "when", "after", "as", "though", "although", "before", "because", "if", "since"))
}

// clauseFollows reports whether a subject and a finite verb stand at token i.
func (x *text) clauseFollows(i, end int) bool {
	np := x.phraseAfter(i, end)
	for j := np.End; !empty(np) && j < min(end, np.End+3); j++ {
		if x.isFinite(j) {
			return true
		}
		if !x.isAdverb(j) {
			return false
		}
	}
	return false
}

// listGoesOn reports whether the comma at token i divides parts of one phrase: "taxes,
// tolls and fees".
func (x *text) listGoesOn(i, end int) bool {
	if x.upos(i-1) == syntax.ADJ && i+1 < end && x.isNominal(i+1) && !x.isHead(i+1) {
		return true
	}
	for j := i + 1; j < min(end, i+8); j++ {
		if x.is(j, "and", "or") {
			return true
		}
		if !x.isNominal(j) && !x.is(j, ",") {
			return false
		}
	}
	return false
}

// sentenceReach and contentReach bound in tokens how far a content goes on in its
// sentence, and in all. Only what is no prose comes near them.
const (
	sentenceReach = 500
	contentReach  = 20_000
)

// contentBefore returns the content that stands before the clause of c.
func (x *text) contentBefore(c *candidate, cuts map[int]bool) Range {
	end := c.subject.start
	if c.frame.kind == inverted || c.kind == prepositionCue {
		end = c.cue.Start
	}
	if end == 0 {
		return Range{}
	}
	s := x.sentenceOf(c.head)
	if end <= s.Start {
		s = x.sentenceOf(end - 1)
	}
	start := s.Start
	outer := x.quote[c.head]
	if outer >= 0 {
		start = max(start, x.quotes[outer].Start+1)
	}
	last := end - 1
	if x.is(last, ",") && x.closes[last] < 0 {
		last--
	}
	if last >= 0 && x.closes[last] >= 0 {
		// All of the quotation, wherever it began, with the words that lead into it.
		q := x.quotes[x.outermost(x.closes[last], outer)]
		if q.Start <= start || q.Start > 0 && x.upos(q.Start-1) == syntax.PUNCT && !x.is(q.Start-1, "(") {
			start = q.Start
		}
	} else {
		for i := end - 2; i > max(start, end-sentenceReach); i-- {
			if x.is(i, ";") && x.quote[i] == outer || cuts[i] && x.quote[i] == outer {
				start = i
				break
			}
		}
		if q := x.quote[start]; q >= 0 && q != outer {
			start = x.quotes[x.outermost(q, outer)].Start
		}
	}
	start = max(start, end-contentReach)
	return x.trim(Range{Start: start, End: end})
}

// outermost returns the quote around q that stands in the quote outer, or in none.
func (x *text) outermost(q, outer int32) int32 {
	for p := x.Quotes[q].Parent; p >= 0 && int32(p) != outer; p = x.Quotes[p].Parent {
		q = int32(p)
	}
	return q
}

// trim takes marks and conjunctions off the ends of a content that do not belong to
// it.
func (x *text) trim(r Range) Range {
	for r.Start < r.End {
		i := r.Start
		if x.upos(i) == syntax.PUNCT && !x.isQuoteMark(i) && !x.is(i, "(", "[", "#", "@", "$", "…", "...") || x.upos(i) == syntax.CCONJ && x.is(i, "and", "but") {
			r.Start++
			continue
		}
		break
	}
	for r.End > r.Start {
		i := r.End - 1
		if x.upos(i) == syntax.PUNCT && !x.isQuoteMark(i) && !x.is(i, "?", "!", ")", "]", "%", "…", "...") || x.upos(i) == syntax.CCONJ && x.is(i, "and", "but") {
			r.End--
			continue
		}
		break
	}
	return r
}
