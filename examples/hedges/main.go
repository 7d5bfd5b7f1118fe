// Hedges tells the claims in news texts that are less than certain, with the words
// that make them so in brackets and listed below.
//
//	go run ./examples/hedges [FILE ...]
//
// Without a FILE an article of its own is read.
package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

//go:embed storm.txt
var storm string

func main() {
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "hedges:", line(err.Error()))
		os.Exit(1)
	}
}

// run reads the files and returns what went wrong with some of them.
func run(w io.Writer, files []string) error {
	if len(files) == 0 {
		return show(w, "storm.txt", extract.Text(storm))
	}
	var errs []error
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err == nil {
			err = show(w, file, extract.Text(string(text)))
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// show prints the hedged claims of a reading.
func show(w io.Writer, file string, r *attribution.Reading) error {
	var b strings.Builder
	for a := range r.All() {
		if !hedged(a.Claim) {
			continue
		}
		fmt.Fprintf(&b, "%s:%s: %s\n", line(file), r.Doc.Position(a.Anchor().Start), grade(a.Claim))
		fmt.Fprintf(&b, "    %s %s: %s\n", who(r, a.Source), mark(r, a.Cue.Spans, a.Claim.Hedges), mark(r, a.Claim.Content, a.Claim.Hedges))
		for _, h := range a.Claim.Hedges {
			fmt.Fprintf(&b, "    - %s: %s, %s\n", line(r.Text(h.Span)), h.Class, h.Direction)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// hedged reports whether words make the claim less than certain. What is asked,
// promised or wanted is not certain either, but nobody hedges there.
func hedged(c claim.Claim) bool {
	return c.Certainty != claim.Certain && len(c.Hedges) > 0
}

func grade(c claim.Claim) string {
	if c.Polarity == claim.Negative {
		return string(c.Certainty) + ", negative"
	}
	return string(c.Certainty)
}

// who returns the names of those a source stands for, or its words.
func who(r *attribution.Reading, m *source.Mention) string {
	if m == nil {
		return "(nobody named)"
	}
	var names []string
	for _, id := range m.Speakers {
		names = append(names, r.Speaker(id).Name)
	}
	if len(names) == 0 {
		return line(r.Text(m.Spans...))
	}
	return line(strings.Join(names, " and "))
}

// mark returns the words of spans with those of the hedges in brackets.
func mark(r *attribution.Reading, spans source.Spans, hedges []claim.Hedge) string {
	var words source.Spans
	for _, h := range hedges {
		words = words.Union(source.Spans{h.Span})
	}
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(" ")
		at := s.Start
		for _, h := range words.Intersect(source.Spans{s}) {
			fmt.Fprintf(&b, "%s[%s]", r.Doc.Slice(source.Span{Start: at, End: h.Start}), r.Doc.Slice(h))
			at = h.End
		}
		b.WriteString(r.Doc.Slice(source.Span{Start: at, End: s.End}))
	}
	return line(b.String())
}

// line returns text on one line, without what a terminal would take for an order.
func line(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	}), " ")
}
