package resolve

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// findNames adds a mention for each name but for those that only tell of a noun:
// "Iraqi" of "Iraqi officials". Names come first that the stage before knows, then proper
// nouns that it does not.
func (r *resolver) findNames() {
	r.surnames, r.common = map[string]bool{}, map[string]bool{}
	for i, f := range r.forms {
		if !f.capital && r.upos(i) == syntax.NOUN {
			r.common[f.folded] = true
		}
	}
	for k := range r.Names {
		if n := &r.Names[k]; r.paragraph(n.Tokens.Start).Kind != syntax.Heading && r.isMention(n) {
			r.addName(n.Tokens, n)
		}
	}
	for _, m := range r.mentions {
		if m.head.End-m.head.Start > 1 {
			r.surnames[r.forms[m.head.End-1].folded] = true
		}
	}
	for k := range r.Names {
		if n := &r.Names[k]; r.paragraph(n.Tokens.Start).Kind == syntax.Heading && r.isMention(n) {
			r.addName(r.inHeading(n.Tokens), n)
		}
	}
	for i := range r.Tokens {
		if r.isUnknownName(i) {
			head := syntax.Range{Start: i, End: i + 1}
			for head.Start > 0 && r.Head(head.Start-1) == i && r.isUnknownPart(head.Start-1) {
				head.Start--
			}
			for head.End < len(r.Tokens) && r.Head(head.End) == i && r.isUnknownPart(head.End) {
				head.End++
			}
			r.addName(head, nil)
		}
	}
}

// isMention reports whether a name names somebody: it is no adjective, no title alone, and
// no noun that only begins its sentence.
func (r *resolver) isMention(n *syntax.Name) bool {
	last := r.forms[n.Tokens.End-1]
	switch {
	case r.paragraph(n.Tokens.Start).Kind == syntax.Boilerplate, last.title.Kind == lexicon.HonorificTitle:
		return false
	case n.Kind == syntax.GroupName && r.upos(n.Tokens.End-1) == syntax.ADJ:
		return false
	}
	return n.Tokens.End-n.Tokens.Start > 1 || !r.isCommon(n.Tokens.Start)
}

// isCommon reports whether the capital letter of token i only begins its sentence: the
// word is a noun in small letters elsewhere.
func (r *resolver) isCommon(i int) bool {
	return r.forms[i].capital && r.common[r.forms[i].folded] && i == r.sentence(i).Start
}

// inHeading returns the part of a name that the text below knows: in a heading all words
// have capitals, so that names seem long.
func (r *resolver) inHeading(name syntax.Range) syntax.Range {
	for i := name.Start; i < name.End-1; i++ {
		if r.surnames[r.forms[i].folded] {
			return syntax.Range{Start: name.Start, End: i + 1}
		}
	}
	return name
}

// addName adds the mention of a name with what stands beside it. N is nil if the stage
// before does not know the name.
func (r *resolver) addName(head syntax.Range, n *syntax.Name) {
	m := mention{form: source.Named, words: head, head: head, name: n}
	title := syntax.Range{Start: head.Start, End: head.Start}
	if n != nil {
		m.plural = n.Plural
		if n.Gender != 0 && !n.Likely {
			m.gender = lexicon.Gender(n.Gender)
		}
		if n.Title.Start < n.Title.End {
			title = n.Title
		}
	}
	if top := r.topOf(head); title.Start == title.End && top < head.Start && r.mentionOf[top] < 0 {
		title.Start = top // conductor Emeric Pell
		if _, plain := r.phraseStart(top); plain < top {
			title.Start = plain
		}
	}
	if title = r.wholeTitle(title, head); title.Start < title.End {
		m.words.Start = min(m.words.Start, title.Start)
		m.head.Start = max(m.head.Start, title.End)
		r.readTitle(&m, title)
	}
	if before := m.words.Start - 1; before >= r.sentence(head.Start).Start && r.upos(before) == syntax.DET {
		m.words.Start = before
	}
	if n != nil {
		if post, noun, ok := r.postIn(n.Role); ok {
			m.tell(role{n.Role, post, noun})
		}
	}
	r.readBeside(&m)
	at := r.add(m)
	for i := title.Start; i < title.End; i++ {
		if r.mentionOf[i] < 0 {
			r.mentionOf[i] = int32(at)
		}
	}
}

// isUnknownName reports whether token i is the head of a name of which the names stage
// knows nothing.
func (r *resolver) isUnknownName(i int) bool {
	f := r.forms[i]
	if !f.capital || f.folded == "" || r.mentionOf[i] >= 0 || f.title.Kind != "" || !r.isNounHead(i) || r.upos(i) != syntax.PROPN && !r.surnames[f.folded] {
		return false
	}
	if _, known := r.noun(i); known || r.common[f.folded] && !r.surnames[f.folded] || calendar[r.Lower[i]] {
		return false
	}
	switch r.paragraph(i).Kind {
	case syntax.Boilerplate:
		return false
	case syntax.Heading: // where capitals tell nothing
		return r.surnames[f.folded]
	}
	return true
}

// isUnknownPart reports whether token i may be another word of such a name.
func (r *resolver) isUnknownPart(i int) bool {
	d := r.Deprel(i)
	return r.upos(i) == syntax.PROPN && r.NameOf[i] < 0 && r.mentionOf[i] < 0 && r.forms[i].capital && (d == syntax.Flat || d == syntax.Compound)
}

// calendar are proper nouns that name nobody.
var calendar = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december easter christmas thanksgiving ramadan`)

// wholeTitle returns the title of a name, also where the name was taken to begin with it or
// to have none: "Mrs." tells even of what looks like a company.
func (r *resolver) wholeTitle(title, name syntax.Range) syntax.Range {
	for title.End >= name.Start && title.End+1 < name.End && r.forms[title.End].title.Kind == lexicon.HonorificTitle {
		title.End++
	}
	if before := title.Start - 1; title.Start == title.End && before >= r.sentence(name.Start).Start {
		switch r.forms[before].title.Kind {
		case lexicon.HonorificTitle, lexicon.RankTitle:
			title.Start--
		}
	}
	return title
}

// readTitle reads what stands directly before a name.
func (r *resolver) readTitle(m *mention, title syntax.Range) {
	for i := title.Start; i < title.End; i++ {
		switch t := r.forms[i].title; t.Kind {
		case lexicon.HonorificTitle, lexicon.RankTitle:
			m.honorific = r.forms[i].text
			if m.gender == 0 {
				m.gender = t.Gender
			}
		}
	}
	for title.Start < title.End && (r.forms[title.Start].title.Kind == lexicon.HonorificTitle || r.is(title.Start, "new", "newly", "longtime", "veteran", "embattled")) {
		title.Start++
	}
	post, noun, ok := r.postIn(title)
	if !ok || noun.Kind == lexicon.PersonNoun && r.isOwned(title.Start) {
		return // her brother Otto: no role
	}
	m.tell(role{title, post, noun})
}

// isOwned reports whether a possessor stands before token i.
func (r *resolver) isOwned(i int) bool {
	return i > r.sentence(i).Start && (r.xpos(i-1) == syntax.PRPS || r.isPossessive(i-1))
}

// longestRole is how many tokens of a role are looked at.
const longestRole = 16

// postIn returns the noun of a title or role that tells what somebody is: the last one
// before what it is of.
func (r *resolver) postIn(words syntax.Range) (post int, found lexicon.Noun, ok bool) {
	for i := words.Start; i < min(words.End, words.Start+longestRole); i++ {
		if r.upos(i) == syntax.ADP && ok {
			break
		}
		noun, known := r.noun(i)
		if !known && r.forms[i].title.Kind == lexicon.PostTitle {
			noun, known = lexicon.Noun{Kind: lexicon.PostNoun}, true
		}
		if known && r.xpos(i) != syntax.NNS {
			post, found, ok = i, noun, true
		}
	}
	return post, found, ok
}

// readBeside reads the nouns in apposition to a name and the one it is said to be:
// "Veridian, a shipping company,", "Ana Lund, President and Chief Executive", "Marten is
// the mayor of Ostwick".
func (r *resolver) readBeside(m *mention) {
	head := r.topOf(m.head)
	r.children(head, func(c int) bool {
		if d := r.Deprel(c); d == syntax.Appos || d == syntax.Conj && c > m.head.End && r.is(m.head.End, ",") && r.isPost(c) {
			r.readRole(m, c)
			for n := r.childBy(c, syntax.Conj); n >= 0 && r.isPost(n); n = -1 {
				r.readRole(m, n)
			}
		}
		return true
	})
	h := r.Head(head)
	switch d := r.Deprel(head); {
	case h < 0:
	case d == syntax.Appos && h < head:
		for n := 0; n < 3 && r.upos(h) == syntax.PROPN && r.Deprel(h) == syntax.Nmod; n++ {
			h = r.Head(h) // the mayor of Ostwick, Ilse Marten
		}
		r.readRole(m, h)
	case d == syntax.Conj && r.is(m.words.Start-1, ",") && r.childBy(head, syntax.Cc) < 0 && r.upos(h) == syntax.PROPN && r.Deprel(h) == syntax.Nmod:
		r.readRole(m, r.Head(h)) // the same, taken for a list of places
	case d == syntax.Nsubj && r.childBy(h, syntax.Cop) >= 0 && r.childBy(h, syntax.Det) >= 0:
		r.readRole(m, h)
	}
}

// isPost reports whether token i names a post without an article, as titles do.
func (r *resolver) isPost(i int) bool {
	n, ok := r.noun(i)
	return r.childBy(i, syntax.Det) < 0 && (ok && n.Kind == lexicon.PostNoun || r.forms[i].title.Kind == lexicon.PostTitle)
}

// readRole takes the phrase of a noun for a role.
func (r *resolver) readRole(m *mention, noun int) {
	if r.xpos(noun) == syntax.NNS || r.upos(noun) != syntax.NOUN && !r.isPost(noun) || len(m.titles) >= mostAliases {
		return
	}
	what, ok := r.noun(noun)
	if !ok {
		return
	}
	for _, t := range m.titles {
		if t.post == noun {
			return
		}
	}
	_, start := r.phraseStart(noun)
	m.tell(role{syntax.Range{Start: start, End: r.phraseEnd(noun)}, noun, what})
}

// phraseEnd returns where what a noun is of ends: "mayor of Ostwick".
func (r *resolver) phraseEnd(i int) int {
	end := i + 1
	r.children(i, func(c int) bool {
		if c == i+1 && r.Deprel(c) == syntax.Flat || c > i && r.Deprel(c).Universal() == syntax.Nmod && r.Subtree[c].Start <= end {
			end = max(end, min(r.Subtree[c].End, i+longestRole))
		}
		return true
	})
	for k := i + 1; k < end; k++ {
		if r.is(k, ",", "(", "who", "which", "—", "–", "--") {
			return k
		}
	}
	return end
}

// titled is what stands with a name and tells of who has it.
type titled struct {
	// titles are posts and other roles, in the text's words: "Iraqi Prime
	// Minister", "the mayor of Ostwick". The nouns that tell are at posts.
	titles []role
	// gender is that of a title or a noun, honorific the one there is: "Mrs.".
	gender    lexicon.Gender
	honorific string
}

// A role is what somebody is, as the text tells it.
type role struct {
	words syntax.Range // without article
	post  int          // the noun
	noun  lexicon.Noun
}

// tell adds a role to a mention.
func (m *mention) tell(what role) {
	m.titles = append(m.titles, what)
	if m.gender == 0 {
		m.gender = what.noun.Gender
	}
}

// noun returns what the common noun at token i names.
func (r *resolver) noun(i int) (lexicon.Noun, bool) {
	if i < 0 || i >= len(r.Words) {
		return lexicon.Noun{}, false
	}
	if n, ok := lexicon.People()[r.Lemmas[i]]; ok {
		return n, true
	}
	n, ok := lexicon.People()[r.Lower[i]]
	if !ok && (r.forms[i].capital || r.xpos(i) == syntax.NNS) {
		n, ok = lexicon.People()[singular(r.Lower[i])]
	}
	return n, ok
}

// isHuman reports whether a noun names people.
func isHuman(k lexicon.NounKind) bool {
	switch k {
	case lexicon.PersonNoun, lexicon.PostNoun, lexicon.SpokesNoun, lexicon.AnonymousNoun:
		return true
	}
	return false
}

// nameWords returns the words of a name as names are compared.
func (r *resolver) nameWords(head syntax.Range) []string {
	var words []string
	for i := head.Start; i < head.End; i++ {
		words = append(words, strings.Fields(r.forms[i].folded)...)
	}
	return words
}

// isOrganisation reports whether the words of a name say that it is an
// organisation's.
func (r *resolver) isOrganisation(run syntax.Range) bool {
	last := r.forms[run.End-1]
	if last.org.Whole && run.End-run.Start == 1 || lexicon.Organisations()[r.Doc.Slice(r.span(run))].Whole {
		return true
	}
	if run.End-run.Start > 1 && last.org.Ending && last.title.Kind == "" {
		return true
	}
	for i := run.Start; i+1 < run.End; i++ {
		if r.forms[i].org.Opening && r.is(i+1, "of", "for", "on") {
			return true
		}
	}
	return false
}
