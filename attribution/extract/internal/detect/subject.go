package detect

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// subject is the words that a verb group has for its subject.
type subject struct {
	// np is the noun phrase, with an apposition that identifies; empty for none.
	np Range
	// start is where the clause of the verb begins: its subject, or the verb.
	start int
	kind  subjectKind
	// shared says that it stands with another verb: "he left and said".
	shared bool
}

type subjectKind byte

const (
	noSubject  subjectKind = '-'
	pronoun    subjectKind = 'p'
	expletive  subjectKind = 'e' // it, there
	relative   subjectKind = 'w' // who, which
	nameNoun   subjectKind = 'n' // Doe
	commonNoun subjectKind = 'c' // the mayor
)

// reach is how many tokens away a rule looks for what belongs to a verb.
const reach = 60

// subjectOf returns the subject of the verb group k of its sentence.
func (x *text) subjectOf(groups []verbs, k int) subject {
	g := groups[k]
	lo := max(x.sentenceOf(g.head).Start, g.Start-reach)
	if q := x.quote[g.Start]; q >= 0 { // the quotation it stands in is a text of its own
		lo = max(lo, x.quotes[q].Start+1)
	}
	if g.form == finite {
		if sub := x.subjectBefore(g.Start, lo); !empty(sub.np) {
			return sub
		}
	}
	if sub, ok := x.sharedSubject(groups, k, lo); ok {
		return sub
	}
	return subject{start: g.Start, kind: noSubject}
}

// subjectBefore returns the subject of a finite verb that begins at token i.
func (x *text) subjectBefore(i, lo int) subject {
	none := subject{start: i, kind: noSubject}
	if i <= lo {
		return none
	}
	if x.isRelative(i - 1) {
		return subject{np: Range{Start: i - 1, End: i}, start: i - 1, kind: relative}
	}
	if x.is(i-1, "himself", "herself", "itself", "themselves", "both", "all") && i-1 > lo {
		if sub := x.subjectBefore(i-1, lo); !empty(sub.np) {
			return sub
		}
	}
	if x.is(i-1, ")") {
		if j := x.openingBracket(i-1, lo); j > lo {
			return x.subjectBefore(j, lo)
		}
	}
	if x.is(i-1, ",", "—", "–", "--") {
		return x.subjectBeforeAside(i, lo)
	}
	np := x.nounBefore(i, lo)
	if empty(np) {
		return none
	}
	np = x.extendLeft(np, lo)
	np = x.withRelativeClause(np, lo)
	return subject{np: np, start: np.Start, kind: x.kindOf(np)}
}

// withRelativeClause returns the phrase that has np in a relative clause: "a woman who
// had sued the city" of "the city".
func (x *text) withRelativeClause(np Range, lo int) Range {
	verb := -1
	for j := np.Start - 1; j > max(lo, np.Start-20); j-- {
		if x.upos(j) == syntax.PUNCT || x.upos(j) == syntax.CCONJ {
			return np
		}
		if verb < 0 && x.upos(j) == syntax.VERB {
			verb = j
		}
		if !x.isRelative(j) {
			continue
		}
		whole := x.nounBefore(j, lo)
		if verb < 0 || clausal[x.lemma(verb)] || empty(whole) {
			return np
		}
		whole = x.extendLeft(whole, lo)
		if whole.Start > lo && !x.isBoundary(whole.Start-1) {
			return np
		}
		whole.End = np.End
		return whole
	}
	return np
}

// openingBracket returns the bracket that the one at token i closes, -1 if it is not
// near.
func (x *text) openingBracket(i, lo int) int {
	for j := i - 1; j >= max(lo, i-12); j-- {
		if x.is(j, "(") {
			return j
		}
	}
	return -1
}

// subjectBeforeAside returns the subject of a verb at token i that a comma stands
// before: "Doe, the mayor of Ostwick, said".
func (x *text) subjectBeforeAside(i, lo int) subject {
	best := subject{start: i, kind: noSubject}
	closing := i - 1
	clause := false
	for j := closing - 1; j > lo; j-- {
		if x.isVerb(j) && x.isFinite(j) && !x.relativeBefore(j, lo) {
			clause = true
		}
		if !x.is(j, ",", "—", "–", "--", "(") {
			continue
		}
		np := x.nounBefore(j, lo)
		if clause && !x.describes(j+1) || x.isPersonal(j+1) {
			break
		}
		if empty(np) {
			continue
		}
		np = x.extendLeft(np, lo)
		if np.Start > lo && !x.isBoundary(np.Start-1) {
			continue
		}
		best = subject{np: np, start: np.Start, kind: x.kindOf(np)}
		if x.identifies(j + 1) {
			best.np.End = closing
			if x.is(closing, ",") {
				best.np.End = i
			}
		}
		if np.Start == lo {
			break
		}
	}
	return best
}

// identifies reports whether an aside that begins at token i says who is meant, and
// not what he does by the way or how old he is.
func (x *text) identifies(i int) bool {
	switch x.xpos(i) {
	case syntax.DT, syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.JJ, syntax.JJS, syntax.PRPS:
		return true
	}
	return false
}

// describes reports whether an aside that begins at token i has a noun phrase or a
// relative clause in which other verbs may stand.
func (x *text) describes(i int) bool {
	return x.is(i, "a", "an", "the", "who", "which", "whose", "then", "now") || x.xpos(i) == syntax.VBN || x.xpos(i) == syntax.VBG
}

func (x *text) isFinite(i int) bool {
	switch x.xpos(i) {
	case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
		return true
	}
	return false
}

// relativeBefore reports whether the verb at token i stands in a relative clause.
func (x *text) relativeBefore(i, lo int) bool {
	for j := i - 1; j >= max(lo, i-4); j-- {
		if x.is(j, "who", "which", "that", "whose", "whom", "where") {
			return true
		}
	}
	return false
}

// isBoundary reports whether a clause can begin after token i.
func (x *text) isBoundary(i int) bool {
	switch x.upos(i) {
	case syntax.PUNCT, syntax.CCONJ, syntax.SCONJ:
		return true
	}
	return x.is(i, "that", "because", "while", "when", "if", "as", "although", "though", "since", "before", "after", "until",
		"whether", "how", "why", "what", "where", "but", "and", "than", "so", "then", "meanwhile")
}

// extendLeft returns the phrase np with what it depends on: "a spokesman for the
// ministry" of "the ministry".
func (x *text) extendLeft(np Range, lo int) Range {
	for np.Start-1 > lo {
		j := np.Start - 1
		switch {
		case x.is(j, "and", "or", "&"):
			p := x.nounBefore(j, lo)
			if empty(p) {
				return np
			}
			p = x.extendLeft(p, lo)
			if p.Start > lo && !x.isBoundary(p.Start-1) && !clausal[x.lemma(p.Start-1)] {
				return np
			}
			np.Start = p.Start
			return np
		case x.upos(j) == syntax.ADP && !x.is(j, "after", "before", "since", "until", "as", "than", "like"):
			p := x.nounBefore(j, lo)
			if empty(p) { // "officials familiar with the matter", "people briefed on it"
				if (x.upos(j-1) == syntax.ADJ || x.xpos(j-1) == syntax.VBN || x.xpos(j-1) == syntax.VBG) && !empty(x.nounBefore(j-1, lo)) {
					p = x.nounBefore(j-1, lo)
				} else {
					return np
				}
			}
			np.Start = p.Start
		default:
			return np
		}
	}
	return np
}

func (x *text) kindOf(np Range) subjectKind {
	if np.End == np.Start+1 {
		switch {
		case x.is(np.Start, "it", "there"):
			return expletive
		case x.xpos(np.Start) == syntax.PRP || x.upos(np.Start) == syntax.PRON:
			return pronoun
		}
	}
	for i := np.Start; i < np.End; i++ {
		if x.upos(i) == syntax.PROPN {
			return nameNoun
		}
	}
	return commonNoun
}

// sharedSubject returns the subject of an earlier verb of the sentence, if the verb
// group k has none of its own but goes on from there: "he left and said", "she smiled,
// adding".
func (x *text) sharedSubject(groups []verbs, k, lo int) (subject, bool) {
	g := groups[k]
	if g.Start <= lo {
		return subject{}, false
	}
	before := g.Start - 1
	linked := g.form == infinitive || x.upos(before) == syntax.CCONJ || x.is(before, ",", ";", "—", "–") || g.form == gerund && x.is(before, "by", "in", "while", "without", "before", "after", "for")
	if !linked {
		return subject{}, false
	}
	main := x.upos(before) == syntax.CCONJ && (x.is(before, "but") || x.is(before-1, ",")) // goes on with the first verb
	var first subject
	for p := k - 1; p >= max(0, k-8); p-- {
		e := groups[p]
		if e.Start < lo || e.form != finite || x.quote[e.head] != x.quote[g.head] {
			continue
		}
		sub := x.subjectBefore(e.Start, lo)
		if empty(sub.np) || sub.kind == expletive {
			continue
		}
		if sub.kind == relative && g.form == gerund {
			continue
		}
		first = subject{np: sub.np, start: g.Start, kind: sub.kind, shared: true}
		if !main {
			break
		}
	}
	return first, !empty(first.np)
}
