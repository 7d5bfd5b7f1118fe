package coreference

import (
	"path/filepath"
	"slices"
	"sort"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Count is how many of something are right.
type Count struct{ Right, All int }

// Share is the part that is right, 0 of nothing.
func (c Count) Share() float64 {
	if c.All == 0 {
		return 0
	}
	return float64(c.Right) / float64(c.All)
}

func (c *Count) add(right bool) {
	c.All++
	if right {
		c.Right++
	}
}

// GAPFigures are the F1 scores of GAP's own definition: of "the pronoun stands for this
// name", over both names of each passage.
type GAPFigures struct{ All, Masculine, Feminine float64 }

// Ratio is that of the feminine to the masculine score.
func (f GAPFigures) Ratio() float64 { return f.Feminine / max(f.Masculine, 1e-9) }

// pairs counts the names that a pronoun is said to stand for and those it does.
type pairs struct{ right, given, gold int }

func (p *pairs) add(is, said bool) {
	if is {
		p.gold++
	}
	if said {
		p.given++
	}
	if is && said {
		p.right++
	}
}

func (p pairs) f1() float64 { return 2 * float64(p.right) / max(1, float64(p.given+p.gold)) }

// MeasureGAP resolves the pronouns of passages. With told, the resolver's order of
// candidates is asked which of the two names comes first, as the heuristics that GAP was
// published with are; else whether it takes the pronoun for one of them at all.
func MeasureGAP(list []GAP, read func(*source.Document) Read, told bool) GAPFigures {
	var all, masculine, feminine pairs
	for _, g := range list {
		isA, isB := g.answer(read(g.Doc).Resolve(nil), told)
		of := &masculine
		if g.Feminine {
			of = &feminine
		}
		for _, p := range []*pairs{&all, of} {
			p.add(g.IsA, isA)
			p.add(g.IsB, isB)
		}
	}
	return GAPFigures{all.f1(), masculine.f1(), feminine.f1()}
}

// answer reports whether the pronoun is taken for the one name and the other.
func (g *GAP) answer(r *Resolved, told bool) (isA, isB bool) {
	at, ok := r.heads[g.Pronoun.Start]
	if !ok {
		return false, false
	}
	a, b := r.entityAt(g.A), r.entityAt(g.B)
	m := r.Mentions[at]
	if !told {
		return m.Entity >= 0 && m.Entity == a, m.Entity >= 0 && m.Entity == b
	}
	for _, e := range m.Candidates {
		if e == a || e == b {
			return e == a, e == b
		}
	}
	return false, false
}

// GUMFigures tell how many pronouns are linked to a mention of their chain.
type GUMFigures struct{ All, Personal, Relative Count }

// MeasurePronouns resolves the pronouns of texts.
func MeasurePronouns(texts []*Text, read func(*source.Document) Read) GUMFigures {
	var f GUMFigures
	for _, t := range texts {
		r := read(t.Doc).Resolve(nil)
		for _, p := range t.Pronouns {
			right := r.isLinked(t, p)
			f.All.add(right)
			if p.Relative {
				f.Relative.add(right)
			} else {
				f.Personal.add(right)
			}
		}
	}
	return f
}

// isLinked reports whether a pronoun was resolved through a mention of its chain.
func (r *Resolved) isLinked(t *Text, p Pronoun) bool {
	at, ok := r.heads[p.Span.Start]
	if !ok || r.Mentions[at].Antecedent < 0 {
		return false
	}
	to := r.Mentions[at].Antecedent
	head := span(r.Outline, r.Mentions[to].Head)
	if p.Relative && head.Overlaps(p.Antecedent) {
		return true
	}
	return p.Chain != "" && r.chainOf(t, to) == p.Chain
}

// MeasureQuotations counts the quotations whose speaker is the marked one: the chain to
// which most mentions of the speaker belong is that of the marked one. Where the
// quotations stand is told; what else is ascribed, and all sources, are found.
func MeasureQuotations(texts []*Text, read func(*source.Document) Read) Count {
	var c Count
	for _, t := range texts {
		if len(t.Quotations) == 0 {
			continue
		}
		r := read(t.Doc)
		list, of := r.withQuotations(t)
		resolved := Read{r.Outline, list}.Resolve(nil)
		chains := resolved.chains(t)
		for i, q := range t.Quotations {
			who := resolved.Speakers[of[i]]
			c.add(len(who) == 1 && chains[who[0]] == q.Speaker)
		}
	}
	return c
}

// withQuotations returns the attributions of a document with one for each quotation, and
// which those are. Of those found for a quotation the one that shares most with it, and
// whose source is in the sentence with which it begins or ends but not in it, gives its
// source; the others of direct speech are left out.
func (r Read) withQuotations(t *Text) (list []attribution.Attribution, of []int) {
	quoted := make([]attribution.Attribution, len(t.Quotations))
	most := make([]int, len(quoted))
	for i, q := range t.Quotations {
		quoted[i].Claim.Content = source.Spans{q.Span}
	}
	for _, a := range r.Attributions {
		kept := true
		for i, q := range t.Quotations {
			shared := 0
			for _, s := range a.Claim.Content {
				shared += s.Intersect(q.Span).Len()
			}
			if 2*shared < q.Span.Len() && !(shared > 0 && a.Claim.Form == claim.Direct) {
				continue
			}
			if a.Source == nil || !a.Source.Spans.Cover().Overlaps(q.Span) {
				kept = false
				if shared > most[i] && a.Source != nil && r.isBeside(a.Source.Spans.Cover(), q.Span) {
					most[i] = shared
					quoted[i].Source, quoted[i].Cue = a.Source, a.Cue
				}
			}
		}
		if kept {
			list = append(list, a)
		}
	}
	list = append(list, quoted...)
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return list[a].Claim.Content.Cover().Compare(list[b].Claim.Content.Cover())
	})
	sorted := make([]attribution.Attribution, len(list))
	of = make([]int, len(quoted))
	for to, from := range order {
		sorted[to] = list[from]
		if i := from - (len(list) - len(quoted)); i >= 0 {
			of[i] = to
		}
	}
	return sorted, of
}

// isBeside reports whether a source stands in a sentence with which a quotation begins or
// ends.
func (r Read) isBeside(at, quotation source.Span) bool {
	sentence := func(offset int) int32 {
		i := sort.Search(len(r.Outline.Tokens), func(i int) bool { return r.Outline.Tokens[i].Span.End > offset })
		return r.Outline.Sentence[min(i, len(r.Outline.Tokens)-1)]
	}
	s := sentence(at.Start)
	return s == sentence(quotation.Start) || s == sentence(quotation.End-1)
}

// chains returns for each entity the chain to which most of its mentions belong, names
// and descriptions before pronouns, the first of equals.
func (r *Resolved) chains(t *Text) map[int]string {
	votes := map[int]map[string]int{}
	var order []string
	for i, m := range r.Mentions {
		chain := r.chainOf(t, i)
		if m.Entity < 0 || chain == "" || m.Group {
			continue
		}
		if votes[m.Entity] == nil {
			votes[m.Entity] = map[string]int{}
		}
		if !slices.Contains(order, chain) {
			order = append(order, chain)
		}
		votes[m.Entity][chain] += voteOf[m.Form]
	}
	best := map[int]string{}
	for e, of := range votes {
		for _, chain := range order {
			if of[chain] > of[best[e]] {
				best[e] = chain
			}
		}
	}
	return best
}

// gapFile names a file of GAP in a folder of corpora.
func gapFile(corpora, part string) string {
	return filepath.Join(corpora, "gap", "gap-"+part+".tsv")
}

// voteOf is what a mention of a form counts for whom its entity is.
var voteOf = map[source.MentionForm]int{source.Named: 4, source.Nominal: 2, source.Pronominal: 1}
