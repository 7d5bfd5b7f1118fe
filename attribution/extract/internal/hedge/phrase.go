package hedge

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// phrase returns a content that is a noun phrase as a clause without a verb: its words
// but for the clauses inside it, "steps" of "steps taken so that no one is harmed". It is
// not ok if the tree has it otherwise. It takes time linear in the list.
func (t text) phrase(list []int) (c clause, ok bool) {
	if len(list) == 0 || len(t.Arcs) == 0 {
		return verbless, false
	}
	whole := syntax.Range{Start: list[0], End: list[len(list)-1] + 1}
	head := t.HeadOf(whole)
	if whole.End-whole.Start != len(list) || t.tag(head) == syntax.PRP || !t.isNoun(head) {
		return verbless, false
	}
	inside := make([]int, len(list)+1) // how many clauses begin at a word less those that end before it
	for n, i := range list {
		h := t.Head(i)
		rel := t.Deprel(i).Universal()
		switch {
		case i != head && (h < whole.Start || h >= whole.End): // it is more than one phrase
			return verbless, false
		case h == head && (rel == syntax.Nsubj || rel == syntax.Csubj || rel == syntax.Cop || rel == syntax.Aux || rel == syntax.Parataxis):
			return verbless, false
		case i != head && rel == syntax.Acl:
			s := t.Subtree[i]
			if t.hasOwnTense(i) && !t.relates(s.Start) { // a main clause, taken for a relative one
				return verbless, false
			}
			inside[max(s.Start-whole.Start, 0)]++
			inside[max(min(s.End-whole.Start, len(list)), n+1)]--
		}
	}
	c = verbless
	depth := 0
	for n, i := range list {
		if depth += inside[n]; depth > 0 {
			continue
		}
		if t.isFinite(i) {
			return verbless, false
		}
		c.words = append(c.words, i)
	}
	return c, len(c.words) > 0
}

// hasOwnTense reports whether the verb at i, or an auxiliary of it, has a tense.
func (t text) hasOwnTense(i int) bool {
	if t.isFinite(i) {
		return true
	}
	for n, c := 0, int(t.FirstChild[i]); c >= 0 && c < i && n < mostChildren; n, c = n+1, int(t.NextChild[c]) {
		if rel := t.Deprel(c).Universal(); (rel == syntax.Aux || rel == syntax.Cop) && t.isFinite(c) {
			return true
		}
	}
	return false
}

// relates reports whether the word at i can open a relative clause or one that completes
// a noun.
func (t text) relates(i int) bool {
	switch t.tag(i) {
	case syntax.WDT, syntax.WP, syntax.WPS, syntax.WRB, syntax.IN, syntax.TO:
		return true
	}
	return t.isAny(i, "that")
}

// takesClauses reports whether what a cue of that lemma tells is a clause, whatever a
// parser makes of it.
func takesClauses(lemma string) bool {
	switch lemma {
	case "say", "argue", "think", "believe", "claim", "add", "hope", "insist", "suggest", "write", "tell", "expect", "warn":
		return true
	}
	return false
}

// isNamed reports whether the word at i is part of a name of several: of "No Child Left
// Behind" none denies.
func (t text) isNamed(i int) bool {
	if i < 0 || i >= len(t.NameOf) || t.NameOf[i] < 0 {
		return false
	}
	n := t.Names[t.NameOf[i]].Tokens
	return n.End-n.Start > 1
}
