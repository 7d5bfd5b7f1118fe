package policy

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// packageComment returns what is wrong with the package comment of a package:
// one file carries it, and it begins "Package name", of a command "Name".
func packageComment(name, dir string, files []*ast.File) string {
	var comments []string
	for _, file := range files {
		if file.Doc != nil && file.Name.Name == name { // a generator in the directory is another package
			comments = append(comments, file.Doc.Text())
		}
	}
	want := "Package " + name
	if name == "main" {
		command := path.Base(dir)
		want = strings.ToUpper(command[:1]) + command[1:]
	}
	switch {
	case len(comments) != 1:
		return fmt.Sprintf("%s: %d files carry a package comment, not one", dir, len(comments))
	case !strings.HasPrefix(comments[0], want+" ") && !strings.HasPrefix(comments[0], want+"\n"):
		return fmt.Sprintf("%s: the package comment does not begin %q", dir, want)
	}
	return ""
}

func TestPackageComments(t *testing.T) {
	for _, p := range theModule(t).packages {
		_, files := parseFiles(t, p.sources())
		assert.Empty(t, packageComment(p.Name, p.rel, files))
	}
}

// undocumented returns the exported identifiers of a package without a doc
// comment. The comment of a group of constants or variables is that of each;
// fields are left to the comment of their type.
func undocumented(p *doc.Package) (found []string) {
	values := slices.Concat(p.Consts, p.Vars)
	funcs := slices.Clone(p.Funcs)
	for _, typ := range p.Types {
		values = slices.Concat(values, typ.Consts, typ.Vars)
		funcs = slices.Concat(funcs, typ.Funcs, typ.Methods)
		if typ.Doc == "" {
			found = append(found, typ.Name)
		}
	}
	for _, value := range values {
		for _, spec := range value.Decl.Specs {
			spec := spec.(*ast.ValueSpec)
			for _, name := range spec.Names {
				if name.IsExported() && value.Doc == "" && spec.Doc == nil && spec.Comment == nil {
					found = append(found, name.Name)
				}
			}
		}
	}
	for _, fn := range funcs {
		if fn.Doc == "" {
			found = append(found, funcName(fn))
		}
	}
	slices.Sort(found)
	return found
}

func funcName(fn *doc.Func) string {
	if fn.Recv == "" {
		return fn.Name
	}
	return fmt.Sprintf("(%s).%s", fn.Recv, fn.Name)
}

// unshown returns the exported functions and types of a package that no
// Example with checked output shows; one of a method shows its type. Words for
// things (types that are strings) and errors need none.
func unshown(p *doc.Package) (found []string) {
	shown := func(examples []*doc.Example) bool {
		return slices.ContainsFunc(examples, func(e *doc.Example) bool { return e.Output != "" || e.EmptyOutput })
	}
	funcs := slices.Clone(p.Funcs)
	for _, typ := range p.Types {
		funcs = append(funcs, typ.Funcs...)
		ok := shown(typ.Examples) || isString(typ)
		for _, method := range typ.Methods {
			ok = ok || shown(method.Examples) || method.Name == "Error"
		}
		if !ok {
			found = append(found, typ.Name)
		}
	}
	for _, fn := range funcs {
		if !shown(fn.Examples) {
			found = append(found, fn.Name)
		}
	}
	slices.Sort(found)
	return found
}

func isString(typ *doc.Type) bool {
	spec := typ.Decl.Specs[0].(*ast.TypeSpec)
	underlying, ok := spec.Type.(*ast.Ident)
	return ok && underlying.Name == "string"
}

func TestExportedIsDocumented(t *testing.T) {
	for _, p := range theModule(t).publicPackages() {
		assert.Empty(t, undocumented(parseDoc(t, p)), "exported in %s without a doc comment", p.rel)
	}
}

func TestExportedIsShown(t *testing.T) {
	for _, p := range theModule(t).publicPackages() {
		assert.Empty(t, unshown(parseDoc(t, p)), "exported in %s without an Example that has an // Output", p.rel)
	}
}

func parseDoc(t *testing.T, p *pkg) *doc.Package {
	t.Helper()
	fset, files := parseFiles(t, append(p.sources(), p.tests()...))
	// A generator in the directory is no part of the package.
	files = slices.DeleteFunc(files, func(f *ast.File) bool { return strings.TrimSuffix(f.Name.Name, "_test") != p.Name })
	d, err := doc.NewFromFiles(fset, files, p.ImportPath)
	require.NoError(t, err)
	return d
}

func parseFiles(t *testing.T, names []string) (*token.FileSet, []*ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, file)
	}
	return fset, files
}

func TestDocChecks(t *testing.T) {
	p := &pkg{ImportPath: "example.org/a", Name: "a", Dir: t.TempDir(), GoFiles: []string{"a.go"}, XTestGoFiles: []string{"a_test.go"}}
	writeFile(t, filepath.Join(p.Dir, "a.go"), `// Package a is made up.
package a

type Bare struct{}

func (Bare) Method() {}

// Kind is a word.
type Kind string

const First, second Kind = "", ""

// The kinds.
const (
	Third Kind = "3"
)

// Wrong is an error.
type Wrong struct{}

// Error is documented.
func (*Wrong) Error() string { return "" }

// Shown is shown through its method.
type Shown int

// NewShown is not shown.
func NewShown() Shown { return 0 }

// Method is documented.
func (Shown) Method() {}

// Talked has an Example that checks nothing.
func Talked() {}

func Quiet() {}

func hidden() {}
`)
	writeFile(t, filepath.Join(p.Dir, "a_test.go"), `package a_test

func ExampleShown_Method() {
	// Output:
	// shown
}

func ExampleTalked() {
}

func ExampleQuiet_twice() {
	// Output:
}
`)
	d := parseDoc(t, p)
	assert.Equal(t, []string{"(Bare).Method", "Bare", "First", "Quiet"}, undocumented(d))
	assert.Equal(t, []string{"Bare", "NewShown", "Talked"}, unshown(d))

	parse := func(texts ...string) (files []*ast.File) {
		for _, text := range texts {
			file, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ParseComments)
			require.NoError(t, err)
			files = append(files, file)
		}
		return files
	}
	good, bare := "// Package a is made up.\npackage a", "package a"
	assert.Empty(t, packageComment("a", "x/a", parse(good, bare)))
	assert.NotEmpty(t, packageComment("a", "x/a", parse(good, good)))
	assert.NotEmpty(t, packageComment("a", "x/a", parse(bare)))
	assert.NotEmpty(t, packageComment("a", "x/a", parse("// Package ab is made up.\npackage a")))
	assert.NotEmpty(t, packageComment("a", "x/a", parse("// Package a is made up.\n\npackage a")))
	assert.Empty(t, packageComment("main", "examples/byhand", parse("// Byhand shows.\npackage main")))
	assert.NotEmpty(t, packageComment("main", "examples/byhand", parse("// Package main shows.\npackage main")))
}
