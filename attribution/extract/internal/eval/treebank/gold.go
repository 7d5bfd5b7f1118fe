// Package treebank measures the stages on treebanks.
package treebank

import (
	"fmt"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Gold returns a treebank as the stages would make it: its forms as a text, a paragraph
// a sentence, white space where the treebank has it between orthographic words. A form
// that stands otherwise in the treebank's own text ("want" and "to" of "wanna") stands as
// the form. XPOS of some words is not in the Penn Treebank's set: it is unset.
func Gold(sentences []corpus.Sentence) (*syntax.Parsed, error) {
	var text strings.Builder
	t := &syntax.Text{}
	p := &syntax.Parsed{Tagged: &syntax.Tagged{Text: t}}
	for _, s := range sentences {
		base := len(t.Tokens)
		start := text.Len()
		for i, w := range s.Words {
			span := source.Span{Start: text.Len(), End: text.Len() + len(w.Form)}
			text.WriteString(w.Form)
			t.Tokens = append(t.Tokens, syntax.Token{Span: span, Joined: w.Joined})
			last := i+1 == len(s.Words)
			if !last && w.SpaceAfter && !s.Words[i+1].Joined {
				text.WriteByte(' ')
			}
			upos := syntax.UPOSOf(w.UPOS)
			arc := syntax.Arc{Head: int32(base + w.Head - 1), Deprel: syntax.DeprelOf(w.Deprel)}
			if w.Head == 0 {
				arc.Head = -1
			}
			if upos == 0 || arc.Deprel == 0 || w.Head > len(s.Words) {
				return nil, fmt.Errorf("treebank: %s, word %d: unknown %s or %s", s.ID, i+1, w.UPOS, w.Deprel)
			}
			p.Words = append(p.Words, syntax.Word{UPOS: upos, XPOS: syntax.XPOSOf(w.XPOS), Lemma: w.Lemma})
			p.Arcs = append(p.Arcs, arc)
		}
		t.Paragraphs = append(t.Paragraphs, syntax.Paragraph{
			Span:      source.Span{Start: start, End: text.Len()},
			Kind:      syntax.Body,
			Sentences: syntax.Range{Start: len(t.Sentences), End: len(t.Sentences) + 1},
		})
		t.Sentences = append(t.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: base, End: len(t.Tokens)}})
		text.WriteByte('\n')
	}
	t.Doc = source.NewDocument(text.String(), source.Meta{})
	return p, nil
}
