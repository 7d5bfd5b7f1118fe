package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// A form is what is known of all tokens that are written alike.
type form struct {
	text, lower string
	// folded is the form as names are compared, "" of marks and of what is too
	// long for a word.
	folded string
	// capital says that it begins with a capital letter, caps that it has several
	// letters and all are capital.
	capital, caps bool
	// sure says that it was seen as part of a name where no other reason for its
	// capital letter is at hand.
	sure bool
	// noun says that it was seen in small letters as a common noun.
	noun  bool
	title lexicon.NameTitle
	org   lexicon.Organisation
	place lexicon.Place
}

// longestWord is the length in bytes from which a token is no word of a name.
const longestWord = 64

func newForm(text string) *form {
	f := &form{text: text}
	if len(text) > longestWord {
		return f
	}
	if isPlain(text) {
		f.lower, f.folded = text, text // most words are so
		return f
	}
	f.lower = strings.ToLower(text)
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
	nouns := map[string]bool{}
	r.forms = make([]*form, len(r.Tokens))
	for i, token := range r.Tokens {
		text := r.Doc.Slice(token.Span)
		f := seen[text]
		if f == nil {
			f = newForm(text)
			seen[text] = f
		}
		r.forms[i] = f
		if !f.capital && r.upos(i) == syntax.NOUN {
			nouns[f.lower] = true
		}
	}
	for _, f := range seen {
		f.noun = f.capital && nouns[f.lower]
	}
}

// layOut fills in where each token stands.
func (r *resolver) layOut() {
	r.sentenceOf = make([]int32, len(r.Tokens))
	r.paragraphOf = make([]int32, len(r.Sentences))
	for s, sentence := range r.Sentences {
		for i := sentence.Tokens.Start; i < sentence.Tokens.End; i++ {
			r.sentenceOf[i] = int32(s)
		}
	}
	for p, paragraph := range r.Paragraphs {
		for s := paragraph.Sentences.Start; s < paragraph.Sentences.End; s++ {
			r.paragraphOf[s] = int32(p)
		}
	}
	r.quoteOf = make([]int32, len(r.Tokens))
	r.endsAt = make([]int32, len(r.Tokens))
	q, next := -1, 0
	for i, token := range r.Tokens {
		for ; next < len(r.Quotes) && startOf(r.Quotes[next]) <= token.Span.Start; next++ {
			q = next
		}
		for q >= 0 && endOf(r.Quotes[q]) <= token.Span.Start {
			q = r.Quotes[q].Parent
		}
		r.quoteOf[i], r.endsAt[i] = int32(q), -1
	}
}

func startOf(q syntax.Quote) int { return q.Open.Cover(q.Dash).Start }

func endOf(q syntax.Quote) int { return max(q.Close.End, q.Open.End, q.Inner.Cover().End) }

// sentence returns the tokens of the sentence that token i is in, without the label
// of the paragraph if i is behind that.
func (r *resolver) sentence(i int) syntax.Range { return r.behindLabel(int(r.sentenceOf[i]), i) }

// behindLabel returns the tokens of a sentence without those of the paragraph's label,
// unless token i is one of them. The label of a turn names somebody and stays.
func (r *resolver) behindLabel(sentence, i int) syntax.Range {
	tokens := r.Sentences[sentence].Tokens
	p := &r.Paragraphs[r.paragraphOf[sentence]]
	if p.Kind == syntax.Turn || p.Label.IsEmpty() || r.Tokens[i].Span.Start < p.Label.End {
		return tokens
	}
	for tokens.Start < i && r.Tokens[tokens.Start].Span.Start < p.Label.End {
		tokens.Start++
	}
	return tokens
}

// paragraph returns the paragraph that token i is in.
func (r *resolver) paragraph(i int) *syntax.Paragraph {
	return &r.Paragraphs[r.paragraphOf[r.sentenceOf[i]]]
}

// paragraphAt returns the number of the paragraph that a mention is in.
func (r *resolver) paragraphAt(m *mention) int32 { return r.paragraphOf[r.sentenceOf[m.head.Start]] }

// is reports whether token i is one of the words, in small letters.
func (r *resolver) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.forms) {
		return false
	}
	for _, w := range words {
		if r.forms[i].lower == w {
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
	return r.xpos(i) == syntax.POS || r.is(i, "'s", "’s") && r.upos(i) == syntax.PART
}

// touches reports whether no white space is before token i.
func (r *resolver) touches(i int) bool {
	return i > 0 && i < len(r.Tokens) && r.Tokens[i-1].Span.End == r.Tokens[i].Span.Start
}

// isHyphen reports whether token i joins the one before it to the one after.
func (r *resolver) isHyphen(i int) bool {
	return r.is(i, "-", "‐", "‑", "–") && r.touches(i) && r.touches(i+1)
}
