package extract

import (
	"context"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// The names of the makers of readings: without models, and with them.
const (
	rulesEngine  = "sayso rules 1"
	modelsEngine = "sayso 1"
)

// engine returns whom the readings made here name as their maker.
func engine() string {
	if theModels() == nil {
		return rulesEngine
	}
	return modelsEngine
}

// read runs the stages up to e.Stop.
func (e *Extractor) read(ctx context.Context, doc *source.Document) (*attribution.Reading, error) {
	r := &attribution.Reading{Doc: doc, Engine: engine()}
	text := segment.Document(doc)
	r.Notes = notes(text)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !isEnglish(text) {
		r.Notes = append(r.Notes, attribution.Note{Kind: "language", Text: "not English: quotations are given as they stand, ascribed to nobody"})
		r.Attributions = quotations(text)
		e.finish(r)
		return r, nil
	}
	outline := theCore().Outline(text)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	list := theSettings().Attributions(outline, detect.Attributions(outline, theModels(), e.MinConfidence))
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if e.Stop != Detect {
		r.Speakers, list = resolve.Speakers(outline, e.Entities, list)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if e.Stop != Detect && e.Stop != Resolve {
		list = hedge.Grade(outline, e.Stances, list)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.Attributions = list
	e.finish(r)
	return r, nil
}

// finish leaves out what the caller does not ask for, numbers the rest and nests it.
func (e *Extractor) finish(r *attribution.Reading) {
	e.applyThresholds(r)
	if len(r.Attributions) == 0 {
		r.Attributions = nil // as decoding gives it back
	}
	for i := range r.Attributions {
		r.Attributions[i].ID = i + 1
	}
	r.Nest()
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
	return list
}
