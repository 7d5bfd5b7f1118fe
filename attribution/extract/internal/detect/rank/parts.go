package rank

import (
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// How many candidates there are of each part at most. There is always room for those of
// the n best.
const (
	mostContents = 48
	mostSources  = 10
	mostCues     = 12
)

// Where a candidate comes from, as bits.
const (
	fromBest  uint8 = 1 << iota // one of the n best
	fromFirst                   // the best
	fromRules                   // what the rules say
)

// parts are candidates for one part of an attribution, each as the ranges it consists of.
type parts struct {
	most int
	list [][]syntax.Range
	from []uint8
	// belief is how likely spans holds each, as a logarithm times 256; 0 for the
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
	n := len(p.ranges)
	p.ranges = append(p.ranges, r...)
	p.list = append(p.list, p.ranges[n:len(p.ranges):len(p.ranges)])
	p.from = append(p.from, 0)
	p.belief = append(p.belief, unbelieved)
	return len(p.list) - 1
}

// unbelieved is less than any logarithm.
const unbelieved = math.MinInt32 / 2

// add adds a candidate of the trees.
func (p *parts) add(r ...syntax.Range) { p.find(r) }

// opine adds a candidate of others.
func (p *parts) opine(r []syntax.Range, from uint8) {
	if k := p.find(r); k >= 0 {
		p.from[k] |= from
	}
}

// prune leaves out the candidates that spans holds for all but impossible, and of the
// others those beyond what is wanted.
func (p *parts) prune() {
	n := 0
	for k := range p.list {
		if p.belief[k] < Doubt && p.from[k]&fromRules == 0 {
			continue
		}
		p.list[n], p.from[n], p.belief[n] = p.list[k], p.from[k], p.belief[k]
		n++
	}
	p.list, p.from, p.belief = p.list[:n], p.from[:n], p.belief[:n]
}

// Doubt is
var Doubt int32 = -8 * nat
