package spans

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// taught returns an article in which each sentence is said by someone.
func taught(t *testing.T) polnear.Article {
	t.Helper()
	core, err := eval.NewCore()
	require.NoError(t, err)
	a := polnear.Article{Outline: core.Read(source.NewDocument("Ina Falk said the mill burned. Jo Marsh said the barn leaked. Ada Quist said the bridge sank.", source.Meta{}))}
	for i, word := range a.Lower {
		if word == "said" {
			s := a.Sentences[a.Sentence[i]].Tokens
			a.Gold = append(a.Gold, syntax.Labelling{
				Head: i, Cue: syntax.Range{Start: i, End: i + 1}, Source: []syntax.Range{{Start: s.Start, End: i}}, Content: []syntax.Range{{Start: i + 1, End: s.End - 1}},
			})
		}
	}
	require.Len(t, a.Gold, 3)
	return a
}

func TestTrain(t *testing.T) {
	a := taught(t)
	articles := []polnear.Article{a, a, a, a}
	names, sections := Train(articles, 1, io.Discard)
	file, err := weights.Encode(weights.Header{Stage: spans.Stage, Fingerprint: spans.Fingerprint()}, names, sections)
	require.NoError(t, err)
	m, err := spans.New(file)
	require.NoError(t, err)
	r := m.Reader(a.Outline)
	for _, gold := range a.Gold {
		best := r.Best(gold.Head, 3)
		assert.Equal(t, gold, best[0].Labelling, "what was taught is learned")
		assert.Greater(t, best[0].Score, best[1].Score)
	}

	var told bytes.Buffer
	_, again := Train(articles, 1, &told)
	assert.Equal(t, sections, again)
	assert.Contains(t, told.String(), "spans: pass 6: loss ")
}

func TestTrainOnNothing(t *testing.T) {
	names, sections := Train(nil, 1, io.Discard)
	file, err := weights.Encode(weights.Header{Stage: spans.Stage, Fingerprint: spans.Fingerprint()}, names, sections)
	require.NoError(t, err)
	_, err = spans.New(file)
	assert.NoError(t, err)
}
