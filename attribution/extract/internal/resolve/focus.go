package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// focus are the entities named of late, the latest first.
type focus struct {
	list []int
	// spoke are those who something was ascribed to last and before that, at the
	// mention.
	spoke [2]struct{ e, at int }
}

// mostInFocus is how many entities a pronoun may stand for.
const mostInFocus = 14

func (f *focus) touch(e int) {
	if i := slices.Index(f.list, e); i >= 0 {
		f.list = slices.Delete(f.list, i, i+1)
	} else if len(f.list) == mostInFocus {
		f.list = f.list[:mostInFocus-1]
	}
	f.list = slices.Insert(f.list, 0, e)
}

// recent is where an entity was named last. Inside quotation marks others speak of
// others, so that what stands there counts only until something outside does.
type recent struct {
	// mention and name are the latest mention and the latest that is a name, plus
	// one.
	mention, name int
	sentence      int32
	place         place
	quoted        bool
	// times is how often it was named, late how often in the sentences of late.
	times, late int
	// within is the claim in which it was named last inside quotation marks, plus one.
	within int32
	// group is the latest mention's if that is one of several joined by "and": its last
	// mention, plus one.
	group int
	// named is the latest name that was merged, plus one.
	named int
	// spoke is the sentence of the last claim that was ascribed to it, plus one.
	spoke int32
}

// place is where in its clause a mention stands.
type place uint8

const (
	elsewhere place = iota
	subject
	object
	oblique // behind a preposition
	possessor
)

// touch puts the entities of a mention in focus.
func (r *resolver) touch(at int) {
	m := &r.mentions[at]
	if m.form == source.Nominal && !m.definite && !m.plural && m.words.Start == m.plain && !m.isSource {
		return // "head of the board": a role and nobody
	}
	where := r.placeOf(m)
	for _, e := range m.who {
		r.touchEntity(at, e, where)
	}
}

func (r *resolver) touchEntity(at, e int, where place) {
	m, now := &r.mentions[at], &r.entities[e].recent
	sentence, quoted := r.sentenceOf[m.head.Start], r.quoteOf[m.head.Start] >= 0
	if m.form == source.Named {
		now.name = at + 1
	}
	now.times++
	if m.isSource {
		now.spoke = sentence + 1
		if said := &r.focus.spoke; said[0].at < 0 || said[0].e != e {
			said[1] = said[0]
		}
		r.focus.spoke[0].e, r.focus.spoke[0].at = e, at
	}
	if quoted && m.form == source.Named {
		now.within = r.inside[m.head.Start] + 1
	}
	if quoted && now.mention > 0 && !now.quoted && sentence-now.sentence <= furthest {
		return
	}
	if sentence-now.sentence > 3 {
		now.late = 0
	}
	if where != subject && now.place == subject && now.mention > 0 && now.sentence == sentence {
		where = subject
	}
	now.mention, now.sentence, now.quoted, now.place = at+1, sentence, quoted, where
	now.late++
	now.group = 0
	r.focus.touch(e)
}

// placeOf returns where in its clause a mention seems to stand.
func (r *resolver) placeOf(m *mention) place {
	sentence := r.sentence(m.head.Start)
	switch {
	case r.isPossessive(m.head.End), r.xpos(m.head.Start) == syntax.PRPS:
		return possessor
	case m.isSource:
		return subject
	case m.pronoun.object:
		return object
	}
	if before := m.words.Start - 1; before >= sentence.Start {
		switch r.upos(before) {
		case syntax.ADP:
			return oblique
		case syntax.VERB:
			return object
		}
	}
	next := m.head.End
	for next < sentence.End && r.upos(next) == syntax.ADV {
		next++
	}
	switch r.upos(next) {
	case syntax.VERB, syntax.AUX:
		return subject
	}
	if m.words.Start == sentence.Start {
		return subject
	}
	return elsewhere
}

// A sign is something that speaks for or against an antecedent.
type sign int

const (
	inSentence sign = iota // named before in the pronoun's sentence
	oneAway                // named last one sentence before
	twoAway
	threeAway
	fartherAway
	wasSubject
	wasObject
	wasOblique
	wasPossessor
	subjectToo // subject, as the pronoun is
	ownedBySubject
	spoke     // something was ascribed to it of late, and is to the pronoun
	spokeHere // it was the last to speak, in this paragraph
	spokeLast // the last, in another paragraph
	spokeThen // the last but one
	sureGender
	likelyGender
	unlikelyGender
	onlyQuoted // named in quotation marks, and the pronoun is outside
	lateTimes
	allTimes
	newParagraph
	heSaidHe // the source of the claim the pronoun stands in
	namedLast
	namedSecond
	unknownKind
	noName
	chained // the latest mention is a pronoun too
	signs
)

// read returns the signs of an entity as a pronoun's antecedent, false if it cannot be
// that.
func (r *resolver) read(at, rank, e int) (found [signs]int, possible bool) {
	m, en := &r.mentions[at], &r.entities[e]
	away := int(r.sentenceOf[m.head.Start] - en.recent.sentence)
	if away > furthest || away < 0 || !r.agrees(m, e) || r.isBarred(at, e) {
		return found, false
	}
	last := &r.mentions[en.recent.mention-1]
	if !r.isAtHand(m, last) {
		return found, false
	}
	where, quoted := r.placeOf(m), r.quoteOf[m.head.Start] >= 0
	set := func(s sign, is bool) {
		if is {
			found[s] = 1
		}
	}
	found[inSentence+sign(min(away, 4))] = 1
	set(wasSubject, en.recent.place == subject)
	set(wasObject, en.recent.place == object)
	set(wasOblique, en.recent.place == oblique)
	set(wasPossessor, en.recent.place == possessor)
	set(subjectToo, en.recent.place == subject && where == subject)
	set(ownedBySubject, en.recent.place == subject && where == possessor && away == 0)
	set(spoke, m.isSource && en.recent.spoke > 0 && r.sentenceOf[m.head.Start]-en.recent.spoke+1 <= 3)
	if said := r.focus.spoke; m.isSource && said[0].at >= 0 {
		here := r.paragraphAt(m) == r.paragraphAt(&r.mentions[said[0].at])
		set(spokeHere, said[0].e == e && here)
		set(spokeLast, said[0].e == e && !here)
		set(spokeThen, said[1].at >= 0 && said[1].e == e)
	}
	set(sureGender, en.gender == m.pronoun.gender && en.gender != 0 && !en.likely)
	set(likelyGender, en.gender == m.pronoun.gender && en.gender != 0 && en.likely)
	set(unlikelyGender, en.gender != 0 && m.pronoun.gender != 0 && en.gender != m.pronoun.gender)
	set(onlyQuoted, en.recent.quoted && !quoted)
	found[lateTimes] = min(en.recent.late, 4)
	for n := en.recent.times; n > 1 && found[allTimes] < 4; n /= 2 {
		found[allTimes]++
	}
	set(newParagraph, r.paragraphAt(last) != r.paragraphAt(m))
	if a := r.inside[m.head.Start]; a >= 0 && !quoted {
		set(heSaidHe, slices.Contains(r.sourceOf(int(a)), e))
	}
	set(namedLast, rank == 0)
	set(namedSecond, rank == 1)
	set(unknownKind, en.kind == "")
	set(noName, en.name == "")
	set(chained, last.form == source.Pronominal)
	return found, true
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
// subject, and who speaks neither calls themselves "he" nor by name.
func (r *resolver) isBarred(at, e int) bool {
	m := &r.mentions[at]
	if m.claim >= 0 && r.entities[e].recent.within == int32(m.claim)+1 {
		return true
	}
	if by := r.labelOf(m); by >= 0 && slices.Contains(r.mentions[by].who, e) {
		return true
	}
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
