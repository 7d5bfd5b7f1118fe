package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// SpeakerID numbers the speakers of one reading 1, 2 and so on; a reader of text
// numbers them in order of first mention. 0 is none. It says nothing outside its
// reading: Speaker.Ref ties speakers to a caller's own.
type SpeakerID int

// Kind is what a speaker is. The zero value is unset.
type Kind string

// The kinds of speakers. An attribution that names no source at all has no
// speaker, which is not a kind.
const (
	// KindPerson is one named human being.
	KindPerson Kind = "person"
	// KindOrganisation is a body that speaks as one: a company, a ministry, a
	// party, a court, a newspaper.
	KindOrganisation Kind = "organisation"
	// KindOffice is a post, whoever holds it: "the prime minister", where the
	// text does not tell the person.
	KindOffice Kind = "office"
	// KindGroup is several who are named or described together: "Obama and
	// Biden", "the two leaders", "Democrats". Speaker.Members lists those known.
	KindGroup Kind = "group"
	// KindDocument is a thing that says something: a report, a poll, a bill.
	KindDocument Kind = "document"
	// KindPlace is a place that stands for its government: "Beirut said".
	KindPlace Kind = "place"
	// KindUnnamed is someone described and not named: "a senior official", "two
	// people familiar with the matter". Speaker.Name is the description,
	// Speaker.Count how many. Two unnamed speakers are never taken for one
	// without evidence.
	KindUnnamed Kind = "unnamed"
	// KindWriter is the author of the text: "I think" outside quotation marks.
	KindWriter Kind = "writer"
)

// IsValid reports whether k is one of the constants above or unset.
func (k Kind) IsValid() bool {
	switch k {
	case "", KindPerson, KindOrganisation, KindOffice, KindGroup, KindDocument, KindPlace, KindUnnamed, KindWriter:
		return true
	}
	return false
}

// Speaker is one to whom something is ascribed, within one document. The zero
// Speaker is nobody. Copies share the slices; whoever changes those takes care of
// other goroutines.
type Speaker struct {
	// ID is the speaker's number in its reading, starting at 1.
	ID SpeakerID `json:"id"`
	// Name is the fullest name the text gives, or what describes the speaker.
	// It is valid UTF-8.
	Name string `json:"name,omitempty"`
	// Kind is what the speaker is.
	Kind Kind `json:"kind,omitempty"`
	// Roles are the titles and posts the text gives: "treasury minister".
	Roles []string `json:"roles,omitempty"`
	// Aliases are the other names the text uses.
	Aliases []string `json:"aliases,omitempty"`
	// Members are the speakers a group consists of, as far as known.
	Members []SpeakerID `json:"members,omitempty"`
	// Count is how many there are if the text says so of a group or of unnamed
	// ones; 0 is not known.
	Count int `json:"count,omitempty"`
	// Ref is the caller's own id of the speaker, if any.
	Ref string `json:"ref,omitempty"`
}

// IsCalled reports whether name is the speaker's Name or one of the Aliases,
// compared by [FoldName]. The empty name is nobody's.
func (s Speaker) IsCalled(name string) bool {
	key := FoldName(name)
	return key != "" && (key == FoldName(s.Name) ||
		slices.ContainsFunc(s.Aliases, func(alias string) bool { return key == FoldName(alias) }))
}

// MentionForm is the grammatical kind of a mention, as in the ACE guidelines for
// entities (LDC, "ACE English Annotation Guidelines for Entities", version 6.6,
// 2008: NAM, NOM, PRO). The zero value is unset.
type MentionForm string

// The forms of mentions.
const (
	// Named has a name for its head: "Treasury Minister Ilse Marten".
	Named MentionForm = "named"
	// Nominal has a common noun for its head: "the minister", "two officials".
	Nominal MentionForm = "nominal"
	// Pronominal is a pronoun, relative and possessive ones too: "she", "who",
	// "their".
	Pronominal MentionForm = "pronominal"
)

// IsValid reports whether f is one of the constants above or unset.
func (f MentionForm) IsValid() bool {
	switch f {
	case "", Named, Nominal, Pronominal:
		return true
	}
	return false
}

// Mention is where a text names somebody, and whom it names there. As the source
// of an attribution it is the words the claim is ascribed to.
//
// No Speakers means that it is not resolved: then Candidates may say who comes
// into question. No Spans means that the text has no such words there and the
// speaker is known otherwise, as with a line of dialogue that stands alone.
//
// Copies share the slices; whoever changes those takes care of other goroutines.
type Mention struct {
	// Spans are the words, whole: "Pentagon chief Mark Esper".
	Spans Spans `json:"spans,omitempty"`
	// Head is the part of Spans that names: "Mark Esper"; the zero Span is unset.
	Head Span `json:"head,omitzero"`
	// Form is the kind of mention.
	Form MentionForm `json:"form,omitempty"`
	// Speakers are who is mentioned, more than one for "Marten and Dahl".
	Speakers []SpeakerID `json:"speakers,omitempty"`
	// Candidates are who may be mentioned, likeliest first, where Speakers is
	// empty.
	Candidates []SpeakerID `json:"candidates,omitempty"`
	// Confidence is the probability that Speakers is right, in per mille, 1 to
	// 1000; 0 is unset.
	Confidence int `json:"confidence,omitempty"`
	// Via are the mentions it was resolved through, nearest first: the name a
	// pronoun stands for.
	Via []Span `json:"via,omitempty"`
}

// FoldName returns a key that is equal for names people take for the same
// writing: it folds case, compatibility forms and runs of spaces, takes dashes
// for spaces, and drops apostrophes, full stops, format characters and the
// accents of Latin, Greek and Cyrillic letters. "Adel Abdul-Mahdi" and "ADEL ABDUL
// MAHDI" have one key, "J.R. Ångström" and "JR Angstrom" too. Letters that only
// look alike, ø and o, stay apart. The key is no name in itself, and equal keys do
// not make two people one.
func FoldName(name string) string {
	var b strings.Builder
	space, accented := false, false
	name = strings.ToValidUTF8(name, "\uFFFD") // norm passes over what follows an invalid byte
	name = strings.Map(func(r rune) rune {     // and NFKD makes of ´ a space with an accent
		if silent(r) {
			return -1
		}
		return r
	}, norm.NFD.String(name))
	for _, r := range cases.Fold().String(norm.NFKD.String(name)) {
		r = unicode.ToLower(r) // Fold turns the two cases of Cherokee round
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
			space = b.Len() > 0
			continue
		case unicode.Is(unicode.Mn, r) && accented: // elsewhere such marks are vowels
			continue
		case silent(r): // of a compatibility form
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if !unicode.IsMark(r) {
			accented = unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
		}
		b.WriteRune(r)
	}
	return norm.NFKC.String(b.String())
}

// silent reports whether r says nothing in a name: apostrophes and what people
// type for them, full stops, characters of format and variation.
func silent(r rune) bool {
	return strings.ContainsRune("'’‘ʼʻ′´`.", r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}

// ByName returns the speakers sorted by the whole Name, from its first letter on,
// in the alphabet of the language, those of one name by ID. It is a new slice;
// speakers itself stays in the order of the IDs. The zero Tag stands for Unicode's
// root collation.
func ByName(speakers []Speaker, lang language.Tag) []Speaker {
	c := collate.New(lang)
	return slices.SortedStableFunc(slices.Values(speakers), func(a, b Speaker) int {
		return cmp.Or(c.CompareString(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
}
