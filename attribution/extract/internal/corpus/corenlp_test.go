package corpus

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func writeZipped(t *testing.T, text string) string {
	name := filepath.Join(t.TempDir(), "a.tsv.gz")
	file, err := os.Create(name)
	require.NoError(t, err)
	w := gzip.NewWriter(file)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, file.Close())
	return name
}

func TestReadCoreNLP(t *testing.T) {
	documents, err := ReadCoreNLP(writeZipped(t, "# doc mill\n1\t0\t3\tIna\tIna\tNNP\tPERSON\t2\tnsubj\n2\t4\t8\trows\trow\tVBZ\tO\t0\troot\n\n# doc quay\n"))
	require.NoError(t, err)
	assert.Equal(t, []CoreNLPDocument{
		{Name: "mill", Tokens: []CoreNLPToken{{Begin: 0, End: 3, First: true, Word: "Ina", NER: "PERSON", Head: 1, Relation: "nsubj"}, {Begin: 4, End: 8, Word: "rows", NER: "O", Head: -1, Relation: "root"}}},
		{Name: "quay"},
	}, documents)
}

func TestReadCoreNLPErrors(t *testing.T) {
	for text, want := range map[string]string{
		"1\t0\t3\tIna\tIna\tNNP\tPERSON\t2\tnsubj\n":             "line 1: 9 columns", // of no document
		"# doc mill\n1\t0\n":                                     "line 2: 2 columns",
		"# doc mill\n1\tx\t3\tIna\tIna\tNNP\tPERSON\t2\tnsubj\n": "line 2: offsets x and 3",
		"# doc mill\n1\t0\t3\tIna\tIna\tNNP\tPERSON\tx\tnsubj\n": "line 2: head x",
	} {
		_, err := ReadCoreNLP(writeZipped(t, text))
		assert.ErrorContains(t, err, want)
	}
	_, err := ReadCoreNLP(filepath.Join(t.TempDir(), "none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	plain := filepath.Join(t.TempDir(), "plain")
	require.NoError(t, os.WriteFile(plain, []byte("# doc mill, not compressed"), 0o600))
	_, err = ReadCoreNLP(plain)
	assert.ErrorIs(t, err, gzip.ErrHeader)
}
