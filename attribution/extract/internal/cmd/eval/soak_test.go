package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/source"
)

func zipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}

func archive(t *testing.T, files ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, name := range files {
		text := "In " + name + " Ada said no."
		require.NoError(t, w.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(text))}))
		_, err := w.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

// folder returns a folder with the given files.
func folder(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	return dir
}

func TestDocuments(t *testing.T) {
	long := strings.Repeat("Ada said no.\n", 2*pieceSize/13)
	dir := folder(t, map[string][]byte{
		"a.txt":       []byte("Ada said no."),
		"b/empty.txt": nil,
		"b/notes.ann": []byte("T1"),
		"c.txt.gz":    zipped(t, []byte(long)),
		"d.tgz":       zipped(t, archive(t, "x.txt", "x.ann", "y.txt")),
		"e.tar.gz":    zipped(t, archive(t, "z.txt")),
		"f.json.gz":   []byte("not even packed"),
	})
	var names []string
	var all strings.Builder
	for doc, err := range documents([]string{dir}) {
		require.NoError(t, err)
		names = append(names, filepath.ToSlash(strings.TrimPrefix(doc.Meta().ID, dir)))
		if strings.HasPrefix(names[len(names)-1], "/c") {
			all.WriteString(doc.Text())
		}
	}
	assert.Equal(t, []string{"/a.txt", "/b/empty.txt", "/c.txt", "/c.txt#2", "/d.tar:x.txt", "/d.tar:y.txt", "/e.tar:z.txt"}, names)
	assert.Equal(t, long, all.String())
	for range documents([]string{dir}) {
		break // and nothing more comes
	}
}

func TestDocumentsErrors(t *testing.T) {
	for name, data := range map[string][]byte{
		"a.txt.gz": []byte("not packed"),
		"b.txt.gz": zipped(t, []byte("Ada said no."))[:20],
		"c.tar":    []byte(strings.Repeat("not a tar archive ", 60)),
	} {
		var last error
		for _, err := range documents([]string{folder(t, map[string][]byte{name: data})}) {
			last = err
		}
		assert.ErrorContains(t, last, name[:1]+".t", name)
		assert.Error(t, soak(&bytes.Buffer{}, []string{folder(t, map[string][]byte{name: data})}, 1<<20, read))
	}
	assert.ErrorIs(t, soak(&bytes.Buffer{}, []string{"nowhere"}, 1<<20, read), os.ErrNotExist)
}

func TestSoak(t *testing.T) {
	dir := folder(t, map[string][]byte{"a.txt": []byte("Ada said no."), "b.txt": []byte("\xff\x00 “")})
	none := func(doc *source.Document) (*attribution.Reading, error) { return &attribution.Reading{Doc: doc}, nil }
	var out bytes.Buffer
	require.NoError(t, soak(&out, []string{dir}, 1<<20, none))
	assert.Regexp(t, `^2 documents, 0.0 MB, 5 words, 0 attributions, 0 speakers, 0 notes; 0 documents break a law; \d+\.\d s\n$`, out.String())
	out.Reset()
	require.NoError(t, soak(&out, []string{dir}, 0, none))
	assert.Contains(t, out.String(), "0 documents,")
	out.Reset()
	require.NoError(t, soak(&out, []string{dir}, 1, none)) // the first is read whole
	assert.Contains(t, out.String(), "1 documents,")
}

// TestSoakFinds has readers that break a law each.
func TestSoakFinds(t *testing.T) {
	dir := folder(t, map[string][]byte{"a.txt": []byte("Ada said no.")})
	build := func(doc *source.Document) *attribution.Reading {
		b := attribution.NewBuilder(doc)
		var a attribution.Attribution
		a.Source, a.Cue.Spans, a.Claim.Content = b.Mention("Ada"), b.Spans("said"), b.Spans("no")
		b.Add(a)
		r, err := b.Reading()
		require.NoError(t, err)
		return r
	}
	count := 0
	for want, reader := range map[string]eval.Reader{
		"out of ink": func(*source.Document) (*attribution.Reading, error) { return nil, errors.New("out of ink") },
		"bad span": func(doc *source.Document) (*attribution.Reading, error) {
			r := build(doc)
			r.Attributions[0].Cue.Spans[0].End = 99
			return r, nil
		},
		"read again it is not the same": func(doc *source.Document) (*attribution.Reading, error) {
			r := build(doc)
			count++
			r.Engine = strings.Repeat("x", count)
			return r, nil
		},
		"JSON does not give back a list": func(doc *source.Document) (*attribution.Reading, error) {
			r := build(doc)
			r.Speakers = []source.Speaker{}
			return r, nil
		},
		`JSON does not give back speaker 1, "Ada"`: func(doc *source.Document) (*attribution.Reading, error) {
			r := build(doc)
			r.Speakers = []source.Speaker{{ID: 1, Name: "Ada", Roles: []string{}}}
			return r, nil
		},
		"panic: out of ink": func(*source.Document) (*attribution.Reading, error) { panic("out of ink") },
		`JSON does not give back attribution 1, "said"`: func(doc *source.Document) (*attribution.Reading, error) {
			r := build(doc)
			r.Attributions[0].Setting.Time = source.Spans{}
			return r, nil
		},
	} {
		var out bytes.Buffer
		err := soak(&out, []string{dir}, 1<<20, reader)
		assert.ErrorContains(t, err, "1 documents break a law")
		assert.Contains(t, out.String(), want)
	}
	require.NoError(t, soak(&bytes.Buffer{}, []string{dir}, 1<<20, func(doc *source.Document) (*attribution.Reading, error) { return build(doc), nil }))
}

func TestGrowth(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, table(&out, []int{0, 0}, func(doc *source.Document) (*attribution.Reading, error) {
		return &attribution.Reading{Doc: doc}, nil
	}))
	lines := strings.Split(out.String(), "\n")
	require.Len(t, lines, 4)
	assert.Len(t, strings.Fields(lines[0]), 9) // "heap MB" is one
	for _, line := range lines[1:3] {
		assert.Len(t, strings.Fields(line), 8)
	}
	broken := errors.New("out of ink")
	assert.ErrorIs(t, table(&out, []int{0}, func(*source.Document) (*attribution.Reading, error) { return nil, broken }), broken)
}
