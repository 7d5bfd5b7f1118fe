package resolve

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// farthestUp is how many arcs are followed towards a root.
const farthestUp = 12

// place is where in its clause a mention stands.
type place uint8

const (
	elsewhere place = iota
	subject
	object
	oblique // behind a preposition
	possessor
	modifier // of another noun
	beside   // in apposition, called or put before a clause
)

// placeAt returns the place of the phrase whose head is token i. What is joined by "and"
// stands where the first does.
func (r *resolver) placeAt(i int) place {
	for n := 0; n < farthestUp && r.Deprel(i) == syntax.Conj && isNominal(r.upos(r.Head(i))); n++ {
		i = r.Head(i)
	}
	switch d := r.Deprel(i); d.Universal() {
	case syntax.Nsubj, syntax.Csubj:
		return subject
	case syntax.Obj, syntax.Iobj:
		return object
	case syntax.Obl:
		if h := r.Head(i); d == syntax.Obl && i < h && r.childBy(i, syntax.Case) < 0 && r.childBy(h, syntax.Nsubj, syntax.NsubjPass) < 0 {
			return subject // a subject that words behind it hide from the parser
		}
		return oblique
	case syntax.Nmod:
		if d == syntax.NmodPoss {
			return possessor
		}
		return modifier
	case syntax.Appos, syntax.Vocative, syntax.Dislocated, syntax.Parataxis:
		return beside
	}
	return elsewhere
}

// topOf returns the token of a name or noun that the words around it depend on; of a name
// behind a title that is the title.
func (r *resolver) topOf(head syntax.Range) int {
	i := r.HeadOf(head)
	for n := 0; n < farthestUp && r.Deprel(i) == syntax.Flat && r.Head(i) < i && i-r.Head(i) < longestPhrase; n++ {
		i = r.Head(i)
	}
	return i
}

// isNominal reports whether a word of that part of speech may be the head of a phrase
// that names somebody.
func isNominal(p syntax.UPOS) bool {
	return p == syntax.NOUN || p == syntax.PROPN || p == syntax.PRON || p == syntax.NUM
}

// predicate returns the head of the clause that token i stands in: a verb, or the noun
// of "is the mayor". It may be i itself.
func (r *resolver) predicate(i int) int {
	for n := 0; n < farthestUp; n++ {
		h := r.Head(i)
		if h < 0 {
			break
		}
		switch d := r.Deprel(i); d.Universal() {
		case syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.Acl, syntax.Csubj, syntax.Parataxis:
			return i
		case syntax.Conj:
			if !isNominal(r.upos(i)) {
				return i
			}
		}
		i = h
	}
	return i
}

// mostChildren is how many words that depend on one are looked at.
const mostChildren = 24

// children calls f for the words that depend on token i, in text order, until it returns
// false.
func (r *resolver) children(i int, f func(child int) bool) {
	n := 0
	for c := r.FirstChild[i]; c >= 0 && n < mostChildren && f(int(c)); c = r.NextChild[c] {
		n++
	}
}

// childBy returns the first word that depends on token i in one of these ways, -1 if
// there is none.
func (r *resolver) childBy(i int, deprels ...syntax.Deprel) int {
	found := -1
	r.children(i, func(c int) bool {
		for _, d := range deprels {
			if r.Deprel(c) == d {
				found = c
			}
		}
		return found < 0
	})
	return found
}

// subjectOf returns the head of the subject of a predicate, also of one that takes it
// from the clause around it: "came and said", "wants to say". It is -1 if there is none.
func (r *resolver) subjectOf(predicate int) int {
	for n := 0; n < 4 && predicate >= 0; n++ {
		if s := r.childBy(predicate, syntax.Nsubj, syntax.NsubjPass, syntax.Csubj); s >= 0 {
			return s
		}
		if d := r.Deprel(predicate); d != syntax.Conj && d != syntax.Xcomp {
			break
		}
		predicate = r.Head(predicate)
	}
	return -1
}

// isBelow reports whether token i depends on token of, also through others.
func (r *resolver) isBelow(i, of int) bool {
	for n := 0; n < farthestUp && i >= 0; n++ {
		if i == of {
			return true
		}
		i = r.Head(i)
	}
	return false
}

// isPremodifier reports whether what depends so may stand before a noun in its phrase.
func isPremodifier(d syntax.Deprel) bool {
	switch d.Universal() {
	case syntax.Det, syntax.Amod, syntax.Compound, syntax.Nummod, syntax.Advmod, syntax.Flat, syntax.Goeswith, syntax.Nmod:
		return true
	}
	return false
}

// longestPhrase is how many tokens before a noun are looked at.
const longestPhrase = 24

// phraseStart returns where the phrase of the noun at token i begins, and where its
// words behind article and possessor do.
func (r *resolver) phraseStart(i int) (start, plain int) {
	start, plain = i, i
	low := max(r.sentence(i).Start, i-longestPhrase)
	for start > low {
		top := start - 1
		for n := 0; n < farthestUp && r.Head(top) >= 0 && r.Head(top) != i; n++ {
			top = r.Head(top)
		}
		d := r.Deprel(top)
		if r.Head(top) != i || top > i || !isPremodifier(d) && !r.isHyphen(top) {
			break
		}
		start = max(low, min(start-1, r.Subtree[top].Start))
		if u := d.Universal(); u != syntax.Det && u != syntax.Nmod {
			plain = start
		}
	}
	return start, plain
}
