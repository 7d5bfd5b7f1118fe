package rank

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

func tokens(start, end int) syntax.Range { return syntax.Range{Start: start, End: end} }

// aModel returns the model of weights.
func aModel(t *testing.T, slots []int8) *Model {
	t.Helper()
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint()}, Sections, [][]byte{weights.EncodeSlots(slots)})
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
	assert.ErrorAs(t, err, &damaged, "without its section")
}

// The probe: “ Rows , rows fall , ” Ada Quist of Ostwick , which burned , did not say that
// it saw on Friday . “ They fall . ”
func TestCandidates(t *testing.T) {
	f := NewFields(probeOutline(), nil, nil, nil).At(17)
	contents := f.Candidates(Content)
	assert.Contains(t, contents, []syntax.Range{tokens(0, 7)}, "what is quoted, with its marks")
	assert.Contains(t, contents, []syntax.Range{tokens(18, 23)}, "the clause behind the verb")
	assert.Contains(t, contents, []syntax.Range{tokens(18, 21)}, "the clause without its time")
	assert.Contains(t, contents, []syntax.Range{tokens(0, 7), tokens(18, 23)}, "both")
	assert.Contains(t, contents, []syntax.Range{tokens(0, 7), tokens(24, 29)}, "the next sentence too")
	sources := f.Candidates(Source)
	assert.Contains(t, sources, []syntax.Range(nil), "nobody")
	assert.Contains(t, sources, []syntax.Range{tokens(7, 14)}, "the subject")
	assert.Contains(t, f.Candidates(Cue), []syntax.Range{tokens(15, 18)}, "the verb group")
	assert.Contains(t, f.Candidates(Cue), []syntax.Range{tokens(17, 18)}, "the verb")
}

func TestRank(t *testing.T) {
	fields := NewFields(probeOutline(), nil, nil, nil)
	f := fields.At(17)
	want := Choice{-1, -1, -1}
	for _, c := range f.Choices() {
		if l := f.Labelling(c); l.Content[0] == tokens(18, 21) && len(l.Content) == 1 && l.Cue == tokens(15, 18) && len(l.Source) == 1 && l.Source[0] == tokens(7, 14) {
			want = c
		}
	}
	require.GreaterOrEqual(t, want[Content], 0)
	times := map[uint32]int{} // a feature is there
	for g := range f.Groups() {
		for _, h := range f.Features(g) {
			times[h]++
		}
	}
	slots := make([]int8, 1<<18)
	for _, g := range f.GroupsOf(want) {
		for _, h := range f.Features(g) {
			if times[h] == 1 {
				slots[h&(1<<18-1)] = 40
			}
		}
	}
	m := aModel(t, slots)
	list := m.Rank(f)
	require.NotEmpty(t, list)
	assert.LessOrEqual(t, len(list), 16)
	assert.Equal(t, f.Labelling(want), list[0].Labelling)
	assert.Equal(t, 0, Pick(list), "it is nearly sure")
	first := list[0].Labelling
	lawful(t, fields, 17, list)
	lawful(t, fields, 26, m.Rank(fields.At(26)))
	assert.Equal(t, first, list[0].Labelling, "it outlives the field")
	assert.Equal(t, list, m.Rank(fields.At(17)), "the same twice")
}

// Without weights all choices are alike, and the first ones win.
func TestRankWithoutWeights(t *testing.T) {
	m, f := aModel(t, make([]int8, 16)), NewFields(probeOutline(), nil, nil, nil).At(17)
	list := m.Rank(f)
	require.Len(t, list, 16)
	n := float64(len(f.Choices()))
	for i, l := range list {
		assert.InDelta(t, -256*math.Log(n), l.Score, 4)
		assert.Equal(t, f.Labelling(f.Choices()[i]), l.Labelling)
	}
}

// What Rank leaves out changes nothing: all choices, scored and sorted, say the same.
func TestRankIsThatOfAllChoices(t *testing.T) {
	for seed := range 8 {
		slots := make([]int8, 1<<10)
		for i := range slots { // the greater the seed, the farther apart the scores are
			slots[i] = int8((i*i*7 + i*(seed+3)) % 251 * (seed + 1) / 16)
		}
		m, f := aModel(t, slots), NewFields(probeOutline(), nil, nil, nil).At(17)
		list := m.Rank(f)
		choices := slices.Clone(f.Choices())
		score := func(c Choice) (sum int32) {
			for _, g := range f.GroupsOf(c) {
				sum += m.parts.Score(f.Features(g)) * (nat / Scale)
			}
			return sum
		}
		slices.SortStableFunc(choices, func(a, b Choice) int { return cmp.Compare(score(b), score(a)) })
		high, total := score(choices[0]), int64(0)
		for _, c := range choices {
			total += exp(high - score(c))
		}
		require.Len(t, list, mostRanked)
		for i, c := range choices[:mostRanked] {
			assert.Equal(t, spans.Scored{Labelling: f.Labelling(c), Score: min(0, score(c)-high-log(total))}, list[i], "seed %d, %d", seed, i)
		}
	}
}

func TestPick(t *testing.T) {
	labelling := func(score int32, source int, content ...syntax.Range) spans.Scored {
		return spans.Scored{Labelling: syntax.Labelling{Head: 5, Cue: tokens(5, 6), Source: []syntax.Range{tokens(source, source+1)}, Content: content}, Score: score}
	}
	assert.Equal(t, -1, Pick(nil))
	assert.Equal(t, 0, Pick([]spans.Scored{labelling(0, 4, tokens(6, 9))}))
	list := []spans.Scored{
		labelling(-250, 4, tokens(0, 4)),
		labelling(-260, 4, tokens(6, 16)), labelling(-260, 4, tokens(6, 15)), labelling(-260, 4, tokens(6, 14)), labelling(-270, 3, tokens(6, 15)),
	}
	assert.Equal(t, 2, Pick(list), "several that are much alike outweigh the likeliest")
	list[0].Score = -20
	for i := range list[1:] {
		list[1+i].Score = -1200
	}
	assert.Equal(t, 0, Pick(list), "but not one that is sure")
}

func TestExpAndLog(t *testing.T) {
	for x := int32(0); x < 14*nat; x += 5 {
		want := math.Exp(-float64(x)/nat) * one
		assert.InDelta(t, want, float64(exp(x)), 2+want/200, "exp(-%d/256)", x)
	}
	assert.Zero(t, exp(1<<30))
	for x := int64(1); x < 1<<40; x = x*5/3 + 1 {
		assert.InDelta(t, nat*math.Log(float64(x)/one), float64(log(x)), 1, "log(%d)", x)
	}
}
