package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// mostCandidates is how many entities a pronoun may stand for, mostSeen how many
// mentions of each are looked at.
const (
	mostCandidates = 20
	mostSeen       = 4
)

// A candidate is an entity that a pronoun may stand for.
type candidate struct {
	e int
	// seen are its mentions of late, the latest first; of one that is named only behind
	// the pronoun, that name.
	seen  [mostSeen]int
	n     int
	ahead bool
	score int
	// told is its latest mention that is in quotation marks as the pronoun is or is not,
	// -1 if there is none of late, toldRank how many others have a later one.
	told, toldRank int
	// left is how many others are named before it in its sentence, subjectRank how many
	// others were a subject later.
	left, subjectRank int
}

// mostAhead is how many mentions behind a pronoun are looked through, and farthestAhead
// how many sentences.
const (
	mostAhead     = 16
	farthestAhead = 2
)

// candidates returns the entities that the pronoun at a mention may stand for: those
// named before it, the latest first, then those first named soon behind it.
func (r *resolver) candidates(at int) []candidate {
	m := &r.mentions[at]
	found := r.found[:0]
	r.lately(at, furthest, func(before, e int) bool {
		i := slices.IndexFunc(found, func(c candidate) bool { return c.e == e })
		switch {
		case i >= 0 && found[i].n < mostSeen:
			found[i].seen[found[i].n] = before
			found[i].n++
		case i >= 0 || len(found) == mostCandidates || !r.isAtHand(m, &r.mentions[before]) || !r.agrees(m, e) || r.isBarred(at, before, e):
		default:
			found = append(found, candidate{e: e, seen: [mostSeen]int{before}, n: 1})
		}
		return true
	})
	sentence := r.Sentence[m.head.Start]
	for k := m.place + 1; k < min(len(r.inOrder), m.place+mostAhead) && len(found) < mostCandidates; k++ {
		behind := int(r.inOrder[k])
		b := &r.mentions[behind]
		if r.Sentence[b.head.Start] > sentence+farthestAhead {
			break
		}
		if b.form != source.Named || len(b.who) != 1 || r.entities[b.who[0]].recent.mention > 0 || r.isLabel(b.head.Start) || !r.isAtHand(m, b) {
			continue
		}
		e := b.who[0]
		if !slices.ContainsFunc(found, func(c candidate) bool { return c.e == e }) && r.agrees(m, e) && !r.isBarred(at, behind, e) {
			found = append(found, candidate{e: e, seen: [mostSeen]int{behind}, n: 1, ahead: true})
		}
	}
	r.found = found
	r.compare(m, found)
	return found
}

// compare sets what candidates are to one another.
func (r *resolver) compare(m *mention, found []candidate) {
	quoted := r.Quote[m.head.Start] >= 0
	var subjects [mostCandidates]int
	for i := range found {
		c := &found[i]
		c.told, subjects[i] = -1, -1
		for k := c.n - 1; k >= 0; k-- {
			b := &r.mentions[c.seen[k]]
			if (r.Quote[b.head.Start] >= 0) == quoted && r.Deprel(b.head.Start) != syntax.Vocative {
				c.told = c.seen[k]
			}
			if b.where == subject || b.isSource {
				subjects[i] = b.place
			}
		}
	}
	for i := range found {
		c := &found[i]
		last := &r.mentions[c.seen[0]]
		for k := range found {
			if k == i || found[k].ahead != c.ahead {
				continue
			}
			other := &r.mentions[found[k].seen[0]]
			if other.sentence(r) == last.sentence(r) && other.place < last.place {
				c.left++
			}
			if subjects[k] > subjects[i] {
				c.subjectRank++
			}
			if found[k].told >= 0 && (c.told < 0 || r.mentions[found[k].told].place > r.mentions[c.told].place) {
				c.toldRank++
			}
		}
	}
}

// agrees reports whether nothing sure in kind, number and gender speaks against an
// entity.
func (r *resolver) agrees(m *mention, e int) bool {
	en := &r.entities[e]
	if m.isSource && en.kind == "" && en.name == "" && r.mentions[en.fullest].noun.Kind == "" {
		return false // what is not known to have a mouth
	}
	switch m.pronoun.person {
	case heOrShe:
		switch {
		case en.plural, len(en.members) > 0, en.count > 1:
			return false
		case en.gender != 0 && !en.likely && en.gender != m.pronoun.gender:
			return false
		case en.kind == source.KindPlace || en.kind == source.KindOrganisation || en.kind == source.KindDocument:
			return en.sure < told
		}
		return en.kind != source.KindGroup
	case it:
		return !en.plural && len(en.members) == 0 && (en.gender == 0 || en.likely) && (en.kind != source.KindPerson || en.sure < told)
	}
	return true
}

// isBarred reports whether grammar forbids that a pronoun stands for the entity of
// another mention: the object of a verb is not its subject, nobody is part of what
// belongs to them, and who speaks neither calls themselves "he" nor by name.
func (r *resolver) isBarred(at, before, e int) bool {
	m, b := &r.mentions[at], &r.mentions[before]
	if m.claim >= 0 && r.entities[e].recent.within == int32(m.claim)+1 {
		return true
	}
	if by := r.labelOf(m); by >= 0 && slices.Contains(r.mentions[by].who, e) {
		return true
	}
	if a := r.inside[m.head.Start]; a >= 0 && r.Quote[m.head.Start] >= 0 && slices.Contains(r.sourceOf(int(a)), e) {
		return true
	}
	if m.sentence(r) != b.sentence(r) || b.row != nil {
		return false
	}
	i, head := m.token, b.token
	if r.Deprel(head) == syntax.Conj && r.Head(head) == i || r.Deprel(i) == syntax.Conj && r.Head(i) == head {
		return true // "he and Marten"
	}
	where := m.where
	if where == possessor || where == modifier {
		// "his brother" is not he; "the man and his dog" may be his.
		return r.isBelow(i, head) && !r.inClauseOf(i, head) && r.Deprel(r.Head(i)) != syntax.Conj && r.Deprel(r.Head(i)) != syntax.Appos
	}
	if m.pronoun.reflexive || where != object && where != oblique {
		return false
	}
	return where == object && r.subjectOf(m.clause) == head || r.Head(head) == m.clause && (b.where == object || b.where == subject && r.Head(i) == m.clause)
}

// inClauseOf reports whether a clause that tells of the noun stands between it and token
// i that depends on it.
func (r *resolver) inClauseOf(i, noun int) bool {
	for n := 0; n < farthestUp && i >= 0 && i != noun; n++ {
		if r.Deprel(i).Universal() == syntax.Acl {
			return true
		}
		i = r.Head(i)
	}
	return false
}

func (m *mention) sentence(r *resolver) int32 { return r.Sentence[m.head.Start] }
