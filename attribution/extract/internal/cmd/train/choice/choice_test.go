package choice

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// example is of a text of twelve words with two candidates, of which the likelier
// is right.
func example() Example {
	t := &syntax.Text{Doc: source.NewDocument(strings.Repeat("a ", 12), source.Meta{}), Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: 12}}},
		Paragraphs: []syntax.Paragraph{{Sentences: syntax.Range{Start: 0, End: 1}}}}
	parsed := &syntax.Parsed{Tagged: &syntax.Tagged{Text: t}}
	for i := range 12 {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: 2 * i, End: 2*i + 1}})
		parsed.Words = append(parsed.Words, syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD})
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: int32(i - 1), Deprel: syntax.Ccomp})
	}
	first := syntax.Labelling{Head: 1, Cue: syntax.Range{Start: 1, End: 2}, Source: []syntax.Range{{Start: 0, End: 1}}, Content: []syntax.Range{{Start: 2, End: 5}}}
	second := syntax.Labelling{Head: 7, Cue: syntax.Range{Start: 7, End: 8}, Content: []syntax.Range{{Start: 8, End: 11}}}
	return Example{
		Article:    polnear.Article{Outline: syntax.NewOutline(&syntax.Named{Parsed: parsed}), Gold: []syntax.Labelling{first}},
		Candidates: []choice.Candidate{{Labelling: first, Odds: 500}, {Labelling: second, Odds: -500}},
	}
}

func TestTrain(t *testing.T) {
	var examples []Example
	for range 40 {
		examples = append(examples, example())
	}
	names, sections := Train(examples, 1)
	_, again := Train(examples, 1)
	require.Equal(t, []string{choice.Weights, choice.Confidence}, names)
	assert.Equal(t, sections, again, "the same twice")
	m := model(sections...)
	e := example()
	usual := m.Choose(e.Outline, e.Candidates, nil, 0)
	require.Len(t, usual, 1)
	assert.Equal(t, 1, usual[0].Head)
	all := m.Choose(e.Outline, e.Candidates, nil, choice.All)
	require.Len(t, all, 2)
	assert.Greater(t, all[0].Confidence, 900)
	assert.Less(t, all[1].Confidence, 100)
}

func TestTrainOnNothing(t *testing.T) {
	_, sections := Train(nil, 1)
	e := example()
	assert.Len(t, model(sections...).Choose(e.Outline, e.Candidates, nil, choice.All), 2)
}

func TestCalibrate(t *testing.T) {
	assert.Zero(t, calibrate(nil))
	// The second from below is right, the third is not: they are taken together.
	table := calibrate([]outcome{{400, true}, {200, false}, {100, true}, {-100, false}})
	last := 0
	for _, p := range table {
		assert.GreaterOrEqual(t, p, last)
		last = p
	}
	middle := choice.TableSize / 2
	assert.Equal(t, 0, table[0])
	assert.Equal(t, 1000, table[choice.TableSize-1])
	assert.InDelta(t, 200, table[middle], 1, "between -100 and 150, where it is a half")
}
