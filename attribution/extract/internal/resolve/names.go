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
	return n.Tokens.End-n.Tokens.Start > 1 || !r.isCommon(n.Tokens.Start) && !r.is(n.Tokens.Start, "i")
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
