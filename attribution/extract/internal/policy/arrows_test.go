package policy

import (
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// arrows says which packages of the module a package may import; all others
// it may not, in its tests either, and a package that no line names may not
// exist. The lines are the architecture, stated before the packages are there.
//
// Paths are those below the module, "." its root; internal/x is short for
// attribution/extract/internal/x; a path ending in /... stands for the package
// and all below it, and ... alone for every package. NAME = ... names a group.
const arrows = `
MODEL   = source claim attribution
FORMATS = attribution/brat attribution/webanno attribution/claimreview attribution/markup
STAGES  = internal/segment internal/tagger internal/depparse internal/names internal/resolve internal/hedge
GROUND  = internal/syntax internal/lexicon internal/weights
TOOLS   = internal/corpus/... internal/eval/... internal/cmd/... internal/policy

.                   ->

# The domain. It knows of no reader and of no format.
source              ->
claim               -> source
attribution         -> source claim
attribution/ledger  -> MODEL
FORMATS             -> MODEL

# The reader. No stage knows another: language joins those that know
# the language, extract those and all others, and hands them their models.
internal/syntax     -> MODEL
internal/lexicon    ->
internal/weights    ->
internal/models     ->
STAGES              -> MODEL GROUND
internal/detect/... -> MODEL GROUND internal/detect/...
internal/language   -> MODEL GROUND STAGES internal/models
attribution/extract -> MODEL GROUND STAGES internal/detect internal/detect/setting internal/language internal/models

TOOLS               -> ...
examples/...        -> MODEL FORMATS attribution/ledger attribution/extract
`

// A rulebook holds what each path or /... pattern may import.
type rulebook map[string][]string

func parseRules(text string) (rulebook, error) {
	groups := map[string][]string{}
	rules := rulebook{}
	expand := func(words string) (paths []string) {
		for word := range strings.FieldsSeq(words) {
			if group, ok := groups[word]; ok {
				paths = append(paths, group...)
			} else if strings.HasPrefix(word, "internal/") {
				paths = append(paths, "attribution/extract/"+word)
			} else {
				paths = append(paths, word)
			}
		}
		return paths
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if name, words, ok := strings.Cut(line, "="); ok {
			groups[strings.TrimSpace(name)] = expand(words)
			continue
		}
		left, right, ok := strings.Cut(line, "->")
		if !ok {
			return nil, fmt.Errorf("neither a rule nor a group: %q", line)
		}
		for _, from := range expand(left) {
			if _, ok := rules[from]; ok {
				return nil, fmt.Errorf("two rules for %s", from)
			}
			rules[from] = expand(right)
		}
	}
	for from, to := range rules {
		for _, word := range append(to, from) {
			if word == strings.ToUpper(word) && strings.Trim(word, "./") != "" {
				return nil, fmt.Errorf("no group %s", word)
			}
		}
	}
	return rules, nil
}

func matches(pattern, path string) bool {
	if pattern == "..." {
		return true
	}
	below, ok := strings.CutSuffix(pattern, "/...")
	return path == below || ok && strings.HasPrefix(path, below+"/")
}

// check returns what is wrong with the imports of a package; both are paths
// below the module.
func (r rulebook) check(from string, imports []string) []string {
	// The longest pattern is the nearest: a/b before a/...
	var rule string
	for pattern := range r {
		if matches(pattern, from) && len(pattern) > len(rule) {
			rule = pattern
		}
	}
	if rule == "" {
		return []string{fmt.Sprintf("%s: no rule names this package", from)}
	}
	var wrong []string
	for _, to := range imports {
		allowed := slices.ContainsFunc(r[rule], func(pattern string) bool { return matches(pattern, to) })
		if !allowed && to != from { // an external test imports its own package
			wrong = append(wrong, fmt.Sprintf("%s -> %s", from, to))
		}
	}
	return wrong
}

// checkForeign returns what is wrong with an import from outside the module.
func checkForeign(path string, public, test bool) string {
	first, _, _ := strings.Cut(path, "/")
	switch {
	case path == "C":
		return "the library is pure Go"
	case public && !test && path == "unsafe":
		return "a public package does without"
	case public && !test && path == "net/http":
		return "nothing here talks to a server"
	case !strings.Contains(first, "."): // the standard library
		return ""
	case matches("golang.org/x/text/...", path):
		return ""
	case matches("github.com/stretchr/testify/...", path):
		if test {
			return ""
		}
		return "testify is for tests"
	}
	return "not a requirement of this module"
}

// importsOf returns the sorted import paths of the files.
func importsOf(t *testing.T, files []string) []string {
	t.Helper()
	paths := map[string]bool{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			paths[path] = true
		}
	}
	return slices.Sorted(maps.Keys(paths))
}

func TestArrows(t *testing.T) {
	m := theModule(t)
	rules, err := parseRules(arrows)
	require.NoError(t, err)
	for _, p := range m.packages {
		for _, test := range []bool{false, true} {
			var inside []string
			for _, path := range importsOf(t, p.filesWhere(test)) {
				if rel := m.relative(path); rel != "" {
					inside = append(inside, rel)
				} else if why := checkForeign(path, p.public(), test); why != "" {
					assert.Fail(t, "forbidden import", "%s (tests: %t) -> %s: %s", p.rel, test, path, why)
				}
			}
			assert.Empty(t, rules.check(p.rel, inside), "forbidden arrows (tests: %t)", test)
		}
	}
}

func TestRequirements(t *testing.T) {
	m := theModule(t)
	out, err := run(m.root, "go", "mod", "edit", "-json")
	require.NoError(t, err)
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &mod))
	for _, r := range mod.Require {
		if !r.Indirect {
			assert.Contains(t, []string{"golang.org/x/text", "github.com/stretchr/testify"}, r.Path, "a requirement too many")
		}
	}
}

func TestRulesForbid(t *testing.T) {
	rules, err := parseRules(arrows)
	require.NoError(t, err)
	for _, test := range []struct{ from, imports, want string }{
		{"source", "", ""},
		{"source", "claim", "source -> claim"},
		{"claim", "source claim", ""},
		{"claim", "attribution", "claim -> attribution"},
		{"attribution", "source claim", ""},
		{"attribution", "attribution/extract", "attribution -> attribution/extract"},
		{"attribution", "attribution/brat", "attribution -> attribution/brat"},
		{"attribution/brat", "attribution/ledger", "attribution/brat -> attribution/ledger"},
		{"attribution/brat", "attribution/webanno", "attribution/brat -> attribution/webanno"},
		{"attribution/extract", "source attribution/extract/internal/detect attribution/extract/internal/models", ""},
		{"attribution/extract", "attribution/extract/internal/eval", "attribution/extract -> attribution/extract/internal/eval"},
		{"attribution/extract/internal/detect", "attribution/extract/internal/syntax claim", ""},
		{"attribution/extract/internal/detect", "attribution/extract/internal/hedge",
			"attribution/extract/internal/detect -> attribution/extract/internal/hedge"},
		{"attribution/extract/internal/detect/rules", "attribution/extract/internal/hedge",
			"attribution/extract/internal/detect/rules -> attribution/extract/internal/hedge"},
		{"attribution/extract", "attribution/extract/internal/detect/rules", "attribution/extract -> attribution/extract/internal/detect/rules"},
		{"attribution/extract/internal/detect", "attribution/extract/internal/models",
			"attribution/extract/internal/detect -> attribution/extract/internal/models"},
		{"attribution/extract/internal/models", "source", "attribution/extract/internal/models -> source"},
		{"attribution/extract/internal/cmd/train", "attribution/extract/internal/detect attribution/extract", ""},
		{"examples/byhand", "attribution/brat source", ""},
		{"examples/byhand", "attribution/extract/internal/syntax", "examples/byhand -> attribution/extract/internal/syntax"},
		{"quotes", "", "quotes: no rule names this package"},
		{"claim/parse", "source", "claim/parse: no rule names this package"},
		{"attribution/extract/internal/utf8", "", "attribution/extract/internal/utf8: no rule names this package"},
		{".", "source", ". -> source"},
	} {
		got := strings.Join(rules.check(test.from, strings.Fields(test.imports)), ", ")
		assert.Equal(t, test.want, got, "%s importing %q", test.from, test.imports)
	}

	_, err = parseRules("a -> b\na -> c")
	assert.ErrorContains(t, err, "two rules for a")
	_, err = parseRules("a -> STAGE")
	assert.ErrorContains(t, err, "no group STAGE")
	_, err = parseRules("a: b")
	assert.ErrorContains(t, err, "neither a rule")
}

func TestForeignImports(t *testing.T) {
	for _, test := range []struct {
		path         string
		public, test bool
		ok           bool
	}{
		{"strings", true, false, true},
		{"golang.org/x/text/unicode/norm", true, false, true},
		{"golang.org/x/text", false, false, true},
		{"golang.org/x/textual", false, false, false},
		{"golang.org/x/tools/go/packages", false, true, false},
		{"github.com/stretchr/testify/require", true, true, true},
		{"github.com/stretchr/testify/require", true, false, false},
		{"github.com/stretchr/testify/assert", false, false, false},
		{"gonum.org/v1/gonum/mat", false, false, false},
		{"C", false, false, false},
		{"C", true, true, false},
		{"unsafe", true, false, false},
		{"unsafe", false, false, true},
		{"net/http", true, false, false},
		{"net/http", true, true, true},
	} {
		assert.Equal(t, test.ok, checkForeign(test.path, test.public, test.test) == "", "%+v", test)
	}
}

func TestImportsOfEveryPlatform(t *testing.T) {
	// Files that this platform does not build must be read like the others.
	m := theModule(t)
	p := &pkg{Dir: t.TempDir(), GoFiles: []string{"a.go"}, IgnoredGoFiles: []string{"a_js.go", "a_js_test.go"}}
	for name, path := range map[string]string{"a.go": "fmt", "a_js.go": m.path + "/claim", "a_js_test.go": "testing"} {
		writeFile(t, filepath.Join(p.Dir, name), "package a\n\nimport _ \""+path+"\"\n")
	}
	assert.Equal(t, []string{"fmt", m.path + "/claim"}, importsOf(t, p.sources()))
	assert.Equal(t, []string{"testing"}, importsOf(t, p.tests()))
}
