package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// limits are words that make another role of one.
var limits = wordSet(`prime former ex then late acting deputy vice assistant other another second third next previous incoming outgoing first shadow rival junior`)

// fields are adjectives that tell, as nouns do, which of several posts or bodies of one noun
// is meant: "the foreign minister" is not "the finance minister".
var fields = wordSet(`foreign interior home chief general internal external financial executive managing public national federal regional provincial municipal military
	naval medical technical legal political economic central criminal environmental cultural agricultural industrial parliamentary presidential`)

// tellsWhich reports whether token i before a noun tells which of several is meant.
func (r *resolver) tellsWhich(i int) bool {
	p := r.upos(i)
	return p == syntax.NOUN || p == syntax.PROPN || fields[r.Lower[i]]
}

// findHolder looks for the one who has the described role by name.
func (r *resolver) findHolder(at int) bool {
	m := &r.mentions[at]
	var fit []int
	for _, e := range lately(r.roles.holders[m.lemma]) {
		en := &r.entities[e]
		if m.gender != 0 && en.gender != 0 && m.gender != en.gender {
			continue
		}
		for _, has := range en.roles {
			if r.lemma(has.post) == m.lemma && r.fits(m, has.words) {
				fit = append(fit, e)
				break
			}
		}
	}
	return r.settle(at, fit, "role")
}

// findSame looks for what was described by the same noun before, or is named by it:
// "the board" after "the Ostwick Harbour Board", "the ministry" after "the Ministry of Tides".
func (r *resolver) findSame(at int) bool {
	m := &r.mentions[at]
	var fit []int
	for _, e := range slices.Concat(lately(r.names.last[m.lemma]), lately(r.names.first[m.lemma])) {
		en := &r.entities[e]
		if en.kind == source.KindOrganisation && !slices.Contains(fit, e) && r.fits(m, r.mentions[en.fullest].head) {
			fit = append(fit, e)
		}
	}
	for _, e := range lately(r.roles.described[m.lemma]) {
		en := &r.entities[e]
		if en.plural == m.plural && r.fits(m, r.mentions[en.fullest].words) && r.fits(&r.mentions[en.fullest], m.words) {
			fit = append(fit, e)
		}
	}
	return r.settle(at, fit, "same-description")
}

// companies are what any company is called.
var companies = wordSet(`company firm corporation business`)

// findCompany looks for the company that is called just that: the only one that was named
// of late. Where no organisation was, a name may do that may well be one's.
func (r *resolver) findCompany(at int) bool {
	m := &r.mentions[at]
	if !companies[m.lemma] || m.possessed || m.plain < m.head.Start {
		return false
	}
	var fit, may []int
	r.lately(at, furthest, func(before, e int) bool {
		en := &r.entities[e]
		if en.name == "" || r.mentions[before].form != source.Named || slices.Contains(fit, e) || slices.Contains(may, e) {
			return true
		}
		switch {
		case en.kind == source.KindOrganisation && !r.isAuthority(en):
			fit = append(fit, e)
		case r.mentions[before].where == subject && en.sure < told && en.gender == 0 && en.honorific == "" && len(en.words) == 1:
			may = append(may, e)
		}
		return true
	})
	if len(fit) == 0 && len(may) == 1 {
		fit = may
	}
	if !r.settle(at, fit, "company") {
		return false
	}
	if en := &r.entities[m.who[0]]; en.sure < told {
		en.kind, en.sure = source.KindOrganisation, told
	}
	return true
}

// isAuthority reports whether the name of an organisation says that it is no company: one
// of its words names another kind of organisation or an office.
func (r *resolver) isAuthority(en *entity) bool {
	name := r.mentions[en.fullest].head
	for i := name.Start; i < min(name.End, name.Start+longestRole); i++ {
		if n, ok := r.noun(i); ok && (n.Kind == lexicon.OrganisationNoun || n.Kind == lexicon.OfficeNoun) && !companies[r.lemma(i)] {
			return true
		}
		if r.forms[i].org.Opening {
			return true
		}
	}
	return false
}

// settle resolves a description to one of the entities that fit it: the only one, or
// the only one of late. More than one of late leave it open.
func (r *resolver) settle(at int, fit []int, rule string) bool {
	m := &r.mentions[at]
	if len(fit) > 1 {
		var before, late []int
		here := r.Sentence[m.head.Start]
		for _, e := range fit {
			if seen := r.entities[e].recent; seen.mention > 0 {
				before = append(before, e)
				if here-seen.sentence <= 3 {
					late = append(late, e)
				}
			}
		}
		if len(late) > 0 {
			fit = late
		} else if len(before) > 0 {
			fit = before
		}
	}
	if len(fit) == 1 {
		en := &r.entities[fit[0]]
		m.who, m.via[0] = en.self, int32(en.fullest)
		m.why = reason{rule, r.mentions[en.fullest].words}
		return true
	}
	if len(fit) > 0 {
		m.maybe, m.link = fit, fit[len(fit)-1]
	}
	return false
}

// fits reports whether what a description says beside its noun does not speak
// against other words of the same noun: its nouns and adjectives of places are
// there or find no counterpart, and neither has a limit the other lacks.
func (r *resolver) fits(m *mention, words syntax.Range) bool {
	has := func(k int) bool {
		for i := words.Start; i < words.End; i++ {
			if r.Lower[i] == r.Lower[k] || r.isOf(k, i) || r.isOf(i, k) {
				return true
			}
		}
		return false
	}
	counterpart := func(isPlace bool) bool {
		for i := words.Start; i < words.End && i < words.Start+longestRole && r.lemma(i) != m.lemma; i++ {
			if r.forms[i].place.Kind != "" == isPlace && (isPlace || r.tellsWhich(i)) {
				return true
			}
		}
		return false
	}
	own := syntax.Range{Start: m.plain, End: m.head.Start}
	if m.words.Start < own.Start && m.possessed {
		own.Start = m.words.Start
	}
	if own.End-own.Start > longestRole {
		return false
	}
	for k := own.Start; k < own.End; k++ {
		f := r.forms[k]
		switch {
		case limits[r.Lower[k]]:
			if !has(k) {
				return false
			}
		case f.place.Kind != "":
			if !has(k) && counterpart(true) {
				return false
			}
		case r.tellsWhich(k):
			if !has(k) && counterpart(false) {
				return false
			}
		}
	}
	for i := words.Start; i < words.End && i < words.Start+longestRole; i++ {
		if limits[r.Lower[i]] {
			found := false
			for k := own.Start; k < own.End && !found; k++ {
				found = r.Lower[k] == r.Lower[i]
			}
			if !found {
				return false
			}
		}
		if r.lemma(i) == m.lemma {
			break
		}
	}
	return true
}

// isOf reports whether token k is the adjective of the place at i.
func (r *resolver) isOf(k, i int) bool {
	p := r.forms[k].place
	return p.Kind == lexicon.Demonym && (p.Of == r.forms[i].text || p.Of == r.forms[i].place.Of)
}
