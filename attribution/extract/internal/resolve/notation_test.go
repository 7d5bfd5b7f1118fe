package resolve_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// closed are the tags of the words of the tests that are neither names nor nouns.
var closed = map[syntax.UPOS]string{
	syntax.DET:  "the a an this that these those some any no both several another all each",
	syntax.PRON: "i you he she it we they me him her us them his its our their my who whom which whose what somebody nobody everyone others himself herself",
	syntax.ADP:  "of in on at by for from to with about after before between through via near into against during under over as",
	syntax.AUX: `is was are were be been has have had will would can could may might must did does do am
		's_`,
	syntax.VERB: `said says told asked added believes wrote agreed denied warned announced met called replied cried arrived left promised saw
		insisted showed shows show found answered wants thinks heard gave led opened closed spoke thanked refused quoted praised sailed fears
		citing speaking leaving go stay stays read reads sold bought named sued hopes knows visited met claimed rowed told laughed`,
	syntax.ADJ: `old young new senior former late local global iraqi norlandish treasury_ prime_ familiar close other big small two_ angry
		deputy first second acting french norwegian foreign vice`,
	syntax.ADV:   "later often never not also then there here yesterday again out up away once",
	syntax.SCONJ: "because if while when although since",
	syntax.CCONJ: "and or but",
	syntax.NUM:   "two three four five six ten twelve",
}

var upos = func() map[string]syntax.UPOS {
	tags := map[string]syntax.UPOS{}
	for tag, words := range closed {
		for word := range strings.FieldsSeq(words) {
			tags[word] = tag
		}
	}
	return tags
}()

var xpos = map[string]syntax.XPOS{
	"his": syntax.PRPS, "its": syntax.PRPS, "our": syntax.PRPS, "their": syntax.PRPS, "my": syntax.PRPS, "who": syntax.WP, "whom": syntax.WP,
	"which": syntax.WDT, "whose": syntax.WPS, "and": syntax.CC, "'s": syntax.POS, "’s": syntax.POS, "'": syntax.POS, "’": syntax.POS,
}

var singulars = map[string]string{"people": "people", "men": "man", "women": "woman", "ferries": "ferry", "has": "have"}

// tokenOf finds the next token: an abbreviation, a word, what follows an apostrophe, a
// mark.
var tokenOf = regexp.MustCompile(`^(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Jr|Inc|Prof)\.|[’']s\b|[\p{L}\p{N}]+(?:’\p{Lu}\p{L}+)?|\S)`)

// A marked text has its claims marked: <1:Ilse Marten> said [1:the ferry stays].
// A line is a paragraph; one that begins with # is a heading, with ~ a caption, with
// @ a byline, with % a turn of a transcript whose label ends with a colon. tag builds what the stages before would find in it.
func tag(t testing.TB, marked string, meta source.Meta) (*syntax.Outline, []attribution.Attribution) {
	text, list := unmark(t, marked)
	tagged := &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument(text, meta)}}
	for at := 0; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			start := at + strings.Index(line, trimmed)
			tagParagraph(tagged, source.Span{Start: start, End: start + len(trimmed)})
		}
		at += len(line) + 1
	}
	for i := range tagged.Quotes {
		q := &tagged.Quotes[i]
		q.Inner = source.Spans{{Start: q.Open.End, End: q.Close.Start}}
	}
	return outline(tagged), list
}

func unmark(t testing.TB, marked string) (string, []attribution.Attribution) {
	var b strings.Builder
	var list []attribution.Attribution
	type mark struct {
		number, start int
	}
	var open []mark
	claimOf := func(n int) *attribution.Attribution {
		for len(list) < n {
			list = append(list, attribution.Attribution{})
		}
		return &list[n-1]
	}
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '<', '[':
			n, width := 0, 0
			if _, err := fmt.Sscanf(marked[i+1:], "%d:", &n); err != nil {
				require.NoError(t, err, marked[i:])
			}
			width = strings.IndexByte(marked[i:], ':')
			i += width
			open = append(open, mark{n, b.Len()})
		case '>', ']':
			m := open[len(open)-1]
			open = open[:len(open)-1]
			a, s := claimOf(m.number), source.Span{Start: m.start, End: b.Len()}
			if c == ']' {
				a.Claim.Content = append(a.Claim.Content, s)
			} else {
				a.Source = &source.Mention{Spans: source.Spans{s}}
			}
		default:
			b.WriteByte(c)
		}
	}
	for i := range list {
		slices.SortFunc(list[i].Claim.Content, source.Span.Compare)
		if s := list[i].Source; s != nil {
			list[i].Cue.Spans = source.Spans{{Start: s.Spans[0].End, End: s.Spans[0].End + 1}}
		}
	}
	return b.String(), list
}

var paragraphKinds = map[byte]syntax.ParagraphKind{'#': syntax.Heading, '~': syntax.Caption, '@': syntax.Byline, '%': syntax.Turn}

func tagParagraph(t *syntax.Tagged, span source.Span) {
	text := t.Doc.Text()
	p := syntax.Paragraph{Span: span, Kind: syntax.Body}
	at := span.Start
	if kind, ok := paragraphKinds[text[at]]; ok {
		p.Kind = kind
		at++
		if kind == syntax.Turn {
			p.Label = source.Span{Start: at, End: at + max(0, strings.IndexByte(text[at:span.End], ':')) + 1}
		}
	}
	p.Sentences.Start = len(t.Sentences)
	from := len(t.Tokens)
	finish := func() {
		if len(t.Tokens) > from {
			t.Sentences = append(t.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: from, End: len(t.Tokens)}})
			from = len(t.Tokens)
		}
	}
	openQuote := -1
	for at < span.End {
		if c, size := utf8.DecodeRuneInString(text[at:]); unicode.IsSpace(c) {
			at += size
			continue
		}
		form := tokenOf.FindString(text[at:span.End])
		if form == "" {
			form = text[at : at+1] // an invalid byte
		}
		tok := source.Span{Start: at, End: at + len(form)}
		at = tok.End
		first := len(t.Tokens) == from || len(t.Tokens) == from+1 && isOpening(t, from)
		switch form {
		case "“":
			openQuote = len(t.Quotes)
			t.Quotes = append(t.Quotes, syntax.Quote{Open: tok, Parent: -1})
		case "”":
			if openQuote >= 0 {
				t.Quotes[openQuote].Close = tok
				openQuote = -1
			}
		}
		t.Tokens = append(t.Tokens, syntax.Token{Span: tok})
		t.Words = append(t.Words, wordOf(form, first))
		rest := strings.TrimLeft(text[at:span.End], " ")
		next, _ := utf8.DecodeRuneInString(rest)
		if (form == "." || form == "?" || form == "!" || form == "”" && strings.ContainsAny(text[max(0, tok.Start-1):tok.Start], ".?!")) && next != '”' && (unicode.IsUpper(next) || next == '“') {
			finish()
		}
	}
	finish()
	for i := range t.Quotes {
		if t.Quotes[i].Close.IsEmpty() {
			t.Quotes[i].Close = source.Span{Start: span.End, End: span.End}
		}
	}
	p.Sentences.End = len(t.Sentences)
	if p.Sentences.Start < p.Sentences.End {
		t.Paragraphs = append(t.Paragraphs, p)
	}
}

func isOpening(t *syntax.Tagged, i int) bool { return t.Doc.Slice(t.Tokens[i].Span) == "“" }

func wordOf(form string, first bool) syntax.Word {
	lower := strings.ToLower(form)
	c, _ := utf8.DecodeRuneInString(form)
	w := syntax.Word{XPOS: xpos[lower], Lemma: lower}
	known, isClosed := upos[lower]
	switch {
	case w.XPOS == syntax.POS:
		w.UPOS = syntax.PART
	case !unicode.IsLetter(c) && !unicode.IsDigit(c):
		w.UPOS, w.XPOS = syntax.PUNCT, syntax.Comma
	case unicode.IsDigit(c):
		w.UPOS, w.XPOS = syntax.NUM, syntax.CD
	case isClosed && (first || !unicode.IsUpper(c) || form == "I" || known == syntax.ADJ):
		w.UPOS = known
	case unicode.IsUpper(c) && !first, unicode.IsUpper(c) && first && !commonAtStart[lower]:
		w.UPOS, w.XPOS, w.Lemma = syntax.PROPN, syntax.NNP, form
		if strings.HasSuffix(form, "crats") || strings.HasSuffix(form, "licans") {
			w.XPOS = syntax.NNPS
		}
	default:
		w.UPOS, w.XPOS = syntax.NOUN, syntax.NN
		if singular, ok := singulars[lower]; ok {
			w.Lemma, w.XPOS = singular, syntax.NNS
		} else if strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") {
			w.Lemma, w.XPOS = strings.TrimSuffix(lower, "s"), syntax.NNS
		}
	}
	if w.UPOS == syntax.PRON && w.XPOS == 0 {
		w.XPOS = syntax.PRP
	}
	if w.UPOS == syntax.VERB && strings.HasSuffix(lower, "ing") {
		w.XPOS = syntax.VBG
	}
	return w
}

// commonAtStart are nouns with which sentences of the tests begin.
var commonAtStart = map[string]bool{
	"officials": true, "critics": true, "residents": true, "lawmakers": true, "people": true, "ferries": true, "polls": true, "witnesses": true, "turnout": true,
	"figures": true,
}

// outline returns the outline of a tagged text with trees and names that chance makes: a
// law holds whatever the stages before say.
func outline(t *syntax.Tagged) *syntax.Outline {
	random := rand.New(rand.NewPCG(uint64(len(t.Tokens)), 5))
	p := &syntax.Parsed{Tagged: t, Arcs: make([]syntax.Arc, len(t.Tokens))}
	n := &syntax.Named{Parsed: p}
	for _, s := range t.Sentences {
		order := random.Perm(s.Tokens.End - s.Tokens.Start)
		for k, i := range order {
			arc := syntax.Arc{Head: -1, Deprel: syntax.Root}
			if k > 0 {
				arc = syntax.Arc{Head: int32(s.Tokens.Start + order[random.IntN(k)]), Deprel: syntax.Deprel(1 + random.IntN(int(syntax.Xcomp)))}
			}
			p.Arcs[s.Tokens.Start+i] = arc
		}
		for i := s.Tokens.Start; i < s.Tokens.End; i++ {
			start := i
			for i < s.Tokens.End && t.Words[i].UPOS == syntax.PROPN && i-start < 5 {
				i++
			}
			if i > start {
				name := syntax.Name{Tokens: syntax.Range{Start: start, End: i}, Kind: syntax.NameKind(1 + random.IntN(int(syntax.OtherName))), Gender: syntax.Gender(random.IntN(3)), Likely: random.IntN(2) == 0}
				if i-start > 2 {
					name.Title, name.Tokens.Start = syntax.Range{Start: start, End: start + 1}, start+1
				}
				if random.IntN(4) == 0 && i+2 < s.Tokens.End {
					name.Role = syntax.Range{Start: i + 1, End: i + 2}
				}
				n.Names = append(n.Names, name)
				i--
			}
		}
	}
	return syntax.NewOutline(n)
}
