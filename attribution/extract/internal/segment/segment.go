package segment

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Document divides the text of doc. No sentence goes on from one paragraph into the
// next.
func Document(doc *source.Document) *syntax.Text {
	text := doc.Text()
	t := &syntax.Text{Doc: doc, Paragraphs: Paragraphs(text)}
	t.Quotes, t.Stray = Quotes(text, t.Paragraphs)
	for i := range t.Paragraphs {
		p := &t.Paragraphs[i]
		tokens := Tokens(text, p.Span)
		p.Sentences.Start = len(t.Sentences)
		for _, r := range Sentences(text, tokens) {
			t.Sentences = append(t.Sentences, syntax.Sentence{
				Tokens: syntax.Range{Start: len(t.Tokens) + r.Start, End: len(t.Tokens) + r.End},
			})
		}
		p.Sentences.End = len(t.Sentences)
		t.Tokens = append(t.Tokens, tokens...)
	}
	return t
}
