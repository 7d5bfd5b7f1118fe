package resolve

import (
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// How much is known of what a speaker is.
const (
	guessed = iota + 1
	told
)

// landmarks end the names of places.
var landmarks = wordSet(`park city street road hill hills river lake county island islands valley bay beach square avenue bridge creek
	mountain mountains ocean sea harbor harbour heights springs falls forest desert canyon cape gulf lane terrace boulevard
	township village airport station cemetery castle palace tower towers`)

// kindOfName returns what a name names, and how much speaks for it; 0 if nothing
// does.
func (r *resolver) kindOfName(m *mention) (source.Kind, int) {
	text := r.Doc.Slice(r.span(m.head))
	last := r.forms[m.head.End-1]
	article := m.words.Start < m.head.Start && r.is(m.words.Start, "the") && r.upos(m.head.End) != syntax.NOUN && r.upos(m.head.End) != syntax.ADJ
	for _, t := range m.titles {
		switch {
		case isHuman(t.noun.Kind):
			return source.KindPerson, told
		case t.noun.Kind == lexicon.OrganisationNoun:
			return source.KindOrganisation, told
		}
	}
	switch {
	case m.honorific != "":
		return source.KindPerson, told
	case r.isOrganisation(m.head):
		return source.KindOrganisation, told
	}
	switch lexicon.Places()[text].Kind {
	case lexicon.Country, lexicon.Region, lexicon.Capital, lexicon.Town:
		return source.KindPlace, told
	case lexicon.Union:
		return source.KindOrganisation, told
	}
	if m.head.End-m.head.Start > 1 && landmarks[last.lower] {
		return source.KindPlace, told
	}
	_, called := lexicon.FirstNames()[r.forms[m.head.Start].lower]
	single := m.head.End-m.head.Start == 1
	switch {
	case r.upos(m.words.Start-1) != syntax.ADP && !article && (r.is(m.head.End, "who") || r.is(m.head.End, ",") && r.is(m.head.End+1, "who")):
		return source.KindPerson, told
	case faiths[last.lower] && strings.HasSuffix(last.lower, "s"):
		return source.KindGroup, told
	case r.xpos(m.head.End-1) == syntax.NNPS && strings.HasSuffix(last.lower, "s"):
		return source.KindGroup, guessed
	case article, single && !called && isCompound(last.text):
		return source.KindOrganisation, guessed
	case single && last.caps && len(last.text) <= 6 && r.paragraph(m.head.Start).Kind == syntax.Body:
		return source.KindOrganisation, guessed
	case called && !single:
		return source.KindPerson, guessed
	case !called && r.is(m.words.Start-1, "in", "at", "near", "into"):
		return source.KindPlace, guessed
	}
	return "", 0
}

// prefixes begin surnames that have a second capital.
var prefixes = []string{"Mc", "Mac", "Fitz", "De", "Di", "Du", "Da", "Del", "La", "Le", "Van", "Von", "San", "St"}

// isCompound reports whether a word is made of two with capitals, as the names of
// companies are and those of people seldom: "RadioWest".
func isCompound(word string) bool {
	for _, begin := range prefixes {
		if strings.HasPrefix(word, begin) {
			return false
		}
	}
	before := ' '
	for _, c := range word {
		if unicode.IsUpper(c) && unicode.IsLower(before) {
			return true
		}
		before = c
	}
	return false
}

// kindOfNoun returns what a description names: singular or plural, definite or not.
func (n nominal) kind() source.Kind {
	switch n.noun.Kind {
	case lexicon.OrganisationNoun:
		if n.plural {
			return source.KindGroup
		}
		return source.KindOrganisation
	case lexicon.OfficeNoun:
		return source.KindOffice
	case lexicon.GroupNoun:
		return source.KindGroup
	case lexicon.DocumentNoun, lexicon.MouthpieceNoun:
		return source.KindDocument
	case lexicon.PersonNoun, lexicon.PostNoun, lexicon.SpokesNoun, lexicon.AnonymousNoun:
		switch {
		case n.plural && !n.definite && (n.count > 0 || n.vague || n.noun.Kind == lexicon.AnonymousNoun):
			return source.KindUnnamed
		case n.plural:
			return source.KindGroup
		case n.noun.Kind == lexicon.PostNoun && n.definite:
			return source.KindOffice
		}
		return source.KindUnnamed
	}
	switch {
	case n.plural && n.shows:
		return source.KindDocument // figures show
	case n.plural:
		return source.KindGroup
	}
	return ""
}
