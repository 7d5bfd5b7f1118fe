package frames

import (
	"fmt"
	"io"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// PartOf returns the part of a setting that a frame element is, None for others.
func PartOf(element string) setting.Part {
	switch element {
	case "Addressee":
		return setting.Addressee
	case "Medium":
		return setting.Medium
	case "Place":
		return setting.Place
	case "Time":
		return setting.Time
	case "Occasion":
		return setting.Occasion
	}
	return setting.None
}

// Labelling returns the outline of an example and its target as a cue; ok is false if the
// target holds no token.
func Labelling(core *language.Core, e *Example) (o *syntax.Outline, l syntax.Labelling, ok bool) {
	o = core.Read(source.NewDocument(e.Text, source.Meta{}))
	l.Cue.Start = -1
	for i, t := range o.Tokens {
		if e.Target[0].Overlaps(t.Span) {
			if l.Cue.Start < 0 {
				l.Cue.Start = i
			}
			l.Cue.End = i + 1
		}
	}
	if l.Cue.Start < 0 {
		return o, l, false
	}
	l.Head = o.HeadOf(l.Cue)
	return o, l, true
}

// Jaccard returns how many tokens are in both r and s, as a share of those that are in
// one of them.
func Jaccard(o *syntax.Outline, r syntax.Range, s source.Span) float64 {
	both, other := 0, 0
	for i, t := range o.Tokens {
		in, there := r.Start <= i && i < r.End, s.Overlaps(t.Span)
		switch {
		case in && there:
			both++
		case in || there:
			other++
		}
	}
	return float64(both) / float64(max(1, both+other))
}

// Inside reports whether all of r is in s.
func Inside(o *syntax.Outline, r syntax.Range, s source.Span) bool {
	return r.Start < r.End && s.Start <= o.Tokens[r.Start].Span.Start && o.Tokens[r.End-1].Span.End <= s.End
}

// Marking returns for each lexical unit, named with its frame, the parts that some
// example of it has.
func Marking(examples []Example) map[string]map[setting.Part]bool {
	m := map[string]map[setting.Part]bool{}
	for _, e := range examples {
		key := e.Unit + " " + e.Frame
		if m[key] == nil {
			m[key] = map[setting.Part]bool{}
		}
		for _, x := range e.Elements {
			m[key][PartOf(x.Name)] = true
		}
	}
	return m
}

// Held is a tenth of the training part.
func Held(e *Example) bool { return len(e.Text)%10 == 3 }

// Count counts.
type Count struct{ Right, Gold, Given int }

func (c Count) String() string {
	p, r := float64(c.Right)/float64(max(1, c.Given)), float64(c.Right)/float64(max(1, c.Gold))
	return fmt.Sprintf("%8d%8d%8d%8.4f%8.4f%8.4f", c.Gold, c.Given, c.Right, p, r, 2*float64(c.Right)/float64(max(1, c.Gold+c.Given)))
}

// Measure measures f.
func Measure(w io.Writer, examples []Example, marking map[string]map[setting.Part]bool, core *language.Core, f *setting.Finder, errors io.Writer) {
	var all, marked, statement, has [setting.Parts]Count
	for k := range examples {
		e := &examples[k]
		o, l, ok := Labelling(core, e)
		if !ok {
			continue
		}
		found := f.Phrases(o, &l)
		for part := setting.Addressee; part < setting.Parts; part++ {
			var c Count
			used := make([]bool, len(found))
			for _, x := range e.Elements {
				if PartOf(x.Name) != part {
					continue
				}
				c.Gold++
				hit := false
				for i, y := range found {
					if y.Part == part && !used[i] && Jaccard(o, y.Tokens, x.Span) >= 0.5 {
						used[i] = true
						c.Right++
						hit = true
						break
					}
				}
				if !hit && errors != nil {
					fmt.Fprintf(errors, "MISS %d true %s [%s] :: %s :: %s\n", part, e.Unit, e.Text[e.Target[0].Start:e.Target[0].End], e.Text[x.Span.Start:x.Span.End], e.Text)
				}
			}
			for i, y := range found {
				if y.Part == part {
					c.Given++
					if !used[i] && errors != nil {
						fmt.Fprintf(errors, "FALSE %d %v %s [%s] :: %s :: %s\n", part, marking[e.Unit+" "+e.Frame][part], e.Unit, e.Text[e.Target[0].Start:e.Target[0].End], e.Text[o.Tokens[y.Tokens.Start].Span.Start:o.Tokens[y.Tokens.End-1].Span.End], e.Text)
					}
				}
			}
			add := func(t *[setting.Parts]Count) {
				t[part].Gold += c.Gold
				t[part].Given += c.Given
				t[part].Right += c.Right
			}
			add(&all)
			if marking[e.Unit+" "+e.Frame][part] {
				add(&marked)
			}
			if c.Gold > 0 {
				add(&has)
			}
			switch e.Frame {
			case "Statement", "Telling", "Request", "Communication":
				add(&statement)
			}
		}
	}
	names := strings.Fields("none addressee medium occasion place time")
	for part := setting.Addressee; part < setting.Parts; part++ {
		fmt.Fprintf(w, "%-30s%s\n", names[part], all[part])
		fmt.Fprintf(w, "%-30s%s\n", names[part]+", units marking", marked[part])
		fmt.Fprintf(w, "%-30s%s\n", names[part]+", examples having", has[part])
		fmt.Fprintf(w, "%-30s%s\n", names[part]+", four frames", statement[part])
	}
}
