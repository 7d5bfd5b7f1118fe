package brat

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// Write writes r as one .ann file; the package comment says what it holds and
// what it loses. The words of what is nested stand in it once for each level. A
// Reading that Validate finds fault with is not written; then the error is
// attribution.Errors. Equal Readings give equal bytes.
func Write(w io.Writer, r *attribution.Reading) error {
	if err := r.Validate(); err != nil {
		return err
	}
	out := &writer{Writer: bufio.NewWriter(w), r: r, speakers: map[string]int{}}
	for _, s := range r.Speakers {
		out.speakers[oneLine(s.Name)]++
	}
	for a := range r.All() {
		out.attribution(*a)
	}
	for a := range r.All() {
		if a.Parent != 0 {
			out.relations++
			out.line("R%d\t%s Arg1:E%d Arg2:E%d", out.relations, within, a.ID, a.Parent)
		}
	}
	for _, n := range r.Notes {
		if len(n.Spans) == 0 {
			continue
		}
		id := out.textBound(typeName(n.Kind), n.Spans)
		if n.Text != "" {
			out.comment(id, n.Text)
		}
	}
	return out.Flush()
}

// writer numbers the lines of a file. The bufio.Writer keeps the first error.
type writer struct {
	*bufio.Writer
	r        *attribution.Reading
	speakers map[string]int // how many have a name, as it is written

	textBounds, relations, attributes, comments int
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// textBound writes a T line and returns its id.
func (w *writer) textBound(kind string, spans source.Spans) string {
	w.textBounds++
	offsets := make([]string, len(spans))
	for i, s := range spans {
		start, end, _ := w.r.Doc.InUnits(s, source.CodePoint) // Validate has seen to it
		offsets[i] = fmt.Sprintf("%d %d", start, end)
	}
	id := fmt.Sprintf("T%d", w.textBounds)
	w.line("%s\t%s %s\t%s", id, kind, strings.Join(offsets, ";"), oneLine(w.r.Text(spans...)))
	return id
}

func (w *writer) attribute(name, of, value string) {
	if value != "" {
		w.attributes++
		w.line("A%d\t%s %s %s", w.attributes, name, of, value)
	}
}

func (w *writer) comment(on, text string) {
	w.comments++
	w.line("#%d\t%s %s\t%s", w.comments, comment, on, oneLine(text))
}

// attribution takes a copy, since the table of roles may give it a Source.
func (w *writer) attribution(a attribution.Attribution) {
	var args []string
	add := func(role string, spans source.Spans) (id string) {
		id = w.textBound(strings.TrimRight(role, digits), spans)
		args = append(args, role+":"+id)
		return id
	}
	ids := map[string]string{}
	for _, role := range roles {
		if spans := *role.spans(&a); len(spans) > 0 {
			ids[role.name] = add(role.name, spans)
		}
	}
	hedges := make([]string, len(a.Claim.Hedges))
	for i, h := range a.Claim.Hedges {
		role := hedgeRole
		if i > 0 {
			role = fmt.Sprint(hedgeRole, i+1)
		}
		hedges[i] = add(role, source.Spans{h.Span})
	}
	kind, trigger := withSource, a.Cue.Spans
	if len(a.Source.Spans) == 0 {
		kind = withoutSource
	}
	if len(trigger) == 0 {
		trigger = a.Claim.Content
	}
	event := fmt.Sprintf("E%d", a.ID)
	w.line("%s\t%s:%s %s", event, kind, w.textBound(kind, trigger), strings.Join(args, " "))
	for _, attribute := range attributes {
		w.attribute(attribute.name, event, *attribute.value(&a))
	}
	for i, h := range a.Claim.Hedges {
		w.attribute(hedgeClass, hedges[i], string(h.Class))
		w.attribute(hedgeDirection, hedges[i], string(h.Direction))
	}
	if on, ok := ids[sourceRole]; ok {
		w.attribute(mentionForm, on, string(a.Source.Form))
		for _, id := range a.Source.Speakers {
			// A name that is not one speaker's alone would make one of two.
			s := w.r.Speaker(id)
			if name := oneLine(s.Name); s.Kind != source.KindUnnamed && strings.TrimSpace(name) != "" && w.speakers[name] == 1 {
				w.comment(on, name)
			}
		}
	}
}

// oneLine returns s as it may stand in the last field of a line: valid UTF-8,
// with spaces for line ends and other control characters, one for each.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r // U+FFFD for an invalid byte
	}, s)
}

// typeName returns kind as brat allows the name of a type.
func typeName(kind string) string {
	if kind == "" {
		return "_"
	}
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-') {
			return r
		}
		return '_'
	}, kind)
}
