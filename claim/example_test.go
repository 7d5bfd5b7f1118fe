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

// A quotation is looked up in what was said, and each change is named.
func ExampleVerify() {
	minutes := source.NewDocument("Marten: I do not think that the pier will hold 5,000 people, if it is still there in spring.", source.Meta{})
	for _, quotation := range []string{
		"the pier will hold 5,000 people",
		"I think that the pier will hold 5,000 people",
		"I do not think that the pier will hold 6,000 people",
		"[Falk does] not think that the pier … is still there in spring",
	} {
		f := claim.Verify(quotation, minutes)
		fmt.Printf("%s: %s\n", f.Verdict, quotation)
		for _, c := range f.Places[0].Changes {
			fmt.Printf("  %s: %q for %q %v\n", c.Verdict, quotation[c.Quoted.Start:c.Quoted.End], minutes.Slice(c.Text), c.Aspects)
		}
	}
	// Output:
	// exact: the pier will hold 5,000 people
	// altered: I think that the pier will hold 5,000 people
	//   altered: "" for "do not" [negation]
	//   truncated: "" for "if it is still there in spring" [hedge]
	// altered: I do not think that the pier will hold 6,000 people
	//   altered: "6,000" for "5,000" [number]
	//   truncated: "" for "if it is still there in spring" [hedge]
	// elided: [Falk does] not think that the pier … is still there in spring
	//   bracketed: "[Falk does]" for "" []
	//   elided: "…" for "will hold 5,000 people, if it" [hedge]
}

// A Finding says where a quotation stands, and whether there are several places.
func ExampleFinding() {
	doc := source.NewDocument("The bell rang twice. Nobody came.\nThe bell rang twice.", source.Meta{})
	f := claim.Verify("The bell rang twice.", doc)
	fmt.Println(f.Verdict, f.Ambiguous())
	for _, p := range f.Places {
		fmt.Println(doc.Position(p.Spans[0].Start), p.Verdict)
	}
	// Output:
	// exact true
	// 1:1 exact
	// 2:1 exact
}

// Whoever trusts the verdict alone is deceived by an ellipsis that hides a “not”,
// and by one that puts the words of another speaker into a quotation.
func ExampleFinding_ChangesMeaning() {
	doc := source.NewDocument(`Falk said: “We are not there yet. But the nets are dry.”

The harbour master is of another mind. “The old ferry could sail at noon,” she said.`, source.Meta{})
	for _, quotation := range []string{
		"We are not there … the nets are dry",
		"We are […] there yet",
		"the nets are dry … the old ferry could sail",
	} {
		f := claim.Verify(quotation, doc)
		fmt.Println(f.Verdict, f.ChangesMeaning(), f.Places[0].Changes[0].Aspects)
	}
	// Output:
	// elided false []
	// elided true [negation]
	// elided true [paragraph]
}

// What no list of words tells is left to the reader: false is not harmless.
func ExamplePlace_ChangesMeaning() {
	doc := source.NewDocument("The mayor took the golden chain home. Her sister came at seven.", source.Meta{})
	for _, quotation := range []string{"The mayor stole the golden chain home", "Her sister came at eleven"} {
		p := claim.Verify(quotation, doc).Places[0]
		fmt.Println(p.Verdict, p.Changes[0].Aspects, p.ChangesMeaning())
	}
	// Output:
	// altered [words] false
	// altered [number] true
}

// A Place has several spans where words are left out.
func ExamplePlace() {
	doc := source.NewDocument("The ferry, which is old, will sail.", source.Meta{})
	for _, p := range claim.Verify("The ferry […] will sail.", doc).Places {
		for _, s := range p.Spans {
			fmt.Println(doc.Slice(s))
		}
	}
	// Output:
	// The ferry
	// will sail
}

// Each Change says whether what is claimed is still the same.
func ExampleChange() {
	doc := source.NewDocument("The old ferry may sail on Monday.", source.Meta{})
	const quotation = "The old vessel will sail on Monday."
	for _, c := range claim.Verify(quotation, doc).Places[0].Changes {
		fmt.Println(quotation[c.Quoted.Start:c.Quoted.End], c.Aspects, c.ChangesMeaning())
	}
	// Output:
	// vessel will [hedge] true
}

// Verdicts are in order, so that the worst can be found.
func ExampleVerdict_Worse() {
	fmt.Println(claim.Altered.Worse(claim.Elided), claim.Exact.Worse(claim.Absent))
	// Output:
	// true false
}

// An Index is made once, of any number of texts, and then answers quickly.
func ExampleNewIndex() {
	x := claim.NewIndex(
		source.NewDocument("The board met. The pier is safe.", source.Meta{ID: "minutes"}),
		source.NewDocument("Falk said the pier is safe.", source.Meta{ID: "courier"}),
	)
	for _, p := range x.Verify("the pier is safe").Places {
		fmt.Println(p.Doc.Meta().ID, p.Verdict)
	}
	// Output:
	// minutes typographic
	// courier exact
}

// What a claim has verbatim is verified as one quotation, and changes are bytes of
// the article that quotes.
func ExampleIndex_VerifySpans() {
	const text = "“The pier is safe,” Marten said, “for everybody.”"
	article := source.NewDocument(text, source.Meta{})
	c := claim.Claim{Verbatim: source.Spans{place(text, "The pier is safe"), place(text, "for everybody")}}

	x := claim.NewIndex(source.NewDocument("The pier is safe for nobody.", source.Meta{}))
	f := x.VerifySpans(article, c.Verbatim)
	fmt.Println(f.Verdict)
	for _, change := range f.Places[0].Changes {
		fmt.Printf("%q for %q %v\n", article.Slice(change.Quoted), f.Places[0].Doc.Slice(change.Text), change.Aspects)
	}
	// Output:
	// altered
	// "everybody" for "nobody" [negation]
}

// Match tells the same claim in other words from another claim in almost the same
// words.
func ExampleMatch() {
	wordingOf := func(text string) *claim.Wording {
		doc := source.NewDocument(text, source.Meta{})
		return claim.NewWording(doc, claim.Claim{Content: source.Spans{{Start: 0, End: doc.Len()}}})
	}
	first := wordingOf("the harbour will cost five thousand crowns")
	for _, other := range []string{
		"The harbour will cost 5,000 crowns",
		"5,000 crowns is what the harbour costs",
		"the harbour will cost 5,000 crowns, and the pier will cost even more",
		"the harbour may cost 5,000 crowns",
		"the harbour will cost 6,000 crowns",
		"the pier is safe",
	} {
		c := claim.Match(first, wordingOf(other))
		fmt.Println(c.Relation, c.Score, other)
	}
	// Output:
	// near 999 The harbour will cost 5,000 crowns
	// near 918 5,000 crowns is what the harbour costs
	// within 654 the harbour will cost 5,000 crowns, and the pier will cost even more
	// conflicting 871 the harbour may cost 5,000 crowns
	// conflicting 777 the harbour will cost 6,000 crowns
	// different 71 the pier is safe
}

// A Comparison gives its reasons: what one wording has and the other has not.
func ExampleComparison() {
	wordingOf := func(text string) *claim.Wording {
		doc := source.NewDocument(text, source.Meta{})
		return claim.NewWording(doc, claim.Claim{Content: source.Spans{{Start: 0, End: doc.Len()}}})
	}
	c := claim.Match(wordingOf("the old pier may not hold"), wordingOf("the old pier holds"))
	fmt.Println(c.Relation)
	for _, d := range c.Differences {
		fmt.Printf("%s: %q, %q\n", d.Aspect, d.A, d.B)
	}
	fmt.Println(c.Differs(claim.AspectNumber))
	// Output:
	// conflicting
	// negation: "not", ""
	// hedge: "may", ""
	// inflection: "hold", "holds"
	// false
}

// A Difference keeps the words that a later version of a claim has lost.
func ExampleDifference() {
	wordingOf := func(text string) *claim.Wording {
		doc := source.NewDocument(text, source.Meta{})
		return claim.NewWording(doc, claim.Claim{Content: source.Spans{{Start: 0, End: doc.Len()}}})
	}
	for _, d := range claim.Match(wordingOf("about 40 boats were lost"), wordingOf("40 boats were lost")).Differences {
		fmt.Printf("%s: lost %q, gained %q\n", d.Aspect, d.A, d.B)
	}
	// Output:
	// hedge: lost "about", gained ""
}

// Keys find, among many claims, those that are worth a Match.
func ExampleWording_Keys() {
	byKey := map[uint64][]string{}
	wordingOf := func(text string) *claim.Wording {
		doc := source.NewDocument(text, source.Meta{})
		return claim.NewWording(doc, claim.Claim{Content: source.Spans{{Start: 0, End: doc.Len()}}})
	}
	for _, text := range []string{"the old pier of Vellby is not safe", "the council met on Monday"} {
		for key := range wordingOf(text).Keys() {
			byKey[key] = append(byKey[key], text)
		}
	}
	w := wordingOf("The old pier of Vellby is safe")
	for key := range w.Keys() {
		fmt.Println(byKey[key])
		break
	}
	// Output:
	// [the old pier of Vellby is not safe]
}

// A Wording is the words of the content in one writing, whatever pieces it stands
// in.
func ExampleNewWording() {
	const text = "“The U.S. pier,” Marten said, “won’t hold 5,000 people.”"
	doc := source.NewDocument(text, source.Meta{})
	fmt.Println(claim.NewWording(doc, claim.Claim{
		Content: source.Spans{place(text, "“The U.S. pier,”"), place(text, "“won’t hold 5,000 people.”")},
	}))
	// Output:
	// the us pier won't hold 5000 people
}
