// Package namescore measures how well names are found.
package namescore

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/source"
)

// Document is a text whose names are marked.
type Document struct {
	Text string
	// Names are in text order and do not overlap.
	Names []Name
}

// Name is a name as a corpus marks it.
type Name struct {
	Span  source.Span
	Label string
}

// escapes are what corpora write for brackets and quotation marks.
var escapes = strings.NewReplacer("-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "``", `"`, "''", `"`)

// Documents returns the documents of sentences: the words with a space between, each
// sentence a paragraph.
func Documents(sentences []corpus.Labelled) []Document {
	var documents []Document
	var text strings.Builder
	var names []Name
	end := func() {
		if text.Len() > 0 {
			documents = append(documents, Document{text.String(), names})
		}
		text.Reset()
		names = nil
	}
	for _, s := range sentences {
		if s.NewDoc {
			end()
		}
		spans := make([]source.Span, len(s.Words))
		for i, w := range s.Words {
			start := text.Len()
			text.WriteString(escapes.Replace(w))
			spans[i] = source.Span{Start: start, End: text.Len()}
			text.WriteByte(' ')
		}
		text.WriteString("\n\n")
		for _, n := range s.Names {
			names = append(names, Name{source.Span{Start: spans[n.Start].Start, End: spans[n.End-1].End}, n.Label})
		}
	}
	end()
	return documents
}
