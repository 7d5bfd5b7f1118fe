package claim

import (
	"encoding/json"
	"slices"

	"github.com/sayso-go/sayso/source"
)

// Claim is what is ascribed to a source. Its places are Spans of the text of the
// attribution's document. The zero Claim says nothing of anything. Copies share
// the slices; whoever changes those takes care of other goroutines.
type Claim struct {
	// Content is where the claim stands, quotation marks included.
	Content source.Spans `json:"content,omitempty"`
	// Verbatim is the part of Content that stands in quotation marks and is
	// speech, without the marks. Scare quotes, titles and terms are not.
	Verbatim source.Spans `json:"verbatim,omitempty"`
	// Form is how much of the content is verbatim.
	Form Form `json:"form,omitempty"`
	// Topic is what the claim is about.
	Topic Topic `json:"topic,omitzero"`
	// Certainty is how sure the source is of the claim.
	Certainty Certainty `json:"certainty,omitempty"`
	// Polarity is whether the source holds the claim or its opposite.
	Polarity Polarity `json:"polarity,omitempty"`
	// Hedges are the words that moved Certainty or Polarity, in text order.
	Hedges []Hedge `json:"hedges,omitempty"`
	// Condition is what the claim is made to hang on: "if the vote fails". It
	// may stand outside Content.
	Condition source.Spans `json:"condition,omitempty"`
}

// MarshalJSON returns c with its factuality, where it has one.
func (c Claim) MarshalJSON() ([]byte, error) {
	type plain Claim // has the fields and not this method
	out := struct {
		plain
		Factuality *float64 `json:"factuality,omitempty"`
	}{plain: plain(c)}
	if value, ok := c.Factuality(); ok {
		out.Factuality = &value
	}
	return json.Marshal(out)
}

// Form is how much of a content is verbatim. The zero value is unset.
type Form string

// The forms of content.
const (
	// Direct content is verbatim in all its words: “Taxes will fall,” she said.
	Direct Form = "direct"
	// Mixed content is verbatim in some of its words: she said taxes would “fall
	// like rain”.
	Mixed Form = "mixed"
	// Indirect content is verbatim in none: she said taxes would fall.
	Indirect Form = "indirect"
)

// IsValid reports whether f is one of the constants above or unset.
func (f Form) IsValid() bool {
	switch f {
	case "", Direct, Mixed, Indirect:
		return true
	}
	return false
}

// FormOf returns the form of content of which verbatim is speech, in the text of
// doc. Words, as [source.Document.HasWord] has them, decide; marks and spaces do
// not, unless there are no words. A doc that is nil has no text.
func FormOf(doc *source.Document, content, verbatim source.Spans) Form {
	doc = orEmpty(doc)
	spoken := content.Intersect(verbatim)
	switch {
	case len(spoken) == 0:
		return Indirect
	case !slices.ContainsFunc(content.Subtract(verbatim), doc.HasWord):
		return Direct
	case !slices.ContainsFunc(spoken, doc.HasWord):
		return Indirect
	}
	return Mixed
}
