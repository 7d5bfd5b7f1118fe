package resolve

import (
	"sort"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Speakers resolves the sources of attributions. It returns those who are sources, or
// stand behind or between them, with IDs in order of first mention; and new
// attributions, equal to the given ones but for Source, OnBehalfOf, Through and
// added Reasons. The list is in text order and its IDs do not matter. Known are the
// caller's own entities: a mention that exactly one of them is called by is that
// one, and carries its Ref. Nothing given is changed.
func Speakers(t *syntax.Outline, known []source.Speaker, list []attribution.Attribution) ([]source.Speaker, []attribution.Attribution) {
	if len(list) == 0 {
		return nil, nil
	}
	r := newResolver(t, known, learned())
	r.run(list)
	return r.answer(list)
}

func newResolver(t *syntax.Outline, known []source.Speaker, w *Weights) *resolver {
	r := &resolver{Outline: t, known: newKnown(known), weights: w, behalf: map[int]int{}, writer: -1, topic: -1}
	r.spoke[0].at, r.spoke[1].at = -1, -1
	return r
}

// run resolves all mentions of the text.
func (r *resolver) run(list []attribution.Attribution) {
	r.readForms()
	r.findNames()
	r.mergeNames()
	r.readLabels()
	r.findNominals()
	r.findPronouns()
	r.nest(list)
	r.readSources(list)
	r.readBackers()
	r.readThrough(list)
	r.findGroups()
	r.order()
	r.walk(list)
}

// A resolver is the work on one text.
type resolver struct {
	*syntax.Outline
	known   known
	weights *Weights
	// observe decides in place of the weights, nil but in training.
	observe func(c Choice, preferred int) int
	forms   []*form
	// mentions are all names, descriptions and pronouns; inOrder is their order in
	// the text.
	mentions []mention
	inOrder  []int32
	// mentionOf is the mention whose head or title each token is part of, -1 if there is
	// none.
	mentionOf []int32
	entities  []entity
	names     nameIndex
	// surnames are the last words of names, common what is a noun in small letters, both
	// as names are compared.
	surnames, common map[string]bool
	roles            roleIndex
	spoke            spoke
	topic            int // the entity that the text is about, -1 if that is not known
	// found and features are used again for each pronoun.
	found    []candidate
	features []Feature
	// sources are those of the attributions, inside the attribution whose content
	// each token is in, around the one whose content that of an attribution begins
	// in, -1 if there is none.
	sources []sourceWords
	inside  []int32
	around  []int32
	// labels are the mentions in the labels of turns, by their paragraphs, -1 where
	// there is none.
	labels []int32
	// one and other are the first labels of the two who speak in a transcript; other is
	// -1 if there are not just two.
	one, other int
	// behalf leads from a mention to that of whom it speaks for, through from an
	// attribution to the mention of whose mouth it came through.
	behalf  map[int]int
	through map[int]int
	// unsaid are the attributions of lines that nothing is said of.
	unsaid map[int]unsaid
	// narrated says that the text is told by an "I".
	narrated bool
	writer   int // the entity of the writer, -1 before there is one
}

// A mention is a place where the text names somebody.
type mention struct {
	words syntax.Range // article, title, name or noun
	head  syntax.Range // name, noun, pronoun
	form  source.MentionForm
	nominal
	pronoun pronoun
	titled
	name *syntax.Name // nil of what is no name
	row  []int        // the mentions that it joins, nil but of a group
	// isSource says that something is ascribed to it, joined that more is joined to
	// the noun under its article, done that it was resolved.
	isSource, joined, done bool
	// claim is the attribution it is the source of, -1 if it is none's.
	claim int
	// place is where it stands in the order of the text. link is the entity it names or
	// most likely names, -1 for nobody, sure how sure that is, in per mille.
	place, link, sure int
	// token is the word of the head that the others depend on, where its place in its
	// clause, clause the predicate of that.
	token, clause int
	where         place
	// ranked are the entities that a pronoun may stand for, the likeliest first.
	ranked []int
	// who are the entities it names, maybe those it may name where who is nil.
	who, maybe []int
	// via are the mentions it was resolved through, -1 for none: the nearest and
	// the nearest name.
	via [2]int32
	why reason
}

// A reason says which rule resolved a mention, and by which words.
type reason struct {
	rule  string
	words syntax.Range
}

// add adds a mention and returns its number.
func (r *resolver) add(m mention) int {
	at := r.append(m)
	for i := m.head.Start; i < m.head.End; i++ {
		r.mentionOf[i] = int32(at)
	}
	return at
}

// append adds a mention that does not own the tokens of its head.
func (r *resolver) append(m mention) int {
	m.via, m.claim, m.link = [2]int32{-1, -1}, -1, -1
	if m.form != source.Nominal || m.row != nil {
		m.sameAs, m.possessor, m.plain = -1, -1, m.head.Start
	}
	r.mentions = append(r.mentions, m)
	return len(r.mentions) - 1
}

// order sorts the mentions by their heads, once all are known.
func (r *resolver) order() {
	r.inOrder = make([]int32, len(r.mentions))
	for i := range r.inOrder {
		r.inOrder[i] = int32(i)
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		m.token = r.phraseOf(m)
		m.where, m.clause = r.placeAt(m.token), r.predicate(m.token)
	}
	sort.SliceStable(r.inOrder, func(a, b int) bool {
		return r.mentions[r.inOrder[a]].head.End < r.mentions[r.inOrder[b]].head.End
	})
}

// phraseOf returns the token that the phrase of a mention depends on the rest of its
// sentence by: of a name beside its description and of a description beside its name, that
// of the first of the two.
func (r *resolver) phraseOf(m *mention) int {
	token := r.topOf(m.head)
	if m.sameAs >= 0 {
		if name := r.topOf(r.mentions[m.sameAs].head); name < token && r.Head(token) == name {
			return name
		}
	}
	for _, t := range m.titles {
		if t.post < token && r.isBelow(token, t.post) {
			return t.post
		}
	}
	return token
}

// span returns the bytes of a range of tokens.
func (r *resolver) span(tokens syntax.Range) source.Span {
	if tokens.Start >= tokens.End {
		return source.Span{}
	}
	return source.Span{Start: r.Tokens[tokens.Start].Span.Start, End: r.Tokens[tokens.End-1].Span.End}
}
