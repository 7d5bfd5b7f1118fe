package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// isNominal reports whether token i can stand inside a noun phrase, before its
// head or as its head.
func (x *text) isNominal(i int) bool {
	switch x.upos(i) {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.NUM, syntax.DET, syntax.SYM:
		return x.xpos(i) != syntax.WDT
	case syntax.PRON:
		return x.xpos(i) == syntax.PRPS || x.xpos(i) == syntax.DT || x.xpos(i) == syntax.NN
	case syntax.PART:
		return x.xpos(i) == syntax.POS
	}
	switch x.xpos(i) {
	case syntax.POS, syntax.Dollar, syntax.Hyphen, syntax.NNP, syntax.NNPS, syntax.Affix:
		return true
	}
	return false
}

// isHead reports whether token i can be the head of a noun phrase.
func (x *text) isHead(i int) bool {
	switch x.upos(i) {
	case syntax.NOUN, syntax.PROPN, syntax.NUM:
		return true
	case syntax.PRON:
		return x.xpos(i) != syntax.PRPS && x.xpos(i) != syntax.WPS
	case syntax.DET:
		return x.is(i, "some", "many", "most", "few", "both", "all", "others", "this", "that", "these", "those", "another", "each", "several")
	case syntax.ADJ:
		// "an official said": a noun that the tagger took for an adjective.
		return x.upos(i-1) == syntax.DET && x.isVerb(i+1) || x.is(i, "many", "others", "few", "several", "more", "other")
	}
	return false
}

// isPersonal reports whether token i is a personal pronoun; objective ones are
// left out.
func (x *text) isPersonal(i int) bool {
	return x.is(i, "he", "she", "they", "we", "i", "it", "you")
}

func (x *text) isRelative(i int) bool {
	return x.is(i, "who", "which") || x.is(i, "that") && x.xpos(i) == syntax.WDT
}

// nounAfter returns the noun phrase that begins at token i, without what follows
// its head; empty if there is none.
func (x *text) nounAfter(i, end int) Range {
	if i >= end {
		return Range{Start: i, End: i}
	}
	if x.upos(i) == syntax.PRON && x.xpos(i) == syntax.PRP || x.is(i, "who", "which") {
		return at(i)
	}
	last := i
	j := i
	for end = min(end, i+reach); j < end && x.Quote[j] == x.Quote[i]; {
		switch {
		case last > i && last == j && (x.upos(j) == syntax.DET || x.xpos(j) == syntax.PRPS) && !x.is(j, "all", "both", "each"):
			return Range{Start: i, End: last} // another phrase: "told jurors the mayor lied"
		case x.isNominal(j):
			if x.isHead(j) || x.xpos(j) == syntax.NNP {
				last = j + 1
			}
		case x.isAdverb(j) && j+1 < end && x.isNominal(j+1):
		case (x.xpos(j) == syntax.VBN || x.xpos(j) == syntax.VBG) && j > i && j+1 < end && x.isNominal(j+1):
		case x.is(j, "&") && j > i:
		default:
			return Range{Start: i, End: last}
		}
		j++
	}
	return Range{Start: i, End: last}
}

// phraseAfter returns the noun phrase at token i with the phrases that "of", "for"
// and the like hang on it.
func (x *text) phraseAfter(i, end int) Range {
	end = min(end, i+reach)
	r := x.nounAfter(i, end)
	for r.End > r.Start && r.End < end {
		j := r.End
		if !(x.is(j, "of", "for", "from", "in", "at", "with", "on") || x.is(j, "and", "or", "&")) {
			break
		}
		next := x.nounAfter(j+1, end)
		if next.End == next.Start {
			break
		}
		if x.is(j, "and", "or") && next.End < end && x.isVerb(next.End) {
			break
		}
		r.End = next.End
	}
	return r
}

// nounBefore returns the noun phrase that ends before token i, not beyond start;
// empty if there is none.
func (x *text) nounBefore(i, start int) Range {
	r := Range{Start: i, End: i}
	if i <= start {
		return r
	}
	if x.upos(i-1) == syntax.PRON && x.xpos(i-1) == syntax.PRP || x.is(i-1, "who", "which") {
		r.Start--
		return r
	}
	if !x.isHead(i-1) && x.xpos(i-1) != syntax.NNP {
		return r
	}
	start = max(start, i-reach)
	for j := i - 1; j >= start && x.Quote[j] == x.Quote[i-1]; j-- {
		if x.isNominal(j) || x.isHead(j) && j == i-1 {
			if j < i-1 && x.isTitle(j+1) && x.upos(j) == syntax.NOUN {
				break
			}
			r.Start = j
			continue
		}
		if j-1 >= start && (x.isAdverb(j) || x.xpos(j) == syntax.VBN || x.xpos(j) == syntax.VBG) && x.upos(j-1) == syntax.DET {
			continue
		}
		if x.is(j, "&") && j-1 >= start && x.isNominal(j-1) {
			continue
		}
		break
	}
	// "that taxes": a conjunction that the tagger took for a determiner stays out.
	for r.Start < i-1 && (x.is(r.Start, "that") || x.xpos(r.Start) == syntax.POS) {
		r.Start++
	}
	return r
}

func empty(r Range) bool { return r.Start >= r.End }

// isTitle reports whether token i is the short form of a title, with which a name
// begins.
func (x *text) isTitle(i int) bool {
	return x.is(i, "mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "gen.", "rev.", "prof.", "president", "senator", "representative", "governor", "sir") && x.upos(i) == syntax.PROPN
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
	lo = max(lo, np.Start-reach)
	for np.Start-1 > lo {
		j := np.Start - 1
		switch {
		case x.is(j, "and", "or", "&"):
			p := x.nounBefore(j, lo)
			if empty(p) {
				return np
			}
			p = x.extendLeft(p, lo)
			if p.Start > lo && !x.isBoundary(p.Start-1) && !clausal[x.Lemmas[p.Start-1]] {
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

// reach is how many tokens away a rule looks for what belongs to a verb or a phrase.
const reach = 60
