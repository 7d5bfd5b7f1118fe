package eval

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

func TestSilverArcs(t *testing.T) {
	doc := source.NewDocument("Die Brücke was re-opened by Ina in May. Oh.", source.Meta{})
	words := []syntax.Word{
		{UPOS: syntax.DET}, {UPOS: syntax.NOUN}, {UPOS: syntax.AUX}, {UPOS: syntax.VERB, XPOS: syntax.VBN}, {UPOS: syntax.PUNCT}, {UPOS: syntax.VERB, XPOS: syntax.VBN},
		{UPOS: syntax.ADP}, {UPOS: syntax.PROPN}, {UPOS: syntax.ADP}, {UPOS: syntax.PROPN}, {UPOS: syntax.PUNCT}, {UPOS: syntax.INTJ}, {UPOS: syntax.PUNCT},
	}
	text := &syntax.Text{Doc: doc, Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: 11}}, {Tokens: syntax.Range{Start: 11, End: 13}}}}
	at := 0
	for _, form := range []string{"Die", "Brücke", "was", "re", "-", "opened", "by", "Ina", "in", "May", ".", "Oh", "."} {
		for doc.Text()[at] == ' ' {
			at++
		}
		text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(form)}})
		at += len(form)
	}
	token := func(begin, end int, word string, head int, relation string) corpus.CoreNLPToken {
		return corpus.CoreNLPToken{Begin: begin, End: end, Word: word, Head: head, Relation: relation}
	}
	got := silverArcs(&syntax.Tagged{Text: text, Words: words}, []corpus.CoreNLPToken{
		token(0, 3, "Die", 1, "det"), token(4, 10, "Brücke", 3, "nsubjpass"), token(11, 14, "was", 3, "auxpass"),
		token(15, 24, "re-opened", -1, "root"), // one token there, three here
		token(25, 27, "by", 5, "case"), token(28, 31, "Ina", 3, "nmod"), token(32, 34, "in", 7, "case"), token(35, 38, "May", 3, "nmod"),
		token(40, 42, "Oh", 3, "discourse"), token(99, 100, "?", 0, "punct"), // of the sentence before, and of none
	})
	assert.Equal(t, []syntax.Arc{
		{Head: 1, Deprel: syntax.Det}, {Head: 5, Deprel: syntax.NsubjPass}, {Head: 5, Deprel: syntax.AuxPass}, {Head: 5, Deprel: syntax.Compound}, {Head: 5, Deprel: syntax.Compound},
		{Head: -1, Deprel: syntax.Root}, {Head: 7, Deprel: syntax.Case}, {Head: 5, Deprel: syntax.OblAgent}, {Head: 9, Deprel: syntax.Case}, {Head: 5, Deprel: syntax.Obl},
		{Head: 5, Deprel: syntax.Parataxis}, {Head: -1, Deprel: syntax.Root}, {Head: 11, Deprel: syntax.Parataxis},
	}, got)
}

func TestMakeTree(t *testing.T) {
	arcs := []syntax.Arc{{Head: 1, Deprel: syntax.Nsubj}, {Head: 2, Deprel: syntax.Ccomp}, {Head: 1, Deprel: syntax.Ccomp}, {Head: -1, Deprel: syntax.Dep}, {Head: 7, Deprel: syntax.Root}}
	makeTree(arcs, syntax.Range{Start: 0, End: 5})
	assert.Equal(t, []syntax.Arc{
		{Head: 1, Deprel: syntax.Nsubj}, {Head: 4, Deprel: syntax.Parataxis}, {Head: 1, Deprel: syntax.Ccomp}, {Head: 4, Deprel: syntax.Parataxis}, {Head: -1, Deprel: syntax.Root},
	}, arcs)
	circle := []syntax.Arc{{Head: 1, Deprel: syntax.Nsubj}, {Head: 0, Deprel: syntax.Ccomp}}
	makeTree(circle, syntax.Range{Start: 0, End: 2})
	assert.Equal(t, []syntax.Arc{{Head: -1, Deprel: syntax.Root}, {Head: 0, Deprel: syntax.Ccomp}}, circle)
	makeTree(nil, syntax.Range{})
}
