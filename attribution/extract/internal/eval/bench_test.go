package eval

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// BenchmarkStages reads a news article of ours, ten times over: each stage with what
// those before it made, and all of it.
func BenchmarkStages(b *testing.B) {
	text := Article(10 * len(article))
	words := len(wordsOf(text))
	core, err := NewCore()
	require.NoError(b, err)
	segmented := segment.Document(source.NewDocument(text, source.Meta{}))
	tagged := core.Tagger.Tag(segmented)
	parsed := core.Parser.Parse(tagged)
	named := core.Finder.Find(parsed)
	outline := syntax.NewOutline(named)
	var learned *detect.Models
	if len(models.Cues()) > 0 {
		learned, err = detect.NewModels(models.Cues(), models.Spans(), models.Rank(), models.Choice())
		require.NoError(b, err)
	}
	found := detect.Attributions(outline, learned, 0)
	_, resolved := resolve.Speakers(outline, nil, found)
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"segment", func() { segment.Document(source.NewDocument(text, source.Meta{})) }},
		{"tagger", func() { core.Tagger.Tag(segmented) }},
		{"depparse", func() { core.Parser.Parse(tagged) }},
		{"names", func() { core.Finder.Find(parsed) }},
		{"outline", func() { syntax.NewOutline(named) }},
		{"detect", func() { detect.Attributions(outline, learned, 0) }},
		{"resolve", func() { resolve.Speakers(outline, nil, found) }},
		{"hedge", func() { hedge.Grade(outline, nil, resolved) }},
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
