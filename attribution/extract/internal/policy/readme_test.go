package policy

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A block is a fenced block of a Markdown text: the word after the opening
// fence, and the lines within.
type block struct{ lang, body string }

func fencedBlocks(text string) (blocks []block) {
	open := false
	for line := range strings.Lines(text) {
		lang, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && !open:
			blocks = append(blocks, block{lang: strings.TrimSpace(lang)})
			open = true
		case fence:
			open = false
		case open:
			blocks[len(blocks)-1].body += line
		}
	}
	return blocks
}

// programAndOutput returns the first Go block and the first block of plain
// text after it.
func programAndOutput(blocks []block) (program, output string, ok bool) {
	for _, b := range blocks {
		switch {
		case program == "" && b.lang == "go":
			program = b.body
		case program != "" && (b.lang == "text" || b.lang == ""):
			return program, b.body, true
		}
	}
	return "", "", false
}

func readme(t *testing.T) []block {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(theModule(t).root, "README.md"))
	require.NoError(t, err)
	return fencedBlocks(string(text))
}

func TestReadmeIsWhole(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(theModule(t).root, "README.md"))
	require.NoError(t, err)
	assert.NotRegexp(t, `@[A-Z]+@|TODO|XXX`, string(text))
}

func TestReadmeProgram(t *testing.T) {
	m := theModule(t)
	program, output, ok := programAndOutput(readme(t))
	require.True(t, ok, "README.md has no Go block with a block of output after it")

	// The program has to lie in the module to import it, and must not be
	// written there: the overlay makes the go command see it.
	temp := t.TempDir()
	writeFile(t, filepath.Join(temp, "main.go"), program)
	overlay, err := json.Marshal(map[string]map[string]string{
		"Replace": {filepath.Join(m.root, "readmeprogram", "main.go"): filepath.Join(temp, "main.go")},
	})
	require.NoError(t, err)
	writeFile(t, filepath.Join(temp, "overlay.json"), string(overlay))
	got, err := run(m.root, "go", "run", "-overlay", filepath.Join(temp, "overlay.json"), "./readmeprogram")
	require.NoError(t, err)
	assert.Equal(t, output, got, "README.md shows another output than its program has")
}

func TestReadmeCommands(t *testing.T) {
	m := theModule(t)
	for _, b := range readme(t) {
		if b.lang != "sh" {
			continue
		}
		for line := range strings.Lines(b.body) {
			words := strings.Fields(line)
			if len(words) < 3 || words[0] != "go" || words[1] != "run" || !strings.HasPrefix(words[2], "./examples/") {
				continue
			}
			assert.DirExists(t, filepath.Join(m.root, filepath.FromSlash(words[2])), "README.md: %s", line)
		}
	}
}

func TestReadmeBlocks(t *testing.T) {
	text := "# A\n```text\nbefore\n```\n```sh\ngo get x\n```\nText\n```go\npackage main\n\nfunc main() {}\n```\nprints\n```json\n{}\n```\n```\none\ntwo\n```\n```text\nlater\n```\n"
	program, output, ok := programAndOutput(fencedBlocks(text))
	require.True(t, ok)
	assert.Equal(t, "package main\n\nfunc main() {}\n", program)
	assert.Equal(t, "one\ntwo\n", output)
	_, _, ok = programAndOutput(fencedBlocks("```text\na\n```\n```go\npackage main\n```\n"))
	assert.False(t, ok)
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
}
