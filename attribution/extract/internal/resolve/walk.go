package resolve

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// recent is where an entity was named last.
type recent struct {
	// mention and name are the latest mention and the latest that is a name, plus
	// one.
	mention, name int
	sentence      int32
	// times is how often it was named so far, names how often by name in all the text.
	times, names int
	// within is the claim in which it was named last inside quotation marks, plus one.
	within int32
	// named is the latest name that was merged, plus one.
	named int
	// spoke is the sentence of the last claim that was ascribed to it, plus one.
	spoke int32
}

// spoke are those who something was ascribed to last and before that, at the mention;
// -1 for nobody.
type spoke [2]struct{ e, at int }

// walk resolves descriptions and pronouns in text order.
func (r *resolver) walk(list []attribution.Attribution) {
	for place, i := range r.inOrder {
		r.mentions[i].place = place
	}
	r.findNarrator(list)
	for _, i := range r.inOrder {
		at := int(i)
		r.resolve(at)
		if !r.isLabel(r.mentions[at].head.Start) {
			r.touch(at)
		}
	}
	r.resolveDialogue(list)
	r.resolveSpeaking(list)
}

// resolve finds who a mention names, once. Names are resolved before.
func (r *resolver) resolve(at int) {
	m := &r.mentions[at]
	if m.done {
		return
	}
	m.done = true
	switch {
	case m.row != nil:
		r.gather(at)
		return
	case m.form == source.Nominal:
		r.describe(at)
	case m.form == source.Pronominal:
		r.resolvePronoun(at)
	}
	if m = &r.mentions[at]; len(m.who) == 1 && m.link < 0 {
		m.link = m.who[0]
	}
}

// touch notes where an entity was named last.
func (r *resolver) touch(at int) {
	m := &r.mentions[at]
	if m.link < 0 {
		return
	}
	now := &r.entities[m.link].recent
	if m.form == source.Named {
		now.name = at + 1
	}
	now.times++
	now.mention, now.sentence = at+1, r.Sentence[m.head.Start]
	if m.isSource {
		now.spoke = now.sentence + 1
		if r.spoke[0].at < 0 || r.spoke[0].e != m.link {
			r.spoke[1] = r.spoke[0]
		}
		r.spoke[0].e, r.spoke[0].at = m.link, at
	}
	if r.Quote[m.head.Start] >= 0 && m.form == source.Named {
		now.within = r.inside[m.head.Start] + 1
	}
}

// mostBack is how many mentions before one are looked through, furthest how many
// sentences.
const (
	mostBack = 80
	furthest = 14
)

// lately calls f for the mentions before one that name somebody, the latest first, no
// more than so many sentences back, until it returns false.
func (r *resolver) lately(at, sentences int, f func(mention, e int) bool) {
	m := &r.mentions[at]
	low := r.Sentence[m.head.Start] - int32(sentences)
	for k := m.place - 1; k >= max(0, m.place-mostBack); k-- {
		before := int(r.inOrder[k])
		b := &r.mentions[before]
		if r.Sentence[b.head.Start] < low {
			return
		}
		if b.link >= 0 && !r.isLabel(b.head.Start) && !f(before, b.link) {
			return
		}
	}
}
