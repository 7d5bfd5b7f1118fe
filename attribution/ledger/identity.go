package ledger

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// profiles are those of a ledger. The zero value is empty.
type profiles struct {
	byID  map[string]*profile
	byKey map[string][]*profile // sorted by id
}

// of returns the profiles of the speakers of a record, each counted once more, and
// new ones kept.
func (ps *profiles) of(r *Record) []*profile {
	if ps.byID == nil {
		ps.byID, ps.byKey = map[string]*profile{}, map[string][]*profile{}
	}
	list := make([]*profile, len(r.Speakers))
	seen := map[string]int{} // how many speakers of r have the profile
	for i, s := range r.Speakers {
		list[i] = newProfile(s)
		list[i].id = profileID(list[i], "")
		seen[list[i].id]++
	}
	for i, p := range list {
		// Two speakers that one document describes alike are two all the same,
		// and which of them another document speaks of nobody can tell.
		p.alone = p.alone || seen[p.id] > 1 && p.speaker.Ref == ""
		if p.alone {
			p.id = profileID(p, strconv.Itoa(i+1)+" "+r.Document.Key())
		}
		if known := ps.byID[p.id]; known != nil {
			list[i] = known
		} else {
			ps.byID[p.id] = p
			for _, key := range p.index() {
				at, _ := slices.BinarySearchFunc(ps.byKey[key], p, compareProfiles)
				ps.byKey[key] = slices.Insert(ps.byKey[key], at, p)
			}
		}
		list[i].records++
	}
	eachApart(list, 1)
	return list
}

// release takes back what of did for a record.
func (ps *profiles) release(list []*profile) {
	eachApart(list, -1)
	for _, p := range list {
		if p.records--; p.records > 0 {
			continue
		}
		delete(ps.byID, p.id)
		for _, key := range p.index() {
			at, _ := slices.BinarySearchFunc(ps.byKey[key], p, compareProfiles)
			if rest := slices.Delete(ps.byKey[key], at, at+1); len(rest) > 0 {
				ps.byKey[key] = rest
			} else {
				delete(ps.byKey, key)
			}
		}
	}
}

func compareProfiles(p, q *profile) int { return strings.Compare(p.id, q.id) }

// eachApart counts, up or down, that a document lists two speakers of one name
// apart.
func eachApart(list []*profile, by int) {
	first := map[string][]*profile{} // by name
	for _, p := range list {
		for _, name := range p.full {
			for _, q := range first[name] {
				if p.isSame(q) {
					continue
				}
				for _, pair := range [...][2]*profile{{p, q}, {q, p}} {
					if pair[0].apart == nil {
						pair[0].apart = map[*profile]int{}
					}
					if pair[0].apart[pair[1]] += by; pair[0].apart[pair[1]] == 0 {
						delete(pair[0].apart, pair[1])
					}
				}
			}
			// A document that lists one name a thousand times over is damaged; a
			// few tell as much.
			if len(first[name]) < 8 {
				first[name] = append(first[name], p)
			}
		}
	}
}

// party is profiles that are one speaker.
type party []*profile

// identifier finds who is the same while nobody changes the profiles, and keeps what
// it has found.
type identifier struct {
	*profiles
	parties map[*profile]party // by Ref and full name
}

func (ps *profiles) identifier() *identifier { return &identifier{ps, map[*profile]party{}} }

// identify returns the profiles of the speaker that p is one of, sorted by id.
//
// It is a function of the set of profiles alone. Those with one Ref are one. Of
// those without, the ones that share a full name and a word of a role are one, if
// they are of one kind; each such party joins the one with a Ref that it may be,
// if there is only one. Those of which no role is known join the only party of
// their name, and where there are several make one of their own. Last, who has
// only a short name joins the only party that has it and shares a word of a role.
// A party in which a document told two apart is none.
func (ps *identifier) identify(p *profile) party {
	switch {
	case p.alone:
		return party{p}
	case len(p.full) == 0 && p.speaker.Ref == "":
		if whole := ps.join(p); whole != nil {
			return ps.withShort(whole)
		}
		return party{p}
	}
	return ps.withShort(ps.named(p))
}

// named returns the party of p by its Ref and its full names.
func (ps *identifier) named(p *profile) party {
	if ps.parties[p] == nil {
		for _, whole := range split(ps.kin(p)) {
			for _, q := range whole {
				ps.parties[q] = whole
			}
		}
	}
	return ps.parties[p]
}

// kin returns all that p may be the same as, over any number of shared names and
// Refs.
func (ps *profiles) kin(p *profile) []*profile {
	found := []*profile{p}
	seen := map[*profile]bool{p: true}
	looked := map[string]bool{}
	for i := 0; i < len(found); i++ {
		for _, key := range found[i].index() {
			if looked[key] || strings.HasPrefix(key, "called ") || strings.HasPrefix(key, "short ") {
				continue
			}
			looked[key] = true
			for _, q := range ps.byKey[key] {
				if !seen[q] {
					seen[q] = true
					found = append(found, q)
				}
			}
		}
	}
	slices.SortFunc(found, compareProfiles)
	return found
}

// join returns the only party that p, which has a short name, may belong to, nil
// if there is none or several.
func (ps *identifier) join(p *profile) party {
	var only party
	for _, key := range p.shortKeys() {
		for _, q := range ps.byKey[key] {
			if len(q.full) == 0 && q.speaker.Ref == "" || !kindsAgree(p, q) || slices.Contains(only, q) {
				continue
			}
			if only != nil {
				return nil
			}
			only = ps.named(q)
		}
	}
	if slices.ContainsFunc(only, func(q *profile) bool { return p.apart[q] > 0 }) {
		return nil
	}
	return only
}

// withShort returns a party and those that join it by a short name.
func (ps *identifier) withShort(whole party) party {
	out := slices.Clone(whole)
	seen := map[*profile]bool{}
	for _, p := range whole {
		for _, key := range p.shortKeys() {
			for _, q := range ps.byKey[key] {
				if len(q.full) > 0 || q.speaker.Ref != "" || seen[q] {
					continue
				}
				seen[q] = true
				if joined := ps.join(q); len(joined) > 0 && joined[0] == whole[0] {
					out = append(out, q)
				}
			}
		}
	}
	slices.SortFunc(out, compareProfiles)
	return out
}

func kindsAgree(p, q *profile) bool {
	return p.speaker.Kind == "" || q.speaker.Kind == "" || p.speaker.Kind == q.speaker.Kind
}

// split returns the parties of profiles that share names, as identify has it.
func split(kin []*profile) (parties []party) {
	kinds := map[source.Kind]bool{}
	for _, p := range kin {
		if p.speaker.Kind != "" {
			kinds[p.speaker.Kind] = true
		}
	}
	// A speaker of no known kind is of the only one there is.
	kind := func(p *profile) source.Kind {
		if len(kinds) == 1 {
			return ""
		}
		return p.speaker.Kind
	}
	var refs, known, bare []*profile
	for _, p := range kin {
		switch {
		case p.speaker.Ref != "":
			refs = append(refs, p)
		case len(p.roles) > 0:
			known = append(known, p)
		default:
			bare = append(bare, p)
		}
	}
	byRef := components(refs, func(p *profile) []string { return []string{p.speaker.Ref} })
	byRole := components(known, func(p *profile) (keys []string) {
		for _, name := range p.full {
			for _, role := range p.roles {
				keys = append(keys, string(kind(p))+" "+name+", "+role)
			}
		}
		return keys
	})
	byName := components(bare, func(p *profile) (keys []string) {
		for _, name := range p.full {
			keys = append(keys, string(kind(p))+" "+name)
		}
		return keys
	})
	parties = attach(byRef, dissolve(byRole))
	return attach(parties, dissolve(byName))
}

// components returns the profiles that share a key, directly or over others, in
// parties; both sorted.
func components(list []*profile, keys func(*profile) []string) (parties []party) {
	root := make([]int, len(list))
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	first := map[string]int{}
	for i, p := range list {
		root[i] = i
		for _, key := range keys(p) {
			if j, ok := first[key]; ok {
				a, b := find(i), find(j)
				root[max(a, b)] = min(a, b)
			} else {
				first[key] = i
			}
		}
	}
	at := map[int]int{}
	for i, p := range list {
		n, ok := at[find(i)]
		if !ok {
			n = len(parties)
			at[find(i)] = n
			parties = append(parties, nil)
		}
		parties[n] = append(parties[n], p)
	}
	return parties
}

// dissolve makes a party of each profile of those in which two are told apart.
func dissolve(parties []party) (out []party) {
	for _, whole := range parties {
		if !isApart(whole, whole) {
			out = append(out, whole)
			continue
		}
		for _, p := range whole {
			out = append(out, party{p})
		}
	}
	return out
}

func isApart(a, b party) bool {
	return slices.ContainsFunc(a, func(p *profile) bool {
		return len(p.apart) > 0 && slices.ContainsFunc(b, func(q *profile) bool { return p.apart[q] > 0 })
	})
}

// attach returns the parties with each of the others put to the only one it may
// be; where two that may not be each other want the same one, neither is.
func attach(parties, others []party) []party {
	wanted := make([]int, len(others))
	wants := make([]int, len(parties))
	for i, other := range others {
		wanted[i] = -1
		n := 0
		for j, whole := range parties {
			if mayBe(whole, other) {
				wanted[i], n = j, n+1
			}
		}
		if n != 1 {
			wanted[i] = -1
		} else {
			wants[wanted[i]]++
		}
	}
	out := slices.Clone(parties)
	for i, other := range others {
		if j := wanted[i]; j >= 0 && (wants[j] == 1 || shareRole(parties[j], other)) {
			out[j] = append(slices.Clip(out[j]), other...)
		} else {
			out = append(out, other)
		}
	}
	for _, whole := range out {
		slices.SortFunc(whole, compareProfiles)
	}
	return out
}

// mayBe reports whether nothing says that two parties are not one speaker, and a
// full name and, if both have any, a role that they are.
func mayBe(a, b party) bool {
	named, kinds := false, true
	for _, p := range a {
		for _, q := range b {
			named = named || shareOne(p.full, q.full)
			kinds = kinds && kindsAgree(p, q)
		}
	}
	return named && kinds && !isApart(a, b) && (!hasRole(a) || !hasRole(b) || shareRole(a, b))
}

func hasRole(a party) bool {
	return slices.ContainsFunc(a, func(p *profile) bool { return len(p.roles) > 0 })
}

func shareRole(a, b party) bool {
	return slices.ContainsFunc(a, func(p *profile) bool {
		return slices.ContainsFunc(b, func(q *profile) bool { return shareOne(p.roles, q.roles) })
	})
}
