package main

import (
	_ "embed"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/sayso-go/sayso/source"
)

//go:embed sample.txt
var sample string

// input is a text to read, or what is said instead of reading it.
type input struct {
	path string // what people are shown
	name string // its path below the folder that was given, less the suffix
	id   string // what the document is called in JSON, if anything
	read func() ([]byte, error)
	out  string // the file to write, if any
	err  error
}

// list returns the inputs that the arguments name: the built-in sample if there are
// none. What is not there becomes an input with an error, or gives one when it is read.
func list(args []string, stdin io.Reader) []*input {
	if len(args) == 0 {
		return []*input{{path: "sample.txt", name: "sample", id: "sample.txt", read: func() ([]byte, error) { return []byte(sample), nil }}}
	}
	var inputs []*input
	for _, arg := range args {
		if arg == "-" {
			inputs = append(inputs, &input{path: "stdin", name: "stdin", read: func() ([]byte, error) { return io.ReadAll(stdin) }})
		} else if info, err := os.Stat(arg); err == nil && info.IsDir() {
			inputs = append(inputs, below(arg)...)
		} else {
			inputs = append(inputs, file(arg, filepath.Base(arg)))
		}
	}
	return inputs
}

func file(path, name string) *input {
	if suffix := filepath.Ext(name); filepath.Base(name) != suffix { // .txt is a name
		name = strings.TrimSuffix(name, suffix)
	}
	return &input{
		path: path, name: name, id: strings.ToValidUTF8(filepath.ToSlash(path), "\uFFFD"),
		read: func() ([]byte, error) { return os.ReadFile(path) },
	}
}

// below returns every *.txt below dir, folders and files of each in the order of their
// names. Links to files are followed, links to folders are not, so that there is an end.
func below(dir string) []*input {
	var inputs []*input
	// The separator has a dir that is a link itself followed.
	filepath.WalkDir(dir+string(filepath.Separator), func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			inputs = append(inputs, &input{path: path, err: err})
			return nil
		}
		if filepath.Ext(path) != ".txt" || !isFile(path, entry) {
			return nil
		}
		name, err := filepath.Rel(dir, path)
		in := file(path, name)
		in.err = err
		inputs = append(inputs, in)
		return nil
	})
	if len(inputs) == 0 {
		inputs = append(inputs, &input{path: dir, err: fmt.Errorf("%s: no *.txt below it", dir)})
	}
	return inputs
}

// isFile reports whether there is a file to read, or a link to one or to nothing, as
// opposed to a folder, or to a pipe that might never end.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

// writeTo sets where the output of each input goes: NAME and the suffix, below dir. No
// file is written twice, nor over an input.
func writeTo(dir, suffix string, inputs []*input) {
	taken := map[string]string{}
	key := func(path string) string {
		if abs, err := filepath.Abs(path); err == nil {
			return abs
		}
		return path
	}
	for _, in := range inputs {
		taken[key(in.path)] = "an input"
	}
	for _, in := range inputs {
		if in.err != nil {
			continue
		}
		in.out = filepath.Join(dir, in.name+suffix)
		if by, ok := taken[key(in.out)]; ok {
			in.err = fmt.Errorf("%s: not read: %s is %s", in.path, in.out, by)
		}
		taken[key(in.out)] = "the output of " + in.path
	}
}

// documents returns the document of each input, nil for one that cannot be read; then
// its error says why.
func documents(inputs []*input) iter.Seq[*source.Document] {
	return func(yield func(*source.Document) bool) {
		for _, in := range inputs {
			var doc *source.Document
			if in.err == nil {
				var text []byte
				if text, in.err = in.read(); in.err == nil {
					doc = source.NewDocument(string(text), source.Meta{ID: in.id})
				}
			}
			if !yield(doc) {
				return
			}
		}
	}
}
