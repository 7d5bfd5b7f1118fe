package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// mostLinks is the number of verbs that may hang on one another.
const mostLinks = 8

// verbGroup reads the verb group of c, which begins at n with a verb that has a tense,
// and what is joined to it: "may not have been able to pay". It returns the place in
// list after it.
func (t text) verbGroup(c *clause, list []int, n int) int {
	add := func() int {
		c.words = append(c.words, list[n])
		n++
		return len(c.words) - 1
	}
	c.verbs = add()
	c.head, c.start = c.verbs, c.verbs
	for c.start > 0 && t.isAdverb(c.words[c.start-1]) {
		c.start--
	}
	defer func() { c.end = len(c.words) }()
	for n < len(list) {
		i := list[n]
		head := c.words[c.head]
		tip := max(c.head, c.predicate) // what an infinitive would hang on
		switch {
		case t.isQuotationMark(i):
			n++
		case t.isAdverb(i) && !t.isPredicate(i):
			add()
		case c.predicate < 0 && t.isVerb(i) && (t.isAuxiliary(head) || t.lemma(head) == "avoid" && t.tag(i) == syntax.VBG):
			if !t.isAuxiliary(head) {
				c.links = append(c.links, c.head)
			}
			c.head = add()
		case c.predicate < 0 && t.isPredicate(i) && t.copular(head):
			c.predicate = add()
		case t.isAny(i, "to") && len(c.links) < mostLinks && t.carries(c, tip):
			m := n + 1
			for m < len(list) && t.isAdverb(list[m]) {
				m++
			}
			// Many a verb is taken for a noun here: "failed to ring".
			if m == len(list) || !t.isVerb(list[m]) && (t.tag(list[m]) != syntax.NN || t.isNoun(wordAt(list, m+1))) {
				return n
			}
			c.links = append(c.links, tip)
			for n < m {
				add()
			}
			c.head, c.predicate = add(), -1
		default:
			return n
		}
	}
	return n
}

// isPredicate reports whether i may be an adjective that a verb gives its subject.
func (t text) isPredicate(i int) bool {
	switch t.tag(i) {
	case syntax.JJ, syntax.JJR, syntax.JJS:
		return true
	}
	return t.isAny(i, "likely", "unlikely")
}

// carries reports whether the verb or adjective at place p of the group of c, before an
// infinitive, speaks of what the infinitive says, as "failed", "seems", "likely" and
// "is expected" do, and not of a thing of its own, as "tried".
func (t text) carries(c *clause, p int) bool {
	i := c.words[p]
	lemma := t.lemma(i)
	switch lemma {
	case "have", "ought", "need", "use", "be":
		return true
	case "go":
		return t.tag(i) == syntax.VBG
	}
	if _, ok := hedgeOf(lemma, lexicon.HedgeVerb, lexicon.HedgeAdjective); ok {
		return true
	}
	return t.reported(c, p)
}

// reported reports whether the word at place p of c is a passive of saying or
// believing: "is said to", "is expected to".
func (t text) reported(c *clause, p int) bool {
	if t.tag(c.words[p]) != syntax.VBN || !t.afterBe(c.words, p) {
		return false
	}
	verb, ok := lexicon.Cues()[t.lemma(c.words[p])][lexicon.CueVerb]
	switch attribution.Act(verb.In(lexicon.FrameThat).Act) {
	case attribution.Belief:
		return ok
	case attribution.Statement:
		return verb.In(lexicon.FrameTo).Act == string(attribution.Statement) || t.isAny(c.words[p], "said")
	}
	return false
}

// hedgeOf returns the entry of a single word as one of parts.
func hedgeOf(word string, parts ...lexicon.HedgePart) (lexicon.Hedge, bool) {
	for _, h := range lexicon.Hedges()[word] {
		for _, part := range parts {
			if h.Part == part && len(h.More) == 0 {
				return h, true
			}
		}
	}
	return lexicon.Hedge{}, false
}
