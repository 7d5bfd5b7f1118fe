package namescore

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWikiGold measures the model on what nothing was learned from.
func TestWikiGold(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is not set: WikiGold is not read")
	}
	f, err := MeasureFile(filepath.Join(corpora, WikiGold))
	require.NoError(t, err)
	t.Logf("WikiGold: %s", f)
	assert.GreaterOrEqual(t, f.All.F1(), 68.0)
	f, err = MeasureFile(filepath.Join(corpora, Tuning))
	require.NoError(t, err)
	t.Logf("WNUT17 dev: %s", f)
}

func TestWrite(t *testing.T) {
	folder := t.TempDir()
	assert.ErrorIs(t, Write(&bytes.Buffer{}, folder), os.ErrNotExist)
	path := filepath.Join(folder, WikiGold)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte("Mary I-PER\nFalk I-PER\nleft O\nGermany I-LOC\n. O\n"), 0o600))
	var b bytes.Buffer
	require.NoError(t, Write(&b, folder))
	assert.Equal(t, "names           100.00\nperson          100.00\norganisation      0.00\nplace           100.00\n", b.String())
}
