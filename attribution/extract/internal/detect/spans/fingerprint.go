package spans

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// probe has what features look at.
const probe = `“ Rows fall , ” Ada Quist of Ostwick said as the mill burned . “ They fall . ”`

// Fingerprint returns the fingerprint of the features.
func Fingerprint() string {
	o := probeOutline()
	var s Sentence
	var all []uint64
	var hashes []uint32
	for _, head := range []int{9, 13} {
		s.Set(o, Window(o, head))
		s.SetHead(head)
		for i := range s.tokens {
			all = s.Near(s.Token(all, i), i)
			hashes = s.Between(s.Gap(hashes, i), i)
		}
	}
	for _, h := range hashes {
		all = append(all, uint64(h))
	}
	return weights.Fingerprint(all)
}

// probeOutline returns the probe with tags and trees that show many of them.
func probeOutline() *syntax.Outline {
	text := &syntax.Text{Doc: source.NewDocument(probe, source.Meta{})}
	named := &syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text}}}
	at := 0
	for i, word := range strings.Fields(probe) {
		text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(word)}})
		at += len(word) + 1
		named.Words = append(named.Words, syntax.Word{UPOS: syntax.UPOS(1 + i%17), XPOS: syntax.XPOS(1 + i), Lemma: word[:len(word)/2+1]})
		named.Arcs = append(named.Arcs, syntax.Arc{Head: int32(max(0, i-1-i%3)), Deprel: syntax.Deprel(1 + (i*7)%50)})
	}
	end := 15
	named.Arcs[0] = syntax.Arc{Head: 2, Deprel: syntax.Case}
	named.Arcs[2].Head = 9
	named.Arcs[9] = syntax.Arc{Head: -1, Deprel: syntax.Root}
	named.Arcs[end] = syntax.Arc{Head: -1, Deprel: syntax.Root}
	for i := end + 1; i < len(named.Arcs); i++ {
		named.Arcs[i].Head = int32(end)
	}
	n := len(text.Tokens)
	text.Sentences = []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: end}}, {Tokens: syntax.Range{Start: end, End: n}}}
	text.Paragraphs = []syntax.Paragraph{{Span: source.Span{Start: 0, End: len(probe)}, Kind: syntax.Body, Sentences: syntax.Range{Start: 0, End: 2}}}
	mark := func(i int) source.Span { return text.Tokens[i].Span }
	text.Quotes = []syntax.Quote{
		{Open: mark(0), Close: mark(4), Inner: source.Spans{{Start: mark(1).Start, End: mark(3).End}}, Parent: -1},
		{Open: mark(end), Close: mark(n - 1), Inner: source.Spans{{Start: mark(end + 1).Start, End: mark(n - 2).End}}, Parent: -1},
	}
	named.Names = []syntax.Name{{Tokens: syntax.Range{Start: 5, End: 7}, Kind: syntax.PersonName}}
	return syntax.NewOutline(named)
}
