package ledger

import (
	"slices"
	"strconv"
	"strings"
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
