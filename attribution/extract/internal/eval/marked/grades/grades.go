// Package grades holds minimal pairs of how attributions are graded: act, status,
// certainty, polarity, stance, topic, and the steps from the writer down. Their files have
// the form that package marked explains, but what is marked is given, and only the grades
// are asked for. Of the cases "7a ..." and "7b ..." of a family one word or one stretch of
// words is another, and so is at least one value.
package grades

import (
	"context"
	"embed"
	"path"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

//go:embed testdata/*.txt
var texts embed.FS

// Families returns the cases, by name of family.
func Families() ([]*marked.Family, error) {
	entries, err := texts.ReadDir("testdata") // sorted
	if err != nil {
		return nil, err
	}
	var families []*marked.Family
	for _, entry := range entries {
		file := path.Join("testdata", entry.Name())
		data, err := texts.ReadFile(file)
		if err != nil {
			return nil, err
		}
		family, err := marked.Parse(file, string(data))
		if err != nil {
			return nil, err
		}
		families = append(families, family)
	}
	return families, nil
}

// Reading returns the reading of a case with what is marked in it, graded.
func Reading(c *marked.Case) (*attribution.Reading, error) {
	r := &attribution.Reading{Doc: c.Doc}
	for _, e := range c.Expected {
		a := attribution.Attribution{ID: e.ID, Parent: e.Parent, Source: e.Source, Cue: e.Cue}
		a.Claim.Content = e.Claim.Content
		a.Claim.Verbatim = verbatim(c.Doc.Text()).Intersect(a.Claim.Content)
		a.Claim.Form = claim.FormOf(c.Doc, a.Claim.Content, a.Claim.Verbatim)
		r.Attributions = append(r.Attributions, a)
	}
	return new(extract.Extractor).Grade(context.Background(), r)
}

// verbatim returns what stands between “ and ”.
func verbatim(text string) (spans source.Spans) {
	for at := 0; ; {
		open := strings.Index(text[at:], "“")
		if open < 0 {
			return spans
		}
		open += at + len("“")
		length := strings.Index(text[open:], "”")
		if length < 0 {
			return spans
		}
		spans = append(spans, source.Span{Start: open, End: open + length})
		at = open + length
	}
}
