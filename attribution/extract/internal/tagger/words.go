package tagger

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// casing is how a word is written.
type casing uint8

const (
	noLetters casing = iota
	small
	capital  // The
	capitals // NATO
	mixed    // iPhone
)

// style is how a sentence writes its words.
type style uint8

const (
	plain style = iota
	titleStyle
	capitalStyle
)

// word is what the features of a token are made of, all but the tags.
type word struct {
	lower    uint64 // as weights.AppendWord has it
	form     uint64 // lower with its casing
	suffix   [4]uint64
	prefix   [3]uint64
	shape    uint64
	class    weights.Class
	casing   casing
	spaces   uint8 // 1: white space before, 2: after
	mark     uint8 // of a quotation mark: 1 it opens, 2 it closes, by its shape
	odd      bool  // an odd number of straight quotation marks stand before it
	hasDigit bool
	hasDash  bool
}

func (w *word) set(form string, classes *weights.Classes) {
	var buf [72]byte
	b := weights.AppendWord(buf[:0], form)
	*w = word{lower: weights.Hash(b), casing: casingOf(form)}
	w.form = weights.Mix(w.lower, uint64(w.casing))
	for i := range w.suffix {
		w.suffix[i] = weights.Hash(b[max(0, len(b)-i-1):])
	}
	for i := range w.prefix {
		w.prefix[i] = weights.Hash(b[:min(len(b), i+1)])
	}
	w.class = classes.Of(w.lower)
	// The shape has each run of small letters, capitals, digits and others once.
	var last byte
	for i := 0; i < len(form) && i < 64; i++ {
		c := form[i]
		switch {
		case 'a' <= c && c <= 'z' || c >= utf8.RuneSelf:
			c = 'a'
		case 'A' <= c && c <= 'Z':
			c = 'A'
		case '0' <= c && c <= '9':
			c, w.hasDigit = '0', true
		case c == '-':
			w.hasDash = true
		}
		if c != last {
			w.shape = weights.Mix(w.shape, uint64(c))
		}
		last = c
	}
	switch form {
	case "“", "‘", "``", "`":
		w.mark = 1
	case "”", "’", "''":
		w.mark = 2
	}
}

// casingOf looks at the first 64 bytes.
func casingOf(form string) casing {
	upper, lower, first := 0, 0, false
	for i, r := range form {
		if i >= 64 {
			break
		}
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || upper+lower == 1
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case upper+lower == 0:
		return noLetters
	case upper == 0:
		return small
	case first && upper == 1:
		return capital
	case lower == 0:
		return capitals
	}
	return mixed
}

// styleOf looks at the longer words but for the first: a headline may have them all in
// capitals or with one.
func styleOf(words []word, t *syntax.Text, s syntax.Range) style {
	long, upper, title := 0, 0, 0
	for i := 1; i < len(words); i++ {
		if t.Tokens[s.Start+i].Span.Len() < 4 {
			continue
		}
		switch words[i].casing {
		case small, mixed:
			long++
		case capital:
			long++
			title++
		case capitals:
			long++
			upper++
		}
	}
	switch {
	case long >= 2 && 4*upper >= 3*long:
		return capitalStyle
	case long >= 2 && 4*(title+upper) >= 3*long:
		return titleStyle
	}
	return plain
}
