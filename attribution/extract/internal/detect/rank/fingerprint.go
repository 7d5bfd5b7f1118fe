package rank

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// probe has what features look at.
const probe = `“ Rows , rows fall , ” Ada Quist of Ostwick , which burned , did not say that it saw on Friday . “ They fall . ”`

// Fingerprint returns the fingerprint of the features.
func Fingerprint() string {
	o := probeOutline()
	fields := NewFields(o, []cues.Cue{{Head: 13}, {Head: 17, Score: nat}, {Head: 20, Score: -2 * nat}}, nil, nil)
	var all []uint64
	for _, head := range []int{17, 26} {
		f := fields.At(head)
		for g := range f.Groups() {
			for _, h := range f.Features(g) {
				all = append(all, uint64(h))
			}
		}
	}
	return weights.Fingerprint(all)
}

func probeOutline() *syntax.Outline {
	text := &syntax.Text{Doc: source.NewDocument(probe, source.Meta{})}
	named := &syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text}}}
	at := 0
	for i, word := range strings.Fields(probe) {
		text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(word)}})
		at += len(word) + 1
		w := syntax.Word{UPOS: syntax.UPOS(1 + i%17), XPOS: syntax.XPOS(1 + i), Lemma: word[:len(word)/2+1]}
		if strings.ContainsAny(word, ",.“”") {
			w.UPOS = syntax.PUNCT
		}
		named.Words = append(named.Words, w)
		named.Arcs = append(named.Arcs, syntax.Arc{Head: int32(max(0, i-1-i%3)), Deprel: syntax.Deprel(1 + (i*7)%50)})
	}
	for i, arc := range map[int]syntax.Arc{
		0: {Head: 4, Deprel: syntax.Punct}, 3: {Head: 4, Deprel: syntax.Nsubj}, 4: {Head: 17, Deprel: syntax.Ccomp}, 7: {Head: 17, Deprel: syntax.Nsubj}, 8: {Head: 7, Deprel: syntax.Flat},
		9: {Head: 10, Deprel: syntax.Case}, 10: {Head: 7, Deprel: syntax.Nmod}, 13: {Head: 10, Deprel: syntax.AclRelcl}, 15: {Head: 17, Deprel: syntax.Aux},
		16: {Head: 17, Deprel: syntax.Advmod}, 17: {Head: -1, Deprel: syntax.Root}, 18: {Head: 20, Deprel: syntax.Mark}, 20: {Head: 17, Deprel: syntax.Ccomp},
		22: {Head: 20, Deprel: syntax.Obl}, 24: {Head: 26, Deprel: syntax.Punct}, 25: {Head: 26, Deprel: syntax.Nsubj}, 26: {Head: -1, Deprel: syntax.Root},
	} {
		named.Arcs[i] = arc
	}
	const end = 24 // of the first sentence
	n := len(text.Tokens)
	text.Sentences = []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: end}}, {Tokens: syntax.Range{Start: end, End: n}}}
	text.Paragraphs = []syntax.Paragraph{{Span: source.Span{Start: 0, End: len(probe)}, Kind: syntax.Body, Sentences: syntax.Range{Start: 0, End: 2}}}
	mark := func(i int) source.Span { return text.Tokens[i].Span }
	text.Quotes = []syntax.Quote{
		{Open: mark(0), Close: mark(6), Inner: source.Spans{{Start: mark(1).Start, End: mark(5).End}}, Parent: -1},
		{Open: mark(end), Close: mark(n - 1), Inner: source.Spans{{Start: mark(end + 1).Start, End: mark(n - 2).End}}, Parent: -1},
	}
	named.Names = []syntax.Name{{Tokens: syntax.Range{Start: 7, End: 9}, Kind: syntax.PersonName}}
	return syntax.NewOutline(named)
}
