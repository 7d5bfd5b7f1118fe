package syntax

import (
	"strings"

	"github.com/sayso-go/sayso/source"
)

// Outline is a text with what the later stages ask of it again and again, worked out
// once. It never changes.
type Outline struct {
	*Named
	// Lower are the lower-case forms of the tokens, with straight apostrophes; Lemmas are
	// their lemmas in lower case, the form where there is no lemma.
	Lower, Lemmas []string
	// Sentence is the sentence of each token, Paragraph the paragraph of each sentence.
	Sentence, Paragraph []int32
	// Bodies are the tokens of each sentence without the label of its paragraph.
	Bodies []Range
	// Quote is the innermost quote that each token stands in, -1 outside; the marks
	// belong to their quote. Opens and Closes are the quote that a token opens or closes,
	// -1 if it does not.
	Quote, Opens, Closes []int32
	// QuoteTokens are the tokens of each quote, marks included; empty for one in which no
	// token stands. Outermost is the outermost quote around each quote.
	QuoteTokens []Range
	Outermost   []int32
	// FirstChild is the first token that depends on each token, NextChild the next one
	// that depends on what the token itself depends on, in text order; -1 for none.
	FirstChild, NextChild []int32
	// Subtree is the smallest range that holds a token and all that depends on it.
	Subtree []Range
	// Depth is how many arcs lead from a token up to the root of its sentence.
	Depth []int32
	// NameOf is the name that each token is part of, as an index into Names, -1 for none.
	NameOf []int32
}

// NewOutline works out the outline of a text, in linear time.
func NewOutline(t *Named) *Outline {
	n, quotes := len(t.Tokens), len(t.Quotes)
	o := &Outline{
		Named: t, Lower: make([]string, n), Lemmas: make([]string, n), Sentence: make([]int32, n), Paragraph: make([]int32, len(t.Sentences)), Bodies: make([]Range, len(t.Sentences)),
		Quote: make([]int32, n), Opens: make([]int32, n), Closes: make([]int32, n), QuoteTokens: make([]Range, quotes), Outermost: make([]int32, quotes),
		FirstChild: make([]int32, n), NextChild: make([]int32, n), Subtree: make([]Range, n), Depth: make([]int32, n), NameOf: make([]int32, n),
	}
	o.findParts()
	o.findForms()
	o.findQuotes()
	o.findTrees()
	for i := range o.NameOf {
		o.NameOf[i] = -1
	}
	for k, name := range t.Names {
		for i := name.Tokens.Start; i < name.Tokens.End; i++ {
			o.NameOf[i] = int32(k)
		}
	}
	return o
}

// findParts sets what the paragraphs and sentences hold.
func (o *Outline) findParts() {
	for s, sentence := range o.Sentences {
		o.Bodies[s] = sentence.Tokens
		for i := sentence.Tokens.Start; i < sentence.Tokens.End; i++ {
			o.Sentence[i] = int32(s)
		}
	}
	for i := range o.Paragraphs {
		p := &o.Paragraphs[i]
		for s := p.Sentences.Start; s < p.Sentences.End; s++ {
			o.Paragraph[s] = int32(i)
			body := &o.Bodies[s]
			for body.Start < body.End && o.Tokens[body.Start].Span.Start < p.Label.End {
				body.Start++
			}
		}
	}
}

func (o *Outline) findForms() {
	for i, token := range o.Tokens {
		o.Lower[i] = strings.ReplaceAll(strings.ToLower(o.Doc.Slice(token.Span)), "’", "'")
		o.Lemmas[i] = o.Lower[i]
		if l := o.Words[i].Lemma; l != "" {
			o.Lemmas[i] = strings.ToLower(l)
		}
	}
}

// findQuotes sets what the tokens are to the quotes. Quotes come in the order of their
// opening marks and nest, so that one sweep knows which are open.
func (o *Outline) findQuotes() {
	for q := range o.Quotes {
		o.Outermost[q] = int32(q)
		if p := o.Quotes[q].Parent; p >= 0 {
			o.Outermost[q] = o.Outermost[p]
		}
	}
	var open []int32
	next := 0
	for i, token := range o.Tokens {
		o.Quote[i], o.Opens[i], o.Closes[i] = -1, -1, -1
		for len(open) > 0 && o.Quotes[open[len(open)-1]].Span().End <= token.Span.Start {
			o.QuoteTokens[open[len(open)-1]].End = i
			open = open[:len(open)-1]
		}
		for next < len(o.Quotes) && o.Quotes[next].Span().Start <= token.Span.Start {
			if o.Quotes[next].Span().End > token.Span.Start {
				open = append(open, int32(next))
				o.Opens[i] = int32(next)
				o.QuoteTokens[next].Start = i
			}
			next++
		}
		if len(open) == 0 {
			continue
		}
		q := open[len(open)-1]
		o.Quote[i] = q
		if o.Quotes[q].Close.Overlaps(token.Span) {
			o.Closes[i] = q
		}
	}
	for _, q := range open {
		o.QuoteTokens[q].End = len(o.Tokens)
	}
}

// Span returns where a quote stands, with its marks.
func (q *Quote) Span() source.Span {
	return q.Inner.Cover().Cover(q.Open).Cover(q.Dash).Cover(q.Close)
}

// findTrees sets what can be read off the arcs. Trees may be a million arcs deep.
func (o *Outline) findTrees() {
	n := len(o.Tokens)
	waiting := make([]int32, n) // the children that have not been counted into their heads
	for i := n - 1; i >= 0; i-- {
		o.FirstChild[i], o.NextChild[i] = -1, -1
		o.Subtree[i] = Range{i, i + 1}
	}
	if len(o.Arcs) < n { // a text without trees is one of roots
		return
	}
	for i := n - 1; i >= 0; i-- {
		if h := o.Arcs[i].Head; h >= 0 {
			o.NextChild[i], o.FirstChild[h] = o.FirstChild[h], int32(i)
			waiting[h]++
		}
	}
	order := make([]int32, 0, n) // children before their heads
	for i := range int32(n) {
		if waiting[i] == 0 {
			order = append(order, i)
		}
	}
	for k := 0; k < len(order); k++ {
		i := order[k]
		h := o.Arcs[i].Head
		if h < 0 {
			continue
		}
		o.Subtree[h].Start = min(o.Subtree[h].Start, o.Subtree[i].Start)
		o.Subtree[h].End = max(o.Subtree[h].End, o.Subtree[i].End)
		if waiting[h]--; waiting[h] == 0 {
			order = append(order, h)
		}
	}
	for k := len(order) - 1; k >= 0; k-- {
		if h := o.Arcs[order[k]].Head; h >= 0 {
			o.Depth[order[k]] = o.Depth[h] + 1
		}
	}
}

// Head returns the token that token i depends on, -1 for the root of a sentence.
func (o *Outline) Head(i int) int {
	if i >= len(o.Arcs) {
		return -1
	}
	return int(o.Arcs[i].Head)
}

// Deprel returns how token i depends on its head, 0 in a text without trees.
func (o *Outline) Deprel(i int) Deprel {
	if i >= len(o.Arcs) {
		return 0
	}
	return o.Arcs[i].Deprel
}
