package detect

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Range is a half-open range of tokens, by their indices in the text.
type Range = syntax.Range

// text is a tagged text with what the rules ask of it again and again.
type text struct {
	*syntax.Tagged
	// lower are the lower-case forms of the tokens, lemmas their lower-case lemmas.
	lower, lemmas []string
	// quote is, for each token, the innermost quote it stands in, as an index into
	// Quotes, -1 outside. The marks belong to their quote.
	quote []int32
	// opens and closes are the quote that a token opens or closes, -1 for none.
	opens, closes []int32
	// sentence is the sentence of each token, paragraph the paragraph of each
	// sentence.
	sentence, paragraph []int32
	// bodies are the tokens of the sentences, without the label of their paragraph.
	bodies []Range
	// quotes are the tokens of each quote, marks included; empty for one in which
	// no token stands.
	quotes []Range
	// root is the outermost quote around each quote.
	root []int32
}

func newText(t *syntax.Tagged) *text {
	n := len(t.Tokens)
	x := &text{
		Tagged: t, lower: make([]string, n), lemmas: make([]string, n), quote: make([]int32, n), opens: make([]int32, n), closes: make([]int32, n),
		sentence: make([]int32, n), paragraph: make([]int32, len(t.Sentences)), quotes: make([]Range, len(t.Quotes)), root: make([]int32, len(t.Quotes)),
	}
	for i := range t.Paragraphs {
		for s := t.Paragraphs[i].Sentences.Start; s < t.Paragraphs[i].Sentences.End; s++ {
			x.paragraph[s] = int32(i)
		}
	}
	x.bodies = make([]Range, len(t.Sentences))
	for s, sentence := range t.Sentences {
		body := sentence.Tokens
		for label := t.Paragraphs[x.paragraph[s]].Label; body.Start < body.End && t.Tokens[body.Start].Span.Start < label.End; {
			body.Start++
		}
		x.bodies[s] = body
		for i := sentence.Tokens.Start; i < sentence.Tokens.End; i++ {
			x.sentence[i] = int32(s)
		}
	}
	for i, token := range t.Tokens {
		x.lower[i] = strings.ReplaceAll(strings.ToLower(t.Doc.Slice(token.Span)), "’", "'")
		x.lemmas[i] = x.lower[i]
		if l := t.Words[i].Lemma; l != "" {
			x.lemmas[i] = strings.ToLower(l)
		}
	}
	x.findQuotes()
	return x
}

// findQuotes sets what the tokens are to the quotes. Quotes come in the order of
// their opening marks and nest, so that one sweep knows which are open.
func (x *text) findQuotes() {
	for q := range x.Quotes {
		x.root[q] = int32(q)
		if p := x.Quotes[q].Parent; p >= 0 {
			x.root[q] = x.root[p]
		}
	}
	var open []int32
	next := 0
	for i, token := range x.Tokens {
		x.quote[i], x.opens[i], x.closes[i] = -1, -1, -1
		for len(open) > 0 && quoteReach(&x.Quotes[open[len(open)-1]]).End <= token.Span.Start {
			x.quotes[open[len(open)-1]].End = i
			open = open[:len(open)-1]
		}
		for next < len(x.Quotes) && quoteReach(&x.Quotes[next]).Start <= token.Span.Start {
			q := &x.Quotes[next]
			if quoteReach(q).End > token.Span.Start {
				open = append(open, int32(next))
				x.opens[i] = int32(next)
				x.quotes[next].Start = i
			}
			next++
		}
		if len(open) == 0 {
			continue
		}
		q := open[len(open)-1]
		x.quote[i] = q
		if x.Quotes[q].Close.Overlaps(token.Span) {
			x.closes[i] = q
		}
	}
	for _, q := range open {
		x.quotes[q].End = len(x.Tokens)
	}
}

// quoteReach returns where a quote stands, with its marks.
func quoteReach(q *syntax.Quote) source.Span {
	return q.Inner.Cover().Cover(q.Open).Cover(q.Dash).Cover(q.Close)
}

// sentenceOf returns the tokens of the sentence that token i stands in, without a
// label before it.
func (x *text) sentenceOf(i int) Range { return x.bodies[x.sentence[i]] }

// paragraphOf returns the paragraph of token i.
func (x *text) paragraphOf(i int) *syntax.Paragraph {
	return &x.Paragraphs[x.paragraph[x.sentence[i]]]
}

// spans returns where the tokens stand, as the one piece they are.
func (x *text) spans(r Range) source.Spans { return source.Spans{x.span(r)} }

// span returns where the tokens stand.
func (x *text) span(r Range) source.Span {
	if r.Start >= r.End {
		return source.Span{}
	}
	return source.Span{Start: x.Tokens[r.Start].Span.Start, End: x.Tokens[r.End-1].Span.End}
}

// xpos and upos return what token i is, nothing where there is no such token.
func (x *text) xpos(i int) syntax.XPOS {
	if i < 0 || i >= len(x.Words) {
		return 0
	}
	return x.Words[i].XPOS
}

func (x *text) upos(i int) syntax.UPOS {
	if i < 0 || i >= len(x.Words) {
		return 0
	}
	return x.Words[i].UPOS
}

// is reports whether the lower-case form of token i, if it is in the range, is one
// of the words.
func (x *text) is(i int, words ...string) bool {
	if i < 0 || i >= len(x.lower) {
		return false
	}
	for _, w := range words {
		if x.lower[i] == w {
			return true
		}
	}
	return false
}

// isQuoteMark reports whether token i is a mark that opens or closes a quote.
func (x *text) isQuoteMark(i int) bool {
	q := x.quote[i]
	return q >= 0 && (x.Quotes[q].Close.Overlaps(x.Tokens[i].Span) || x.Quotes[q].Open.Overlaps(x.Tokens[i].Span) || x.Quotes[q].Dash.Overlaps(x.Tokens[i].Span)) ||
		x.xpos(i) == syntax.OpenQuote || x.xpos(i) == syntax.CloseQuote
}

// isWord reports whether token i has a letter or a digit.
func (x *text) isWord(i int) bool {
	return x.upos(i) != syntax.PUNCT && x.Doc.HasWord(x.Tokens[i].Span)
}
