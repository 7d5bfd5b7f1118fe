package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// nest fills in for each token the attribution in whose content it stands, the
// innermost one, -1 if there is none.
func (r *resolver) nest(list []attribution.Attribution) {
	type piece struct {
		source.Span
		of int
	}
	var pieces []piece
	for i := range list {
		for _, s := range list[i].Claim.Content {
			pieces = append(pieces, piece{s, i})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	r.inside = make([]int32, len(r.Tokens))
	var open []piece
	next := 0
	for i, token := range r.Tokens {
		for ; next < len(pieces) && pieces[next].Start <= token.Span.Start; next++ {
			open = append(open, pieces[next])
		}
		for len(open) > 0 && open[len(open)-1].End <= token.Span.Start {
			open = open[:len(open)-1]
		}
		r.inside[i] = -1
		if len(open) > 0 {
			r.inside[i] = int32(open[len(open)-1].of)
		}
	}
}

// sourceOf returns the entities an attribution is ascribed to, as far as they are
// known yet.
func (r *resolver) sourceOf(a int) []int {
	if heads := r.sources[a].heads; len(heads) == 1 {
		return r.mentions[heads[0]].who
	}
	var who []int
	for _, at := range r.sources[a].heads {
		who = append(who, r.mentions[at].who...)
	}
	return who
}

// resolveSpeaking gives "I" and "we" their speaker: who the claim around them is
// ascribed to, outside quotation marks the writer. Claims come before those in
// them, so that a speaker within a speaker is known.
func (r *resolver) resolveSpeaking(list []attribution.Attribution) {
	var waiting []int
	for a := range r.sources {
		for _, at := range r.sources[a].heads {
			if r.mentions[at].pronoun.person == speaking && len(r.mentions[at].who) == 0 {
				waiting = append(waiting, at)
			}
		}
	}
	slices.Sort(waiting)
	waiting = slices.Compact(waiting)
	extent := func(at int) source.Span {
		if a := r.inside[r.mentions[at].head.Start]; a >= 0 {
			return list[a].Claim.Content.Cover()
		}
		return source.Span{}
	}
	slices.SortStableFunc(waiting, func(a, b int) int { // outermost first
		x, y := extent(a), extent(b)
		if x.Len() != y.Len() {
			return y.Len() - x.Len()
		}
		return a - b
	})
	for _, at := range waiting {
		m := &r.mentions[at]
		a := r.inside[m.head.Start]
		switch {
		case a >= 0 && len(r.sourceOf(int(a))) > 0:
			m.who = unique(r.sourceOf(int(a)))
			by := r.sources[a].heads[0]
			m.via[0], m.why = int32(by), reason{"speaker-of-claim", r.mentions[by].words}
		case a < 0 && r.paragraph(m.head.Start).Kind == syntax.Turn:
			r.resolveTurn(m)
		case a < 0 && r.quoteOf[m.head.Start] < 0 && r.isSingular(m):
			m.who, m.why = r.entities[r.theWriter(at)].self, reason{"writer", m.words}
		case a < 0 && r.quoteOf[m.head.Start] < 0 && r.writer >= 0:
			m.maybe = r.entities[r.writer].self // "we": the writer and who else
		}
	}
}

// resolveTurn gives a pronoun in a transcript the speaker its turn is labelled with.
func (r *resolver) resolveTurn(m *mention) {
	p := r.paragraph(m.head.Start)
	label := r.tokensOf(p.Label)
	for i := label.Start; i < label.End; i++ {
		if at := r.endingAt(i); at >= 0 && len(r.mentions[at].who) > 0 {
			m.who, m.via[0] = r.mentions[at].who, int32(at)
			m.why = reason{"turn", r.mentions[at].words}
			return
		}
	}
}

func (r *resolver) isSingular(m *mention) bool {
	return r.is(m.head.Start, "i", "me", "my", "mine", "myself")
}

// theWriter returns the entity of the writer, made on first use.
func (r *resolver) theWriter(at int) int {
	if r.writer < 0 {
		r.writer = r.newEntity(at)
		en := &r.entities[r.writer]
		en.kind, en.sure, en.name = source.KindWriter, told, cleaned(r.Doc.Meta().Author)
		if en.name == "" {
			en.name = r.byline()
		}
		if en.name == "" {
			en.name = cleaned(r.Doc.Slice(r.span(r.mentions[at].head)))
		}
	}
	return r.writer
}

// byline returns the name in the first byline of the text, "" if it has none.
func (r *resolver) byline() string {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.form == source.Named && r.paragraph(m.head.Start).Kind == syntax.Byline {
			return cleaned(r.Doc.Slice(r.span(m.head)))
		}
	}
	return ""
}
