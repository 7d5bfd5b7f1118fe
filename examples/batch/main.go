// Batch reads every *.txt below a folder on all cores and writes one reading a line
// as JSON, in the order of the folder. However many texts there are, it has only a few
// for each core in memory.
//
//	go run ./examples/batch [DIR] > readings.jsonl
//
// The id of a document is its path below DIR. Links are not followed. Without a DIR
// some articles of its own are read. What cannot be read is said, the rest is done, and
// the exit status is 1.
package main

import (
	"bufio"
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"os/signal"
	"path"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

//go:embed articles
var articles embed.FS

func main() {
	if len(os.Args) > 2 {
		fmt.Fprintln(os.Stderr, "usage: batch [DIR]")
		os.Exit(2)
	}
	var folder fs.FS = articles
	name := "articles"
	if len(os.Args) == 2 {
		name = os.Args[1]
		folder = os.DirFS(name)
	}
	// The first Ctrl-C ends it after a whole line.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	failed := false
	err := run(ctx, os.Stdout, folder, func(err error) {
		failed = true
		fmt.Fprintf(os.Stderr, "batch: %q: %q\n", name, err)
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "batch:", err)
	}
	if failed || err != nil {
		os.Exit(1)
	}
}

// run writes the readings of the texts below folder. What is wrong with one of them it
// tells say, one after the other; the error is of w or ctx and ends it.
func run(ctx context.Context, w io.Writer, folder fs.FS, say func(error)) error {
	out := bufio.NewWriter(w)
	var e extract.Extractor
	for r, err := range e.All(ctx, texts(folder, say)) {
		if err == nil {
			err = attribution.WriteJSON(out, r)
		}
		if err != nil {
			out.Flush()
			return err
		}
	}
	return out.Flush()
}

// texts walks the folder as far as it is asked to.
func texts(folder fs.FS, say func(error)) iter.Seq[*source.Document] {
	return func(yield func(*source.Document) bool) {
		fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				say(err)
				return nil
			}
			if path.Ext(name) != ".txt" || !entry.Type().IsRegular() {
				return nil
			}
			text, err := fs.ReadFile(folder, name)
			if err != nil {
				say(err)
				return nil
			}
			if !yield(source.NewDocument(string(text), source.Meta{ID: name})) {
				return fs.SkipAll
			}
			return nil
		})
	}
}
