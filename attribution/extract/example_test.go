package extract_test

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

func ExampleText() {
	r := extract.Text("The ferry is safe, harbour master Ines Holm said. She did not say who had checked it.")
	for a := range r.Outermost() {
		who := r.Speaker(a.Source.Speakers[0])
		fmt.Println(who.Name, "|", r.Text(a.Cue.Spans...), "|", r.Text(a.Claim.Content...), "|", a.Status, a.Claim.Certainty)
	}
	// Output:
	// harbour master Ines Holm | said | The ferry is safe | made certain
	// Ines Holm | did not say | who had checked it | notMade unspecified
}

func ExampleExtractor_Read() {
	doc := source.NewDocument("Holm claimed that the ferry is safe.", source.Meta{ID: "harbour-7"})
	e := extract.Extractor{
		MaxBytes: 1 << 20,
		Entities: []source.Speaker{{Name: "Ines Holm", Aliases: []string{"Holm"}, Kind: source.KindPerson, Ref: "staff/12"}},
		Stances:  map[string]attribution.Stance{"claim": attribution.Neutral}, // a house style
	}
	r, err := e.Read(context.Background(), doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	a := r.Attributions[0]
	fmt.Println(r.Speaker(a.Source.Speakers[0]).Ref, a.Stance)
	// Output: staff/12 neutral
}

func ExampleExtractor_All() {
	docs := slices.Values([]*source.Document{
		source.NewDocument("“It sank,” said Holm.", source.Meta{ID: "a"}),
		source.NewDocument("Dahl denied that it sank.", source.Meta{ID: "b"}),
	})
	var e extract.Extractor
	for r, err := range e.All(context.Background(), docs) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(r.Doc.Meta().ID, len(r.Attributions))
	}
	// Output:
	// a 1
	// b 1
}

func ExampleStage() {
	e := extract.Extractor{Stop: extract.Detect} // where it is said, not by whom nor how surely
	r, _ := e.Read(context.Background(), source.NewDocument("“It sank,” said Holm.", source.Meta{}))
	fmt.Println(r.Text(r.Attributions[0].Source.Spans...), len(r.Speakers))
	// Output: Holm 0
}

func ExampleSizeError() {
	e := extract.Extractor{MaxBytes: 10}
	_, err := e.Read(context.Background(), source.NewDocument("“It sank,” said Holm.", source.Meta{ID: "a"}))
	var size *extract.SizeError
	fmt.Println(errors.As(err, &size), err)
	// Output: true extract: the text of "a" has 25 bytes, more than the 10 allowed
}

func ExampleStageError() {
	e := extract.Extractor{Stop: "names"}
	_, err := e.Read(context.Background(), nil)
	fmt.Println(err)
	// Output: extract: there is no stage "names"
}
