package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// mostMembers is how many are named together at most.
const mostMembers = 12

// findGroups finds names that are joined by "and": "Marten, Dahl and Rehn". The
// groups are by their last mention.
func (r *resolver) findGroups() {
	r.groups = map[int][]int{}
	var row []int
	joined := false
	finish := func() {
		if joined && len(row) > 1 {
			r.groups[row[len(row)-1]] = slices.Clone(row)
		}
		row, joined = row[:0], false
	}
	for _, at := range r.inOrder {
		m := &r.mentions[at]
		if m.form != source.Named {
			continue
		}
		if len(row) > 0 {
			last := &r.mentions[row[len(row)-1]]
			between := syntax.Range{Start: last.head.End, End: m.words.Start}
			and, listed := r.isListed(between)
			if !listed || joined || len(row) == mostMembers {
				finish()
			}
			joined = listed && and
		}
		row = append(row, int(at))
	}
	finish()
}

// isListed reports whether the tokens between two names join them, and whether with
// "and".
func (r *resolver) isListed(between syntax.Range) (and, listed bool) {
	if between.End-between.Start > 2 || between.End <= between.Start {
		return false, false
	}
	for i := between.Start; i < between.End; i++ {
		switch {
		case r.is(i, "and", "&"):
			and = true
		case !r.is(i, ","):
			return false, false
		}
	}
	return and, true
}

// touchGroup puts those in focus together that are named together, once the last of
// them is resolved.
func (r *resolver) touchGroup(at int) {
	row := r.groups[at]
	var members []int
	for _, member := range row {
		if len(r.mentions[member].who) == 0 {
			return
		}
		members = append(members, r.mentions[member].who...)
	}
	if members = unique(members); len(members) < 2 {
		return
	}
	e := r.newEntity(at)
	en := &r.entities[e]
	en.kind, en.plural, en.members, en.count = source.KindGroup, true, members, len(members)
	en.first = r.mentions[row[0]].head.Start
	r.touchEntity(at, e, r.placeOf(&r.mentions[row[0]]))
	for _, member := range members {
		r.entities[member].recent.group = at + 1
	}
}

// findBoth finds the members of "the two leaders": those that were named together
// last, or the only ones that were named of late.
func (r *resolver) findBoth(at int) bool {
	m := &r.mentions[at]
	if !isHuman(m.noun.Kind) || m.count == 0 || m.possessed {
		return false
	}
	here := r.sentenceOf[m.head.Start]
	var members, persons []int
	for _, e := range r.focus.list {
		en := &r.entities[e]
		if here-en.recent.sentence > 3 {
			continue
		}
		if len(en.members) == m.count && members == nil {
			members = en.members
		}
		if en.kind == source.KindPerson {
			persons = append(persons, e)
		}
	}
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
	m.who = en.self
	m.why = reason{"members", m.words}
	return true
}
