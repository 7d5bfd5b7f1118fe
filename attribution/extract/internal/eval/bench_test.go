package eval

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/source"
)

// The benchmarks read a news article of ours, ten times over. Each times one stage,
// with what the stages before it made ready; the last the whole.

// bench times f, which reads a text of so many words.
func bench(b *testing.B, words int, f func()) {
	b.ReportAllocs()
	for b.Loop() {
		f()
	}
	b.ReportMetric(float64(b.N)*float64(words)/b.Elapsed().Seconds(), "words/s")
}

func benchText() (text string, words int) {
	text = Article(10 * len(article))
	return text, len(wordsOf(text))
}

func BenchmarkSegment(b *testing.B) {
	text, words := benchText()
	bench(b, words, func() { segment.Document(source.NewDocument(text, source.Meta{})) })
}

func BenchmarkTagger(b *testing.B) {
	text, words := benchText()
	segmented := segment.Document(source.NewDocument(text, source.Meta{}))
	t, err := NewTagger()
	require.NoError(b, err)
	bench(b, words, func() { t.Tag(segmented) })
}

func BenchmarkText(b *testing.B) {
	text, words := benchText()
	bench(b, words, func() { extract.Text(text) })
}
