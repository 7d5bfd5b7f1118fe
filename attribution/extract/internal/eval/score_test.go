package eval

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

func byHand(t *testing.T) []*Annotated {
	t.Helper()
	texts, err := ReadAnnotated("testdata/score/gold", "testdata/score/text")
	require.NoError(t, err)
	return texts
}

// TestScoreByHand scores testdata/score. In mill nothing is found of one attribution
// without source and with two pieces of content; two more events have no words in
// their content and are none. In quarry of two annotators a has two attributions,
// one with a colon for its cue, and discards the last line; b has one, shorter.
// Given are both of a's, with a shorter source and with none, and one in the
// discarded line, which counts against b alone. So the halves of quarry are,
// right/gold/given:
//
//	            a          b
//	cue         2/2/2      1/1/3
//	content     2/2/2      1/1/3    5 of 7 words
//	relation    0/2/2      1/1/3    1 of 3 words of the source, 1 of 2
//	exact       2/2/2      0/1/3
//	frag-source 0/2/1      0/1/2
//	frag-cue    2/2/2      1/1/3
//	frag-conten 1/2/2      0/1/3    a full stop more
//	tok-source  1/4/1      1/2/3
//	tok-cue     1/1/1      1/1/2
//	tok-content 12/12/12   5/5/16
func TestScoreByHand(t *testing.T) {
	texts := byHand(t)
	require.Len(t, texts, 2) // nobody has read the third
	readings, missing, err := ReadGiven("testdata/score/given", texts)
	require.NoError(t, err)
	assert.Equal(t, 1, missing)

	mill, quarry := texts[0].Score(readings[0]), texts[1].Score(readings[1])
	assert.Equal(t, Score{
		Cue: {0, 1, 0}, Content: {0, 1, 0}, Relation: {0, 1, 0}, Exact: {0, 1, 0}, Strict: {0, 1, 0},
		fragments0 + cueRole: {0, 1, 0}, fragments0 + contentRole: {0, 2, 0},
		tokens0 + cueRole: {0, 1, 0}, tokens0 + contentRole: {0, 5, 0},
	}, mill)
	assert.Equal(t, Score{
		Cue: {1.5, 1.5, 2.5}, Content: {1.5, 1.5, 2.5}, Relation: {0.5, 1.5, 2.5}, Exact: {1, 1.5, 2.5}, Strict: {0, 1.5, 2.5},
		fragments0 + sourceRole: {0, 1.5, 1.5}, fragments0 + cueRole: {1.5, 1.5, 2.5}, fragments0 + contentRole: {0.5, 1.5, 2.5},
		tokens0 + sourceRole: {1, 3, 2}, tokens0 + cueRole: {1, 1, 1.5}, tokens0 + contentRole: {8.5, 8.5, 14},
	}, quarry)
}

// TestAgreementByHand: of a's two attributions b has one, with 2 of 3 words of the
// source and 5 of 7 of the content.
func TestAgreementByHand(t *testing.T) {
	texts := byHand(t)
	assert.Zero(t, texts[0].Agreement())
	assert.Equal(t, Score{
		Cue: {1, 1.5, 1.5}, Content: {1, 1.5, 1.5}, Relation: {1, 1.5, 1.5}, Exact: {0, 1.5, 1.5}, Strict: {0, 1.5, 1.5},
		fragments0 + sourceRole: {0, 1.5, 1.5}, fragments0 + cueRole: {1, 1.5, 1.5}, fragments0 + contentRole: {0, 1.5, 1.5},
		tokens0 + sourceRole: {2, 3, 3}, tokens0 + cueRole: {1, 1, 1}, tokens0 + contentRole: {5, 8.5, 8.5},
	}, texts[1].Agreement())
}

func TestSelfTest(t *testing.T) {
	for _, a := range byHand(t) {
		for m, tally := range a.SelfTest() {
			assert.True(t, tally.Gold == 0 || tally.F1() == 1, measureNames[m])
		}
	}
}

// TestPairs: who has the same cue comes before who has the same content.
func TestPairs(t *testing.T) {
	doc := source.NewDocument("Rask said and Lund swore the weir, the old weir, had burst.", source.Meta{})
	build := func(attributions ...[2]string) *attribution.Reading {
		b := attribution.NewBuilder(doc)
		for _, a := range attributions {
			var add attribution.Attribution
			add.Cue.Spans, add.Claim.Content = b.Spans(a[0]), b.Spans(a[1])
			b.Add(add)
		}
		r, err := b.Reading()
		require.NoError(t, err)
		return r
	}
	const long, short = "the weir, the old weir, had burst", "the old weir, had burst"
	gold := build([2]string{"said", long})
	given := build([2]string{"said", short}, [2]string{"swore", long})
	c := compare(gold, given)
	assert.Equal(t, []pair{{0, 0}}, c.byContent)
	// Without a cue of the same words the content decides.
	c = compare(build([2]string{"and", long}), given)
	assert.Equal(t, []pair{{0, 1}}, c.byContent)
	assert.Empty(t, c.byCue)
	// Neither has a cue: that is the same cue, as neither having a source is.
	bare := build([2]string{"said", long})
	bare.Attributions[0].Cue = attribution.Cue{}
	c = compare(bare, bare)
	assert.Len(t, c.byCue, 1)
	assert.Equal(t, 1., c.score()[Strict].F1())
}

func TestReadAnnotatedErrors(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	_, err := ReadAnnotated(dir, filepath.Join(dir, "none"))
	assert.ErrorIs(t, err, fs.ErrNotExist)
	_, err = ReadAnnotated(filepath.Join(dir, "none"), dir)
	assert.ErrorIs(t, err, fs.ErrNotExist)

	write("pond.txt", "The pond is dry.")
	write("pond_b.txt", "The pond is full.")
	write("pond_zoe.ann", "T1\tCue 0 3\tThe\n") // zoe is no hexadecimal number
	_, err = ReadAnnotated(dir, dir)
	assert.ErrorContains(t, err, "no .ann in")

	write("pond_b.ann", "T1\tCue 12 16\tfull\n") // of the text pond_b, not of pond by b
	texts, err := ReadAnnotated(dir, dir)
	require.NoError(t, err)
	require.Len(t, texts, 1)
	assert.Equal(t, "pond_b", texts[0].Doc.Meta().ID)

	write("pond_b_7.ann", "T1\tCue 0 300\tThe\n")
	_, err = ReadAnnotated(dir, dir)
	assert.ErrorContains(t, err, "pond_b_7.ann: brat: line 1")
	_, _, err = ReadGiven(dir, texts)
	assert.NoError(t, err)
	write("pond_b.ann", "T1\tCue x\tThe\n")
	_, _, err = ReadGiven(dir, texts)
	assert.ErrorContains(t, err, "pond_b.ann: brat: line 1")
}
