package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

// batch runs the program and returns the lines it writes and what it says.
func batch(t *testing.T, folder fs.FS) (lines []string, said []error) {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), &out, folder, func(err error) { said = append(said, err) }))
	lines = strings.SplitAfter(out.String(), "\n")
	require.Empty(t, lines[len(lines)-1])
	return lines[:len(lines)-1], said
}

// TestArticles has each line be the reading that its text has by itself.
func TestArticles(t *testing.T) {
	lines, said := batch(t, articles)
	assert.Empty(t, said)
	names := []string{"articles/ferry.txt", "articles/north/light.txt"}
	require.Len(t, lines, len(names))
	for i, name := range names {
		text, err := articles.ReadFile(name)
		require.NoError(t, err)
		doc := source.NewDocument(string(text), source.Meta{ID: name})
		r, err := attribution.ReadJSON(strings.NewReader(lines[i]), doc)
		require.NoError(t, err)
		assert.NotEmpty(t, r.Attributions)

		var alone strings.Builder
		want, err := new(extract.Extractor).Read(t.Context(), doc)
		require.NoError(t, err)
		require.NoError(t, attribution.WriteJSON(&alone, want))
		assert.Equal(t, alone.String(), lines[i])
	}
}

func TestOrderAndChoice(t *testing.T) {
	folder := fstest.MapFS{
		"notes.md":      {Data: []byte("“Not this,” she said.")},
		"a/link.txt":    {Data: []byte("b.txt"), Mode: fs.ModeSymlink},
		"pipe.txt":      {Mode: fs.ModeNamedPipe},
		"folder.txt/x":  {},
		"bytes\xff.md":  {},
		"a/invalid.txt": {Data: []byte("\xff\x00“No,” she said.")},
	}
	var want []string
	for i := range 200 {
		name := fmt.Sprintf("a/text-%03d.txt", i)
		folder[name] = &fstest.MapFile{Data: []byte(strings.Repeat("“No,” said Pia Lund. ", i%4))}
		want = append(want, name)
	}
	lines, said := batch(t, folder)
	assert.Empty(t, said)
	var got []string
	for _, line := range lines {
		meta, err := attribution.ReadJSONMeta(strings.NewReader(line))
		require.NoError(t, err)
		got = append(got, meta.ID)
	}
	assert.Equal(t, append([]string{"a/invalid.txt"}, want...), got)
}

// torn is a folder in which some names cannot be opened.
type torn struct{ fs.FS }

func (f torn) Open(name string) (fs.File, error) {
	if strings.Contains(name, "torn") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.FS.Open(name)
}

func TestUnreadable(t *testing.T) {
	text := &fstest.MapFile{Data: []byte("“No,” she said.")}
	lines, said := batch(t, torn{fstest.MapFS{"a.txt": text, "torn.txt": text, "torn/b.txt": text, "z.txt": text}})
	assert.Len(t, lines, 2)
	require.Len(t, said, 2)
	for _, err := range said {
		assert.ErrorIs(t, err, fs.ErrPermission)
	}
}

// counting counts the texts that are opened.
type counting struct {
	fs.FS
	opened atomic.Int64
}

func (f *counting) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".txt") {
		f.opened.Add(1)
	}
	return f.FS.Open(name)
}

// stalled is a writer that takes one line at a time; at each it looks how many texts
// have been opened before their turn.
type stalled struct {
	lines, ahead int64
	folder       *counting
}

func (w *stalled) Write(p []byte) (int, error) {
	w.lines += int64(bytes.Count(p, []byte("\n")))
	w.ahead = max(w.ahead, w.folder.opened.Load()-w.lines)
	runtime.Gosched()
	return len(p), nil
}

// TestFewInHand has many texts and a slow writer.
func TestFewInHand(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 300 {
		files[fmt.Sprintf("%d.txt", i)] = &fstest.MapFile{Data: []byte(strings.Repeat("“No,” said Pia Lund. ", 3))}
	}
	w := &stalled{folder: &counting{FS: files}}
	require.NoError(t, run(t.Context(), w, w.folder, func(error) {}))
	assert.EqualValues(t, 300, w.lines)
	assert.LessOrEqual(t, w.ahead, int64(8*runtime.GOMAXPROCS(0)))
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")

func TestEnds(t *testing.T) {
	folder := fstest.MapFS{}
	for i := range 100 {
		folder[fmt.Sprintf("%d.txt", i)] = &fstest.MapFile{Data: []byte(strings.Repeat("“No,” said Pia Lund. ", 5))}
	}
	assert.ErrorIs(t, run(t.Context(), brokenPipe{}, folder, func(error) {}), errBroken)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out bytes.Buffer
	assert.ErrorIs(t, run(ctx, &out, folder, func(error) {}), context.Canceled)
	assert.Empty(t, out.String())
}
