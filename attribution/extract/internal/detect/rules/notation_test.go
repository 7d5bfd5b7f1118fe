package rules

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// vocabulary has the words of the cases by their usual tag, with the lemma behind "="
// where it is another. A case gives another tag so: "plans/NNS".
const vocabulary = `
$ $
, ,
. ! . ?
: : — ; --
CC and but or
CD 2014 40 5 three
DT a an no some the this
EX there
IN about after against among whether as at because before by during for from if in into of on per since that through under while with
JJ angry big certain clear cold confident former early fog-bound glad late local new old open safe senior sorry sure unnamed wide
MD can could may might must should will would
NN account advice bell bread bridge chief claim clerk concern council crew debate denial dream fee ferry fire fog fee
NN government harbour interview letter manager mayor memo minister ministry morning mouth news office opinion owner people
NN phone pier plan police proposal radio report rule schedule spokesman statement storm strike tax toll town view warning water week year
NNP Ada Holm Friday Marten Monday Mr. Ostwick Quist Tavian
NNS bells=bell boats=boat bridges=bridge costs=cost eyes=eye ferries=ferry fees=fee fishermen=fisherman lights=light officials=official
NNS prices=price questions=question reporters=reporter residents=resident taxes=tax tolls=toll tracks=track weeks=week words=word workers=worker
POS ’s
PRP I he him himself it she them they us=we we you
PRP$ her his its my their
RB allegedly also angrily badly further late n't=not never not now once quietly reportedly soon then yesterday
TO to
VB admit be build refuse decline carry close fall go have keep leave pay put ring rise say send shut sink stay stop
VBD added=add admitted=admit announced=announce argued=argue arrived=arrive asked=ask believed=believe blamed=blame called=call came=come claimed=claim closed=close
VBD declined=decline fell=fall feared=fear grew=grow had=have issued=issue laughed=laugh left=leave made=make met=meet ordered=order rang=ring read=read
VBD refused=refuse rose=rise said=say sank=sink seemed=seem smiled=smile stood=stand thought=think threatened=threaten told=tell took=take tried=try urged=urge wanted=want warned=warn was=be went=go were=be wrote=write
VBG according=accord adding=add citing=cite closing=close leaving=leave ringing=ring saying=say smiling=smile threatening=threaten
VBN accused=accuse been=be built=build closed=close expected=expect feared=fear known=know seen=see told=tell
VBP are=be do fear have hope know say think want
VBZ believes=believe 's=be has=have hopes=hope is=be says=say thinks=think wants=want
WDT which
WP who what
WP$ whose
WRB how when where why
`

// upos are the parts of speech that a tag stands for, by its first two letters, and
// those of some words.
var (
	upos = map[string]syntax.UPOS{
		"CC": syntax.CCONJ, "CD": syntax.NUM, "DT": syntax.DET, "EX": syntax.PRON, "IN": syntax.ADP, "JJ": syntax.ADJ, "MD": syntax.AUX,
		"NN": syntax.NOUN, "PO": syntax.PART, "PR": syntax.PRON, "RB": syntax.ADV, "TO": syntax.PART, "VB": syntax.VERB, "WD": syntax.PRON,
		"WP": syntax.PRON, "WR": syntax.ADV, "$": syntax.SYM,
	}
	uposOfWord = map[string]syntax.UPOS{
		"that": syntax.SCONJ, "because": syntax.SCONJ, "if": syntax.SCONJ, "while": syntax.SCONJ, "whether": syntax.SCONJ, "n't": syntax.PART, "not": syntax.PART,
	}
)

func wordOf(form, tag, lemma string) syntax.Word {
	w := syntax.Word{XPOS: syntax.XPOSOf(tag), Lemma: lemma, UPOS: syntax.PUNCT}
	if u, ok := upos[tag[:min(2, len(tag))]]; ok {
		w.UPOS = u
	}
	switch u, ok := uposOfWord[form]; {
	case ok:
		w.UPOS = u
	case strings.HasPrefix(tag, "NNP"):
		w.UPOS = syntax.PROPN
	case w.UPOS == syntax.VERB && (lemma == "be" || lemma == "have" || lemma == "do"):
		w.UPOS = syntax.AUX
	}
	return w
}

// lookup returns the usual word of each form.
func lookup() map[string]syntax.Word {
	words := map[string]syntax.Word{}
	for line := range strings.Lines(vocabulary) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		for _, entry := range fields[1:] {
			form, lemma, ok := strings.Cut(entry, "=")
			if !ok {
				lemma = form
			}
			if _, ok := words[form]; !ok {
				words[form] = wordOf(form, fields[0], lemma)
			}
		}
	}
	for mark, tag := range map[string]string{"“": "``", "‘": "``", "”": "''", "’": "''", "(": "-LRB-", ")": "-RRB-"} {
		words[mark] = wordOf(mark, tag, mark)
	}
	return words
}

// writer builds a tagged text token by token.
type writer struct {
	text  strings.Builder
	out   syntax.Text
	words []syntax.Word
	arcs  []syntax.Arc
	open  []int // the quotes that are open
}

// parse returns the tagged text of a case: tokens between spaces; "|" begins a sentence,
// "||" a paragraph, with its kind behind it: "||turn", of which the label goes up to the
// first colon. “ and ‘ open quotes, ” and ’ close them; what is open at the end of a
// paragraph goes on in the next if that begins with its mark. What a token depends on
// stands behind "~" where a case needs it: "rang~acl-3" on the third token before it.
func parse(t *testing.T, marked string) *syntax.Outline {
	t.Helper()
	usual := lookup()
	w := &writer{}
	w.paragraph("")
	for field := range strings.FieldsSeq(marked) {
		if kind, ok := strings.CutPrefix(field, "||"); ok {
			w.paragraph(kind)
			continue
		}
		if field == "|" {
			w.sentence()
			continue
		}
		field, arc, _ := strings.Cut(field, "~")
		w.arc(t, arc)
		form, tag, tagged := strings.Cut(field, "/")
		word, ok := usual[form]
		if !ok {
			word, ok = usual[strings.ToLower(form)]
		}
		if tagged {
			word = wordOf(form, tag, strings.ToLower(form))
		}
		require.True(t, ok || tagged, "%q is not in the vocabulary", form)
		w.token(form, word)
	}
	return w.tagged()
}

func (w *writer) tagged() *syntax.Outline {
	w.endParagraph()
	w.closeQuotes(0)
	w.out.Doc = source.NewDocument(w.text.String(), source.Meta{})
	return syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: &w.out, Words: w.words}, Arcs: w.arcs}})
}

// arc adds that of the next token, written as its relation and how far away its head is.
func (w *writer) arc(t *testing.T, written string) {
	t.Helper()
	arc := syntax.Arc{Head: -1, Deprel: syntax.Root}
	if k := strings.IndexAny(written, "+-"); k >= 0 {
		away, err := strconv.Atoi(written[k:])
		require.NoError(t, err)
		arc = syntax.Arc{Head: int32(len(w.arcs) + away), Deprel: syntax.DeprelOf(written[:k])}
		require.NotZero(t, arc.Deprel, written)
	}
	w.arcs = append(w.arcs, arc)
}

// sentence ends the sentence; one without tokens is none.
func (w *writer) sentence() {
	start := 0
	if n := len(w.out.Sentences); n > 0 {
		start = w.out.Sentences[n-1].Tokens.End
	}
	if end := len(w.out.Tokens); end > start {
		w.out.Sentences = append(w.out.Sentences, syntax.Sentence{Tokens: Range{Start: start, End: end}})
	}
}

// endParagraph ends the paragraph; one without sentences is none.
func (w *writer) endParagraph() {
	w.sentence()
	n := len(w.out.Paragraphs)
	if n == 0 {
		return
	}
	p := &w.out.Paragraphs[n-1]
	if p.Sentences.End = len(w.out.Sentences); empty(p.Sentences) {
		w.out.Paragraphs = w.out.Paragraphs[:n-1]
		return
	}
	first := w.out.Sentences[p.Sentences.Start].Tokens.Start
	p.Span = source.Span{Start: w.out.Tokens[first].Span.Start, End: w.text.Len()}
	for _, q := range w.open {
		w.inner(q)
	}
}

func (w *writer) paragraph(kind string) {
	w.endParagraph()
	if kind == "" {
		kind = string(syntax.Body)
	}
	w.out.Paragraphs = append(w.out.Paragraphs, syntax.Paragraph{Kind: syntax.ParagraphKind(kind), Sentences: Range{Start: len(w.out.Sentences)}})
}

// begins reports whether the next token is the first of its paragraph.
func (w *writer) begins() bool {
	n := len(w.out.Sentences)
	return w.out.Paragraphs[len(w.out.Paragraphs)-1].Sentences.Start == n && (n == 0 && len(w.out.Tokens) == 0 || n > 0 && w.out.Sentences[n-1].Tokens.End == len(w.out.Tokens))
}

func (w *writer) token(form string, word syntax.Word) {
	begins := w.begins()
	if w.text.Len() > 0 {
		w.text.WriteByte(' ')
	}
	span := source.Span{Start: w.text.Len(), End: w.text.Len() + len(form)}
	again := begins && len(w.open) > 0 && form == "“"
	if begins && !again {
		w.closeQuotes(0)
	}
	closes := (form == "”" || form == "’") && len(w.open) > 0
	if closes {
		q := w.open[len(w.open)-1]
		w.inner(q)
		w.out.Quotes[q].Close = span
		w.open = w.open[:len(w.open)-1]
	}
	w.text.WriteString(form)
	w.out.Tokens = append(w.out.Tokens, syntax.Token{Span: span})
	w.words = append(w.words, word)
	switch {
	case again:
		q := &w.out.Quotes[w.open[0]]
		q.Reopen = append(q.Reopen, span)
	case form == "“" || form == "‘":
		parent := -1
		if len(w.open) > 0 {
			parent = w.open[len(w.open)-1]
		}
		w.open = append(w.open, len(w.out.Quotes))
		w.out.Quotes = append(w.out.Quotes, syntax.Quote{Open: span, Parent: parent})
	case form == ":":
		if p := &w.out.Paragraphs[len(w.out.Paragraphs)-1]; p.Kind == syntax.Turn && p.Label.IsEmpty() {
			p.Label = source.Span{Start: w.out.Tokens[w.firstOfParagraph()].Span.Start, End: span.End}
		}
	}
}

func (w *writer) firstOfParagraph() int {
	if n := len(w.out.Sentences); n > 0 {
		return w.out.Sentences[n-1].Tokens.End
	}
	return 0
}

// inner adds to a quote the piece up to here that it has in its paragraph.
func (w *writer) inner(q int) {
	quote := &w.out.Quotes[q]
	start := quote.Open.End
	if n := len(quote.Reopen); n > 0 && len(quote.Inner) > 0 {
		start = quote.Reopen[n-1].End
	}
	text := w.text.String()
	for start < len(text) && text[start] == ' ' {
		start++
	}
	text = strings.TrimRight(text, " ")
	if start < len(text) {
		quote.Inner = append(quote.Inner, source.Span{Start: start, End: len(text)})
	}
}

// closeQuotes gives up the quotes that are open, down to depth of them.
func (w *writer) closeQuotes(depth int) { w.open = w.open[:depth] }
