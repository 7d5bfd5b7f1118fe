package factuality_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval/factuality"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/source"
)

// core returns the stages that know the language.
func core(t *testing.T) *language.Core {
	t.Helper()
	c, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	require.NoError(t, err)
	return c
}

// write adds a file to a folder of corpora.
func write(t *testing.T, folder, name, text string) {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	path := filepath.Join(folder, "factuality", name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
}

func TestRead(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "Quay-dev.jsonl.gz", `{"text": "Falk  may row", "targets": [{"span1": [3, 4], "label": 1.5, "span_text": "row"}]}
{"text": "é sank", "targets": [{"span1": [1, 2], "label": -3}, {"span1": [0, 2], "label": 3}]}
`)
	list, err := factuality.Read(folder, "Quay-dev")
	require.NoError(t, err)
	assert.Equal(t, []factuality.Sentence{
		{"Falk  may row", []factuality.Target{{source.Span{Start: 10, End: 13}, 1.5}}},
		{"é sank", []factuality.Target{{source.Span{Start: 3, End: 7}, -3}, {source.Span{Start: 0, End: 7}, 3}}},
	}, list)

	_, err = factuality.Read(folder, "Quay-train")
	assert.ErrorIs(t, err, os.ErrNotExist)
	for line, problem := range map[string]string{
		`{`: "line 1", `{"text": "a b", "targets": [{"span1": [1, 3]}]}`: "no words 1 to 3",
		`{"text": "a b", "targets": [{"span1": [1, 1]}]}`: "no words 1 to 1", `{"text": "a b", "targets": [{"span1": [-1, 1]}]}`: "no words -1 to 1",
		strings.Repeat(" ", 1<<21): "too long",
	} {
		write(t, folder, "bad.jsonl.gz", line)
		_, err = factuality.Read(folder, "bad")
		assert.ErrorContains(t, err, problem)
	}
	require.NoError(t, os.WriteFile(filepath.Join(folder, "factuality", "plain.jsonl.gz"), []byte("no gzip at all"), 0o644))
	_, err = factuality.Read(folder, "plain")
	assert.ErrorIs(t, err, gzip.ErrHeader)
}

func TestCompare(t *testing.T) {
	assert.Equal(t, factuality.Figures{Targets: 2, MAE: 1, R: 1}, factuality.Compare([]float64{1, 3}, []float64{0, 2}))
	assert.Equal(t, factuality.Figures{Targets: 2, MAE: 4, R: -1}, factuality.Compare([]float64{-2, 2}, []float64{2, -2}))
	assert.Equal(t, factuality.Figures{Targets: 2, MAE: 2}, factuality.Compare([]float64{1, -3}, []float64{-1, -1}))
	assert.Zero(t, factuality.Compare(nil, nil))
	assert.Equal(t, "2 words: MAE 1.000, r 1.000", factuality.Compare([]float64{1, 3}, []float64{0, 2}).String())
	assert.Zero(t, factuality.Mean(nil))
}

func TestMeasure(t *testing.T) {
	judge, err := hedge.NewJudge(models.Factuality())
	require.NoError(t, err)
	list := []factuality.Sentence{
		{"The ferry sank .", []factuality.Target{{source.Span{Start: 10, End: 14}, 3}, {source.Span{Start: 90, End: 94}, 3}}},
		{"The ferry did not sink .", []factuality.Target{{source.Span{Start: 18, End: 22}, -3}}},
	}
	m := factuality.Measure(list, core(t).Read, judge)
	assert.Equal(t, factuality.Figures{Targets: 2, R: 1}, m.Rules, "what stands in no token is left out")
	assert.Equal(t, factuality.Figures{Targets: 2, MAE: 3}, m.Mean)
	assert.Equal(t, factuality.Figures{Targets: 2, MAE: 3}, m.Three)
	assert.Greater(t, m.Judge.R, 0.9)
}

func TestWeasels(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "wikiweasel-train.csv.gz", "text,label\n\"Some sailors left early.\n\",1\nThe quay may sink.,1\nThe quay is long.,0\nThe quay is grey.,1\n")
	list, err := factuality.ReadWeasels(folder)
	require.NoError(t, err)
	assert.Equal(t, factuality.Weasel{"Some sailors left early.\n", true}, list[0])
	f := factuality.MeasureWeasels(list, core(t).Read)
	assert.Equal(t, factuality.Found{Gold: 3, Given: 2, Right: 2}, f)
	assert.InDelta(t, 0.8, f.F1(), 1e-9)
	assert.Zero(t, factuality.Found{}.F1())

	write(t, folder, "wikiweasel-train.csv.gz", "text\nalone\n")
	_, err = factuality.ReadWeasels(folder)
	assert.ErrorContains(t, err, "1 fields")
	write(t, folder, "wikiweasel-train.csv.gz", "\"")
	_, err = factuality.ReadWeasels(folder)
	assert.Error(t, err)
	_, err = factuality.ReadWeasels(t.TempDir())
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// TestFigures measures on the corpora and asks for the floors.
func TestFigures(t *testing.T) {
	folder := os.Getenv("SAYSO_CORPORA")
	if folder == "" {
		t.Skip("SAYSO_CORPORA is not set: the corpora of factuality are not read")
	}
	r, err := factuality.MeasureAll(folder, core(t).Read)
	require.NoError(t, err)
	var b bytes.Buffer
	r.Write(&b)
	t.Log("\n" + b.String())
	uds, uw := r.Corpora[0].Judge, r.Corpora[1].Rules
	assert.LessOrEqual(t, uds.MAE, 1.25)
	assert.GreaterOrEqual(t, uds.R, 0.60)
	assert.LessOrEqual(t, uw.MAE, 0.55)
	assert.GreaterOrEqual(t, uw.R, 0.55)
}

func TestReport(t *testing.T) {
	_, err := factuality.MeasureAll(t.TempDir(), core(t).Read)
	assert.ErrorIs(t, err, os.ErrNotExist)
	var b bytes.Buffer
	factuality.Report{
		Corpora: []factuality.Row{{"quay", factuality.Measured{Judge: factuality.Figures{Targets: 2, MAE: 1, R: 0.5}}}},
		Weasels: factuality.Found{Gold: 2, Given: 1, Right: 1},
	}.Write(&b)
	assert.Equal(t, `MAE, r                 words  happened      rules            all 3    mean
quay                       2  1.000  0.500  0.000  0.000     0.000   0.000

weasel sentences           2 gold, 1 given, F1 0.667
`, b.String())
}
