package attribution_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// harbourmaster is the Reading that most examples use: one attribution, and one
// more in its content.
func harbourmaster() *attribution.Reading {
	doc := source.NewDocument("Harbourmaster Ib Krone told reporters that the crew fears a leak.", source.Meta{ID: "leak-1"})
	b := attribution.NewBuilder(doc)
	krone := b.Speaker(source.Speaker{Name: "Ib Krone", Kind: source.KindPerson, Roles: []string{"harbourmaster"}})
	crew := b.Speaker(source.Speaker{Name: "the crew", Kind: source.KindGroup})
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
		Source:  b.Mention("Harbourmaster Ib Krone", krone),
		Cue:     attribution.Cue{Spans: b.Spans("told"), Lemma: "tell"},
		Claim:   claim.Claim{Content: b.Spans("that the crew fears a leak"), Certainty: claim.Certain, Polarity: claim.Positive},
		Setting: attribution.Setting{Addressee: b.Spans("reporters")},
	})
	b.Add(attribution.Attribution{
		Act: attribution.Belief, Status: attribution.Made, Stance: attribution.Neutral,
		Source: b.Mention("the crew", crew),
		Cue:    attribution.Cue{Spans: b.Spans("fears"), Lemma: "fear"},
		Claim:  claim.Claim{Content: b.Spans("a leak"), Certainty: claim.Probable, Polarity: claim.Positive},
	})
	r, err := b.Reading()
	if err != nil {
		panic(err)
	}
	return r
}

// A Builder finds places by their words, numbers what it is given, and sees what
// stands in what.
func ExampleBuilder() {
	b := attribution.NewBuilder(source.NewDocument("Ib Krone said no. The crew said yes.", source.Meta{}))
	krone := b.Speaker(source.Speaker{Name: "Ib Krone", Kind: source.KindPerson})
	in := b.In("Ib Krone said no.") // "said" stands twice in the text, once here
	b.Add(attribution.Attribution{
		Source: in.Mention("Ib Krone", krone),
		Cue:    attribution.Cue{Spans: in.Spans("said")},
		Claim:  claim.Claim{Content: in.Spans("no")},
	})
	r, err := b.Reading()
	fmt.Println(len(r.Attributions), r.Attributions[0].Claim.Form, err)
	// Output: 1 indirect <nil>
}

// What is not found in exactly one place is an error, never a guess.
func ExampleNewBuilder() {
	b := attribution.NewBuilder(source.NewDocument("Ib Krone said no. The crew said yes.", source.Meta{}))
	b.Span("said")
	_, err := b.Reading()
	var find *attribution.FindError
	if errors.As(err, &find) {
		fmt.Println(find.Words, find.Places)
	}
	// Output: said [[9,13) [27,31)]
}

// A Passage narrows the search; it can be narrowed further.
func ExamplePassage() {
	b := attribution.NewBuilder(source.NewDocument("He said no. She said he said it. All said.", source.Meta{}))
	sentence := b.FromTo("She", ".")
	fmt.Println(sentence.In("he said it").Span("said"))
	// Output: [24,28)
}

func ExampleReading() {
	r := harbourmaster()
	for a := range r.Outermost() {
		fmt.Println(r.Text(a.Source.Spans...), "|", r.Text(a.Cue.Spans...), "|", r.Text(a.Claim.Content...))
		for child := range r.Children(a) {
			fmt.Println("  ", r.Text(child.Source.Spans...), "|", r.Text(child.Cue.Spans...), "|", r.Text(child.Claim.Content...))
		}
	}
	// Output:
	// Harbourmaster Ib Krone | told | that the crew fears a leak
	//    the crew | fears | a leak
}

// All that one speaker said.
func ExampleReading_By() {
	r := harbourmaster()
	for a := range r.By(2) {
		fmt.Println(r.Speaker(2).Name, a.Act, a.Claim.Certainty)
	}
	// Output: the crew belief probable
}

// Who it is ascribed to: several, or nobody, where the text names nobody.
func ExampleReading_SpeakersOf() {
	r := harbourmaster()
	for a := range r.All() {
		for s := range r.SpeakersOf(a) {
			fmt.Println(s.Name, a.Cue.Lemma)
		}
	}
	// Output:
	// Ib Krone tell
	// the crew fear
}

// A Reading of the outermost attributions alone, to be stored or exported.
func ExampleReading_Keep() {
	r := harbourmaster().Keep(func(a *attribution.Attribution) bool { return a.Parent == 0 })
	fmt.Println(len(r.Attributions), r.Attributions[0].Cue.Lemma, r.Validate())
	// Output: 1 tell <nil>
}

// The speakers of a name, whatever its case and accents; there may be several.
func ExampleReading_Called() {
	r := harbourmaster()
	for s := range r.Called("IB KRONE") {
		fmt.Println(s.ID, s.Name, s.Roles)
	}
	// Output: 1 Ib Krone [harbourmaster]
}

// A Reading that was not made by a Builder, of an annotation for instance, is
// nested when it is told to be.
func ExampleReading_Nest() {
	r := harbourmaster()
	r.Attributions[1].Parent = 0
	r.Nest()
	fmt.Println(r.Attributions[1].Parent)
	// Output: 1
}

// What a program shows when a reader points at a word.
func ExampleReading_At() {
	r := harbourmaster()
	for a := range r.At(strings.Index(r.Doc.Text(), "leak")) {
		fmt.Println(a.Cue.Lemma)
	}
	// Output:
	// tell
	// fear
}

// A stable id is a key for a database: it outlives better spans and grades.
func ExampleReading_StableID() {
	r := harbourmaster()
	before := r.StableID(r.Attribution(2))
	r.Attributions[1].Claim.Certainty = claim.Possible
	fmt.Println(before, before == r.StableID(r.Attribution(2)))
	// Output: fddb1974a3bf2aa5a0e6e4581d9c2105 true
}

// Validate names the attribution, the part and the place of all that is wrong.
func ExampleReading_Validate() {
	r := harbourmaster()
	r.Attributions[0].Claim.Content[0].End = 99
	r.Attributions[1].Source.Speakers[0] = 7
	var errs attribution.Errors
	if errors.As(r.Validate(), &errs) {
		for _, e := range errs {
			fmt.Println(e)
		}
	}
	// Output:
	// attribution 1, claim.content, at 1:39: bad span: span [38,99) reaches outside the text
	// attribution 2, source.speakers: no such speaker: 7
}

func ExampleAttribution() {
	r := harbourmaster()
	a := r.Attribution(1)
	fmt.Println(a.Act, a.Status, a.Stance, a.Claim.Form)
	fmt.Println("told whom:", r.Text(a.Setting.Addressee...))
	// Output:
	// statement made neutral indirect
	// told whom: reporters
}

// In text order, the cue decides, not the source or the content.
func ExampleCompare() {
	r := harbourmaster()
	fmt.Println(attribution.Compare(r.Attribution(1), r.Attribution(2)))
	// Output: -1
}

func ExampleCue() {
	r := harbourmaster()
	for a := range r.All() {
		fmt.Println(r.Doc.Position(a.Cue.Spans[0].Start), r.Text(a.Cue.Spans...), a.Cue.Lemma)
	}
	// Output:
	// 1:24 told tell
	// 1:53 fears fear
}

func ExampleSetting() {
	text := "On Friday he told the council in Ostwick no."
	b := attribution.NewBuilder(source.NewDocument(text, source.Meta{}))
	s := attribution.Setting{Time: b.Spans("On Friday"), Addressee: b.Spans("the council"), Place: b.Spans("in Ostwick")}
	fmt.Println(s.Time, s.Addressee, s.Place, s.Medium == nil)
	// Output: [[0,9)] [[18,29)] [[30,40)] true
}

// A Reason keeps the evidence beside the answer.
func ExampleReason() {
	r := harbourmaster()
	a := r.Attribution(2)
	a.Reasons = []attribution.Reason{{Of: "certainty", By: attribution.Hand, Name: "fear is belief", Spans: a.Cue.Spans}}
	for _, reason := range a.Reasons {
		fmt.Printf("%s: %s (%s: %q)\n", reason.Of, reason.Name, reason.By, r.Text(reason.Spans...))
	}
	// Output: certainty: fear is belief (hand: "fears")
}

// A Note is about the text, not about an attribution.
func ExampleNote() {
	b := attribution.NewBuilder(source.NewDocument("“Out!” he cried. “And", source.Meta{}))
	b.Note(attribution.Note{Kind: "unpaired-mark", Spans: source.Spans{{Start: 21, End: 24}}, Text: "nothing closes it"})
	r, err := b.Reading()
	fmt.Println(r.Notes[0].Kind, r.Text(r.Notes[0].Spans...), err)
	// Output: unpaired-mark “ <nil>
}

func ExampleWriteJSON() {
	r := harbourmaster()
	r.Attributions = r.Attributions[:1]
	if err := attribution.WriteJSON(os.Stdout, r); err != nil {
		fmt.Println(err)
	}
	// Output: {"sayso":1,"document":{"id":"leak-1","bytes":65,"sha256":"3a95c8a93006b19356d956a7278886965467f565c8489ff9fe3717533286cdae"},"speakers":[{"id":1,"name":"Ib Krone","kind":"person","roles":["harbourmaster"]},{"id":2,"name":"the crew","kind":"group"}],"attributions":[{"stableId":"aae5994b61120eea217577061e492936","id":1,"parent":0,"act":"statement","status":"made","stance":"neutral","source":{"spans":[[0,22]],"speakers":[1]},"cue":{"spans":[[23,27]],"lemma":"tell"},"claim":{"content":[[38,64]],"form":"indirect","certainty":"certain","polarity":"positive","factuality":3},"setting":{"addressee":[[28,37]]}}],"notes":[]}
}

// With the words, for people who read JSON.
func ExampleWriteJSONText() {
	var b strings.Builder
	if err := attribution.WriteJSONText(&b, harbourmaster()); err != nil {
		fmt.Println(err)
	}
	_, text, _ := strings.Cut(b.String(), `"text":`)
	text, _, _ = strings.Cut(text, "}")
	fmt.Println(text + "}")
	// Output: {"source":["Harbourmaster Ib Krone"],"cue":["told"],"content":["that the crew fears a leak"]}
}

// The schema goes to those who read the JSON in another language.
func ExampleJSONSchema() {
	var schema struct {
		Title    string
		Required []string
	}
	err := json.Unmarshal([]byte(attribution.JSONSchema()), &schema)
	fmt.Println(schema.Title, schema.Required, err)
	// Output: Sayso reading, version 1 [sayso document speakers attributions notes] <nil>
}

// What was written of the document tells which text to fetch.
func ExampleReadJSONMeta() {
	var b strings.Builder
	if err := attribution.WriteJSON(&b, harbourmaster()); err != nil {
		fmt.Println(err)
	}
	meta, err := attribution.ReadJSONMeta(strings.NewReader(b.String()))
	fmt.Println(meta.ID, err)
	// Output: leak-1 <nil>
}

// A Reading is read back with its Document; with another it is refused.
func ExampleReadJSON() {
	r := harbourmaster()
	var b strings.Builder
	if err := attribution.WriteJSON(&b, r); err != nil {
		fmt.Println(err)
	}
	again, err := attribution.ReadJSON(strings.NewReader(b.String()), r.Doc)
	fmt.Println(len(again.Attributions), err)

	edited := source.NewDocument(strings.Replace(r.Doc.Text(), "leak", "flood", 1), r.Doc.Meta())
	_, err = attribution.ReadJSON(strings.NewReader(b.String()), edited)
	var wrong *attribution.DocumentError
	fmt.Println(errors.As(err, &wrong))
	// Output:
	// 2 <nil>
	// true
}

func ExampleDate() {
	s := attribution.Setting{Time: source.Spans{{Start: 11, End: 20}}, Date: "2031-05-02"}
	day, err := time.Parse(time.DateOnly, string(s.Date))
	fmt.Println(day.Weekday(), err, s.Date.IsValid(), attribution.Date("Friday").IsValid())
	// Output: Friday <nil> true false
}

func ExampleDate_IsValid() {
	fmt.Println(attribution.Date("2031-05").IsValid(), attribution.Date("2031-13").IsValid())
	// Output: true false
}
