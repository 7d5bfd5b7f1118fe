package hedge

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/claim"
)

// verdict is how surely something is held, and by which words.
type verdict struct {
	certainty claim.Certainty
	polarity  claim.Polarity
	// sure and side are the tokens that decided certainty and polarity, why the class of
	// what decided certainty.
	sure, side []int
	why        string
	hedges     []claim.Hedge
}

// bare is the verdict on a clause in which no word says otherwise.
var bare = verdict{certainty: claim.Certain, polarity: claim.Positive}

// open is the verdict on what nothing is said of.
func open(why string, words []int) verdict {
	return verdict{certainty: claim.Unspecified, polarity: claim.Unknown, sure: words, side: words, why: why}
}

// rank orders certainties, the least certain first.
func rank(c claim.Certainty) int {
	switch c {
	case claim.Certain:
		return 3
	case claim.Probable:
		return 2
	case claim.Possible:
		return 1
	}
	return 0
}

// lower makes v as uncertain as g says, because of words.
func (v *verdict) lower(g lexicon.Grade, why string, words ...int) {
	if c := claim.Certainty(g.Certainty); rank(c) < rank(v.certainty) {
		v.certainty, v.sure, v.why = c, words, why
	}
	if claim.Polarity(g.Polarity) == claim.Negative {
		v.turn(words...)
	}
	v.settle()
}

// turn turns the polarity of v over, because of words.
func (v *verdict) turn(words ...int) {
	switch v.polarity {
	case claim.Positive:
		v.polarity = claim.Negative
	case claim.Negative:
		v.polarity = claim.Positive
	}
	v.side = append(v.side, words...)
}

// settle makes the polarity unknown where nothing is said.
func (v *verdict) settle() {
	if v.certainty == claim.Unspecified && v.polarity != claim.Unknown {
		v.polarity, v.side = claim.Unknown, v.sure
	}
}

// within returns the verdict on what v introduces: as sure as the less certain of
// both.
func (v verdict) within(inner verdict) verdict {
	out := inner
	out.hedges = append(v.hedges[:len(v.hedges):len(v.hedges)], inner.hedges...)
	if rank(v.certainty) < rank(inner.certainty) {
		out.certainty, out.sure, out.why = v.certainty, v.sure, v.why
	}
	out.side = append(v.side[:len(v.side):len(v.side)], inner.side...)
	if v.polarity == claim.Negative {
		out.turn()
	}
	out.settle()
	return out
}

// joined returns the verdict on clauses that are joined: the certainty of the least
// certain, negative only if all are.
func joined(list []verdict) verdict {
	return together(list, 0)
}

// quoted returns the verdict on sentences that follow one another: the certainty of the
// middle one, negative only if all are.
func quoted(list []verdict) verdict {
	return together(list, (len(list)-1)/2)
}

// together returns the verdict on list with the certainty of the nth, the least certain
// first.
func together(list []verdict, nth int) verdict {
	var ranks [4]int // how many of each certainty
	for _, v := range list {
		ranks[rank(v.certainty)]++
	}
	chosen := 0
	for ; nth >= ranks[chosen]; chosen++ {
		nth -= ranks[chosen]
	}
	var out verdict
	positive := -1
	for n, v := range list {
		if rank(v.certainty) == chosen && out.certainty == "" {
			out.certainty, out.sure, out.why = v.certainty, v.sure, v.why
		}
		if v.polarity != claim.Negative && positive < 0 {
			positive = n
		}
	}
	if positive >= 0 {
		out.polarity, out.side = claim.Positive, nil
	} else {
		out.polarity, out.side = claim.Negative, list[0].side
	}
	out.settle()
	for _, v := range list {
		for _, h := range v.hedges {
			if out.movedBy(h, v) {
				out.hedges = append(out.hedges, h)
			}
		}
	}
	return out
}

// movedBy reports whether h, a hedge of the part of out that v is the verdict on, moved
// out: certainty or polarity of the part are then those of the whole. What strengthens
// or blurs moves nothing, and counts wherever it stands.
func (out verdict) movedBy(h claim.Hedge, v verdict) bool {
	lowered := out.certainty != claim.Certain && v.certainty == out.certainty
	switch h.Direction {
	case claim.Weaken:
		return lowered
	case claim.Reverse:
		return v.polarity == out.polarity || lowered && h.Class != claim.Negation
	}
	return true
}
