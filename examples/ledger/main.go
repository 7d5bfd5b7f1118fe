// Ledger follows one claim through five invented articles: a wire report and a copy
// of it, a paper that drops the hedge, one that alters the words and ascribes them
// to somebody else, and a denial. It prints the claim's story.
//
//	go run ./examples/ledger [-log FILE]
//
// With -log it keeps the ledger in a file, and reads it from there the next time.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/sayso-go/sayso/attribution/ledger"
)

func main() {
	log := flag.String("log", "", "a file to keep the ledger in")
	flag.Parse()
	if err := run(os.Stdout, *log); err != nil {
		fmt.Fprintln(os.Stderr, "ledger:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, log string) error {
	l := &ledger.Ledger{}
	if log != "" {
		f, err := os.OpenFile(log, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return err
		}
		defer f.Close()
		var torn int64
		if l, torn, err = ledger.Open(f); err != nil {
			return err
		}
		if torn > 0 {
			fmt.Fprintf(w, "(%d bytes of a line that was never finished were cut off the log)\n", torn)
		}
	}
	list, err := readings()
	if err != nil {
		return err
	}
	for _, r := range list {
		if err := l.Add(r); err != nil {
			return err
		}
	}
	for thread := range l.Threads() {
		if _, err := io.WriteString(w, story(thread)); err != nil {
			return err
		}
	}
	return nil
}

// story tells how a claim travelled.
func story(t *ledger.Thread) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nin %d articles; copies aside, borne out in %d and denied in %d\n",
		t.Steps[0].Entry.Text, len(t.Steps), t.Witnesses(), t.Deniers())
	for _, s := range t.Steps {
		d := s.Entry.Document()
		fmt.Fprintf(&b, "\n%s  %s: %s %s\n", d.Meta.Published.Format(time.DateOnly), d.Meta.Publisher, names(s.Speakers), s.Entry.Cue)
		if s.CopyOf != nil {
			fmt.Fprintf(&b, "    a copy of %s\n", s.CopyOf.Meta.Publisher)
		}
		for _, c := range s.Changes {
			fmt.Fprintf(&b, "    %s: %q became %q\n", c.Kind, c.Was, c.Now)
		}
		if len(s.Changes) > 0 && s.From != nil {
			fmt.Fprintf(&b, "    (as against %s)\n", s.From.Document().Meta.Publisher)
		}
	}
	return b.String()
}

func names(list []ledger.Speaker) string {
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
	}
	return strings.Join(names, " and ")
}
