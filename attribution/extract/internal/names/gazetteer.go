package names

import "github.com/sayso-go/sayso/attribution/extract/internal/weights"

// Entry is what lists tell of a word, or of several in a row.
type Entry uint16

// What they tell. How common first and last names are is a number from 0 to 3.
const (
	GivenName     Entry = 1 << iota // lowest bit of how common the word is as a first name
	_                               //
	FamilyName                      // lowest bit of how common it is as a last name
	_                               //
	FeminineName                    // nearly all who have the first name are women
	MasculineName                   // or men
	Place                           // a place, or a word that names of places consist of
	Demonym                         // Iraqi
	Body                            // an organisation by itself: Congress
	BodyPart                        // names of organisations begin or end so: Ministry, Inc.
	BeforeName                      // a title: Senator
	Human                           // a common noun for persons: spokesman
	Collective                      // a common noun for several, or for a body: orchestra
	Landmark                        // names of places end so: River
	Famous                          // part of a famous person's name
	Opens                           // more words may follow that are listed as one
)

// Given and Family return how common a word is as a first and as a last name.
func (e Entry) Given() int { return int(e) & 3 }

// Family is explained at Given.
func (e Entry) Family() int { return int(e) >> 2 & 3 }

// longestPhrase is how many words in a row are looked up.
const longestPhrase = 5

// PhraseHash returns the hash of words in a row from that of all but the last, 0 for
// none, and from the last.
func PhraseHash(before, word uint64) uint64 {
	if before == 0 {
		return word
	}
	return weights.Mix(before, word)
}

// Gazetteer has the entries of words and phrases by their hashes: weights.WordHash, and
// PhraseHash of those.
type Gazetteer interface {
	Find(key uint64) (entry uint16, ok bool)
}
