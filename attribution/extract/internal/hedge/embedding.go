package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
)

// embedding is what a word says of an event that hangs on it.
type embedding struct {
	Step
	// granted says that it takes the event for granted, so that nothing further up
	// bears on it.
	granted bool
	// spent says that what denies the word is counted in the step; apart that neither that
	// nor its auxiliaries and adverbs bear on the event.
	spent, apart bool
}

// granted is the embedding of what is taken for granted.
var granted = embedding{granted: true}

// embeds returns what the word of l says of that of below, which hangs on it.
func (c *climb) embeds(l, below level) embedding {
	switch rel := c.Deprel(below.word); rel.Universal() {
	case syntax.Conj:
		// A verb without a subject or an auxiliary of its own shares those of the first.
		return embedding{apart: below.subject >= 0 || len(below.auxiliaries) > 0}
	case syntax.Ccomp, syntax.Csubj, syntax.Xcomp:
		return c.complement(l, below)
	case syntax.Acl:
		if rel != syntax.AclRelcl && below.mark >= 0 {
			return c.complement(l, below)
		}
	case syntax.Advcl:
		return c.adverbial(l, below)
	case syntax.Obj, syntax.Obl, syntax.Nmod, syntax.Compound:
		return c.noun(l, below)
	case syntax.Nsubj:
		if rel == syntax.NsubjPass {
			return c.noun(l, below)
		}
	case syntax.Cop, syntax.Aux, syntax.Fixed, syntax.Flat, syntax.Goeswith:
		return embedding{} // part of what it hangs on
	}
	return granted
}

// complement returns what a word says of the clause that it is completed by.
func (c *climb) complement(l, below level) embedding {
	lemma := c.lemma(l.word)
	frame := lexicon.FrameThat
	switch tag := c.tag(below.word); {
	case c.isAny(below.mark, "whether", "if"):
		return embedding{spent: true} // the mark says it all
	case c.isAny(below.mark, "to", "from"), tag == syntax.VB && below.subject < 0 && len(below.auxiliaries) == 0:
		frame = lexicon.FrameTo
	case tag == syntax.VBG && below.subject < 0:
		frame = lexicon.FrameIng
	case below.wh >= 0:
		frame = lexicon.FrameWh
	}
	if e, ok := lexicon.Embeddings()[frame][lemma]; ok {
		return c.settles(l, e.Grade, e.Negated, claim.Implicative)
	}
	if h, ok := hedgeOf(lemma, lexicon.HedgeVerb, lexicon.HedgeAdjective, lexicon.HedgeNoun); ok && h.Grade != (lexicon.Grade{}) {
		return c.settles(l, h.Grade, h.Negated, claim.HedgeClass(h.Class))
	}
	if e := c.cue(l.word, frame); e.Grade != (lexicon.Grade{}) {
		return e
	}
	switch frame {
	case lexicon.FrameTo: // what for
		return embedding{Step: Step{l.word, claim.Mood, possible}}
	case lexicon.FrameThat:
		return embedding{spent: true}
	}
	return embedding{}
}

// settles returns the embedding of a word that says one thing where it is affirmed and
// another where it is denied; negated is zero if it then says the same, and lets what
// denies it do its work.
func (c *climb) settles(l level, affirmed, negated lexicon.Grade, class claim.HedgeClass) embedding {
	if len(l.negations)%2 == 1 && negated != (lexicon.Grade{}) {
		return embedding{Step: Step{l.word, class, negated}, spent: true}
	}
	return embedding{Step: Step{l.word, class, affirmed}}
}

// cue returns what the word at i says of a clause as a cue of an attribution, without a
// Grade if it is none.
func (c *climb) cue(i int, frame string) embedding {
	entry, ok := c.telling(i)
	if !ok || frame == lexicon.FrameIng {
		return embedding{}
	}
	f := entry.In(frame)
	negated := len(c.levelOf(i).negations)%2 == 1
	act := attribution.Act(f.Act)
	says := speaks(act) || act == attribution.Evidence
	switch {
	case f.Grade == certain && f.Negated == certain: // "did not know that"
		return embedding{Step: Step{Word: i, Grade: certain}, granted: true}
	case negated && f.Negated != (lexicon.Grade{}):
		return embedding{Step: Step{Word: i, Grade: f.Negated}, spent: true}
	case negated && says: // "did not say that"
		return embedding{Step: Step{Word: i, Grade: unspecified}, spent: true}
	case entry.Stance == string(attribution.Distancing) && f.Grade == certain:
		return embedding{Step: Step{Word: i, Grade: probable}}
	}
	return embedding{Step: Step{Word: i, Grade: f.Grade}}
}

// telling returns what the word at i is as the telling word of a cue.
func (c *climb) telling(i int) (lexicon.Telling, bool) {
	entry := lexicon.Cues()[c.lemma(i)]
	for _, class := range [...]lexicon.CueClass{lexicon.CueVerb, lexicon.CueAdjective, lexicon.CueNoun} {
		if t, ok := entry[class]; ok {
			return t, true
		}
	}
	return lexicon.Telling{}, false
}

// adverbial returns what a word says of the adverbial clause that hangs on it.
func (c *climb) adverbial(l, below level) embedding {
	switch c.form(below.mark) {
	case "that": // a parser has it that completes for one that does not
		return c.complement(l, below)
	case "from", "to":
		if e, ok := lexicon.Embeddings()[lexicon.FrameTo][c.lemma(l.word)]; ok && e.Grade == contrary {
			return c.settles(l, e.Grade, e.Negated, claim.Implicative) // "prevented it from sinking"
		}
		if c.isAny(below.mark, "to") { // what for
			return embedding{Step: Step{below.mark, claim.Mood, possible}, granted: true}
		}
	case "without":
		return embedding{Step: Step{below.mark, claim.Negation, contrary}, granted: true}
	}
	return granted
}

// noun returns what a word says of the event that a noun names: of its object, as a rule.
func (c *climb) noun(l, below level) embedding {
	object := c.Deprel(below.word).Universal() == syntax.Obj
	switch {
	case c.isAny(below.adposition, "without"):
		return embedding{Step: Step{below.adposition, claim.Negation, contrary}, granted: true}
	case below.adposition >= 0 && !c.isAny(below.adposition, "for", "to", "of", "from", "against"):
		return granted
	}
	if e, ok := lexicon.Embeddings()[lexicon.FrameNoun][c.lemma(l.word)]; ok {
		return c.settles(l, e.Grade, e.Negated, claim.Implicative)
	}
	// Of "may announce a cut" the cut is as open as what is announced; of "may announce
	// the cut" it is not.
	if object && !c.isAny(below.det, "the", "this", "that", "these", "those") {
		return embedding{}
	}
	return granted
}
