package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// nest fills in for each token the attribution in whose content it stands, the
// innermost one, and for each attribution that in whose content its own begins, -1 if
// there is none.
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
	r.around = make([]int32, len(list))
	for i := range r.around {
		r.around[i] = -1
	}
	var open []piece
	next := 0
	for i, token := range r.Tokens {
		for ; next < len(pieces) && pieces[next].Start <= token.Span.Start; next++ {
			for len(open) > 0 && open[len(open)-1].End <= pieces[next].Start {
				open = open[:len(open)-1]
			}
			if of := pieces[next].of; len(open) > 0 && r.around[of] < 0 && open[len(open)-1].of != of {
				r.around[of] = int32(open[len(open)-1].of)
			}
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
	if said, ok := r.unsaid[a]; ok {
		return r.members(said.who)
	}
	for _, at := range r.sources[a].heads {
		who = append(who, r.mentions[at].who...)
	}
	return who
}

// mostNested is how many claims one within another are looked through.
const mostNested = 8

// spokenBy returns the claim that has "I" or "we" from its source's own mouth, -1 if
// none has: in a quotation the innermost that is told outside it. “He says I must go,”
// said Marten.
func (r *resolver) spokenBy(list []attribution.Attribution, at int) int {
	token := r.mentions[at].head.Start
	a, q := int(r.inside[token]), r.Quote[token]
	if q < 0 {
		return a
	}
	quote := source.Span{Start: r.Quotes[q].Span().Start, End: r.Quotes[q].Span().End}
	for n := 0; n < mostNested && a >= 0; n, a = n+1, int(r.around[a]) {
		told := list[a].Cue.Spans.Cover()
		if told.IsEmpty() && list[a].Source != nil {
			told = list[a].Source.Spans.Cover()
		}
		if !told.IsEmpty() && !quote.Contains(told) {
			return a
		}
	}
	return -1
}

// resolveSpeaking gives "I" and "we" their speaker: who the claim around them is
// ascribed to, in a turn who it is labelled with, outside quotation marks the writer.
// Claims come before those in them, so that a speaker within a speaker is known.
func (r *resolver) resolveSpeaking(list []attribution.Attribution) {
	var waiting []int
	for at := range r.mentions {
		if m := &r.mentions[at]; m.pronoun.person == speaking && len(m.who) == 0 {
			waiting = append(waiting, at)
		}
	}
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
		a := r.spokenBy(list, at)
		switch {
		case a >= 0 && len(r.sourceOf(a)) > 0:
			m.who = unique(r.sourceOf(a))
			m.why = reason{"speaker-of-claim", m.words}
			if by := r.headOf(a); by >= 0 {
				m.via[0], m.why.words = int32(by), r.mentions[by].words
			}
		case a < 0 && r.Quote[m.head.Start] < 0 && r.isSingular(m):
			r.takeWriter(at)
		case a < 0 && r.Quote[m.head.Start] < 0 && r.writer >= 0:
			m.maybe = r.entities[r.writer].self // "we": the writer and who else
		}
		if len(m.who) == 1 {
			m.link = m.who[0]
		}
	}
}

func (r *resolver) isSingular(m *mention) bool {
	return r.is(m.head.Start, "i", "me", "my", "mine", "myself")
}

// findNarrator finds out whether the text is told by an "I": one outside quotation marks
// and turns that is no part of what is ascribed to anybody.
func (r *resolver) findNarrator(list []attribution.Attribution) {
	for at := range r.mentions {
		m := &r.mentions[at]
		i := m.head.Start
		if m.pronoun.person == speaking && r.isSingular(m) && r.Quote[i] < 0 && r.inside[i] < 0 && !r.inTurn(i) {
			r.narrated = true
			return
		}
	}
}

// resolveOutside gives "I" and "we" outside quotation marks their speaker, as far as that
// can be told before the claims have theirs: who the turn is labelled with, or the
// writer.
func (r *resolver) resolveOutside(at int) {
	m := &r.mentions[at]
	if i := m.head.Start; r.Quote[i] >= 0 {
		return
	} else if r.inTurn(i) {
		if by := r.labelOf(m); by >= 0 {
			m.who, m.via[0] = r.mentions[by].who, int32(by)
			m.why = reason{"turn", r.mentions[by].words}
		}
	} else if r.narrated && r.isSingular(m) {
		r.takeWriter(at)
	}
}

func (r *resolver) takeWriter(at int) {
	e := r.theWriter(at)
	m := &r.mentions[at]
	m.who, m.link, m.why = r.entities[e].self, e, reason{"writer", m.words}
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
