package source_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/source"
)

// Odd text needs no cleaning first. Here are an invalid byte, an emoji and a
// Windows line end, each with its place and the units before it.
func Example_oddText() {
	const text = "\xff🙂\r\n!"
	doc := source.NewDocument(text, source.Meta{})
	for offset := range text { // as range stops, so the module counts
		p := doc.Position(offset)
		fmt.Printf("%v: %d bytes, %d code points, %d UTF-16 units\n", p, p.Offset, p.CodePoint, p.UTF16)
	}
	// Output:
	// 1:1: 0 bytes, 0 code points, 0 UTF-16 units
	// 1:2: 1 bytes, 1 code points, 1 UTF-16 units
	// 1:3: 5 bytes, 2 code points, 3 UTF-16 units
	// 1:4: 6 bytes, 3 code points, 4 UTF-16 units
	// 2:1: 7 bytes, 4 code points, 5 UTF-16 units
}

// A Document joins a text to what is known of it, and cuts from it what Spans
// point to.
func ExampleDocument() {
	doc := source.NewDocument("Ilse Marten said the ferry stays.", source.Meta{Publisher: "The Norland Courier"})
	ferry := source.Span{Start: 17, End: 32}
	fmt.Printf("%s, %v: %s\n", doc.Meta().Publisher, doc.Position(ferry.Start), doc.Slice(ferry))
	// Output:
	// The Norland Courier, 1:18: the ferry stays
}

// The hash tells whether a text is, byte for byte, the one that was marked up.
func ExampleNewDocument() {
	doc := source.NewDocument("The ferry stays.", source.Meta{ID: "vellby-7"})
	recoded := source.NewDocument("The ferry stays.\n", doc.Meta())
	fmt.Println(doc.SHA256()[:12], recoded.SHA256() == doc.SHA256())
	// Output:
	// 4a2ce794161c false
}

// Meta has room for what names, dates and sorts a document; all of it may be
// left out.
func ExampleMeta() {
	meta := source.Meta{
		ID:        "vellby-7",
		Title:     "Vellby keeps its ferry",
		Publisher: "The Norland Courier",
		Published: time.Date(2031, time.May, 4, 6, 0, 0, 0, time.UTC),
		Lang:      language.English,
	}
	fmt.Printf("%s (%s, %s, in %v)\n", meta.Title, meta.Publisher, meta.Published.Format(time.DateOnly), meta.Lang)
	// Output:
	// Vellby keeps its ferry (The Norland Courier, 2031-05-04, in en)
}

// Check finds offsets that were counted in something else than bytes before
// they cut a text in the wrong place.
func ExampleDocument_Check() {
	doc := source.NewDocument("“Åkre waves,” said Falk.", source.Meta{})
	name := source.Span{Start: 1, End: 5} // "Åkre", as Python counts
	err := doc.Check(name)
	fmt.Println(err)

	var spanErr *source.SpanError
	if errors.As(err, &spanErr) && spanErr.Fault == source.SpanSplitsRune {
		name.Start, _ = doc.Offset(name.Start, source.CodePoint)
		name.End, _ = doc.Offset(name.End, source.CodePoint)
	}
	fmt.Println(name, doc.Slice(name), doc.Check(name))
	// Output:
	// span [1,5) cuts a code point in two
	// [3,8) Åkre <nil>
}

// OffsetAt takes what an editor or a reader's note names to the bytes.
func ExampleDocument_OffsetAt() {
	doc := source.NewDocument("Vellby keeps its ferry\n\nIlse Marten gave way on Friday.\n", source.Meta{})
	start, _ := doc.OffsetAt(3, 6)
	end, _ := doc.OffsetAt(3, 12)
	fmt.Println(doc.Slice(source.Span{Start: start, End: end}))

	_, ok := doc.OffsetAt(3, 99)
	fmt.Println(ok)
	// Output:
	// Marten
	// false
}

// Offset takes the counts of another program to bytes, here those of a browser.
func ExampleDocument_Offset() {
	doc := source.NewDocument("🎺🎺 Orrin Falk played on.", source.Meta{})
	start, _ := doc.Offset(5, source.UTF16) // text.indexOf("Orrin") in JavaScript
	fmt.Println(start, doc.Slice(source.Span{Start: start, End: start + len("Orrin")}))
	// Output:
	// 9 Orrin
}

// One place has three numbers, and each program takes one of them for granted.
func ExampleUnit() {
	const text = "“Så 🎉”, said Falk"
	doc := source.NewDocument(text, source.Meta{})
	falk := strings.Index(text, "Falk")
	points, _ := doc.Count(falk, source.CodePoint)
	units, _ := doc.Count(falk, source.UTF16)
	fmt.Printf("Go: %d; Python: %d; JavaScript: %d\n", falk, points, units)
	// Output:
	// Go: 21; Python: 13; JavaScript: 14
}

// What a browser needs to mark a span, and what it gives back.
func ExampleDocument_InUnits() {
	doc := source.NewDocument("🦀 Marten said no.", source.Meta{})
	marten := source.Span{Start: 5, End: 11}
	start, end, _ := doc.InUnits(marten, source.UTF16)
	fmt.Println(start, end)
	back, ok := doc.FromUnits(start, end, source.UTF16)
	fmt.Println(back, ok, doc.Slice(back))
	// Output:
	// 3 9
	// [5,11) true Marten
}

// A Position says to people where something stands.
func ExamplePosition() {
	const text = "Vellby, Friday.\nÅse Dahl said no."
	doc := source.NewDocument(text, source.Meta{})
	p := doc.Position(strings.Index(text, "Dahl"))
	fmt.Printf("line %d, column %d; for short %v; nowhere is %v\n", p.Line, p.Column, p, source.Position{})
	// Output:
	// line 2, column 5; for short 2:5; nowhere is -
}

// A Span is a place and not a copy, so that it can be compared with others and
// stored in a few bytes.
func ExampleSpan() {
	const text = "Falk said the harbour would flood."
	doc := source.NewDocument(text, source.Meta{})
	claim := source.Span{Start: 10, End: 33}
	word := source.Span{Start: strings.Index(text, "would"), End: strings.Index(text, " flood")}
	stored, err := json.Marshal(word)
	fmt.Println(doc.Slice(word), claim.Contains(word), string(stored), err)
	// Output:
	// would true [22,27] <nil>
}

// Spans hold what a text says in several pieces.
func ExampleSpans() {
	doc := source.NewDocument("“The pier,” Falk said, “is safe.”", source.Meta{})
	content := source.Spans{{Start: 0, End: 15}, {Start: 27, End: 41}}
	for _, piece := range content {
		fmt.Println(doc.Slice(piece))
	}
	fmt.Println(doc.Slice(content.Cover()))
	// Output:
	// “The pier,”
	// “is safe.”
	// “The pier,” Falk said, “is safe.”
}

// NewSpans makes one account of ranges that several readers marked.
func ExampleNewSpans() {
	doc := source.NewDocument("Falk said the harbour would flood by noon.", source.Meta{})
	anna, ben := source.Span{Start: 10, End: 33}, source.Span{Start: 22, End: 41}
	for _, piece := range source.NewSpans(ben, anna) {
		fmt.Println(piece, doc.Slice(piece))
	}
	// Output:
	// [10,41) the harbour would flood by noon
}

// Subtract leaves, of a sentence, what is not one of its known parts.
func ExampleSpans_Subtract() {
	doc := source.NewDocument("The pier, Falk said, is safe.", source.Meta{})
	sentence := source.Spans{{Start: 0, End: 29}}
	telling := source.Spans{{Start: 8, End: 20}} // ", Falk said,"
	for _, piece := range sentence.Subtract(telling) {
		fmt.Printf("%q\n", doc.Slice(piece))
	}
	// Output:
	// "The pier"
	// " is safe."
}

// A Speaker is what a text tells of one who speaks in it.
func ExampleSpeaker() {
	data, err := json.Marshal(source.Speaker{
		ID:      1,
		Name:    "Ilse Marten",
		Kind:    source.KindPerson,
		Roles:   []string{"harbour minister"},
		Aliases: []string{"Marten"},
	})
	fmt.Println(string(data), err)
	// Output:
	// {"id":1,"name":"Ilse Marten","kind":"person","roles":["harbour minister"],"aliases":["Marten"]} <nil>
}

// IsCalled finds a speaker by a name as somebody else writes it.
func ExampleSpeaker_IsCalled() {
	s := source.Speaker{Name: "Åse Dahl-Marten", Aliases: []string{"the harbour master"}}
	fmt.Println(s.IsCalled("ASE DAHL MARTEN"), s.IsCalled("Harbour Master"), s.IsCalled("the harbour-master"))
	// Output:
	// true false true
}

// A SpeakerID points to a speaker of the same reading; 0 points to nobody.
func ExampleSpeakerID() {
	speakers := []source.Speaker{
		{ID: 1, Name: "Ilse Marten"},
		{ID: 2, Name: "Orrin Falk"},
		{ID: 3, Name: "the two rivals", Kind: source.KindGroup, Members: []source.SpeakerID{1, 2}},
	}
	for _, id := range speakers[2].Members {
		fmt.Println(speakers[id-1].Name) // IDs count from 1
	}
	// Output:
	// Ilse Marten
	// Orrin Falk
}

// A Mention keeps whom a pronoun stands for, and the words that tell.
func ExampleMention() {
	doc := source.NewDocument("Marten rose. She said the ferry stays.", source.Meta{})
	she := source.Mention{
		Spans:    source.Spans{{Start: 13, End: 16}},
		Form:     source.Pronominal,
		Speakers: []source.SpeakerID{1},
		Via:      []source.Span{{Start: 0, End: 6}},
	}
	fmt.Println(doc.Slice(she.Spans.Cover()), "is", she.Speakers, "by way of", doc.Slice(she.Via[0]))
	// Output:
	// She is [1] by way of Marten
}

// FoldName is a key under which a name is found however it is typed.
func ExampleFoldName() {
	byName := map[string]int{source.FoldName("J.R. Ångström-O’Hale"): 7}
	for _, typed := range []string{"JR Angstrom O'Hale", "j.r. ÅNGSTRÖM–O’HALE", "R. Angstrom"} {
		fmt.Printf("%s: %d\n", source.FoldName(typed), byName[source.FoldName(typed)])
	}
	// Output:
	// jr angstrom ohale: 7
	// jr angstrom ohale: 7
	// r angstrom: 0
}

// ByName sorts an index of names as its readers expect, which is not the same
// in every language.
func ExampleByName() {
	speakers := []source.Speaker{{ID: 1, Name: "Zorn"}, {ID: 2, Name: "Älv"}, {ID: 3, Name: "Andersen"}}
	for _, lang := range []language.Tag{language.Swedish, language.German} {
		fmt.Print(lang, ":")
		for _, s := range source.ByName(speakers, lang) {
			fmt.Print(" ", s.Name)
		}
		fmt.Println()
	}
	// Output:
	// sv: Andersen Zorn Älv
	// de: Älv Andersen Zorn
}
