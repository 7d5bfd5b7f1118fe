package tagger

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Style is how a sentence writes its words.
type Style uint8

// The ways of writing sentences.
const (
	Plain    Style = iota
	Titles         // Quist Opens New Bridge
	Capitals       // QUIST OPENS NEW BRIDGE
)

// word is what the features of a token are made of, all but the tags.
type word struct {
	lower  uint64 // as weights.AppendWord has it
	form   uint64 // lower with its casing
	suffix [4]uint64
	prefix [3]uint64
	shape  uint64
	class  weights.Class
	label  uint8
	sure   bool
	casing weights.Casing
	spaces uint8 // 1: white space before, 2: after
	mark   uint8 // of a quotation mark: 1 it opens, 2 it closes, by its shape
	odd    bool  // an odd number of straight quotation marks stand before it
}

func (w *word) set(form string, classes *weights.Classes) {
	var buf [72]byte
	b := weights.AppendWord(buf[:0], form)
	*w = word{lower: weights.Hash(b), casing: weights.CasingOf(form)}
	w.form = weights.Mix(w.lower, uint64(w.casing))
	for i := range w.suffix {
		w.suffix[i] = weights.Hash(b[max(0, len(b)-i-1):])
	}
	for i := range w.prefix {
		w.prefix[i] = weights.Hash(b[:min(len(b), i+1)])
	}
	w.class = classes.Of(w.lower)
	w.setShape(form)
	switch form {
	case "“", "‘", "``", "`":
		w.mark = 1
	case "”", "’", "''":
		w.mark = 2
	}
}

// setShape writes each run of small letters, capitals, digits and equal marks once.
func (w *word) setShape(form string) {
	var last rune
	for i, r := range form {
		if i >= 64 {
			break
		}
		switch {
		case r >= utf8.RuneSelf && unicode.IsLetter(r), 'a' <= r && r <= 'z':
			r = 'a'
		case 'A' <= r && r <= 'Z':
			r = 'A'
		case '0' <= r && r <= '9':
			r = '0'
		case r == '‘' || r == '’':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		}
		if r != last {
			w.shape = weights.Mix(w.shape, uint64(r))
		}
		last = r
	}
}

// StyleOf looks at the longer words but for the first: a headline may have them all in
// capitals or with one.
func StyleOf(t *syntax.Text, tokens syntax.Range) Style {
	long, upper, title := 0, 0, 0
	for i := tokens.Start + 1; i < tokens.End; i++ {
		span := t.Tokens[i].Span
		if span.Len() < 4 {
			continue
		}
		switch weights.CasingOf(t.Doc.Slice(span)) {
		case weights.Small, weights.Mixed:
			long++
		case weights.Capital:
			long++
			title++
		case weights.Capitals:
			long++
			upper++
		}
	}
	switch {
	case long >= 2 && 4*upper >= 3*long:
		return Capitals
	case long >= 2 && 4*(title+upper) >= 3*long:
		return Titles
	}
	return Plain
}

// path is the beginning of the path of the class of w.
func (w *word) path() uint64 { return uint64(w.class.Path>>10) + 1 }
