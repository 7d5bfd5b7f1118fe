package extract_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

// What a higher confidence leaves is among what a lower one does, and each is as sure as
// was asked for.
func TestMinConfidence(t *testing.T) {
	doc := source.NewDocument("Ilse Marten said the bridge would close on Friday. According to her office, repairs may last a year. "+
		"Tam Vale hopes to row home; his plan is a slow one.\n\n“Nobody asked the ferrymen,” he complained.", source.Meta{})
	read := func(least int) *attribution.Reading {
		r, err := (&extract.Extractor{MinConfidence: least}).Read(context.Background(), doc)
		require.NoError(t, err)
		require.NoError(t, r.Validate())
		return r
	}
	last := read(-1)
	require.NotEmpty(t, last.Attributions)
	for _, least := range []int{0, 500, 900, 1001} {
		r := read(least)
		cues := map[source.Span]bool{}
		for a := range last.All() {
			cues[a.Cue.Spans.Cover()] = true
		}
		for a := range r.All() {
			assert.GreaterOrEqual(t, a.Confidence, least)
			assert.LessOrEqual(t, a.Confidence, 1000)
			assert.True(t, cues[a.Cue.Spans.Cover()], "%v at %d", a.Cue, least)
		}
		last = r
	}
	assert.Empty(t, last.Attributions)
}
