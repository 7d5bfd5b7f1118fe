package resolve

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// inTurn reports whether token i is said in a turn of a transcript: it stands behind
// the label.
func (r *resolver) inTurn(i int) bool {
	p := r.paragraph(i)
	return p.Kind == syntax.Turn && r.Tokens[i].Span.Start >= p.Label.End
}

// isLabel reports whether token i stands in the label of a turn. Labels tell who
// speaks and nothing of who is spoken of.
func (r *resolver) isLabel(i int) bool {
	p := r.paragraph(i)
	return p.Kind == syntax.Turn && r.Tokens[i].Span.Start < p.Label.End
}

// readLabels finds the mentions in the labels of turns, and adds one for each label
// that holds no name, "Q." and "A:". Such labels say the same in all turns that have
// them, and of the one who speaks nothing else: no kind, and no name but what stands
// there.
func (r *resolver) readLabels() {
	r.labels = make([]int32, len(r.Paragraphs))
	labelled := map[string]int{}
	for i := range r.Paragraphs {
		r.labels[i] = -1
		p := &r.Paragraphs[i]
		if p.Kind != syntax.Turn {
			continue
		}
		label := r.tokensOf(p.Label)
		for k := label.Start; k < label.End && r.labels[i] < 0; k++ {
			if r.Tokens[k].Span.Len() > 1 { // but "Q"
				r.labels[i] = r.mentionOf[k]
			}
		}
		for label.End > label.Start && r.upos(label.End-1) == syntax.PUNCT {
			label.End--
		}
		if label.Start == label.End || r.labels[i] >= 0 {
			continue
		}
		at := r.add(mention{form: source.Named, words: label, head: label})
		r.labels[i] = int32(at)
		name := strings.TrimRight(cleaned(r.Doc.Slice(r.span(label))), ".:")
		e, ok := labelled[name]
		if !ok {
			e = r.newEntity(at)
			r.entities[e].name, r.entities[e].isLabel = name, true
			labelled[name] = e
		}
		r.mentions[at].who, r.mentions[at].link = r.entities[e].self, e
		r.mentions[at].why = reason{"label", label}
	}
	r.findTwo()
}

// labelOf returns the mention in the label of the turn that a mention is said in, -1
// if there is none or it is said in quotation marks there.
func (r *resolver) labelOf(m *mention) int {
	if !r.inTurn(m.head.Start) || r.Quote[m.head.Start] >= 0 {
		return -1
	}
	return int(r.labels[r.paragraphAt(m)])
}

// isAtHand reports whether those who speak may mean by a pronoun what was named at
// another mention: in a turn what was named in it and in the one before.
func (r *resolver) isAtHand(m, named *mention) bool {
	return !r.inTurn(m.head.Start) || r.paragraphAt(named) >= r.paragraphAt(m)-1
}

// resolveAddressed takes "you" in a turn of a transcript for who has the other of its two
// labels.
func (r *resolver) resolveAddressed(at int) {
	m := &r.mentions[at]
	by := r.labelOf(m)
	if by < 0 || r.other < 0 {
		return
	}
	other := r.other
	if r.mentions[other].link == r.mentions[by].link {
		other = r.one
	}
	m.who, m.link, m.via[0] = r.mentions[other].who, r.mentions[other].link, int32(other)
	m.why = reason{"turn", r.mentions[other].words}
}

// findTwo finds the first labels of the two who speak in a transcript.
func (r *resolver) findTwo() {
	r.one, r.other = -1, -1
	several := false
	for _, label := range r.labels {
		at := int(label)
		switch {
		case at < 0 || r.mentions[at].link < 0:
		case r.one < 0:
			r.one = at
		case r.mentions[at].link == r.mentions[r.one].link:
		case r.other < 0:
			r.other = at
		case r.mentions[at].link != r.mentions[r.other].link:
			several = true
		}
	}
	if several {
		r.other = -1
	}
}
