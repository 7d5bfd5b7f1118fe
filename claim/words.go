package claim

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/sayso-go/sayso/source"
)

// Texts are compared word by word. A word is a run of letters and digits, with the
// apostrophes, full stops and commas inside it ("don't", "U.S.", "5,000", "-0.5");
// one letter of a script that writes no spaces; one sign that is read aloud ("%",
// "$", "&"); or a question mark, since that takes a statement back. All else is
// marks and white space.

// runeKind is what a code point is to a word.
type runeKind uint8

const (
	markRune    runeKind = iota // a mark, white space, a control character
	letterRune                  // and what else makes words: an invalid byte, ²
	digitRune                   //
	accentRune                  // belongs to what stands before it
	silentRune                  // a character of format, as a soft hyphen
	aloneRune                   // a letter that is a word by itself
	signRune                    // a sign that is a word by itself
	inquiryRune                 // a question mark
)

// runeAt returns the kind and the length in bytes of the code point of text at i.
func runeAt(text string, i int) (runeKind, int) {
	switch c := text[i]; {
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return letterRune, 1
		}
		return kindOf(r), size
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		return letterRune, 1
	case '0' <= c && c <= '9':
		return digitRune, 1
	case c == '?':
		return inquiryRune, 1
	case c == '%', c == '&', c == '$', c == '+', c == '<', c == '=', c == '>':
		return signRune, 1
	}
	return markRune, 1
}

// kindOf returns the kind of a code point beyond ASCII.
func kindOf(r rune) runeKind {
	switch {
	case '\u2010' <= r && r <= '\u201F', r == '…', r == '−': // the most common marks; − is a dash where no number follows
		return markRune
	case r == 'ﾞ', r == 'ﾟ', unicode.IsMark(r) && !unicode.Is(unicode.Variation_Selector, r):
		return accentRune
	case unicode.IsLetter(r):
		if r >= '\u0E00' && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
			unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			return aloneRune
		}
		return letterRune
	case unicode.IsDigit(r):
		return digitRune
	case unicode.IsNumber(r), r == utf8.RuneError:
		return letterRune
	case unicode.In(r, unicode.Cf, unicode.Variation_Selector):
		return silentRune
	case r == '？', r == '؟':
		return inquiryRune
	case unicode.In(r, unicode.Sc, unicode.Sm), r == '°', r == '‰', r == '％', r == '＆',
		r >= 0x1F000 && unicode.Is(unicode.So, r): // emoji, and not the bullets below
		return signRune
	}
	return markRune
}

// nextWord returns the first word of text that starts at or after the byte offset
// at, which is no place inside a word; an empty Span if there is none.
func nextWord(text string, at int) source.Span {
	for at < len(text) {
		kind, size := runeAt(text, at)
		switch kind {
		case markRune:
			if n := signLen(text, at); n > 0 {
				return source.Span{Start: at, End: endOfWord(text, at+n, digitRune)}
			}
		case silentRune:
		case inquiryRune: // "?!" and "???" ask no more than "?" does
			end := at + size
			for end < len(text) {
				next, n := runeAt(text, end)
				if next != inquiryRune && text[end] != '!' {
					break
				}
				end += n
			}
			return source.Span{Start: at, End: end}
		default:
			return source.Span{Start: at, End: endOfWord(text, at+size, kind)}
		}
		at += size
	}
	return source.Span{Start: len(text), End: len(text)}
}

// signLen returns the length of what makes a number of the digit behind it
// another one: a minus, or a point that nothing stands before. It is 0 if there is
// no such thing at i.
func signLen(text string, i int) int {
	n := 1
	switch {
	case text[i] == '.', text[i] == '-':
	case strings.HasPrefix(text[i:], "−"):
		n = len("−")
	default:
		return 0
	}
	after := i + n
	if text[i] != '.' && after < len(text) && text[after] == '.' {
		after++
	}
	if after >= len(text) || !isDigit(text[after]) {
		return 0
	}
	if kind := kindBefore(text, i); kind != markRune && kind != signRune {
		return 0
	}
	if i > 0 && (text[i-1] == '.' || text[i-1] == '-' || text[i-1] == ')') {
		return 0
	}
	return after - i
}

// kindBefore returns the kind of the code point that ends at i, that of a mark
// where the text begins.
func kindBefore(text string, i int) runeKind {
	if i == 0 {
		return markRune
	}
	_, size := utf8.DecodeLastRuneInString(text[:i])
	kind, _ := runeAt(text, i-size)
	return kind
}

// endOfWord returns where the word ends of which text[:i] has the beginning; kind
// is that of the code point before i.
func endOfWord(text string, i int, kind runeKind) int {
	end := i
	inside := kind == letterRune || kind == digitRune || kind == accentRune
	for i < len(text) {
		if c := text[i]; c == ' ' { // which most words end before
			return end
		} else if inside && isASCIILetter(c) {
			i++
			end = i
			continue
		}
		next, size := runeAt(text, i)
		switch {
		case next == silentRune:
			i += size // it is part of the word only if more of it follows
			continue
		case next == accentRune:
		case !inside:
			return end
		case next == letterRune, next == digitRune:
		case next == markRune && joins(text, i, size):
		default:
			return end
		}
		i += size
		end = i
	}
	return end
}

// joins reports whether the mark at i holds a word together: an apostrophe between
// letters; a point, comma, colon or slash between digits; a full stop between
// single letters.
func joins(text string, i, size int) bool {
	if i == 0 || i+size >= len(text) {
		return false
	}
	before, after := text[i-1], text[i+size]
	switch c := text[i]; {
	case c == '\'', size > 1 && isApostrophe(text[i:i+size]):
		kind, _ := runeAt(text, i+size)
		return kind == letterRune && !isDigit(before)
	case c == '.' && isASCIILetter(before) && isASCIILetter(after):
		return isInitial(text, i-1) && isInitial(text, i+1)
	case c == '.', c == ',', c == ':', c == '/':
		return isDigit(before) && isDigit(after)
	}
	return false
}

// isInitial reports whether the letter at i stands by itself, with nothing but full
// stops about it.
func isInitial(text string, i int) bool {
	if kindBefore(text, i) != markRune {
		return false
	}
	if i+1 == len(text) {
		return true
	}
	kind, _ := runeAt(text, i+1)
	return kind == markRune
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isApostrophe(s string) bool { return s == "’" || s == "‘" || s == "′" || s == "´" }

// fold returns the key of a word: equal for words that differ in case, in the
// writing of apostrophes, in ligatures and other forms that Unicode holds
// compatible, in normal form, in characters of format, in the full stops of
// initials and in the commas of thousands. Powers and fractions stay apart from
// digits. Accents count. The key is valid UTF-8.
func fold(word string) string {
	switch word[0] {
	case '?':
		return "?"
	case '&':
		return "and"
	}
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || c == '.' || c == ',' {
			return foldSlowly(word)
		}
	}
	return strings.ToLower(word)
}

func foldSlowly(word string) string {
	var out, plain strings.Builder
	flush := func() {
		s := norm.NFKC.String(cases.Fold().String(norm.NFKC.String(plain.String())))
		out.WriteString(strings.ReplaceAll(s, " ", ""))
		plain.Reset()
	}
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		switch part := word[i : i+size]; {
		case r == utf8.RuneError && size == 1: // written so that two of them do not make a letter
			flush()
			fmt.Fprintf(&out, "\uFFFD%x", part)
		case unicode.Is(unicode.No, r):
			flush()
			out.WriteString(part)
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector):
		case isApostrophe(part), r == 'ʼ':
			plain.WriteByte('\'')
		case r == '−':
			plain.WriteByte('-')
		case r == ',' && isThousands(word[i+1:]), r == '.' && i > 0 && isASCIILetter(word[i-1]):
		default:
			plain.WriteString(part)
		}
		i += size
	}
	flush()
	switch s := out.String(); s {
	case "؟":
		return "?"
	case "&":
		return "and"
	default:
		return s
	}
}

// isThousands reports whether s starts with three digits and no more.
func isThousands(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}
