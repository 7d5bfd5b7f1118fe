package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// The widths of the table, in code points.
const (
	whole, whoWidth, cueWidth, formWidth, surelyWidth = 100, 32, 18, 8, 16

	step, deepest = 4, 5 // how far to the right what is nested stands, and to which level
	tallest       = 20   // lines of a cell
	mostNotes     = 10
)

// What colours there are, as terminals want them.
const (
	bold, dim, red, yellow, cyan = "1", "2", "31", "33", "36"
)

// table is a reading for people.
type table struct {
	*bytes.Buffer
	file    string
	reading *attribution.Reading
	colour  bool
}

// cell is a part of a row: its text, the width it is wrapped in and its colour.
type cell struct {
	text   string
	width  int
	colour string
}

// title names the file, where there are several.
func (t *table) title() {
	t.row(0, cell{"== " + t.file, whole, bold})
}

func (t *table) write() {
	r := t.reading
	t.row(0, cell{"WHO", whoWidth, dim}, cell{"CUE", cueWidth, dim}, cell{"FORM", formWidth, dim},
		cell{"HOW SURELY", surelyWidth, dim}, cell{"PLACE", whole, dim})
	for a := range r.Outermost() {
		t.attribution(a, 0)
		t.WriteByte('\n')
	}
	if len(r.Attributions) == 0 {
		t.WriteString("nobody is said to have said anything\n\n")
	}
	for i, n := range r.Notes {
		if i == mostNotes {
			t.row(0, cell{fmt.Sprintf("note: and %d more", len(r.Notes)-i), whole, dim})
			break
		}
		place := ""
		if len(n.Spans) > 0 {
			place = t.place(n.Spans[0].Start) + ": "
		}
		t.row(0, cell{"note: " + place + n.Kind + " " + n.Text, whole, dim})
	}
}

// attribution writes a, and what is nested in it below it.
func (t *table) attribution(a *attribution.Attribution, depth int) {
	indent := step * min(depth, deepest)
	graded, colour := grade(a)
	t.row(indent, cell{t.who(a.Source), whoWidth - indent, bold}, cell{t.words(a.Cue.Spans), cueWidth, cyan},
		cell{string(a.Claim.Form), formWidth, ""}, cell{graded, surelyWidth, colour},
		cell{t.place(a.Anchor().Start), whole, dim})
	t.row(indent+2, cell{t.words(a.Claim.Content), whole - indent - 2, ""})
	if setting := t.setting(&a.Setting); setting != "" {
		t.row(indent+2, cell{setting, whole - indent - 2, dim})
	}
	for child := range t.reading.Children(a) {
		t.attribution(child, depth+1)
	}
}

// setting returns to whom, when, where and through what something was said, as far as the
// text tells.
func (t *table) setting(s *attribution.Setting) string {
	var parts []string
	for _, part := range []struct {
		name  string
		spans source.Spans
	}{{"to", s.Addressee}, {"when", s.Time}, {"where", s.Place}, {"at", s.Occasion}, {"through", s.Medium}} {
		if len(part.spans) > 0 {
			parts = append(parts, part.name+": "+t.words(part.spans))
		}
	}
	return strings.Join(parts, "; ")
}

// row writes cells beside each other, each as many lines high as it needs.
func (t *table) row(indent int, cells ...cell) {
	columns, height := make([][]string, len(cells)), 0
	for i, c := range cells {
		columns[i] = wrap(c.text, c.width, tallest)
		height = max(height, len(columns[i]))
	}
	for y := range height {
		gap := indent
		for i, c := range cells {
			text := ""
			if y < len(columns[i]) {
				text = columns[i][y]
			}
			if text != "" {
				t.WriteString(strings.Repeat(" ", gap))
				gap = 0
				if t.colour && c.colour != "" {
					fmt.Fprintf(t, "\x1b[%sm%s\x1b[0m", c.colour, text)
				} else {
					t.WriteString(text)
				}
			}
			gap += c.width - length(text) + 2
		}
		t.WriteByte('\n')
	}
}

// words returns what stands at the spans.
func (t *table) words(spans source.Spans) string {
	pieces := make([]string, len(spans))
	for i, s := range spans {
		pieces[i] = t.reading.Doc.Slice(s)
	}
	return strings.Join(pieces, " … ")
}

func (t *table) place(offset int) string {
	return fmt.Sprintf("%s:%s", t.file, t.reading.Doc.Position(offset))
}

// who returns the words of a source, and whom they stand for where they do not say so
// themselves.
func (t *table) who(m *source.Mention) string {
	if m == nil {
		return "–"
	}
	words := t.words(m.Spans)
	names, told := t.names(m.Speakers), source.FoldName(words)
	untold := func(name string) bool {
		name = source.FoldName(name)
		for _, article := range []string{"a ", "an ", "the "} { // the report, a report
			name = strings.TrimPrefix(name, article)
		}
		return !strings.Contains(told, name)
	}
	switch {
	case len(m.Speakers) == 0 && len(m.Candidates) > 0:
		return fmt.Sprintf("%s = %s?", words, strings.Join(t.names(m.Candidates), " or "))
	case words == "":
		return strings.Join(names, " and ")
	case slices.ContainsFunc(names, untold):
		return fmt.Sprintf("%s = %s", words, strings.Join(names, " and "))
	}
	return words
}

func (t *table) names(speakers []source.SpeakerID) []string {
	names := make([]string, len(speakers))
	for i, id := range speakers {
		s := t.reading.Speaker(id)
		names[i] = cmp.Or(s.Name, string(s.Kind))
	}
	return names
}

// grade returns how surely it is said, and whether it is, and the colour for that.
func grade(a *attribution.Attribution) (text, colour string) {
	text = string(a.Claim.Certainty)
	switch a.Claim.Certainty {
	case claim.Probable, claim.Possible:
		colour = yellow
	case claim.Unspecified:
		colour = dim
	}
	if a.Claim.Polarity == claim.Negative {
		text, colour = text+", negative", red
	}
	if a.Status != attribution.Made && a.Status != "" {
		text, colour = text+", "+string(a.Status), red
	}
	return text, colour
}
