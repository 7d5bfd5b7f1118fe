package ledger

import (
	"slices"

	"github.com/sayso-go/sayso/source"
)

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
