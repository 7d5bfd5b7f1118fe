package resolve

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// addKnown adds what is known of the entity itself.
func (r *resolver) addKnown(found *[]Feature, m *mention, en *entity, class int) {
	add := func(t template, a, b, c int) { *found = append(*found, t.of(a, b, c)) }
	pronoun := class
	if class == 0 && m.pronoun.gender == lexicon.Feminine {
		pronoun = 3
	}
	full := &r.mentions[en.fullest]
	match := 0
	switch {
	case en.gender == 0 || m.pronoun.gender == 0:
		match = 4 * flag(en.gender != 0)
	case en.gender == m.pronoun.gender:
		match = 2 - flag(en.likely)
	default:
		match = 3
	}
	kind := kindNumbers[en.kind]
	add(genders, match, min(3, kind), class)
	add(kinds, pronoun, kind, formOf(full))
	add(sureKinds, class, kind, en.sure)
	add(numberOf, pronoun, flag(en.plural)+2*flag(len(en.members) > 0)+4*flag(en.count > 1), flag(en.name != ""))
	if full.form == source.Nominal {
		kind := 2*flag(full.definite) + flag(full.plural) + 4*flag(full.possessed)
		add(definiteness, class, kind, flag(full.count > 0 || full.vague))
		add(nouns, class, nounNumbers[full.noun.Kind], flag(full.plural))
	}
	add(bias, class, formOf(full), flag(en.recent.times > 1))
}

// addSpeech adds what quotations and speakers tell.
func (r *resolver) addSpeech(found *[]Feature, m, last *mention, e, class int) {
	add := func(t template, a, b, c int) { *found = append(*found, t.of(a, b, c)) }
	i, en := m.head.Start, &r.entities[e]
	mine, other := r.Quote[i], r.Quote[last.head.Start]
	state := 0
	switch {
	case mine < 0 && other < 0:
	case mine == other:
		state = 1
	case mine < 0:
		state = 2
	case other < 0:
		state = 3
	default:
		state = 4
	}
	add(quoting, class, state, min(2, int(r.Sentence[i]-r.Sentence[last.head.Start])))
	if m.isSource {
		here, turn := 0, 0
		if r.spoke[0].at >= 0 {
			here = flag(r.paragraphAt(m) == r.paragraphAt(&r.mentions[r.spoke[0].at]))
			if r.spoke[0].e == e {
				turn = 1
			} else if r.spoke[1].at >= 0 && r.spoke[1].e == e {
				turn = 2
			}
		}
		add(lastSpoken, class, turn, here)
		add(spokeLately, class, flag(en.recent.spoke > 0 && r.Sentence[i]-en.recent.spoke+1 <= 3), flag(mine >= 0))
	}
	if a := r.inside[i]; a >= 0 && mine < 0 {
		by := false
		for _, s := range r.sourceOf(int(a)) {
			by = by || s == e
		}
		add(sourceAround, class, flag(by), int(m.where))
	}
}

// topicOf returns the entity of the first name, the one that the title of the document
// names if there is such.
func (r *resolver) topicOf(names int) int {
	title := source.FoldName(r.Doc.Meta().Title)
	first := -1
	for i := range names {
		m := &r.mentions[i]
		if len(m.who) != 1 {
			continue
		}
		if first < 0 && r.paragraph(m.head.Start).Kind == syntax.Body {
			first = m.who[0]
		}
		if title != "" && len(title) >= 3 && isPart(r.entities[m.who[0]].words, title) {
			return m.who[0]
		}
	}
	return first
}

var kindNumbers = map[source.Kind]int{
	"": 0, source.KindPerson: 1, source.KindUnnamed: 2, source.KindOffice: 2, source.KindOrganisation: 3, source.KindPlace: 4, source.KindGroup: 5, source.KindDocument: 6, source.KindWriter: 7,
}

var nounNumbers = map[lexicon.NounKind]int{
	"": 0, lexicon.PersonNoun: 1, lexicon.AnonymousNoun: 1, lexicon.PostNoun: 2, lexicon.SpokesNoun: 2, lexicon.OrganisationNoun: 3, lexicon.OfficeNoun: 4, lexicon.GroupNoun: 5,
	lexicon.DocumentNoun: 6, lexicon.MouthpieceNoun: 6,
}
