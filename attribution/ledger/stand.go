package ledger

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
)

// Stand is how an entry stands to the claim of its thread. The zero value is unset:
// it says nothing for or against it, as when it is asked about, declined, expected,
// or said not to have been said.
//
// The claim is taken as the first step of the thread has it that was made and is
// held to be so or not to be so; where there is none, as the first step has it. How
// surely it is held does not count: Step.Changes tell that.
type Stand string

// The stands.
const (
	// Upholds: it was made, and is held as the claim is.
	Upholds Stand = "upholds"
	// Denies: it was made and the opposite is held; or the source denies having
	// said it; or has taken it back.
	Denies Stand = "denies"
)

// IsValid reports whether s is one of the constants above or unset.
func (s Stand) IsValid() bool { return s == "" || s == Upholds || s == Denies }

// stand returns how an entry stands to a claim of which it is on that side.
func (e *Entry) stand(side Stand) Stand {
	switch e.Status {
	case attribution.Denied, attribution.Retracted:
		return Denies
	}
	return side
}

// side returns whether an entry holds what another one does, or the opposite; unset
// if it was not made or holds neither.
func side(e, other *Entry) Stand {
	if e.Status != attribution.Made && e.Status != "" {
		return ""
	}
	a, b := other.held(), e.held()
	switch {
	case a == "" && b != claim.Unknown || b == "" && a != claim.Unknown:
		if _, found := reversal(other, e, claim.Match(other.graded(), e.graded())); found {
			return Denies
		}
		return Upholds
	case a == b:
		return Upholds
	case a == claim.Unknown || b == claim.Unknown:
		return ""
	}
	return Denies
}

// held returns the polarity of an entry, unknown for what is asked or ordered without
// one.
func (e *Entry) held() claim.Polarity {
	if e.Claim.Polarity == "" && (e.Act == attribution.Question || e.Act == attribution.Directive) {
		return claim.Unknown
	}
	return e.Claim.Polarity
}

// claimed returns the entry that has the claim of a thread, as [Stand] says which.
func claimed(list []traced) *Entry {
	for _, e := range list {
		if side(e.Entry, e.Entry) == Upholds && e.held() != claim.Unknown {
			return e.Entry
		}
	}
	return list[0].Entry
}
