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
	// plain is where the words behind article and possessor begin.
	plain int
	// definite says that it is somebody known: "the", "her". vague, that it is
	// some of many: "several". possessed, that it belongs to somebody.
	definite, vague, plural, possessed bool
	// shows says that it is the source of what a document shows.
	shows bool
	// possessor is the token of who it belongs to, -1 if that is not told.
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

// findNominals adds a mention for each noun that is the head of a phrase and no name.
func (r *resolver) findNominals() {
	covered := make([]bool, len(r.Tokens))
	besides := map[int]int{} // from the noun of an apposition to the name
	for i := range r.mentions {
		m := &r.mentions[i]
		for k := m.words.Start; k < m.words.End; k++ {
			covered[k] = true
		}
		for _, t := range m.titles {
			if t.post < m.words.Start || t.post >= m.words.End {
				besides[t.post] = i
			}
		}
	}
	for i := range r.Tokens {
		if covered[i] || !r.isNounHead(i) || r.paragraph(i).Kind == syntax.Boilerplate {
			continue
		}
		noun, _ := r.noun(i)
		at := r.add(r.nominalAt(i, noun))
		if name, ok := besides[i]; ok {
			r.mentions[at].sameAs = name
		}
	}
}

// isNounHead reports whether token i is a noun that does not only tell of another.
func (r *resolver) isNounHead(i int) bool {
	switch r.upos(i) {
	case syntax.NOUN:
	case syntax.PROPN:
		if r.NameOf[i] >= 0 {
			return false
		}
	case syntax.NUM, syntax.PRON, syntax.DET, syntax.ADJ: // one of them, those who, the rich
		if _, ok := pronouns[r.Lower[i]]; ok || nobodies[r.Lower[i]] || r.placeAt(i) == elsewhere && r.childBy(i, syntax.AclRelcl) < 0 || r.placeAt(i) == beside {
			return false
		}
	default:
		return false
	}
	switch r.Deprel(i).Universal() {
	case syntax.Compound, syntax.Flat, syntax.Fixed, syntax.Goeswith, syntax.Case, syntax.Mark, syntax.Advmod, syntax.Amod:
		return false
	}
	return true
}

// nominalAt returns the description whose head is the noun at i.
func (r *resolver) nominalAt(i int, noun lexicon.Noun) mention {
	m := mention{form: source.Nominal, head: syntax.Range{Start: i, End: i + 1}}
	m.noun, m.lemma, m.sameAs, m.possessor = noun, r.lemma(i), -1, -1
	m.gender = noun.Gender
	m.plural = r.xpos(i) == syntax.NNS || r.xpos(i) == syntax.NNPS || m.lemma == "people"
	if noun.Kind == lexicon.OrganisationNoun && m.lemma == r.Lower[i] {
		m.plural = false // the police
	}
	m.words.Start, m.plain = r.phraseStart(i)
	m.words.End = i + 1
	for k := m.words.Start; k < i; k++ {
		switch d := r.Deprel(k); {
		case d == syntax.NmodPoss && r.Head(k) == i:
			m.definite, m.possessed, m.possessor = true, true, k
		case d == syntax.Det && r.Head(k) == i, d == syntax.DetPredet:
			m.definite = m.definite || r.is(k, "the", "this", "that", "these", "those", "both")
			r.readCount(&m, k)
		case k >= m.plain:
			r.readCount(&m, k)
		}
	}
	if m.words == m.head && !m.plural && r.forms[i].capital && i > r.sentence(i).Start {
		m.definite = true // "President", "Father"
	}
	return m
}

func (r *resolver) readCount(m *mention, k int) {
	w := r.Lower[k]
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

// lemma returns the dictionary form of token i in small letters.
func (r *resolver) lemma(i int) string {
	if r.upos(i) != syntax.PROPN && r.Words[i].Lemma != "" {
		return r.Lemmas[i]
	}
	if _, ok := lexicon.People()[r.Lower[i]]; ok {
		return r.Lower[i]
	}
	return singular(r.Lower[i])
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
