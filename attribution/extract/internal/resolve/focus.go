package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// focus are the entities named of late, the latest first.
type focus struct{ list []int }

// mostInFocus is how many entities a pronoun may stand for.
const mostInFocus = 14

func (f *focus) entities() []int { return f.list }

func (f *focus) touch(e int) {
	if i := slices.Index(f.list, e); i >= 0 {
		f.list = slices.Delete(f.list, i, i+1)
	} else if len(f.list) == mostInFocus {
		f.list = f.list[:mostInFocus-1]
	}
	f.list = slices.Insert(f.list, 0, e)
}

// recent is where an entity was named last.
type recent struct {
	// mention and name are the latest mention and the latest that is a name, plus
	// one.
	mention, name int
	sentence      int32
	subject       bool
	quoted        bool
	// times is how often it was named in the sentences of late.
	times int
	// named is the latest name that was merged, plus one.
	named int
	// spoke is the sentence of the last claim that was ascribed to it, plus one.
	spoke int32
}

// touch puts the entities of a mention in focus.
func (r *resolver) touch(at int) {
	m := &r.mentions[at]
	sentence := r.sentenceOf[m.head.Start]
	subject := r.isSubject(m)
	for _, e := range m.who {
		r.touchEntity(at, e, sentence, subject)
	}
}

func (r *resolver) touchEntity(at, e int, sentence int32, subject bool) {
	m, now := &r.mentions[at], &r.entities[e].recent
	if sentence-now.sentence > 3 {
		now.times = 0
	}
	if m.form == source.Named {
		now.name = at + 1
	}
	now.subject = subject || now.subject && now.mention > 0 && now.sentence == sentence
	now.mention, now.sentence, now.quoted = at+1, sentence, r.quoteOf[m.head.Start] >= 0
	now.times++
	if m.isSource {
		now.spoke = sentence + 1
	}
	r.focus.touch(e)
}

// isSubject reports whether a mention looks like the subject of a verb.
func (r *resolver) isSubject(m *mention) bool {
	sentence := r.sentence(m.head.Start)
	if m.isSource {
		return true
	}
	if m.pronoun.object || r.isPossessive(m.head.End) || r.xpos(m.head.Start) == syntax.PRPS {
		return false
	}
	if before := m.words.Start - 1; before >= sentence.Start {
		switch r.upos(before) {
		case syntax.ADP, syntax.VERB:
			return false
		}
	}
	next := m.head.End
	for next < sentence.End && r.upos(next) == syntax.ADV {
		next++
	}
	switch r.upos(next) {
	case syntax.VERB, syntax.AUX:
		return true
	}
	return m.words.Start == sentence.Start
}

// What speaks for a pronoun's antecedent, and how much. Measured on the training
// parts of LitBank and GAP, as totals.
const (
	leastScore = 20
	leastLead  = 4

	atHand       = 60 // named before, in this sentence
	aSentenceAgo = 12 // less for each sentence between
	furthest     = 6  // sentences
	asSubject    = 14
	asSpeaker    = 12 // something was ascribed to it before, here too
	ofThatGender = 10
	unlikely     = 45 // the first name speaks against the gender
	ofTheWriter  = 12 // outside quotation marks, as the pronoun is
	oftenNamed   = 3  // each time of late
	heSaidHe     = 12 // the source of the claim it stands in
)

// score returns how well an entity fits a pronoun, false if not at all.
func (r *resolver) score(at, e int) (int, bool) {
	m, en := &r.mentions[at], &r.entities[e]
	sentence := r.sentenceOf[m.head.Start]
	away := int(sentence - en.recent.sentence)
	if away > furthest || away < 0 || !r.agrees(m, e) || r.isBarred(at, e) {
		return 0, false
	}
	score := atHand - away*aSentenceAgo
	if en.recent.subject {
		score += asSubject
	}
	if m.isSource && en.recent.spoke > 0 && int(sentence-en.recent.spoke)+1 <= 3 {
		score += asSpeaker
	}
	if m.pronoun.gender != 0 && en.gender == m.pronoun.gender {
		score += ofThatGender
	}
	if m.pronoun.gender != 0 && en.gender != 0 && en.gender != m.pronoun.gender {
		score -= unlikely
	}
	quoted := r.quoteOf[m.head.Start] >= 0
	if en.recent.quoted == quoted {
		score += ofTheWriter
	}
	score += min(en.recent.times, 4) * oftenNamed
	if a := r.inside[m.head.Start]; a >= 0 && !quoted && slices.Contains(r.sourceOf(int(a)), e) {
		score += heSaidHe
	}
	return score, true
}

// agrees reports whether nothing sure in kind, number and gender speaks against an
// entity.
func (r *resolver) agrees(m *mention, e int) bool {
	en := &r.entities[e]
	switch m.pronoun.person {
	case heOrShe:
		switch en.kind {
		case source.KindPerson, source.KindUnnamed, source.KindOffice, "":
		default:
			return false
		}
		return !en.plural && len(en.members) == 0 && en.count < 2 && (en.gender == 0 || en.likely || en.gender == m.pronoun.gender)
	case they:
		switch en.kind {
		case source.KindGroup:
			return true
		case source.KindUnnamed, source.KindOrganisation:
			return en.plural || en.kind == source.KindOrganisation && m.isSource
		}
		return en.plural
	case it:
		switch en.kind {
		case source.KindOrganisation, source.KindPlace, source.KindDocument, source.KindOffice:
			return !en.plural
		case source.KindGroup:
			return len(en.members) == 0 && !en.plural
		}
	}
	return false
}

// isBarred reports whether grammar forbids it: the object of a verb is not its
// subject, and who speaks does not call themselves "he".
func (r *resolver) isBarred(at, e int) bool {
	m := &r.mentions[at]
	if a := r.inside[m.head.Start]; a >= 0 && r.quoteOf[m.head.Start] >= 0 && slices.Contains(r.sourceOf(int(a)), e) {
		return true
	}
	if !m.pronoun.object {
		return false
	}
	sentence := r.sentence(m.head.Start)
	for i, verbs := m.head.Start-1, 0; i >= max(sentence.Start, m.head.Start-longestRelative); i-- {
		switch r.upos(i) {
		case syntax.VERB:
			verbs++
		case syntax.SCONJ, syntax.PUNCT:
			return false
		}
		if verbs > 1 {
			return false
		}
		if before := r.endingAt(i); before >= 0 && verbs == 1 {
			return slices.Contains(r.mentions[before].who, e)
		}
	}
	return false
}
