// Package detect finds attributions in a parsed text: cues, and for each its source, its
// content and its setting. It joins the ways of finding them that its sub-packages have:
// with models, cues gives every word a score, spans labels what belongs to each likely cue,
// rank picks among the labellings, and choice decides which of them stand; rules say what they see there, and do all of it
// where there are no models.
//
// It takes time and memory in proportion to the text.
//
// # Reasons
//
// Those of rules are named in package rules; they stand for a part where the rules find
// the same as the models. Those of models are, of "cue", what spoke for it most: its word,
// its arguments, its subject, its neighbours, quotes, governors or place; of "source" and
// "content", labels, and runner-up for what was second.
package detect

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Attributions returns the attributions of a text, nested ones too, in text order and
// not numbered. Set are the places and what rests on them alone: Source.Spans, Cue,
// Claim.Content, Claim.Verbatim, Claim.Form, Setting and the Reasons for these; with
// models also Confidence. Those of a confidence less than least, in per mille, are left
// out; 0 is the default, and a negative one leaves out none. Nested ones that rules alone
// believe in have no confidence; they are left out where least is more than 0. Without
// models, which are nil then, rules find all, and there is no confidence. It does not
// change o, which several goroutines may read at once.
func Attributions(o *syntax.Outline, m *Models, least int) []attribution.Attribution {
	if m == nil {
		return rules.Attributions(o)
	}
	var list []attribution.Attribution
	byRules := rules.NewReader(o)
	candidates, inner := m.candidates(o, byRules), byRules.Findings()
	for _, chosen := range m.Choice.Choose(o, views(candidates), labellings(inner), least) {
		var f rules.Finding
		if k := chosen.Index - len(candidates); k >= 0 {
			f = inner[k]
			f.Content = chosen.Content
		} else {
			f = candidates[chosen.Index].finding(&chosen)
		}
		a := rules.Attribution(o, &f)
		a.Confidence = chosen.Confidence
		list = append(list, a)
	}
	slices.SortStableFunc(list, func(a, b attribution.Attribution) int { return attribution.Compare(&a, &b) })
	return list
}

// labellings returns where the parts of each finding stand.
func labellings(found []rules.Finding) []syntax.Labelling {
	list := make([]syntax.Labelling, len(found))
	for i, f := range found {
		list[i] = syntax.Labelling{Head: f.Head, Cue: f.Cue, Source: f.Source, Content: f.Content}
	}
	return list
}
