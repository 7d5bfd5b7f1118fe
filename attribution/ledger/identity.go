package ledger

import (
	"slices"
	"strings"
)

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
