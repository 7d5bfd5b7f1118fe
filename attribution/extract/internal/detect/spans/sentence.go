package spans

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Sentence is the sentence of a cue as the features see it. Trainer and Model use the
// same. It is changed by Set and SetHead and may be used again; the zero Sentence is
// ready for use.
type Sentence struct {
	o      *syntax.Outline
	window syntax.Range
	tokens []token
	order  []int32 // heads before what depends on them
	quoted uint64  // how much of the sentence stands in quotation marks
	cue    cue
}

// token is what the features of a token are made of. Numbers that are mixed into
// features are not 0.
type token struct {
	form, lemma    uint64
	word           uint64 // the form of what is no content word, the tag of others
	tag            uint64
	kind           uint64 // of the name it is part of
	relation       uint64
	marked         uint64 // relation with the word that marks it: a preposition, "that"
	quote          uint64
	region         int32 // the outermost quote, -1 outside
	parent         int32 // -1 for none in the window
	starts, ends   int32 // the highest token whose subtree starts or ends with this one
	crossing       int32 // how many arcs cross the gap before it
	commas         int32 // how many of each stand before it
	marks, finites int32
	toCue
}

// block is a third of the longest stretch of a sentence that is looked at.
const block = 100

// Window returns the tokens that are looked at for a cue with that head: its sentence
// without the label of the paragraph, of a very long one what is around the head.
func Window(o *syntax.Outline, head int) syntax.Range {
	r := o.Bodies[o.Sentence[head]]
	if head < r.Start || head >= r.End {
		r = o.Sentences[o.Sentence[head]].Tokens
	}
	if r.End-r.Start > 3*block {
		first := r.Start + max(0, (head-r.Start)/block-1)*block
		r = syntax.Range{Start: first, End: min(r.End, first+3*block)}
	}
	return r
}

// Set makes s the sentence of a text that stands in the window.
func (s *Sentence) Set(o *syntax.Outline, window syntax.Range) {
	s.o, s.window = o, window
	n := window.End - window.Start
	s.tokens = slices.Grow(s.tokens[:0], n)[:n]
	s.order = s.order[:0]
	var commas, marks, finites, inside int32
	for i := range s.tokens {
		at := window.Start + i
		t := &s.tokens[i]
		w := o.Words[at]
		*t = token{
			form: weights.Hash(o.Lower[at]), lemma: weights.Hash(o.Lemmas[at]), tag: uint64(w.XPOS) + 1,
			relation: uint64(o.Deprel(at)) + 1, region: -1, parent: -1, starts: int32(i), ends: int32(i),
			commas: commas, marks: marks, finites: finites, kind: 1,
		}
		t.word = t.tag
		if isFunction(w.UPOS) {
			t.word = t.form
		}
		if k := o.NameOf[at]; k >= 0 {
			t.kind = uint64(o.Names[k].Kind) + 2
		}
		t.marked = t.relation
		s.setQuote(t, at)
		if h := o.Head(at); h >= window.Start && h < window.End {
			t.parent = int32(h - window.Start)
		}
		if t.quote != outsideQuotes {
			inside++
		}
		switch {
		case w.XPOS == syntax.Comma:
			commas++
		case t.quote > insideQuotes:
			marks++
		case w.XPOS == syntax.VBD || w.XPOS == syntax.VBZ || w.XPOS == syntax.VBP || w.XPOS == syntax.MD:
			finites++
		}
		s.order = append(s.order, int32(i))
	}
	s.quoted = 1
	if inside > 0 {
		s.quoted = 2
	}
	if int(inside) == n {
		s.quoted = 3
	}
	slices.SortFunc(s.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(o.Depth[window.Start+int(a)], o.Depth[window.Start+int(b)]), cmp.Compare(a, b))
	})
	s.setTree()
}

// The numbers of how a token stands to quotation marks.
const (
	outsideQuotes = iota + 1
	insideQuotes
	opensQuote
	closesQuote
)

func (s *Sentence) setQuote(t *token, at int) {
	q := s.o.Quote[at]
	t.quote = outsideQuotes
	if q < 0 {
		return
	}
	t.region = s.o.Outermost[q]
	switch {
	case s.o.Opens[at] == t.region:
		t.quote = opensQuote
	case s.o.Closes[at] == t.region:
		t.quote = closesQuote
	default:
		t.quote = insideQuotes
	}
}

// setTree sets what can be read off the tree.
func (s *Sentence) setTree() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.parent < 0 {
			continue
		}
		p := &s.tokens[t.parent]
		r := s.o.Deprel(s.window.Start + i)
		if (r == syntax.Case || r == syntax.Mark) && p.marked == p.relation {
			p.marked = weights.Mix(p.relation, t.lemma)
		}
		low, high := i, int(t.parent)
		if low > high {
			low, high = high, low
		}
		s.tokens[low+1].crossing++
		if high+1 < len(s.tokens) {
			s.tokens[high+1].crossing--
		}
	}
	for i := 1; i < len(s.tokens); i++ {
		s.tokens[i].crossing += s.tokens[i-1].crossing
	}
	for k := len(s.order) - 1; k >= 0; k-- { // the highest last
		i := int(s.order[k])
		r := s.o.Subtree[s.window.Start+i]
		if at := r.Start - s.window.Start; at >= 0 {
			s.tokens[at].starts = int32(i)
		}
		if at := r.End - 1 - s.window.Start; at < len(s.tokens) {
			s.tokens[at].ends = int32(i)
		}
	}
}

// isFunction reports whether words of that part of speech are few.
func isFunction(p syntax.UPOS) bool {
	switch p {
	case syntax.ADP, syntax.AUX, syntax.CCONJ, syntax.DET, syntax.PART, syntax.PRON, syntax.PUNCT, syntax.SCONJ, syntax.SYM:
		return true
	}
	return false
}

// at returns a token by its number in the window, one of nothing outside.
func (s *Sentence) at(i int) *token {
	if i < 0 || i >= len(s.tokens) {
		return &nothing
	}
	return &s.tokens[i]
}

var nothing = token{form: 7, lemma: 7, word: 7, tag: 7, kind: 7, relation: 7, marked: 7, quote: 7, region: -1, parent: -1, toCue: toCue{up: -1, top: -1}}
