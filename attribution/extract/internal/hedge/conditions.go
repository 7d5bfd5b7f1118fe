package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// conditionOf returns the clauses that the claim of a hangs on: those in its content and,
// if there are none, one right beside it in its sentence.
func (t text) conditionOf(a *attribution.Attribution, c cue, frame string, content []int) source.Spans {
	var found []source.Span
	for n := 0; n < len(content); n++ {
		// What the frame has not made a "whether" is none, though a verb of saying is before it.
		first := n == 0 && t.isAny(content[0], "if")
		if first && frame == lexicon.FrameWhether || !t.conditional(content[n]) && !(first && t.ifClause(content[0])) {
			continue
		}
		end := t.conditionEnd(content, n)
		found = append(found, t.span(content[n], content[end]))
		n = end
	}
	if len(found) > 0 {
		return source.NewSpans(found...).Intersect(a.Claim.Content)
	}
	if s, ok := t.conditionBeside(a, c, content); ok {
		return source.Spans{s}
	}
	return nil
}

// conditional reports whether a conditional clause begins at i.
func (t text) conditional(i int) bool {
	switch t.form(i) {
	case "if":
		return t.ifClause(i) && !t.asks(i-1)
	case "unless":
		return true
	case "provided", "providing", "assuming":
		return t.isAny(i+1, "that") || t.isMark(i-1) || i == 0
	case "as", "so":
		return t.isAny(i+1, "long") && t.isAny(i+2, "as")
	case "in":
		return t.isAny(i+1, "case") && !t.isAny(i+2, "of")
	case "on":
		return t.isAny(i+1, "condition") && t.isAny(i+2, "that")
	case "should", "were", "had":
		// Should the vote fail, ...: a verb before its subject, at the start of a clause.
		return (t.isMark(i-1) && !t.isQuotationMark(i-1) || i == t.sentence(i).Start || t.isAny(i-1, "that")) &&
			(t.isNoun(i+1) || t.tag(i+1) == syntax.DT || t.tag(i+1) == syntax.PRPS) && t.hasComma(i, t.sentence(i).End)
	}
	return false
}

// ifClause reports whether the "if" at i may begin a conditional clause.
func (t text) ifClause(i int) bool {
	return !t.isAny(i-1, "as", "even", "what", "or", "and") && !t.isAny(i+1, "any", "anything", "not", "so", "ever")
}

// hasComma reports whether a comma, which may end a clause, stands from i up to end.
func (t text) hasComma(i, end int) bool {
	for end = min(end, i+far); i < end; i++ {
		if t.tag(i) == syntax.Comma {
			return true
		}
	}
	return false
}

// asks reports whether an "if" after i is a "whether".
func (t text) asks(i int) bool {
	switch t.lemma(i) {
	case "ask", "know", "wonder", "see", "sure", "clear", "doubt", "unclear", "question", "decide", "determine", "inquire",
		"unsure", "uncertain", "check", "say", "tell", "remember", "recall", "find", "learn", "care", "matter":
		return true
	}
	return false
}

// conditionEnd returns the place in list of the last token of the condition that begins
// at n: before a comma that stands outside of it, before the next main clause, or at the
// end of its sentence or piece.
func (t text) conditionEnd(list []int, n int) int {
	end := t.sentence(list[n]).End
	stop := len(list)
	if n == 0 || t.isMark(list[n-1]) || t.tag(list[n-1]) == syntax.CC || t.isAny(list[n-1], "that") {
		if m, ok := t.mainAfter(list, n); ok {
			stop = m
		}
	}
	last := n
	for m := n + 1; m < stop && list[m] < end; m++ {
		i := list[m]
		if i != list[m-1]+1 || t.tag(i) == syntax.Comma || t.form(i) == ";" || t.tag(i) == syntax.CloseQuote ||
			t.tag(i) == syntax.CC && m+1 < len(list) && t.isAny(list[m+1], "that") {
			break
		}
		if !t.isMark(i) {
			last = m
		}
	}
	return last
}

// conditionBeside returns the condition that stands in the sentence of a, outside its
// content: at the start of the sentence and ended by a comma, between cue and content,
// or after the content with no clause in between.
func (t text) conditionBeside(a *attribution.Attribution, c cue, content []int) (source.Span, bool) {
	if len(content) == 0 || len(c.words) == 0 {
		return source.Span{}, false
	}
	first, last := min(content[0], c.words[0]), content[len(content)-1]
	if a.Source != nil {
		if i, ok := t.first(a.Source.Spans); ok {
			first = min(first, i)
		}
	}
	if start := t.sentence(first).Start; start < first && t.conditional(start) && t.hasComma(start, first) {
		return t.condition(start, first), true
	}
	between := syntax.Range{Start: c.words[len(c.words)-1] + 1, End: content[0]}
	if s, ok := t.conditionIn(between, between.End); ok {
		return s, true
	}
	end := t.sentence(last).End
	near := 3
	if leavesOpen(a.Act) { // then it may stand behind another that is left open
		near = far
	}
	return t.conditionIn(syntax.Range{Start: last + 1, End: min(end, last+1+near)}, end)
}

// conditionIn returns the condition that begins in r, before any verb with a tense, and
// ends before end.
func (t text) conditionIn(r syntax.Range, end int) (source.Span, bool) {
	for i := r.Start; i < min(r.End, r.Start+far); i++ {
		if t.conditional(i) {
			return t.condition(i, end), true
		}
		if t.isFinite(i) {
			break
		}
	}
	return source.Span{}, false
}

// condition returns the condition that begins at i and ends before end, or after many
// words.
func (t text) condition(i, end int) source.Span {
	var list []int
	for j := i; j < min(end, i+far); j++ {
		list = append(list, j)
	}
	return t.span(i, list[t.conditionEnd(list, 0)])
}

// leavesOpen reports whether an act says what is to be done, and not what is so.
func leavesOpen(act attribution.Act) bool {
	switch act {
	case attribution.Promise, attribution.Threat, attribution.Directive, attribution.Intention, attribution.Desire:
		return true
	}
	return false
}
