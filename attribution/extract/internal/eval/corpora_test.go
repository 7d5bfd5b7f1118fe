package eval

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// corpora returns a folder that holds the given files, those that end in .gz packed.
func corpora(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		var data bytes.Buffer
		data.WriteString(text)
		if filepath.Ext(name) == ".gz" {
			data.Reset()
			w := gzip.NewWriter(&data)
			_, err := w.Write([]byte(text))
			require.NoError(t, err)
			require.NoError(t, w.Close())
		}
		require.NoError(t, os.WriteFile(path, data.Bytes(), 0o600))
	}
	return dir
}

const mill = `# newpar
# sent_id = mill-1
# text = Falk didn't go.
1	Falk	Falk	PROPN	NNP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = mill-2
# text = He slept.He snored.
1	He	he	PRON	PRP	_	2	nsubj	_	_
2	slept.He	sleep	VERB	VBD	_	0	root	_	_
3	snored	snore	VERB	VBD	_	2	conj	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

# newpar
# sent_id = mill-3
# text = No.
1	No	no	INTJ	UH	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	.	_	1	punct	_	_
`

// TestSegmentationByHand: the treebank takes "slept.He" for a word; whatever is made
// of it, the other 8 tokens and 9 words are right, and one sentence in three at least.
func TestSegmentationByHand(t *testing.T) {
	dir := corpora(t, map[string]string{"mill/dev.conllu.gz": mill})
	var out bytes.Buffer
	require.NoError(t, WriteSegmentation(&out, dir, "mill"))
	assert.Regexp(t, `(?m)^tokens +10 `, out.String())
	assert.Regexp(t, `(?m)^words +11 `, out.String())
	assert.Regexp(t, `(?m)^sentences +3 `, out.String())
}

func TestSegmentationErrors(t *testing.T) {
	dir := corpora(t, map[string]string{
		"torn/dev.conllu.gz":  "1\tFalk\n",
		"other/dev.conllu.gz": "# sent_id = x\n# text = Nobody\n1\tFalk\tFalk\tPROPN\tNNP\t_\t0\troot\t_\t_\n",
	})
	assert.ErrorIs(t, WriteSegmentation(&bytes.Buffer{}, dir, "none"), os.ErrNotExist)
	assert.ErrorContains(t, WriteSegmentation(&bytes.Buffer{}, dir, "torn"), "line 1")
	assert.ErrorContains(t, WriteSegmentation(&bytes.Buffer{}, dir, "other"), `sentence x: its text does not have "Falk" at byte 0`)
}

func TestTagsErrors(t *testing.T) {
	dir := corpora(t, map[string]string{"odd/dev.conllu.gz": "1\tFalk\tFalk\tNAME\tNNP\t_\t0\troot\t_\t_\n"})
	assert.ErrorIs(t, WriteTags(&bytes.Buffer{}, dir, "none"), os.ErrNotExist)
	assert.ErrorContains(t, WriteTags(&bytes.Buffer{}, dir, "odd"), "NAME")
}

const (
	novel = "“ Come , ” said Ada . “ Sit . ”\nShe read “ Ponds ” .\n"
	// Two quotations; the title is none, and of the third a token is missing.
	quotations = "QUOTE\tq1\t0\t0\t0\t3\t“ Come , ”\nQUOTE\tq2\t0\t8\t0\t10\t“ Sit .\nATTRIB\tq1\tAda\n"
)

func TestLitBankByHand(t *testing.T) {
	const dir = "litbank/quotations/tsv/"
	folder := corpora(t, map[string]string{
		dir + "10_pond.txt": novel, dir + "10_pond.ann": quotations,
		dir + "11_weir.txt": novel, dir + "11_weir.ann": "QUOTE\tq1\t0\t0\t0\t3\n",
	})
	var out bytes.Buffer
	require.NoError(t, WriteLitBank(&out, folder))
	assert.Equal(t, `                              gold   given       P       R      F1
measured                         2       3  0.3333  0.5000  0.4000
measured, near gold              2       2  0.5000  0.5000  0.5000
tuned on                         1       3  0.3333  1.0000  0.5000
tuned on, near gold              1       1  1.0000  1.0000  1.0000
`, out.String())
}

func TestLitBankErrors(t *testing.T) {
	const dir = "litbank/quotations/tsv/"
	assert.ErrorContains(t, WriteLitBank(&bytes.Buffer{}, t.TempDir()), "no quotations of LitBank")
	for ann, want := range map[string]string{
		"QUOTE\tq1\t0\t0":            "not a quotation",
		"QUOTE\tq1\t0\t0\t0\t11\n":   "no token 11 of line 0",
		"QUOTE\tq1\t0\t-1\t0\t1\n":   "no token -1 of line 0",
		"QUOTE\tq1\tnine\t0\t0\t1\n": "no token 0 of line nine",
	} {
		folder := corpora(t, map[string]string{dir + "10_pond.txt": novel, dir + "10_pond.ann": ann})
		err := WriteLitBank(&bytes.Buffer{}, folder)
		assert.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, "10_pond.ann")
	}
	folder := corpora(t, map[string]string{dir + "pond.txt": novel, dir + "pond.ann": ""})
	assert.ErrorContains(t, WriteLitBank(&bytes.Buffer{}, folder), "no Gutenberg number")
	folder = corpora(t, map[string]string{dir + "10_pond.ann": quotations})
	assert.ErrorIs(t, WriteLitBank(&bytes.Buffer{}, folder), os.ErrNotExist)
}
