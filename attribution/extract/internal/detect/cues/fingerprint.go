package cues

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// probe is a text that shows the features, each word with its tags, its head counted from
// 1 on in the text, and its relation.
const probe = `Marsh/PROPN/NNP/5/nsubj :/PUNCT/:/1/punct “/PUNCT/“/5/punct We/PRON/PRP/5/nsubj say/VERB/VBP/0/root that/SCONJ/IN/10/mark its/PRON/PRP$/8/nmod:poss report/NOUN/NN/10/nsubj
 did/AUX/VBD/10/aux claim/VERB/VB/5/ccomp by/ADP/IN/12/case officials/NOUN/NNS/10/obl who/PRON/WP/14/nsubj know/VERB/VBP/12/acl:relcl to/PART/TO/16/mark make/VERB/VB/14/xcomp
 calls/NOUN/NNS/16/obj ”/PUNCT/”/5/punct not/ADV/RB/20/advmod said/VERB/VBD/5/parataxis out/ADP/RP/20/compound:prt —/PUNCT/:/20/punct Vale/PROPN/NNP/20/nsubj`

// Fingerprint returns the fingerprint of the features.
func Fingerprint() string {
	var text strings.Builder
	t := &syntax.Text{}
	tagged := &syntax.Tagged{Text: t}
	parsed := &syntax.Parsed{Tagged: tagged}
	for entry := range strings.FieldsSeq(probe) {
		fields := strings.Split(entry, "/")
		start := text.Len()
		text.WriteString(fields[0])
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: start, End: text.Len()}})
		text.WriteByte(' ')
		tagged.Words = append(tagged.Words, syntax.Word{UPOS: syntax.UPOSOf(fields[1]), XPOS: syntax.XPOSOf(fields[2]), Lemma: strings.ToLower(fields[0])})
		head := 0
		for _, digit := range []byte(fields[3]) {
			head = 10*head + int(digit-'0')
		}
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: int32(head - 1), Deprel: syntax.DeprelOf(fields[4])})
	}
	t.Doc = source.NewDocument(text.String(), source.Meta{})
	n := len(t.Tokens)
	t.Sentences = []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: n}}}
	t.Paragraphs = []syntax.Paragraph{{Kind: syntax.Body, Sentences: syntax.Range{Start: 0, End: 1}}}
	opening, closing := t.Tokens[2].Span, t.Tokens[17].Span
	t.Quotes = []syntax.Quote{{Open: opening, Close: closing, Inner: source.Spans{{Start: opening.End, End: closing.Start}}, Parent: -1}}
	var all []uint64
	for _, features := range Candidates(syntax.NewOutline(&syntax.Named{Parsed: parsed, Names: []syntax.Name{{Tokens: syntax.Range{Start: 22, End: 23}, Kind: syntax.PersonName}}})) {
		for _, f := range features {
			all = append(all, uint64(f))
		}
	}
	return weights.Fingerprint(all)
}
