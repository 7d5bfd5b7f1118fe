package eval

import (
	"bytes"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const ferry = `# newpar
# sent_id = ferry-1
# text = The ferry was late.
1	The	the	DET	DT	_	2	det	_	_
2	ferry	ferry	NOUN	NN	_	4	nsubj	_	_
3	was	be	AUX	VBD	_	4	cop	_	_
4	late	late	ADJ	JJ	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = ferry-2
# text = The captain slept.
1	The	the	DET	DT	_	2	det	_	_
2	captain	captain	NOUN	NN	_	3	nsubj	_	_
3	slept	sleep	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_
`

func TestTreesByHand(t *testing.T) {
	dir := corpora(t, map[string]string{"ferry/dev.conllu.gz": ferry})
	var out bytes.Buffer
	require.NoError(t, WriteTrees(&out, dir, "ferry"))
	assert.Equal(t, "UAS         100.00\nLAS         100.00\nsubtypes    100.00\n", out.String())
	out.Reset()
	require.NoError(t, WriteRaw(&out, dir, "ferry"))
	assert.Regexp(t, `^words       100.00\nsentences   100.00\nUPOS        100.00\n(?s:.*)LAS         100.00\n$`, out.String())
}

func TestTreesErrors(t *testing.T) {
	dir := corpora(t, map[string]string{
		"odd/dev.conllu.gz":   "1\tFalk\tFalk\tNAME\tNNP\t_\t0\troot\t_\t_\n",
		"other/dev.conllu.gz": "# sent_id = x\n# text = Nobody\n1\tFalk\tFalk\tPROPN\tNNP\t_\t0\troot\t_\t_\n",
	})
	for _, write := range []func(io.Writer, string, string) error{WriteTrees, WriteRaw} {
		assert.ErrorIs(t, write(io.Discard, dir, "none"), os.ErrNotExist)
		assert.ErrorContains(t, write(io.Discard, dir, "odd"), "NAME")
	}
	assert.ErrorContains(t, WriteRaw(io.Discard, dir, "other"), `"Falk" is not at byte 0`)
}
