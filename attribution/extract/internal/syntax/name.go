package syntax

// NameKind is what a name names. The zero value is unset.
type NameKind uint8

// The kinds of names.
const (
	// PersonName names a human being, a character or a god.
	PersonName NameKind = iota + 1
	// OrganisationName names a body that can act as one: a company, a party, a team.
	OrganisationName
	// PlaceName names a place on earth or elsewhere, a building too.
	PlaceName
	// GroupName names the people of a place, a party or a faith, or is the adjective of
	// one: "Iraqi", "Democrats".
	GroupName
	// EventName names something that happens: a war, a match, a holiday.
	EventName
	// DocumentName names what can be read, heard or watched: a law, a book, a film.
	DocumentName
	// OtherName names anything else: a ship, a language, a prize.
	OtherName
)

var nameKindNames = [...]string{"", "person", "organisation", "place", "group", "event", "document", "other"}

// String returns the name of the kind, "" if it is none.
func (k NameKind) String() string {
	if int(k) >= len(nameKindNames) {
		return ""
	}
	return nameKindNames[k]
}

// NameKindOf returns the kind of that name, 0 if there is none.
func NameKindOf(name string) NameKind { return indexOf[NameKind](nameKindNames[:], name) }

// Gender is what a text or a first name tells of the gender of a person. The zero value
// is nothing.
type Gender uint8

// The genders.
const (
	Feminine Gender = iota + 1
	Masculine
)

// Name is a name as it stands in a text. Ranges are of indices into Text.Tokens, all in
// one sentence, and empty where there is no such thing.
type Name struct {
	// Tokens are the words of the name itself, without article and title: "Mark Esper".
	Tokens Range
	// Kind is what the words and what surrounds them tell.
	Kind NameKind
	// Title stands directly before the name of a person: "Rep.", "Pentagon chief",
	// "Iraqi Prime Minister". It may hold other names.
	Title Range
	// Role is the noun phrase beside a name that tells what it names, without article:
	// the "new prime minister" of "Iraq's new prime minister, Ilse Marten", the "mayor of
	// Ostwick" of "Ilse Marten, the mayor of Ostwick,".
	Role Range
	// Affiliation stands in brackets behind a name, the brackets not included:
	// "D-N.Y."
	Affiliation Range
	// Gender is that of a person, as the title tells it or, with Likely, the first name
	// alone.
	Gender Gender
	Likely bool
	// Plural says that the name is that of several: "the Martens", "Democrats".
	Plural bool
}

// Named is a text whose names are known: what the fourth stage finds.
type Named struct {
	*Parsed
	// Names are in text order and do not overlap.
	Names []Name
}
