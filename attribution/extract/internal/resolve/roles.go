package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/source"
)

// roleIndex finds the entities that have a role by the lemma of its noun, and the
// descriptions that were used before.
type roleIndex struct {
	holders map[string][]int
	// described are the entities that descriptions of a noun have made, of each
	// the latest.
	described map[string][]int
	// relatives are those described by whom they belong to: her brother.
	relatives map[relation]int
}

type relation struct {
	of    int
	lemma string
}

func (x *roleIndex) note(lemma string, e int) {
	if x.holders == nil {
		x.holders = map[string][]int{}
	}
	if list := x.holders[lemma]; !slices.Contains(lately(list), e) {
		x.holders[lemma] = append(list, e)
	}
}

func (x *roleIndex) describe(lemma string, e int) {
	if x.described == nil {
		x.described = map[string][]int{}
	}
	if list := x.described[lemma]; !slices.Contains(lately(list), e) {
		x.described[lemma] = append(list, e)
	}
}

// describe finds who a description describes, and makes an entity if nobody is
// known to be so.
func (r *resolver) describe(at int) {
	m := &r.mentions[at]
	if m.sameAs >= 0 {
		name := &r.mentions[m.sameAs]
		m.who, m.maybe, m.via[0] = name.who, name.maybe, int32(m.sameAs)
		m.why = reason{"apposition", m.words}
		return
	}
	if backer, ok := r.behalf[at]; ok && m.noun.Kind == lexicon.MouthpieceNoun {
		r.resolve(backer)
		if by := &r.mentions[backer]; len(by.who) > 0 || len(by.maybe) > 0 {
			m.who, m.maybe, m.via[0] = by.who, by.maybe, int32(backer)
			m.why = reason{"mouthpiece", by.words}
			for _, e := range by.who {
				r.roles.describe(m.lemma, e)
			}
			return
		}
	}
	if known := r.known.called(r.Doc.Slice(r.span(m.words))); known != nil {
		r.nameKnown(at, known)
		return
	}
	key, related := r.relation(m)
	if related {
		if e, ok := r.roles.relatives[key]; ok {
			m.who, m.why = r.entities[e].self, reason{"same-relation", m.words}
			return
		}
		if e := r.spouseOf(key); e >= 0 {
			m.who, m.why = r.entities[e].self, reason{"spouse", m.words}
			return
		}
	}
	// "police", as a name
	alone := m.isSource && m.words == m.head && !m.plural && (m.noun.Kind == lexicon.OrganisationNoun || r.isCommon(m.head.Start))
	if (m.definite || alone) && m.count == 0 && !m.plural && !(m.possessed && isHuman(m.noun.Kind) && m.noun.Kind != lexicon.PostNoun) {
		if r.findHolder(at) || r.findSame(at) || len(m.maybe) > 0 || r.findCompany(at) || len(m.maybe) > 0 {
			return
		}
	}
	if m.definite && m.plural && (r.findBoth(at) || !m.possessed && r.findSame(at)) {
		return
	}
	e := r.newEntity(at)
	en := &r.entities[e]
	en.kind, en.sure = m.kind(), told
	if en.kind == source.KindUnnamed && !m.plural {
		en.count = 1
	}
	en.gender = m.gender
	m.who, m.why = en.self, reason{"description", m.words}
	r.roles.describe(m.lemma, e)
	if related {
		if r.roles.relatives == nil {
			r.roles.relatives = map[relation]int{}
		}
		r.roles.relatives[key] = e
	}
}

// relation returns whose relative a description tells of, if that is known.
func (r *resolver) relation(m *mention) (relation, bool) {
	of := m.possessor
	if of >= 0 {
		of = int(r.mentionOf[of])
	}
	if of < 0 || m.plural || len(r.mentions[of].who) != 1 || m.plain < m.head.Start {
		return relation{}, false
	}
	return relation{r.mentions[of].who[0], m.lemma}, true
}

// spouseOf returns the only one who has the surname of a married person and a title of the
// other gender: Mrs. Weston for the wife of Mr. Weston; -1 if there is none.
func (r *resolver) spouseOf(key relation) int {
	gender := map[string]lexicon.Gender{"wife": lexicon.Feminine, "lady": lexicon.Feminine, "husband": lexicon.Masculine}[key.lemma]
	of := &r.entities[key.of]
	if gender == 0 || len(of.words) == 0 {
		return -1
	}
	surname, found := of.words[len(of.words)-1], -1
	for _, e := range slices.Concat(lately(r.names.last[surname]), lately(r.names.whole[surname])) {
		if en := &r.entities[e]; e != key.of && e != found && en.gender == gender && en.honorific != "" {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// nameKnown ties a description to the caller's entity that is called so.
func (r *resolver) nameKnown(at int, known *source.Speaker) {
	m := &r.mentions[at]
	m.why = reason{"known", m.words}
	if e, ok := r.known.entities[known]; ok {
		m.who = r.entities[e].self
		return
	}
	e := r.newEntity(at)
	r.entities[e].known, r.entities[e].kind, r.entities[e].sure = known, known.Kind, told
	r.known.entities[known] = e
	m.who = r.entities[e].self
}
