package attribution

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Attribution is one act of saying, thinking, wanting, ordering or showing that a
// text ascribes to someone. Its places are Spans of the text of its reading's
// Document. The zero Attribution is none. Copies share slices and the Source;
// whoever changes those takes care of other goroutines.
type Attribution struct {
	// ID is the attribution's number in its Reading: 1, 2 and so on in text
	// order.
	ID int `json:"id"`
	// Parent is the ID of the attribution in whose content this one stands; 0
	// is none.
	Parent int `json:"parent"`
	// Act is what kind of act it is.
	Act Act `json:"act,omitempty"`
	// Status is whether the text says that the act took place.
	Status Status `json:"status,omitempty"`
	// Stance is what the writer does with the claim through the cue.
	Stance Stance `json:"stance,omitempty"`
	// Source is the words that name who it is ascribed to, and who that is; nil
	// where the text names nobody: "it is feared that".
	Source *source.Mention `json:"source,omitempty"`
	// Cue is the words that signal it.
	Cue Cue `json:"cue,omitzero"`
	// Claim is what is ascribed.
	Claim claim.Claim `json:"claim"`
	// Setting is to whom, how, where and when.
	Setting Setting `json:"setting,omitzero"`
	// OnBehalfOf are those the source speaks for: the minister, where a
	// spokesman of hers speaks.
	OnBehalfOf []source.SpeakerID `json:"onBehalfOf,omitempty"`
	// Through are those whose mouth or pages the words came through, nearest to
	// the source first: the state television that quoted the minister.
	Through []source.SpeakerID `json:"through,omitempty"`
	// Confidence is the probability that source, cue and content are right, in
	// per mille, 1 to 1000; 0 is unset.
	Confidence int `json:"confidence,omitempty"`
	// Reasons are the evidence for all that is said here.
	Reasons []Reason `json:"reasons,omitempty"`
}

// Anchor returns where a stands in its text for purposes of order: its cue, or
// the first piece of its content where it has no cue.
func (a *Attribution) Anchor() source.Span {
	if len(a.Cue.Spans) == 0 && len(a.Claim.Content) > 0 {
		return a.Claim.Content[0]
	}
	return a.Cue.Spans.Cover()
}

// Compare puts attributions in text order: by their anchors, those of one anchor
// with the longer content first, then by where content and source stand. It
// returns -1, 0 or +1.
func Compare(a, b *Attribution) int {
	if order := a.Anchor().Compare(b.Anchor()); order != 0 {
		return order // nearly always
	}
	return cmp.Or(
		cmp.Compare(b.Claim.Content.Len(), a.Claim.Content.Len()),
		slices.CompareFunc(a.Claim.Content, b.Claim.Content, source.Span.Compare),
		slices.CompareFunc(a.sourceSpans(), b.sourceSpans(), source.Span.Compare),
	)
}

func (a *Attribution) sourceSpans() source.Spans {
	if a.Source == nil {
		return nil
	}
	return a.Source.Spans
}

// Cue is the one contiguous span of words, or a mark such as a colon, that
// signals an attribution; of a split cue the telling part. The zero Cue is none:
// a quotation that only its neighbours ascribe to somebody. Copies share Spans;
// whoever changes it takes care of other goroutines.
type Cue struct {
	// Spans are where it stands: one piece, nil for no cue. More pieces are
	// found only in what people have annotated so, and are kept.
	Spans source.Spans `json:"spans,omitempty"`
	// Lemma is the dictionary form of its telling word: "say"; empty is unset.
	Lemma string `json:"lemma,omitempty"`
}

// Setting is the circumstances of an act as the text tells them. The zero
// Setting is that it tells none. Copies share the slices; whoever changes those
// takes care of other goroutines.
type Setting struct {
	// Addressee is to whom: "told CNN".
	Addressee source.Spans `json:"addressee,omitempty"`
	// Medium is in what: "in a tweet", "on state television".
	Medium source.Spans `json:"medium,omitempty"`
	// Occasion is at what: "in a phone call with Pompeo", "at the debate".
	Occasion source.Spans `json:"occasion,omitempty"`
	// Place is where: "in Baghdad".
	Place source.Spans `json:"place,omitempty"`
	// Time is when: "on Friday", "later".
	Time source.Spans `json:"time,omitempty"`
	// Date is the day, month or year that Time is, as far as its words and the day on
	// which the document was published tell; unset where they do not.
	Date Date `json:"date,omitempty"`
}

// Act is what kind of act an attribution is; the package comment says how to
// grade it. The zero value is unset.
type Act string

// The acts.
const (
	Statement  Act = "statement"
	Question   Act = "question"
	Directive  Act = "directive"
	Promise    Act = "promise"
	Threat     Act = "threat"
	Belief     Act = "belief"
	Knowledge  Act = "knowledge"
	Perception Act = "perception"
	Intention  Act = "intention"
	Desire     Act = "desire"
	Attitude   Act = "attitude"
	Decree     Act = "decree"
	Evidence   Act = "evidence"
	Naming     Act = "naming"
)

// IsValid reports whether a is one of the constants above or unset.
func (a Act) IsValid() bool {
	switch a {
	case "", Statement, Question, Directive, Promise, Threat, Belief, Knowledge, Perception, Intention, Desire,
		Attitude, Decree, Evidence, Naming:
		return true
	}
	return false
}

// Status is whether the text says that an act took place; the package comment
// says how to grade it. The zero value is unset, which is not Made.
type Status string

// The statuses.
const (
	Made        Status = "made"
	NotMade     Status = "notMade"
	Denied      Status = "denied"
	Declined    Status = "declined"
	Conditional Status = "conditional"
	Expected    Status = "expected"
	Required    Status = "required"
	Retracted   Status = "retracted"
)

// IsValid reports whether s is one of the constants above or unset.
func (s Status) IsValid() bool {
	switch s {
	case "", Made, NotMade, Denied, Declined, Conditional, Expected, Required, Retracted:
		return true
	}
	return false
}

// Stance is what the writer of the text does with a claim through the cue; the
// package comment says how to grade it. The zero value is unset, which is not
// Neutral.
type Stance string

// The stances.
const (
	Endorsing  Stance = "endorsing"
	Neutral    Stance = "neutral"
	Distancing Stance = "distancing"
)

// IsValid reports whether s is one of the constants above or unset.
func (s Stance) IsValid() bool {
	switch s {
	case "", Endorsing, Neutral, Distancing:
		return true
	}
	return false
}

// Reason is one piece of evidence for one part of an attribution. The zero
// Reason says nothing. Copies share Spans; whoever changes it takes care of other
// goroutines.
type Reason struct {
	// Of names the part it is evidence for by its key in the JSON: "source",
	// "cue", "content", "speakers", "act", "certainty" and so on; empty is the
	// whole attribution. Those of "writer" are the steps that lead from the writer of
	// the text down to the claim, in their order.
	Of string `json:"of,omitempty"`
	// By is how the evidence was found.
	By Method `json:"by,omitempty"`
	// Name is the rule or feature, as its finder calls it: "according-to".
	Name string `json:"name,omitempty"`
	// Spans are the words that decided.
	Spans source.Spans `json:"spans,omitempty"`
}

// Method is how evidence was found. The zero value is unset.
type Method string

// The methods.
const (
	Rule  Method = "rule"
	Model Method = "model"
	// Hand is a person's judgement.
	Hand Method = "hand"
)

// IsValid reports whether m is one of the constants above or unset.
func (m Method) IsValid() bool {
	switch m {
	case "", Rule, Model, Hand:
		return true
	}
	return false
}
