package coreference

import (
	"sort"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Text is a document whose mentions are marked.
type Text struct {
	Doc *source.Document
	// Mentions are in the order of their heads.
	Mentions []Mention
	// Quotations are those whose speaker is marked.
	Quotations []Quotation
	// Pronouns are those that count: of the third person, in a chain of at least two
	// mentions, and relative ones.
	Pronouns []Pronoun
}

// Mention is a mention as a corpus marks it.
type Mention struct {
	Span source.Span
	// Head is where its head stands: a word of Span.
	Head  source.Span
	Chain string
}

// Pronoun is a pronoun and the chain that it belongs to.
type Pronoun struct {
	Span  source.Span
	Chain string
	// Relative says that it is a relative pronoun, which is in no chain itself.
	// Antecedent is the head of what its clause depends on, Chain that one's.
	Relative   bool
	Antecedent source.Span
}

// Quotation is a quotation and the chain of its speaker.
type Quotation struct {
	Span    source.Span
	Speaker string
}

// sort puts the mentions in the order of their heads, the shortest of one head first.
func (t *Text) sort() {
	sort.SliceStable(t.Mentions, func(a, b int) bool {
		x, y := t.Mentions[a], t.Mentions[b]
		if x.Head.Start != y.Head.Start {
			return x.Head.Start < y.Head.Start
		}
		return x.Span.Len() < y.Span.Len()
	})
}

// ChainOf returns the chain of the mention whose head stands in a span, "" if there is
// none: of several the shortest or, of those that are named together, the longest.
func (t *Text) ChainOf(head source.Span, together bool) string {
	i := sort.Search(len(t.Mentions), func(i int) bool { return t.Mentions[i].Head.Start >= head.Start })
	chain, longest := "", 0
	for ; i < len(t.Mentions) && t.Mentions[i].Head.Start < head.End; i++ {
		m := t.Mentions[i]
		switch {
		case m.Head.End > head.End:
		case together && m.Span.End >= head.End && m.Span.Len() > longest:
			chain, longest = m.Chain, m.Span.Len()
		case !together && chain == "":
			chain = m.Chain
		}
	}
	return chain
}

// span returns the bytes of tokens.
func span(o *syntax.Outline, r syntax.Range) source.Span {
	return source.Span{Start: o.Tokens[r.Start].Span.Start, End: o.Tokens[r.End-1].Span.End}
}
