package eval

import (
	"cmp"
	"fmt"
	"hash/crc32"
	"io"
	"path/filepath"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// ReadPolNeAR reads a part of PolNeAR, "train" or "dev", from the folder of the
// corpora.
func ReadPolNeAR(corpora, part string) ([]*Annotated, error) {
	dir := filepath.Join(corpora, "polnear", part)
	return ReadAnnotated(filepath.Join(dir, "attributions"), filepath.Join(dir, "text"))
}

// Tenth returns the texts of which the CRC-32 (IEEE) of the name leaves k when
// divided by 10: a tenth to read errors in while the others are learned from.
func Tenth(texts []*Annotated, k int) []*Annotated {
	return slices.DeleteFunc(slices.Clone(texts), func(a *Annotated) bool {
		return crc32.ChecksumIEEE([]byte(a.Doc.Meta().ID))%10 != uint32(k)
	})
}

// Reader reads a document. Any number of goroutines call it.
type Reader func(*source.Document) (*attribution.Reading, error)

// Scored is a text with the reading of it that is scored.
type Scored struct {
	*Annotated
	Given *attribution.Reading
}

// Read has the documents of texts read. PolNeAR marks outermost attributions only,
// so that of a reading those are scored.
func Read(texts []*Annotated, read Reader) ([]Scored, error) {
	return parallel(texts, func(a *Annotated) (Scored, error) {
		r, err := read(a.Doc)
		if err != nil {
			return Scored{}, fmt.Errorf("%s: %w", a.Doc.Meta().ID, err)
		}
		return Scored{a, r.Keep(func(a *attribution.Attribution) bool { return a.Parent == 0 })}, nil
	})
}

// Total returns the Score of all texts.
func Total(texts []Scored) (total Score) {
	for _, a := range texts {
		total.add(a.Score(a.Given), 1)
	}
	return total
}

// WriteScores writes how many attributions there are and the Score of all texts.
func WriteScores(w io.Writer, texts []Scored) {
	total := Total(texts)
	fmt.Fprintf(w, "%d texts, %.1f gold and %.1f given attributions\n", len(texts), total[Cue].Gold, total[Cue].Given)
	total.write(w)
}

// WriteAgreement writes the Score of annotators against each other, over the texts
// that have several.
func WriteAgreement(w io.Writer, texts []*Annotated) {
	var total Score
	n := 0
	for _, a := range texts {
		if len(a.Gold) > 1 {
			n++
			total.add(a.Agreement(), 1)
		}
	}
	fmt.Fprintf(w, "%d texts with several annotators, %.1f attributions\n", n, total[Cue].Gold)
	total.write(w)
}

// WriteForms writes, for each form of gold content, how many attributions have it
// and of how many of them the cue and the relation are found.
func WriteForms(w io.Writer, texts []Scored) {
	forms := []claim.Form{claim.Direct, claim.Mixed, claim.Indirect}
	cue, relation := map[claim.Form]*Tally{}, map[claim.Form]*Tally{}
	for _, form := range forms {
		cue[form], relation[form] = &Tally{}, &Tally{}
	}
	for _, a := range texts {
		quoted := quotedIn(a.Doc)
		for _, gold := range a.Gold {
			weight := 1 / float64(len(a.Gold))
			c := compare(gold, a.Given)
			formOf := make([]claim.Form, len(c.gold))
			for i, g := range c.gold {
				formOf[i] = claim.FormOf(a.Doc, g.Claim.Content, quoted)
				cue[formOf[i]].Gold += weight
				relation[formOf[i]].Gold += weight
			}
			for _, p := range c.byCue {
				cue[formOf[p.gold]].Right += weight
			}
			for _, p := range c.byContent {
				if c.sameSource(p) {
					relation[formOf[p.gold]].Right += weight
				}
			}
		}
	}
	fmt.Fprintf(w, "%-14s%8s%8s%10s\n", "recall by form", "gold", "cue", "relation")
	for _, form := range forms {
		fmt.Fprintf(w, "%-14s%8.1f%8.4f%10.4f\n", form, cue[form].Gold, cue[form].Recall(), relation[form].Recall())
	}
}

// quotedIn returns what stands in quotation marks: nothing of it is known to be
// scare quotes or titles, so that a form is a little more often mixed than it
// should be.
func quotedIn(doc *source.Document) source.Spans {
	quotes, _ := segment.Quotes(doc.Text(), segment.Paragraphs(doc.Text()))
	var inner []source.Span
	for _, q := range quotes {
		inner = append(inner, q.Inner...)
	}
	return source.NewSpans(inner...)
}

// WriteWorst writes the n texts with the lowest F1 of the relation, the worst first.
func WriteWorst(w io.Writer, texts []Scored, n int) {
	type result struct {
		name string
		f1   float64
	}
	var results []result
	for _, a := range texts {
		s := a.Score(a.Given)
		results = append(results, result{a.Doc.Meta().ID, s[Relation].F1()})
	}
	slices.SortFunc(results, func(a, b result) int {
		return cmp.Or(cmp.Compare(a.f1, b.f1), cmp.Compare(a.name, b.name))
	})
	for _, r := range results[:min(n, len(results))] {
		fmt.Fprintf(w, "worst %.4f %s\n", r.f1, r.name)
	}
}
