package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
)

// Step is what one word on the way from the writer to an event says of what stands
// below it.
type Step struct {
	// Word is the token that says it.
	Word int
	// Class is what kind of word it is; empty for the cue of an attribution.
	Class claim.HedgeClass
	// Grade is what it says.
	Grade lexicon.Grade
}

// Commitment is how surely the writer of a sentence holds that what one of its words
// names takes place, if he believes those he cites.
type Commitment struct {
	Certainty claim.Certainty
	Polarity  claim.Polarity
	// Steps lead from the outermost word to the event.
	Steps []Step
}

var (
	certain     = lexicon.Grade{Certainty: "certain", Polarity: "positive"}
	contrary    = lexicon.Grade{Certainty: "certain", Polarity: "negative"}
	possible    = lexicon.Grade{Certainty: "possible", Polarity: "positive"}
	unspecified = lexicon.Grade{Certainty: "unspecified", Polarity: "unknown"}
)

// Commit returns the commitment of the writer to the event that the token at i names. It
// takes constant time.
func Commit(o *syntax.Outline, i int) Commitment {
	t := text{o}
	var steps []Step // from the inside out
	v := bare
	put := func(word int, class claim.HedgeClass, g lexicon.Grade) {
		if g == certain {
			return
		}
		steps = append(steps, Step{word, class, g})
		outer := bare
		outer.lower(g, string(class), word)
		v = outer.within(v)
	}
	inner := -1 // the level below
	var below level
	spine := true // nothing between here and the event takes it for granted
	for n := 0; i >= 0 && n < mostLevels && spine; n++ {
		l := t.levelOf(i)
		denied := false
		if inner >= 0 {
			var g lexicon.Grade
			var class claim.HedgeClass
			g, class, spine, denied = t.embeds(l, below, n)
			put(i, class, g)
			if !spine {
				break
			}
		}
		t.modify(l, below, denied, put)
		if t.Head(i) < 0 {
			t.moods(l, put)
		}
		inner, below, i = i, l, t.Head(i)
	}
	for a, b := 0, len(steps)-1; a < b; a, b = a+1, b-1 {
		steps[a], steps[b] = steps[b], steps[a]
	}
	return Commitment{v.certainty, v.polarity, steps}
}

// modify puts what the words beside a level say of it.
func (t text) modify(l, below level, denied bool, put func(int, claim.HedgeClass, lexicon.Grade)) {
	odd := -1
	if !denied {
		for _, i := range l.negations {
			if t.isAny(i+1, "only", "just", "merely", "simply") {
				continue
			}
			if odd < 0 {
				odd = i
			} else {
				odd = -1
			}
		}
	}
	for _, i := range l.auxiliaries {
		if t.tag(i) != syntax.MD {
			continue
		}
		switch t.lemma(i) {
		case "may", "might":
			put(i, claim.Modal, possible)
		case "could", "can":
			if odd < 0 {
				put(i, claim.Modal, possible)
			}
		case "would", "'d":
			if odd < 0 {
				put(i, claim.Mood, probable)
			}
		case "should", "ought", "must", "shall", "need":
			put(i, claim.Modal, unspecified)
		}
	}
	for _, i := range l.adverbs {
		if h, ok := hedgeOf(t.form(i), lexicon.HedgeAdverb); ok && h.Grade != (lexicon.Grade{}) {
			put(i, claim.HedgeClass(h.Class), h.Grade)
		}
	}
	if odd >= 0 {
		put(odd, claim.Negation, contrary)
	}
	if t.isAny(l.mark, "if", "unless", "whether") {
		put(l.mark, claim.Conditional, unspecified)
	}
}

// moods puts what the kind of the sentence says of its root.
func (t text) moods(l level, put func(int, claim.HedgeClass, lexicon.Grade)) {
	s := t.Sentences[t.Sentence[l.word]].Tokens
	if mark := s.End - 1; t.isAny(mark, "?") && l.wh < 0 && !t.isWh(s.Start) {
		put(mark, claim.Question, unspecified)
		return
	}
	if t.tag(l.word) == syntax.VB && l.subject < 0 && len(l.auxiliaries) == 0 && l.cop < 0 && l.mark < 0 {
		put(l.word, claim.Mood, unspecified)
	}
}

// embeds returns what the word of l says of the level below it, whether that is not
// taken for granted, and whether what denies l is in that.
func (t text) embeds(l, below level, n int) (g lexicon.Grade, class claim.HedgeClass, goesOn, denied bool) {
	negated := len(l.negations)%2 == 1
	lemma := t.lemma(l.word)
	rel := t.Deprel(below.word)
	pick := func(affirmed, denial lexicon.Grade) (lexicon.Grade, claim.HedgeClass, bool, bool) {
		class := claim.Implicative
		if negated && denial != (lexicon.Grade{}) {
			return denial, class, true, true
		}
		return affirmed, class, true, false
	}
	switch rel.Universal() {
	case syntax.Conj:
		if below.subject >= 0 {
			return certain, "", t.isAny(below.mark, ""), true // modified by itself alone
		}
		return certain, "", true, len(below.auxiliaries) > 0
	case syntax.Ccomp, syntax.Csubj, syntax.Xcomp:
		return t.complement(l, below, negated, pick)
	case syntax.Acl:
		if rel == syntax.AclRelcl {
			return certain, "", false, false
		}
		if t.isAny(below.mark, "to", "that", "whether") || t.isAny(below.mark, "of", "for", "from") {
			return t.complement(l, below, negated, pick)
		}
		return certain, "", false, false
	case syntax.Advcl:
		switch {
		case t.isAny(below.mark, "from"):
			if e, ok := lexicon.Embeddings()[lexicon.EmbedTo][lemma]; ok {
				return pick(e.Grade, e.Negated)
			}
		case t.isAny(below.mark, "to"):
			if e, ok := lexicon.Embeddings()[lexicon.EmbedTo][lemma]; ok && e.Grade.Polarity == "negative" {
				return pick(e.Grade, e.Negated)
			}
			return possible, claim.Mood, false, false
		case t.isAny(below.mark, "before", "until", "till"):
			return certain, "", false, false
		case t.isAny(below.mark, "without"):
			return contrary, claim.Negation, false, false
		}
		return certain, "", false, false
	case syntax.Obj, syntax.Obl, syntax.Nmod, syntax.Compound, syntax.Nsubj:
		if rel.Universal() == syntax.Nsubj && rel != syntax.NsubjPass {
			return certain, "", false, false
		}
		if rel.Universal() == syntax.Obl && !t.isAny(below.adposition, "for", "to", "of", "from", "against") {
			return certain, "", false, false
		}
		if t.isAny(below.adposition, "without") {
			return contrary, claim.Negation, false, false
		}
		if e, ok := lexicon.Embeddings()[lexicon.EmbedNoun][lemma]; ok {
			g, class, _, _ = pick(e.Grade, e.Negated)
			return g, class, true, true
		}
		definite := t.isAny(below.det, "the", "this", "that", "these", "those") || below.det < 0 && rel.Universal() != syntax.Obj
		return certain, "", !definite && rel.Universal() == syntax.Obj, false
	case syntax.Parataxis, syntax.Amod, syntax.Appos:
		return certain, "", false, false
	}
	return certain, "", true, false
}

func (t text) complement(l, below level, negated bool, pick func(a, b lexicon.Grade) (lexicon.Grade, claim.HedgeClass, bool, bool)) (lexicon.Grade, claim.HedgeClass, bool, bool) {
	lemma := t.lemma(l.word)
	to := t.isAny(below.mark, "to") || t.tag(below.word) == syntax.VB && below.subject < 0 && len(below.auxiliaries) == 0
	parts := []lexicon.HedgePart{lexicon.HedgeVerb, lexicon.HedgeAdjective, lexicon.HedgeNoun}
	if to {
		if e, ok := lexicon.Embeddings()[lexicon.EmbedTo][lemma]; ok {
			return pick(e.Grade, e.Negated)
		}
	} else if t.tag(below.word) == syntax.VBG {
		if e, ok := lexicon.Embeddings()[lexicon.EmbedIng][lemma]; ok {
			return pick(e.Grade, e.Negated)
		}
		if t.isAny(below.mark, "from") {
			if e, ok := lexicon.Embeddings()[lexicon.EmbedTo][lemma]; ok {
				return pick(e.Grade, e.Negated)
			}
		}
	}
	if h, ok := hedgeOf(lemma, parts...); ok && h.Grade != (lexicon.Grade{}) {
		return pick(h.Grade, h.Negated)
	}
	frame := lexicon.FrameThat
	switch {
	case t.isAny(below.mark, "whether", "if"):
		return certain, "", true, true // its mark says all
	case to:
		frame = lexicon.FrameTo
	case t.tag(below.word) == syntax.VBG && below.subject < 0:
		frame = lexicon.FrameIng
	case below.wh >= 0:
		frame = lexicon.FrameWh
	}
	for _, cueClass := range []lexicon.CueClass{lexicon.CueVerb, lexicon.CueAdjective, lexicon.CueNoun} {
		entry, ok := lexicon.Cues()[lemma][cueClass]
		if !ok {
			continue
		}
		f := entry.In(frame)
		if negated && f.Negated == (lexicon.Grade{}) && f.Act == string(attribution.Statement) {
			return unspecified, "", true, true
		}
		if frame == lexicon.FrameIng {
			return certain, "", true, false
		}
		g, _, on, d := pick(f.Grade, f.Negated)
		return g, claim.Attitude, on, d
	}
	if to {
		return possible, claim.Mood, true, false
	}
	return certain, "", true, negated
}
