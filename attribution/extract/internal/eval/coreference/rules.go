package coreference

import "github.com/sayso-go/sayso/attribution/extract/internal/resolve"

// CountRules counts how often each rule of the resolver is right in a text: a mention is
// taken for what is of its chain, or for somebody new that is new. Into counts go the
// rules for names and descriptions, and for lines that nothing is said of.
func CountRules(t *Text, r Read, w *resolve.Weights, counts map[string]Count) {
	add := func(rule string, right bool) {
		c := counts[rule]
		c.add(right)
		counts[rule] = c
	}
	resolved := r.Resolve(w)
	last, known := map[int]string{}, map[string]bool{}
	for i, m := range resolved.Mentions {
		chain := resolved.chainOf(t, i)
		if chain == "" || m.Entity < 0 || m.Group {
			continue
		}
		if len(m.Candidates) == 0 && m.Rule != "" && m.Rule != "relative" {
			if before, ok := last[m.Entity]; ok {
				add(m.Rule, before == chain)
			} else {
				add(m.Rule, !known[chain])
			}
		}
		last[m.Entity], known[chain] = chain, true
	}
	for _, p := range t.Pronouns {
		if at, ok := resolved.heads[p.Span.Start]; p.Relative && ok && resolved.Mentions[at].Rule == "relative" {
			add("relative", resolved.isLinked(t, p))
		}
	}
	if len(t.Quotations) == 0 {
		return
	}
	list, of := r.withQuotations(t)
	resolved = Read{r.Outline, list}.Resolve(w)
	chains := resolved.chains(t)
	for i, q := range t.Quotations {
		if rule := resolved.Unsaid[of[i]]; rule != "" {
			who := resolved.Speakers[of[i]]
			add(rule, len(who) == 1 && chains[who[0]] == q.Speaker)
		}
	}
}
