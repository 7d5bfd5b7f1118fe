package rank

import (
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// How many candidates there are of each part at most. Contents that go on in other
// sentences come last and have room of their own.
const (
	mostContents  = 48
	mostContinued = 84
	mostSources   = 10
	mostCues      = 12
)

// Where a candidate comes from, as bits.
const (
	fromBest  uint8 = 1 << iota // one of the n best
	fromFirst                   // the best
	fromRules                   // what the rules say
)

// doubt is how likely spans must hold a candidate beside the likeliest, as a logarithm
// times nat.
const doubt = -8 * nat

// parts are candidates for one part of an attribution, each as the ranges it consists of.
type parts struct {
	most int
	list [][]syntax.Range
	from []uint8
	// belief is how likely spans holds each, as a logarithm times nat; 0 for the
	// likeliest.
	belief []int32
	// ranges are what the candidates are made of.
	ranges []syntax.Range
}

// reset makes p empty, with room for so many.
func (p *parts) reset(most int) {
	p.most, p.list, p.from, p.belief, p.ranges = most, p.list[:0], p.from[:0], p.belief[:0], p.ranges[:0]
}

// find returns the index of a candidate, which is added if it is new and there is room;
// -1 if there is none.
func (p *parts) find(r []syntax.Range) int {
	for k, known := range p.list {
		if slices.Equal(known, r) {
			return k
		}
	}
	if len(p.list) >= p.most {
		return -1
	}
	var kept []syntax.Range // nil for nobody
	if n := len(p.ranges); len(r) > 0 {
		p.ranges = append(p.ranges, r...)
		kept = p.ranges[n:len(p.ranges):len(p.ranges)]
	}
	p.list = append(p.list, kept)
	p.from = append(p.from, 0)
	p.belief = append(p.belief, math.MinInt32/2)
	return len(p.list) - 1
}

// add adds a candidate of the trees.
func (p *parts) add(r ...syntax.Range) {
	if len(p.list) < p.most {
		p.find(r)
	}
}

// opine adds a candidate of others.
func (p *parts) opine(r []syntax.Range, from uint8) {
	if k := p.find(r); k >= 0 {
		p.from[k] |= from
	}
}

// prune leaves out the candidates that spans doubts, but for those of the rules.
func (p *parts) prune() {
	n := 0
	for k := range p.list {
		if p.belief[k] < doubt && p.from[k]&fromRules == 0 {
			continue
		}
		p.list[n], p.from[n], p.belief[n] = p.list[k], p.from[k], p.belief[k]
		n++
	}
	p.list, p.from, p.belief = p.list[:n], p.from[:n], p.belief[:n]
}
