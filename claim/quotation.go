package claim

import (
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/source"
)

// quotation is what is to be verified: the words of the pieces of a text.
type quotation struct {
	text   string
	pieces source.Spans // without the white space at their ends
	words  []quotedWord
	// ends says that a mark behind the last word, or that word, ends a sentence.
	ends bool
	// open is where words may be left out: open[i] is the mark that shows it
	// before the word i, or behind the last word. The zero Span is no mark.
	open []source.Span
}

// quotedWord is a word of a quotation.
type quotedWord struct {
	source.Span
	key string
	// bracket is the square brackets that it stands in, or a part of it does; the
	// zero Span is none. What stands in brackets is not claimed to be in the text.
	bracket source.Span
	whole   bool // all of it stands in them
}

// maxBracket is how many bytes may stand in square brackets that are taken for an
// insertion.
const maxBracket = 400

// newQuotation reads the pieces of a text as one quotation.
func newQuotation(text string, pieces source.Spans) *quotation {
	q := &quotation{text: text}
	for _, piece := range pieces {
		cut := strings.TrimRightFunc(text[piece.Start:piece.End], unicode.IsSpace)
		piece.End = piece.Start + len(cut)
		piece.Start += len(cut) - len(strings.TrimLeftFunc(cut, unicode.IsSpace))
		if !piece.IsEmpty() {
			q.pieces = append(q.pieces, piece)
		}
	}
	var open source.Span
	for n, piece := range q.pieces {
		if n > 0 && open.IsEmpty() { // between two pieces words may have been left out
			open = source.Span{Start: q.pieces[n-1].End, End: piece.Start}
		}
		part := text[:piece.End]
		var bracket source.Span
		for at := piece.Start; ; {
			w := nextWord(part, at)
			// What stands before the word, the end of the piece included.
			for i := at; i < w.Start; {
				if mark := ellipsis(part, i, w.Start); mark > 0 {
					open = open.Cover(source.Span{Start: i, End: i + mark})
					i += mark
					continue
				}
				if part[i] == '[' && !bracket.Contains(source.Span{Start: i, End: i + 1}) {
					bracket = bracketAt(part, i)
				}
				i++
			}
			if w.IsEmpty() {
				break
			}
			word := quotedWord{Span: w, key: fold(part[w.Start:w.End])}
			if bracket.Contains(w) {
				word.bracket, word.whole = bracket, true
			}
			q.words = append(q.words, word)
			q.open = append(q.open, open)
			open = source.Span{}
			at = w.End
		}
	}
	q.open = append(q.open, open)
	if n := len(q.words); n > 0 {
		last, end := q.words[n-1], q.pieces[len(q.pieces)-1].End
		q.ends = last.key == "?" || last.End < end && strings.ContainsAny(text[last.End:end], ".!")
	}
	return q
}

// glued returns q with the words put together that have no more than the edge of a
// bracket between them: "[T]axes", "promise[d]". It returns nil if there are none.
func (q *quotation) glued() *quotation {
	out := &quotation{text: q.text, pieces: q.pieces, ends: q.ends}
	for i, word := range q.words {
		if i > 0 && out.glue(word) {
			continue
		}
		out.words = append(out.words, word)
		out.open = append(out.open, q.open[i])
	}
	if len(out.words) == len(q.words) {
		return nil
	}
	out.open = append(out.open, q.open[len(q.words)])
	return out
}

// glue adds the word to the last one if the edge of a bracket is all that stands
// between them, and reports whether it did.
func (q *quotation) glue(word quotedWord) bool {
	last := &q.words[len(q.words)-1]
	switch {
	case word.whole && !last.whole && word.bracket.Start == last.End && word.Start == last.End+1:
		last.End, last.bracket = word.bracket.End, word.bracket
	case last.whole && !word.whole && last.bracket.End == word.Start && last.End == word.Start-1:
		last.Span, last.whole = source.Span{Start: last.bracket.Start, End: word.End}, false
	default:
		return false
	}
	last.key += word.key
	return true
}

// ellipsis returns the length of the ellipsis that text[:end] has at i, brackets
// about it included: "…", "...", ". . .", "[…]"; 0 if there is none.
func ellipsis(text string, i, end int) int {
	at := i
	closing := byte(0)
	switch text[at] {
	case '[':
		closing = ']'
	case '(':
		closing = ')'
	}
	if closing != 0 {
		at++
	}
	dots := 0
	last := at // behind the last dot
	for at < end {
		switch {
		case strings.HasPrefix(text[at:end], "…"):
			dots += 3
			at += len("…")
			last = at
			continue
		case text[at] == '.':
			dots++
			at++
			last = at
			continue
		case text[at] == ' ' && at-last < 1 && at > i: // one space between two dots
			at++
			continue
		case strings.HasPrefix(text[at:end], "\u00a0") && at == last && at > i:
			at += len("\u00a0")
			continue
		}
		break
	}
	switch {
	case dots < 3:
		return 0
	case closing == 0:
		return last - i
	case at < end && text[at] == closing:
		return at + 1 - i
	}
	return 0
}

// bracketAt returns the square brackets that open at i and all that stands in
// them; the zero Span if they do not close soon or hold others.
func bracketAt(text string, i int) source.Span {
	n := strings.IndexAny(text[i+1:min(len(text), i+maxBracket)], "[]")
	if n < 0 || text[i+1+n] == '[' {
		return source.Span{}
	}
	return source.Span{Start: i, End: i + n + 2}
}
