package main

import (
	_ "embed"
	"time"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

//go:embed article.txt
var article string

// harbour returns the reading of the article. Places are named by their words,
// each within the sentence it stands in; what stands in what, the numbers and the
// forms follow from that.
func harbour() (*attribution.Reading, error) {
	doc := source.NewDocument(article, source.Meta{
		ID:        "harbour-1",
		Title:     "Belrane wants a day for the fleet to leave",
		Publisher: "The Ostwick Lantern",
		Published: time.Date(2031, time.March, 4, 0, 0, 0, 0, time.UTC),
		Lang:      language.English,
	})
	b := attribution.NewBuilder(doc)
	b.Engine("by hand")

	belrane := b.Speaker(source.Speaker{Name: "Tomas Belrane", Kind: source.KindPerson, Roles: []string{"premier"}, Aliases: []string{"Belrane"}})
	office := b.Speaker(source.Speaker{Name: "the premier’s office", Kind: source.KindOrganisation})
	dahl := b.Speaker(source.Speaker{Name: "Oskar Dahl", Kind: source.KindPerson, Roles: []string{"president of Norland"}})
	marsh := b.Speaker(source.Speaker{Name: "Dara Marsh", Kind: source.KindPerson, Roles: []string{"navy chief"}})
	islanders := b.Speaker(source.Speaker{Name: "the islanders", Kind: source.KindGroup})

	// A statement, and in it what the premier asked for.
	in := b.FromTo("In a call", "Monday.")
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
		Source: in.Mention("a statement from the premier’s office", office),
		Cue:    attribution.Cue{Spans: in.Spans("said"), Lemma: "say"},
		Claim: claim.Claim{
			Content:   in.Spans("In a call with Foreign Secretary Ada Quist of Norland, Belrane asked the allies to name a day for leaving the harbour"),
			Certainty: claim.Certain, Polarity: claim.Positive,
		},
		Setting:    attribution.Setting{Time: in.Spans("Monday")},
		OnBehalfOf: []source.SpeakerID{belrane},
	})
	b.Add(attribution.Attribution{
		Act: attribution.Directive, Status: attribution.Made, Stance: attribution.Neutral,
		Source: in.Mention("Belrane", belrane),
		Cue:    attribution.Cue{Spans: in.Spans("asked"), Lemma: "ask"},
		Claim: claim.Claim{
			Content:   in.Spans("to name a day for leaving the harbour"),
			Certainty: claim.Unspecified, Polarity: claim.Unknown,
		},
		Setting: attribution.Setting{Addressee: in.Spans("the allies"), Occasion: in.Spans("In a call with Foreign Secretary Ada Quist of Norland")},
	})

	// A threat, and what it hangs on.
	in = b.FromTo("President Oskar Dahl", "departure.")
	b.Add(attribution.Attribution{
		Act: attribution.Threat, Status: attribution.Made, Stance: attribution.Neutral,
		Source: in.Mention("President Oskar Dahl of Norland", dahl),
		Cue:    attribution.Cue{Spans: in.Spans("threatening"), Lemma: "threaten"},
		Claim: claim.Claim{
			Content:   in.Spans("to close the strait to Velland’s ships"),
			Condition: in.Spans("if the island council insists on the fleet’s departure"),
			Certainty: claim.Unspecified, Polarity: claim.Unknown,
		},
	})

	// She said that she believes that they may want: three levels, each graded
	// by itself.
	in = b.FromTo("Navy chief", "over.”")
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
		Source: in.Mention("Navy chief Dara Marsh", marsh),
		Cue:    attribution.Cue{Spans: in.Spans("said"), Lemma: "say"},
		Claim: claim.Claim{
			Content:   in.Spans("that she believes the islanders may still want the frigates to stay, “at least until the storms are over.”"),
			Verbatim:  in.Spans("at least until the storms are over."),
			Certainty: claim.Certain, Polarity: claim.Positive,
		},
		Setting: attribution.Setting{Time: in.Spans("later")},
	})
	she := in.Mention("she", marsh)
	she.Form, she.Via = source.Pronominal, in.Spans("Dara Marsh")
	b.Add(attribution.Attribution{
		Act: attribution.Belief, Status: attribution.Made, Stance: attribution.Neutral,
		Source: she,
		Cue:    attribution.Cue{Spans: in.Spans("believes"), Lemma: "believe"},
		Claim: claim.Claim{
			Content:   in.Spans("the islanders may still want the frigates to stay, “at least until the storms are over.”"),
			Verbatim:  in.Spans("at least until the storms are over."),
			Certainty: claim.Possible, Polarity: claim.Positive,
			Hedges: []claim.Hedge{
				{Span: in.Span("believes"), Class: claim.Attitude, Direction: claim.Weaken},
				{Span: in.Span("may"), Class: claim.Modal, Direction: claim.Weaken},
			},
		},
	})
	b.Add(attribution.Attribution{
		Act: attribution.Desire, Status: attribution.Made, Stance: attribution.Neutral,
		Source: in.Mention("the islanders", islanders),
		Cue:    attribution.Cue{Spans: in.Spans("may still want"), Lemma: "want"},
		Claim: claim.Claim{
			Content:   in.Spans("the frigates to stay, “at least until the storms are over.”"),
			Verbatim:  in.Spans("at least until the storms are over."),
			Certainty: claim.Unspecified, Polarity: claim.Unknown,
		},
	})
	return b.Reading()
}
