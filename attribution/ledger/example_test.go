package ledger_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// read returns the reading of a text of the form "NAME said CONTENT."
func read(key, published, text string) *attribution.Reading {
	at, _ := time.Parse(time.DateOnly, published)
	b := attribution.NewBuilder(source.NewDocument(text, source.Meta{ID: key, Published: at}))
	name, content, _ := strings.Cut(strings.TrimSuffix(text, "."), " said ")
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made,
		Source: b.Mention(name, b.Speaker(source.Speaker{Name: name, Kind: source.KindPerson})),
		Cue:    attribution.Cue{Spans: b.Spans("said"), Lemma: "say"},
		Claim:  claim.Claim{Content: b.Spans(content)},
	})
	r, err := b.Reading()
	if err != nil {
		panic(err)
	}
	return r
}

// readAll returns a ledger of two documents.
func readAll() *ledger.Ledger {
	l := &ledger.Ledger{}
	for _, r := range []*attribution.Reading{
		read("post-1", "2031-05-02", "Ines Holm said the old ferry leaks below the engine."),
		read("lantern-1", "2031-05-01", "Ib Krone said the old ferry may leak below the engine."),
	} {
		if err := l.Add(r); err != nil {
			panic(err)
		}
	}
	return l
}

// The zero Ledger is ready to use. A document that is added again, corrected, takes
// the place of the old one.
func ExampleLedger() {
	var l ledger.Ledger
	fmt.Println(l.Add(read("post-1", "2031-05-02", "Ines Holm said the old ferry sank.")))
	fmt.Println(l.Add(read("post-1", "2031-05-02", "Ines Holm said the old ferry leaks.")))
	for e := range l.All() {
		fmt.Println(e.Document().Key(), e.Text)
	}
	// Output:
	// <nil>
	// <nil>
	// post-1 the old ferry leaks
}

func ExampleLedger_Threads() {
	for t := range readAll().Threads() {
		for _, s := range t.Steps {
			fmt.Println(s.Entry.Document().Key(), "|", s.Speakers[0].Name, "|", s.Entry.Text)
			for _, c := range s.Changes {
				fmt.Printf("  %s: %q, now %q\n", c.Kind, c.Was, c.Now)
			}
		}
	}
	// Output:
	// lantern-1 | Ib Krone | the old ferry may leak below the engine
	// post-1 | Ines Holm | the old ferry leaks below the engine
	//   altered: "may leak", now "leaks"
	//   hedge lost: "may", now ""
	//   speaker changed: "Ib Krone", now "Ines Holm"
}

// How many documents bear a claim out by themselves.
func ExampleThread() {
	l := readAll()
	for e := range l.Saying("ferry") {
		t := l.Thread(e)
		fmt.Println(e.Document().Key(), "is in the thread of", t.Steps[0].Entry.Document().Key(), "with", t.Witnesses(), "witnesses")
	}
	// Output:
	// lantern-1 is in the thread of lantern-1 with 2 witnesses
	// post-1 is in the thread of lantern-1 with 2 witnesses
}

// A claim with another number has a thread of its own.
func ExampleLedger_Conflicting() {
	l := readAll()
	for _, r := range []*attribution.Reading{
		read("courier-1", "2031-05-03", "Ib Krone said the new ferry cost 3.5 million crowns."),
		read("gazette-1", "2031-05-04", "Ib Krone said that the new ferry had cost 3.75 million crowns."),
	} {
		if err := l.Add(r); err != nil {
			panic(err)
		}
	}
	for e := range l.Saying("3.5 million") {
		for t := range l.Conflicting(l.Thread(e)) {
			other := t.Steps[0].Entry
			fmt.Printf("%s: %s\n%s: %s\n", e.Document().Key(), e.Text, other.Document().Key(), other.Text)
		}
	}
	// Output:
	// courier-1: the new ferry cost 3.5 million crowns
	// gazette-1: that the new ferry had cost 3.75 million crowns
}

// Who bears a claim out, and who denies it.
func ExampleStand() {
	l := readAll()
	if err := l.Add(read("post-2", "2031-05-04", "Ines Holm said the old ferry does not leak below the engine.")); err != nil {
		panic(err)
	}
	for t := range l.Threads() {
		fmt.Println(t.Witnesses(), "bear it out,", t.Deniers(), "denies it:")
		for _, s := range t.Steps {
			fmt.Println(s.Entry.Document().Key(), s.Stand)
		}
	}
	// Output:
	// 2 bear it out, 1 denies it:
	// lantern-1 upholds
	// post-1 upholds
	// post-2 denies
}

// Which step a claim took, and how the words compare.
func ExampleStep() {
	for t := range readAll().Threads() {
		s := t.Steps[1]
		fmt.Println(s.From.Document().Key(), "->", s.Entry.Document().Key(), s.Match.Relation, s.Match.Score)
	}
	// Output: lantern-1 -> post-1 conflicting 916
}

// What is looked for among all that changed.
func ExampleChange() {
	for t := range readAll().Threads() {
		for _, s := range t.Steps {
			for _, c := range s.Changes {
				if c.Kind == ledger.HedgeLost {
					fmt.Printf("%s left out %q\n", s.Entry.Document().Key(), c.Was)
				}
			}
		}
	}
	// Output: post-1 left out "may"
}

func ExampleLedger_Between() {
	day := time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC)
	for e := range readAll().Between(day, day.AddDate(0, 0, 1)) {
		fmt.Println(e.Text)
	}
	// Output: the old ferry leaks below the engine
}

func ExampleSpeaker() {
	l := readAll()
	for s := range l.Called("HOLM") {
		for e := range l.By(s) {
			fmt.Println(s.Name, s.Kind, "|", e.Text)
		}
	}
	// Output: Ines Holm person | the old ferry leaks below the engine
}

// A Record is what a ledger keeps, and how it is stored elsewhere.
func ExampleNewRecord() {
	r, err := ledger.NewRecord(read("post-1", "2031-05-02", "Ines Holm said the ferry sank."))
	fmt.Println(r.Document.Key(), r.Entries[0].Text, err)
	data, err := json.Marshal(r)
	fmt.Println(len(data) > 0, err)
	var again ledger.Record
	fmt.Println(json.Unmarshal(data, &again), again.Entries[0].Document().Key())
	// Output:
	// post-1 the ferry sank <nil>
	// true <nil>
	// <nil> post-1
}

func ExampleRecord() {
	l := readAll()
	for r := range l.Records() {
		fmt.Println(r.Document.Key(), len(r.Entries))
	}
	// Output:
	// lantern-1 1
	// post-1 1
}

func ExampleEntry() {
	for e := range readAll().Saying("leaks") {
		fmt.Println(e.Speaker(e.Speakers[0]).Name, e.Cue, e.Claim.Content, "of", e.Document().Bytes)
	}
	// Output: Ines Holm said [[15,51)] of 52
}

func ExampleDocument() {
	d := readAll().Record("post-1").Document
	fmt.Println(d.Key(), d.Meta.Published.Year(), d.Bytes)
	// Output: post-1 2031 52
}

// Sketches are compared to find copies, and stored with their documents.
func ExampleSketch() {
	s := readAll().Record("post-1").Document.Sketch
	text, err := s.MarshalText()
	var again ledger.Sketch
	fmt.Println(len(s), len(text), err, again.UnmarshalText(text), len(again))
	// Output: 7 38 <nil> <nil> 7
}

// A ledger in a file: each change is in it before Add returns.
func ExampleOpen() {
	f, err := os.CreateTemp("", "ledger")
	if err != nil {
		panic(err)
	}
	defer os.Remove(f.Name())
	defer f.Close()
	l, _, err := ledger.Open(f)
	fmt.Println(err, l.Add(read("post-1", "2031-05-02", "Ines Holm said the old ferry leaks.")))
	f.WriteString(`{"ledger":1,"line":2,"by`) // the machine stops

	l, torn, err := ledger.Open(f)
	documents, entries := l.Len()
	fmt.Println(documents, entries, torn, err)
	// Output:
	// <nil> <nil>
	// 1 1 24 <nil>
}

// A File is an *os.File or what behaves like one.
func ExampleFile() {
	var _ ledger.File = (*os.File)(nil)
	// Output:
}

// The log of a ledger through any io.Writer and io.Reader.
func ExampleLedger_ReadFrom() {
	var log strings.Builder
	n, err := readAll().WriteTo(&log)
	fmt.Println(int(n) == log.Len(), err)

	var l ledger.Ledger
	_, err = l.ReadFrom(strings.NewReader(log.String()[:n-5]))
	var torn *ledger.TornError
	documents, _ := l.Len()
	fmt.Println(errors.As(err, &torn), torn.Line, documents)

	_, err = l.ReadFrom(strings.NewReader(strings.Replace(log.String(), "ferry", "fairy", 1)))
	var damage *ledger.DamageError
	fmt.Println(errors.As(err, &damage), damage.Line, damage.Offset)
	// Output:
	// true <nil>
	// true 2 1
	// true 1 0
}
