package detect_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// outline is of "Vale said rain fell."
func outline() *syntax.Outline {
	t := &syntax.Text{Doc: source.NewDocument("Vale said rain fell.", source.Meta{}), Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: 5}}},
		Paragraphs: []syntax.Paragraph{{Kind: syntax.Body, Sentences: syntax.Range{Start: 0, End: 1}}}}
	parsed := &syntax.Parsed{Tagged: &syntax.Tagged{Text: t}}
	for _, w := range []struct {
		start, end int
		syntax.Word
		syntax.Arc
	}{
		{0, 4, syntax.Word{UPOS: syntax.PROPN, XPOS: syntax.NNP, Lemma: "Vale"}, syntax.Arc{Head: 1, Deprel: syntax.Nsubj}},
		{5, 9, syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: "say"}, syntax.Arc{Head: -1, Deprel: syntax.Root}},
		{10, 14, syntax.Word{UPOS: syntax.NOUN, XPOS: syntax.NN, Lemma: "rain"}, syntax.Arc{Head: 3, Deprel: syntax.Nsubj}},
		{15, 19, syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: "fall"}, syntax.Arc{Head: 1, Deprel: syntax.Ccomp}},
		{19, 20, syntax.Word{UPOS: syntax.PUNCT, XPOS: syntax.Stop, Lemma: "."}, syntax.Arc{Head: 1, Deprel: syntax.Punct}},
	} {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: w.start, End: w.end}})
		parsed.Words, parsed.Arcs = append(parsed.Words, w.Word), append(parsed.Arcs, w.Arc)
	}
	return syntax.NewOutline(&syntax.Named{Parsed: parsed})
}

func TestWithoutModels(t *testing.T) {
	list := detect.Attributions(outline(), nil, 0)
	require.Len(t, list, 1)
	assert.Equal(t, source.Spans{{Start: 5, End: 9}}, list[0].Cue.Spans)
	assert.Zero(t, list[0].Confidence)
}

// files are models that know nothing: every word is as likely a cue as not, and every
// attribution.
func files(t *testing.T) (files [4][]byte) {
	zeros, rows := weights.EncodeSlots([]int8{0}), weights.EncodeSlots(make([]int8, weights.RowWidth))
	var even [choice.TableSize]int
	for i := range even {
		even[i] = 500
	}
	for i, m := range []struct {
		stage, fingerprint string
		names              []string
		sections           [][]byte
	}{
		{cues.Stage, cues.Fingerprint(), []string{cues.Standing, cues.Alone}, [][]byte{zeros, zeros}},
		{spans.Stage, spans.Fingerprint(), []string{"tokens", "gaps", "continues"}, [][]byte{weights.EncodeTriples(nil, 1), rows, zeros}},
		{rank.Stage, rank.Fingerprint(), rank.Sections, [][]byte{zeros}},
		{choice.Stage, choice.Fingerprint(), []string{choice.Weights, choice.Confidence}, [][]byte{zeros, choice.EncodeConfidence(even, 400)}},
	} {
		var err error
		files[i], err = weights.Encode(weights.Header{Stage: m.stage, Fingerprint: m.fingerprint}, m.names, m.sections)
		require.NoError(t, err)
	}
	return files
}

func TestNewModels(t *testing.T) {
	f := files(t)
	_, err := detect.NewModels(f[0], f[1], f[2], f[3])
	require.NoError(t, err)
	for i := range f {
		damaged := f
		damaged[i] = nil
		_, err := detect.NewModels(damaged[0], damaged[1], damaged[2], damaged[3])
		assert.Error(t, err)
	}
}

// Each attribution has its confidence, and reasons for each of its parts.
func TestWithModels(t *testing.T) {
	f := files(t)
	m, err := detect.NewModels(f[0], f[1], f[2], f[3])
	require.NoError(t, err)
	o := outline()
	list := detect.Attributions(o, m, 0)
	require.NotEmpty(t, list)
	for _, a := range list {
		assert.Equal(t, 500, a.Confidence)
		parts := map[string]bool{}
		for _, r := range a.Reasons {
			parts[r.Of] = true
			assert.NotEmpty(t, r.Name)
			assert.True(t, r.By == attribution.Model || r.By == attribution.Rule)
		}
		assert.True(t, parts["cue"] && parts["content"])
		assert.Equal(t, a.Source != nil, parts["source"])
	}
	assert.Empty(t, detect.Attributions(o, m, 501))
	assert.GreaterOrEqual(t, len(detect.Attributions(o, m, -1)), len(list))
	assert.Len(t, m.Candidates(o), 3, "every verb and noun")
}
