package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// weigh sets the costs of the three readings of a mark. What it looks like and
// what stands around it speak each for one or another; neither decides alone,
// since people type marks the wrong way round and put spaces where none belong.
func (m *quoteMark) weigh(text string, paragraph source.Span, c context) {
	m.open, m.close = openCost(c), closeCost(c)
	if c.left.spaced() && c.right.spaced() {
		m.open, m.close = spacedCosts(c)
	}
	m.skip, m.plain = m.skipCost(text, paragraph, c)
	if m.shape.isSingle() && m.plain {
		if isInWord(c) {
			m.open, m.close = forbidden, forbidden
			return
		}
		// What looks like an apostrophe is one rather, unless its partner says
		// otherwise.
		m.open += 4 - min(m.skip, 4)
		m.close += 4 - min(m.skip, 4)
	}
	switch m.shape {
	case corner, cornerTwo, primeTwo: // never the wrong way round, and no spaces around
		m.open, m.close = 0, 0
	case straight, upright, twin:
	default: // what it looks like speaks louder than what stands around
		if m.side == right {
			m.close /= 2
		} else {
			m.open /= 2
		}
	}
	switch m.side {
	case left:
		m.close += wrongSide[m.shape]
	case low:
		m.close = forbidden
	case right:
		m.open += wrongSide[m.shape]
	}
	if m.span.End == paragraph.End {
		m.open = forbidden // there is nothing to quote
	}
}

// wrongSide is what it costs to read a mark as one of the other side.
var wrongSide = [shapes]int32{
	curly:     4, // ”Swedish”, „German“
	twin:      6,
	curlyOne:  8, // an apostrophe rather: ’tis
	grave:     8,
	angle:     2, // »Danish«
	angleOne:  2,
	corner:    forbidden,
	cornerTwo: forbidden,
	primeTwo:  forbidden,
}

func (c charClass) spaced() bool { return c == atSpace || c == atEdge }

// openCost and closeCost tell how ill a mark that opens, or closes, fits between
// what stands on its two sides.
func openCost(c context) (cost int32) {
	switch c.left {
	case atEdge, atSpace, atOpening:
	case atDash, atColon:
		cost = 2
	case atSymbol:
		cost = 4
	case atStop:
		cost = 6
		if c.right == atUpper || c.right == atDigit {
			cost = 4 // said,"Go
		}
	case atIdeograph:
		cost = 2
	default:
		cost = 12
	}
	switch c.right {
	case atEdge:
		cost += 16
	case atSpace:
		cost += 8
	case atClosing:
		cost += 10
	case atStop, atColon:
		cost += 8
		if c.rightRune == '.' || c.rightRune == '…' {
			cost -= 6 // "... and so on"
		}
	}
	return cost
}

func closeCost(c context) (cost int32) {
	switch c.left {
	case atEdge:
		cost = 16
	case atSpace:
		cost = 8
	case atOpening:
		cost = 10
	}
	switch c.right {
	case atEdge, atSpace, atStop, atColon, atClosing, atDash:
	case atOpening, atSymbol:
		cost += 4
	case atIdeograph:
		cost += 2
	default:
		cost += 8
		if c.left == atStop {
			cost -= 4 // "Go,"he said
		}
	}
	return cost
}

// spacedCosts are the costs of a mark with white space on both sides: what stands
// beyond it helps a little, what is open already must decide.
func spacedCosts(c context) (toOpen, toClose int32) {
	toOpen, toClose = 2, 2
	switch c.farLeft {
	case atEdge:
		if c.farRight == atEdge {
			return forbidden, forbidden
		}
		return 0, forbidden
	case atColon:
		toClose += 6
	case atLower, atUpper, atDigit:
		if c.farRight == atUpper {
			toClose += 2
		}
	}
	switch c.farRight {
	case atEdge:
		return 16, 0
	case atStop, atColon, atClosing:
		toOpen += 8
	case atLower:
		if c.farLeft == atStop {
			toOpen += 3 // " Go , " he said
		}
	}
	return toOpen, toClose
}

// isInWord reports whether the mark stands within a word, as in don't. In scripts
// without spaces marks stand between letters as well, and are no apostrophes.
func isInWord(c context) bool {
	return (c.left.isLetter() || c.left == atDigit) && (c.right.isLetter() || c.right == atDigit)
}

// skipCost returns the cost of taking the mark for none, and whether it is an
// apostrophe or a prime then and not merely stray.
func (m *quoteMark) skipCost(text string, paragraph source.Span, c context) (cost int32, plain bool) {
	before, after := text[paragraph.Start:m.span.Start], text[m.span.End:paragraph.End]
	if !m.shape.isSingle() {
		if m.shape == straight || m.shape == twin || m.shape == curly && m.side == right {
			if l := classBefore(before); l == atDigit && !c.right.isLetter() && c.right != atDigit {
				if isFeet(before) {
					return 0, true // 6'2"
				}
				return 4, true // a 27" screen
			}
		}
		return stray, false
	}
	if m.side == low {
		return stray, false // no apostrophe looks so
	}
	l := classBefore(before)
	r := classAfter(after)
	switch {
	case (l.isLetter() || l == atDigit) && (r.isLetter() || r == atDigit):
		return 0, true
	case l == atDigit:
		return 2, true // 6' tall
	case l.isLetter():
		cost, plain = endApostrophe(before, c)
		if cost == 0 {
			m.close = forbidden
		}
		return cost, plain
	case r == atDigit && m.shape != grave:
		return 0, true // the '90s
	case r.isLetter():
		return m.beginApostrophe(after, c)
	case l == atSpace && r == atSpace && c.farLeft.isLetter() && c.farRight != atEdge:
		// the servants ' quarters, as treebanks write it
		cost, plain = endApostrophe(strings.TrimRightFunc(before, unicode.IsSpace), c)
		return min(cost, 5), plain
	}
	return stray, false
}

// isFeet reports whether before ends in feet and inches, as in 6'2.
func isFeet(before string) bool {
	inches := strings.TrimRight(before[max(0, len(before)-8):], "0123456789½¼¾.")
	if trimmed := strings.TrimRight(inches, " "); len(inches)-len(trimmed) <= 1 {
		inches = trimmed
	}
	feet := strings.TrimRight(inches, "'’′")
	return len(feet) < len(inches) && feet != "" && '0' <= feet[len(feet)-1] && feet[len(feet)-1] <= '9'
}

// endApostrophe judges an apostrophe at the end of a word.
func endApostrophe(before string, c context) (cost int32, plain bool) {
	word := strings.ToLower(wordBefore(before))
	switch {
	case word == "n" && isMarkThere(before[:len(before)-1]):
		return 0, true // rock 'n' roll
	case strings.HasSuffix(word, "s") || strings.HasSuffix(word, "z") || strings.HasSuffix(word, "x"):
		if c.right == atSpace && (c.farRight.isLetter() || c.farRight == atDigit) {
			return 2, true // the dogs' owner
		}
		return 5, true
	case len(word) > 3 && strings.HasSuffix(word, "in") || clipped[word]:
		return 2, true // goin'
	}
	return stray, false
}

// beginApostrophe judges an apostrophe at the beginning of a word.
func (m *quoteMark) beginApostrophe(after string, c context) (cost int32, plain bool) {
	word := wordAfter(after)
	next := classAfter(after[len(word):])
	folded := strings.ToLower(word)
	switch {
	case folded == "n" && isMarkHere(after[len(word):]):
		m.open = forbidden
		return 0, true // rock 'n' roll
	case clitics[folded] && c.left == atSpace && m.side != left && next != atDash && next != atSymbol:
		m.open = forbidden
		return 0, true // officer 's, as treebanks write it
	case headless[folded]:
		if m.side == left {
			return 2, true // ‘tis, as word processors set it
		}
		return 0, true
	case m.side == right && m.shape != grave:
		return 4, true // ’ores: with a mark that closes, an apostrophe rather than a quote
	}
	return stray, false
}

// isMarkHere reports whether s begins with an apostrophe.
func isMarkHere(s string) bool {
	return strings.HasPrefix(s, "'") || strings.HasPrefix(s, "’") || strings.HasPrefix(s, "‘")
}

// isMarkThere reports whether s ends with an apostrophe.
func isMarkThere(s string) bool {
	return strings.HasSuffix(s, "'") || strings.HasSuffix(s, "’") || strings.HasSuffix(s, "‘")
}

// wordBefore and wordAfter return the letters that s ends, or begins, with, at most
// a few: more tell nothing here.
func wordBefore(s string) string {
	start := len(s)
	for range 12 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if n == 0 || !unicode.IsLetter(r) {
			break
		}
		start -= n
	}
	return s[start:]
}

func wordAfter(s string) string {
	end := 0
	for range 12 {
		r, n := utf8.DecodeRuneInString(s[end:])
		if n == 0 || !unicode.IsLetter(r) {
			break
		}
		end += n
	}
	return s[:end]
}

// Words that begin or end with an apostrophe for letters left out.
var (
	// headless words have lost their beginning. Of the h-less words of dialect only
	// those are here that would hardly begin a quotation.
	headless = wordSet(`tis twas twere twill twould twasn twon em til till cause cuz cos coz bout round neath tween twixt
		gainst nother nuff fraid cept spect scuse kay sup im er ere ome ouse alf ead erself imself orse ow oo
		ello ell un ud neer fore way ard and`)
	// clipped words have lost their end. Those in -in' need no list.
	clipped = wordSet(`o th an ol wi po mo t d ha gi fo ca li s`)
	// clitics are what treebanks divide from the word before.
	clitics = wordSet(`s re ll ve d m t`)
)
