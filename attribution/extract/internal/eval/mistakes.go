package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// The classes of mistakes. A pair by the cue is wrong in its content or, if that is
// right, in its source; what is in no pair is missed or false.
var mistakeClasses = [...]string{"missed cue", "false cue", "wrong content", "wrong source"}

const (
	missedCue = iota
	falseCue
	wrongContent
	wrongSource
)

// WriteMistakes writes every mistake, class by class, with the lines of the text it
// stands in: as the first annotator has it, as it was given, or both. It is for
// reading in a part of the training texts set aside.
func WriteMistakes(w io.Writer, texts []Scored) {
	var cases [len(mistakeClasses)][]string
	for _, a := range texts {
		c := compare(a.Gold[0], a.Given)
		add := func(class int, at scored, shown ...string) {
			where := a.Doc.Position(at.Anchor().Start)
			cases[class] = append(cases[class], fmt.Sprintf("%s:%d\n%s", a.Doc.Meta().ID, where.Line, strings.Join(shown, "")))
		}
		gold := func(s scored) string { return "  gold  " + inLines(a.Doc, s) + "\n" }
		given := func(s scored) string { return "  given " + inLines(a.Doc, s) + "\n" }
		goldPaired, givenPaired := make([]bool, len(c.gold)), make([]bool, len(c.given))
		for _, p := range c.byCue {
			goldPaired[p.gold], givenPaired[p.given] = true, true
			g, o := c.gold[p.gold], c.given[p.given]
			switch {
			case jaccard(g.words[contentRole], o.words[contentRole]) < 0.5:
				add(wrongContent, g, gold(g), given(o))
			case !c.sameSource(p):
				add(wrongSource, g, gold(g), given(o))
			}
		}
		for i, g := range c.gold {
			if !goldPaired[i] {
				add(missedCue, g, gold(g))
			}
		}
		for i, o := range c.given {
			if !givenPaired[i] {
				add(falseCue, o, given(o))
			}
		}
	}
	for class, name := range mistakeClasses {
		fmt.Fprintf(w, "== %s: %d\n\n%s\n", name, len(cases[class]), strings.Join(cases[class], "\n"))
	}
}

// inLines returns the lines that an attribution stands in, with its parts marked:
// {who Jane Doe} {cue said} {what taxes will fall}.
func inLines(doc *source.Document, s scored) string {
	type mark struct {
		at   int
		open bool
		text string
	}
	var marks []mark
	var cover source.Span
	for role, spans := range s.spans() {
		cover = cover.Cover(spans.Cover())
		for _, p := range spans {
			marks = append(marks, mark{p.Start, true, [roles]string{"{who ", "{cue ", "{what "}[role]}, mark{p.End, false, "}"})
		}
	}
	// Where one part ends and another begins, the end comes first.
	slices.SortStableFunc(marks, func(a, b mark) int {
		switch {
		case a.at != b.at:
			return a.at - b.at
		case a.open == b.open:
			return 0
		case b.open:
			return -1
		}
		return 1
	})
	text := doc.Text()
	at := strings.LastIndexByte(text[:cover.Start], '\n') + 1
	end := len(text)
	if i := strings.IndexByte(text[cover.End:], '\n'); i >= 0 {
		end = cover.End + i
	}
	var out strings.Builder
	for _, m := range append(marks, mark{at: end}) {
		out.WriteString(text[at:m.at])
		out.WriteString(m.text)
		at = m.at
	}
	return strings.NewReplacer("\r", "", "\n", " / ").Replace(out.String())
}
