package resolve

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// A form is what is known of all tokens that are written alike.
type form struct {
	text string
	// folded is the form as names are compared, "" of marks and of what is too
	// long for a word.
	folded string
	// capital says that it begins with a capital letter, caps that it has several
	// letters and all are capital.
	capital, caps bool
	title         lexicon.NameTitle
	org           lexicon.Organisation
	place         lexicon.Place
}

// longestWord is the length in bytes from which a token is no word of a name.
const longestWord = 64

func newForm(text string) *form {
	f := &form{text: text}
	if len(text) > longestWord {
		return f
	}
	if isPlain(text) {
		f.folded = text // most words are so
		return f
	}
	f.folded = source.FoldName(text)
	first, _ := utf8.DecodeRuneInString(text)
	f.capital = unicode.IsUpper(first) || unicode.IsTitle(first)
	if f.capital {
		letters := 0
		f.caps = true
		for _, c := range text {
			if unicode.IsLetter(c) {
				letters++
				f.caps = f.caps && unicode.IsUpper(c)
			}
		}
		f.caps = f.caps && letters > 1
		f.title = lexicon.Titles()[text]
		f.org = lexicon.Organisations()[text]
		f.place = lexicon.Places()[text]
	}
	return f
}

// isPlain reports whether a token is all small letters from a to z.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < 'a' || text[i] > 'z' {
			return false
		}
	}
	return true
}

// readForms looks up every token once for each way of writing.
func (r *resolver) readForms() {
	seen := map[string]*form{}
	r.forms = make([]*form, len(r.Tokens))
	r.mentionOf = make([]int32, len(r.Tokens))
	for i, token := range r.Tokens {
		text := r.Doc.Slice(token.Span)
		f := seen[text]
		if f == nil {
			f = newForm(text)
			seen[text] = f
		}
		r.forms[i] = f
		r.mentionOf[i] = -1
	}
}

// sentence returns the tokens of the sentence that token i is in, without the label of
// the paragraph; of a token of the label, those of the label.
func (r *resolver) sentence(i int) syntax.Range {
	s := r.Sentence[i]
	body := r.Bodies[s]
	if i < body.Start {
		return syntax.Range{Start: r.Sentences[s].Tokens.Start, End: body.Start}
	}
	return body
}

// paragraph returns the paragraph that token i is in.
func (r *resolver) paragraph(i int) *syntax.Paragraph {
	return &r.Paragraphs[r.Paragraph[r.Sentence[i]]]
}

// is reports whether token i is one of the words, in small letters.
func (r *resolver) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.Lower) {
		return false
	}
	for _, w := range words {
		if r.Lower[i] == w {
			return true
		}
	}
	return false
}

// upos returns the part of speech of token i, 0 outside the text.
func (r *resolver) upos(i int) syntax.UPOS {
	if i < 0 || i >= len(r.Words) {
		return 0
	}
	return r.Words[i].UPOS
}

// xpos returns the tag of token i, 0 outside the text.
func (r *resolver) xpos(i int) syntax.XPOS {
	if i < 0 || i >= len(r.Words) {
		return 0
	}
	return r.Words[i].XPOS
}

// isPossessive reports whether token i is the ending of a possessive.
func (r *resolver) isPossessive(i int) bool {
	return r.xpos(i) == syntax.POS || r.is(i, "'s") && r.upos(i) == syntax.PART
}

// touches reports whether no white space is before token i.
func (r *resolver) touches(i int) bool {
	return i > 0 && i < len(r.Tokens) && r.Tokens[i-1].Span.End == r.Tokens[i].Span.Start
}

// isHyphen reports whether token i joins the one before it to the one after.
func (r *resolver) isHyphen(i int) bool {
	return r.is(i, "-", "‐", "‑", "–") && r.touches(i) && r.touches(i+1)
}

// paragraphAt returns the number of the paragraph that a mention is in.
func (r *resolver) paragraphAt(m *mention) int32 { return r.Paragraph[r.Sentence[m.head.Start]] }
