package hedge

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// tellingAt returns the cue with the word at place p of words as telling word; it is not
// known if the lexicon does not have it.
func (t text) tellingAt(words []int, p int) cue {
	i := words[p]
	c := cue{words: words, telling: p, last: p, lemma: t.lemma(i)}
	find := func(lemma string, class lexicon.CueClass, last int) bool {
		entry, ok := lexicon.Cues()[lemma][class]
		if ok {
			c.lemma, c.class, c.entry, c.last, c.known = lemma, class, entry, last, true
		}
		return ok
	}
	if t.tag(i) == syntax.IN || t.word(i).UPOS == syntax.ADP || t.form(i) == "according" {
		phrase := t.form(i)
		for last := p; ; last++ {
			if find(phrase, lexicon.CuePreposition, last) || last+1 == len(words) || last == p+4 {
				return c
			}
			phrase += " " + t.form(words[last+1])
		}
	}
	if t.isAuxiliary(i) || t.isAny(i, "regarding", "concerning") {
		return c
	}
	if p > 1 && t.isAny(i, "called") && t.isAny(words[p-2], "so") {
		find("so-called", lexicon.CueAdjective, p)
		return c
	}
	verb := func() bool {
		for last := p + 1; last < min(p+3, len(words)); last++ {
			if find(c.lemma+" "+t.form(words[last]), lexicon.CueVerb, last) {
				return true
			}
		}
		return find(c.lemma, lexicon.CueVerb, p)
	}
	adjective := func() bool {
		return find(t.form(i), lexicon.CueAdjective, p) || find(c.lemma, lexicon.CueAdjective, p)
	}
	noun := func() bool { return find(c.lemma, lexicon.CueNoun, p) }
	mark := func() bool { return find(t.form(i), lexicon.CueMark, p) }
	var order []func() bool
	switch tag := t.tag(i); {
	case tag == syntax.VBN && (p > 0 && t.copular(words[p-1]) || t.isNoun(i+1)):
		// "is worried", "the supposed cure", but "is expected": a participle that is an
		// adjective first.
		order = []func() bool{adjective, verb, noun}
	case t.isVerb(i):
		order = []func() bool{verb, adjective, noun}
	case t.isNoun(i):
		order = []func() bool{noun, verb, func() bool { // "Vows" in a headline
			return slices.ContainsFunc(verbsOf(t.form(i)), func(lemma string) bool { return find(lemma, lexicon.CueVerb, p) })
		}}
	case t.isMark(i), tag == syntax.Colon, tag == syntax.Hyphen:
		order = []func() bool{mark}
	case t.isAdverb(i), tag == syntax.RP:
		return c
	default:
		order = []func() bool{adjective, verb}
	}
	for _, try := range order {
		if try() {
			break
		}
	}
	return c
}

// verbsOf returns what may be the lemma of a form of a verb that the tagger takes for a
// name, as in headlines.
func verbsOf(form string) []string {
	switch form {
	case "said":
		return []string{"say"}
	case "told":
		return []string{"tell"}
	case "thought":
		return []string{"think"}
	}
	for _, end := range []struct{ suffix, put string }{{"ies", "y"}, {"ied", "y"}, {"ed", ""}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(form, end.suffix); ok {
			return []string{stem + end.put, stem + "e"}
		}
	}
	return nil
}

// copular reports whether i joins a subject to an adjective.
func (t text) copular(i int) bool {
	if t.isAdverb(i) {
		i--
	}
	switch t.lemma(i) {
	case "be", "'s", "feel", "seem", "appear", "become", "remain", "look", "sound", "get", "grow", "stay":
		return true
	}
	return false
}
