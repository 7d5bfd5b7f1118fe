package resolve

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// A nominal is what the words of a description tell.
type nominal struct {
	noun lexicon.Noun
	// lemma is that of the head.
	lemma string
	// plain are the words between article and head, and where they begin.
	plain int
	// definite says that it is somebody known: "the", "her". vague, that it is
	// some of many: "several". possessed, that a possessor stands before it.
	definite, vague, plural, possessed bool
	// shows says that it is the source of what a document shows.
	shows bool
	// possessor is the mention of who, -1 if none is.
	possessor int
	count     int
	// sameAs is the mention beside it that names the same one, -1 if none does.
	sameAs int
}

// numbers are the numerals in words.
var numbers = map[string]int{
	"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "dozen": 12, "twenty": 20, "thirty": 30, "hundred": 100,
}

// someOf stand before people of whom there are more.
var someOf = wordSet(`some several many few most other others various numerous multiple certain fewer more all any`)

// findNominals adds a mention for each common noun that may describe somebody.
func (r *resolver) findNominals() {
	covered := make([]bool, len(r.Tokens))
	beside := map[int]int{} // from the noun of an apposition to the name
	for i := range r.mentions {
		m := &r.mentions[i]
		for k := m.words.Start; k < m.words.End; k++ {
			covered[k] = true
		}
		for _, t := range m.titles {
			if t.post < m.words.Start || t.post >= m.words.End {
				beside[t.post] = i
			}
		}
	}
	for i := range r.Tokens {
		if p := r.upos(i); covered[i] || p != syntax.NOUN && p != syntax.PROPN && !(r.forms[i].title.Kind == lexicon.PostTitle && p != syntax.VERB) {
			continue
		}
		if noun, ok := r.noun(i); ok && !r.isCompounded(i, covered) && r.paragraph(i).Kind != syntax.Boilerplate {
			at := r.add(r.nominalAt(i, noun))
			if name, ok := beside[i]; ok {
				r.mentions[at].sameAs = name
			}
		}
	}
}

// isCompounded reports whether the noun at i only tells of the noun behind it.
func (r *resolver) isCompounded(i int, covered []bool) bool {
	next := i + 1
	if r.isHyphen(next) {
		next++
	}
	return next < r.sentence(i).End && (r.upos(next) == syntax.NOUN || r.upos(next) == syntax.PROPN && !covered[next])
}

// nominalAt returns the description whose head is the noun at i.
func (r *resolver) nominalAt(i int, noun lexicon.Noun) mention {
	sentence := r.sentence(i)
	m := mention{form: source.Nominal, head: syntax.Range{Start: i, End: i + 1}}
	m.noun, m.lemma, m.sameAs, m.possessor = noun, r.lemma(i), -1, -1
	m.gender = noun.Gender
	m.plural = r.xpos(i) == syntax.NNS || r.xpos(i) == syntax.NNPS || m.lemma == "people"
	if noun.Kind == lexicon.OrganisationNoun && m.lemma == r.forms[i].lower {
		m.plural = false // the police
	}
	m.plain = r.modifiersFrom(i, sentence)
	start := m.plain
	for k := start; k < i; k++ {
		r.readCount(&m, k)
	}
	for start > sentence.Start && m.plain-start < 3 {
		before := start - 1
		switch {
		case r.isPossessive(before):
			m.definite, m.possessed = true, true
			if at := r.endingAt(before - 1); at >= 0 && i-r.mentions[at].words.Start < longestSource {
				m.possessor = at
				start = r.mentions[at].words.Start
			} else {
				start = r.articleBefore(r.modifiersFrom(before, sentence), sentence)
			}
			m.words = syntax.Range{Start: start, End: i + 1}
			return m
		case r.xpos(before) == syntax.PRPS:
			m.definite, m.possessed = true, true
			m.words = syntax.Range{Start: before, End: i + 1}
			return m
		case r.upos(before) == syntax.DET, r.xpos(before) == syntax.PDT, r.is(before, "the", "a", "an"):
			m.definite = m.definite || r.is(before, "the", "this", "that", "these", "those", "both")
			r.readCount(&m, before)
			start--
			continue
		case r.upos(before) == syntax.NUM, r.upos(before) == syntax.ADV && (r.upos(start) == syntax.ADJ || r.upos(start) == syntax.NUM),
			(r.xpos(before) == syntax.VBN || r.xpos(before) == syntax.VBG) && r.articleBefore(before, sentence) < before:
			r.readCount(&m, before)
			start--
			continue
		}
		break
	}
	m.words = syntax.Range{Start: start, End: i + 1}
	if start == m.plain && !m.plural && r.forms[i].capital && i > sentence.Start {
		m.definite = true // "President", "Father"
	}
	return m
}

func (r *resolver) readCount(m *mention, k int) {
	w := r.forms[k].lower
	if n, ok := numbers[w]; ok {
		m.count = n
	} else if someOf[w] {
		m.vague = true
	} else if r.upos(k) == syntax.NUM && m.plural {
		n := 0
		for _, c := range w {
			if c < '0' || c > '9' || n > 100_000 {
				return
			}
			n = n*10 + int(c-'0')
		}
		m.count = n
	}
}

// articleBefore returns i less the article or possessive pronoun before it.
func (r *resolver) articleBefore(i int, sentence syntax.Range) int {
	if i > sentence.Start && (r.upos(i-1) == syntax.DET || r.xpos(i-1) == syntax.PRPS) {
		return i - 1
	}
	return i
}

// lemma returns the dictionary form of token i in small letters.
func (r *resolver) lemma(i int) string {
	if lemma := r.Words[i].Lemma; lemma != "" && r.upos(i) != syntax.PROPN {
		return strings.ToLower(lemma)
	}
	if _, ok := lexicon.People()[r.forms[i].lower]; ok {
		return r.forms[i].lower
	}
	return singular(r.forms[i].lower)
}

// singular returns a noun without its plural ending, as far as spelling tells.
func singular(word string) string {
	for _, end := range [...][2]string{{"men", "man"}, {"ies", "y"}, {"sses", "ss"}, {"ches", "ch"}, {"shes", "sh"}, {"ss", "ss"}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(word, end[0]); ok && len(stem) > 1 {
			return stem + end[1]
		}
	}
	return word
}
