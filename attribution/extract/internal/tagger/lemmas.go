package tagger

import (
	"strings"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// A Rule makes the lemma of a word.
type Rule struct {
	// Case says what becomes of capital letters.
	Case Case
	// Cut is how many letters the end of the word loses, Add what comes in their
	// place.
	Cut uint8
	Add string
}

// Case is what a Rule does with capital letters.
type Case uint8

// The ways of writing a lemma.
const (
	Lower    Case = iota // said, of "Said"
	Keep                 // McKay, of "McKay"
	Title                // Quist, of "QUIST"
	NoCommas             // 1500, of "1,500": as Lower, without commas
)

// Apply returns the lemma of a form. Quotation marks and apostrophes are straight in it.
func (r Rule) Apply(form string) string {
	s := form
	for range r.Cut {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	switch r.Case {
	case Lower:
		s = strings.ToLower(s)
	case Title:
		_, size := utf8.DecodeRuneInString(s)
		s = strings.ToUpper(s[:size]) + strings.ToLower(s[size:])
	case NoCommas:
		s = strings.ReplaceAll(strings.ToLower(s), ",", "")
	}
	return straight(s + r.Add)
}

// straight returns s with straight quotation marks and apostrophes.
func straight(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '‘', '’':
			return '\''
		case '“', '”':
			return '"'
		}
		return r
	}, s)
}

// Encode returns the rule as a line.
func (r Rule) Encode() string {
	return string([]byte{'0' + byte(r.Case), '0' + r.Cut}) + r.Add
}

func decodeRule(line string) (Rule, bool) {
	if len(line) < 2 || line[0] < '0' || line[0] > '0'+byte(NoCommas) || line[1] < '0' {
		return Rule{}, false
	}
	return Rule{Case: Case(line[0] - '0'), Cut: line[1] - '0', Add: line[2:]}, true
}

// longestEnd is the length in bytes of the longest ends of words that have rules.
const longestEnd = 6

// LemmaKeys appends to keys what a rule for a word may be found by, the best first: the
// word with its tag, then ever shorter ends of it. First says that the word is the
// first of its sentence, where its capital letter says little.
func LemmaKeys(keys []uint64, form string, label uint8, first bool) []uint64 {
	var buf [72]byte
	b := weights.AppendWord(buf[:0], form)
	written := uint64(weights.CasingOf(form))
	if first && written == uint64(weights.Capital) {
		written = uint64(weights.Mixed) + 1
	}
	base := weights.Mix(uint64(label), written)
	keys = append(keys, weights.Mix(weights.Mix(base, 99), weights.Hash(b)))
	for n := min(longestEnd, len(b)); n >= 0; n-- {
		keys = append(keys, weights.Mix(weights.Mix(base, uint64(n)), weights.Hash(b[len(b)-n:])))
	}
	return keys
}
