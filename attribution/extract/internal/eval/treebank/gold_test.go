package treebank

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

const small = `# newdoc id = harbour
# sent_id = h-1
# text = Ina can't row.
1	Ina	Ina	PROPN	NNP	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	row	row	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = h-2
# text = She waits.
1	She	she	PRON	PRP	_	2	nsubj:pass	_	_
2	waits	wait	VERB	VBZ	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

func smallBank(t *testing.T) []corpus.Sentence {
	sentences, err := corpus.ParseCoNLLU(strings.NewReader(small))
	require.NoError(t, err)
	return sentences
}

func TestGold(t *testing.T) {
	gold, err := Gold(smallBank(t))
	require.NoError(t, err)
	assert.Equal(t, "Ina can't row.\nShe waits.\n", gold.Doc.Text())
	var forms []string
	for _, token := range gold.Tokens {
		forms = append(forms, gold.Doc.Slice(token.Span))
	}
	assert.Equal(t, []string{"Ina", "ca", "n't", "row", ".", "She", "waits", "."}, forms)
	assert.True(t, gold.Tokens[2].Joined)
	assert.Equal(t, []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: 5}}, {Tokens: syntax.Range{Start: 5, End: 8}}}, gold.Sentences)
	assert.Equal(t, syntax.Word{UPOS: syntax.AUX, XPOS: syntax.MD, Lemma: "can"}, gold.Words[1])
	assert.Equal(t, syntax.Arc{Head: -1, Deprel: syntax.Root}, gold.Arcs[6])
	assert.Equal(t, syntax.Arc{Head: 6, Deprel: syntax.NsubjPass}, gold.Arcs[5])
}

func TestGoldErrors(t *testing.T) {
	for _, change := range [][2]string{{"VERB", "VRB"}, {"nsubj:pass", "subject"}, {"4\tnsubj", "9\tnsubj"}} {
		sentences, err := corpus.ParseCoNLLU(strings.NewReader(strings.Replace(small, change[0], change[1], 1)))
		require.NoError(t, err)
		_, err = Gold(sentences)
		assert.ErrorContains(t, err, "treebank: h-", "%v", change)
	}
}

func TestMeasures(t *testing.T) {
	gold, err := Gold(smallBank(t))
	require.NoError(t, err)
	assert.Equal(t, TagFigures{100, 100, 100}, MeasureTags(gold, gold.Tagged))
	assert.Equal(t, TreeFigures{100, 100, 100}, MeasureTrees(gold, gold))
	other, err := Gold(smallBank(t))
	require.NoError(t, err)
	other.Words[0].UPOS = syntax.NOUN
	other.Words[1].Lemma = "ca"
	other.Words[2].Lemma = "n't"
	other.Arcs[0].Head = 1              // wrong
	other.Arcs[1].Deprel = syntax.Cop   // another relation
	other.Arcs[5].Deprel = syntax.Nsubj // another subtype
	assert.Equal(t, TagFigures{87.5, 100, 75}, MeasureTags(gold, other.Tagged))
	assert.Equal(t, TreeFigures{87.5, 75, 62.5}, MeasureTrees(gold, other))
}

// Where the text is divided as the treebank does, all of it is right.
func TestMeasureRaw(t *testing.T) {
	gold, err := Gold(smallBank(t))
	require.NoError(t, err)
	parse := func(text *syntax.Text) *syntax.Parsed {
		assert.Equal(t, "Ina can't row. She waits.", text.Doc.Text())
		require.Len(t, text.Tokens, len(gold.Tokens))
		return &syntax.Parsed{Tagged: &syntax.Tagged{Text: text, Words: gold.Words}, Arcs: gold.Arcs}
	}
	f, err := MeasureRaw(smallBank(t), parse)
	require.NoError(t, err)
	assert.Equal(t, RawFigures{100, 100, 100, 100, 100, 100, 100}, f)
	assert.Contains(t, f.String(), "LAS 100.00")
}

func TestMeasureRawErrors(t *testing.T) {
	sentences := smallBank(t)
	sentences[1].Text = "He waits."
	_, err := MeasureRaw(sentences, nil)
	assert.ErrorContains(t, err, `h-2: "She" is not at byte 0`)
	sentences[1].Words[0].UPOS = "?"
	_, err = MeasureRaw(sentences, nil)
	assert.ErrorContains(t, err, "unknown")
}
