package resolve

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// walk resolves descriptions and pronouns in text order.
func (r *resolver) walk(list []attribution.Attribution) {
	for _, i := range r.inOrder {
		at := int(i)
		r.resolve(at)
		if r.isLabel(r.mentions[at].head.Start) {
			continue
		}
		r.touch(at)
		if r.groups[at] != nil {
			r.touchGroup(at)
		}
	}
	r.resolveSpeaking(list)
}

// resolve finds who a mention names, once. Names are resolved before.
func (r *resolver) resolve(at int) {
	m := &r.mentions[at]
	if m.done {
		return
	}
	m.done = true
	switch m.form {
	case source.Nominal:
		r.describe(at)
	case source.Pronominal:
		r.resolvePronoun(at)
	}
}
