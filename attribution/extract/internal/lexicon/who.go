package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

var (
	//go:embed people.txt
	peopleText string
	//go:embed titles.txt
	titlesText string
	//go:embed firstnames.txt
	firstNamesText string
	//go:embed nicknames.txt
	nicknamesText string
	//go:embed organisations.txt
	organisationsText string
	//go:embed places.txt
	placesText string
)

// Gender is what a word says of the gender of who it names. The zero value is
// nothing.
type Gender uint8

// The genders that words tell.
const (
	Feminine Gender = iota + 1
	Masculine
)

// NounKind is what a common noun names.
type NounKind string

// The kinds of nouns.
const (
	// PersonNoun names a person: "farmer".
	PersonNoun NounKind = "person"
	// PostNoun names the holder of a post: "minister".
	PostNoun NounKind = "post"
	// SpokesNoun names a person who speaks for another: "spokeswoman", "lawyer".
	SpokesNoun NounKind = "spokes"
	// AnonymousNoun names a person the writer keeps unnamed: "official", "source".
	AnonymousNoun NounKind = "anonymous"
	// OrganisationNoun names a body that speaks as one: "company".
	OrganisationNoun NounKind = "organisation"
	// OfficeNoun names a post with all who work for it: "office".
	OfficeNoun NounKind = "office"
	// GroupNoun names several people by a noun in the singular: "crowd".
	GroupNoun NounKind = "group"
	// DocumentNoun names a thing that shows something: "report".
	DocumentNoun NounKind = "document"
	// MouthpieceNoun names a thing somebody says something with: "statement".
	MouthpieceNoun NounKind = "mouthpiece"
)

// Noun is a common noun that may be somebody's description.
type Noun struct {
	Kind   NounKind
	Gender Gender
}

// NameTitleKind is what a title before a name tells.
type NameTitleKind string

// The kinds of titles.
const (
	// HonorificTitle tells no post: "Mrs.", "Dr."
	HonorificTitle NameTitleKind = "honorific"
	// RankTitle tells what somebody is to others: "Aunt", "Queen".
	RankTitle NameTitleKind = "title"
	// PostTitle tells what somebody does: "Senator".
	PostTitle NameTitleKind = "post"
)

// NameTitle is a capitalised word that stands before a name.
type NameTitle struct {
	Kind   NameTitleKind
	Gender Gender
}

// Organisation is what a capitalised word, or several, tell of a name.
type Organisation struct {
	// Whole says that it is a name by itself: "Congress".
	Whole bool
	// Ending says that a name that ends so is an organisation's: "Inc."
	Ending bool
	// Opening says that a name may begin so and go on after "of" or "for":
	// "Ministry".
	Opening bool
}

// PlaceKind is what a gazetteer's entry is.
type PlaceKind string

// The kinds of places.
const (
	Country PlaceKind = "country"
	// Region is a part of a country, such as a state of the United States.
	Region PlaceKind = "region"
	// Capital is a city whose name may stand for a government.
	Capital PlaceKind = "capital"
	// Town is any other place.
	Town PlaceKind = "place"
	// Demonym is the adjective of a place: "Iraqi".
	Demonym PlaceKind = "demonym"
	// Union is an organisation of countries: "EU".
	Union PlaceKind = "organisation"
)

// Place is a name of a place or its adjective.
type Place struct {
	Kind PlaceKind
	// Of is the fuller name of the same place, or of the place an adjective
	// belongs to, "" if there is none.
	Of string
}

// People returns the common nouns that may describe who says something, singular and
// lower-case. The map is shared: it must not be changed.
var People = sync.OnceValue(func() map[string]Noun {
	return table(peopleText, func(kind, gender string) Noun { return Noun{NounKind(kind), genderOf(gender)} })
})

// Titles returns the titles that stand before names, as they are written there. The
// map is shared: it must not be changed.
var Titles = sync.OnceValue(func() map[string]NameTitle {
	return table(titlesText, func(kind, gender string) NameTitle { return NameTitle{NameTitleKind(kind), genderOf(gender)} })
})

// FirstNames returns first names, lower-case, with the gender of nearly all who
// were given them in the United States, 0 for those given to both. It is a
// likelihood, never a certainty. The map is shared: it must not be changed.
var FirstNames = sync.OnceValue(func() map[string]Gender {
	return table(firstNamesText, func(gender, _ string) Gender { return genderOf(gender) })
})

// Nicknames returns the first names a short name stands for, all lower-case. The map
// is shared: it must not be changed.
var Nicknames = sync.OnceValue(func() map[string][]string {
	list := map[string][]string{}
	for short, full := range entries(nicknamesText) {
		list[short] = strings.Fields(full)
	}
	return list
})

// Organisations returns names of organisations and words such names end or begin
// with, as they are written. The map is shared: it must not be changed.
var Organisations = sync.OnceValue(func() map[string]Organisation {
	list := map[string]Organisation{}
	for form, what := range entries(organisationsText) {
		list[form] = Organisation{strings.Contains(what, "name"), strings.Contains(what, "ending"), strings.Contains(what, "opening")}
	}
	return list
})

// Places returns the names of places and their adjectives, as they are written. The
// map is shared: it must not be changed.
var Places = sync.OnceValue(func() map[string]Place {
	return table(placesText, func(kind, of string) Place { return Place{PlaceKind(kind), of} })
})

// table reads a list whose second field is a word that is always there and one that
// may be.
func table[T any](text string, value func(first, rest string) T) map[string]T {
	list := map[string]T{}
	for form, second := range entries(text) {
		first, rest, _ := strings.Cut(second, " ")
		list[form] = value(first, rest)
	}
	return list
}

func genderOf(word string) Gender {
	switch word {
	case "f":
		return Feminine
	case "m":
		return Masculine
	}
	return 0
}
