package spans

import "slices"

// unlikely is less than any score.
const unlikely = -1 << 24

// lattice holds the scores of the labels of a sentence, and what is searched in it. It
// may be used again; the zero lattice is ready for use.
type lattice struct {
	nodes [][Labels]int32
	gaps  [][Pairs]int32 // those before each token
	best  [][Labels]int32
	from  [][Labels]Label
	ways  []way
	next  []turn
	held  []Label // of the ways
}

// way is one labelling.
type way struct {
	labels []Label
	score  int32
}

// turn is where a way leaves another: at token at it has another label, and goes back
// from there as is best.
type turn struct {
	score int32
	way   int32
	at    int32
	label Label
}

// grow makes room for n tokens.
func (l *lattice) grow(n int) {
	for len(l.nodes) < n {
		l.nodes = append(l.nodes, [Labels]int32{})
		l.gaps = append(l.gaps, [Pairs]int32{})
		l.best = append(l.best, [Labels]int32{})
		l.from = append(l.from, [Labels]Label{})
	}
}

// forward finds the best way to each label of n tokens, and returns the logarithm of
// the sum over all ways.
func (l *lattice) forward(n int) int32 {
	sums := l.nodes[0]
	l.best[0] = l.nodes[0]
	for i := 1; i < n; i++ {
		var next [Labels]int32
		gap := &l.gaps[i]
		for after := range Label(Labels) {
			high, from := int32(unlikely), Outside
			sum := int32(unlikely)
			for before := range Label(Labels) {
				g := gap[PairOf(before, after)]
				if g <= unlikely {
					continue
				}
				if x := l.best[i-1][before] + g; x > high {
					high, from = x, before
				}
				sum = logAdd(sum, sums[before]+g)
			}
			l.best[i][after], l.from[i][after] = max(unlikely, high+l.nodes[i][after]), from
			next[after] = max(unlikely, sum+l.nodes[i][after])
		}
		sums = next
	}
	total := sums[0]
	for _, x := range sums[1:] {
		total = logAdd(total, x)
	}
	return total
}

// search returns the k best ways through n tokens, the best first; those of equal score
// in the order of their turns. It is for use after forward, and what it returns is until
// the next search.
//
// Each way but the first leaves one found before it at its last turn (Lawler 1972,
// https://doi.org/10.1287/mnsc.18.7.401).
func (l *lattice) search(n, k int) []way {
	l.ways, l.next, l.held = l.ways[:0], l.next[:0], l.held[:0]
	for label := range Label(Labels) {
		l.offer(turn{l.best[n-1][label], -1, int32(n - 1), label}, k)
	}
	for len(l.ways) < k && len(l.next) > 0 {
		t := l.next[0]
		l.next = slices.Delete(l.next, 0, 1)
		if t.score <= unlikely/2 {
			break
		}
		l.follow(t, n, k)
	}
	return l.ways
}

// follow adds the way of a turn, and offers those that leave it before its turn.
func (l *lattice) follow(t turn, n, k int) {
	at := len(l.held)
	l.held = slices.Grow(l.held, n)[:at+n]
	w := way{l.held[at : at+n : at+n], t.score}
	if t.way >= 0 {
		copy(w.labels[t.at+1:], l.ways[t.way].labels[t.at+1:])
	}
	number := int32(len(l.ways))
	w.labels[t.at] = t.label
	for i := t.at; i > 0; i-- {
		w.labels[i-1] = l.from[i][w.labels[i]]
	}
	l.ways = append(l.ways, w)
	left := k - len(l.ways)
	for i := t.at; i > 0; i-- {
		after, right := w.labels[i], w.labels[i-1]
		gap, best := &l.gaps[i], &l.best[i-1]
		kept := t.score - best[right] - gap[PairOf(right, after)]
		for before := range Label(Labels) {
			if before != right {
				l.offer(turn{kept + best[before] + gap[PairOf(before, after)], number, i - 1, before}, left)
			}
		}
	}
}

// offer keeps a turn if it is among the best that are left to take.
func (l *lattice) offer(t turn, left int) {
	if len(l.next) >= left {
		if left <= 0 || l.next[left-1].score >= t.score {
			l.next = l.next[:max(0, min(left, len(l.next)))]
			return
		}
		l.next = l.next[:left-1]
	}
	l.next = append(l.next, t)
	for i := len(l.next) - 1; i > 0 && l.next[i-1].score < t.score; i-- {
		l.next[i-1], l.next[i] = l.next[i], l.next[i-1]
	}
}
