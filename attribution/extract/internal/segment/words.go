package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
)

// word makes the tokens of the word at pos.
func (z *tokenizer) word() {
	if end := z.address(); end > 0 {
		z.add(end, false)
		return
	}
	z.wordFrom(z.run(z.pos))
}

// run returns the end of the letters and digits from i on.
func (z *tokenizer) run(i int) int {
	for i < len(z.text) {
		if c := z.text[i]; c < utf8.RuneSelf {
			if classes[c]&(letterClass|digitClass) == 0 && c != '_' {
				break
			}
			i++
			continue
		}
		r, size := z.rune(i)
		if !isWord(r, size) {
			break
		}
		i += size
	}
	return i
}

// wordFrom makes the tokens of the word at pos, whose first part ends at end: parts
// follow as long as what stands between them belongs inside a word.
func (z *tokenizer) wordFrom(end int) {
	apostrophe := false
	for end < len(z.text) {
		r, size := z.rune(end)
		next, w := z.rune(end + size)
		if !isWord(next, w) {
			break
		}
		if isApostrophe(r) && !isDigit(next) {
			apostrophe = true
		} else if !z.connects(r, size, end) {
			if r == '.' {
				if dotted := z.dotted(end); dotted > 0 {
					end = dotted
				}
			}
			break
		}
		end = z.run(end + size)
	}
	z.finish(end, apostrophe)
}

// connects reports whether the mark r at i, with letters or digits on both sides,
// stands inside a word. Apostrophes and the dots of addresses are not its business.
func (z *tokenizer) connects(r rune, size, i int) bool {
	before, after := z.text[z.pos:i], z.text[i+size:]
	switch {
	case r == '.':
		return endsInitial(before) && startsInitial(after) || // U.S
			isDigitByte(before[len(before)-1]) && isDigitByte(after[0]) || // v2.0
			isDegree(before, after)
	case isHyphen(r):
		return z.keepsHyphen(before, after)
	case r == '&': // AT&T, p&l
		return isUpperByte(before[len(before)-1]) && isUpperByte(after[0]) && (len(after) < 2 || !isLowerByte(after[1])) ||
			len(before) == 1 && len(firstWord(after)) == 1
	case r == '*': // sh*t
		return isLetterByte(after[0])
	case r == '/': // l/c, w/o
		w := firstWord(after)
		return len(before) == 1 && len(w) == 1 ||
			len(before) == 1 && (before == "s" && w == "he" || before == "w" && w == "out")
	}
	return false
}

// endsInitial reports whether s ends in a letter that stands alone or after a full
// stop: "U", "U.S".
func endsInitial(s string) bool {
	n := len(s)
	return isLetterByte(s[n-1]) && (n == 1 || s[n-2] == '.')
}

// startsInitial reports whether s starts with a letter that stands alone: "S. troops".
func startsInitial(s string) bool {
	if !isLetterByte(s[0]) {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[1:])
	return size == 0 || !isWord(r, size)
}

// isDegree reports whether the dot stands inside the name of a degree: Ph.D, M.Sc.
func isDegree(before, after string) bool {
	switch firstWord(after) {
	case "D", "Ds":
		return before == "Ph"
	case "Sc", "Phil", "Ed", "Div", "Litt", "Eng":
		return len(before) == 1 && isUpperByte(before[0])
	}
	return false
}

// keptSuffixes are what the treebanks do not divide from a word with a hyphen.
var keptSuffixes = map[string]bool{"wise": true, "esque": true, "ish": true}

// keepsHyphen reports whether the treebanks keep the word whole at a hyphen: it has no
// word on its one side but only a prefix or a suffix.
func (z *tokenizer) keepsHyphen(before, after string) bool {
	if keptSuffixes[firstWord(after)] {
		return true
	}
	var buf [16]byte
	p, ok := lower(before, &buf)
	if !ok || !lexicon.Prefixes()[string(p)] {
		return false
	}
	switch last, _ := z.last(); {
	case isHyphen(last): // Rio-de-Vell
		return false
	case before == "E": // E-mail, but F-E
		return len(firstWord(after)) > 1
	}
	// UN-led is no prefix, UN-DO is.
	return len(before) == 1 || isLowerByte(before[len(before)-1]) || !isLowerByte(after[0])
}

// lower returns s in lower case if it is ASCII and fits into buf.
func lower(s string, buf *[16]byte) ([]byte, bool) {
	if len(s) > len(buf) {
		return nil, false
	}
	for i := range len(s) {
		c := s[i]
		if c >= 0x80 {
			return nil, false
		}
		if isUpperByte(c) {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return buf[:len(s)], true
}

// firstWord returns the ASCII letters that s begins with, and no more than 16.
func firstWord(s string) string {
	i := 0
	for i < len(s) && i < 16 && isLetterByte(s[i]) {
		i++
	}
	return s[:i]
}

func isLetterByte(c byte) bool { return c < 0x80 && classes[c]&letterClass != 0 }
func isUpperByte(c byte) bool  { return c < 0x80 && classes[c]&upperClass != 0 }
func isLowerByte(c byte) bool  { return 'a' <= c && c <= 'z' }
func isDigitByte(c byte) bool  { return '0' <= c && c <= '9' }

// ownBang are names that end in an exclamation mark.
var ownBang = map[string]bool{"Yahoo": true, "Jeopardy": true}

// finish makes the tokens of the word from pos to end, to which a mark that follows it
// may belong.
func (z *tokenizer) finish(end int, apostrophe bool) {
	w := z.text[z.pos:end]
	if end < len(z.text) {
		switch z.text[end] {
		case '.':
			if z.ownsStop(end) {
				z.add(end+1, false)
				return
			}
		case '!':
			if ownBang[w] {
				z.add(end+1, false)
				return
			}
		case '$': // US$
			if len(w) <= 3 && strings.ToUpper(w) == w && isLetterByte(w[0]) {
				z.add(end+1, false)
				return
			}
		case '-': // th- th- this
			if z.isCutOff(w, end+1) {
				z.add(end+1, false)
				return
			}
		case '/': // w/ sugar
			if w == "w" {
				z.add(end+1, false)
				return
			}
		}
	}
	z.clitics(end, apostrophe)
}

// isCutOff reports whether the word w before a hyphen that ends at i is no word but the
// beginning of one: broken off in speech, or a prefix ("pre- and post-war").
func (z *tokenizer) isCutOff(w string, i int) bool {
	if next, size := z.rune(i); size > 0 && !isGap(next) && next != ',' && next != '.' {
		return false
	}
	switch w {
	case "a", "A", "I", "in", "on", "up", "to", "by", "of", "us", "US", "UN", "IT", "it", "so", "no", "he", "me", "is", "as", "at", "we", "go", "do", "be", "or", "if", "my", "am", "an":
		return false
	}
	var buf [16]byte
	l, ok := lower(w, &buf)
	return ok && !isDigitByte(w[0]) && (len(w) <= 2 || lexicon.Prefixes()[string(l)])
}
