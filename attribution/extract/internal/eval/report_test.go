package eval

import (
	"bytes"
	"context"
	"errors"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

// TestReport holds report.golden against what is measured now: each section for
// which the data is there.
func TestReport(t *testing.T) {
	golden, err := os.ReadFile("report.golden")
	require.NoError(t, err)
	sections, err := Report(Data{os.Getenv("SAYSO_CORPORA"), os.Getenv("SAYSO_SEED")}, func(doc *source.Document) (*attribution.Reading, error) {
		return (&extract.Extractor{}).Read(context.Background(), doc)
	})
	require.NoError(t, err)
	measured := map[string]string{}
	for _, s := range sections {
		measured[s.Title] = s.Figures
	}
	want := ParseReport(string(golden))
	require.NotEmpty(t, want)
	for _, s := range want {
		t.Run(s.Title, func(t *testing.T) {
			figures, ok := measured[s.Title]
			if !ok {
				t.Skip("not measured: SAYSO_CORPORA or SAYSO_SEED is not set")
			}
			assert.Equal(t, s.Figures, figures, "if the change is meant: go run ./attribution/extract/internal/cmd/eval -update")
		})
		delete(measured, s.Title)
	}
	assert.Empty(t, measured, "not in report.golden")
}

func TestReportText(t *testing.T) {
	sections := []Section{{"ponds, dev", "a  1\n\nb  2\n"}, {"weirs", "c  3\n"}}
	var out bytes.Buffer
	require.NoError(t, WriteReport(&out, sections))
	assert.Equal(t, "== ponds, dev\n\na  1\n\nb  2\n\n== weirs\n\nc  3\n", out.String())
	assert.Equal(t, sections, ParseReport(out.String()))
	assert.Empty(t, ParseReport(""))
}

func TestReportErrors(t *testing.T) {
	broken := errors.New("out of ink")
	read := func(*source.Document) (*attribution.Reading, error) { return nil, broken }
	_, err := Report(Data{}, read)
	assert.ErrorIs(t, err, broken)
	_, err = Report(Data{Corpora: t.TempDir()}, read)
	assert.ErrorContains(t, err, "PolNeAR dev")
	_, err = Report(Data{Seed: t.TempDir()}, read)
	assert.ErrorIs(t, err, os.ErrNotExist)
}
