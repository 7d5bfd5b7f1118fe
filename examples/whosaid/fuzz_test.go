package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

// FuzzInput has any bytes as a file: each format can be read again and says what the
// reading does, and nothing in the table gives orders to a terminal.
func FuzzInput(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte(""))
	f.Add([]byte("\xef\xbb\xbf“No,” said Pia \x00Lund.\r\n\r\nShe \xffthinks “yes\u2028”."))
	f.Add([]byte("Holm \x1b[31msaid\x1b[0m it \u202erains\u202c, \u009b2J Dahl said he thinks."))
	f.Add([]byte(`"A," said B, "C "D" said E." 'F' says ''G''.`))
	f.Add([]byte(strings.Repeat("“", 300) + strings.Repeat(" he said ”", 300)))
	f.Add([]byte("\",\" said B,"))
	f.Fuzz(func(t *testing.T, text []byte) {
		path := filepath.Join(t.TempDir(), "a.txt")
		require.NoError(t, os.WriteFile(path, text, 0o666))
		doc := source.NewDocument(string(text), source.Meta{ID: filepath.ToSlash(path)})
		want, err := new(extract.Extractor).Read(t.Context(), doc)
		require.NoError(t, err)

		outputs := map[string]string{}
		for format := range suffixes {
			var out, errs bytes.Buffer
			p := program{stdout: &out, stderr: &errs}
			require.Zero(t, p.run([]string{"-format", format, path}), errs.String())
			require.Empty(t, errs.String())
			outputs[format] = out.String()
		}

		fromJSON, err := attribution.ReadJSON(strings.NewReader(outputs["json"]), doc)
		require.NoError(t, err)
		require.True(t, outputs["json"] == inJSON(t, want), "the JSON is that of the reading")
		require.True(t, outputs["json"] == inJSON(t, fromJSON), "and comes back")

		fromBrat, err := brat.Read(strings.NewReader(outputs["brat"]), doc)
		require.NoError(t, err)
		require.Len(t, fromBrat.Attributions, len(want.Attributions))
		for i, a := range fromBrat.Attributions {
			assert.Equal(t, want.Attributions[i].Cue.Spans, a.Cue.Spans)
			assert.Equal(t, want.Attributions[i].Claim.Content, a.Claim.Content)
			assert.Equal(t, want.Attributions[i].Parent, a.Parent)
		}

		assertShown(t, outputs["table"])
		rows := 0
		for line := range strings.Lines(outputs["table"]) {
			if strings.Contains(line, " "+path+":") && !strings.HasPrefix(line, "note: ") {
				rows++
			}
		}
		assert.GreaterOrEqual(t, rows, len(want.Attributions), "one for each; the text may hold the path")
	})
}

func inJSON(t *testing.T, r *attribution.Reading) string {
	var b strings.Builder
	require.NoError(t, attribution.WriteJSON(&b, r))
	return b.String()
}
