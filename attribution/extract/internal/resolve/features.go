package resolve

import (
	"math/bits"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// A template is a kind of evidence for or against a candidate. It has up to three parts,
// each from 0 to 7.
type template uint16

const (
	latestPlace template = iota
	earlierPlace
	latestForm
	earlierForm
	bothPlaces
	rankOfAll
	tokensAway
	clauses
	genders
	kinds
	sureKinds
	namesInAll
	timesSoFar
	firstOfText
	numberOf
	lastSpoken
	spokeLately
	quoting
	paragraphsAway
	definiteness
	nouns
	reflexives
	continued
	sourceAround
	bias
	subjectsBefore
	leftmost
	depths
	ownClause
	mentionClause
	toldPlace
	toldRank
	subjectRank
	joinedBy
	sameVerb
	clausePairs
	placesFar
	topicPlace
	placedForm
	placedRank
	subjectRankFar
	formInClause
	namesAgainst
	templates
)

// Feature is a piece of evidence: a template and its parts.
type Feature uint16

// Features is how many there are.
const Features = int(templates) << 9

func (t template) of(a, b, c int) Feature {
	return Feature(t)<<9 | part(a)<<6 | part(b)<<3 | part(c)
}

func part(n int) Feature { return Feature(max(0, min(n, 7))) }

// steps are numbers from 0 to 7 that grow slower and slower.
func steps(n int) int { return min(7, bits.Len(uint(max(0, n)))) }

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// formOf tells names, descriptions, pronouns and groups apart.
func formOf(m *mention) int {
	switch {
	case m.row != nil:
		return 3
	case m.form == source.Named:
		return 0
	case m.form == source.Nominal:
		return 1
	}
	return 2
}

// evidence appends what speaks for and against a candidate, which is the rank-th of those
// that come into question, counted from the latest.
func (r *resolver) evidence(found []Feature, at int, list []candidate, rank int) []Feature {
	c := &list[rank]
	m, en, last := &r.mentions[at], &r.entities[c.e], &r.mentions[c.seen[0]]
	i := m.head.Start
	where := int(m.where)
	class := int(m.pronoun.person - heOrShe) // 0 he or she, 1 they, 2 it
	add := func(t template, a, b, c int) { found = append(found, t.of(a, b, c)) }

	for k := 0; k < c.n; k++ {
		b := &r.mentions[c.seen[k]]
		away := r.sentencesAway(m, b, c.ahead)
		place, form := int(b.where), formOf(b)
		if b.isSource {
			place = int(subject)
		}
		if k == 0 {
			add(latestPlace, class, away, place)
			add(latestForm, class, away, form)
			add(bothPlaces, where, place, class+3*min(away, 1))
		} else {
			add(earlierPlace, class, away, place)
			add(earlierForm, class, away, form)
			add(subjectsBefore, class, min(away, 3), flag(place == int(subject))+2*k-2)
		}
	}
	away := r.sentencesAway(m, last, c.ahead)
	add(rankOfAll, class, rank, where)
	add(tokensAway, class, steps((i-last.head.End)/2), flag(away == 0)+2*flag(c.ahead))
	if away == 0 {
		add(clauses, class, r.relationOf(m, last), where)
	}
	lastHead, lastPlace := last.token, int(last.where)
	add(leftmost, class, c.left, away)
	add(depths, class, int(r.Depth[lastHead]), min(away, 3))
	mine, other := r.clauseKind(m.clause), r.clauseKind(last.clause)
	add(ownClause, class, mine, lastPlace)
	add(mentionClause, class, other, min(away, 3))
	add(clausePairs, mine, other, min(away, 2)+3*flag(class == 0))
	add(subjectRank, class, c.subjectRank, where)
	add(joinedBy, class, flag(r.Deprel(lastHead) == syntax.Conj)+2*flag(r.childBy(lastHead, syntax.Conj) >= 0), min(away, 2))
	far := min(away, 3) + 4*flag(class > 0)
	add(placedForm, lastPlace, formOf(last)+4*flag(c.n > 1), far)
	add(placedRank, rank, where, far)
	add(subjectRankFar, c.subjectRank, lastPlace, far)
	if away == 0 {
		add(formInClause, r.relationOf(m, last), where, formOf(last)+4*flag(class > 0))
	}
	more := 0 // how many others are named more often
	for k := range list {
		more += flag(r.entities[list[k].e].names > en.names)
	}
	add(namesAgainst, class, more, min(away, 3))
	add(sameVerb, class, flag(r.Head(i) >= 0 && r.Head(lastHead) >= 0 && r.Lemmas[r.Head(i)] == r.Lemmas[r.Head(lastHead)]), flag(lastPlace == where))
	add(placesFar, where, lastPlace, min(away, 3)+4*flag(class > 0))
	add(topicPlace, where, r.topicality(c.e), min(away, 3)+4*flag(class > 0))
	if c.told >= 0 {
		b := &r.mentions[c.told]
		add(toldPlace, class, r.sentencesAway(m, b, c.ahead), int(b.where))
	}
	add(toldRank, class, c.toldRank, flag(m.isSource)+2*flag(r.Quote[i] >= 0))
	r.addKnown(&found, m, en, class)
	add(namesInAll, class, steps(en.recent.names), flag(en.name != ""))
	add(timesSoFar, class, steps(en.recent.times), min(away, 2))
	add(firstOfText, class, r.topicality(c.e), flag(r.Sentence[i] > 0))
	add(paragraphsAway, class, min(3, int(r.paragraphAt(m)-r.paragraphAt(last))), flag(r.firstIn(i)))
	r.addSpeech(&found, m, last, c.e, class)
	if m.pronoun.reflexive {
		add(reflexives, class, flag(r.subjectOf(m.clause) == last.token), away)
	}
	if where == int(subject) || where == int(possessor) {
		add(continued, class, flag(last.where == subject && away == 1), flag(r.firstIn(i)))
	}
	return found
}

// sentencesAway returns how far a mention is from a pronoun: 0 in its sentence to 5 far
// before it, 6 and 7 behind it.
func (r *resolver) sentencesAway(m, b *mention, ahead bool) int {
	away := int(r.Sentence[m.head.Start] - r.Sentence[b.head.Start])
	if ahead {
		return 6 + flag(away < 0)
	}
	switch {
	case away > 6:
		return 5
	case away > 3:
		return 4
	}
	return away
}

// relationOf tells how the clause of a pronoun stands to that of a mention in its
// sentence.
func (r *resolver) relationOf(m, b *mention) int {
	isSubject := flag(b.where == subject)
	switch {
	case m.clause == b.clause:
		return 1 + isSubject
	case r.isBelow(m.clause, b.clause):
		return 3 + isSubject
	case r.isBelow(b.clause, m.clause):
		return 5
	case r.subjectOf(m.clause) == b.token:
		return 6
	}
	return 7
}

// firstIn reports whether a token is the first pronoun or noun of its sentence, or
// stands in its first words.
func (r *resolver) firstIn(i int) bool { return i-r.sentence(i).Start < 3 }

// topicality tells whether an entity is what the text begins with, and whether its
// title names it.
func (r *resolver) topicality(e int) int {
	en := &r.entities[e]
	return 2*flag(e == r.topic) + flag(en.first < r.Sentences[0].Tokens.End)
}

// clauseKind tells what kind of clause has a predicate.
func (r *resolver) clauseKind(predicate int) int {
	switch r.Deprel(predicate) {
	case syntax.Conj:
		return 1
	case syntax.Advcl, syntax.AdvclRelcl:
		return 2
	case syntax.Acl:
		return 3
	case syntax.AclRelcl:
		return 4
	case syntax.Ccomp, syntax.Csubj:
		return 5
	case syntax.Xcomp:
		return 6
	case syntax.Parataxis:
		return 7
	}
	return 0
}
