package cuescore_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/cuescore"
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Told that "murmured" is a cue and "baked" is none, the scores tell the two apart in
// another sentence.
func TestTrain(t *testing.T) {
	core, err := eval.NewCore()
	require.NoError(t, err)
	outline := func(text string) *syntax.Outline { return core.Read(source.NewDocument(text, source.Meta{})) }
	var articles []polnear.Article
	for range 20 {
		o := outline("Ilse Marten murmured that the bells would ring. Her brother baked a loaf of rye.")
		for i, lemma := range o.Lemmas {
			if lemma == "murmur" {
				articles = append(articles, polnear.Article{Outline: o, Gold: []syntax.Labelling{{Head: i}}})
			}
		}
	}
	require.NotEmpty(t, articles)
	names, sections := cuescore.Train(articles, 1)
	_, again := cuescore.Train(articles, 1)
	assert.Equal(t, sections, again, "the same twice")
	file, err := weights.Encode(weights.Header{Stage: cues.Stage, Fingerprint: cues.Fingerprint()}, names, sections)
	require.NoError(t, err)
	model, err := cues.New(file)
	require.NoError(t, err)
	o := outline("Tam Vale murmured that rain was near. Her brother baked a loaf.")
	for _, c := range model.Find(o) {
		assert.Equal(t, o.Lemmas[c.Head] == "murmur", c.Score > 0, o.Lemmas[c.Head])
	}
}
