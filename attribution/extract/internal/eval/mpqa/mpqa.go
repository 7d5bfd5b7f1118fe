// Package mpqa measures how many of the speech and belief events are found that MPQA marks
// in 22 documents of MASC (Wiebe, Wilson and Cardie 2005,
// https://doi.org/10.1007/s10579-005-7880-9), nested ones too. They measure only: nothing
// is learned from them. All are non-fiction: letters, news, essays, chapters of books, an
// interview.
//
// An event is explicit if words signal it. Its nested source is the chain of those whose
// words or thoughts it is, from the writer on: "w,office,government" is what the office
// says of the government's words. One whose chain has somebody beside the writer is what
// an attribution is; one with three or more stands within another.
package mpqa

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// Document is a text with the explicit events that are marked in it.
type Document struct {
	Doc    *source.Document
	Events []Event
}

// Event is a speech or belief event of somebody beside the writer.
type Event struct {
	// Span is where the words stand that signal it.
	Span source.Span
	// Depth is the length of its nested source, the writer counted: 2 or more.
	Depth int
}

// Read returns the documents below the folder of the corpora, by name.
func Read(corpora string) ([]Document, error) {
	names, err := filepath.Glob(filepath.Join(corpora, "mpqa-masc", "*.json"))
	if err != nil {
		return nil, err
	}
	var list []Document
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d, err := parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, d)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("no documents of MPQA in %s", corpora)
	}
	return list, nil
}

// parse reads a document of which the places are in code points.
func parse(data []byte) (Document, error) {
	var file struct {
		ID, Text string
		Anns     []struct {
			Start, End  int
			Type, Attrs string
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return Document{}, err
	}
	var places []int
	for at := range file.Text {
		places = append(places, at)
	}
	places = append(places, len(file.Text))
	d := Document{Doc: source.NewDocument(file.Text, source.Meta{ID: file.ID})}
	for _, a := range file.Anns {
		if a.Type != "GATE_objective-speech-event" && a.Type != "GATE_direct-subjective" || a.Start >= a.End || attribute(a.Attrs, "implicit") == "true" {
			continue
		}
		if a.Start < 0 || a.End >= len(places) {
			return d, fmt.Errorf("no characters %d to %d", a.Start, a.End)
		}
		e := Event{source.Span{Start: places[a.Start], End: places[a.End]}, strings.Count(attribute(a.Attrs, "nested-source"), ",") + 1}
		if e.Depth >= 2 {
			d.Events = append(d.Events, e)
		}
	}
	return d, nil
}

// attribute returns the value of name="value" in a list of these, "" if there is none.
func attribute(list, name string) string {
	_, rest, ok := strings.Cut(" "+list, " "+name+`="`)
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

// count counts events and cues.
type count struct {
	events, found   int // all events
	inner, foundIn  int // those that stand within another
	cues, rightCues int // cues given, and those that overlap an event
}

// leasts are the confidences, in per mille, from which on attributions are counted in the
// last lines; 0 is the default.
var leasts = [...]int{0, 200, 100}

// Write writes by document how many events overlap a cue of what read finds, and how many
// cues overlap an event: with what is given by default, and at the end of all documents
// with less likely ones too. The default is that which serves outermost attributions best.
func Write(w io.Writer, corpora string, read func(doc *source.Document, least int) (*attribution.Reading, error)) error {
	documents, err := Read(corpora)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%-20s%8s%8s%8s%8s%8s%8s%8s\n", "", "events", "recall", "nested", "recall", "cues", "right", "P")
	line := func(name string, c count) {
		fmt.Fprintf(w, "%-20s%8d%8.4f%8d%8.4f%8d%8d%8.4f\n", name, c.events, ratio(c.found, c.events), c.inner, ratio(c.foundIn, c.inner), c.cues, c.rightCues, ratio(c.rightCues, c.cues))
	}
	for i, least := range leasts {
		var all count
		for _, d := range documents {
			r, err := read(d.Doc, least)
			if err != nil {
				return err
			}
			c := d.count(r)
			if i == 0 {
				line(d.Doc.Meta().ID, c)
			}
			all.add(c)
		}
		name := "all"
		if i > 0 {
			name = fmt.Sprintf("all, confidence %d", least)
		}
		line(name, all)
	}
	return nil
}

func (c *count) add(d count) {
	c.events += d.events
	c.found += d.found
	c.inner += d.inner
	c.foundIn += d.foundIn
	c.cues += d.cues
	c.rightCues += d.rightCues
}

// count compares a reading with the events.
func (d *Document) count(r *attribution.Reading) count {
	var cues []source.Span
	for i := range r.Attributions {
		cues = append(cues, r.Attributions[i].Cue.Spans...)
	}
	c := count{cues: len(cues)}
	for _, e := range d.Events {
		found := slices.ContainsFunc(cues, e.Span.Overlaps)
		c.events++
		if found {
			c.found++
		}
		if e.Depth > 2 {
			c.inner++
			if found {
				c.foundIn++
			}
		}
	}
	for _, cue := range cues {
		if slices.ContainsFunc(d.Events, func(e Event) bool { return e.Span.Overlaps(cue) }) {
			c.rightCues++
		}
	}
	return c
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
