package hedge

import (
	"slices"
	"sort"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// text is a text with the questions that rules ask of its words. A place
// that is no word's has no form and no tag.
type text struct{ *syntax.Outline }

// longest is the length in bytes up to which a token can be a word that a rule knows;
// the bound keeps a text of one endless token cheap.
const longest = 32

// form returns the word at i in lower case, with straight apostrophes.
func (t text) form(i int) string {
	if i < 0 || i >= len(t.Lower) || len(t.Lower[i]) > longest {
		return ""
	}
	return t.Lower[i]
}

func (t text) word(i int) syntax.Word {
	if i < 0 || i >= len(t.Words) {
		return syntax.Word{}
	}
	return t.Words[i]
}

func (t text) tag(i int) syntax.XPOS { return t.word(i).XPOS }

// lemma returns the lemma at i in lower case. Short forms of auxiliaries have that
// of the long one, whatever the tagger says.
func (t text) lemma(i int) string {
	switch form := t.form(i); form {
	case "'ll", "wo", "will":
		return "will"
	case "ca", "can":
		return "can"
	case "sha":
		return "shall"
	case "'m", "'re", "is", "are", "was", "were", "been", "being", "am":
		return "be"
	case "'ve":
		return "have"
	default:
		if form != "" && len(t.Lemmas[i]) <= longest {
			return t.Lemmas[i]
		}
		return form
	}
}

// span returns the words from i up to and including j.
func (t text) span(i, j int) source.Span {
	return source.Span{Start: t.Tokens[i].Span.Start, End: t.Tokens[j].Span.End}
}

// in returns the indices of the tokens that share a byte with spans, in order.
func (t text) in(spans source.Spans) []int {
	const usual = 5 // bytes of a word and the gap behind it
	bytes := 0
	for _, s := range spans {
		bytes += s.Len()
	}
	list := make([]int, 0, bytes/usual+1)
	next := 0
	for _, s := range spans {
		from := sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].Span.End > s.Start })
		for next = max(next, from); next < len(t.Tokens) && t.Tokens[next].Span.Start < s.End; next++ {
			list = append(list, next)
		}
	}
	return list
}

// first returns the first token that shares a byte with spans.
func (t text) first(spans source.Spans) (i int, ok bool) {
	for _, s := range spans {
		if i := t.at(s.Start); i < len(t.Tokens) && t.Tokens[i].Span.Start < s.End {
			return i, true
		}
	}
	return 0, false
}

// at returns the first token that ends after offset, len(t.Tokens) if none does.
func (t text) at(offset int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].Span.End > offset })
}

// sentence returns the tokens of the sentence that token i is in.
func (t text) sentence(i int) syntax.Range {
	n := sort.Search(len(t.Sentences), func(s int) bool { return t.Sentences[s].Tokens.End > i })
	if n == len(t.Sentences) || i < t.Sentences[n].Tokens.Start {
		return syntax.Range{Start: i, End: i + 1}
	}
	return t.Sentences[n].Tokens
}

func (t text) isAny(i int, forms ...string) bool { return slices.Contains(forms, t.form(i)) }

// isVerb reports whether i is tagged as a verb of any kind, modals too.
func (t text) isVerb(i int) bool {
	switch t.tag(i) {
	case syntax.MD, syntax.VB, syntax.VBD, syntax.VBG, syntax.VBN, syntax.VBP, syntax.VBZ:
		return true
	}
	return false
}

// isFinite reports whether a clause could have its tense from i.
func (t text) isFinite(i int) bool {
	switch t.tag(i) {
	case syntax.MD, syntax.VBD, syntax.VBP, syntax.VBZ:
		return true
	}
	return false
}

func (t text) isAuxiliary(i int) bool {
	switch t.lemma(i) {
	case "be", "have", "do", "'d", "'s":
		return t.isVerb(i)
	}
	return t.tag(i) == syntax.MD
}

func (t text) isNoun(i int) bool {
	switch t.tag(i) {
	case syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.PRP:
		return true
	}
	return false
}

func (t text) isAdverb(i int) bool {
	switch t.tag(i) {
	case syntax.RB, syntax.RBR, syntax.RBS:
		return true
	}
	return isNot(t.form(i))
}

// isMark reports whether i is punctuation.
func (t text) isMark(i int) bool { return t.word(i).UPOS == syntax.PUNCT }

// isQuotationMark reports whether i is one; apostrophes are never tokens of their own
// tagged so.
func (t text) isQuotationMark(i int) bool {
	return t.tag(i) == syntax.OpenQuote || t.tag(i) == syntax.CloseQuote
}

func isNot(form string) bool {
	switch form {
	case "not", "n't":
		return true
	}
	return false
}

// isNegative reports whether a form denies what it is part of.
func isNegative(form string) bool {
	switch form {
	case "never", "no", "nobody", "nothing", "none", "neither", "nor", "nowhere", "hardly", "scarcely", "barely":
		return true
	}
	return isNot(form)
}
