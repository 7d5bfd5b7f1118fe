package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// contentAfter returns the content that begins at token start, behind the cue of c.
// cuts are the tokens at which other attributions begin.
func (x *text) contentAfter(c *candidate, cuts []bool) Range {
	start := c.frame.start
	s := x.sentenceOf(c.head)
	end := s.End
	if q := x.Quote[c.head]; q >= 0 { // no further than the quotation the cue stands in
		end = min(end, x.QuoteTokens[q].End)
		if end > start && x.Closes[end-1] == q {
			end--
		}
	}
	if start >= end {
		return Range{}
	}
	end = min(end, start+sentenceReach)
	for i := start; i < end; i++ {
		if q := x.Opens[i]; q >= 0 && x.opensQuote(i) && q != x.Quote[c.head] {
			closing := x.QuoteTokens[q].End
			if closing > end { // it goes on in the sentences that follow
				return x.trim(Range{Start: start, End: x.quoteEnd(q, s.End)})
			}
			i = closing - 1
			if x.endsSpeech(q) { // what follows is the writer's own
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
		return min(sentence, x.QuoteTokens[q].Start+sentenceReach)
	}
	return min(x.QuoteTokens[q].End, sentence+contentReach)
}

// endsSpeech reports whether what is said ends with the quote: with a stop or a
// comma before its closing mark.
func (x *text) endsSpeech(q int32) bool {
	i := x.QuoteTokens[q].End - 2
	return i >= 0 && x.is(i, ".", ",", "!", "?", "...", "…")
}

// sentenceReach and contentReach bound in tokens how far a content goes on in its
// sentence, and in all. Only what is no prose comes near them.
const (
	sentenceReach = 250
	contentReach  = 20_000
)

// contentBefore returns the content that stands before the clause of c.
func (x *text) contentBefore(c *candidate, cuts []bool) Range {
	end := c.start()
	if end == 0 {
		return Range{}
	}
	s := x.sentenceOf(c.head)
	if end <= s.Start {
		s = x.sentenceOf(end - 1)
	}
	start := s.Start
	outer := x.Quote[c.head]
	if outer >= 0 {
		start = max(start, x.QuoteTokens[outer].Start+1)
	}
	last := end - 1
	if x.is(last, ",") && x.Closes[last] < 0 {
		last--
	}
	if last >= 0 && x.Closes[last] >= 0 {
		// All of the quotation, wherever it began, with the words that lead into it.
		q := x.QuoteTokens[x.outermost(x.Closes[last], outer)]
		if q.Start <= start || q.Start > 0 && x.upos(q.Start-1) == syntax.PUNCT && !x.is(q.Start-1, "(") {
			start = q.Start
		}
	} else {
		start = max(start, end-sentenceReach)
		for i := end - 2; i > start; i-- {
			if x.is(i, ";") && x.Quote[i] == outer || cuts[i] && x.Quote[i] == outer {
				start = i
				break
			}
		}
		if q := x.Quote[start]; q >= 0 && q != outer {
			start = x.QuoteTokens[x.outermost(q, outer)].Start
		}
	}
	start = max(start, end-contentReach)
	return x.trim(Range{Start: start, End: end})
}

// outermost returns the quote around q that stands in the quote outer, or in none.
func (x *text) outermost(q, outer int32) int32 {
	if outer < 0 {
		return x.Outermost[q]
	}
	for n := 0; n < maxDepth; n++ {
		p := int32(x.Quotes[q].Parent)
		if p < 0 || p == outer {
			break
		}
		q = p
	}
	return q
}

// maxDepth is how many quotes in one another are looked at; what stands deeper is
// no text that people write.
const maxDepth = 16

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
