package segment

// pairing decides how the marks of one paragraph are read: it looks for the
// cheapest way to read all of them together, where a quote closes only if it is
// the innermost one open. A mark read wrongly makes its neighbours dear, so that
// an error is mended near where it stands.
//
// It keeps the few cheapest hypotheses while it walks over the marks, one for each
// stack of open quotes. The stacks share what they have in common: each is a
// chain of links down to base, the stack that is decided already.
type pairing struct {
	marks []quoteMark
	base  []link
	links []link
	steps []step
	beam  []hypothesis
	next  []hypothesis
}

// beamWidth is the number of hypotheses that are kept, hopeless how much dearer than
// the cheapest they may be; window is the number of marks after which the cheapest is taken as decided, so that memory stays bounded.
const (
	beamWidth = 8
	hopeless  = 3 * stray
	window    = 256
)

// link is an open quote on a stack.
type link struct {
	shape shape
	side  side
	mark  int32  // the index of the mark that opens it, -1 if it stands in an earlier paragraph
	depth int32  // how many are open, this one included
	below ref    // the rest of the stack
	sum   uint64 // stands for the shapes of the whole stack
}

// ref is a stack: the index of its top among the links, or -1-d for the lowest d
// of base.
type ref int32

// reading is how a mark is read.
type reading uint8

const (
	neither reading = iota
	opens
	closes
)

// step is a mark as one hypothesis reads it, and the step before.
type step struct {
	before  int32
	reading reading
}

type hypothesis struct {
	cost  int32
	stack ref
	sum   uint64
	last  int32 // its last step
	// what to do with the next mark, before it is done
	do reading
}

func (p *pairing) top(r ref) *link {
	switch {
	case r >= 0:
		return &p.links[r]
	case r == -1:
		return nil
	}
	return &p.base[-r-2]
}

func (p *pairing) below(r ref) ref {
	if r >= 0 {
		return p.links[r].below
	}
	return r + 1
}

// depth returns the number of open quotes on a stack.
func (p *pairing) depth(r ref) int32 {
	if open := p.top(r); open != nil {
		return open.depth
	}
	return 0
}

func sumOf(below uint64, sh shape, si side) uint64 {
	return (below+uint64(sh)<<3+uint64(si)+1)*0x9E3779B97F4A7C15 ^ below>>29
}

// pairCost is what it costs to close a quote with a mark, forbidden if the two do
// not go together.
func pairCost(open *link, m *quoteMark) int32 {
	a, b := open.shape, m.shape
	switch {
	case a == b:
		if open.side == low && m.side == left {
			return -wrongSide[b] // „so“
		}
		return 0
	case a > b:
		a, b = b, a
	}
	switch {
	case a == curly && b == straight, a == straight && b == twin, a == curlyOne && b == upright:
		return 2
	case a == upright && b == grave:
		return 0
	case a == curly && b == twin, a == curlyOne && b == grave:
		return 3
	}
	return forbidden
}

// nestCost is what it costs to open a quote within another: houses alternate
// single and double marks, and seldom need more than two levels.
func nestCost(open *link, m *quoteMark) int32 {
	switch {
	case open == nil || open.shape == noShape:
		return 0
	case open.shape != m.shape:
		return min(open.depth, 3)
	case m.shape == corner || m.shape == cornerTwo:
		return 0
	case open.depth > 1:
		return stray + 1 // so that what nobody closes is stray and not nested ever deeper
	}
	return stray - 2
}

// reset begins a paragraph.
func (p *pairing) reset(marks []quoteMark) {
	p.marks = marks
	p.restart()
}

// restart begins anew from what is decided.
func (p *pairing) restart() {
	p.links, p.steps = p.links[:0], p.steps[:0]
	h := hypothesis{stack: ref(-1 - len(p.base)), last: -1}
	if open := p.top(h.stack); open != nil {
		h.sum = open.sum
	}
	p.beam = append(p.beam[:0], h)
}

// push puts the quote that a mark opens on base.
func (p *pairing) push(sh shape, si side, mark int) {
	var below uint64
	if n := len(p.base); n > 0 {
		below = p.base[n-1].sum
	}
	p.base = append(p.base, link{shape: sh, side: si, mark: int32(mark), depth: int32(len(p.base) + 1), sum: sumOf(below, sh, si)})
}

// advance reads the mark with index i in all hypotheses.
func (p *pairing) advance(i int) {
	m := &p.marks[i]
	p.next = p.next[:0]
	for _, h := range p.beam {
		p.try(h, neither, m.skip, h.sum)
		open := p.top(h.stack)
		if m.open < hopeless {
			p.try(h, opens, m.open+nestCost(open, m), sumOf(h.sum, m.shape, m.side))
		}
		if open == nil || m.close >= hopeless || m.tight && int(open.mark) == i-1 {
			continue
		}
		if cost := pairCost(open, m); cost < forbidden {
			var sum uint64
			if below := p.top(p.below(h.stack)); below != nil {
				sum = below.sum
			}
			p.try(h, closes, m.close+cost, sum)
		}
	}
	p.prune()
	for j := range p.next {
		h := &p.next[j]
		switch h.do {
		case opens:
			p.links = append(p.links, link{shape: m.shape, side: m.side, mark: int32(i), depth: p.depth(h.stack) + 1, below: h.stack, sum: h.sum})
			h.stack = ref(len(p.links) - 1)
		case closes:
			h.stack = p.below(h.stack)
		}
		p.steps = append(p.steps, step{h.last, h.do})
		h.last = int32(len(p.steps) - 1)
	}
	p.beam, p.next = p.next, p.beam
}

// prune keeps the cheapest hypotheses, in order of cost, and of those none that is
// so dear that it would hardly win.
func (p *pairing) prune() {
	next := p.next
	for i := 1; i < len(next); i++ {
		h := next[i]
		j := i
		for ; j > 0 && next[j-1].cost > h.cost; j-- {
			next[j] = next[j-1]
		}
		next[j] = h
	}
	n := min(len(next), beamWidth)
	for next[n-1].cost > next[0].cost+hopeless {
		n--
	}
	p.next = next[:n]
}

// try adds a hypothesis unless one with the same stack is as cheap. Of two marks of
// which one must be stray, the later opens: quotes are short.
func (p *pairing) try(h hypothesis, do reading, cost int32, sum uint64) {
	h.cost, h.do, h.sum = h.cost+cost, do, sum
	for j := range p.next {
		if p.next[j].sum == sum {
			if h.cost < p.next[j].cost || h.cost == p.next[j].cost && do == opens {
				p.next[j] = h
			}
			return
		}
	}
	p.next = append(p.next, h)
}

// best returns how the cheapest hypothesis reads the last n marks; what it leaves
// open costs what leftOpen says.
func (p *pairing) best(n int, leftOpen func(stack ref) int32) []reading {
	best := 0
	var least int32
	for j, h := range p.beam {
		if cost := h.cost + leftOpen(h.stack); j == 0 || cost < least {
			best, least = j, cost
		}
	}
	readings := make([]reading, n)
	for s := p.beam[best].last; s >= 0; s = p.steps[s].before {
		n--
		readings[n] = p.steps[s].reading
	}
	return readings
}
