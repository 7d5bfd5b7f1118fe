// Verify looks up quotations in a folder of texts: what was really said there, and
// in what the quotations differ from it.
//
//	go run ./examples/verify [-article FILE] QUOTATIONS FOLDER
//
// QUOTATIONS has a quotation on each line; lines that begin with # are left out.
// With -article it is a reading in Sayso's JSON, made of that file, and what is
// verified is what its claims have verbatim. All files of FOLDER that end in .txt
// are searched.
//
// It exits with 0 if each quotation stands somewhere as it is quoted, or with
// nothing left out or put in but what it shows; with 1 if one is truncated, altered
// or absent, or if what it leaves out or puts in changes the meaning; with 2 if it
// cannot do its work. Who said the words it does not ask.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func main() {
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	article := flags.String("article", "", "the text that the reading in QUOTATIONS is of")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: verify [-article FILE] QUOTATIONS FOLDER")
		flags.PrintDefaults()
	}
	if err := flags.Parse(os.Args[1:]); err != nil || flags.NArg() != 2 {
		if err == nil {
			flags.Usage()
		}
		os.Exit(2)
	}
	sound, err := run(os.Stdout, *article, flags.Arg(0), os.DirFS(flags.Arg(1)))
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(2)
	case !sound:
		os.Exit(1)
	}
}

// run verifies all quotations and prints what it finds. It reports whether none is
// worse than elided and none changes the meaning.
func run(w io.Writer, article, quotations string, folder fs.FS) (sound bool, err error) {
	quoted, err := read(quotations, article)
	if err != nil {
		return false, err
	}
	texts, err := load(folder)
	if err != nil {
		return false, err
	}
	x := claim.NewIndex(texts...)
	sound = true
	var out bytes.Buffer
	for _, q := range quoted {
		f := x.VerifySpans(q.doc, q.verbatim)
		sound = sound && !f.Verdict.Worse(claim.Elided) && !f.ChangesMeaning()
		show(&out, q, f)
	}
	_, err = w.Write(out.Bytes())
	return sound, err
}

// quotation is where a quotation stands in the document that quotes.
type quotation struct {
	doc      *source.Document
	verbatim source.Spans
}

// read reads the quotations of a file.
func read(file, article string) (quoted []quotation, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if article == "" {
		for line := range strings.Lines(string(data)) {
			line = strings.Trim(line, "“”\" \t\r\n")
			if line != "" && !strings.HasPrefix(line, "#") {
				doc := source.NewDocument(line, source.Meta{})
				quoted = append(quoted, quotation{doc, source.Spans{{Start: 0, End: doc.Len()}}})
			}
		}
		return quoted, nil
	}
	text, err := os.ReadFile(article)
	if err != nil {
		return nil, err
	}
	r, err := attribution.ReadJSON(bytes.NewReader(data), source.NewDocument(string(text), source.Meta{}))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for a := range r.Outermost() { // what is nested is quoted with what it stands in
		if len(a.Claim.Verbatim) > 0 {
			quoted = append(quoted, quotation{r.Doc, a.Claim.Verbatim})
		}
	}
	return quoted, nil
}

// load returns the texts of a folder and of those in it, by name.
func load(folder fs.FS) (texts []*source.Document, err error) {
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".txt" {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		texts = append(texts, source.NewDocument(string(text), source.Meta{ID: name}))
		return err
	})
	return texts, err
}

// show prints a quotation, its verdict, the places that have it, and the changes.
func show(w io.Writer, q quotation, f claim.Finding) {
	quoted := attribution.Reading{Doc: q.doc}
	fmt.Fprintf(w, "%-11s  %s\n", f.Verdict, strings.Join(strings.Fields(quoted.Text(q.verbatim...)), " "))
	if f.ChangesMeaning() {
		fmt.Fprintln(w, "    changes the meaning")
	}
	if f.Ambiguous() {
		fmt.Fprintln(w, "    at several places, so it is not said which was quoted:")
	}
	for _, p := range f.Places {
		if p.Verdict != f.Verdict {
			continue
		}
		fmt.Fprintf(w, "    %s:%s\n", p.Doc.Meta().ID, p.Doc.Position(p.Spans[0].Start))
		for _, c := range p.Changes {
			fmt.Fprintf(w, "        %s: %s", c.Verdict, describe(c, q.doc, p.Doc))
			if len(c.Aspects) > 0 {
				fmt.Fprintf(w, " %s", c.Aspects)
			}
			fmt.Fprintln(w)
		}
	}
}

// describe says which words of the text the quotation lacks, and which it has
// instead.
func describe(c claim.Change, quoting, text *source.Document) string {
	words := func(doc *source.Document, s source.Span) string {
		return "‹" + strings.Join(strings.Fields(doc.Slice(s)), " ") + "›"
	}
	switch {
	case c.Text.IsEmpty() && c.Verdict == claim.Elided:
		return "words at an end"
	case c.Text.IsEmpty():
		return "with " + words(quoting, c.Quoted)
	case c.Quoted.IsEmpty() || c.Verdict == claim.Elided:
		return "without " + words(text, c.Text)
	}
	return words(quoting, c.Quoted) + " for " + words(text, c.Text)
}
