// Byhand builds the reading of a short article by hand: who said what in it, to
// whom, when and how surely. It checks it and prints it for people, as Sayso's
// JSON, or as brat standoff.
//
//	go run ./examples/byhand [-format table|json|brat]
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/source"
)

func main() {
	format := flag.String("format", "table", "table, json or brat")
	flag.Parse()
	if err := run(os.Stdout, *format); err != nil {
		fmt.Fprintln(os.Stderr, "byhand:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, format string) error {
	r, err := harbour()
	if err != nil {
		return err
	}
	switch format {
	case "table":
		return table(w, r)
	case "json":
		return attribution.WriteJSON(w, r)
	case "brat":
		return brat.Write(w, r)
	}
	return fmt.Errorf("no format %q: table, json or brat", format)
}

// table prints each attribution under the one it stands in, then the speakers.
func table(w io.Writer, r *attribution.Reading) error {
	var b strings.Builder
	var show func(a *attribution.Attribution, indent string)
	show = func(a *attribution.Attribution, indent string) {
		fmt.Fprintf(&b, "%s%s: %s | %s | %s\n", indent, r.Doc.Position(a.Anchor().Start),
			words(r, a.Source), r.Text(a.Cue.Spans...), r.Text(a.Claim.Content...))
		fmt.Fprintf(&b, "%s  %s of %s, %s, %s, %s", indent, a.Act, speakers(r, a.Source), a.Claim.Form, a.Claim.Certainty, a.Claim.Polarity)
		for _, part := range []struct {
			name  string
			spans source.Spans
		}{
			{"if", a.Claim.Condition}, {"to", a.Setting.Addressee}, {"at", a.Setting.Occasion}, {"when", a.Setting.Time},
		} {
			if len(part.spans) > 0 {
				fmt.Fprintf(&b, "; %s: %s", part.name, r.Text(part.spans...))
			}
		}
		for _, h := range a.Claim.Hedges {
			fmt.Fprintf(&b, "; hedge: %s", r.Text(h.Span))
		}
		b.WriteString("\n")
		for child := range r.Children(a) {
			show(child, indent+"    ")
		}
	}
	for a := range r.Outermost() {
		show(a, "")
	}
	b.WriteString("\nspeakers:\n")
	for _, s := range source.ByName(r.Speakers, r.Doc.Meta().Lang) {
		fmt.Fprintf(&b, "  %s (%s)\n", s.Name, strings.Join(append([]string{string(s.Kind)}, s.Roles...), ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// words and speakers return what a source says and stands for; it is nil where the
// text names nobody.
func words(r *attribution.Reading, m *source.Mention) string {
	if m == nil {
		return "-"
	}
	return r.Text(m.Spans...)
}

func speakers(r *attribution.Reading, m *source.Mention) string {
	if m == nil {
		return "nobody named"
	}
	var names []string
	for _, id := range m.Speakers {
		names = append(names, r.Speaker(id).Name)
	}
	return strings.Join(names, " and ")
}
