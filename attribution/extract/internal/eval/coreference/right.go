package coreference

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/source"
)

// Right reports which candidates of a choice are mentions of the chain that the pronoun
// is in; nil if it is in none or none of them is.
func (t *Text) Right(r Read, c resolve.Choice) []bool {
	chain := t.ChainOf(span(r.Outline, c.Head), false)
	if chain == "" {
		return nil
	}
	right := make([]bool, len(c.Candidates))
	for i, candidate := range c.Candidates {
		right[i] = t.ChainOf(span(r.Outline, candidate.Head), candidate.Group) == chain
	}
	return right
}

// Right reports which candidates are named at the name that the pronoun stands for, nil
// of other pronouns; if it stands for neither, which are named at neither.
func (g *GAP) Right(r Read, c resolve.Choice) []bool {
	if span(r.Outline, c.Head) != g.Pronoun {
		return nil
	}
	at := func(s source.Span, i int) bool {
		for _, head := range c.Candidates[i].Names {
			if span(r.Outline, head).Overlaps(s) {
				return true
			}
		}
		return false
	}
	right := make([]bool, len(c.Candidates))
	for i := range c.Candidates {
		isA, isB := at(g.A, i), at(g.B, i)
		right[i] = isA && g.IsA || isB && g.IsB || !g.IsA && !g.IsB && !isA && !isB
	}
	return right
}

// Named reports which candidates are named at one of the two names.
func (g *GAP) Named(r Read, c resolve.Choice) []bool {
	named := make([]bool, len(c.Candidates))
	for i := range c.Candidates {
		for _, head := range c.Candidates[i].Names {
			s := span(r.Outline, head)
			named[i] = named[i] || s.Overlaps(g.A) || s.Overlaps(g.B)
		}
	}
	return named
}
