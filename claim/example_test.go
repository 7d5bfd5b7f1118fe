package claim_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// place returns where part stands in text, for Examples that are not about that.
func place(text, part string) source.Span {
	start := strings.Index(text, part)
	return source.Span{Start: start, End: start + len(part)}
}

// A Claim keeps what was said apart from how surely, so that neither is lost
// when a headline shortens it.
func ExampleClaim() {
	const text = "The ferry may not sail if the ice holds, Ilse Marten said."
	c := claim.Claim{
		Content:   source.Spans{place(text, "The ferry may not sail if the ice holds")},
		Form:      claim.Indirect,
		Certainty: claim.Possible,
		Polarity:  claim.Negative,
		Condition: source.Spans{place(text, "if the ice holds")},
	}
	data, err := json.Marshal(c)
	fmt.Println(string(data), err)
	// Output:
	// {"content":[[0,39]],"form":"indirect","certainty":"possible","polarity":"negative","condition":[[23,39]],"factuality":-1} <nil>
}

// Factuality puts claims in order, and those that were never graded aside.
func ExampleClaim_Factuality() {
	for _, c := range []claim.Claim{
		{Certainty: claim.Certain, Polarity: claim.Positive},    // Falk said the pier is safe
		{Certainty: claim.Probable, Polarity: claim.Negative},   // Falk doubts that the pier is safe
		{Certainty: claim.Unspecified, Polarity: claim.Unknown}, // Falk asked whether the pier is safe
		{}, // not graded
	} {
		value, ok := c.Factuality()
		fmt.Println(value, ok)
	}
	// Output:
	// 3 true
	// -2 true
	// 0 true
	// 0 false
}

// FormOf spares whoever has marked the quotation the form of the claim.
func ExampleFormOf() {
	const text = "Marten said the ferry was “the pride of Vellby”."
	doc := source.NewDocument(text, source.Meta{})
	content := source.Spans{place(text, "the ferry was “the pride of Vellby”")}
	verbatim := source.Spans{place(text, "the pride of Vellby")}
	fmt.Println(claim.FormOf(doc, content, verbatim))
	fmt.Println(claim.FormOf(doc, content, nil))
	// Output:
	// mixed
	// indirect
}

// A Hedge is the evidence for a grade: the words, and what they do to it.
func ExampleHedge() {
	const text = "Falk said the pier could perhaps be saved."
	doc := source.NewDocument(text, source.Meta{})
	for _, h := range []claim.Hedge{
		{Span: place(text, "could"), Class: claim.Modal, Direction: claim.Weaken},
		{Span: place(text, "perhaps"), Class: claim.Adverb, Direction: claim.Weaken},
	} {
		fmt.Printf("%s: %s, to %s\n", doc.Slice(h.Span), h.Class, h.Direction)
	}
	// Output:
	// could: modal, to weaken
	// perhaps: adverb, to weaken
}

// A Topic sorts out the claims that can be checked today: not forecasts, and not
// matters of taste.
func ExampleTopic() {
	for text, topic := range map[string]claim.Topic{
		"the pier cost 40 million crowns": {Kind: claim.Quantity, Time: claim.Past},
		"the pier will cost even more":    {Kind: claim.Quantity, Time: claim.Future},
		"the pier is a disgrace":          {Kind: claim.Opinion, Time: claim.Present},
	} {
		if topic.Kind != claim.Opinion && topic.Time != claim.Future {
			fmt.Println("to check:", text)
		}
	}
	// Output:
	// to check: the pier cost 40 million crowns
}
