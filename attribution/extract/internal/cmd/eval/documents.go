package main

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// pieceSize is about how many bytes of a longer text make one document.
const pieceSize = 256 << 10

// errStop says that nobody wants more documents.
var errStop = errors.New("enough")

// documents returns the texts of files and of all files below folders: those that end
// in .txt, packed as .gz, .tar, .tar.gz or .tgz or not. A text longer than pieceSize
// comes in several documents, divided at line ends. After an error there is nothing
// more.
func documents(paths []string) iter.Seq2[*source.Document, error] {
	return func(yield func(*source.Document, error) bool) {
		emit := func(doc *source.Document) error {
			if !yield(doc, nil) {
				return errStop
			}
			return nil
		}
		for _, path := range paths {
			err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
				if err != nil || entry.IsDir() {
					return err
				}
				return unpackFile(name, emit)
			})
			if errors.Is(err, errStop) {
				return
			}
			if err != nil {
				yield(nil, err)
				return
			}
		}
	}
}

func unpackFile(name string, emit func(*source.Document) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return unpack(name, file, emit)
}

// unpack emits the documents of what has that name.
func unpack(name string, r io.Reader, emit func(*source.Document) error) error {
	inner, packed := strings.CutSuffix(name, ".gz")
	if tgz, ok := strings.CutSuffix(name, ".tgz"); ok {
		inner, packed = tgz+".tar", true
	}
	switch {
	case packed && (strings.HasSuffix(inner, ".txt") || strings.HasSuffix(inner, ".tar")):
		zipped, err := gzip.NewReader(r)
		if err != nil {
			return &fs.PathError{Op: "unpack", Path: name, Err: err}
		}
		return unpack(inner, zipped, emit)
	case strings.HasSuffix(name, ".tar"):
		members := tar.NewReader(r)
		for {
			member, err := members.Next()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return &fs.PathError{Op: "unpack", Path: name, Err: err}
			}
			if err := unpack(name+":"+member.Name, members, emit); err != nil {
				return err
			}
		}
	case strings.HasSuffix(name, ".txt"):
		return divide(name, r, emit)
	}
	return nil
}

// divide emits a text in documents of whole lines.
func divide(name string, r io.Reader, emit func(*source.Document) error) error {
	lines := bufio.NewReader(r)
	var text strings.Builder
	for n := 1; ; {
		line, err := lines.ReadString('\n')
		if err != nil && err != io.EOF {
			return &fs.PathError{Op: "read", Path: name, Err: err}
		}
		text.WriteString(line)
		if text.Len() < pieceSize && err == nil {
			continue
		}
		id := name
		if n > 1 {
			id += "#" + strconv.Itoa(n)
		}
		if text.Len() > 0 || n == 1 {
			if err := emit(source.NewDocument(text.String(), source.Meta{ID: id})); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		text.Reset()
		n++
	}
}
