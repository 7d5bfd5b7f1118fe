package extract_test

import (
	"context"
	"fmt"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// A newsroom has marked who said what; the grades are added, but for those that a person
// has given already.
func ExampleExtractor_Grade() {
	b := attribution.NewBuilder(source.NewDocument("Ilse Marten denied that the pier may close. Falk promised to row home.", source.Meta{}))
	b.Add(attribution.Attribution{
		Source: b.Mention("Ilse Marten"), Cue: attribution.Cue{Spans: b.Spans("denied")},
		Claim: claim.Claim{Content: b.Spans("that the pier may close")},
	})
	b.Add(attribution.Attribution{
		Source: b.Mention("Falk"), Cue: attribution.Cue{Spans: b.Spans("promised")}, Stance: attribution.Distancing,
		Claim: claim.Claim{Content: b.Spans("to row home")},
	})
	built, err := b.Reading()
	if err != nil {
		fmt.Println(err)
		return
	}
	graded, err := new(extract.Extractor).Grade(context.Background(), built)
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range graded.All() {
		fmt.Println(a.Act, a.Status, a.Stance, a.Claim.Certainty, a.Claim.Polarity, a.Claim.Check())
	}
	// Output:
	// statement made neutral certain negative ahead
	// promise made distancing unspecified unknown leftOpen
}

// What stands between the writer and an event is shown step by step.
func ExampleExtractor_Commitments() {
	const text = "Quist said he believes that the keepers may have left."
	doc := source.NewDocument(text, source.Meta{})
	left := source.Span{Start: len(text) - 5, End: len(text) - 1}
	list, err := new(extract.Extractor).Commitments(context.Background(), doc, left)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := list[0]
	fmt.Printf("%s: %s, %s\n", doc.Slice(c.Span), c.Certainty, c.Polarity)
	for _, s := range c.Steps {
		fmt.Printf("  %s: %s, %s\n", doc.Slice(s.Span), s.Certainty, s.Polarity)
	}
	// Output:
	// left: possible, positive
	//   said: certain, positive
	//   believes: probable, positive
	//   may: possible, positive
}

// What is still to come may be certain, and has not happened.
func ExampleCommitment() {
	const text = "The pier closed in May. The ferry will close in June."
	doc := source.NewDocument(text, source.Meta{})
	closed, willClose := source.Span{Start: 9, End: 15}, source.Span{Start: 34, End: 44}
	list, err := new(extract.Extractor).Commitments(context.Background(), doc, closed, willClose)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range list {
		fmt.Println(doc.Slice(c.Span), c.Certainty, c.Happened > 0)
	}
	// Output:
	// closed certain true
	// close certain false
}

// The words that are no cues are those by which the writer, or one whom he cites, holds
// back.
func ExampleStep() {
	const text = "Falk said the pier would probably not close."
	doc := source.NewDocument(text, source.Meta{})
	list, err := new(extract.Extractor).Commitments(context.Background(), doc, source.Span{Start: 38, End: 43})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range list[0].Steps {
		if s.Class == "" {
			fmt.Println("cue:", doc.Slice(s.Span))
		} else {
			fmt.Printf("%s: %s\n", s.Class, doc.Slice(s.Span))
		}
	}
	// Output:
	// cue: said
	// adverb: probably
	// negation: not
}
