package weights

import "unicode"

// Casing is how a word is written. It is part of the features of several stages, which
// therefore read it alike; its numbers stand in their models.
type Casing uint8

// The ways of writing words.
const (
	NoLetters Casing = iota
	Small
	Capital  // The
	Capitals // NATO
	Mixed    // iPhone
)

// CasingOf looks at the first 64 bytes of a word. One without bytes has no letters.
func CasingOf(form string) Casing {
	if form != "" && 'a' <= form[0] && form[0] <= 'z' { // most words, without decoding
		for i := 1; i < len(form) && i < 64; i++ {
			if c := form[i]; c < 'a' || c > 'z' {
				return casingOfLetters(form)
			}
		}
		return Small
	}
	return casingOfLetters(form)
}

func casingOfLetters(form string) Casing {
	upper, lower, first := 0, 0, false
	for i, r := range form {
		if i >= 64 {
			break
		}
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || upper+lower == 1
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case upper+lower == 0:
		return NoLetters
	case upper == 0:
		return Small
	case first && upper == 1:
		return Capital
	case lower == 0:
		return Capitals
	}
	return Mixed
}
