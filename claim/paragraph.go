package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// splices reports whether a mark in the quotation, behind which its word i stands,
// makes one passage of two paragraphs of the text by leaving out the words
// [text, textEnd). An ellipsis does; a new pair of quotation marks only within a
// sentence, since two quotations that are sentences need not stand together.
func (j *judge) splices(mark source.Span, i, text, textEnd int) bool {
	if !endsParagraph(j.text, source.Span{Start: j.x.span(j.d, text-1).End, End: j.x.at[textEnd]}) {
		return false
	}
	if j.q.pieces.Contains(source.Spans{mark}) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(j.q.text[j.q.words[i].Start:])
	return unicode.IsLower(next) || !strings.ContainsAny(j.q.text[j.q.words[i-1].End:j.q.words[i].Start], ".!?")
}

// longestLine is how many bytes a line has at most that was broken to fit.
const longestLine = 120

// endsParagraph reports whether a paragraph of the text ends within the span: at a
// blank line, or with a line that is too long to be broken within its paragraph.
func endsParagraph(text string, within source.Span) bool {
	for i := within.Start; i < within.End; i++ {
		if text[i] != '\n' {
			continue
		}
		next := strings.TrimLeft(text[i+1:within.End], " \t\r")
		if strings.HasPrefix(next, "\n") || i > longestLine && !strings.Contains(text[i-longestLine:i], "\n") {
			return true
		}
	}
	return false
}
