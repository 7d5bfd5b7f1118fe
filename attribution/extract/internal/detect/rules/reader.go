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
	// found are the candidates that are taken for cues.
	found []draft
	// sentence is that which the candidates are of, -1 for none; they are in the order of
	// their heads.
	sentence   int
	candidates []candidate
}

// NewReader returns a reader of the text o, in linear time.
func NewReader(o *syntax.Outline) *Reader {
	x := newText(o)
	found := withoutRivals(x.findCues())
	return &Reader{x: x, edges: x.edges(found), found: found, sentence: -1}
}

// Findings returns what the rules believe in, nested ones too, in the order of their cues.
func (r *Reader) Findings() []Finding {
	x := r.x
	found := slices.Clone(r.found)
	for i := range found {
		x.findContent(&found[i], r.edges)
	}
	found = slices.DeleteFunc(found, func(f draft) bool { return len(f.content) == 0 })
	x.continued(found)
	for i := range found {
		x.tidy(&found[i])
	}
	uncross(found)
	found = slices.DeleteFunc(found, func(f draft) bool { return len(f.content) == 0 })
	list := make([]Finding, len(found))
	for i := range found {
		list[i] = found[i].finish()
	}
	return list
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
