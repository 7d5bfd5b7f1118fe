package claim

import (
	"slices"
	"sort"
)

// pairOfWords is a word of a quotation and the word of a text it is, by index.
type pairOfWords struct{ quoted, text int }

// alignment finds which words of a text those of a quotation are.
type alignment struct {
	quoted, text []wordID
	// What it costs to leave out each word: of the quotation, one that the text
	// does not have; of the text, one that the quotation does not have.
	quotedCost, textCost []int32
	// free[i] says that words of the text may be left out before the word i of the
	// quotation: each costs 1 then. At both ends they cost nothing.
	free  []bool
	pairs []pairOfWords
}

const (
	// maxCells is up to how many pairs of words are compared each with each.
	maxCells = 1 << 18
	// maxSplits is how often a long alignment is split at words that stand once in
	// both.
	maxSplits = 8
)

// part aligns quoted[q:qEnd] and text[t:tEnd]. Short ones it aligns at the lowest
// cost; long ones at the words that stand once in both, as patience diff does, and
// then what is between those. So it takes time linear in the words, but for
// sorting.
func (a *alignment) part(q, qEnd, t, tEnd, splits int) {
	for q > 0 && q < qEnd && t < tEnd && a.quoted[q] == a.text[t] {
		a.pairs = append(a.pairs, pairOfWords{q, t})
		q, t = q+1, t+1
	}
	end := qEnd
	for qEnd < len(a.quoted) && q < qEnd && t < tEnd && a.quoted[qEnd-1] == a.text[tEnd-1] {
		qEnd, tEnd = qEnd-1, tEnd-1
	}
	switch {
	case q == qEnd || t == tEnd:
	case int64(qEnd-q)*int64(tEnd-t) <= maxCells:
		a.whole(q, qEnd, t, tEnd)
	case splits < maxSplits:
		for _, p := range append(a.once(q, qEnd, t, tEnd), pairOfWords{qEnd, tEnd}) {
			a.part(q, p.quoted, t, p.text, splits+1)
			if p.quoted < qEnd {
				a.pairs = append(a.pairs, p)
			}
			q, t = p.quoted+1, p.text+1
		}
	}
	for ; qEnd < end; qEnd, tEnd = qEnd+1, tEnd+1 {
		a.pairs = append(a.pairs, pairOfWords{qEnd, tEnd})
	}
}

// skip returns what it costs to leave out the word t of the text before the word q
// of the quotation.
func (a *alignment) skip(q, t int) int32 {
	switch {
	case q == 0 || q == len(a.quoted):
		return 0
	case a.free[q]:
		return 1
	}
	return a.textCost[t]
}

// whole aligns at the lowest cost, in time in proportion to the product of the
// lengths: R. A. Wagner and M. J. Fischer, "The string-to-string correction
// problem", Journal of the ACM 21 (1974).
func (a *alignment) whole(q, qEnd, t, tEnd int) {
	const (
		both       = iota // the two words are paired, or one stands for the other
		quotedOnly        // the word of the quotation is left out
		textOnly          // the word of the text is
	)
	width := tEnd - t + 1
	steps := make([]uint8, (qEnd-q+1)*width)
	costs := make([]int32, width) // of the last row
	for j := 1; j < width; j++ {
		steps[j] = textOnly
		costs[j] = costs[j-1] + a.skip(q, t+j-1)
	}
	for i := q; i < qEnd; i++ {
		row := steps[(i-q+1)*width:][:width]
		diagonal := costs[0]
		costs[0] += a.quotedCost[i]
		row[0] = quotedOnly
		word, dropped := a.quoted[i], a.quotedCost[i]
		for j := 1; j < width; j++ {
			best, step := diagonal, uint8(both)
			if word != a.text[t+j-1] {
				best += dropped + a.textCost[t+j-1] - 1
			}
			if cost := costs[j] + dropped; cost < best {
				best, step = cost, quotedOnly
			}
			if cost := costs[j-1] + a.skip(i+1, t+j-1); cost < best {
				best, step = cost, textOnly
			}
			diagonal, costs[j], row[j] = costs[j], best, step
		}
	}
	from := len(a.pairs)
	i, j := qEnd, width-1
	for i > q || j > 0 {
		switch steps[(i-q)*width+j] {
		case both:
			i, j = i-1, j-1
			if a.quoted[i] == a.text[t+j] {
				a.pairs = append(a.pairs, pairOfWords{i, t + j})
			}
		case quotedOnly:
			i--
		case textOnly:
			j--
		}
	}
	slices.Reverse(a.pairs[from:])
}

// once returns pairs of words that stand once in both, as many of them as stand in
// the same order in both.
func (a *alignment) once(q, qEnd, t, tEnd int) []pairOfWords {
	type place struct{ quoted, text, inQuoted, inText int }
	places := map[wordID]place{}
	for i := q; i < qEnd; i++ {
		p := places[a.quoted[i]]
		p.quoted, p.inQuoted = i, p.inQuoted+1
		places[a.quoted[i]] = p
	}
	for j := t; j < tEnd; j++ {
		if p, ok := places[a.text[j]]; ok {
			p.text, p.inText = j, p.inText+1
			places[a.text[j]] = p
		}
	}
	var all []pairOfWords
	for i := q; i < qEnd; i++ {
		if p := places[a.quoted[i]]; p.inQuoted == 1 && p.inText == 1 {
			all = append(all, pairOfWords{i, p.text})
		}
	}
	// The longest rising run of places in the text, by the piles of patience.
	var piles []int // the last of each, by index in all
	before := make([]int, len(all))
	for k, p := range all {
		n := sort.Search(len(piles), func(n int) bool { return all[piles[n]].text >= p.text })
		before[k] = -1
		if n > 0 {
			before[k] = piles[n-1]
		}
		if n == len(piles) {
			piles = append(piles, k)
		} else {
			piles[n] = k
		}
	}
	if len(piles) == 0 {
		return nil
	}
	out := make([]pairOfWords, len(piles))
	for k, n := piles[len(piles)-1], len(piles)-1; n >= 0; k, n = before[k], n-1 {
		out[n] = all[k]
	}
	return out
}
