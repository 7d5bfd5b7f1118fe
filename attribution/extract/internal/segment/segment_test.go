package segment_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

const harbour = "Fleet to leave Ostwick\n\nBy Ada Quist\n\nOSTWICK (LN) — “We can’t stay,” Mr. Marsh said. “The storms are near.”\n\nPremier Tomas Belrane didn’t answer.\n"

func TestDocument(t *testing.T) {
	doc := source.NewDocument(harbour, source.Meta{})
	text := segment.Document(doc)
	var got []string
	for _, p := range text.Paragraphs {
		for _, s := range text.Sentences[p.Sentences.Start:p.Sentences.End] {
			var words []string
			for _, token := range text.Tokens[s.Tokens.Start:s.Tokens.End] {
				words = append(words, doc.Slice(token.Span))
			}
			got = append(got, string(p.Kind)+": "+strings.Join(words, " "))
		}
	}
	assert.Equal(t, []string{
		"heading: Fleet to leave Ostwick",
		"byline: By Ada Quist",
		"body: OSTWICK ( LN ) — “ We ca n’t stay , ” Mr. Marsh said .",
		"body: “ The storms are near . ”",
		"body: Premier Tomas Belrane did n’t answer .",
	}, got)
	assert.Equal(t, "OSTWICK (LN) —", doc.Slice(text.Paragraphs[2].Label))
	require.Len(t, text.Quotes, 2)
	assert.Equal(t, "We can’t stay,", doc.Slice(text.Quotes[0].Inner[0]))
	assert.Empty(t, text.Stray)
}

// FuzzDocument holds that the parts fit together: paragraphs, sentences and tokens
// follow upon each other, and the smaller lie in the larger.
func FuzzDocument(f *testing.F) {
	f.Add(harbour)
	f.Add("“a\r\n\r\n“b”\x00\xff 'c'")
	f.Fuzz(func(t *testing.T, text string) {
		doc := source.NewDocument(text, source.Meta{})
		got := segment.Document(doc)
		require.Equal(t, got, segment.Document(doc))
		sentence, token := 0, 0
		for _, p := range got.Paragraphs {
			require.Equal(t, sentence, p.Sentences.Start)
			sentence = p.Sentences.End
			for _, s := range got.Sentences[p.Sentences.Start:p.Sentences.End] {
				require.Equal(t, token, s.Tokens.Start)
				require.Less(t, s.Tokens.Start, s.Tokens.End)
				token = s.Tokens.End
				for _, word := range got.Tokens[s.Tokens.Start:s.Tokens.End] {
					require.NoError(t, doc.Check(word.Span))
					require.True(t, p.Span.Contains(word.Span))
				}
			}
		}
		require.Equal(t, len(got.Sentences), sentence)
		require.Equal(t, len(got.Tokens), token)
	})
}

func BenchmarkDocument(b *testing.B) {
	doc := source.NewDocument(strings.Repeat(harbour+"\n", 1000), source.Meta{})
	var text *syntax.Text
	b.SetBytes(int64(doc.Len()))
	b.ReportAllocs()
	for b.Loop() {
		text = segment.Document(doc)
	}
	b.ReportMetric(float64(len(text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
