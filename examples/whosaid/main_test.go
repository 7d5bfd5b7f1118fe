package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected outputs")

// whosaid runs the program on arguments separated by spaces.
func whosaid(stdin, args string) (stdout, stderr string, status int) {
	var out, err bytes.Buffer
	p := program{stdin: strings.NewReader(stdin), stdout: &out, stderr: &err}
	status = p.run(strings.Fields(args))
	return out.String(), err.String(), status
}

// folder makes files in a new folder, becomes at home there and returns it.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	for i := 0; i < len(files); i += 2 {
		require.NoError(t, os.MkdirAll(filepath.Dir(files[i]), 0o777))
		require.NoError(t, os.WriteFile(files[i], []byte(files[i+1]), 0o666))
	}
	return dir
}

const (
	marsh = "Dara Marsh said the ferries would stop on Monday.\n"
	holm  = "“The fog is coming in,” said Ines Holm.\n"
)

func TestSample(t *testing.T) {
	got, stderr, status := whosaid("", "")
	assert.Zero(t, status)
	assert.Empty(t, stderr)
	path := filepath.Join("testdata", "sample.table")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestStandardInput(t *testing.T) {
	got, stderr, status := whosaid(marsh, "-")
	assert.Zero(t, status)
	assert.Empty(t, stderr)
	assert.Regexp(t, `Dara Marsh +said +indirect +certain +stdin:1:12\n  the ferries would stop on Monday\n`, got)
	assert.NotContains(t, got, "==")
}

func TestSeveral(t *testing.T) {
	folder(t, "in/b.txt", marsh, "in/a/z.txt", holm, "in/a/notes.md", marsh, "c.md", marsh)
	got, stderr, status := whosaid("", "in c.md")
	assert.Zero(t, status)
	assert.Empty(t, stderr)
	var titles []string
	for line := range strings.Lines(got) {
		if strings.HasPrefix(line, "== ") {
			titles = append(titles, filepath.ToSlash(strings.TrimSpace(line)))
		}
	}
	assert.Equal(t, []string{"== in/a/z.txt", "== in/b.txt", "== c.md"}, titles)
}

func TestJSON(t *testing.T) {
	folder(t, "a.txt", marsh, "b.txt", holm)
	got, _, status := whosaid("", "-format json a.txt b.txt")
	assert.Zero(t, status)
	lines := strings.SplitAfter(got, "\n")
	require.Len(t, lines, 3)
	for i, file := range []string{"a.txt", "b.txt"} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		r, err := attribution.ReadJSON(strings.NewReader(lines[i]), source.NewDocument(string(text), source.Meta{ID: file}))
		require.NoError(t, err)
		assert.Len(t, r.Attributions, 1)
	}
}

func TestOutermost(t *testing.T) {
	doc := source.NewDocument(sample, source.Meta{ID: "sample.txt"})
	for args, nested := range map[string]bool{"-format json": true, "-format json -outermost": false} {
		got, _, status := whosaid("", args)
		require.Zero(t, status)
		r, err := attribution.ReadJSON(strings.NewReader(got), doc)
		require.NoError(t, err)
		found := false
		for a := range r.All() {
			found = found || a.Parent != 0
		}
		assert.Equal(t, nested, found, args)
	}
}

func TestFiles(t *testing.T) {
	folder(t, "in/a.txt", marsh, "in/deep/er/b.txt", holm, "c.txt", marsh, "in/.txt", holm)
	for format, suffix := range suffixes {
		stdout, stderr, status := whosaid("", "-format "+format+" -o out/new in c.txt")
		assert.Zero(t, status)
		assert.Empty(t, stdout+stderr)
		for _, name := range []string{"a", "deep/er/b", "c", ".txt"} {
			got, err := os.ReadFile(filepath.Join("out", "new", name+suffix))
			require.NoError(t, err)
			assert.NotEmpty(t, got)
			assert.NotContains(t, string(got), "==")
		}
	}
	text, err := os.ReadFile("c.txt")
	require.NoError(t, err)
	ann, err := os.Open("out/new/c.ann")
	require.NoError(t, err)
	defer ann.Close()
	r, err := brat.Read(ann, source.NewDocument(string(text), source.Meta{}))
	require.NoError(t, err)
	assert.Len(t, r.Attributions, 1)
}

func TestBadUsage(t *testing.T) {
	folder(t, "a.txt", marsh, "b.txt", holm)
	for args, want := range map[string]string{
		"-format xml":                `no format "xml"`,
		"-colour":                    "usage: whosaid",
		"-format brat a.txt b.txt":   "need -o",
		"-format brat . -outermost":  "need -o", // an argument after the folder is one
		"-format brat -o":            "usage: whosaid",
		"-format xml -o out a.txt":   `no format "xml"`,
		"-outermost=perhaps a.txt":   "usage: whosaid",
		"-format brat missing.txt .": "need -o",
	} {
		stdout, stderr, status := whosaid("", args)
		assert.Equal(t, 2, status, args)
		assert.Empty(t, stdout, args)
		assert.Contains(t, stderr, want, args)
	}
	_, err := os.Stat("out")
	assert.ErrorIs(t, err, os.ErrNotExist)
	_, stderr, status := whosaid("", "-h")
	assert.Zero(t, status)
	assert.Contains(t, stderr, "-outermost")
}

func TestUnreadable(t *testing.T) {
	folder(t, "a.txt", marsh, "empty/notes.md", holm)
	got, stderr, status := whosaid("", "missing.txt a.txt empty")
	assert.Equal(t, 1, status)
	assert.Contains(t, got, "Dara Marsh")
	assert.Contains(t, stderr, "whosaid: open missing.txt: ")
	assert.Contains(t, stderr, "whosaid: empty: no *.txt below it\n")

	p := program{stdin: failing{}, stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}}
	assert.Equal(t, 1, p.run([]string{"-"}))
	p = program{stdout: failing{}, stderr: &bytes.Buffer{}}
	assert.Equal(t, 1, p.run(nil))

	_, stderr, status = whosaid("", "-o a.txt/in a.txt")
	assert.Equal(t, 1, status)
	assert.Contains(t, stderr, "a.txt")
}

type failing struct{}

func (failing) Read([]byte) (int, error)  { return 0, errors.New("torn cable") }
func (failing) Write([]byte) (int, error) { return 0, errors.New("torn cable") }

func TestNothingIsOverwritten(t *testing.T) {
	folder(t, "x/a.txt", marsh, "y/a.txt", holm, "in/b.json", marsh)
	_, stderr, status := whosaid("", "-format json -o out x y in/b.json")
	assert.Equal(t, 1, status)
	assert.Contains(t, filepath.ToSlash(stderr), "y/a.txt: not read: out/a.json is the output of x/a.txt\n")
	got, err := os.ReadFile("out/a.json")
	require.NoError(t, err)
	assert.Contains(t, string(got), "Dara Marsh")
	assert.NotContains(t, string(got), "Ines Holm")

	_, stderr, status = whosaid("", "-format json -o in in/b.json")
	assert.Equal(t, 1, status)
	assert.Contains(t, filepath.ToSlash(stderr), "in/b.json: not read: in/b.json is an input\n")
	got, err = os.ReadFile("in/b.json")
	require.NoError(t, err)
	assert.Equal(t, marsh, string(got))
}

func TestLinks(t *testing.T) {
	dir := folder(t, "in/a.txt", marsh, "in/sub/b.txt", holm)
	for link, to := range map[string]string{
		"in/sub/loop": filepath.Join(dir, "in"), "in/folder.txt": filepath.Join(dir, "in", "sub"),
		"in/c.txt": filepath.Join(dir, "in", "a.txt"), "way": filepath.Join(dir, "in"), "in/gone.txt": filepath.Join(dir, "nowhere"),
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip("no links here:", err)
		}
	}
	for _, arg := range []string{"in", "way"} {
		got, stderr, status := whosaid("", arg)
		assert.Equal(t, 1, status, "gone.txt leads nowhere")
		assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
		assert.Contains(t, stderr, "gone.txt")
		assert.Equal(t, 3, strings.Count(got, "== "), got)
	}
}

func TestUnreadableFolder(t *testing.T) {
	folder(t, "in/a.txt", marsh, "in/locked/b.txt", holm, "in/z.txt", holm)
	require.NoError(t, os.Chmod("in/locked", 0))
	t.Cleanup(func() { os.Chmod("in/locked", 0o777) })
	if _, err := os.ReadDir("in/locked"); err == nil || runtime.GOOS == "windows" {
		t.Skip("every folder can be read here")
	}
	got, stderr, status := whosaid("", "in")
	assert.Equal(t, 1, status)
	assert.Contains(t, stderr, "locked")
	assert.Contains(t, got, "Dara Marsh")
	assert.Contains(t, got, "Ines Holm")
}

func TestProgress(t *testing.T) {
	folder(t, "a.txt", marsh, "b.txt", holm)
	var out, err bytes.Buffer
	p := program{stdout: &out, stderr: &err, progress: true}
	assert.Equal(t, 1, p.run([]string{"-format", "json", "-o", "out", "a.txt", "missing.txt", "b.txt"}))
	assert.Empty(t, out.String())
	assert.Contains(t, err.String(), "\r\x1b[K1/3 a.txt\r\x1b[K2/3 missing.txt\r\x1b[Kwhosaid: open missing.txt")
	assert.True(t, strings.HasSuffix(err.String(), "3/3 b.txt\r\x1b[K"))

	err.Reset()
	assert.Zero(t, p.run([]string{"a.txt"}))
	assert.Empty(t, err.String())
}
