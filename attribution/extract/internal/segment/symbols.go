package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark makes the tokens at pos, where the code point r stands, which is neither a
// letter nor a digit nor a gap.
func (z *tokenizer) mark(r rune, size int) {
	switch {
	case isApostrophe(r):
		z.apostrophe(r, size)
		return
	case r == '‘' || r == '‛':
		if z.elision(size) { // set wrongly by a word processor
			return
		}
		if next, width := z.rune(z.pos + size); next == '’' { // a doubled mark, half of it turned
			z.add(z.pos+size+width, false)
			return
		}
		z.single = true
		z.add(z.doubled(r, size), false)
		return
	case isStop(r):
		z.stop(r, size)
		return
	}
	if end := z.emoticon(); end > 0 {
		z.add(end, false)
		return
	}
	end := z.pos + size
	next, width := z.rune(end)
	switch r {
	case '@', '#': // a handle, a hashtag; "#1" is two tokens
		if keycap := z.keycap(end); keycap > 0 {
			end = keycap
		} else if isLetter(next, width) || next == '_' {
			if host := z.run(end); !z.attached() {
				end = host
			}
		} else {
			end = z.same(r, size)
		}
	case '[':
		for _, omission := range [...]string{"[...]", "[…]"} {
			if strings.HasPrefix(z.text[z.pos:], omission) {
				end = z.pos + len(omission)
			}
		}
	case '+': // +44
		if isDigit(next) && !z.attached() {
			end += digits(z.text[end:])
			if g := z.groups(end); g > 0 {
				end = g
			}
		} else {
			end = z.same(r, size)
		}
	case '-', '=', '<', '>', '*', '~', '_', '|', '$', ',', '/', '\\', '^', '–', '—', '―', '•', '·', '\x00':
		end = z.same(r, size)
		if after, _ := z.rune(end); (r == '-' || r == '=') && after == '>' || r == '<' && (after == '-' || after == '=') && end == z.pos+1 {
			if after == '>' {
				end++ // -->
			} else {
				for end < len(z.text) && rune(z.text[end]) == after { // <--
					end++
				}
			}
		}
		if keycap := z.keycap(end); keycap > 0 {
			end = keycap
		}
	default:
		if r >= 0xA0 {
			end = z.symbol(r, end)
		}
	}
	z.add(end, false)
}

// same returns the end of the run of r at pos.
func (z *tokenizer) same(r rune, size int) int {
	end := z.pos + size
	for {
		next, width := z.rune(end)
		if next != r || width != size {
			return end
		}
		end += width
	}
}

// doubled returns the end of the one or two r at pos: “ and ” are also written ‘‘ and ’’,
// “ and ”.
func (z *tokenizer) doubled(r rune, size int) int {
	end := z.pos + size
	if next, width := z.rune(end); next == r && width == size {
		end += width
	}
	return end
}

// isStop reports whether r ends sentences.
func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '‽', '。', '！', '？', '．', '｡', '؟', '۔', '।', '॥':
		return true
	}
	return false
}

// stop makes the token of the marks that end a sentence at pos: "...", "?!" and "!!!"
// are each one.
func (z *tokenizer) stop(r rune, size int) {
	end := z.pos + size
	if r == '.' && !z.attachedToWord() {
		// .265, .com
		if next, width := z.rune(end); isDigit(next) {
			z.add(z.figures(end+digits(z.text[end:])), false)
			return
		} else if isLetter(next, width) {
			if run := z.run(end); hosts[z.text[end:run]] {
				z.add(run, false)
				return
			}
		}
	}
	dots := r == '.' || r == '…'
	for count := 1; ; count++ {
		next, width := z.rune(end)
		if !isStop(next) || (next == '.' || next == '…') != dots && (!dots || count > 1 || r == '…') {
			break // "...?" are two
		}
		dots = dots && (next == '.' || next == '…')
		end += width
	}
	z.add(end, false)
}

// attachedToWord reports whether a letter or a digit stands right before pos.
func (z *tokenizer) attachedToWord() bool {
	r, size := z.last()
	return size > 0 && isWord(r, size)
}

// apostrophe makes the tokens at pos, where an apostrophe or single quotation mark
// stands that does not stand inside a word.
func (z *tokenizer) apostrophe(r rune, size int) {
	end := z.pos + size
	next, width := z.rune(end)
	if z.attached() {
		// A clitic of something that is no word: U.S.|'s, ”|’s.
		if run := z.run(end); isClitic(z.text[end:run]) {
			z.add(run, true)
			return
		}
		if last, _ := z.last(); !z.single && (last == 's' || last == 'S' || last == 'z' || last == 'x') && next != r {
			z.add(end, true) // the dogs|'
			return
		}
	} else if z.elision(size) {
		return
	}
	if end = z.doubled(r, size); end == z.pos+size {
		// It opens if it stands before a word and not behind one.
		z.single = !z.attachedToWord() && r != '’' && !isGap(next) && width > 0
	}
	z.add(end, false)
}

func isClitic(w string) bool {
	switch w {
	case "s", "S", "m", "d", "re", "ve", "ll":
		return true
	}
	return false
}

// emoticons are the faces made of marks. Those made with letters stand alone.
var emoticons = []string{
	":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":-D", ":P", ":-P", ":p", ":-p", ":O", ":-O", ":o", ":|", ":-|", ":/", ":-/", ":'(", ":*",
	"=)", "=(", "=D", "<3", "^_^", "^^", "-_-", "8-)", ";P", ";D", ":]", ":[", ":}", ":3", ">:(",
}

// emoticon returns the end of the emoticon at pos, 0 if there is none. One that follows
// a letter or a digit is a colon and a bracket.
func (z *tokenizer) emoticon() int {
	switch z.text[z.pos] {
	case ':', ';', '=', '<', '^', '-', '>':
	default:
		return 0
	}
	if z.attachedToWord() {
		return 0
	}
	rest, end := z.text[z.pos:], 0
	for _, face := range emoticons {
		if strings.HasPrefix(rest, face) {
			end = max(end, z.pos+len(face))
		}
	}
	if end == 0 {
		return 0
	}
	// ":)))" is one face, ":/" of "://" and ":D" of ":Doe" are none.
	switch last := z.text[end-1]; {
	case last == ')' || last == '(':
		for end < len(z.text) && z.text[end] == last {
			end++
		}
	default:
		if next, size := z.rune(end); isWord(next, size) || next == '/' {
			return 0
		}
	}
	return end
}

// keycap returns the end of a keycap emoji whose digit or mark ends at i, 0 if there is
// none.
func (z *tokenizer) keycap(i int) int {
	rest := z.text[i:]
	for _, cap := range [...]string{"\uFE0F\u20E3", "\u20E3"} {
		if strings.HasPrefix(rest, cap) {
			return i + len(cap)
		}
	}
	return 0
}

const (
	zeroWidthJoiner   = '\u200D'
	variationSelector = '\uFE0F'
)

// symbol returns the end of the symbol r that ends at end: an emoji takes in what
// changes it (skin tone, presentation, further emoji joined to it), a flag its second
// letter, any mark the marks combined with it.
func (z *tokenizer) symbol(r rune, end int) int {
	if isRegional(r) {
		if next, size := z.rune(end); isRegional(next) {
			end += size
		}
	}
	for {
		next, size := z.rune(end)
		switch {
		case next == variationSelector, unicode.IsMark(next),
			'\U0001F3FB' <= next && next <= '\U0001F3FF' && isPictograph(r), // skin tones
			'\U000E0020' <= next && next <= '\U000E007F':                    // tags: the flag of Scotland
			end += size
		case next == zeroWidthJoiner:
			end += size
			if joined, width := z.rune(end); isPictograph(joined) {
				r = joined
				end += width
			}
		default:
			return end
		}
	}
}

func isRegional(r rune) bool { return '\U0001F1E6' <= r && r <= '\U0001F1FF' }

// isPictograph reports whether r is in the blocks of emoji and pictures.
func isPictograph(r rune) bool {
	return '\u2190' <= r && r <= '\u2BFF' || '\U0001F000' <= r && r <= '\U0001FAFF' && utf8.ValidRune(r)
}
