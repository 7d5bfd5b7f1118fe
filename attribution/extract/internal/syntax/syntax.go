// Package syntax holds the passive data that the stages of a reader hand on: what
// a text consists of, from paragraphs down to words. It has no methods that
// decide anything, and no stage changes what it was given.
package syntax

import "github.com/sayso-go/sayso/source"

// Range is the half-open range [Start, End) of indices into a list.
type Range struct{ Start, End int }

// Token is a word or a mark, as the English treebanks of Universal Dependencies
// divide text: a syntactic word. Tokens and the gaps between them, which are white
// space, tile the text.
type Token struct {
	Span source.Span
	// Joined says that it goes with the token before it to make one orthographic
	// word, UD's multiword token: the "n't" of "don't", the "’s" of "Marten’s".
	Joined bool
}

// Sentence is a sentence, or what stands for one: a heading, a caption.
type Sentence struct {
	// Tokens are the sentence's, as indices into Text.Tokens: at least one. Each
	// token is in one sentence.
	Tokens Range
}

// ParagraphKind is what a paragraph is to its article.
type ParagraphKind string

// The kinds of paragraphs.
const (
	// Body is running text, and all that is nothing else.
	Body ParagraphKind = "body"
	// Byline names the writer: "By Ada Quist, staff correspondent".
	Byline ParagraphKind = "byline"
	// Caption describes a picture, often with its credit.
	Caption ParagraphKind = "caption"
	// Heading is a headline or the title of a section.
	Heading ParagraphKind = "heading"
	// List is an item of a list, with a bullet or a number.
	List ParagraphKind = "list"
	// Boilerplate belongs to the page and not to the article: "Read more:",
	// sign-up lines, copyright, "Follow us on".
	Boilerplate ParagraphKind = "boilerplate"
	// Turn is what one speaker says in a transcript or an interview: "MARSH: No."
	Turn ParagraphKind = "turn"
)

// Paragraph is a paragraph of a text. Paragraphs do not overlap, are in text order
// and hold all that is not white space.
type Paragraph struct {
	// Span has no white space at its ends.
	Span source.Span
	Kind ParagraphKind
	// Label is what stands before the text proper, its colon or dash included: a
	// dateline ("OSTWICK (AP) —", "Beirut:"), a bullet, the name in a Turn, "Image
	// Credit:". It is zero if there is none. A colon in it is no cue, but for that
	// of a Turn, which tells who speaks.
	Label source.Span
	// Sentences are the paragraph's, as indices into Text.Sentences.
	Sentences Range
}

// Quote is a stretch of text in quotation marks; whether it is speech is not said.
// Quotes are in the order of their opening marks and nest: two overlap only if one
// contains the other.
type Quote struct {
	// Open and Close are the marks. Close is zero where nothing closes the quote.
	// Open is zero where a leading dash opens it: then Dash is set.
	Open, Close source.Span
	// Dash is the leading dash of a line of dialogue, zero otherwise.
	Dash source.Span
	// Inner is the text between the marks, without white space at its ends: a
	// piece for each paragraph of a quote that goes on over several, without the
	// marks that open each again.
	Inner source.Spans
	// Reopen are the marks that open the quote again in its later paragraphs.
	Reopen []source.Span
	// Parent is the index of the innermost quote it stands in, -1 if there is none.
	Parent int
}

// Text is what the first stage finds in a document.
type Text struct {
	Doc        *source.Document
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Quotes     []Quote
	// Stray are the quotation marks that are part of no quote, in text order.
	Stray []source.Span
}
