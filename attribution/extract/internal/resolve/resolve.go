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
	r := &resolver{Outline: t, known: newKnown(known), behalf: map[int]int{}, groups: map[int][]int{}, writer: -1}
	r.focus.spoke[0].at, r.focus.spoke[1].at = -1, -1
	r.readForms()
	r.layOut()
	r.findNames()
	r.readAppositions()
	r.mergeNames()
	r.readLabels()
	r.findNominals()
	r.findPronouns()
	r.nest(list)
	r.readSources(list)
	r.readBackers()
	r.readThrough(list)
	r.order()
	r.findGroups()
	r.walk(list)
	return r.answer(list)
}

// A resolver is the work on one text.
type resolver struct {
	*syntax.Outline
	known known
	forms []*form
	// sentenceOf is the sentence of each token, paragraphOf the paragraph of each
	// sentence, quoteOf the innermost quote of each token, -1 if there is none.
	sentenceOf, paragraphOf, quoteOf []int32
	// mentions are all names, descriptions and pronouns; inOrder is their order in
	// the text.
	mentions []mention
	inOrder  []int32
	// endsAt is the mention whose head ends before each token, -1 if there is none.
	endsAt   []int32
	entities []entity
	names    nameIndex
	roles    roleIndex
	focus    focus
	// sources are those of the attributions, inside the attribution whose content
	// each token is in, around the one whose content that of an attribution begins
	// in, -1 if there is none.
	sources []sourceWords
	inside  []int32
	around  []int32
	// labels are the mentions in the labels of turns, by their paragraphs, -1 where
	// there is none.
	labels []int32
	// groups are mentions that "and" joins, by the last of them; behalf leads from a
	// mention to that of whom it speaks for, through from an attribution to the
	// mention of whose mouth it came through.
	groups  map[int][]int
	behalf  map[int]int
	through map[int]int
	writer  int // the entity of the writer, -1 before there is one
}

// A mention is a place where the text names somebody.
type mention struct {
	words syntax.Range // article, title, name or noun
	head  syntax.Range // name, noun, pronoun
	form  source.MentionForm
	nominal
	pronoun pronoun
	titled
	// isSource says that something is ascribed to it, joined that more is joined to
	// the noun under its article, done that it was resolved.
	isSource, joined, done bool
	// claim is the attribution it is the source of, -1 if it is none's.
	claim int
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

func (r *resolver) add(m mention) int {
	m.via, m.claim = [2]int32{-1, -1}, -1
	if m.form != source.Nominal {
		m.sameAs, m.possessor, m.plain = -1, -1, m.head.Start
	}
	r.mentions = append(r.mentions, m)
	i := len(r.mentions) - 1
	r.endsAt[m.head.End-1] = int32(i)
	return i
}

// order sorts the mentions by their heads, once all are known.
func (r *resolver) order() {
	r.inOrder = make([]int32, len(r.mentions))
	for i := range r.inOrder {
		r.inOrder[i] = int32(i)
	}
	sort.SliceStable(r.inOrder, func(a, b int) bool {
		return r.mentions[r.inOrder[a]].head.Start < r.mentions[r.inOrder[b]].head.Start
	})
}

// endingAt returns the mention whose head's last token is i, -1 if there is none.
func (r *resolver) endingAt(i int) int {
	if i < 0 || i >= len(r.endsAt) {
		return -1
	}
	return int(r.endsAt[i])
}

// span returns the bytes of a range of tokens.
func (r *resolver) span(tokens syntax.Range) source.Span {
	if tokens.Start >= tokens.End {
		return source.Span{}
	}
	return source.Span{Start: r.Tokens[tokens.Start].Span.Start, End: r.Tokens[tokens.End-1].Span.End}
}
