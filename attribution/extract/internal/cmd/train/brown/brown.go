// Package brown divides words into classes by their neighbours, and the classes into a
// binary tree (Brown et al. 1992, https://aclanthology.org/J92-4003/; the window of
// classes as in Liang 2005, Semi-Supervised Learning for Natural Language).
package brown

import "math"

// Pair counts how often word After follows word Before.
type Pair struct {
	Before, After int32
	Count         int32
}

// Tree is what words are divided into.
type Tree struct {
	// Class is the class of each word, starting at 0.
	Class []int
	// Paths are those of the classes: the first 16 turns from the root, the first as
	// the highest bit.
	Paths []uint16
}

// Cluster divides words 0 to words-1, which are ordered from the most frequent down,
// into that many classes. Two classes are merged where the mutual information of
// neighbouring classes loses the least; ties go to the first pair.
func Cluster(words, classes int, pairs []Pair) Tree {
	w := newWindow(words, classes, pairs)
	w.addAll(classes)
	return w.tree()
}

// window holds the classes that there are at one time, in slots.
type window struct {
	after, before [][]neighbour // of each word
	slotOf        []int         // of each word, after following parent
	parent        []int         // slots that words were put into, by node
	size          int           // slots
	live          []bool
	nodes         []int // the node of each slot in the tree of merges
	joined        [][2]int
	n, turned     []float64 // counts of neighbouring slots, by rows and by columns
	rows, columns []float64
	gain          []float64 // what merging two slots does to the information
	wordNode      []int
	f             []float64
}

type neighbour struct {
	word  int32
	count int32
}

func newWindow(words, classes int, pairs []Pair) *window {
	size := classes + 1
	w := &window{
		after: make([][]neighbour, words), before: make([][]neighbour, words),
		slotOf: make([]int, words), size: size, live: make([]bool, size), nodes: make([]int, size),
		n: make([]float64, size*size), turned: make([]float64, size*size), rows: make([]float64, size), columns: make([]float64, size),
		gain: make([]float64, size*size), wordNode: make([]int, words), f: make([]float64, 1<<16),
	}
	for i := range w.slotOf {
		w.slotOf[i] = -1
	}
	for i := 1; i < len(w.f); i++ {
		w.f[i] = float64(i) * math.Log(float64(i))
	}
	for _, p := range pairs {
		w.after[p.Before] = append(w.after[p.Before], neighbour{p.After, p.Count})
		w.before[p.After] = append(w.before[p.After], neighbour{p.Before, p.Count})
	}
	return w
}

func (w *window) xlogx(x float64) float64 {
	if x < float64(len(w.f)) {
		return w.f[int(x)]
	}
	return x * math.Log(x)
}

// g is what joining two counts adds to a sum of x log x.
func (w *window) g(x, y float64) float64 {
	if x == 0 || y == 0 {
		return 0
	}
	return w.xlogx(x+y) - w.xlogx(x) - w.xlogx(y)
}

// addAll puts every word into a slot, merging two slots whenever all are taken.
func (w *window) addAll(classes int) {
	words := len(w.slotOf)
	for word := range min(classes, words) {
		w.place(word, word)
	}
	for a := range w.size {
		for b := range a {
			if w.live[a] && w.live[b] {
				w.setGain(a, b)
			}
		}
	}
	free := classes
	for word := classes; word < words; word++ {
		w.add(word, free)
		s, t := w.best()
		w.merge(s, t)
		free = t
	}
}

// place puts a word into a slot of its own and counts its neighbours. It returns the
// slots whose counts changed, the new one not included.
func (w *window) place(word, slot int) (changed []int) {
	w.live[slot] = true
	w.nodes[slot] = len(w.parent)
	w.wordNode[word] = len(w.parent)
	w.parent = append(w.parent, -1)
	w.joined = append(w.joined, [2]int{-1, -1})
	w.slotOf[word] = slot
	seen := map[int]bool{}
	count := func(before, after int, n int32) {
		w.n[before*w.size+after] += float64(n)
		w.turned[after*w.size+before] += float64(n)
		w.rows[before] += float64(n)
		w.columns[after] += float64(n)
	}
	for _, x := range w.after[word] {
		if s := w.current(int(x.word)); s >= 0 {
			count(slot, s, x.count)
			seen[s] = true
		}
	}
	for _, x := range w.before[word] {
		if s := w.current(int(x.word)); s >= 0 && int(x.word) != word {
			count(s, slot, x.count)
			seen[s] = true
		}
	}
	for s := range w.size {
		if seen[s] && s != slot {
			changed = append(changed, s)
		}
	}
	return changed
}

// current returns the slot that a word is in now, -1 if in none yet.
func (w *window) current(word int) int { return w.slotOf[word] }

// marginal is the part of a gain that the sums of two slots make.
func (w *window) marginal(a, b int) float64 {
	return w.g(w.rows[a], w.rows[b]) + w.g(w.columns[a], w.columns[b])
}

// add puts a word into a free slot and brings the gains up to date.
func (w *window) add(word, slot int) {
	rows, columns := append([]float64(nil), w.rows...), append([]float64(nil), w.columns...)
	changed := w.place(word, slot)
	isChanged := make([]bool, w.size)
	for _, a := range changed {
		isChanged[a] = true
	}
	for _, a := range changed {
		for b := range w.size {
			if !w.live[b] || b == a || b == slot || isChanged[b] && b < a {
				continue
			}
			delta := w.g(rows[a], rows[b]) + w.g(columns[a], columns[b]) - w.marginal(a, b)
			delta += w.g(w.n[a*w.size+slot], w.n[b*w.size+slot]) + w.g(w.n[slot*w.size+a], w.n[slot*w.size+b])
			w.addGain(a, b, delta)
		}
	}
	for b := range w.size {
		if w.live[b] && b != slot {
			w.setGain(slot, b)
		}
	}
}

func (w *window) addGain(a, b int, delta float64) {
	w.gain[max(a, b)*w.size+min(a, b)] += delta
}

// setGain computes what merging two slots does.
func (w *window) setGain(a, b int) {
	n, size := w.n, w.size
	sum := 0.0
	rowA, rowB := n[a*size:(a+1)*size], n[b*size:(b+1)*size]
	columnA, columnB := w.turned[a*size:(a+1)*size], w.turned[b*size:(b+1)*size]
	for u := range size {
		if u == a || u == b {
			continue
		}
		if rowA[u] != 0 && rowB[u] != 0 {
			sum += w.g(rowA[u], rowB[u])
		}
		if columnA[u] != 0 && columnB[u] != 0 {
			sum += w.g(columnA[u], columnB[u])
		}
	}
	aa, ab, ba, bb := n[a*size+a], n[a*size+b], n[b*size+a], n[b*size+b]
	sum += w.xlogx(aa+ab+ba+bb) - w.xlogx(aa) - w.xlogx(ab) - w.xlogx(ba) - w.xlogx(bb)
	w.gain[max(a, b)*size+min(a, b)] = sum - w.marginal(a, b)
}

// best returns the pair that loses least, the one with the lower number first.
func (w *window) best() (s, t int) {
	s, t = -1, -1
	most := math.Inf(-1)
	for a := range w.size {
		if !w.live[a] {
			continue
		}
		for b, gain := range w.gain[a*w.size : a*w.size+a] {
			if gain > most && w.live[b] {
				most, s, t = gain, b, a
			}
		}
	}
	return s, t
}

// merge puts what is in slot t into slot s.
func (w *window) merge(s, t int) {
	n, size := w.n, w.size
	// Where t has no neighbour nothing changes.
	var touched []int
	isTouched := make([]bool, size)
	for a := range size {
		if a != s && a != t && w.live[a] && (n[a*size+t] != 0 || n[t*size+a] != 0) {
			touched = append(touched, a)
			isTouched[a] = true
		}
	}
	for _, a := range touched {
		as, at, sa, ta := n[a*size+s], n[a*size+t], n[s*size+a], n[t*size+a]
		for b := range size {
			if !w.live[b] || b == a || b == s || b == t || isTouched[b] && b < a {
				continue
			}
			bs, bt, sb, tb := n[b*size+s], n[b*size+t], n[s*size+b], n[t*size+b]
			delta := w.g(as+at, bs+bt) - w.g(as, bs) - w.g(at, bt) + w.g(sa+ta, sb+tb) - w.g(sa, sb) - w.g(ta, tb)
			w.addGain(a, b, delta)
		}
	}
	n[s*size+s] += n[s*size+t] + n[t*size+s] + n[t*size+t]
	for u := range size {
		if u != s && u != t {
			n[s*size+u] += n[t*size+u]
			n[u*size+s] += n[u*size+t]
		}
		n[t*size+u], n[u*size+t] = 0, 0
	}
	for u := range size {
		w.turned[s*size+u] = n[u*size+s]
		w.turned[u*size+s] = n[s*size+u]
		w.turned[t*size+u], w.turned[u*size+t] = 0, 0
	}
	w.rows[s] += w.rows[t]
	w.columns[s] += w.columns[t]
	w.rows[t], w.columns[t] = 0, 0
	w.live[t] = false
	for word, slot := range w.slotOf {
		if slot == t {
			w.slotOf[word] = s
		}
	}
	node := len(w.parent)
	w.parent[w.nodes[s]], w.parent[w.nodes[t]] = node, node
	w.parent = append(w.parent, -1)
	w.joined = append(w.joined, [2]int{w.nodes[s], w.nodes[t]})
	w.nodes[s] = node
	for b := range size {
		if w.live[b] && b != s {
			w.setGain(s, b)
		}
	}
}

// tree merges what is left into one and returns the classes as they were before.
func (w *window) tree() Tree {
	t := Tree{Class: make([]int, len(w.slotOf))}
	class := make([]int, w.size)
	var tops []int
	for s := range w.size {
		if w.live[s] {
			class[s] = len(tops)
			tops = append(tops, w.nodes[s])
		}
	}
	for word, slot := range w.slotOf {
		t.Class[word] = class[slot]
	}
	for left := len(tops); left > 1; left-- {
		a, b := w.best()
		w.merge(a, b)
	}
	t.Paths = make([]uint16, len(tops))
	for c, node := range tops {
		path, depth := uint64(0), 0
		for ; w.parent[node] >= 0; node = w.parent[node] {
			if w.joined[w.parent[node]][1] == node {
				path |= 1 << depth
			}
			if depth++; depth == 48 {
				break
			}
		}
		// Turns were read from the leaf: the last is the first from the root.
		t.Paths[c] = uint16(path << (64 - depth) >> 48)
	}
	return t
}
