package coreference

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Read is a document as the stages before the resolver give it.
type Read struct {
	Outline      *syntax.Outline
	Attributions []attribution.Attribution
}

// NewReader returns what reads a document with the embedded models.
func NewReader() (func(*source.Document) Read, error) {
	core, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	if err != nil {
		return nil, err
	}
	return func(doc *source.Document) Read {
		o := core.Read(doc)
		return Read{o, detect.Attributions(o, nil, 0)}
	}, nil
}

// Resolved is what the resolver finds in a document.
type Resolved struct {
	Read
	resolve.Resolution
	heads map[int]int // the mention, no group, whose head begins at a byte
}

// Resolve resolves all mentions of a document, by weights or, if w is nil, by those that
// are built in.
func (r Read) Resolve(w *resolve.Weights) *Resolved {
	out := &Resolved{r, resolve.Mentions(r.Outline, r.Attributions, w), map[int]int{}}
	for i, m := range out.Mentions {
		start := span(r.Outline, m.Head).Start
		if _, ok := out.heads[start]; !ok {
			out.heads[start] = i
		}
	}
	return out
}

// entityAt returns the entity of a mention whose head shares a byte with a span, -1 if
// there is none.
func (r *Resolved) entityAt(s source.Span) int {
	for _, m := range r.Mentions {
		if m.Entity >= 0 && span(r.Outline, m.Head).Overlaps(s) {
			return m.Entity
		}
	}
	return -1
}

// chainOf returns the gold chain of a mention that was found.
func (r *Resolved) chainOf(t *Text, mention int) string {
	m := r.Mentions[mention]
	return t.ChainOf(span(r.Outline, m.Head), m.Group)
}
