package cues_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// outline makes of words a sentence in which each depends on the one before it.
func outline(words ...string) *syntax.Outline {
	t := &syntax.Text{Doc: source.NewDocument(strings.Join(words, " "), source.Meta{})}
	parsed := &syntax.Parsed{Tagged: &syntax.Tagged{Text: t}}
	at := 0
	for i, w := range words {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(w)}})
		at += len(w) + 1
		word := syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: w}
		if r, _ := utf8.DecodeRuneInString(w); !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz", r) {
			word.UPOS = syntax.PUNCT
		}
		parsed.Words = append(parsed.Words, word)
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: int32(i - 1), Deprel: syntax.Ccomp})
	}
	if n := len(words); n > 0 {
		t.Sentences = []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: n}}}
		t.Paragraphs = []syntax.Paragraph{{Kind: syntax.Body, Sentences: syntax.Range{Start: 0, End: 1}}}
	}
	return syntax.NewOutline(&syntax.Named{Parsed: parsed})
}

// model returns a file whose slots all hold the weight.
func model(t *testing.T, fingerprint string, weight int8) []byte {
	slots := make([]int8, 4)
	for i := range slots {
		slots[i] = weight
	}
	file, err := weights.Encode(weights.Header{Stage: cues.Stage, Fingerprint: fingerprint}, []string{cues.Standing, cues.Alone}, [][]byte{weights.EncodeSlots(slots), weights.EncodeSlots(slots)})
	require.NoError(t, err)
	return file
}

func TestNew(t *testing.T) {
	_, err := cues.New(nil)
	var damaged *weights.DamagedError
	assert.ErrorAs(t, err, &damaged)
	_, err = cues.New(model(t, "other", 1))
	var foreign *weights.ForeignError
	assert.ErrorAs(t, err, &foreign)
	for _, names := range [][]string{{}, {cues.Standing}, {cues.Alone}} {
		file, err := weights.Encode(weights.Header{Stage: cues.Stage, Fingerprint: cues.Fingerprint()}, names, [][]byte{weights.EncodeSlots([]int8{1})})
		require.NoError(t, err)
		_, err = cues.New(file)
		assert.ErrorAs(t, err, &damaged)
	}
}

func TestFind(t *testing.T) {
	yes, err := cues.New(model(t, cues.Fingerprint(), 1))
	require.NoError(t, err)
	found := yes.Find(outline("vale", "said", ":", "no", "!"))
	require.Len(t, found, 4, "an exclamation mark is never a cue")
	for k, head := range []int{0, 1, 2, 3} {
		assert.Equal(t, head, found[k].Head)
		assert.Positive(t, found[k].Score)
		assert.Equal(t, found[k].Score, found[k].Alone)
		assert.NotEmpty(t, found[k].Evidence.String())
	}
	assert.Empty(t, yes.Find(outline()))
	no, err := cues.New(model(t, cues.Fingerprint(), -127))
	require.NoError(t, err)
	assert.Empty(t, no.Find(outline("vale", "said")))
}

// A feature is found for a word whatever stands far from it: long chains and wide trees
// cost no more than short ones.
func TestCandidatesAreBounded(t *testing.T) {
	most := func(words int) (most int) {
		for _, features := range cues.Candidates(outline(strings.Fields(strings.Repeat("said ", words))...)) {
			most = max(most, len(features))
		}
		return most
	}
	assert.Equal(t, most(100), most(5000))
}

func TestCandidatesStop(t *testing.T) {
	n := 0
	for range cues.Candidates(outline("a", "b", "c")) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestWithoutTrees(t *testing.T) {
	o := outline("vale", "said", "no")
	named := *o.Named
	named.Parsed = &syntax.Parsed{Tagged: o.Tagged}
	n := 0
	for range cues.Candidates(syntax.NewOutline(&named)) {
		n++
	}
	assert.Equal(t, 3, n)
}

func TestEvidence(t *testing.T) {
	assert.Equal(t, "governors", cues.Governors.String())
	assert.Empty(t, cues.Evidence(0).String())
	assert.Empty(t, cues.Evidence(99).String())
}
