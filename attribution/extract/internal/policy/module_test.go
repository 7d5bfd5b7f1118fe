package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// A module is the tree under test. Modules nested in it are no part of it,
// except that their files are files of the repository.
type module struct {
	path     string // the module path
	root     string // its directory
	packages []*pkg // as go list ./... gives them, sorted by path
	files    []string
}

// A pkg is one package of the module. The file lists together hold every Go
// file of its directory, whatever its build constraints: what a file may
// import must not depend on the platform the test runs on.
type pkg struct {
	ImportPath     string
	Name           string
	Dir            string
	GoFiles        []string
	CgoFiles       []string
	IgnoredGoFiles []string
	TestGoFiles    []string
	XTestGoFiles   []string

	rel string // path below the module, "." for the root
}

// public reports whether users import the package.
func (p *pkg) public() bool {
	return p.Name != "main" && !slices.Contains(strings.Split(p.rel, "/"), "internal") &&
		!strings.HasPrefix(p.rel+"/", "examples/")
}

// sources returns the paths of all files that are not tests, and tests the
// others.
func (p *pkg) sources() []string { return p.filesWhere(false) }
func (p *pkg) tests() []string   { return p.filesWhere(true) }

func (p *pkg) filesWhere(test bool) []string {
	var paths []string
	for _, names := range [][]string{p.GoFiles, p.CgoFiles, p.IgnoredGoFiles, p.TestGoFiles, p.XTestGoFiles} {
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") == test {
				paths = append(paths, filepath.Join(p.Dir, name))
			}
		}
	}
	slices.Sort(paths)
	return paths
}

var loadOnce = sync.OnceValues(load)

// theModule returns the module this test belongs to.
func theModule(t *testing.T) *module {
	t.Helper()
	m, err := loadOnce()
	require.NoError(t, err)
	return m
}

// publicPackages returns the packages users import.
func (m *module) publicPackages() []*pkg {
	return slices.DeleteFunc(slices.Clone(m.packages), func(p *pkg) bool { return !p.public() })
}

func load() (*module, error) {
	out, err := run("", "go", "list", "-m", "-f", "{{.Path}}\n{{.Dir}}")
	if err != nil {
		return nil, err
	}
	modulePath, root, _ := strings.Cut(strings.TrimSpace(out), "\n")
	m := &module{path: modulePath, root: root}
	if m.files, err = repositoryFiles(root); err != nil {
		return nil, err
	}
	out, err = run(root, "go", "list", "-json", "./...")
	if err != nil {
		return nil, err
	}
	for dec := json.NewDecoder(strings.NewReader(out)); ; {
		p := new(pkg)
		if err := dec.Decode(p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		p.rel = m.relative(p.ImportPath)
		m.packages = append(m.packages, p)
	}
	slices.SortFunc(m.packages, func(a, b *pkg) int { return strings.Compare(a.rel, b.rel) })
	return m, nil
}

// relative returns the path of a package below the module, "." for its root,
// or "" for a package of elsewhere.
func (m *module) relative(importPath string) string {
	if importPath == m.path {
		return "."
	}
	rel, ok := strings.CutPrefix(importPath, m.path+"/")
	if !ok {
		return ""
	}
	return rel
}

// repositoryFiles lists the files of the repository as slash paths below root:
// in a git checkout those that git tracks or would offer to add, elsewhere all
// that do not lie in a hidden directory.
func repositoryFiles(root string) ([]string, error) {
	// The walk is made in either case: go test caches a result until a
	// directory that the test opened itself has changed, and does not see what
	// git and go list read.
	var walked []string
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && !houseNames[d.Name()] && name != root
		if d.IsDir() {
			if hidden {
				return filepath.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(root, name)
		if err == nil && !hidden {
			walked = append(walked, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	// git may be missing, or the tree lie in no checkout, or in a directory
	// that somebody else's checkout ignores: then the list lacks go.mod.
	out, err := run(root, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	listed := strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
	if err != nil || !slices.Contains(listed, "go.mod") {
		return walked, nil
	}
	// A file that was deleted stays listed until that is staged.
	return slices.DeleteFunc(listed, func(name string) bool {
		_, err := os.Lstat(filepath.Join(root, filepath.FromSlash(name)))
		return err != nil
	}), nil
}

// run runs a command in a directory and returns its standard output; what it
// wrote to standard error is in the error.
func run(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off") // a workspace around the checkout is no part of the module
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	return string(out), nil
}

func TestModuleIsSeenWhole(t *testing.T) {
	// Every other test here is only as good as these lists.
	m := theModule(t)
	require.Contains(t, m.files, "go.mod")
	require.Contains(t, m.files, "attribution/extract/internal/policy/module_test.go")
	var own *pkg
	for _, p := range m.packages {
		for _, file := range append(p.sources(), p.tests()...) {
			rel, err := filepath.Rel(m.root, file)
			require.NoError(t, err)
			require.Contains(t, m.files, path.Clean(filepath.ToSlash(rel)))
		}
		if strings.HasSuffix(p.rel, "internal/policy") {
			own = p
		}
	}
	require.NotNil(t, own, "go list does not list this package")
	require.False(t, own.public())
	require.NotEmpty(t, m.publicPackages())
}
