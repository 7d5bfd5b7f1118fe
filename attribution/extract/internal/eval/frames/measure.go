package frames

import (
	"fmt"
	"io"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// PartOf returns the part of a setting that a frame element is, None for others.
func PartOf(element string) setting.Part {
	switch element {
	case "Addressee":
		return setting.Addressee
	case "Medium":
		return setting.Medium
	case "Occasion":
		return setting.Occasion
	case "Place":
		return setting.Place
	case "Time":
		return setting.Time
	}
	return setting.None
}

// Labelling returns the outline of an example, and its target as a cue; ok is false if the
// target holds no token.
func Labelling(core *language.Core, e *Example) (o *syntax.Outline, l syntax.Labelling, ok bool) {
	o = core.Read(source.NewDocument(e.Text, source.Meta{}))
	for i, t := range o.Tokens {
		if !e.Target[0].Overlaps(t.Span) {
			continue
		}
		if !ok {
			l.Cue.Start, ok = i, true
		}
		l.Cue.End = i + 1
	}
	l.Head = o.HeadOf(l.Cue)
	return o, l, ok
}

// Jaccard returns how many tokens are in both r and s, as a share of those that are in
// one of them.
func Jaccard(o *syntax.Outline, r syntax.Range, s source.Span) float64 {
	both, either := 0, 0
	for i, t := range o.Tokens {
		in, there := r.Start <= i && i < r.End, s.Overlaps(t.Span)
		if in || there {
			either++
		}
		if in && there {
			both++
		}
	}
	return float64(both) / float64(max(1, either))
}

// Unit tells the lexical units of examples from each other.
type Unit struct{ Frame, Unit string }

// Marked returns for each lexical unit the parts that some example of it has.
func Marked(examples []Example) map[Unit]map[setting.Part]bool {
	marked := map[Unit]map[setting.Part]bool{}
	for _, e := range examples {
		unit := Unit{e.Frame, e.Unit}
		if marked[unit] == nil {
			marked[unit] = map[setting.Part]bool{}
		}
		for _, x := range e.Elements {
			marked[unit][PartOf(x.Name)] = true
		}
	}
	return marked
}

// Count counts the phrases of one part.
type Count struct{ Gold, Given, Right int }

func (c *Count) add(d Count) {
	c.Gold += d.Gold
	c.Given += d.Given
	c.Right += d.Right
}

// F1 returns the harmonic mean of precision and recall, 0 if there is nothing.
func (c Count) F1() float64 { return 2 * ratio(c.Right, c.Gold+c.Given) }

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Compare counts the phrases of a part in an example, where found are given.
func Compare(o *syntax.Outline, e *Example, part setting.Part, found []setting.Phrase) (c Count) {
	used := make([]bool, len(found))
	for _, x := range e.Elements {
		if PartOf(x.Name) != part {
			continue
		}
		c.Gold++
		for i, p := range found {
			if p.Part == part && !used[i] && Jaccard(o, p.Tokens, x.Span) >= 0.5 {
				used[i] = true
				c.Right++
				break
			}
		}
	}
	for _, p := range found {
		if p.Part == part {
			c.Given++
		}
	}
	return c
}

// Figures are those of a part: of all examples, of those of units that mark it, of those
// that have it, and the same of the frames Statement, Telling, Request and Communication.
type Figures struct{ All, Units, Having, Four, FourHaving Count }

// Measure measures what find finds in the examples; marked is as Marked has it.
func Measure(examples []Example, marked map[Unit]map[setting.Part]bool, core *language.Core, find func(*syntax.Outline, *syntax.Labelling) []setting.Phrase) (parts [setting.Parts]Figures) {
	for i := range examples {
		e := &examples[i]
		o, l, ok := Labelling(core, e)
		if !ok {
			continue
		}
		found := find(o, &l)
		for part := setting.Addressee; part < setting.Parts; part++ {
			c, f := Compare(o, e, part, found), &parts[part]
			f.All.add(c)
			if marked[Unit{e.Frame, e.Unit}][part] {
				f.Units.add(c)
			}
			if c.Gold > 0 {
				f.Having.add(c)
			}
			switch e.Frame {
			case "Statement", "Telling", "Request", "Communication":
				f.Four.add(c)
				if c.Gold > 0 {
					f.FourHaving.add(c)
				}
			}
		}
	}
	return parts
}

// Write writes the figures of the embedded models on the tenth that measures.
func Write(w io.Writer, corpora string) error {
	classes, err := weights.DecodeClasses(models.Classes())
	if err != nil {
		return err
	}
	finder, err := setting.New(models.Setting(), classes)
	if err != nil {
		return err
	}
	core, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	if err != nil {
		return err
	}
	examples, err := Read(corpora)
	if err != nil {
		return err
	}
	var learned, measured []Example
	for _, e := range examples {
		if e.Measures() {
			measured = append(measured, e)
		} else {
			learned = append(learned, e)
		}
	}
	parts := Measure(measured, Marked(learned), core, finder.Phrases)
	fmt.Fprintf(w, "%-36s%8s%8s%8s%8s%8s%8s\n", "", "gold", "given", "right", "P", "R", "F1")
	for part := setting.Addressee; part < setting.Parts; part++ {
		f := parts[part]
		for _, line := range []struct {
			name string
			Count
		}{{"", f.All}, {", units that mark it", f.Units}, {", examples that have it", f.Having}, {", four frames", f.Four}, {", four frames, that have it", f.FourHaving}} {
			c := line.Count
			fmt.Fprintf(w, "%-36s%8d%8d%8d%8.4f%8.4f%8.4f\n", part.String()+line.name, c.Gold, c.Given, c.Right, ratio(c.Right, c.Given), ratio(c.Right, c.Gold), c.F1())
		}
	}
	return nil
}
