package detect

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

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
	return (x.upos(i) == syntax.ADV && x.xpos(i) != syntax.WRB) || x.upos(i) == syntax.PART && x.xpos(i) == syntax.RB || x.is(i, "not", "n't", "never")
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

// isAuxiliary reports whether token i can be an auxiliary: another verb may follow
// it in its group.
func (x *text) isAuxiliary(i int) bool {
	if x.upos(i) == syntax.AUX || x.xpos(i) == syntax.MD {
		return true
	}
	switch x.lemma(i) {
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
	case tag == syntax.VBN && g.head == first:
		g.form = participle
	default:
		g.form = finite
	}
	if tag := x.xpos(g.head); tag == syntax.VBN || tag == syntax.VBD {
		for i := g.Start; i < g.head; i++ {
			switch x.lemma(i) {
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
		return x.is(i, "many", "others", "few", "several", "more", "other")
	}
	return false
}

// isPersonal reports whether token i is a personal pronoun; objective ones are
// left out.
func (x *text) isPersonal(i int) bool {
	return x.is(i, "he", "she", "they", "we", "i", "it", "you")
}

func (x *text) isObjective(i int) bool {
	return x.is(i, "him", "her", "them", "us", "me", "you", "it", "himself", "herself", "themselves") && x.xpos(i) != syntax.PRPS
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
		return Range{Start: i, End: i + 1}
	}
	last := i
	j := i
	for j < end && !x.breaksPhrase(j, i) {
		switch {
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

// breaksPhrase reports whether a quotation begins or ends before token j, which a
// phrase that started at i does not go over.
func (x *text) breaksPhrase(j, i int) bool { return x.quote[j] != x.quote[i] }

// phraseAfter returns the noun phrase at token i with the phrases that "of", "for"
// and the like hang on it.
func (x *text) phraseAfter(i, end int) Range {
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
	for j := i - 1; j >= start && x.quote[j] == x.quote[i-1]; j-- {
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
