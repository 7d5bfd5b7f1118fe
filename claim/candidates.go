package claim

import (
	"cmp"
	"slices"
)

// window is a stretch of the words of a document in an Index.
type window struct{ doc, from, to int }

const (
	maxWindows = 64   // how many stretches are looked at closely if all are equally likely
	minWindows = 8    // how many if they are not
	maxVotes   = 160  // from how many places of words they are found, if three words have no more
	maxElision = 300  // how many words one mark may leave out
	maxElided  = 1200 // how many all marks may, about
)

// vote is a place of a word of a quotation.
type vote struct {
	doc   int // the document, by index
	start int // where the quotation would start, as an index of words
	word  int // of the quotation
}

// votes returns the places of the rarest words that the brackets do not hold, in
// order.
func (x *Index) votes(q *quotation, ids []wordID) (votes []vote) {
	rarest := make([]int, 0, len(ids))
	for i, id := range ids {
		if len(x.placesOf(id)) > 0 && !q.words[i].whole {
			rarest = append(rarest, i)
		}
	}
	slices.SortStableFunc(rarest, func(i, j int) int {
		return cmp.Compare(len(x.placesOf(ids[i])), len(x.placesOf(ids[j])))
	})
	for n, i := range rarest {
		places := x.placesOf(ids[i])
		total := len(votes) + len(places)
		if n >= 3 && total > maxVotes+len(ids) || n > 0 && total > len(x.words) {
			break
		}
		for _, place := range places {
			votes = append(votes, vote{x.document(place), place - i, i})
		}
	}
	slices.SortFunc(votes, func(v, w vote) int {
		return cmp.Or(cmp.Compare(v.doc, w.doc), cmp.Compare(v.start, w.start), cmp.Compare(v.word, w.word))
	})
	return votes
}

// stretch is votes that agree: how many different words there are, and where they
// would have the quotation start.
type stretch struct{ doc, words, start, end int }

// stretches returns, for each vote, those from it on that differ by slack at most;
// those of the most words come first.
func stretches(votes []vote, words, slack int) []stretch {
	out := make([]stretch, len(votes))
	counts := make([]int, words)
	different, end := 0, 0
	for i, v := range votes {
		for ; end < len(votes) && votes[end].doc == v.doc && votes[end].start <= v.start+slack; end++ {
			if counts[votes[end].word]++; counts[votes[end].word] == 1 {
				different++
			}
		}
		out[i] = stretch{v.doc, different, v.start, votes[end-1].start}
		if counts[v.word]--; counts[v.word] == 0 {
			different--
		}
	}
	slices.SortStableFunc(out, func(s, t stretch) int { return cmp.Compare(t.words, s.words) })
	return out
}

// windows returns the stretches that are likeliest to have the words ids in them,
// most of them and in order, the likeliest first. The rarest words vote, each of
// their places for the stretch that it would put the quotation in.
func (x *Index) windows(q *quotation, ids []wordID) (out []window) {
	elided := 0
	for _, open := range q.open {
		if !open.IsEmpty() {
			elided = min(maxElided, elided+maxElision)
		}
	}
	slack, margin := len(ids)/4+8+elided, len(ids)/8+8+elided
	all := stretches(x.votes(q, ids), len(ids), slack)
	for _, s := range all {
		most := all[0].words
		if len(out) == maxWindows || len(out) >= minWindows && s.words < most || 2*s.words < most ||
			len(out) > 0 && len(out)*len(ids) > maxCells {
			break
		}
		known := func(w window) bool { return w.doc == s.doc && w.from <= s.start+margin && s.start < w.to-margin }
		if !slices.ContainsFunc(out, known) {
			out = append(out, window{s.doc, max(x.starts[s.doc], s.start-margin), min(x.end(s.doc), s.end+len(ids)+margin)})
		}
	}
	return out
}
