package names

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Sentence is a sentence as the features see it. Trainer and Finder use the same. It is
// changed by Set and may be used again; the zero Sentence is ready for use.
type Sentence struct {
	text      *syntax.Tagged
	tokens    syntax.Range
	classes   *weights.Classes
	gazetteer Gazetteer
	words     []word
	casings   []weights.Casing
	stretches []syntax.Range
	style     style
}

// style is how a sentence writes its words.
type style uint8

const (
	plain  style = iota
	titled       // Quist Opens New Bridge
	loud         // QUIST OPENS NEW BRIDGE
)

// word is what the features of a token are made of.
type word struct {
	known  bool // the rest is set
	casing weights.Casing
	xpos   syntax.XPOS
	entry  Entry
	phrase Entry // of words in a row that it is one of
	lower  uint64
	form   uint64
	shape  uint64
	suffix [3]uint64 // of 2, 3 and 4 bytes
	prefix [2]uint64 // of 2 and 3 bytes
	class  weights.Class
	run    syntax.Range // of capitalised words without anything between them
	told   int          // the noun that tells what the run names, -1 if there is none
}

var outside = word{known: true, lower: 1, form: 1, shape: 1, told: -1}

// Set makes s the sentence of t.
func (s *Sentence) Set(t *syntax.Tagged, tokens syntax.Range, classes *weights.Classes, g Gazetteer) {
	s.text, s.tokens, s.classes, s.gazetteer = t, tokens, classes, g
	n := tokens.End - tokens.Start
	s.words = append(s.words[:0], make([]word, n)...)
	s.casings = s.casings[:0]
	text := t.Doc.Text()
	long, titles, upper := 0, 0, 0
	for i := range n {
		span := t.Tokens[tokens.Start+i].Span
		c := weights.CasingOf(text[span.Start:span.End])
		s.casings = append(s.casings, c)
		if i > 0 && span.Len() >= 4 && c != weights.NoLetters {
			long++
			switch c {
			case weights.Capital:
				titles++
			case weights.Capitals:
				upper++
			}
		}
	}
	s.style = plain
	switch {
	case long >= 2 && 4*upper >= 3*long:
		s.style = loud
	case long >= 2 && 4*(titles+upper) >= 3*long:
		s.style = titled
	}
	s.findStretches()
}

// at returns word i, which may be outside the sentence.
func (s *Sentence) at(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &outside
	}
	w := &s.words[i]
	if !w.known {
		s.read(i, w)
	}
	return w
}

// form returns the text of word i, "" outside the sentence.
func (s *Sentence) form(i int) string {
	if i < 0 || i >= len(s.casings) {
		return ""
	}
	return s.text.Doc.Slice(s.text.Tokens[s.tokens.Start+i].Span)
}

func (s *Sentence) read(i int, w *word) {
	var buf [72]byte
	form := s.form(i)
	b := weights.AppendWord(buf[:0], form)
	w.known = true
	w.casing = s.casings[i]
	w.xpos = s.text.Words[s.tokens.Start+i].XPOS
	w.lower = weights.Hash(b)
	w.form = weights.Mix(w.lower, uint64(w.casing))
	for n := range w.suffix {
		w.suffix[n] = weights.Hash(b[max(0, len(b)-n-2):])
	}
	for n := range w.prefix {
		w.prefix[n] = weights.Hash(b[:min(len(b), n+2)])
	}
	w.class = s.classes.Of(w.lower)
	if e, ok := s.gazetteer.Find(w.lower); ok {
		w.entry = Entry(e)
	}
	w.shape = shapeOf(form)
}

// shapeOf writes each run of small letters, capitals, digits and equal marks once, a
// run of one capital apart.
func shapeOf(form string) uint64 {
	var last rune
	h, n := uint64(0), 0
	for i, r := range form {
		if i >= 64 {
			break
		}
		switch {
		case 'a' <= r && r <= 'z':
			r = 'a'
		case 'A' <= r && r <= 'Z':
			r = 'A'
		case '0' <= r && r <= '9':
			r = '0'
		case r >= utf8.RuneSelf && unicode.IsUpper(r):
			r = 'A'
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			r = 'a'
		case r == '‘' || r == '’':
			r = '\''
		}
		if r != last {
			n = 0
		}
		if n++; n <= 2 {
			h = weights.Mix(h, uint64(r))
		}
		last = r
	}
	return h
}
