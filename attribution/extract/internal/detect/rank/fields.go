package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// best is how many of the labellings that spans finds give candidates.
const best = 10

// Fields makes the fields of the cues of one text. It is for one goroutine.
type Fields struct {
	spans *spans.Reader
	rules *rules.Reader
	view  view
	field Field
	// content and cue are for use again.
	content, cue []syntax.Range
}

// NewFields returns one for the text o, given the cues that were found in it and what
// reads it. There may be no cues, and either reader may be nil.
func NewFields(o *syntax.Outline, found []cues.Cue, s *spans.Reader, r *rules.Reader) *Fields {
	return &Fields{spans: s, rules: r, view: view{Outline: o, found: found}}
}

// At returns the field of a head, which is that until the next call. The heads should
// come in text order.
func (x *Fields) At(head int) *Field {
	v, f := &x.view, &x.field
	v.set(head)
	f.reset(head)
	if x.spans != nil {
		from := fromFirst
		for _, l := range x.spans.Best(head, best) {
			x.opine(l.Labelling, from|fromBest)
			from = 0
		}
	}
	if x.rules != nil {
		if l, ok := x.rules.At(head); ok {
			x.opine(syntax.Labelling{Cue: l.Cue, Source: l.Source, Content: l.Content}, fromRules)
		}
	}
	content, source, cue := &f.parts[Content], &f.parts[Source], &f.parts[Cue]
	v.contents(content)
	v.continued(content)
	v.sources(source)
	v.extents(cue)
	if x.spans != nil {
		f.believe(x.spans)
	}
	x.describe()
	return f
}

// opine adds the parts of a labelling to the candidates.
func (x *Fields) opine(l syntax.Labelling, from uint8) {
	f := &x.field
	x.content = x.content[:0]
	for _, r := range l.Content {
		if r = x.view.trim(r, r); r.Start < r.End {
			x.content = append(x.content, r)
		}
	}
	if len(x.content) > 0 {
		f.parts[Content].opine(x.content, from)
	}
	f.parts[Source].opine(l.Source, from)
	if l.Cue.Start < l.Cue.End {
		x.cue = append(x.cue[:0], l.Cue)
		f.parts[Cue].opine(x.cue, from)
	}
}

// describe sets the features of the field.
func (x *Fields) describe() {
	v, f := &x.view, &x.field
	content, source, cue := &f.parts[Content], &f.parts[Source], &f.parts[Cue]
	for k, c := range content.list {
		f.all.believed(10, content, k)
		v.contentFeatures(&f.all, c)
		v.continuedFeatures(&f.all, c)
		f.end()
	}
	for k, s := range source.list {
		f.all.believed(20, source, k)
		v.sourceFeatures(&f.all, s)
		f.end()
	}
	for k, c := range cue.list {
		f.all.believed(30, cue, k)
		v.cueFeatures(&f.all, c[0])
		f.end()
	}
	for _, c := range content.list {
		for _, s := range source.list {
			if !overlap(c, s) {
				v.sourceAndContent(&f.all, s, c)
			}
			f.end()
		}
	}
	for _, c := range content.list {
		for _, q := range cue.list {
			if !overlap(c, q) {
				v.cueAndContent(&f.all, q[0], c)
			}
			f.end()
		}
	}
}

// believe sets how likely spans holds each candidate, by the best of the labellings that
// it makes with the first candidates for the other parts, and leaves out those that it
// holds for all but impossible.
func (f *Field) believe(s *spans.Reader) {
	few := [Parts]int{Content: 2, Source: 2, Cue: 1}
	for p := range f.parts {
		var choice Choice
		a, b := (p+1)%Parts, (p+2)%Parts
		belief := f.parts[p].belief
		for k := range belief {
			choice[p] = k
			for choice[a] = range min(few[a], len(f.parts[a].list)) {
				for choice[b] = range min(few[b], len(f.parts[b].list)) {
					if l := f.labelling(choice); !overlap(l.Content, l.Source) {
						belief[k] = max(belief[k], s.Score(l))
					}
				}
			}
		}
		if len(belief) == 0 {
			continue
		}
		likeliest := slices.Max(belief)
		for k := range belief {
			belief[k] -= likeliest
		}
	}
	for p := range f.parts {
		f.parts[p].prune()
	}
}
