package brat_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func ExampleWrite() {
	b := attribution.NewBuilder(source.NewDocument("Ib Krone denied the leak.", source.Meta{}))
	krone := b.Speaker(source.Speaker{Name: "Ib Krone"})
	b.Add(attribution.Attribution{
		Act:    attribution.Statement,
		Source: b.Mention("Ib Krone", krone),
		Cue:    attribution.Cue{Spans: b.Spans("denied")},
		Claim:  claim.Claim{Content: b.Spans("the leak"), Certainty: claim.Certain, Polarity: claim.Negative},
	})
	r, err := b.Reading()
	if err == nil {
		err = brat.Write(os.Stdout, r)
	}
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// T1	Source 0 8	Ib Krone
	// T2	Cue 9 15	denied
	// T3	Content 16 24	the leak
	// T4	Attribution 9 15	denied
	// E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
	// A1	Act E1 statement
	// A2	Form E1 indirect
	// A3	Certainty E1 certain
	// A4	Polarity E1 negative
	// #1	AnnotatorNotes T1	Ib Krone
}

// brat counts code points; a Reading has bytes.
func ExampleRead() {
	const ann = "T1\tSource 8 16\tIb Krone\nT2\tCue 17 23\tdenied\nT3\tContent 24 32\tthe leak\n" +
		"T4\tAttribution 17 23\tdenied\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
	r, err := brat.Read(strings.NewReader(ann), source.NewDocument("⚓ Leak: Ib Krone denied the leak.", source.Meta{}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range r.All() {
		fmt.Println(a.Source.Spans, r.Text(a.Source.Spans...))
	}
	// Output: [[10,18)] Ib Krone
}

// The configuration goes into the folder that brat shows.
func ExampleConfig() {
	for line := range strings.Lines(brat.Config()) {
		if strings.HasPrefix(line, "Polarity") {
			fmt.Print(line)
		}
	}
	// Output: Polarity	Arg:<EVENT>, Value:positive|negative|unknown
}

// An offset that has slipped is an error that names the line.
func ExampleError() {
	_, err := brat.Read(strings.NewReader("T1\tSource 1 9\tIb Krone\n"), source.NewDocument("Ib Krone denied the leak.", source.Meta{}))
	var bad *brat.Error
	fmt.Println(errors.As(err, &bad), bad.Line, bad.Err)
	// Output: true 1 not the words of the document
}
