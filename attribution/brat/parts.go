package brat

import (
	_ "embed"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

//go:embed annotation.conf
var config string

// Config returns an annotation.conf for brat, with the types, roles and attributes
// of attributions, and the notes that Read makes of PolNeAR's files. Put it beside
// the .txt and .ann files to see them in brat; other kinds of notes need a line
// under [entities] each.
func Config() string { return config }

// The names of what is written and read one by one.
const (
	sourceRole     = "Source"
	contentRole    = "Content"
	hedgeRole      = "Hedge"
	withSource     = "Attribution"
	withoutSource  = "Attribution-no-source"
	within         = "Within"
	comment        = "AnnotatorNotes"
	mentionForm    = "MentionForm"
	hedgeClass     = "HedgeClass"
	hedgeDirection = "HedgeDirection"

	malformed  = "malformed"   // the kind of a note
	passedOver = "passed-over" // likewise

	digits = "0123456789"
)

// roles are the places of an attribution, in the order they are written. Of an
// attribution without a Source the first makes one.
var roles = []struct {
	name  string
	spans func(*attribution.Attribution) *source.Spans
}{
	{sourceRole, func(a *attribution.Attribution) *source.Spans {
		if a.Source == nil {
			a.Source = &source.Mention{}
		}
		return &a.Source.Spans
	}},
	{"Cue", func(a *attribution.Attribution) *source.Spans { return &a.Cue.Spans }},
	{contentRole, func(a *attribution.Attribution) *source.Spans { return &a.Claim.Content }},
	{"Verbatim", func(a *attribution.Attribution) *source.Spans { return &a.Claim.Verbatim }},
	{"Condition", func(a *attribution.Attribution) *source.Spans { return &a.Claim.Condition }},
	{"Addressee", func(a *attribution.Attribution) *source.Spans { return &a.Setting.Addressee }},
	{"Medium", func(a *attribution.Attribution) *source.Spans { return &a.Setting.Medium }},
	{"Occasion", func(a *attribution.Attribution) *source.Spans { return &a.Setting.Occasion }},
	{"Place", func(a *attribution.Attribution) *source.Spans { return &a.Setting.Place }},
	{"Time", func(a *attribution.Attribution) *source.Spans { return &a.Setting.Time }},
}

// attributes are the enums of an attribution, in the order they are written.
var attributes = []struct {
	name  string
	value func(*attribution.Attribution) *string
}{
	{"Act", func(a *attribution.Attribution) *string { return (*string)(&a.Act) }},
	{"Status", func(a *attribution.Attribution) *string { return (*string)(&a.Status) }},
	{"Stance", func(a *attribution.Attribution) *string { return (*string)(&a.Stance) }},
	{"Form", func(a *attribution.Attribution) *string { return (*string)(&a.Claim.Form) }},
	{"Certainty", func(a *attribution.Attribution) *string { return (*string)(&a.Claim.Certainty) }},
	{"Polarity", func(a *attribution.Attribution) *string { return (*string)(&a.Claim.Polarity) }},
	{"Topic", func(a *attribution.Attribution) *string { return (*string)(&a.Claim.Topic.Kind) }},
	{"TopicTime", func(a *attribution.Attribution) *string { return (*string)(&a.Claim.Topic.Time) }},
}
