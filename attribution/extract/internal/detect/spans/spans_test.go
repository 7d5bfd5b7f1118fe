package spans

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// aModel returns one with some weights for the features of the probe.
func aModel(t testing.TB) *Model {
	t.Helper()
	o := probeOutline()
	tokens := map[uint64]weights.Triple{}
	var s Sentence
	s.Set(o, Window(o, 9))
	s.SetHead(9)
	for i := range s.tokens {
		for k, f := range s.Near(s.Token(nil, i), i) {
			tokens[f] = weights.Triple{Weights: [3]int8{int8(k%7) - 3, int8(i%5) - 2, int8((i+k)%9) - 4}}
		}
	}
	gaps := make([]int8, Pairs<<12)
	for i := range gaps {
		gaps[i] = int8(i*5%17) - 8
	}
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint()}, []string{"tokens", "gaps"},
		[][]byte{weights.EncodeTriples(tokens, 2*len(tokens)), weights.EncodeSlots(gaps)})
	require.NoError(t, err)
	m, err := New(file)
	require.NoError(t, err)
	return m
}

func TestNew(t *testing.T) {
	_, err := New(nil)
	var damaged *weights.DamagedError
	assert.ErrorAs(t, err, &damaged)
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: "another"}, nil, nil)
	require.NoError(t, err)
	_, err = New(file)
	var foreign *weights.ForeignError
	assert.ErrorAs(t, err, &foreign)
	file, err = weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint()}, nil, nil)
	require.NoError(t, err)
	_, err = New(file)
	assert.ErrorAs(t, err, &damaged)
}

// All labellings of a sentence are tried one by one.
func TestBestIsBest(t *testing.T) {
	o, m := probeOutline(), aModel(t)
	r := m.Reader(o)
	for _, head := range []int{15, 17, 19} { // a sentence of five tokens
		best := r.Best(head, 1000)
		window := Window(o, head)
		n := window.End - window.Start
		all, sum := 0, 0.0
		for code := range 1 << (2 * n) {
			labels := make([]Label, n)
			for i := range labels {
				labels[i] = Label(code >> (2 * i) & 3)
			}
			may := labels[head-window.Start] == Cue
			for i := 1; i < n; i++ {
				may = may && MayFollow(labels[i-1], labels[i], i, head-window.Start)
			}
			if may {
				all++
				sum += math.Exp(float64(r.Score(labelling(labels, window.Start, head))) / 256)
			}
		}
		require.Len(t, best, min(all, 1000))
		assert.InDelta(t, 1, sum, 0.03, "probabilities")
		for i, b := range best {
			assert.Equal(t, r.Score(b.Labelling), b.Score, "%v", b)
			assert.LessOrEqual(t, b.Score, int32(0))
			assert.True(t, b.Cue.Start <= head && head < b.Cue.End)
			if i > 0 {
				assert.LessOrEqual(t, b.Score, best[i-1].Score)
				assert.NotEqual(t, best[i-1].Labelling, b.Labelling)
			}
		}
		assert.Equal(t, best[:10], m.Reader(o).Best(head, 10))
	}
	assert.Empty(t, r.Best(3, 0))
}

func TestLabels(t *testing.T) {
	l := syntax.Labelling{Head: 6, Cue: syntax.Range{Start: 5, End: 7}, Source: []syntax.Range{{Start: 2, End: 4}}, Content: []syntax.Range{{Start: 0, End: 2}, {Start: 8, End: 12}}}
	labels := LabelsOf(l, syntax.Range{Start: 1, End: 10})
	assert.Equal(t, []Label{Content, Source, Source, Outside, Cue, Cue, Outside, Content, Content}, labels)
	l.Content = []syntax.Range{{Start: 1, End: 2}, {Start: 8, End: 10}}
	assert.Equal(t, l, labelling(labels, 1, 6))
	assert.True(t, MayFollow(Cue, Cue, 3, 5))
	assert.False(t, MayFollow(Cue, Content, 3, 5), "the head is still to come")
	assert.False(t, MayFollow(Outside, Cue, 7, 5), "the cue is over")
	assert.True(t, MayFollow(Cue, Outside, 7, 5))
}

func TestLogAdd(t *testing.T) {
	for d := int32(0); d < 3000; d += 7 {
		want := 256 * math.Log(1+math.Exp(-float64(d)/256))
		assert.InDelta(t, want, logAdd(0, -d), 1.5)
		assert.Equal(t, logAdd(0, -d), logAdd(-d, 0))
	}
}
