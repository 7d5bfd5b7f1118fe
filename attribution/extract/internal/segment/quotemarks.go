package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// shape is what a quotation mark looks like. A quote opens and closes with marks
// of shapes that go together, see pairCost.
type shape uint8

const (
	noShape   shape = iota
	curly           // “ ” „ ‟ ❝ ❞
	straight        // " ＂
	twin            // `` '' ‘‘ ’’: a double mark made of two single ones
	curlyOne        // ‘ ’ ‚ ‛ ❛ ❜
	upright         // ' ＇
	grave           // ` ´
	angle           // « »
	angleOne        // ‹ ›
	corner          // 「 」 ｢ ｣
	cornerTwo       // 『 』
	primeTwo        // 〝 〞 〟
	shapes
)

// isSingle reports whether apostrophes look like the shape.
func (s shape) isSingle() bool { return s == curlyOne || s == upright || s == grave }

// side is the side of a quote on which a mark usually stands.
type side uint8

const (
	eitherSide side = iota
	left            // opens
	right           // closes
	low             // opens, and what closes it may look as if it opened: „so“
)

// Costs of reading a mark one way or another, and of pairing two. They are weighed
// against each other only; stray is the yardstick: what a mark costs that nothing
// explains.
const (
	stray     = 8
	forbidden = 1000
)

// quoteMark is a quotation mark, or what looks like one, with what it costs to
// read it in each of the three ways.
type quoteMark struct {
	span  source.Span
	shape shape
	side  side
	// tight says that nothing but white space stands between it and the mark
	// before it.
	tight bool
	// plain says that it is an apostrophe or a prime, if it is no quotation mark.
	plain bool
	// open, close and skip are the costs of opening a quote with it, of closing
	// one, and of neither.
	open, close, skip int32
}

// markAt returns the length of the mark that text begins with, 0 if it begins with
// none. Two single marks side by side count as one double mark.
func markAt(text string) (n int, sh shape, si side) {
	switch c := text[0]; {
	case c == '"':
		return 1, straight, eitherSide
	case c == '\'':
		if strings.HasPrefix(text, "''") {
			return 2, twin, eitherSide
		}
		return 1, upright, eitherSide
	case c == '`':
		if strings.HasPrefix(text, "``") {
			return 2, twin, left
		}
		return 1, grave, left
	case c < utf8.RuneSelf:
		return 0, noShape, eitherSide
	}
	r, n := utf8.DecodeRuneInString(text)
	switch r {
	case '“', '‟', '❝':
		return n, curly, left
	case '”', '❞':
		return n, curly, right
	case '„':
		return n, curly, low
	case '‘':
		if strings.HasPrefix(text[n:], "‘") {
			return 2 * n, twin, left
		}
		return n, curlyOne, left
	case '’':
		if strings.HasPrefix(text[n:], "’") {
			return 2 * n, twin, right
		}
		return n, curlyOne, right
	case '‛', '❛':
		return n, curlyOne, left
	case '❜':
		return n, curlyOne, right
	case '‚':
		return n, curlyOne, low
	case '´':
		return n, grave, right
	case '«':
		return n, angle, left
	case '»':
		return n, angle, right
	case '‹':
		return n, angleOne, left
	case '›':
		return n, angleOne, right
	case '「', '｢':
		return n, corner, left
	case '」', '｣':
		return n, corner, right
	case '『':
		return n, cornerTwo, left
	case '』':
		return n, cornerTwo, right
	case '〝':
		return n, primeTwo, left
	case '〞', '〟':
		return n, primeTwo, right
	case '＂':
		return n, straight, eitherSide
	case '＇':
		return n, upright, eitherSide
	}
	return 0, noShape, eitherSide
}

// firstBytes holds the bytes with which marks begin.
var firstBytes = [256]bool{'"': true, '\'': true, '`': true, 0xC2: true, 0xE2: true, 0xE3: true, 0xEF: true}

// marksOf appends the marks of a paragraph to marks. Apostrophes within words are
// left out: there is nothing to decide.
func marksOf(text string, paragraph source.Span, marks []quoteMark) []quoteMark {
	body := text[:paragraph.End]
	last := paragraph.Start // the end of the mark before
	for i := paragraph.Start; i < len(body); i++ {
		if !firstBytes[body[i]] {
			continue
		}
		if n, _, _ := markAt(body[i:]); n == 0 {
			continue
		}
		end := endOfRun(body, i)
		around := contextOf(text, paragraph, source.Span{Start: i, End: end})
		for i < end {
			n, sh, si := markAt(body[i:])
			if n == 0 { // a narrow space within the run
				_, n = utf8.DecodeRuneInString(body[i:])
				i += n
				continue
			}
			if i+3 == end && body[i:end] == "'''" && !around.left.isGap() {
				n, sh = 1, upright // ''He said 'no.''': the inner quote closes first
			}
			m := quoteMark{span: source.Span{Start: i, End: i + n}, shape: sh, side: si}
			m.tight = len(marks) > 0 && strings.TrimSpace(body[last:i]) == ""
			m.weigh(text, paragraph, around)
			i += n
			last = i
			if m.open < forbidden || m.close < forbidden || m.skip > 0 {
				marks = append(marks, m)
			}
		}
		i = end - 1
	}
	return marks
}

// endOfRun returns the end of the run of marks that begins at i. Narrow spaces
// may stand between its marks, as some houses set “ ‘so’ ”.
func endOfRun(body string, i int) int {
	for {
		n, _, _ := markAt(body[i:])
		i += n
		rest := body[i:]
		if r, n := utf8.DecodeRuneInString(rest); r == '\u00a0' || r == '\u2009' || r == '\u200a' || r == '\u202f' {
			rest = rest[n:]
		}
		if rest == "" {
			return i
		}
		if n, _, _ := markAt(rest); n == 0 {
			return i
		}
		i = len(body) - len(rest)
	}
}

// context is what stands around a run of marks.
type context struct {
	left, right       charClass // directly
	farLeft, farRight charClass // beyond white space
	rightRune         rune      // directly
}

// contextOf returns what stands around a run within its paragraph.
func contextOf(text string, paragraph, run source.Span) context {
	var c context
	before, after := text[paragraph.Start:run.Start], text[run.End:paragraph.End]
	c.left, c.right = classBefore(before), classAfter(after)
	c.rightRune, _ = utf8.DecodeRuneInString(after)
	c.farLeft, c.farRight = c.left, c.right
	if c.left == atSpace {
		c.farLeft = classBefore(strings.TrimRightFunc(before, unicode.IsSpace))
	}
	if c.right == atSpace {
		c.farRight = classAfter(strings.TrimLeftFunc(after, unicode.IsSpace))
	}
	return c
}

// charClass is what a character tells about a mark beside it.
type charClass uint8

const (
	atEdge charClass = iota // the paragraph begins or ends
	atSpace
	atOpening // an opening bracket, a slash
	atClosing // a closing bracket
	atDash
	atStop // , . ! ? ; …
	atColon
	atLower
	atUpper
	atIdeograph // of a script that puts no spaces between words
	atDigit
	atSymbol
)

func (c charClass) isLetter() bool { return c == atLower || c == atUpper }

// isGap reports whether words are divided here.
func (c charClass) isGap() bool { return c <= atOpening || c == atDash }

func classBefore(before string) charClass {
	if before == "" {
		return atEdge
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return classOf(r)
}

func classAfter(after string) charClass {
	if after == "" {
		return atEdge
	}
	r, _ := utf8.DecodeRuneInString(after)
	return classOf(r)
}

func classOf(r rune) charClass {
	if 'a' <= r && r <= 'z' {
		return atLower
	}
	switch r {
	case '(', '[', '{', '<', '/', '（', '【':
		return atOpening
	case ')', ']', '}', '>', '）', '】':
		return atClosing
	case '-', '‐', '‑', '–', '—', '―', '−':
		return atDash
	case ',', '.', '!', '?', ';', '…', '。', '，', '、', '！', '？':
		return atStop
	case ':', '：':
		return atColon
	}
	switch {
	case unicode.IsSpace(r):
		return atSpace
	case unicode.IsDigit(r):
		return atDigit
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai):
		return atIdeograph
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return atUpper
	case unicode.IsLetter(r), unicode.IsMark(r):
		return atLower
	}
	return atSymbol
}
