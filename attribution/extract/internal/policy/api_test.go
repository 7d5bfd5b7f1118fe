package policy

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite api.txt")

// TestAPI compares what the public packages export with api.txt, in which a
// reviewer sees each name that comes, changes or goes.
func TestAPI(t *testing.T) {
	m := theModule(t)
	args := []string{"list", "-export", "-deps", "-json=ImportPath,Export"}
	for _, p := range m.publicPackages() {
		args = append(args, p.ImportPath)
	}
	out, err := run(m.root, "go", args...)
	require.NoError(t, err)
	exports := map[string]string{} // import path to the file of what the compiler exported
	for dec := json.NewDecoder(strings.NewReader(out)); dec.More(); {
		var p struct{ ImportPath, Export string }
		require.NoError(t, dec.Decode(&p))
		exports[p.ImportPath] = p.Export
	}
	imp := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})
	var got []string
	for _, p := range m.publicPackages() {
		compiled, err := imp.Import(p.ImportPath)
		require.NoError(t, err)
		got = append(got, exported(p.rel, compiled)...)
	}
	slices.Sort(got)

	if *update {
		writeFile(t, "api.txt", strings.Join(got, "\n")+"\n")
		return
	}
	golden, err := os.ReadFile("api.txt")
	require.NoError(t, err)
	want := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	if changes := difference(want, got); len(changes) > 0 {
		t.Errorf("the exported API is not that of api.txt (if it is meant: go test ./attribution/extract/internal/policy -update):\n%s",
			strings.Join(changes, "\n"))
	}
}

// exported lists what a package exports, a line each, unsorted. Names of
// parameters are left out: callers do not see them.
func exported(name string, p *types.Package) (lines []string) {
	short := func(q *types.Package) string {
		if q == p {
			return ""
		}
		return q.Name()
	}
	str := func(t types.Type) string { return types.TypeString(t, short) }
	add := func(format string, args ...any) {
		lines = append(lines, "pkg "+name+", "+fmt.Sprintf(format, args...))
	}
	for _, id := range p.Scope().Names() {
		if !token.IsExported(id) {
			continue
		}
		switch obj := p.Scope().Lookup(id).(type) {
		case *types.Const:
			add("const %s %s = %s", id, str(obj.Type()), obj.Val().ExactString())
		case *types.Var:
			add("var %s %s", id, str(obj.Type()))
		case *types.Func:
			sig := obj.Signature()
			add("func %s%s%s", id, typeParams(sig.TypeParams(), str), signature(sig, str))
		case *types.TypeName:
			if obj.IsAlias() {
				add("type %s = %s", id, str(types.Unalias(obj.Type())))
				continue
			}
			named := obj.Type().(*types.Named)
			self := id + typeParams(named.TypeParams(), str)
			switch u := named.Underlying().(type) {
			case *types.Struct:
				add("type %s struct", self)
				for field := range u.Fields() {
					if field.Embedded() && field.Exported() {
						add("type %s struct, embedded %s", self, str(field.Type()))
					} else if field.Exported() {
						add("type %s struct, %s %s", self, field.Name(), str(field.Type()))
					}
				}
			case *types.Interface:
				add("type %s interface", self)
				for method := range u.Methods() {
					// A method that is not exported closes the interface to others.
					if method.Exported() {
						add("type %s interface, %s%s", self, method.Name(), signature(method.Signature(), str))
					} else {
						add("type %s interface, unexported methods", self)
					}
				}
			default:
				add("type %s %s", self, str(u))
			}
			if types.IsInterface(named) {
				continue
			}
			values := types.NewMethodSet(named)
			for sel := range types.NewMethodSet(types.NewPointer(named)).Methods() {
				if method := sel.Obj().(*types.Func); method.Exported() {
					recv := id + typeArgs(named.TypeParams())
					if values.Lookup(p, method.Name()) == nil {
						recv = "*" + recv
					}
					add("method (%s) %s%s", recv, method.Name(), signature(method.Signature(), str))
				}
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

func typeParams(list *types.TypeParamList, str func(types.Type) string) string {
	if list.Len() == 0 {
		return ""
	}
	var params []string
	for param := range list.TypeParams() {
		params = append(params, str(param)+" "+str(param.Constraint()))
	}
	return "[" + strings.Join(params, ", ") + "]"
}

// typeArgs returns the names alone, as a receiver has them.
func typeArgs(list *types.TypeParamList) string {
	if list.Len() == 0 {
		return ""
	}
	var names []string
	for param := range list.TypeParams() {
		names = append(names, param.Obj().Name())
	}
	return "[" + strings.Join(names, ", ") + "]"
}

func signature(sig *types.Signature, str func(types.Type) string) string {
	list := func(tuple *types.Tuple, variadic bool) string {
		var words []string
		for v := range tuple.Variables() {
			words = append(words, str(v.Type()))
		}
		if variadic {
			last := len(words) - 1
			words[last] = "..." + strings.TrimPrefix(words[last], "[]")
		}
		return strings.Join(words, ", ")
	}
	text := "(" + list(sig.Params(), sig.Variadic()) + ")"
	switch results := list(sig.Results(), false); sig.Results().Len() {
	case 0:
		return text
	case 1:
		return text + " " + results
	default:
		return text + " (" + results + ")"
	}
}

// difference lists the lines that only one of two lists has, with - if the
// first, with + if the second.
func difference(want, got []string) (changes []string) {
	for _, line := range want {
		if !slices.Contains(got, line) {
			changes = append(changes, "-"+line)
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			changes = append(changes, "+"+line)
		}
	}
	return changes
}

func TestExported(t *testing.T) {
	const text = `package tiny

type Span struct {
	Start, End int
	note string
	Inner
}

type Inner struct{}

func (Inner) Depth() int { return 0 }

func (s Span) Contains(other Span) bool { return false }
func (s *Span) Move(by int, more ...Span) (n int, err error) { return 0, nil }
func (s Span) hidden() {}

type Kind uint8

const (
	Unset Kind = iota
	Person
	secret
)

const Version = "1"

var Default *Span

type Closed interface { Pos() int; mark() }

type Seq[V any] func(yield func(V) bool)

type List[T comparable] struct { Items []T }

func (l *List[T]) Add(item T) {}

func Map[K comparable, V any](in map[K]V, f func(V) V) map[K]V { return nil }

type Old = Span

type private struct{}

func (private) Method() {}
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "tiny.go", text, 0)
	require.NoError(t, err)
	p, err := new(types.Config).Check("example.org/tiny", fset, []*ast.File{file}, nil)
	require.NoError(t, err)
	assert.Equal(t, strings.TrimPrefix(`
pkg a/tiny, const Person Kind = 1
pkg a/tiny, const Unset Kind = 0
pkg a/tiny, const Version untyped string = "1"
pkg a/tiny, func Map[K comparable, V any](map[K]V, func(V) V) map[K]V
pkg a/tiny, method (*List[T]) Add(T)
pkg a/tiny, method (*Span) Move(int, ...Span) (int, error)
pkg a/tiny, method (Inner) Depth() int
pkg a/tiny, method (Span) Contains(Span) bool
pkg a/tiny, method (Span) Depth() int
pkg a/tiny, type Closed interface
pkg a/tiny, type Closed interface, Pos() int
pkg a/tiny, type Closed interface, unexported methods
pkg a/tiny, type Inner struct
pkg a/tiny, type Kind uint8
pkg a/tiny, type List[T comparable] struct
pkg a/tiny, type List[T comparable] struct, Items []T
pkg a/tiny, type Old = Span
pkg a/tiny, type Seq[V any] func(yield func(V) bool)
pkg a/tiny, type Span struct
pkg a/tiny, type Span struct, End int
pkg a/tiny, type Span struct, Start int
pkg a/tiny, type Span struct, embedded Inner
pkg a/tiny, var Default *Span
`, "\n"), strings.Join(exported("a/tiny", p), "\n")+"\n")

	assert.Equal(t, []string{"-b", "+c"}, difference([]string{"a", "b"}, []string{"a", "c"}))
	assert.Empty(t, difference([]string{"a"}, []string{"a"}))
}
