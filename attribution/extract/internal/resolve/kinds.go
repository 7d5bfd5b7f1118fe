package resolve

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// How much is known of what a speaker is.
const (
	guessed = iota + 1
	told
)

// kindOfName returns what a name names, and how much speaks for it; 0 if nothing
// does.
func (r *resolver) kindOfName(m *mention) (source.Kind, int) {
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
	case r.isOrganisation(m.head), r.isIncorporated(m.head.End):
		return source.KindOrganisation, told
	}
	switch lexicon.Places()[r.Doc.Slice(r.span(m.head))].Kind {
	case lexicon.Country, lexicon.Region, lexicon.Capital, lexicon.Town:
		return source.KindPlace, told
	case lexicon.Union:
		return source.KindOrganisation, told
	}
	last := r.Lower[m.head.End-1]
	if faiths[last] && strings.HasSuffix(last, "s") {
		return source.KindGroup, told
	}
	if m.name == nil {
		return "", 0
	}
	if m.plural {
		return source.KindGroup, guessed
	}
	switch m.name.Kind {
	case syntax.PersonName:
		return source.KindPerson, guessed
	case syntax.OrganisationName:
		return source.KindOrganisation, guessed
	case syntax.PlaceName:
		return source.KindPlace, guessed
	case syntax.GroupName:
		return source.KindGroup, guessed
	case syntax.DocumentName:
		return source.KindDocument, guessed
	}
	return "", 0
}

// isIncorporated reports whether the words behind a name, up to token end, are those of a
// company: "Veridian, Inc."
func (r *resolver) isIncorporated(end int) bool {
	if r.is(end, ",") {
		end++
	}
	return end < len(r.forms) && r.forms[end].org.Ending && unheard[r.forms[end].folded]
}

// kind returns what a description names: singular or plural, definite or not.
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
