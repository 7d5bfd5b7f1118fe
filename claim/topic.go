package claim

// Topic is what a claim is about, and when that is: of the first main clause of its
// content, without the words that only hedge it. In "it is likely that the ferry sank" it
// is the sinking. The zero Topic is unset. It is a plain value.
type Topic struct {
	Kind TopicKind `json:"kind,omitempty"`
	Time TopicTime `json:"time,omitempty"`
}

// TopicKind is what a claim is about. Of several that fit the first in the list
// of constants is meant. The zero value is unset.
type TopicKind string

// The kinds of topics.
const (
	// Quantity: how many, how much, more or less than: "5,000 troops are there". Dates and
	// times of day are none, nor is "one ferry". [Figures] takes it apart.
	Quantity TopicKind = "quantity"
	// Cause: that one thing brought about or will bring about another: "the
	// strike set off the crisis", "it sank because the hull was old".
	Cause TopicKind = "cause"
	// Norm: what must, should or may be done, or is allowed: "withdrawal is the only
	// path", "the pass must close".
	Norm TopicKind = "norm"
	// Opinion: a judgement of worth or taste that no record could settle: "a
	// disgraceful speech".
	Opinion TopicKind = "opinion"
	// Event: that something happened, happens or will: "they paused training", "the
	// crew is leaving".
	Event TopicKind = "event"
	// State: that something is so over a time: "the bases are safe", "she owns it".
	State TopicKind = "state"
)

// IsValid reports whether k is one of the constants above or unset.
func (k TopicKind) IsValid() bool {
	switch k {
	case "", Quantity, Cause, Norm, Opinion, Event, State:
		return true
	}
	return false
}

// TopicTime is when what a claim is about takes place, seen from the act of
// saying: in "said it was safe" the state is present, in "said it sank" the event is
// past. A perfect is past, "will", "may" and an infinitive that is wanted or promised are
// future. The zero value is unset.
type TopicTime string

// The times of topics.
const (
	Past    TopicTime = "past"
	Present TopicTime = "present"
	Future  TopicTime = "future"
)

// IsValid reports whether t is one of the constants above or unset.
func (t TopicTime) IsValid() bool {
	switch t {
	case "", Past, Present, Future:
		return true
	}
	return false
}

// Check says whether a fact-checker could check a claim now, and if not, why not. The
// zero value is unset.
type Check string

// The answers. Of several reasons the first in the list of constants is meant.
const (
	// Checkable: it says that something is or was so, which records could settle.
	Checkable Check = "checkable"
	// LeftOpen: its source does not say that it is so: it was asked, wanted, promised
	// or not said at all.
	LeftOpen Check = "leftOpen"
	// Taste: it is a judgement of worth that no record settles.
	Taste Check = "taste"
	// Demand: it says what ought to be, not what is.
	Demand Check = "demand"
	// Conditioned: it is said only for the case that something else comes about.
	Conditioned Check = "conditioned"
	// Ahead: it is about what is still to come.
	Ahead Check = "ahead"
)

// IsValid reports whether c is one of the constants above or unset.
func (c Check) IsValid() bool {
	switch c {
	case "", Checkable, LeftOpen, Taste, Demand, Conditioned, Ahead:
		return true
	}
	return false
}

// Check says whether the claim could be checked. It goes by the grades of the claim
// alone, and is unset where the kind of its topic or its certainty is.
func (c Claim) Check() Check {
	switch {
	case c.Topic.Kind == "", c.Certainty == "":
		return ""
	case c.Certainty == Unspecified:
		return LeftOpen
	case c.Topic.Kind == Opinion:
		return Taste
	case c.Topic.Kind == Norm:
		return Demand
	case len(c.Condition) > 0:
		return Conditioned
	case c.Topic.Time == Future:
		return Ahead
	}
	return Checkable
}
