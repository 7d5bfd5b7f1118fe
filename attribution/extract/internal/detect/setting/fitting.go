package setting

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// isPossible reports whether phrase k can be that part at all, whatever its features weigh.
func (p *Phrases) isPossible(k int, part Part) bool {
	q := &p.list[k]
	switch part {
	case Addressee:
		return p.canHear(q)
	case Medium:
		return p.canCarry(q)
	case Place: // "under questioning" is no place
		return p.Hint(k) != Occasion && !p.isParticiple(q)
	}
	return true
}

// canHear reports whether a phrase can be whom one speaks to. Behind a preposition that is
// somebody; without one it is whom the cue addresses, and no thing: a subject that is
// expected or understood to do something hears nothing.
func (p *Phrases) canHear(q *phrase) bool {
	o := p.o
	switch o.Words[q.head].UPOS {
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.ADJ, syntax.NUM, syntax.DET, syntax.X:
	default:
		return false
	}
	if q.marker >= 0 || q.path[0] == syntax.NmodPoss || q.path[0] == syntax.Compound {
		return isSomebody(o, q.head)
	}
	return p.addresses() && !isThing(o, q.head)
}

// isHearer reports whether a phrase plainly is whom one speaks to: "called on the ministry",
// "speaking to reporters, he said".
func (p *Phrases) isHearer(q *phrase) bool {
	o := p.o
	if q.marker < 0 || !isSomebody(o, q.head) {
		return false
	}
	marker := o.Lower[q.marker]
	verb := lexicon.Cues()[o.Lemmas[q.above]][lexicon.CueVerb]
	switch {
	case holds(p.cue, q.marker):
		return q.above == p.head && verb.In(marker).Act == "directive"
	case marker == "to" && q.arcs == 2 && q.path[0] == syntax.Obl && q.path[1] == syntax.Advcl:
		return verb.In("").Act == "statement"
	}
	return false
}

// addresses reports whether the cue is a verb that one addresses somebody with, or none
// that the lexicon knows.
func (p *Phrases) addresses() bool {
	lemma := p.o.Lemmas[p.head]
	verb, ok := lexicon.Cues()[lemma][lexicon.CueVerb]
	if !ok {
		return true
	}
	const passive, infinitive = 1, 64 // bits of shapeOf
	act := verb.In(lexicon.FrameTo).Act
	if p.shape&passive == 0 || p.shape&infinitive == 0 {
		act = verb.In(lexicon.FrameThat).Act
	} else if act == "statement" || lemma == "say" { // "is reported to have fled"
		return false
	}
	switch act {
	case "belief", "knowledge", "perception", "intention", "desire", "attitude", "evidence":
		return false
	}
	return true
}

// isSomebody reports whether a word is of a person, a group, an organisation or a place
// for its government.
func isSomebody(o *syntax.Outline, i int) bool {
	if o.Words[i].UPOS == syntax.PRON {
		return !isThing(o, i)
	}
	if n := o.NameOf[i]; n >= 0 {
		switch o.Names[n].Kind {
		case syntax.PersonName, syntax.OrganisationName, syntax.PlaceName, syntax.GroupName:
			return true
		}
	}
	if lexicon.SettingWords()[o.Lemmas[i]] == lexicon.OccasionWord { // who is there: "to the conference"
		return true
	}
	if isThing(o, i) {
		return false
	}
	noun, ok := lexicon.People()[o.Lemmas[i]]
	if o.Words[i].XPOS == syntax.NNS && (strings.HasSuffix(o.Lower[i], "ers") || strings.HasSuffix(o.Lower[i], "ists") || strings.HasSuffix(o.Lower[i], "ians")) {
		return true // those that the lexicon does not have
	}
	return ok && !isDocument(noun) || o.Words[i].UPOS == syntax.PROPN
}

// isThing reports whether a word plainly is of nobody.
func isThing(o *syntax.Outline, i int) bool {
	switch o.Lower[i] {
	case "it", "itself", "this", "that", "these", "what", "which", "there", "something", "anything", "nothing", "everything", "counts": // of a charge
		return true
	}
	if n := o.NameOf[i]; n >= 0 {
		switch o.Names[n].Kind {
		case syntax.EventName, syntax.DocumentName:
			return true
		}
		return false
	}
	known := lexicon.SettingWords()[o.Lemmas[i]]
	noun, ok := lexicon.People()[o.Lemmas[i]]
	switch {
	case known == lexicon.OccasionWord || o.Lemmas[i] == "inquiry":
		return false
	case ok:
		return isDocument(noun)
	}
	return known != ""
}

func isDocument(n lexicon.Noun) bool {
	return n.Kind == lexicon.DocumentNoun || n.Kind == lexicon.MouthpieceNoun
}

// canCarry reports whether a phrase can be what words come in or through. Without a
// preposition that is a document, or what publishes: "the Courier says".
func (p *Phrases) canCarry(q *phrase) bool {
	o := p.o
	switch {
	case p.isParticiple(q):
		return false
	case o.Words[q.head].UPOS == syntax.ADV:
		return lexicon.SettingWords()[o.Lemmas[q.head]] == lexicon.MediumWord
	case q.marker >= 0:
		return o.Lower[q.marker] != "to"
	case o.NameOf[q.head] >= 0:
		switch o.Names[o.NameOf[q.head]].Kind {
		case syntax.PersonName, syntax.PlaceName, syntax.GroupName:
			return false
		}
		return true
	}
	noun, ok := lexicon.People()[o.Lemmas[q.head]]
	return o.Words[q.head].UPOS != syntax.PRON && (!ok || isDocument(noun) || noun.Kind == lexicon.OrganisationNoun)
}

// isParticiple reports whether a phrase is a clause without a conjunction: "sentencing him".
func (p *Phrases) isParticiple(q *phrase) bool {
	return q.marker < 0 && q.path[0] == syntax.Advcl && p.o.Words[q.head].UPOS == syntax.VERB
}

// hearerEnd returns where the words for a hearer end whose head is token i: before a time,
// and before a clause of what is said or asked.
func hearerEnd(o *syntax.Outline, i int, r Range) int {
	for k := max(i+1, r.Start); k < r.End; k++ {
		if o.Head(k) != i {
			continue
		}
		first := o.Subtree[k].Start
		if first <= i {
			continue
		}
		switch o.Deprel(k) {
		case syntax.Acl, syntax.AclRelcl, syntax.Advcl, syntax.Ccomp, syntax.Xcomp:
			if lower := o.Lower[first]; o.Words[first].UPOS != syntax.PRON && (lower == "that" || lower == "to") {
				return first
			}
		case syntax.Nmod, syntax.NmodUnmarked, syntax.Obl, syntax.OblUnmarked, syntax.Advmod:
			switch lexicon.SettingWords()[o.Lemmas[k]] {
			case lexicon.TimeWord, lexicon.CalendarWord:
				return first
			}
		}
	}
	return r.End
}
