package claim_test

import (
	"go/ast"
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

	"github.com/sayso-go/sayso/claim"
)

// isValid calls IsValid of the word as an E.
func isValid[E interface {
	~string
	IsValid() bool
}](word string) bool {
	return E(word).IsValid()
}

// TestEnums finds the words of each enum in the source, so that a constant or
// an enum that is forgotten in an IsValid, or here, fails.
func TestEnums(t *testing.T) {
	words := enumWords(t)
	enums := map[string]func(word string) bool{
		"Certainty":  isValid[claim.Certainty],
		"Direction":  isValid[claim.Direction],
		"Form":       isValid[claim.Form],
		"HedgeClass": isValid[claim.HedgeClass],
		"Polarity":   isValid[claim.Polarity],
		"TopicKind":  isValid[claim.TopicKind],
		"TopicTime":  isValid[claim.TopicTime],
	}
	require.ElementsMatch(t, slices.Collect(maps.Keys(enums)), slices.Collect(maps.Keys(words)))
	for name, valid := range enums {
		assert.NotEmpty(t, words[name], name)
		for _, word := range words[name] {
			assert.True(t, valid(word), "%s %q", name, word)
			assert.False(t, valid(strings.ToUpper(word)), "%s %q", name, strings.ToUpper(word))
			assert.False(t, valid(word+" "), "%s %q", name, word+" ")
		}
		assert.Len(t, words[name], len(slices.Compact(slices.Sorted(slices.Values(words[name])))), "%s has a word twice", name)
		assert.True(t, valid(""), "%s unset", name)
		assert.False(t, valid("nonsense"), "%s nonsense", name)
	}
}

// enumWords returns the string types of the package with their constants.
func enumWords(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	words := map[string][]string{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if underlying, ok := n.Type.(*ast.Ident); ok && underlying.Name == "string" {
					words[n.Name.Name] = slices.Clone(words[n.Name.Name]) // of a type without constants too
				}
			case *ast.ValueSpec:
				typ, ok := n.Type.(*ast.Ident)
				for _, value := range n.Values {
					literal, isLiteral := value.(*ast.BasicLit)
					if !ok || !isLiteral || literal.Kind != token.STRING {
						continue
					}
					word, err := strconv.Unquote(literal.Value)
					require.NoError(t, err)
					words[typ.Name] = append(words[typ.Name], word)
				}
			}
			return true
		})
	}
	return words
}
