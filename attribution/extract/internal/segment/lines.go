package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// line is a line of a text that is not blank.
type line struct {
	// span is the line without white space at its ends.
	span source.Span
	// divided says that a blank line, a form feed or a paragraph separator stands
	// before it.
	divided bool
	// indent is the number of bytes of white space it begins with.
	indent int
}

// linesOf returns the lines of a text. Lines end with any of the line ends that
// Unicode knows.
func linesOf(text string) []line {
	var lines []line
	divided, start := true, 0
	add := func(end int) {
		s := trim(text, source.Span{Start: start, End: end})
		if s.IsEmpty() {
			divided = true
			return
		}
		lines = append(lines, line{s, divided, s.Start - start})
		divided = false
	}
	for i := 0; i < len(text); i++ {
		n, divides := 1, false
		switch text[i] {
		case '\n', '\v':
		case '\r':
			if strings.HasPrefix(text[i:], "\r\n") {
				n = 2
			}
		case '\f':
			divides = true
		case 0xC2, 0xE2:
			switch {
			case strings.HasPrefix(text[i:], "\u0085"):
				n = len("\u0085")
			case strings.HasPrefix(text[i:], "\u2028"):
				n = len("\u2028")
			case strings.HasPrefix(text[i:], "\u2029"):
				n, divides = len("\u2029"), true
			default:
				continue
			}
		default:
			continue
		}
		add(i)
		divided = divided || divides
		start, i = i+n, i+n-1
	}
	add(len(text))
	return lines
}

// Lines that are broken in mid-sentence are about as wide as their block, and no
// wider than a page.
const (
	narrowest = 40
	widest    = 120
)

// paragraphSpans joins the lines of a text to paragraphs. A line is a paragraph,
// unless its block (the lines up to a blank one) is hard-wrapped.
func paragraphSpans(text string) []source.Span {
	lines := linesOf(text)
	spans := make([]source.Span, 0, len(lines))
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && !lines[to].divided {
			to++
		}
		block := lines[from:to]
		width := wrapWidth(text, block)
		for i, l := range block {
			if i > 0 && goesOnInNextLine(text, block[i-1], l, width) {
				spans[len(spans)-1].End = l.span.End
			} else {
				spans = append(spans, l.span)
			}
		}
		from = to
	}
	return spans
}

// wrapWidth returns the width at which the lines of a block are broken, 0 if they
// are not. They are if half of them or more (the last of a paragraph is short) are so
// long that the next word had no place, and a fair share of these ends in
// mid-sentence.
func wrapWidth(text string, block []line) int {
	width := 0
	for _, l := range block {
		if l.span.Len() > widest*utf8.UTFMax {
			return 0
		}
		width = max(width, lineWidth(text, l))
	}
	if len(block) < 2 || width < narrowest || width > widest {
		return 0
	}
	full, broken := 0, 0
	for i, l := range block[:len(block)-1] {
		if isFull(text, l, block[i+1], width) {
			full++
			if endsMidSentence(text, l, block[i+1]) {
				broken++
			}
		}
	}
	if 2*full >= len(block)-1 && broken > 0 && 3*broken >= full {
		return width
	}
	return 0
}

func lineWidth(text string, l line) int {
	return l.indent + utf8.RuneCountInString(text[l.span.Start:l.span.End])
}

// isFull reports whether the first word of the next line had no place at the end of
// this one, give or take a ragged tenth.
func isFull(text string, l, next line, width int) bool {
	word := text[next.span.Start:next.span.End]
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	return lineWidth(text, l)+1+utf8.RuneCountInString(word) > width-width/10
}

// goesOnInNextLine reports whether a line of a block that is wrapped at width is
// one paragraph with the next one.
func goesOnInNextLine(text string, l, next line, width int) bool {
	if width == 0 || next.indent > l.indent+1 && !endsMidSentence(text, l, next) {
		return false
	}
	return bulletLength(text[next.span.Start:next.span.End]) == 0 && isFull(text, l, next, width)
}

// endsMidSentence reports whether a line plainly goes on in the next one.
func endsMidSentence(text string, l, next line) bool {
	last := classBefore(text[l.span.Start:l.span.End])
	first := classAfter(text[next.span.Start:next.span.End])
	if strings.HasSuffix(text[:l.span.End], ",") {
		return true
	}
	return (last.isLetter() || last == atDigit || last == atDash) && first == atLower
}
