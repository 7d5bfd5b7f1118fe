package claim

import (
	"cmp"
	"slices"
)

// window is a stretch of the words of a document in an Index.
type window struct{ doc, from, to int }

const (
	maxWindows = 64  // how many stretches are looked at closely if all are equally likely
	minWindows = 8   // how many if they are not
	maxVotes   = 160 // from how many places of words they are found, if three words have no more
	maxElision = 300 // how many words one mark may leave out
	maxElided  = 1200
)

// windows returns the stretches that are likeliest to have the words ids in them,
// most of them and in order, the likeliest first. The rarest words vote, each of
// their places for the stretch that it would put the quotation in.
func (x *Index) windows(q *quotation, ids []wordID) []window {
	type vote struct{ doc, start, word int } // where the quotation would start; the word of the quotation
	rarest := make([]int, 0, len(ids))
	for i, id := range ids {
		if len(x.placesOf(id)) > 0 && !q.words[i].whole {
			rarest = append(rarest, i)
		}
	}
	slices.SortStableFunc(rarest, func(i, j int) int {
		return cmp.Compare(len(x.placesOf(ids[i])), len(x.placesOf(ids[j])))
	})
	var votes []vote
	for n, i := range rarest {
		places := x.placesOf(ids[i])
		if n >= 3 && len(votes)+len(places) > maxVotes+len(ids) || n > 0 && len(votes)+len(places) > len(x.words) {
			break
		}
		for _, place := range places {
			votes = append(votes, vote{x.document(place), place - i, i})
		}
	}
	slices.SortFunc(votes, func(v, w vote) int {
		return cmp.Or(cmp.Compare(v.doc, w.doc), cmp.Compare(v.start, w.start), cmp.Compare(v.word, w.word))
	})

	// How many different words vote for a stretch that begins at each vote.
	slack, margin := len(ids)/4+8, len(ids)/8+8
	elided := 0
	for _, open := range q.open {
		if !open.IsEmpty() {
			elided = min(maxElided, elided+maxElision)
		}
	}
	slack, margin = slack+elided, margin+elided
	type stretch struct{ doc, words, start, end int }
	stretches := make([]stretch, len(votes))
	counts := make([]int, len(ids))
	words, end := 0, 0
	for i, v := range votes {
		for ; end < len(votes) && votes[end].doc == v.doc && votes[end].start <= v.start+slack; end++ {
			if counts[votes[end].word]++; counts[votes[end].word] == 1 {
				words++
			}
		}
		stretches[i] = stretch{v.doc, words, v.start, votes[end-1].start}
		if counts[v.word]--; counts[v.word] == 0 {
			words--
		}
	}
	slices.SortStableFunc(stretches, func(s, t stretch) int { return cmp.Compare(t.words, s.words) })

	var out []window
	for _, s := range stretches {
		most := stretches[0].words
		if len(out) == maxWindows || len(out) >= minWindows && s.words < most || 2*s.words < most ||
			len(out) > 0 && len(out)*len(ids) > maxCells {
			break
		}
		w := window{s.doc, max(x.starts[s.doc], s.start-margin), min(x.end(s.doc), s.end+len(ids)+margin)}
		if !slices.ContainsFunc(out, func(o window) bool { return o.from <= s.start+margin && s.start < o.to-margin }) {
			out = append(out, w)
		}
	}
	return out
}
