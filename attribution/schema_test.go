package attribution_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// schema is the part of JSON Schema 2020-12 that reading.schema.json uses.
type schema struct {
	Schema, ID, Title, Description string
	Ref                            string             `json:"$ref"`
	Defs                           map[string]*schema `json:"$defs"`
	Type, Pattern, Format          string
	Const                          any
	Enum                           []any
	Minimum, Maximum               *float64
	MinItems, MaxItems             *int
	Items                          *schema
	Required                       []string
	Properties                     map[string]*schema
	AdditionalProperties           *bool
}

func readSchema(t *testing.T) *schema {
	file, err := os.Open("reading.schema.json")
	require.NoError(t, err)
	defer file.Close()
	s := &schema{}
	in := json.NewDecoder(file)
	require.NoError(t, in.Decode(s))
	return s
}

// check returns why x, decoded by encoding/json, does not fit s.
func (s *schema) check(root *schema, at string, x any) error {
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		return root.Defs[name].check(root, at, x)
	}
	bad := func(format string, args ...any) error { return fmt.Errorf(at+": "+format, args...) }
	if s.Const != nil && x != s.Const || s.Enum != nil && !slices.Contains(s.Enum, x) {
		return bad("%v is no value of it", x)
	}
	switch x := x.(type) {
	case string:
		if s.Type != "" && s.Type != "string" || s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(x) {
			return bad("%q", x)
		}
	case float64:
		if s.Type != "" && s.Type != "number" && (s.Type != "integer" || x != float64(int64(x))) ||
			s.Minimum != nil && x < *s.Minimum || s.Maximum != nil && x > *s.Maximum {
			return bad("%v", x)
		}
	case []any:
		if s.Type != "array" || s.MinItems != nil && len(x) < *s.MinItems || s.MaxItems != nil && len(x) > *s.MaxItems {
			return bad("a list of %d", len(x))
		}
		for i, item := range x {
			if err := s.Items.check(root, fmt.Sprintf("%s[%d]", at, i), item); err != nil {
				return err
			}
		}
	case map[string]any:
		if s.Type != "object" {
			return bad("an object")
		}
		for _, key := range s.Required {
			if _, ok := x[key]; !ok {
				return bad("no key %q", key)
			}
		}
		for key, value := range x {
			if s.Properties[key] == nil {
				return bad("unknown key %q", key)
			}
			if err := s.Properties[key].check(root, at+"."+key, value); err != nil {
				return err
			}
		}
	default:
		return bad("%v", x)
	}
	return nil
}

func decodeAny(t *testing.T, text string) (x any) {
	require.NoError(t, json.Unmarshal([]byte(text), &x))
	return x
}

func TestSchema(t *testing.T) {
	s := readSchema(t)
	for _, r := range []string{write(t, ferryReading(t)), write(t, everything(t))} {
		assert.NoError(t, s.check(s, "", decodeAny(t, r)))
	}
	// everything uses each key that the schema has, so that none of it is
	// unused and none is missing.
	used := map[string]bool{}
	keys("", decodeAny(t, write(t, everything(t))), used)
	var missing []string
	for key := range s.keys(s, "", map[string]bool{}) {
		if !used[key] && !strings.HasPrefix(key, ".attributions.text") {
			missing = append(missing, key)
		}
	}
	slices.Sort(missing)
	assert.Empty(t, missing)
}

// TestSchemaRefuses makes sure that the check above is not an empty one.
func TestSchemaRefuses(t *testing.T) {
	s := readSchema(t)
	text := write(t, ferryReading(t))
	for _, swap := range [][2]string{
		{`"sayso":1`, `"sayso":2`}, {`"promise"`, `"oath"`}, {`[[0,17]]`, `[[0,17,18]]`}, {`[[0,17]]`, `[[-1,17]]`}, {`[[0,17]]`, `[]`},
		{`"id":1,"parent"`, `"id":0,"parent"`}, {`"lemma"`, `"lexeme"`}, {`"parent":0,`, ``}, {`"confidence":912`, `"confidence":1001`},
		{`"sha256":"`, `"sha256":"x`}, {`"bytes":124`, `"bytes":1.5`}, {`"notes":[`, `"notes":[null,`}, {`"name":"Ines Holm"`, `"name":7`},
	} {
		require.Contains(t, text, swap[0])
		assert.Error(t, s.check(s, "", decodeAny(t, strings.Replace(text, swap[0], swap[1], 1))), swap[1])
	}
}

// keys collects the paths of the keys in x.
func keys(at string, x any, into map[string]bool) {
	switch x := x.(type) {
	case []any:
		for _, item := range x {
			keys(at, item, into)
		}
	case map[string]any:
		for key, value := range x {
			into[at+"."+key] = true
			keys(at+"."+key, value, into)
		}
	}
}

// keys collects the paths of the keys that s allows.
func (s *schema) keys(root *schema, at string, into map[string]bool) map[string]bool {
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		return root.Defs[name].keys(root, at, into)
	}
	if s.Items != nil {
		s.Items.keys(root, at, into)
	}
	for key, value := range s.Properties {
		into[at+"."+key] = true
		value.keys(root, at+"."+key, into)
	}
	return into
}

// TestSchemaEnums compares the schema's lists of values with the constants of
// their types, and those with IsValid.
func TestSchemaEnums(t *testing.T) {
	s := readSchema(t)
	r := everything(t)
	a, c := r.Attributions[0], r.Attributions[0].Claim
	for path, value := range map[string]interface{ IsValid() bool }{
		"speaker.kind":       r.Speakers[0].Kind,
		"mention.form":       a.Source.Form,
		"attribution.act":    a.Act,
		"attribution.status": a.Status,
		"attribution.stance": a.Stance,
		"claim.form":         c.Form,
		"claim.topic.kind":   c.Topic.Kind,
		"claim.topic.time":   c.Topic.Time,
		"claim.certainty":    c.Certainty,
		"claim.polarity":     c.Polarity,
		"hedge.class":        c.Hedges[0].Class,
		"hedge.direction":    c.Hedges[0].Direction,
		"reason.by":          a.Reasons[0].By,
	} {
		def, rest, _ := strings.Cut(path, ".")
		at := s.Defs[def]
		for key := range strings.SplitSeq(rest, ".") {
			at = at.Properties[key]
		}
		var words []string
		for _, word := range at.Enum {
			words = append(words, word.(string))
		}
		kind := reflect.TypeOf(value)
		declared := constants(t, filepath.Join("..", filepath.Base(kind.PkgPath())), kind.Name())
		assert.ElementsMatch(t, declared, words, path)
		for _, word := range append(declared, "", "nonsense") {
			v := reflect.New(kind).Elem()
			v.SetString(word)
			assert.Equal(t, word != "nonsense", v.Interface().(interface{ IsValid() bool }).IsValid(), "%s %q", path, word)
		}
	}
}

// constants returns the values of the constants of a string type, read from the
// source of its package.
func constants(t *testing.T, dir, name string) (values []string) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				if id, ok := spec.Type.(*ast.Ident); ok && id.Name == name {
					value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
					require.NoError(t, err)
					values = append(values, value)
				}
			}
			return true
		})
	}
	require.NotEmpty(t, values, name)
	return values
}
