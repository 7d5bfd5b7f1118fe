package extract

import (
	"context"
	"slices"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// engine is whom the readings made here name as their maker.
const engine = "sayso rules 1"

// read runs the stages up to e.Stop.
func (e *Extractor) read(ctx context.Context, doc *source.Document) (*attribution.Reading, error) {
	r := &attribution.Reading{Doc: doc, Engine: engine}
	text := segment.Document(doc)
	r.Notes = notes(text)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	tagged := theTagger().Tag(text)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	list := detect.Attributions(tagged)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if e.Stop != Detect {
		r.Speakers, list = resolve.Speakers(tagged, e.Entities, list)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if e.Stop != Detect && e.Stop != Resolve {
		list = hedge.Grade(tagged, e.Stances, list)
	}
	r.Attributions = list
	e.applyThresholds(r)
	if len(r.Attributions) == 0 {
		r.Attributions = nil // as decoding gives it back
	}
	for i := range r.Attributions {
		r.Attributions[i].ID = i + 1
	}
	r.Nest()
	return r, ctx.Err()
}

// applyThresholds leaves out what is less likely than the caller asks for. What has no
// Confidence is not known to be.
func (e *Extractor) applyThresholds(r *attribution.Reading) {
	r.Attributions = slices.DeleteFunc(r.Attributions, func(a attribution.Attribution) bool {
		return a.Confidence != 0 && a.Confidence < e.MinConfidence
	})
	for i := range r.Attributions {
		if m := r.Attributions[i].Source; m != nil && m.Confidence != 0 && m.Confidence < e.MinSpeakerConfidence {
			unresolved := *m
			unresolved.Speakers, unresolved.Candidates, unresolved.Confidence = nil, m.Speakers, 0
			r.Attributions[i].Source = &unresolved
		}
	}
}

// notes returns what there is to say of a text beside its attributions.
func notes(t *syntax.Text) []attribution.Note {
	var list []attribution.Note
	for _, s := range t.Stray {
		list = append(list, attribution.Note{Kind: "unpairedMark", Spans: source.Spans{s}})
	}
	for i := range t.Quotes {
		if q := &t.Quotes[i]; q.Close.IsEmpty() && q.Dash.IsEmpty() {
			list = append(list, attribution.Note{Kind: "unpairedMark", Spans: source.Spans{q.Open}, Text: "nothing closes it"})
		}
	}
	if !isEnglish(t) {
		list = append(list, attribution.Note{Kind: "language", Text: "not English: only what stands in quotation marks is to be relied on"})
	}
	return list
}

// english are the commonest words of English that other languages do not write so.
var english = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "that": true, "it": true, "is": true, "was": true, "for": true, "with": true,
	"his": true, "they": true, "be": true, "at": true, "have": true, "this": true, "from": true, "by": true, "not": true, "but": true,
	"what": true, "were": true, "we": true, "when": true, "your": true, "said": true, "which": true, "their": true, "would": true, "are": true,
}

// isEnglish reports whether a text is English: by its Meta, or by how many of its first
// words are of the commonest ones. A text of a few words is not doubted.
func isEnglish(t *syntax.Text) bool {
	if lang := t.Doc.Meta().Lang; lang != language.Und {
		base, _ := lang.Base()
		return base.String() == "en"
	}
	const sample, few = 2000, 40
	words, hits := 0, 0
	for _, token := range t.Tokens[:min(sample, len(t.Tokens))] {
		if token.Span.Len() > 8 || !t.Doc.HasWord(token.Span) {
			continue
		}
		words++
		if english[lowerASCII(t.Doc.Slice(token.Span))] {
			hits++
		}
	}
	return words < few || 20*hits >= words
}

// lowerASCII returns s with its first letter in lower case, as sentences begin.
func lowerASCII(s string) string {
	if c := s[0]; 'A' <= c && c <= 'Z' {
		return string(c+'a'-'A') + s[1:]
	}
	return s
}
