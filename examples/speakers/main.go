// Speakers tells who speaks in news texts, or all that one of them said.
//
//	go run ./examples/speakers [-who NAME] [FILE ...]
//
// Who is the same in several texts the package ledger decides; several of one name are
// shown one after the other. Without a FILE articles of its own are read.
package main

import (
	"cmp"
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

//go:embed articles
var articles embed.FS

func main() {
	who := flag.String("who", "", "the `name` of somebody: all that they said")
	flag.Parse()
	read, files := os.ReadFile, flag.Args()
	if len(files) == 0 {
		read = articles.ReadFile
		files, _ = fs.Glob(articles, "articles/*.txt")
	}
	if err := run(os.Stdout, read, files, *who); err != nil {
		fmt.Fprintln(os.Stderr, "speakers:", line(err.Error()))
		os.Exit(1)
	}
}

// run reads the files and returns what went wrong with some of them.
func run(w io.Writer, read func(string) ([]byte, error), files []string, who string) error {
	var l ledger.Ledger
	docs := map[string]*source.Document{} // the ledger keeps no texts, and lines are counted in them
	var errs []error
	for _, file := range files {
		text, err := read(file)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		doc := source.NewDocument(string(text), source.Meta{ID: strings.ToValidUTF8(file, "\uFFFD")})
		docs[doc.Meta().ID] = doc
		r, err := new(extract.Extractor).Read(context.Background(), doc)
		if err == nil {
			err = l.Add(r)
		}
		errs = append(errs, err)
	}
	var b strings.Builder
	if who == "" {
		everybody(&b, &l)
	} else {
		for s := range l.Called(who) {
			all(&b, &l, docs, s)
		}
		if b.Len() == 0 {
			errs = append(errs, fmt.Errorf("nobody is called %q", who))
		}
	}
	_, err := io.WriteString(w, b.String())
	return errors.Join(append(errs, err)...)
}

// everybody lists the speakers, those first who say most.
func everybody(w io.Writer, l *ledger.Ledger) {
	count := map[string]int{}
	var speakers []ledger.Speaker
	for r := range l.Records() {
		for i := range r.Entries {
			for _, s := range l.Speakers(&r.Entries[i]) {
				if count[s.ID]++; count[s.ID] == 1 {
					speakers = append(speakers, s)
				}
			}
		}
	}
	slices.SortStableFunc(speakers, func(a, b ledger.Speaker) int {
		return cmp.Or(cmp.Compare(count[b.ID], count[a.ID]), cmp.Compare(a.Name, b.Name))
	})
	for _, s := range speakers {
		fmt.Fprintf(w, "%4d  %s\n", count[s.ID], title(s))
	}
}

// all lists what a speaker said.
func all(w io.Writer, l *ledger.Ledger, docs map[string]*source.Document, s ledger.Speaker) {
	fmt.Fprintln(w, title(s))
	for e := range l.By(s) {
		doc := docs[e.Document().Key()]
		at := e.Claim.Content.Cover().Start
		fmt.Fprintf(w, "    %s:%s: %s: %s (%s)\n", line(doc.Meta().ID), doc.Position(at), line(e.Cue), line(e.Text), graded(e.Claim))
	}
}

func title(s ledger.Speaker) string {
	name := line(cmp.Or(s.Name, string(s.Kind)))
	if len(s.Roles) > 0 {
		return fmt.Sprintf("%s, %s", name, line(strings.Join(s.Roles, ", ")))
	}
	return name
}

func graded(c claim.Claim) string {
	if c.Polarity == claim.Negative {
		return string(c.Certainty) + ", negative"
	}
	return string(c.Certainty)
}

// line returns text on one line, without what a terminal would take for an order.
func line(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	}), " ")
}
