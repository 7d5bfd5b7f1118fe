package corpus

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `# newdoc id = mill
# newpar
# sent_id = mill-1
# text = Falk didn't go.
1	Falk	Falk	PROPN	NNP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
4.1	home	home	ADV	RB	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = mill-2
# text = No.
1	No	no	INTJ	UH	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	.	_	1	punct	_	_
`

func TestParseCoNLLU(t *testing.T) {
	sentences, err := ParseCoNLLU(strings.NewReader(sample))
	require.NoError(t, err)
	require.Len(t, sentences, 2)
	first := sentences[0]
	assert.Equal(t, "mill-1", first.ID)
	assert.Equal(t, "Falk didn't go.", first.Text)
	assert.True(t, first.NewDoc && first.NewPar)
	require.Len(t, first.Words, 5)
	assert.Equal(t, Word{Form: "did", Lemma: "do", UPOS: "AUX", XPOS: "VBD", Feats: "_", Head: 4, Deprel: "aux", Misc: "_",
		Surface: "didn't", SpaceAfter: true}, first.Words[1])
	assert.Equal(t, Word{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Feats: "_", Head: 4, Deprel: "advmod", Misc: "_",
		Joined: true, SpaceAfter: true}, first.Words[2])
	assert.False(t, first.Words[3].SpaceAfter)
	assert.False(t, sentences[1].NewDoc || sentences[1].NewPar)
}

func TestDamagedCoNLLU(t *testing.T) {
	for text, want := range map[string]string{
		"1\tFalk\n":                           "line 1: 2 columns",
		"\n2\tFalk\t_\t_\t_\t_\t0\t_\t_\t_\n": "line 2: word 2 out of order",
		"1\tFalk\t_\t_\t_\t_\tx\t_\t_\t_\n":   "line 1",
		"1-x\tFalk\t_\t_\t_\t_\tx\t_\t_\t_\n": "line 1",
	} {
		_, err := ParseCoNLLU(strings.NewReader(text))
		assert.ErrorContains(t, err, want)
	}
}

func TestReadCoNLLU(t *testing.T) {
	dir := t.TempDir()
	plain, zipped := filepath.Join(dir, "a.conllu"), filepath.Join(dir, "a.conllu.gz")
	require.NoError(t, os.WriteFile(plain, []byte(sample), 0o600))
	file, err := os.Create(zipped)
	require.NoError(t, err)
	w := gzip.NewWriter(file)
	_, err = w.Write([]byte(sample))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, file.Close())

	a, err := ReadCoNLLU(plain)
	require.NoError(t, err)
	b, err := ReadCoNLLU(zipped)
	require.NoError(t, err)
	assert.Equal(t, a, b)
	_, err = ReadCoNLLU(filepath.Join(dir, "none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}
