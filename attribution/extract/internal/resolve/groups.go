package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// mostMembers is how many named together are told apart.
const mostMembers = 12

// findGroups adds a mention for those who are joined by "and": "Marten, Dahl and Rehn".
// It stands behind the last of them.
func (r *resolver) findGroups() {
	for at := range len(r.mentions) {
		head := r.topOf(r.mentions[at].head)
		if r.childBy(head, syntax.Conj) < 0 || r.mentions[at].joined {
			continue
		}
		row, and := []int{at}, false
		r.children(head, func(c int) bool {
			if r.isListed(head, c) {
				cc := r.childBy(c, syntax.Cc)
				and = and || cc >= 0 && r.is(cc, "and", "&")
				if m := r.mentionOf[c]; m >= 0 && len(row) < mostMembers {
					row = append(row, int(m))
				}
			}
			return true
		})
		if last := row[len(row)-1]; and && len(row) > 1 {
			g := mention{form: r.mentions[at].form, words: r.mentions[at].words, head: r.mentions[at].head, row: row}
			g.words.End, g.head.End = r.mentions[last].words.End, r.mentions[last].head.End
			g.plural, g.isSource = true, r.mentions[at].isSource
			r.append(g)
		}
	}
}

// gather makes an entity of those who are named together, all of whom are resolved.
func (r *resolver) gather(at int) {
	m := &r.mentions[at]
	var members []int
	for _, member := range m.row {
		if r.mentions[member].link < 0 {
			return
		}
		members = append(members, r.mentions[member].link)
	}
	if members = unique(members); len(members) < 2 {
		return
	}
	e := r.newEntity(at)
	en := &r.entities[e]
	en.kind, en.plural, en.members, en.count = source.KindGroup, true, members, len(members)
	m.who, m.link = r.members(e), e
}

// findBoth finds the members of "the two leaders": those that were named together
// last, or the only ones that were named of late.
func (r *resolver) findBoth(at int) bool {
	m := &r.mentions[at]
	if !isHuman(m.noun.Kind) || m.count == 0 || m.possessed {
		return false
	}
	var members, persons []int
	r.lately(at, 3, func(_ int, e int) bool {
		en := &r.entities[e]
		if len(en.members) == m.count && members == nil {
			members = en.members
		}
		if en.kind == source.KindPerson && !slices.Contains(persons, e) {
			persons = append(persons, e)
		}
		return true
	})
	if members == nil && len(persons) == m.count {
		members = persons
	}
	if members == nil {
		return false
	}
	e := r.newEntity(at)
	en := &r.entities[e]
	en.kind, en.sure, en.plural, en.members = source.KindGroup, told, true, slices.Clone(members)
	en.name = r.describedAs(m.words)
	m.who, m.link = en.self, e
	m.why = reason{"members", m.words}
	return true
}
