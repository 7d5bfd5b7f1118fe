package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Paragraphs divides a text into paragraphs with their kinds and labels; their
// sentences are left to the caller. What is unsure is Body, without a label.
func Paragraphs(text string) []syntax.Paragraph {
	spans := paragraphSpans(text)
	d := classifier{text: text, spans: spans, speakers: turnLabels(text, spans)}
	paragraphs := make([]syntax.Paragraph, len(spans))
	bodies := 0
	for i, span := range spans {
		kind, label := d.classify(i)
		if kind == syntax.Body {
			p := text[span.Start:span.End]
			if label = timeStamp(p); label == 0 {
				label = dateline(p, bodies == 0 && len(spans) > 1)
			}
			bodies++
		}
		paragraphs[i] = syntax.Paragraph{Span: span, Kind: kind}
		if label > 0 {
			paragraphs[i].Label = source.Span{Start: span.Start, End: span.Start + label}
		}
	}
	return paragraphs
}

// classifier is what the kind of a paragraph is judged by.
type classifier struct {
	text     string
	spans    []source.Span
	speakers map[string]bool // the labels of turns, if it is a transcript
}

// classify returns the kind of a paragraph and the length of its label. The kinds
// with the plainest signs come first.
func (d *classifier) classify(i int) (syntax.ParagraphKind, int) {
	p := d.text[d.spans[i].Start:d.spans[i].End]
	if label, ok := boilerplate(p); ok {
		return syntax.Boilerplate, label
	}
	if label, ok := caption(p); ok {
		return syntax.Caption, label
	}
	if isByline(p) {
		return syntax.Byline, 0
	}
	if label := turnLabel(p); label > 0 && d.speakers[turnName(p[:label])] {
		return syntax.Turn, label
	}
	if n := bulletLength(p); n > 0 {
		return syntax.List, n
	}
	if i == 0 && d.isHeadline(p) || d.isSectionHead(i, p) {
		return syntax.Heading, 0
	}
	return syntax.Body, 0
}

// isHeadline reports whether the first paragraph is the headline of what follows.
// Some archives end headlines with a full stop, so that a sentence is one if it is
// short, alone, before a longer text, and tells nothing in the past of speech.
func (d *classifier) isHeadline(p string) bool {
	if len(d.spans) < 2 || len(p) > 200 {
		return false
	}
	words := strings.Fields(p)
	if len(words) > 24 || startsLower(p) || leadingDash(p) > 0 {
		return false
	}
	longer := 0
	for _, s := range d.spans[1:min(len(d.spans), 6)] {
		longer = max(longer, s.Len())
	}
	if !endsSentence(p) {
		return longer > len(p)
	}
	if dateline(p, false) > 0 {
		return false
	}
	if isTitleCase(words) {
		return longer > len(p)
	}
	n, sh, _ := markAt(p)
	return len(d.spans) >= 4 && longer > 2*len(p) && (n == 0 || sh.isSingle()) && sentenceEnds(p) == 1 && !tellsOfSpeech(words)
}

// isSectionHead reports whether a paragraph is the title of a section.
func (d *classifier) isSectionHead(i int, p string) bool {
	if len(p) > 100 || startsLower(p) || leadingDash(p) > 0 {
		return false
	}
	words := strings.Fields(p)
	if len(words) > 12 || len(words) == 0 {
		return false
	}
	if timeStamp(p) == len(p) {
		return true
	}
	if n, sh, _ := markAt(p); n > 0 && (len(words) > 6 || !sh.isSingle()) || strings.HasSuffix(p, ",") || strings.HasSuffix(p, ":") {
		return false
	}
	last := i == len(d.spans)-1
	bare := strings.TrimRight(p, ".!")
	switch {
	case isAllCapitals(bare):
		return len(d.spans) > 1
	case last:
		return false // it heads nothing
	case !endsSentence(p):
		return d.spans[i+1].Len() > len(p)
	case strings.HasSuffix(p, "?"):
		return asks[strings.ToLower(words[0])] && d.spans[i+1].Len() > 2*len(p) && (i == 0 || d.spans[i-1].Len() > 2*len(p))
	case strings.HasSuffix(p, "!"):
		return false
	}
	return len(words) >= 2 && len(words) <= 7 && isTitleCase(words) && sentenceEnds(p) == 1 && d.spans[i+1].Len() > 2*len(p)
}

// asks begin the questions that head sections.
var asks = wordSet(`who what when where why how which is are was will can could should does do did`)

// tellsOfSpeech reports whether the words tell of speech as the body of an article
// does, and not its headline.
func tellsOfSpeech(words []string) bool {
	for _, word := range words {
		switch strings.ToLower(strings.Trim(word, ".,")) {
		case "said", "told", "added", "asked", "replied", "he", "she", "was", "were", "had":
			return true
		}
	}
	return false
}

func startsLower(p string) bool { return classAfter(p) == atLower }

// endsSentence reports whether p ends as a sentence does, marks and brackets after
// its end not counted.
func endsSentence(p string) bool {
	p = strings.TrimRight(p, "\"'”’»)]")
	for _, end := range []string{".", "!", "?", "…", ":", ";", "。"} {
		if strings.HasSuffix(p, end) {
			return end != ";"
		}
	}
	return false
}

// sentenceEnds counts the places in p where a sentence seems to end.
func sentenceEnds(p string) int {
	n := 0
	for i := range len(p) {
		if c := p[i]; c != '.' && c != '!' && c != '?' {
			continue
		}
		rest := strings.TrimLeft(p[i+1:], "\"'”’)")
		if rest == "" {
			return n + 1
		}
		after := strings.TrimLeft(rest, " ")
		if c := classAfter(after); len(after) < len(rest) && c != atLower && !isShort(wordBefore(p[:i])) {
			n++
		}
	}
	return n
}

// isShort reports whether a word before a full stop looks like an abbreviation.
func isShort(word string) bool { return utf8.RuneCountInString(word) <= 3 && word != "" }

// isTitleCase reports whether all words that matter have a capital.
func isTitleCase(words []string) bool {
	capitals, letters := 0, 0
	for i, word := range words {
		word = strings.TrimLeft(word, "\"'“‘(«")
		c := classAfter(word)
		switch {
		case c == atUpper:
			capitals++
			letters++
		case c == atLower && (i == 0 || !small[strings.ToLower(strings.TrimRight(word, ".,:;?!"))]):
			return false
		case c == atLower:
			letters++
		}
	}
	return capitals > 0 && 2*capitals >= letters
}

// small words have no capital in titles.
var small = wordSet(`a an and as at but by en for from if in into is nor of off on or out over per so than the to up via vs with v`)

// isAllCapitals reports whether p has several letters, and capitals only.
func isAllCapitals(p string) bool {
	n := 0
	for _, r := range p {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

// bulletLength returns the length of the bullet or number that an item of a list
// begins with, 0 if it begins with none.
func bulletLength(p string) int {
	r, n := utf8.DecodeRuneInString(p)
	rest := p[n:]
	switch {
	case strings.ContainsRune("•‣◦▪▫●○■□➤►▶✓✔⁃∙", r):
		return n
	case strings.ContainsRune("*-–~·+>", r):
		if c := classAfter(rest); c == atSpace {
			return n
		}
		return 0
	}
	inner, brackets := strings.CutPrefix(p, "(")
	digits := len(inner) - len(strings.TrimLeft(inner, "0123456789"))
	if digits == 0 && len(inner) > 1 && (inner[0]|0x20 >= 'a' && inner[0]|0x20 <= 'z') {
		digits = 1
		if !brackets && inner[1] != ')' {
			return 0 // "A." asks for an answer, or begins a name
		}
	}
	if digits == 0 || digits > 3 || len(inner) == digits {
		return 0
	}
	after := inner[digits:]
	if c := classAfter(after[1:]); c != atSpace && c != atEdge {
		return 0
	}
	if after[0] == ')' || after[0] == '.' && !brackets {
		return len(p) - len(after) + 1
	}
	return 0
}
