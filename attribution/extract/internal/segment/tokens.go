package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Tokens returns the tokens of the part of text within the span, divided as the
// English treebanks of Universal Dependencies (EWT, GUM) divide it. The span should be
// that of a paragraph: the end of it is taken for the end of a sentence, which decides
// whose the full stop of an abbreviation is. The part of the span outside the text is
// left out.
//
// All that is not a gap (see isGap) is in a token. A run of letters is one word whatever
// the script: Chinese or Japanese is not divided further than at its marks. A byte that
// is not valid UTF-8 counts as a letter, since it mostly stands for one.
func Tokens(text string, within source.Span) []syntax.Token {
	within = within.Intersect(source.Span{Start: 0, End: len(text)})
	if within.IsEmpty() {
		return nil
	}
	z := tokenizer{
		text:   text[:within.End],
		from:   within.Start,
		pos:    within.Start,
		nextAt: -1,
		tokens: make([]syntax.Token, 0, within.Len()/5+2),
	}
	for z.pos < len(z.text) {
		switch r, size := z.rune(z.pos); {
		case isGap(r):
			z.pos += size
		case isDigit(r):
			z.number()
		case isWord(r, size):
			z.word()
		default:
			z.mark(r, size)
		}
	}
	return z.tokens
}

// A tokenizer divides text from pos on; what lies before pos is divided already. Every
// look ahead is bounded, or pos moves over all that was looked at, so that the time is
// linear whatever the text.
type tokenizer struct {
	text   string // up to the end of the span
	from   int    // the start of the span
	pos    int
	tokens []syntax.Token
	nextAt int // a place before which, from pos on, there is no @
	// chainEnd is the end of parts with dots between them that are no name of a host.
	chainEnd int
	// single says that a single quotation mark is open, so that the next apostrophe
	// after an s closes it.
	single bool
}

// add makes a token of the text from pos to end and goes on behind it.
func (z *tokenizer) add(end int, joined bool) {
	z.tokens = append(z.tokens, syntax.Token{Span: source.Span{Start: z.pos, End: end}, Joined: joined})
	z.pos = end
}

// rune returns the code point at i, which is utf8.RuneError of size 0 at the end.
func (z *tokenizer) rune(i int) (rune, int) {
	if i < len(z.text) && z.text[i] < utf8.RuneSelf {
		return rune(z.text[i]), 1
	}
	return utf8.DecodeRuneInString(z.text[i:])
}

// attached reports whether the last token ends where the next one starts.
func (z *tokenizer) attached() bool {
	n := len(z.tokens)
	return n > 0 && z.tokens[n-1].Span.End == z.pos
}

// last returns the code point before pos, utf8.RuneError of size 0 at the start.
func (z *tokenizer) last() (rune, int) {
	return utf8.DecodeLastRuneInString(z.text[z.from:z.pos])
}

// isGap reports whether r stands between tokens: white space, and what is invisible
// and divides words or has no meaning of its own (the zero-width space, byte order
// mark, marks of direction).
func isGap(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	switch {
	case r == '\u200B', r == '\uFEFF', r == '\u200E', r == '\u200F',
		'\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
		return true
	}
	return unicode.IsSpace(r)
}

// Classes of ASCII: a look-up is what keeps the loop over letters short.
const (
	letterClass = 1 << iota
	digitClass
	upperClass
	addressClass // what the name of a mailbox consists of
)

var classes = func() (c [utf8.RuneSelf]uint8) {
	for b := range c {
		switch {
		case 'A' <= b && b <= 'Z':
			c[b] = letterClass | upperClass | addressClass
		case 'a' <= b && b <= 'z':
			c[b] = letterClass | addressClass
		case '0' <= b && b <= '9':
			c[b] = digitClass | addressClass
		case strings.IndexByte("._%+-'", byte(b)) >= 0:
			c[b] = addressClass
		}
	}
	return c
}()

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&upperClass != 0
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}

// isLetter reports whether the code point of the given size is a letter; a byte that is
// not valid UTF-8 counts as one.
func isLetter(r rune, size int) bool {
	if r < utf8.RuneSelf {
		return classes[r]&letterClass != 0
	}
	return unicode.IsLetter(r) || r == utf8.RuneError && size == 1
}

// isWord reports whether the code point of the given size continues a word: letters,
// digits, the marks combined with them, and what is invisible inside words.
func isWord(r rune, size int) bool {
	if r < utf8.RuneSelf {
		return classes[r]&(letterClass|digitClass) != 0
	}
	switch r {
	case '\u00AD', '\u200C', '\u200D', '\u2060': // soft hyphen, joiners
		return true
	}
	return isLetter(r, size) || unicode.IsMark(r) || unicode.Is(unicode.Nd, r)
}

// isApostrophe reports whether r is used for the apostrophe.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '`', '´', 'ʼ', '＇':
		return true
	}
	return false
}

// isHyphen reports whether r is a hyphen inside words: the ASCII one, Unicode's, and
// the one at which no line ends.
func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }
