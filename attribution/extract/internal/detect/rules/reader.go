package rules

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Reader answers for any token of a text what the rules would take for the parts of an
// attribution with its cue there, whether they believe in it or not. It is for one
// goroutine.
type Reader struct {
	x     *text
	edges edges
	// sentence is that which the candidates are of, -1 for none; they are in the order of
	// their heads.
	sentence   int
	candidates []candidate
}

// NewReader returns a reader of the text o, in linear time.
func NewReader(o *syntax.Outline) *Reader {
	x := newText(o)
	return &Reader{x: x, edges: x.edges(withoutRivals(x.findCues())), sentence: -1}
}

// At returns what the rules make of the candidate whose telling word is token head: its
// cue, its source and its content, each without pieces where they see none. It reports
// false where no rule sees a candidate. Asking for the heads in text order is fastest.
func (r *Reader) At(head int) (Finding, bool) {
	if s := int(r.x.Sentence[head]); s != r.sentence {
		r.sentence, r.candidates = s, r.x.candidates(s)
		slices.SortStableFunc(r.candidates, func(a, b candidate) int { return cmp.Compare(a.head, b.head) })
	}
	k, ok := slices.BinarySearchFunc(r.candidates, head, func(c candidate, head int) int { return cmp.Compare(c.head, head) })
	if !ok {
		return Finding{}, false
	}
	f := draft{candidate: r.candidates[k]}
	for k++; k < len(r.candidates) && r.candidates[k].head == head; k++ {
		if r.candidates[k].rate() > f.rate() {
			f.candidate = r.candidates[k]
		}
	}
	r.x.findContent(&f, r.edges)
	r.x.tidy(&f)
	return f.finish(), true
}
