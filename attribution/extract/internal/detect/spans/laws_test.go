package spans

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// randomOutline returns sentences of that many tokens, the first with a label, of random
// words, trees and quotes.
func randomOutline(r *rand.Rand, trees bool, lengths ...int) *syntax.Outline {
	words := strings.Fields("Ada said that the mill , by Ostwick ’s mayor “ burned ” was \x00 \xff : lost")
	var b strings.Builder
	text := &syntax.Text{}
	named := &syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text}}}
	for _, n := range lengths {
		start := len(text.Tokens)
		for i := range n {
			word := words[r.IntN(len(words))]
			text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: b.Len(), End: b.Len() + len(word)}})
			b.WriteString(word + " ")
			named.Words = append(named.Words, syntax.Word{UPOS: syntax.UPOS(r.IntN(18)), XPOS: syntax.XPOS(r.IntN(52)), Lemma: word})
			if trees {
				head := start + r.IntN(i+1) - 1
				if head < start {
					head = start + i - 1
				}
				if i == 0 {
					head = -1
				}
				named.Arcs = append(named.Arcs, syntax.Arc{Head: int32(head), Deprel: syntax.Deprel(r.IntN(52))})
			}
		}
		text.Sentences = append(text.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: start, End: len(text.Tokens)}})
	}
	text.Doc = source.NewDocument(b.String(), source.Meta{})
	text.Paragraphs = []syntax.Paragraph{{Span: source.Span{End: b.Len()}, Label: source.Span{End: text.Tokens[0].Span.End}, Sentences: syntax.Range{End: len(lengths)}}}
	for i := 3; i+9 < len(text.Tokens); i += 12 + r.IntN(9) {
		open, end := text.Tokens[i].Span, text.Tokens[i+3+r.IntN(6)].Span
		text.Quotes = append(text.Quotes, syntax.Quote{Open: open, Close: end, Inner: source.Spans{{Start: open.End, End: end.Start}}, Parent: -1})
	}
	return syntax.NewOutline(named)
}

func TestLaws(t *testing.T) {
	m := aModel(t)
	r := rand.New(rand.NewPCG(1, 2))
	for _, o := range []*syntax.Outline{
		randomOutline(r, true, 1, 2, 30, 60), randomOutline(r, false, 20, 1), randomOutline(r, true, 1500), randomOutline(r, true, 299, 300, 301, 302),
	} {
		reader := m.Reader(o)
		for head := 0; head < len(o.Tokens); head += 1 + r.IntN(15) {
			checkBest(t, m, reader, head)
		}
	}
}

// FuzzBest looks at heads of random outlines.
func FuzzBest(f *testing.F) {
	f.Add(uint64(1), uint16(12), uint16(400), true)
	f.Add(uint64(2), uint16(0), uint16(0), false)
	m := aModel(f)
	f.Fuzz(func(t *testing.T, seed uint64, first, second uint16, trees bool) {
		r := rand.New(rand.NewPCG(seed, 0))
		o := randomOutline(r, trees, 1+int(first%330), 1+int(second%40))
		reader := m.Reader(o)
		for range 2 {
			checkBest(t, m, reader, r.IntN(len(o.Tokens)))
		}
	})
}

// checkBest holds the labellings of a head against the laws: they are of one piece round
// the head, disjoint and within the sentence, and what was asked before does not matter.
func checkBest(t *testing.T, m *Model, reader *Reader, head int) {
	t.Helper()
	o := reader.outline
	best := reader.Best(head, 10)
	assert.NotEmpty(t, best)
	assert.Equal(t, best, m.Reader(o).Best(head, 10), "whatever was asked before")
	s := o.Sentences[o.Sentence[head]].Tokens
	for i, b := range best {
		where := fmt.Sprintf("head %d, labelling %d: %v", head, i, b)
		assert.True(t, b.Cue.Start <= head && head < b.Cue.End, where)
		assert.Equal(t, b.Score, reader.Score(b.Labelling), where)
		if i > 0 {
			assert.LessOrEqual(t, b.Score, best[i-1].Score, where)
		}
		taken, doubled := map[int]bool{}, false
		for _, list := range [][]syntax.Range{{b.Cue}, b.Source, b.Content} {
			end := s.Start
			for _, x := range list {
				assert.True(t, end <= x.Start && x.Start < x.End && x.End <= s.End, where)
				for k := x.Start; k < x.End; k++ {
					doubled = doubled || taken[k]
					taken[k] = true
				}
				end = x.End
			}
		}
		assert.False(t, doubled, where)
	}
}

func TestWindow(t *testing.T) {
	o := randomOutline(rand.New(rand.NewPCG(3, 4)), true, 10, 1000)
	assert.Equal(t, syntax.Range{Start: 1, End: 10}, Window(o, 5), "without the label")
	assert.Equal(t, syntax.Range{Start: 0, End: 10}, Window(o, 0), "a head in the label")
	assert.Equal(t, syntax.Range{Start: 10, End: 310}, Window(o, 10))
	assert.Equal(t, syntax.Range{Start: 410, End: 710}, Window(o, 510))
	assert.Equal(t, Window(o, 510), Window(o, 609), "one window for all heads of a block")
	assert.Equal(t, syntax.Range{Start: 810, End: 1010}, Window(o, 1009))
}

func BenchmarkBest(b *testing.B) {
	m := aModel(b)
	o := randomOutline(rand.New(rand.NewPCG(5, 6)), true, 30, 30, 30, 30)
	b.ReportAllocs()
	for b.Loop() {
		r := m.Reader(o)
		for head := 10; head < len(o.Tokens); head += 15 {
			r.Best(head, 10)
		}
	}
}
