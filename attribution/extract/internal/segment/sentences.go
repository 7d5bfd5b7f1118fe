package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Sentences divides the tokens of a paragraph into sentences and returns the ranges of
// their indices, which follow upon each other and leave none out. A line end is white
// space like any other. Marks that close a quotation or a bracket belong to the
// sentence whose end they follow; a sentence does not end inside the telling part of a
// quotation: “Go!” she said.
func Sentences(text string, tokens []syntax.Token) []syntax.Range {
	var sentences []syntax.Range
	s := splitter{text, tokens}
	start := 0
	for i := 0; i < len(tokens); i++ {
		if !s.isStop(i) || s.isListNumber(start, i) {
			continue
		}
		next, quoted := s.closers(i + 1)
		if next < len(tokens) && s.endsBefore(i, next, quoted) {
			sentences = append(sentences, syntax.Range{Start: start, End: next})
			start = next
		}
		i = next - 1
	}
	if start < len(tokens) {
		sentences = append(sentences, syntax.Range{Start: start, End: len(tokens)})
	}
	return sentences
}

type splitter struct {
	text   string
	tokens []syntax.Token
}

func (s splitter) word(i int) string {
	span := s.tokens[i].Span
	return s.text[span.Start:span.End]
}

func (s splitter) attached(i int) bool {
	return i > 0 && s.tokens[i-1].Span.End == s.tokens[i].Span.Start
}

// isStop reports whether a sentence may end with the token.
func (s splitter) isStop(i int) bool {
	w := s.word(i)
	if r, _ := utf8.DecodeRuneInString(w); isStop(r) {
		last, _ := utf8.DecodeLastRuneInString(w)
		return isStop(last) // .com is none
	}
	if isFace(w) || strings.HasPrefix(w, "http") && strings.Contains(w, "://") {
		return s.capital(i + 1)
	}
	// The full stop of an abbreviation with more inside: "in the U.S."
	if len(w) < 4 || w[len(w)-1] != '.' || !strings.Contains(w[:len(w)-1], ".") {
		return false
	}
	if a, ok := abbreviation(w[:len(w)-1]); ok && a.Kind == lexicon.Title {
		return false
	}
	next := follows(s.text, s.tokens[i].Span.End)
	return next.startsSentence() || isClockTime(w) && isUpper(next.first) && !afterTime[next.word]
}

func isClockTime(w string) bool {
	return strings.EqualFold(w, "a.m.") || strings.EqualFold(w, "p.m.")
}

// afterTime are capitalised words that follow a time in the same sentence.
var afterTime = wordSet(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	January February March April May June July August September October November December
	EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET Eastern Central Mountain Pacific Greenwich`)

// isListNumber reports whether the full stop i only ends the number of a list's item,
// with which the sentence begins: "1. Wash the apples."
func (s splitter) isListNumber(start, i int) bool {
	if i <= start || s.word(i) != "." || !s.attached(i) || i > start+1 && s.word(i-2) != ":" {
		return false
	}
	w := s.word(i - 1)
	return len(w) <= 2 && digits(w) == len(w) || len(w) == 1 && isLetterByte(w[0]) && w != "I"
}

// closers returns the index of the first token from i on that does not belong to what
// stands before it, and whether a quotation mark does: marks that close, notes in square
// brackets, a face, the second part of a word.
func (s splitter) closers(i int) (next int, quoted bool) {
	for i < len(s.tokens) {
		w := s.word(i)
		r, size := utf8.DecodeRuneInString(w)
		switch {
		case r == '[' && s.noteEnd(i) > 0:
			i = s.noteEnd(i)
			continue
		case isFace(w), s.tokens[i].Joined:
		case !s.attached(i) || size < len(w) && w != "''" && w != "’’" || !isCloser(r):
			return i, quoted
		case (r == '"' || r == '\'') && i+1 < len(s.tokens) && s.attached(i+1) && s.opens(i+1):
			return i, quoted
		case r != ')' && r != ']' && r != '}':
			quoted = true
		}
		i++
	}
	return i, quoted
}

// isFace reports whether the token is an emoticon or an emoji.
func isFace(w string) bool {
	if r, _ := utf8.DecodeRuneInString(w); r >= '\U0001F300' && isPictograph(r) {
		return true
	}
	return len(w) > 1 && strings.IndexByte(":;=", w[0]) >= 0 && strings.IndexByte("()DPp/|", w[len(w)-1]) >= 0
}

// opens reports whether a straight mark before the token would open: what follows is a
// word.
func (s splitter) opens(i int) bool {
	r, size := utf8.DecodeRuneInString(s.word(i))
	return isWord(r, size)
}

// noteEnd returns the index behind the note in square brackets at i, a number or
// "citation needed"; 0 if there is none.
func (s splitter) noteEnd(i int) int {
	for j := i + 1; j < len(s.tokens) && j <= i+5; j++ {
		switch w := s.word(j); {
		case w == "]" && j > i+1:
			return j + 1
		case digits(w) == len(w), w == ",", w == "–", w == "-", w == "citation", w == "source", w == "better", w == "needed":
		default:
			return 0
		}
	}
	return 0
}

// endsBefore reports whether the sentence that the stop may end does end before the
// token next. Quoted says that a quotation mark closes between the two.
func (s splitter) endsBefore(stop, next int, quoted bool) bool {
	w := s.word(next)
	r, size := utf8.DecodeRuneInString(w)
	mark := s.word(stop)
	switch {
	case isStop(r) || strings.ContainsRune(",;:)]}%", r):
		return false
	case quoted && s.tells(next):
		return false
	case isLower(r):
		if quoted {
			return false
		}
		if mark == "." || isAbbreviation(mark) {
			return true
		}
		// "what? he", "so ... he"
		return !isEllipsis(mark) && !s.isBracket(next-1)
	case r == '-' || r == '–' || r == '—':
		return mark == "." && !quoted
	case isEllipsis(mark):
		return isUpper(r) || isOpener(r) && s.capital(next+1) || !isWord(r, size) && !isCloser(r)
	}
	return true
}

func isAbbreviation(w string) bool { return w[len(w)-1] == '.' && isWord(rune(w[0]), 1) }

func (s splitter) isBracket(i int) bool { return strings.ContainsAny(s.word(i), ")]}") }

func (s splitter) capital(i int) bool {
	if i >= len(s.tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.word(i))
	return isUpper(r)
}

func isEllipsis(w string) bool {
	return strings.HasPrefix(w, "..") || strings.HasPrefix(w, "…")
}

// maxTeller is the greatest number of tokens of a name that a verb of telling follows:
// “Why?” Deputy Prime Minister Ilse Marten asked.
const maxTeller = 6

// tells reports whether the tokens from i on are a name and a verb of telling.
func (s splitter) tells(i int) bool {
	for n := 0; n < maxTeller && i < len(s.tokens); n, i = n+1, i+1 {
		w := s.word(i)
		if n > 0 && lexicon.Reporting()[w] {
			return true
		}
		if !s.capital(i) && w != "the" && w != "of" {
			return false
		}
		if n == 0 && w != "I" && w != "The" && lexicon.Starters()[w] {
			switch w {
			case "He", "She", "We", "They", "You":
			default:
				return false
			}
		}
	}
	return false
}
