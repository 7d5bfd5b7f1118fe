package hedge

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// most are the bounds that keep a word of a tree without end cheap: of the words that
// depend on one, and of those that one hangs on.
const (
	mostChildren = 32
	mostLevels   = 12
)

// level is a word of a tree with what stands beside it that may change how surely it is
// held. Words that are not there are -1.
type level struct {
	word int
	// mark is what opens its clause: "if", "that", "to"; cop the "be" of a predicate;
	// subject and object the heads of those; det and adposition those of a noun; wh what
	// makes it a question or a relative clause.
	mark, cop, subject, object, det, adposition, wh int
	// aside is a clause thrown in: "he said".
	aside int
	// auxiliaries and adverbs are in text order; negations are the words that deny it.
	auxiliaries, adverbs, negations []int
}

// levelOf returns what stands beside the word at i.
func (t text) levelOf(i int) level {
	l := level{word: i, mark: -1, cop: -1, subject: -1, object: -1, det: -1, adposition: -1, wh: -1, aside: -1}
	n := 0
	for c := int(t.FirstChild[i]); c >= 0 && n < mostChildren; c, n = int(t.NextChild[c]), n+1 {
		rel := t.Deprel(c)
		switch rel.Universal() {
		case syntax.Aux:
			l.auxiliaries = append(l.auxiliaries, c)
		case syntax.Cop:
			l.cop = c
		case syntax.Mark:
			if l.mark < 0 || t.isAny(l.mark, "to") {
				l.mark = c
			}
		case syntax.Advmod:
			switch {
			case isNegative(t.form(c)):
				l.negations = append(l.negations, c)
			case t.tag(c) == syntax.WRB && c < i:
				l.wh = c
			default:
				l.adverbs = append(l.adverbs, c)
			}
		case syntax.Det:
			l.det = c
			if isNegative(t.form(c)) {
				l.negations = append(l.negations, c)
			}
		case syntax.Case:
			if l.adposition < 0 {
				l.adposition = c
			}
		case syntax.Nsubj, syntax.Csubj, syntax.Expl:
			if l.subject < 0 || rel.Universal() == syntax.Nsubj {
				l.subject = c
			}
		case syntax.Obj:
			l.object = c
		case syntax.Parataxis:
			l.aside = c
		}
		if u := rel.Universal(); u == syntax.Nsubj || u == syntax.Obj {
			if none := t.noneOf(c); none >= 0 {
				l.negations = append(l.negations, none)
			}
		}
	}
	return l
}

// noneOf returns the word that makes the noun phrase at i one of nothing: "nobody", the
// "no" of "no trains"; -1 if none does.
func (t text) noneOf(i int) int {
	if t.isNamed(i) {
		return -1
	}
	if t.isAny(i, "nobody", "nothing", "none", "neither") {
		return i
	}
	if c := int(t.FirstChild[i]); c >= 0 && t.isAny(c, "no", "neither") && t.Deprel(c).Universal() == syntax.Det {
		return c
	}
	return -1
}
