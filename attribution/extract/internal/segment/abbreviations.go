package segment

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
)

// ownsStop reports whether the full stop at end belongs to the word from pos to it. The
// treebanks give the full stop of an abbreviation that ends a sentence to the sentence
// ("Acme Inc|."), but for those with full stops inside ("the U.S."), which are
// not cut.
func (z *tokenizer) ownsStop(end int) bool {
	w := z.text[z.pos:end]
	if strings.HasPrefix(z.text[end+1:], ".") {
		// An ellipsis, or two full stops: "the U.S.."
		return len(w) > 1 && endsInitial(w) && !strings.HasPrefix(z.text[end+2:], ".")
	}
	if endsInitial(w) {
		if len(w) > 1 {
			return true
		}
		if isUpperByte(w[0]) {
			return z.isNameInitial(w, follows(z.text, end+1))
		}
	}
	a, ok := abbreviation(w)
	if !ok {
		return false
	}
	next := follows(z.text, end+1)
	switch {
	case strings.Contains(w, "."): // Ph.D.
		return true
	case a.Kind == lexicon.Title:
		return !next.isEnd()
	case a.Kind == lexicon.Number:
		return isDigit(next.first) || next.first == '#' || len(w) == 1 && z.inBracket() // (b. May 1950)
	}
	return !next.startsSentence()
}

// isNameInitial reports whether a capital letter with a full stop is the initial of a
// name, and not the end of "Plan B." or "and I."
func (z *tokenizer) isNameInitial(w string, next following) bool {
	if next.isEnd() || next.closed {
		return false
	}
	if w == "I" {
		return len(next.word) == 1 && isUpper(next.first) && next.word != "I" && next.word != "A"
	}
	return !next.startsSentence()
}

// inBracket reports whether the token before is an opening bracket.
func (z *tokenizer) inBracket() bool {
	r, _ := z.last()
	return r == '('
}

// abbreviation looks a word up in the list of abbreviations.
func abbreviation(w string) (lexicon.Abbreviation, bool) {
	var buf [16]byte
	if l, ok := lower(w, &buf); ok && len(l) <= 7 {
		a, ok := lexicon.Abbreviations()[string(l)]
		return a, ok && (!a.Capital || isUpperByte(w[0]))
	}
	return lexicon.Abbreviation{}, false
}

// following is what follows a full stop.
type following struct {
	first  rune   // the first code point that is neither a gap nor a closing mark; 0 at the end
	word   string // the ASCII letters that stand there or after an opening mark
	quoted bool   // an opening quotation mark stands before the word
	closed bool   // a closing mark stands right after the full stop
}

func (f following) isEnd() bool { return f.first == 0 }

// follows looks at what stands from i on. It looks no further than a few marks and a word.
func follows(text string, i int) following {
	var f following
	z := tokenizer{text: text}
	for range 4 {
		r, size := z.rune(i)
		if size == 0 || !isCloser(r) {
			break
		}
		f.closed = true
		i += size
	}
	i = skipGap(text, i)
	r, size := z.rune(i)
	if size == 0 {
		return f
	}
	f.first = r
	for range 4 {
		if !isOpener(r) {
			break
		}
		f.quoted = true
		i += size
		r, size = z.rune(i)
	}
	if f.quoted && isUpper(r) || !f.quoted {
		f.word = firstWord(text[i:])
		if next, width := z.rune(i + len(f.word)); isWord(next, width) {
			f.word = ""
		}
	}
	return f
}

// skipGap returns the end of the gap at i.
func skipGap(text string, i int) int {
	z := tokenizer{text: text}
	for i < len(text) {
		r, size := z.rune(i)
		if !isGap(r) {
			break
		}
		i += size
	}
	return i
}

// isCloser reports whether r closes a quotation or a bracket, if it closes and does not
// open: " and ' do both.
func isCloser(r rune) bool {
	return r < 0x80 && strings.IndexByte(`"')]}`, byte(r)) >= 0 || strings.ContainsRune("”’»›」』〉》）］", r)
}

// isOpener reports whether r opens a quotation, if it opens and does not close.
func isOpener(r rune) bool {
	return r == '"' || r == '\'' || r == '`' || r >= 0x80 && strings.ContainsRune("“„«‘‚‹「『", r)
}

// startsSentence reports whether what follows is likely the start of a sentence.
// Without a capital it is not, and with one only if the word is one that has it seldom
// in the midst of a sentence.
func (f following) startsSentence() bool {
	switch {
	case f.isEnd():
		return true
	case f.quoted:
		return f.word != ""
	}
	return lexicon.Starters()[f.word]
}
