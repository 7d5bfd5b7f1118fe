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
	style Style
}

// Sure tells of words that need no decision, as they are written, what their labels are.
type Sure interface {
	Find(form uint64) (label uint16, ok bool)
}

// History is what the features see of the words before: their labels. The zero History
// is not that of the beginning: Start is.
type History struct {
	// Before and Before2 are the labels of the word before and of the one before it.
	Before, Before2 uint8
	// Verb is that of the last verb, modal or "to".
	Verb uint8
}

// Start returns the History of the first word.
func Start() History { return History{None, None, None} }

// After returns the History of the next word, where this one has the label of that number.
func (h History) After(number uint8, label Label) History {
	next := History{number, h.Before, h.Verb}
	switch label.XPOS {
	case syntax.MD, syntax.TO, syntax.VB, syntax.VBD, syntax.VBG, syntax.VBN, syntax.VBP, syntax.VBZ:
		next.Verb = number
	}
	return next
}

// outside is what stands before and after a sentence.
var outside = word{lower: 1, form: 1, shape: 1}

// Set makes s the sentence of t.
func (s *Sentence) Set(t *syntax.Text, tokens syntax.Range, classes *weights.Classes, sure Sure) {
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
		if label, ok := sure.Find(w.form); ok {
			w.label, w.sure = uint8(label), true
		}
		w.odd = odd
		if text[span.Start:span.End] == `"` {
			odd = !odd
		}
	}
	s.style = StyleOf(t, tokens)
}

// Sure returns the label of word i if it needs no decision.
func (s *Sentence) Sure(i int) (label uint8, ok bool) { return s.words[i].label, s.words[i].sure }

// Form returns the hash of word i as it is written.
func (s *Sentence) Form(i int) uint64 { return s.words[i].form }

func (s *Sentence) at(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &outside
	}
	return &s.words[i]
}

// Features appends the features of word i to f.
func (s *Sentence) Features(f []uint64, i int, h History) []uint64 {
	return s.more(s.first(f, i, h), i, h)
}

// written is how a word is written, and where.
func (s *Sentence) written(i int) uint64 {
	first := uint64(0)
	if i == 0 || i == 1 && s.at(0).casing == weights.NoLetters {
		first = 1
	}
	return weights.Mix(3, uint64(s.at(i).casing)<<8|uint64(s.style)<<1|first)
}

// first appends the features that tell the most. They are enough for most words.
func (s *Sentence) first(f []uint64, i int, h History) []uint64 {
	template := uint64(0)
	add := func(a, b uint64) {
		template++
		f = append(f, weights.Join(template, a, b, 0))
	}
	w, l1, r1 := s.at(i), s.at(i-1), s.at(i+1)
	t1 := weights.Mix(1, uint64(h.Before))
	written := s.written(i)
	named := weights.Mix(5, uint64(w.class.Named))
	c0, cl := uint64(w.class.Whole)+1, uint64(l1.class.Whole)+1
	p0, pl, pr := w.path(), l1.path(), r1.path()

	add(w.lower, 0)
	add(w.form, 0)
	add(w.lower, written)
	for n := range w.suffix {
		add(w.suffix[n], written)
	}
	add(w.prefix[1], 0)
	add(w.shape, written)
	add(c0, 0)
	add(p0, 0)
	add(named, p0)
	add(named, written)
	add(t1, 0)
	add(t1, written)
	add(t1, w.lower)
	add(t1, w.suffix[2])
	add(t1, c0)
	add(t1, p0)
	add(l1.lower, 0)
	add(r1.lower, 0)
	add(l1.lower, w.lower)
	add(w.lower, r1.lower)
	add(cl, 0)
	add(pl, 0)
	add(pr, 0)
	add(p0, pr)

	if w.casing == weights.NoLetters {
		odd := uint64(0)
		if w.odd {
			odd = 1
		}
		punct := weights.Mix(4, uint64(w.spaces)<<8|uint64(w.mark)<<1|odd)
		add(w.lower, punct)
		add(w.shape, punct)
	} else {
		add(uint64(w.spaces), w.suffix[1])
		add(written, r1.shape)
	}
	return f
}

// more appends the others.
func (s *Sentence) more(f []uint64, i int, h History) []uint64 {
	template := uint64(1 << 8)
	add := func(a, b uint64) {
		template++
		f = append(f, weights.Join(template, a, b, 0))
	}
	w, l1, l2, r1, r2 := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	t1, t2 := weights.Mix(1, uint64(h.Before)), weights.Mix(2, uint64(h.Before)<<8|uint64(h.Before2))
	verb := weights.Mix(6, uint64(h.Verb))
	written := s.written(i)
	named := weights.Mix(5, uint64(w.class.Named))
	c0, cr := uint64(w.class.Whole)+1, uint64(r1.class.Whole)+1
	p0, pr := w.path(), r1.path()

	add(w.prefix[0], 0)
	add(w.prefix[2], 0)
	add(l2.lower, 0)
	add(r2.lower, 0)
	add(l1.lower, l2.lower)
	add(l1.suffix[2], 0)
	add(r1.suffix[2], 0)
	add(w.suffix[2], r1.suffix[2])
	add(uint64(l1.casing), written)
	add(uint64(r1.casing), written)
	add(t2, p0)
	add(verb, w.suffix[1])
	add(verb, w.lower)
	add(verb, t1)
	add(named, w.suffix[2])
	add(weights.Mix(named, written), t1)
	add(uint64(r1.class.Named), written)
	add(cr, 0)
	add(c0, cr)
	add(c0, w.suffix[1])
	add(t1, pr)
	add(pr, r2.path())
	return f
}
