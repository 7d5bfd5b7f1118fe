package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Range is a half-open range of tokens, by their indices in the text.
type Range = syntax.Range

// text is a text with the questions that the rules ask of it.
type text struct {
	*syntax.Outline
	// subjects and objects are those of each token as argumentsOf finds them.
	subjects, objects []int32
}

func newText(o *syntax.Outline) *text {
	x := &text{Outline: o}
	x.subjects, x.objects = argumentsOf(o)
	return x
}

// sentenceOf returns the tokens of the sentence that token i stands in, without a
// label before it.
func (x *text) sentenceOf(i int) Range { return x.Bodies[x.Sentence[i]] }

// paragraphOf returns the paragraph of token i.
func (x *text) paragraphOf(i int) *syntax.Paragraph {
	return &x.Paragraphs[x.Paragraph[x.Sentence[i]]]
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
	if i < 0 || i >= len(x.Lower) {
		return false
	}
	for _, w := range words {
		if x.Lower[i] == w {
			return true
		}
	}
	return false
}

// isQuoteMark reports whether token i is a mark that opens or closes a quote.
func (x *text) isQuoteMark(i int) bool {
	q := x.Quote[i]
	return q >= 0 && (x.Quotes[q].Close.Overlaps(x.Tokens[i].Span) || x.Quotes[q].Open.Overlaps(x.Tokens[i].Span) || x.Quotes[q].Dash.Overlaps(x.Tokens[i].Span)) ||
		x.xpos(i) == syntax.OpenQuote || x.xpos(i) == syntax.CloseQuote
}

// isWord reports whether token i has a letter or a digit.
func (x *text) isWord(i int) bool {
	return x.upos(i) != syntax.PUNCT && x.Doc.HasWord(x.Tokens[i].Span)
}
