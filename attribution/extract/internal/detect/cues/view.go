package cues

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// view is a text with what the features ask of its tokens, worked out once.
type view struct {
	*syntax.Outline
	// lemma and form are hashes.
	lemma, form []uint64
	// known is what the lexicon knows of a word as a telling word, whom what it knows of
	// it as the description of somebody.
	known, whom []uint64
	of          []governed
	// quote is what each token is to quotation marks.
	quote []quoteState
	// quoted and verbs count the tokens before each that are in quotes, and are verbs.
	quoted, verbs []int32
	// lastMark and nextMark are the nearest quotation marks before and behind each
	// token, -1 for none.
	lastMark, nextMark []int32
	layout
}

// governed is what the words say that depend on a token.
type governed struct {
	// left and right are sets of relations, one bit for each.
	left, right uint64
	// subject, object, possessor, particle, marker and auxiliary are the first of their
	// kind, plus 1; 0 for none. A marker is a conjunction or a preposition.
	subject, object, possessor, particle, marker, auxiliary int32
	negated                                                 bool
}

func (g *governed) has(r syntax.Deprel) bool { return (g.left|g.right)>>r&1 != 0 }

// quoteState is what a token is to the quotation around it.
type quoteState uint8

const (
	outside quoteState = iota
	inside
	opening
	closing
)

func newView(o *syntax.Outline) *view {
	n := len(o.Tokens)
	v := &view{
		Outline: o, lemma: make([]uint64, n), form: make([]uint64, n), known: make([]uint64, n), whom: make([]uint64, n), of: make([]governed, n), quote: make([]quoteState, n),
		quoted: make([]int32, n+1), verbs: make([]int32, n+1), lastMark: make([]int32, n), nextMark: make([]int32, n),
	}
	for i := range n {
		v.lemma[i], v.form[i] = weights.Hash(o.Lemmas[i]), weights.Hash(o.Lower[i])
		switch o.Words[i].UPOS {
		case syntax.VERB, syntax.NOUN, syntax.ADJ:
			v.known[i], v.whom[i] = classes(o.Lemmas[i]), weights.Hash(string(lexicon.People()[o.Lemmas[i]].Kind))
		}
		if h := o.Head(i); h >= 0 {
			v.of[h].add(v, i, h)
		}
		v.quoted[i+1], v.verbs[i+1] = v.quoted[i], v.verbs[i]
		switch {
		case o.Quote[i] < 0:
		case o.Opens[i] >= 0:
			v.quote[i] = opening
		case o.Closes[i] >= 0:
			v.quote[i] = closing
		default:
			v.quote[i] = inside
		}
		if v.quote[i] != outside {
			v.quoted[i+1]++
		}
		if o.Words[i].UPOS == syntax.VERB {
			v.verbs[i+1]++
		}
	}
	last := int32(-1)
	for i := range n {
		v.lastMark[i] = last
		if v.quote[i] >= opening {
			last = int32(i)
		}
	}
	last = -1
	for i := n - 1; i >= 0; i-- {
		v.nextMark[i] = last
		if v.quote[i] >= opening {
			last = int32(i)
		}
	}
	v.layout = newLayout(o)
	return v
}

// add adds what token i says of its head h.
func (g *governed) add(v *view, i, h int) {
	rel := v.Deprel(i)
	if i < h {
		g.left |= 1 << rel
	} else {
		g.right |= 1 << rel
	}
	first := func(p *int32) {
		if *p == 0 {
			*p = int32(i) + 1
		}
	}
	switch rel {
	case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter:
		first(&g.subject)
	case syntax.Obj:
		first(&g.object)
	case syntax.NmodPoss:
		first(&g.possessor)
	case syntax.CompoundPrt:
		first(&g.particle)
	case syntax.Mark, syntax.Case:
		first(&g.marker)
	case syntax.Aux, syntax.AuxPass, syntax.Cop:
		first(&g.auxiliary)
	case syntax.Advmod:
		switch v.Lower[i] {
		case "not", "n't", "never":
			g.negated = true
		}
	}
}

// xpos, rel and lemmaOf are those of a token, 0 where there is no such token.
func (v *view) xpos(i int) uint64 {
	if i < 0 || i >= len(v.Words) {
		return 0
	}
	return uint64(v.Words[i].XPOS)
}

func (v *view) rel(i int) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(v.Deprel(i))
}

func (v *view) lemmaOf(i int) uint64 {
	if i < 0 || i >= len(v.lemma) {
		return 0
	}
	return v.lemma[i]
}

// kind is what the noun phrase of a token is: a name of some kind, a pronoun, a word that
// asks or refers, or a noun.
func (v *view) kind(i int) uint64 {
	if i < 0 {
		return 0
	}
	if n := v.NameOf[i]; n >= 0 {
		return 16 + uint64(v.Names[n].Kind)
	}
	switch v.Words[i].XPOS {
	case syntax.PRP, syntax.PRPS:
		return 1
	case syntax.WP, syntax.WDT, syntax.WPS:
		return 2
	case syntax.DT:
		return 3
	case syntax.EX:
		return 4
	case syntax.NN:
		return 5
	case syntax.NNS:
		return 6
	case syntax.NNP, syntax.NNPS:
		return 7
	case syntax.CD:
		return 8
	}
	return 9
}
