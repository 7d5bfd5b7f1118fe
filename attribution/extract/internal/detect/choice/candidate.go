package choice

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Candidate is an attribution that may stand in a text.
type Candidate struct {
	syntax.Labelling
	// Odds is the log-odds, times 256, that its cue is one, and Alone the same if nothing
	// stood around it.
	Odds, Alone int32
	// SureContent, SureRelation and SureExact are how likely its content is roughly right, its content
	// and source are, and its content is exactly, if its cue is: in 1/1024.
	SureContent, SureRelation, SureExact int32
	// Certain says that the layout leaves no doubt: it stands.
	Certain bool
}

// NewCandidate returns the candidate of the labelling that is picked from a list of all
// with their scores, which are log-probabilities times 256.
func NewCandidate(list []spans.Scored, pick int) Candidate {
	c := Candidate{Labelling: list[pick].Labelling}
	all := int32(0)
	for _, other := range list {
		p := probability(other.Score)
		all += p
		if !Near(c.Content, other.Content) {
			continue
		}
		c.SureContent += p
		if Near(c.Source, other.Source) {
			c.SureRelation += p
		}
		if slices.Equal(c.Content, other.Content) {
			c.SureExact += p
		}
	}
	for _, p := range [...]*int32{&c.SureContent, &c.SureRelation, &c.SureExact} {
		*p = *p * 1024 / max(1, all)
	}
	return c
}

// probability returns exp(x/256) in 1/65536, for x up to 0.
func probability(x int32) int32 {
	p := uint64(1) << 32
	// exp(-2^k/256) in 1/2^32
	for k, factor := range [...]uint64{4278222805, 4261543595, 4228380000, 4162825044, 4034748382, 3790295335, 3344923893, 2605029347, 1580030169, 581260615, 78665070, 1440801} {
		if uint32(-x)>>k&1 != 0 {
			p = p * factor >> 32
		}
	}
	if x <= -1<<12 {
		return 0
	}
	return int32(p >> 16)
}

// Near reports whether two lists of ranges share at least half of the tokens that either
// has, or both are empty.
func Near(a, b []syntax.Range) bool {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		both += max(0, min(a[i].End, b[j].End)-max(a[i].Start, b[j].Start))
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return 2*both >= size(a)+size(b)-both
}

func size(list []syntax.Range) (n int) {
	for _, r := range list {
		n += r.End - r.Start
	}
	return n
}
