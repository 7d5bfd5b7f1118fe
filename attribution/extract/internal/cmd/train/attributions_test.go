package main

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Taught that who murmurs says something and who bakes does not, the stages find who
// murmured what in another text.
func TestLearnAttributions(t *testing.T) {
	core, err := eval.NewCore()
	require.NoError(t, err)
	var articles []polnear.Article
	for i := range 24 {
		name := [...]string{"Ilse Marten", "Tam Vale", "Ada Quist"}[i%3]
		o := core.Read(source.NewDocument(fmt.Sprintf("%s murmured that the bells would ring. Her brother baked a loaf of rye.", name), source.Meta{}))
		require.Equal(t, "murmur", o.Lemmas[2])
		articles = append(articles, polnear.Article{Outline: o, Gold: []syntax.Labelling{
			{Head: 2, Cue: syntax.Range{Start: 2, End: 3}, Source: []syntax.Range{{Start: 0, End: 2}}, Content: []syntax.Range{{Start: 3, End: 8}}},
		}})
	}
	files, m, err := learnAttributions(articles, 1)
	require.NoError(t, err)
	require.Len(t, files, 4)
	list := detect.Attributions(core.Read(source.NewDocument("Orla Finch murmured that the river would rise. Her sister baked a cake.", source.Meta{})), m, 0)
	require.NotEmpty(t, list)
	a := list[0] // what else there is stands in its content: nothing was taught of that
	assert.Equal(t, source.Spans{{Start: 0, End: 10}}, a.Source.Spans)
	assert.Equal(t, source.Spans{{Start: 11, End: 19}}, a.Cue.Spans)
	assert.Equal(t, source.Spans{{Start: 20, End: 45}}, a.Claim.Content)
	assert.Greater(t, a.Confidence, 500)
}

func TestWithoutPolNeAR(t *testing.T) {
	o := options{models: t.TempDir(), without: "polnear"}
	require.NoError(t, trainAttributions(o))
	text, err := manifest(o.models)
	require.NoError(t, err)
	assert.NotContains(t, text, "PolNeAR")
}
