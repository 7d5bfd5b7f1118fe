package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/source"
)

// The model is the same twice, and has learned what it was told.
func TestTrainFactuality(t *testing.T) {
	corpora, folder := t.TempDir(), t.TempDir()
	for name, data := range map[string][]byte{"classes": models.Classes(), "tagger": models.Tagger(), "depparse": models.Depparse(), "names": models.Names()} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name+".bin"), data, 0o644))
	}
	o := options{corpora: corpora, models: folder, seed: 1}
	assert.ErrorIs(t, trainFactuality(o), os.ErrNotExist)

	var text bytes.Buffer
	w := gzip.NewWriter(&text)
	lines := `{"text": "Ina rowed home .", "targets": [{"span1": [1, 2], "label": 3}]}
{"text": "Ina will row home .", "targets": [{"span1": [2, 3], "label": -2}]}
`
	_, err := w.Write([]byte(strings.Repeat(lines, 50)))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, os.Mkdir(filepath.Join(corpora, "factuality"), 0o755))
	for _, part := range []string{"train", "dev"} {
		require.NoError(t, os.WriteFile(filepath.Join(corpora, "factuality", "UDS_IH2-"+part+".jsonl.gz"), text.Bytes(), 0o644))
	}
	require.NoError(t, trainFactuality(o))
	first, err := os.ReadFile(o.model("factuality"))
	require.NoError(t, err)
	require.NoError(t, trainFactuality(o))
	second, err := os.ReadFile(o.model("factuality"))
	require.NoError(t, err)
	assert.Equal(t, first, second)

	judge, err := hedge.NewJudge(first)
	require.NoError(t, err)
	core, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	require.NoError(t, err)
	outline := core.Read(source.NewDocument("Ada rowed home. Ada will row home.", source.Meta{}))
	assert.Greater(t, judge.Happened(outline, 1), 1000)
	assert.Less(t, judge.Happened(outline, 6), 0)
}
