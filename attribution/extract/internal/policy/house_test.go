package policy

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// houseNames are the names that may stand at the top of the repository.
var houseNames = map[string]bool{
	"source": true, "claim": true, "attribution": true, "examples": true,
	"go.mod": true, "go.sum": true, "doc.go": true,
	"README.md": true, "CHANGELOG.md": true, "CONTRIBUTING.md": true, "LICENSE": true, "NOTICE": true,
	".gitignore": true, ".ci": true,
}

// strangers returns the names at the top of the tree that houseNames lacks.
func strangers(files []string) []string {
	found := map[string]bool{}
	for _, file := range files {
		if top, _, _ := strings.Cut(file, "/"); !houseNames[top] {
			found[top] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func TestTopLevel(t *testing.T) {
	m := theModule(t)
	assert.Empty(t, strangers(m.files), "the top level is fixed")
	for _, name := range slices.Sorted(maps.Keys(houseNames)) {
		_, err := os.Stat(filepath.Join(m.root, name))
		assert.NoError(t, err)
	}
	assert.Equal(t, []string{"helpers", "notes.md"}, strangers([]string{"go.mod", "notes.md", "helpers/a.go", "helpers/b.go", ".ci/run"}))
}

func TestRootHoldsNoCode(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(theModule(t).root, "doc.go"), nil, 0)
	require.NoError(t, err)
	assert.Equal(t, "sayso", file.Name.Name)
	assert.Empty(t, file.Decls)
}

// emptyNames say nothing of what a file holds.
var emptyNames = []string{"util", "utils", "common", "misc", "helper", "helpers"}

// emptyNamed returns the files that have such a name or lie under one.
func emptyNamed(files []string) (found []string) {
	for _, file := range files {
		for name := range strings.SplitSeq(file, "/") {
			name = strings.TrimSuffix(name, path.Ext(name))
			if slices.Contains(emptyNames, strings.ToLower(strings.TrimSuffix(name, "_test"))) {
				found = append(found, file)
				break
			}
		}
	}
	return found
}

func TestNamesSaySomething(t *testing.T) {
	assert.Empty(t, emptyNamed(theModule(t).files), "name a file for its subject")
	assert.Equal(t, []string{"a/utils.go", "common/b.go", "helpers_test.go"},
		emptyNamed([]string{"a/utils.go", "common/b.go", "helpers_test.go", "commons/uncommon.go"}))
}

func TestReadmeIsShort(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(theModule(t).root, "README.md"))
	require.NoError(t, err)
	assert.LessOrEqual(t, bytes.Count(text, []byte("\n")), 120, "lines of README.md; the rest belongs into Examples")
}

// outside matches what is true of one machine only and so means nothing to a
// reader of the repository. The strings are put together here so that this
// file does not hold them.
var outside = regexp.MustCompile(`(?i)` + strings.Join([]string{
	`(?:^|[^\w.~/-])/wo` + `rk/`, // a path of the machine; .../work/... of a URL is none
	`\.\./sha` + `red`,
	`proxy\.gol` + `ang\.org`, `sum\.gol` + `ang\.org`,
	`\bthis work` + `place\b`, `\bthis ses` + `sion\b`,
}, "|"))

// outsideWords returns the places in a text that match outside. The script
// that checks the repository may look beside it for corpora.
func outsideWords(name string, text []byte) (found []string) {
	if bytes.IndexByte(text, 0) >= 0 {
		return nil // not a text
	}
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if name == ".ci/run" {
			line = bytes.ReplaceAll(line, []byte("../sha"+"red"), nil)
		}
		if word := outside.Find(line); word != nil {
			found = append(found, fmt.Sprintf("%s:%d: %s", name, number, bytes.TrimSpace(word)))
		}
	}
	return found
}

func TestNoWordOfOneMachine(t *testing.T) {
	m := theModule(t)
	for _, name := range m.files {
		text, err := os.ReadFile(filepath.Join(m.root, filepath.FromSlash(name)))
		require.NoError(t, err)
		assert.Empty(t, outsideWords(name, text))
	}

	bad := "cd /wo" + "rk/main\nin ../sha" + "red/corpora\nGOPROXY=https://proxy.gol" + "ang.org\nThis ses" + "sion ends\n"
	assert.Len(t, outsideWords("notes.md", []byte(bad)), 4)
	assert.Len(t, outsideWords(".ci/run", []byte(bad)), 3)
	assert.Equal(t, []string{"a.txt:2: /wo" + "rk/"}, outsideWords("a.txt", []byte("at home\n/wo"+"rk/")))
	assert.Empty(t, outsideWords("a.txt", []byte("https://example.org/wo"+"rk/a, in the last session of the assembly")))
}
