package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// subject is the words that a verb group has for its subject.
type subject struct {
	// np is the noun phrase, with an apposition that identifies; empty for none.
	np Range
	// start is where the clause of the verb begins: its subject, or the verb.
	start int
	kind  subjectKind
	// shared says that it stands with another verb: "he left and said".
	shared bool
	why    reason
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

// subjectOf returns the subject of the verb group k of its sentence.
func (x *text) subjectOf(groups []verbs, k int) subject {
	return x.corrected(x.subjectByPlace(groups, k), groups[k])
}

// subjectByPlace returns the subject of the verb group k by what stands before it.
func (x *text) subjectByPlace(groups []verbs, k int) subject {
	g := groups[k]
	lo := max(x.sentenceOf(g.head).Start, g.Start-reach)
	if q := x.Quote[g.Start]; q >= 0 { // the quotation it stands in is a text of its own
		lo = max(lo, x.QuoteTokens[q].Start+1)
	}
	if g.form == finite {
		if sub := x.subjectBefore(g.Start, lo); !empty(sub.np) {
			if sub.why.rule == "" {
				sub.why = reason{"subject", g.Range}
			}
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
		return subject{np: at(i - 1), start: i - 1, kind: relative, why: reason{"relative-clause", at(i - 1)}}
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
	return subject{np: np, start: np.Start, kind: x.kindOf(np)}
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
		if e.Start < lo || e.form != finite || x.Quote[e.head] != x.Quote[g.head] {
			continue
		}
		sub := x.subjectBefore(e.Start, lo)
		if sub.kind == expletive && g.form != gerund && x.is(sub.np.Start, "it") && !e.passive && x.upos(e.head) == syntax.VERB && !impersonal[x.Lemmas[e.head]] {
			sub.kind = pronoun
		}
		if empty(sub.np) || sub.kind == expletive {
			continue
		}
		if sub.kind == relative && g.form == gerund {
			continue
		}
		first = subject{np: sub.np, start: g.Start, kind: sub.kind, shared: true, why: reason{"shared-subject", e.Range}}
		if !main {
			break
		}
	}
	return first, !empty(first.np)
}
