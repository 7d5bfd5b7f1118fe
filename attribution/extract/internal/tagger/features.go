package tagger

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// None is the label of what stands before the first word of a sentence.
const None = 255

// Sentence is a sentence as the features see it. Trainer and Tagger use the same. It is
// changed by Set and may be used again; the zero Sentence is ready for use.
type Sentence struct {
	words []word
	style style
}

// outside is what stands before and after a sentence.
var outside = word{lower: 1, form: 1, shape: 1}

// Set makes s the sentence of t.
func (s *Sentence) Set(t *syntax.Text, tokens syntax.Range, classes *weights.Classes) {
	s.words = append(s.words[:0], make([]word, tokens.End-tokens.Start)...)
	text := t.Doc.Text()
	odd := false
	for i := range s.words {
		w, span := &s.words[i], t.Tokens[tokens.Start+i].Span
		w.set(text[span.Start:span.End], classes)
		if tokens.Start+i == 0 || t.Tokens[tokens.Start+i-1].Span.End < span.Start {
			w.spaces |= 1
		}
		if tokens.Start+i+1 >= len(t.Tokens) || t.Tokens[tokens.Start+i+1].Span.Start > span.End {
			w.spaces |= 2
		}
		w.odd = odd
		if text[span.Start:span.End] == `"` {
			odd = !odd
		}
	}
	s.style = styleOf(s.words, t, tokens)
}

func (s *Sentence) at(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &outside
	}
	return &s.words[i]
}

// Features appends the features of word i to f, given the labels of the two words
// before it, None where there are none.
func (s *Sentence) Features(f []uint64, i int, before, before2 uint8) []uint64 {
	template := uint64(0)
	add := func(a uint64) {
		template++
		f = append(f, weights.Mix(template, a))
	}
	add2 := func(a, b uint64) {
		template++
		f = append(f, weights.Mix(weights.Mix(template, a), b))
	}
	w, l1, l2, r1, r2 := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	t1, t2 := uint64(before), uint64(before)<<8|uint64(before2)
	first := uint64(0)
	if i == 0 || i == 1 && l1.casing == noLetters {
		first = 1
	}
	written := uint64(w.casing)<<8 | uint64(s.style)<<1 | first

	add(w.lower)
	add(w.form)
	add2(w.lower, written)
	for n := range w.suffix {
		add2(w.suffix[n], written)
	}
	for n := range w.prefix {
		add(w.prefix[n])
	}
	add2(w.shape, written)
	add2(written, t1)
	add2(w.suffix[2], t1)
	add2(w.suffix[1], t2)

	add(l1.lower)
	add(l2.lower)
	add(r1.lower)
	add(r2.lower)
	add2(l1.lower, w.lower)
	add2(w.lower, r1.lower)
	add2(l1.lower, r1.lower)
	add2(r1.lower, r2.lower)
	add2(l1.lower, l2.lower)
	add(l1.suffix[2])
	add(r1.suffix[2])
	add(r2.suffix[2])
	add2(w.suffix[2], r1.suffix[2])
	add2(uint64(l1.casing), written)
	add2(uint64(r1.casing), written)

	add(t1)
	add(t2)
	add2(t1, w.lower)
	add2(t2, w.lower)
	add2(t1, r1.lower)
	add2(t1, r1.suffix[2])
	add2(t2, r1.suffix[1])

	punct := uint64(w.spaces)<<8 | uint64(w.mark)<<1
	if w.odd {
		punct |= 1
	}
	if w.casing == noLetters {
		add2(w.lower, punct)
		add2(w.shape, punct)
	} else {
		add2(uint64(w.spaces), w.suffix[1])
		add2(written, r1.shape)
	}

	for n, shift := range [...]int{12, 10, 6, 0} {
		c := func(x *word) uint64 { return uint64(x.class.Path >> shift) }
		if n == 3 {
			c = func(x *word) uint64 { return uint64(x.class.Whole) }
		}
		add(c(w))
		add(c(l1))
		add(c(r1))
		add(c(r2))
		add2(c(w), t1)
		add2(c(w), c(r1))
		add2(c(w), w.suffix[1])
		add2(t1, c(r1))
	}
	return f
}
