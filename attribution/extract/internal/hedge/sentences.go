package hedge

import (
	"sort"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// sentence is the part of a content that stands in one sentence, with its clauses.
type sentence struct {
	tokens  []int
	clauses []clause
}

// sentencesOf returns the content by sentences; clausal says that it is no noun phrase.
func (t text) sentencesOf(content []int, clausal bool) []sentence {
	var out []sentence
	for len(content) > 0 {
		first := t.firstSentence(content)
		s := sentence{tokens: first}
		if c, ok := t.phrase(first); ok && !clausal {
			s.clauses = []clause{c}
		} else {
			s.clauses = t.clauses(first)
		}
		out = append(out, s)
		content = content[len(first):]
	}
	return out
}

// firstSentence returns those of list that are in the sentence of the first.
func (t text) firstSentence(list []int) []int {
	if len(list) == 0 {
		return nil
	}
	end, n := t.sentence(list[0]).End, 1
	for n < len(list) && list[n] < end {
		n++
	}
	return list[:n]
}

// weighContent returns the verdict on a content, whatever the cue says of it.
func (t text) weighContent(a *attribution.Attribution, sentences []sentence) verdict {
	var said, unsaid []verdict // of sentences that say something, and of the others
	for _, s := range sentences {
		v, says := t.weighSentence(a, s, len(sentences) > 1)
		if says {
			said = append(said, v)
		} else {
			unsaid = append(unsaid, v)
		}
	}
	switch {
	case len(said) > 0:
		return quoted(said)
	case len(unsaid) > 0:
		return quoted(unsaid)
	}
	return bare
}

// weighSentence returns the verdict on one sentence of a content, and whether it says
// that something is so. In several sentences a hedge has its own for a scope, and one
// without a verb says nothing.
func (t text) weighSentence(a *attribution.Attribution, s sentence, several bool) (v verdict, says bool) {
	whole := func(list []int) source.Spans {
		return part(a.Claim.Content, t.span(list[0], list[len(list)-1]))
	}
	var scope source.Spans
	if several {
		scope = whole(s.tokens)
	}
	if mark, ok := t.questionMark(s.tokens); ok {
		v = open("question", []int{mark})
		v.hedges = []claim.Hedge{t.hedge(mark, mark, claim.Question, claim.Weaken, scope)}
		return v, false
	}
	if verb, ok := t.command(a, s); ok {
		return open("command", []int{verb}), false
	}
	var list []verdict
	for _, c := range s.clauses {
		if len(s.clauses) > 1 && len(c.words) > 0 {
			scope = whole(append(c.words[:len(c.words):len(c.words)], c.rest...))
		}
		c.permits = a.Act == attribution.Decree
		list = append(list, joined(t.weigh(c, scope, 0)))
		says = says || t.hasTense(c)
	}
	if len(list) == 0 {
		return bare, false
	}
	return joined(list), says
}

// part returns what of spans is in s.
func part(spans source.Spans, s source.Span) source.Spans {
	from := sort.Search(len(spans), func(n int) bool { return spans[n].End > s.Start })
	to := from
	for to < len(spans) && spans[to].Start < s.End {
		to++
	}
	return spans[from:to].Intersect(source.Spans{s})
}

// questionMark returns the question mark that ends list.
func (t text) questionMark(list []int) (int, bool) {
	for n := len(list) - 1; n >= max(0, len(list)-3); n-- {
		switch i := list[n]; {
		case t.isAny(i, "?", "?!", "??", "!?"):
			return i, true
		case !t.isMark(i):
			return 0, false
		}
	}
	return 0, false
}

// command returns the verb of a sentence that is an imperative: one in quotation marks
// that begins with a verb without tense, but for an adverbial clause before it.
func (t text) command(a *attribution.Attribution, s sentence) (int, bool) {
	list := s.tokens
	for n, i := range list {
		if t.isMark(i) {
			continue
		}
		if t.subordinates(i) {
			n = t.skipFronted(list, n)
		}
		list = list[n:]
		break
	}
	for n, i := range list {
		switch {
		case t.tag(i) == syntax.VB && !(t.isAny(i, "do") && t.isNotOrVerb(wordAt(list, n+1))):
			return i, a.Claim.Verbatim.Has(t.Tokens[i].Span.Start) && !t.tenseAfter(list, n)
		case n > 3, !t.isMark(i) && !t.isAny(i, "please", "do", "don't", "n't", "not", "never", "just", "so", "then", "now"):
			return 0, false
		}
	}
	return 0, false
}

func (t text) isNotOrVerb(i int) bool { return isNot(t.form(i)) || t.tag(i) == syntax.VB }

// tenseAfter reports whether a verb with a tense follows the place n of list before
// another clause begins: then what was taken for an imperative is none.
func (t text) tenseAfter(list []int, n int) bool {
	for n++; n < len(list); n++ {
		switch i := list[n]; {
		case t.isFinite(i):
			return true
		case t.tag(i) == syntax.Comma, t.tag(i) == syntax.CC, t.opensClause(list, n):
			return false
		}
	}
	return false
}
