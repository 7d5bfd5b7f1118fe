package rules

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// verbs is a verb group: auxiliaries, negation, adverbs and the verb they go with,
// "has not said", "to leave".
type verbs struct {
	Range
	// head is the last verb, the one the group is about.
	head int
	// form is what the group can be in its clause.
	form form
	// passive says that the head is a participle after a form of "be" or "get".
	passive bool
}

// form is the form of a verb group.
type form byte

const (
	finite     form = 'f' // says, has said, would say
	infinitive form = 'i' // to say
	gerund     form = 'g' // saying
	participle form = 'p' // said, without an auxiliary, where no subject can be
)

// isVerb reports whether token i is a verb or an auxiliary.
func (x *text) isVerb(i int) bool {
	u := x.upos(i)
	if x.hyphenated(i) {
		return false
	}
	return u == syntax.VERB || u == syntax.AUX || x.xpos(i) == syntax.MD
}

// hyphenated reports whether token i is part of a word with hyphens:
// "question-and-answer".
func (x *text) hyphenated(i int) bool {
	return i > 0 && x.xpos(i-1) == syntax.Hyphen && x.Tokens[i-1].Span.End == x.Tokens[i].Span.Start ||
		i+1 < len(x.Tokens) && x.xpos(i+1) == syntax.Hyphen && x.Tokens[i].Span.End == x.Tokens[i+1].Span.Start
}

func (x *text) isAdverb(i int) bool {
	return (x.upos(i) == syntax.ADV && x.xpos(i) != syntax.WRB) || x.upos(i) == syntax.PART && x.xpos(i) == syntax.RB || x.is(i, "not", "n't", "never", "neither")
}

// verbGroups returns the verb groups of a sentence, in order.
func (x *text) verbGroups(s Range) []verbs {
	var groups []verbs
	for i := s.Start; i < s.End; {
		to := x.xpos(i) == syntax.TO || x.is(i, "to") && x.upos(i) == syntax.PART
		if !x.isVerb(i) && !(to && i+1 < s.End) {
			i++
			continue
		}
		g := verbs{Range: Range{Start: i, End: i}, head: -1}
		j := i
		if to {
			j++
		}
		for j < s.End {
			if x.isVerb(j) {
				if g.head >= 0 && x.upos(g.head) == syntax.VERB && !x.isAuxiliary(g.head) {
					break // a second full verb is another group
				}
				g.head = j
				j++
				g.End = j
				continue
			}
			// Adverbs, and the subject of a question, stand between auxiliary and verb.
			k := j
			for k < s.End && k-j < 3 && x.isAdverb(k) {
				k++
			}
			if k > j && k < s.End && x.isVerb(k) && (g.head < 0 || x.isAuxiliary(g.head)) {
				j = k
				continue
			}
			break
		}
		if g.head < 0 {
			i++
			continue
		}
		x.shape(&g, to)
		if n := len(groups); n > 0 {
			g.Start = max(g.Start, groups[n-1].End)
		}
		groups = append(groups, g)
		i = g.End
	}
	return groups
}

// groupBefore returns the index of the group that ends before token i.
func groupBefore(groups []verbs, i int) (int, bool) {
	return slices.BinarySearchFunc(groups, i, func(g verbs, i int) int { return cmp.Compare(g.End, i) })
}

// isAuxiliary reports whether token i can be an auxiliary: another verb may follow
// it in its group.
func (x *text) isAuxiliary(i int) bool {
	if x.upos(i) == syntax.AUX || x.xpos(i) == syntax.MD {
		return true
	}
	switch x.Lemmas[i] {
	case "be", "have", "do", "get":
		return true
	}
	return false
}

// shape sets the form of a group.
func (x *text) shape(g *verbs, to bool) {
	first := g.Start
	switch tag := x.xpos(first); {
	case to:
		g.form = infinitive
	case tag == syntax.VBG:
		g.form = gerund
	case tag == syntax.VBN && g.head == first && !x.hasSubject(g.head):
		g.form = participle
	default:
		g.form = finite
	}
	if tag := x.xpos(g.head); tag == syntax.VBN || tag == syntax.VBD {
		for i := g.Start; i < g.head; i++ {
			switch x.Lemmas[i] {
			case "be", "get":
				g.passive = true
			}
		}
	}
	// Adverbs beside the group belong to it.
	s := x.sentenceOf(g.head)
	for n := 0; n < 2 && g.Start > s.Start && x.isAdverb(g.Start-1) && !x.is(g.Start-1, "however", "meanwhile", "then", "instead", "so"); n++ {
		g.Start--
	}
}

// hasSubject reports whether the tree has a subject before the verb at token i, not that
// of a passive.
func (x *text) hasSubject(i int) bool {
	s := int(x.subjects[i])
	return s >= 0 && s < i && x.Deprel(s) == syntax.Nsubj
}

func (x *text) isFinite(i int) bool {
	switch x.xpos(i) {
	case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
		return true
	}
	return false
}
