package claim

import "github.com/sayso-go/sayso/source"

// Certainty is how sure a source is of a claim, on FactBank's scale; the package
// comment says how to grade it. The zero value is unset, which is not
// Unspecified.
type Certainty string

// The certainties, FactBank's CT, PR, PS and U.
const (
	// Certain: the source leaves no room for doubt, or shows none.
	Certain Certainty = "certain"
	// Probable: the source takes it to be more likely so than not.
	Probable Certainty = "probable"
	// Possible: the source takes it that it may be so, and may not.
	Possible Certainty = "possible"
	// Unspecified: the source does not commit itself.
	Unspecified Certainty = "unspecified"
)

// IsValid reports whether c is one of the constants above or unset.
func (c Certainty) IsValid() bool {
	switch c {
	case "", Certain, Probable, Possible, Unspecified:
		return true
	}
	return false
}

// Polarity is what a source holds of a claim; the package comment says how to
// grade it. The zero value is unset, which is not Unknown.
type Polarity string

// The polarities, FactBank's +, - and u.
const (
	// Positive: that it is so.
	Positive Polarity = "positive"
	// Negative: that it is not so.
	Negative Polarity = "negative"
	// Unknown: the source takes no side.
	Unknown Polarity = "unknown"
)

// IsValid reports whether p is one of the constants above or unset.
func (p Polarity) IsValid() bool {
	switch p {
	case "", Positive, Negative, Unknown:
		return true
	}
	return false
}

// Factuality returns certainty and polarity on one scale, from -3, certainly not
// so, over 0, not said, to 3, certainly so:
//
//	            positive  negative  unknown
//	certain         3        -3        0
//	probable        2        -2        0
//	possible        1        -1        0
//	unspecified     0         0        0
//
// It is not ok where Certainty or Polarity is unset or none of its constants. The
// scale is that of Stanovsky et al., "Integrating Deep Linguistic Features in
// Factuality Prediction over Unified Datasets", ACL 2017,
// https://doi.org/10.18653/v1/P17-2056.
func (c Claim) Factuality() (value float64, ok bool) {
	switch c.Certainty {
	case Certain:
		value = 3
	case Probable:
		value = 2
	case Possible:
		value = 1
	case Unspecified:
	default:
		return 0, false
	}
	switch c.Polarity {
	case Positive:
		return value, true
	case Negative:
		return 0 - value, true // 0 - 0 is 0, where -value would be -0
	case Unknown:
		return 0, true
	}
	return 0, false
}

// Hedge is words that moved the certainty or the polarity of a claim; words that
// could have, as the "if" of a promise, are none. The zero Hedge is none. Copies share Scope; whoever changes it takes care of other
// goroutines.
type Hedge struct {
	// Span is where the words stand: in the content, the cue or beside them.
	Span source.Span `json:"span"`
	// Class is what kind of words they are.
	Class HedgeClass `json:"class,omitempty"`
	// Direction is which way they move.
	Direction Direction `json:"direction,omitempty"`
	// Scope is the part of the content they speak of; nil is all of it.
	Scope source.Spans `json:"scope,omitempty"`
}

// HedgeClass is the kind of words a hedge is. The zero value is unset. Hedges
// and boosters are told apart as in Hyland, Metadiscourse (2005), approximators
// as in Prince, Frader and Bosk, "On Hedging in Physician-Physician Discourse"
// (1982).
type HedgeClass string

// The classes of hedges.
const (
	// Modal: an auxiliary of possibility or necessity: may, could, should.
	Modal HedgeClass = "modal"
	// Adverb: a sentence adverb: probably, perhaps, reportedly.
	Adverb HedgeClass = "adverb"
	// Adjective: likely, possible, unclear, doubtful.
	Adjective HedgeClass = "adjective"
	// Approximator: makes a number or a term vague: about 5,000, some kind of.
	Approximator HedgeClass = "approximator"
	// Quantifier: limits of how many it is said: some, most, few.
	Quantifier HedgeClass = "quantifier"
	// Evidential: names how it is known: it appears, seems, was heard.
	Evidential HedgeClass = "evidential"
	// Attitude: a verb or noun of holding true: believes, doubts, suspicion.
	Attitude HedgeClass = "attitude"
	// Implicative: a verb that settles its complement: managed to, failed to.
	Implicative HedgeClass = "implicative"
	// Conditional: if, unless, provided that.
	Conditional HedgeClass = "conditional"
	// Question: whether, a question mark, an inverted auxiliary.
	Question HedgeClass = "question"
	// Mood: tense or mood that takes away from it: would have, were it.
	Mood HedgeClass = "mood"
	// Negation: not, no, never, neither, without; denied, ruled out.
	Negation HedgeClass = "negation"
	// Booster: makes it stronger: certainly, insisted, beyond doubt.
	Booster HedgeClass = "booster"
)

// IsValid reports whether c is one of the constants above or unset.
func (c HedgeClass) IsValid() bool {
	switch c {
	case "", Modal, Adverb, Adjective, Approximator, Quantifier, Evidential, Attitude, Implicative,
		Conditional, Question, Mood, Negation, Booster:
		return true
	}
	return false
}

// Direction is which way a hedge moves a claim. The zero value is unset.
type Direction string

// The directions.
const (
	// Weaken: towards unspecified.
	Weaken Direction = "weaken"
	// Strengthen: towards certain.
	Strengthen Direction = "strengthen"
	// Reverse: to the opposite polarity.
	Reverse Direction = "reverse"
)

// IsValid reports whether d is one of the constants above or unset.
func (d Direction) IsValid() bool {
	switch d {
	case "", Weaken, Strengthen, Reverse:
		return true
	}
	return false
}
