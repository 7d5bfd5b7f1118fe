package eval

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/source"
)

// BenchmarkStages reads a news article of ours, ten times over: each stage with what
// those before it made, and all of it.
func BenchmarkStages(b *testing.B) {
	text := Article(10 * len(article))
	words := len(wordsOf(text))
	tagger, err := NewTagger()
	require.NoError(b, err)
	segmented := segment.Document(source.NewDocument(text, source.Meta{}))
	tagged := tagger.Tag(segmented)
	found := detect.Attributions(tagged)
	_, resolved := resolve.Speakers(tagged, nil, found)
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"segment", func() { segment.Document(source.NewDocument(text, source.Meta{})) }},
		{"tagger", func() { tagger.Tag(segmented) }},
		{"detect", func() { detect.Attributions(tagged) }},
		{"resolve", func() { resolve.Speakers(tagged, nil, found) }},
		{"hedge", func() { hedge.Grade(tagged, nil, resolved) }},
		{"all", func() { extract.Text(text) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stage.run()
			}
			b.ReportMetric(float64(b.N)*float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
