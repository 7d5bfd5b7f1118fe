package rank

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/cuescore"
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	trainspans "github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

func tokens(start, end int) []syntax.Range { return []syntax.Range{{Start: start, End: end}} }

// An article of ours; its attribution is in tokens.
const text = "The ferry won't sail, harbour master Odo Brink said on Monday. Nobody believed him."

func anArticle(t *testing.T) *polnear.Article {
	t.Helper()
	core, err := eval.NewCore()
	require.NoError(t, err)
	a := &polnear.Article{Outline: core.Read(source.NewDocument(text, source.Meta{}))}
	require.Equal(t, "said", a.Lower[10])
	a.Gold = []syntax.Labelling{{Head: 10, Cue: syntax.Range{Start: 10, End: 11}, Source: tokens(6, 10), Content: tokens(0, 5)}}
	return a
}

func encoded(t *testing.T, stage, fingerprint string, names []string, sections [][]byte) []byte {
	t.Helper()
	file, err := weights.Encode(weights.Header{Stage: stage, Fingerprint: fingerprint}, names, sections)
	require.NoError(t, err)
	return file
}

// What is learned from an article is found in it.
func TestTrain(t *testing.T) {
	a := anArticle(t)
	names, sections := cuescore.Train([]polnear.Article{*a}, 1)
	c, err := cues.New(encoded(t, cues.Stage, cues.Fingerprint(), names, sections))
	require.NoError(t, err)
	names, sections = trainspans.Train([]polnear.Article{*a}, 1, io.Discard)
	s, err := spans.New(encoded(t, spans.Stage, spans.Fingerprint(), names, sections))
	require.NoError(t, err)
	examples := Examples(a, c, s)
	require.Len(t, examples, 1)
	sum := float32(0)
	for _, q := range examples[0].targets {
		sum += q
	}
	assert.InDelta(t, 1, sum, 1e-4)
	for range 3 {
		examples = append(examples, examples...)
	}
	var progress bytes.Buffer
	names, sections = Train(examples, 1, &progress)
	assert.Contains(t, progress.String(), "rank: 8 cues")
	_, again := Train(examples, 1, &progress)
	assert.Equal(t, sections, again, "the same twice")
	m, err := rank.New(encoded(t, rank.Stage, rank.Fingerprint(), names, sections))
	require.NoError(t, err)
	list := m.Rank(rank.NewFields(a.Outline, nil, s.Reader(a.Outline), nil).At(10))
	require.NotEmpty(t, list)
	given, truth := list[rank.Pick(list)], newTruth(wordsOf(a.Outline), a.Gold[0])
	assert.True(t, truth.of(rank.Content, given.Content).exact, "%v", given)
	assert.True(t, truth.of(rank.Source, given.Source).exact, "%v", given)
	assert.True(t, truth.of(rank.Cue, []syntax.Range{given.Cue}).exact, "%v", given)
}

func TestUtility(t *testing.T) {
	a := anArticle(t)
	truth := newTruth(wordsOf(a.Outline), a.Gold[0])
	worth := func(content, source, cue []syntax.Range) float64 {
		return utility(truth.of(rank.Content, content), truth.of(rank.Source, source), truth.of(rank.Cue, cue))
	}
	best := worth(tokens(0, 5), tokens(6, 10), tokens(10, 11))
	last := best
	for _, worse := range []float64{
		worth(tokens(0, 6), tokens(6, 10), tokens(10, 11)), // a comma too much
		worth(tokens(0, 6), tokens(6, 10), tokens(10, 13)),
		worth(tokens(0, 6), tokens(8, 10), tokens(10, 13)),
		worth(tokens(1, 5), tokens(8, 10), tokens(10, 13)),
		worth(tokens(1, 5), nil, tokens(10, 13)),
		worth(tokens(14, 17), nil, tokens(10, 13)),
	} {
		assert.Less(t, worse, last)
		last = worse
	}
	assert.Zero(t, last)
	nobody := newTruth(truth.words, syntax.Labelling{Content: tokens(0, 5)})
	assert.True(t, nobody.of(rank.Source, nil).exact)
	assert.False(t, nobody.of(rank.Source, tokens(6, 10)).exact)
}

func TestWords(t *testing.T) {
	a := anArticle(t)
	w := wordsOf(a.Outline)
	assert.Equal(t, []int{0, 1, 2, 3, 4}, w.in(tokens(0, 5)), "won't is two words, as the yardstick has it: won, t")
	assert.Empty(t, w.in(tokens(5, 6)), "a comma is none")
	assert.Empty(t, w.in(nil))
	assert.InDelta(t, 0.25, jaccard([]int{1, 2}, []int{2, 3, 4}), 1e-9)
	assert.InDelta(t, 1, jaccard(nil, nil), 1e-9)
	assert.Zero(t, jaccard(nil, []int{1}))
}
