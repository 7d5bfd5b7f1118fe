package eval

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/coreference"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/frames"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/mpqa"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/namescore"
	"github.com/sayso-go/sayso/source"
)

// Data names the folders of what is measured on; an empty one is not there, and what
// needs it is not measured.
type Data struct {
	// Corpora holds the corpora, each in a folder of its own.
	Corpora string
	// Seed holds one article with everything marked.
	Seed string
}

// Section is a part of the report: the figures of one task on one corpus.
type Section struct {
	Title string
	// Figures are lines of aligned text.
	Figures string
}

// Report measures read, and the stages below it, on all data that is there.
func Report(data Data, read Reader) ([]Section, error) {
	all := []struct {
		title string
		needs string
		write func(io.Writer) error
	}{
		{"PolNeAR dev, outermost attributions", data.Corpora, func(w io.Writer) error { return writePolNeAR(w, data.Corpora, read) }},
		{"PolNeAR dev, rules on our trees and on CoreNLP's", data.Corpora, func(w io.Writer) error { return WriteSilver(w, data.Corpora) }},
		{"seed", data.Seed, func(w io.Writer) error { return writeSeed(w, data.Seed, read) }},
		{"marked cases", "always there", func(w io.Writer) error { return writeMarked(w, read) }},
		{"minimal pairs of grades", "always there", func(w io.Writer) error { return WriteGrades(w, read) }},
		{"UD EWT dev, segmentation", data.Corpora, func(w io.Writer) error { return WriteSegmentation(w, data.Corpora, "ud-ewt") }},
		{"GUM dev, segmentation", data.Corpora, func(w io.Writer) error { return WriteSegmentation(w, data.Corpora, "gum") }},
		{"UD EWT dev, tags of gold tokens, per cent", data.Corpora, func(w io.Writer) error { return WriteTags(w, data.Corpora, "ud-ewt") }},
		{"GUM dev, tags of gold tokens, per cent", data.Corpora, func(w io.Writer) error { return WriteTags(w, data.Corpora, "gum") }},
		{"UD EWT dev, trees of gold tokens, per cent", data.Corpora, func(w io.Writer) error { return WriteTrees(w, data.Corpora, "ud-ewt") }},
		{"GUM dev, trees of gold tokens, per cent", data.Corpora, func(w io.Writer) error { return WriteTrees(w, data.Corpora, "gum") }},
		{"UD EWT dev, from raw text, F1 per cent", data.Corpora, func(w io.Writer) error { return WriteRaw(w, data.Corpora, "ud-ewt") }},
		{"GUM dev, from raw text, F1 per cent", data.Corpora, func(w io.Writer) error { return WriteRaw(w, data.Corpora, "gum") }},
		{"WikiGold, names, F1 per cent", data.Corpora, func(w io.Writer) error { return namescore.Write(w, data.Corpora) }},
		{"GAP, LitBank and GUM, who is speaking", data.Corpora, func(w io.Writer) error { return coreference.Write(w, data.Corpora) }},
		{"LitBank, quotations", data.Corpora, func(w io.Writer) error { return WriteLitBank(w, data.Corpora) }},
		{"FrameNet, settings given the target", data.Corpora, func(w io.Writer) error { return frames.Write(w, data.Corpora) }},
		{"MPQA in MASC, speech and belief events found", data.Corpora, func(w io.Writer) error { return mpqa.Write(w, data.Corpora, readLeast) }},
		{"factuality of event words, -3 to 3", data.Corpora, func(w io.Writer) error { return WriteFactuality(w, data.Corpora) }},
	}
	var sections []Section
	for _, s := range all {
		if s.needs == "" {
			continue
		}
		var figures bytes.Buffer
		if err := s.write(&figures); err != nil {
			return nil, fmt.Errorf("%s: %w", s.title, err)
		}
		sections = append(sections, Section{s.title, figures.String()})
	}
	return sections, nil
}

func writePolNeAR(w io.Writer, corpora string, read Reader) error {
	texts, err := ReadPolNeAR(corpora, "dev")
	if err != nil {
		return err
	}
	scored, err := Read(texts, read)
	if err != nil {
		return err
	}
	WriteScores(w, scored)
	fmt.Fprintln(w)
	WriteForms(w, scored)
	WriteConfidence(w, scored)
	return nil
}

func writeSeed(w io.Writer, dir string, read Reader) error {
	seed, err := ReadSeed(dir)
	if err != nil {
		return err
	}
	r, err := read(seed.Doc)
	if err != nil {
		return err
	}
	seed.Write(w, r)
	return nil
}

// readLeast reads a document for attributions of that confidence at least.
func readLeast(doc *source.Document, least int) (*attribution.Reading, error) {
	e := extract.Extractor{MinConfidence: least}
	return e.Read(context.Background(), doc)
}

// writeMarked writes how the marked cases fare, a line a family.
func writeMarked(w io.Writer, read Reader) error {
	families, err := marked.Families()
	if err != nil {
		return err
	}
	counts := marked.Tally(families, func(text string) *attribution.Reading {
		r, failed := read(source.NewDocument(text, source.Meta{}))
		if failed != nil {
			err = failed
			return &attribution.Reading{}
		}
		return r
	})
	line := func(c marked.Count) {
		fmt.Fprintf(w, "%-24s%8d%8d%8d%8d%8d%10d\n", c.Family, c.Cases, c.Passed, c.Known, c.Marked, c.Right, c.Spurious)
	}
	fmt.Fprintf(w, "%-24s%8s%8s%8s%8s%8s%10s\n", "", "cases", "pass", "known", "marked", "right", "spurious")
	all := marked.Count{Family: "all"}
	for _, c := range counts {
		line(c)
		all.Cases += c.Cases
		all.Passed += c.Passed
		all.Known += c.Known
		all.Marked += c.Marked
		all.Right += c.Right
		all.Spurious += c.Spurious
	}
	line(all)
	return err
}

// heading begins the title of a section in the text of a report.
const heading = "== "

// WriteReport writes the sections as one text, which ParseReport reads.
func WriteReport(w io.Writer, sections []Section) error {
	for i, s := range sections {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if _, err := fmt.Fprintf(w, "%s%s\n\n%s", heading, s.Title, s.Figures); err != nil {
			return err
		}
	}
	return nil
}

// ParseReport returns the sections of a report.
func ParseReport(text string) (sections []Section) {
	for part := range strings.SplitSeq("\n"+text, "\n"+heading) {
		if title, figures, ok := strings.Cut(part, "\n\n"); ok {
			sections = append(sections, Section{title, strings.TrimRight(figures, "\n") + "\n"})
		}
	}
	return sections
}
