package resolve

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Mention is a place where a text names somebody or something.
type Mention struct {
	// Words are the tokens of the phrase as far as they stand before its head, Head those
	// of the name, noun or pronoun.
	Words, Head syntax.Range
	Form        source.MentionForm
	// Group says that it is several who are joined by "and".
	Group bool
	// Rule is the name of the rule that told whom it names.
	Rule string
	// Entity numbers whom it names, or most likely names, in the text; -1 for nobody.
	Entity int
	// Antecedent is the mention, as an index, through which that was found; -1 if it was
	// not through another one.
	Antecedent int
	// Candidates are the entities that a pronoun may stand for, the likeliest first.
	Candidates []int
}

// Resolution is whom all mentions of a text name.
type Resolution struct {
	// Mentions are in text order.
	Mentions []Mention
	// Speakers are the entities that each attribution is ascribed to, Unsaid the names of
	// the rules by which that was found of those without a source, "" of others.
	Speakers [][]int
	Unsaid   []string
}

// Mentions resolves all mentions of a text in which these attributions were found, by
// weights or, if w is nil, by those that are built in.
func Mentions(t *syntax.Outline, list []attribution.Attribution, w *Weights) Resolution {
	if w == nil {
		w = learned()
	}
	r := newResolver(t, nil, w)
	r.run(list)
	place := make([]int, len(r.mentions))
	for i, at := range r.inOrder {
		place[at] = i
	}
	var out Resolution
	for _, at := range r.inOrder {
		m := &r.mentions[at]
		one := Mention{Words: m.words, Head: m.head, Form: m.form, Group: m.row != nil, Rule: m.why.rule, Entity: m.link, Antecedent: -1, Candidates: m.ranked}
		if via := m.via[0]; via >= 0 {
			one.Antecedent = place[via]
		}
		out.Mentions = append(out.Mentions, one)
	}
	for a := range list {
		who := r.sourceOf(a)
		if at := r.headOf(a); len(who) == 0 && at >= 0 && r.mentions[at].link >= 0 {
			who = []int{r.mentions[at].link}
		}
		out.Speakers = append(out.Speakers, who)
		out.Unsaid = append(out.Unsaid, r.unsaid[a].rule)
	}
	return out
}

// Choice is a pronoun and those it may stand for.
type Choice struct {
	Head       syntax.Range
	Candidates []Candidate
}

// Candidate is an entity that a pronoun may stand for.
type Candidate struct {
	Entity int
	// Head is that of its latest mention before the pronoun or, if there is none, of the
	// next one behind it; Group says that it is several who are joined by "and".
	Head  syntax.Range
	Group bool
	// Names are the heads of all names it has in the text.
	Names    []syntax.Range
	Features []Feature
}

// Observe resolves a text by other weights than those that are built in. It asks for each
// pronoun which of the candidates to take; preferred is the one that the weights are for.
func Observe(t *syntax.Outline, list []attribution.Attribution, w *Weights, decide func(c Choice, preferred int) int) {
	r := newResolver(t, nil, w)
	r.observe = decide
	r.run(list)
}

// observed lets the observer decide on a choice.
func (r *resolver) observed(at int, found []candidate, best int) int {
	c := Choice{Head: r.mentions[at].head}
	for rank := range found {
		f := &found[rank]
		last := &r.mentions[f.seen[0]]
		out := Candidate{Entity: f.e, Head: last.head, Group: last.row != nil}
		for i := range r.mentions {
			if m := &r.mentions[i]; m.form == source.Named && m.row == nil && m.link == f.e {
				out.Names = append(out.Names, m.head)
			}
		}
		out.Features = r.evidence(nil, at, found, rank)
		c.Candidates = append(c.Candidates, out)
	}
	return r.observe(c, best)
}
