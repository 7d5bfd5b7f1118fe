package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
)

var update = flag.Bool("update", false, "rewrite the expected outputs")

func TestOutput(t *testing.T) {
	for format, file := range map[string]string{"table": "table.txt", "json": "reading.json", "brat": "article.ann"} {
		t.Run(format, func(t *testing.T) {
			var got bytes.Buffer
			require.NoError(t, run(&got, format))
			path := filepath.Join("testdata", file)
			if *update {
				require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String())
		})
	}
}

func TestUnknownFormat(t *testing.T) {
	assert.ErrorContains(t, run(&bytes.Buffer{}, "xml"), `no format "xml"`)
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")

func TestWriteErrors(t *testing.T) {
	for _, format := range []string{"table", "json", "brat"} {
		assert.ErrorIs(t, run(brokenPipe{}, format), errBroken, format)
	}
}

func TestNobody(t *testing.T) {
	r, err := harbour()
	require.NoError(t, err)
	r.Attributions[2].Source = nil
	var got bytes.Buffer
	require.NoError(t, table(&got, r))
	assert.Contains(t, got.String(), ": - | threatening |")
	assert.Contains(t, got.String(), "threat of nobody named, indirect")
}

// TestHarbour says what the example is about: three claims, of which the grades
// differ, and three levels of who said it.
func TestHarbour(t *testing.T) {
	r, err := harbour()
	require.NoError(t, err)
	require.NoError(t, r.Validate())

	var chain []string
	for a := r.Attribution(6); a != nil; a = r.Attribution(a.Parent) {
		chain = append(chain, string(a.Act)+" of "+speakers(r, a.Source))
	}
	assert.Equal(t, "desire of the islanders < belief of Dara Marsh < statement of Dara Marsh", strings.Join(chain, " < "))

	threat := r.Attribution(3)
	assert.Equal(t, attribution.Threat, threat.Act)
	assert.Equal(t, "if the island council insists on the fleet’s departure", r.Text(threat.Claim.Condition...))
}

// TestExchange reads back what the example writes.
func TestExchange(t *testing.T) {
	r, err := harbour()
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, run(&b, "json"))
	fromJSON, err := attribution.ReadJSON(&b, r.Doc)
	require.NoError(t, err)
	assert.Equal(t, r, fromJSON)

	b.Reset()
	require.NoError(t, run(&b, "brat"))
	fromBrat, err := brat.Read(&b, r.Doc)
	require.NoError(t, err)
	for i, a := range fromBrat.Attributions {
		want := r.Attributions[i]
		assert.Equal(t, want.Parent, a.Parent)
		assert.Equal(t, want.Source.Spans, a.Source.Spans)
		assert.Equal(t, want.Claim, a.Claim)
		assert.Equal(t, want.Setting, a.Setting)
		assert.Equal(t, speakers(r, want.Source), speakers(fromBrat, a.Source))
	}
}
