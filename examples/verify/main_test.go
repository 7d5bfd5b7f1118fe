package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected output")

var texts = os.DirFS("testdata/texts")

func TestQuotations(t *testing.T) {
	var got bytes.Buffer
	sound, err := run(&got, "", "testdata/quotations.txt", texts)
	require.NoError(t, err)
	assert.False(t, sound)
	if *update {
		require.NoError(t, os.WriteFile("testdata/table.txt", got.Bytes(), 0o644))
	}
	want, err := os.ReadFile("testdata/table.txt")
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// TestReading verifies what the claims of an article have verbatim.
func TestReading(t *testing.T) {
	const article = "“My mother lit this lamp,” Dara Marsh said, “and her mother before her.” Marten said the lamp “may fail”."
	doc := source.NewDocument(article, source.Meta{ID: "courier-9"})
	b := attribution.NewBuilder(doc)
	in := b.FromTo("“My", "before her.”")
	b.Add(attribution.Attribution{Cue: attribution.Cue{Spans: in.Spans("said")}, Claim: claim.Claim{
		Content:  in.Spans("“My mother lit this lamp,”", "“and her mother before her.”"),
		Verbatim: in.Spans("My mother lit this lamp,", "and her mother before her."),
	}})
	in = b.FromTo("Marten", "”.")
	b.Add(attribution.Attribution{Cue: attribution.Cue{Spans: in.Spans("said")}, Claim: claim.Claim{
		Content: in.Spans("the lamp “may fail”"), Verbatim: in.Spans("may fail"),
	}})
	r, err := b.Reading()
	require.NoError(t, err)
	dir := t.TempDir()
	file, reading := filepath.Join(dir, "article.txt"), filepath.Join(dir, "reading.json")
	require.NoError(t, os.WriteFile(file, []byte(article), 0o644))
	out, err := os.Create(reading)
	require.NoError(t, err)
	require.NoError(t, attribution.WriteJSON(out, r))
	require.NoError(t, out.Close())

	var got bytes.Buffer
	sound, err := run(&got, file, reading, texts)
	require.NoError(t, err)
	assert.True(t, sound)
	assert.Equal(t, `typographic  My mother lit this lamp, and her mother before her.
    radio.txt:2:44
exact        may fail
    council.txt:4:62
`, got.String())

	_, err = run(&got, "testdata/quotations.txt", reading, texts) // another article
	var wrong *attribution.DocumentError
	assert.ErrorAs(t, err, &wrong)
	_, err = run(&got, filepath.Join(dir, "none.txt"), reading, texts)
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// TestSound has quotations that show what they leave out and put in, which is well
// as long as the meaning stays.
func TestSound(t *testing.T) {
	folder := fstest.MapFS{"a.txt": {Data: []byte("We are not there yet. But the old nets are dry.\n\nNever, said Falk.")}}
	for quotation, want := range map[string]bool{
		"We are not there yet … the […] nets are dry": true,
		"[Falk and I] are not there yet":              true,
		"We are […] there yet":                        false,
		"We are not [nearly] there yet":               false,
		"the old nets […] said Falk":                  false,
		"the old ships are dry":                       false,
	} {
		file := filepath.Join(t.TempDir(), "quotations.txt")
		require.NoError(t, os.WriteFile(file, []byte(quotation), 0o644))
		sound, err := run(&bytes.Buffer{}, "", file, folder)
		require.NoError(t, err)
		assert.Equal(t, want, sound, quotation)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")

func TestTrouble(t *testing.T) {
	_, err := run(&bytes.Buffer{}, "", "testdata/none.txt", texts)
	assert.ErrorIs(t, err, os.ErrNotExist)
	_, err = run(&bytes.Buffer{}, "", "testdata/quotations.txt", os.DirFS("testdata/none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	_, err = run(brokenPipe{}, "", "testdata/quotations.txt", texts)
	assert.ErrorIs(t, err, errBroken)
}

func TestOtherFilesAreLeftOut(t *testing.T) {
	var got bytes.Buffer
	folder := fstest.MapFS{
		"a.txt":     {Data: []byte("nothing")},
		"b.md":      {Data: []byte("Nobody on the board wants the light to go out.")},
		"sub/c.txt": {Data: []byte("nobody on the Board wants the light to go out")},
	}
	sound, err := run(&got, "", "testdata/quotations.txt", folder)
	require.NoError(t, err)
	assert.False(t, sound)
	assert.True(t, strings.HasPrefix(got.String(), "typographic  Nobody on the board wants the light to go out.\n    sub/c.txt:1:1\nabsent "), got.String())
}
