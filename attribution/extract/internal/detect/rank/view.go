package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// reach is how far from the head of a cue its attribution is looked for within a
// sentence, in tokens. Sentences may be a megabyte long.
const reach = 150

// view is what of a text can be seen from the head of a cue.
type view struct {
	*syntax.Outline
	found []cues.Cue // in the text
	head  int
	// window is the head's sentence without its label, as far as it is in reach.
	window syntax.Range
	// words and inside are of the tokens of the window: what they are, and whether the
	// candidate that is looked at holds them.
	words  []word
	inside []bool
	// anchors are those of the cue, its head first; asides the ranges around it that may
	// interrupt what is said.
	anchors []int
	asides  []syntax.Range
	core    []syntax.Range // for use again
	// around are the sentences around that of the head.
	around []sentence
}

// word is what the features know of a token, as hashes.
type word struct {
	form, lemma uint64
	// sign is the form of a mark or of a word of grammar, the tag of other words.
	sign uint64
	// marker is the lemma of what introduces the phrase of the token: of, that, to.
	marker uint64
	// odds say how likely it is to be a cue.
	odds uint64
}

// set makes v the view from a head.
func (v *view) set(head int) {
	v.head, v.window = head, v.Bodies[v.Sentence[head]]
	v.window.Start = max(min(v.window.Start, head), head-reach)
	v.window.End = min(v.window.End, head+reach)
	v.words, v.inside = v.words[:0], v.inside[:0]
	for i := v.window.Start; i < v.window.End; i++ {
		v.words = append(v.words, v.look(i))
		v.inside = append(v.inside, false)
	}
	for i := v.window.End - 1; i >= v.window.Start; i-- {
		switch v.Deprel(i) {
		case syntax.Case, syntax.Mark:
			if h := v.Head(i); v.sees(h) {
				v.words[h-v.window.Start].marker = v.words[i-v.window.Start].lemma
			}
		}
	}
	for _, c := range v.cuesIn(v.window) {
		if c.Head != head {
			v.words[c.Head-v.window.Start].odds = oddsOf(c)
		}
	}
	v.findAnchors()
	v.findAsides()
	v.around = v.around[:0]
	s := int(v.Sentence[head])
	for k := s - mostBefore - 1; k <= s+mostAfter+1; k++ {
		v.around = append(v.around, v.describe(k, s))
	}
}

// look works out what a token is but for its marker.
func (v *view) look(i int) word {
	w := word{form: weights.Hash(clipped(v.Lower[i])), lemma: weights.Hash(clipped(v.Lemmas[i]))}
	switch v.Words[i].UPOS {
	case syntax.NOUN, syntax.PROPN, syntax.VERB, syntax.ADJ, syntax.NUM, syntax.X, syntax.INTJ, syntax.SYM:
		w.sign = uint64(v.Words[i].XPOS)
	default:
		w.sign = w.form
	}
	return w
}

// cuesIn returns the cues that were found in a range.
func (v *view) cuesIn(r syntax.Range) []cues.Cue {
	before := func(c cues.Cue, i int) int { return c.Head - i }
	start, _ := slices.BinarySearchFunc(v.found, r.Start, before)
	end, _ := slices.BinarySearchFunc(v.found, r.End, before)
	return v.found[start:max(start, end)]
}

// oddsOf returns in few steps how likely a cue is one, 0 being not at all.
func oddsOf(c cues.Cue) uint64 {
	switch {
	case c.Score < -nat:
		return 1
	case c.Score < 0:
		return 2
	case c.Score < 2*nat:
		return 3
	}
	return 4
}

// likeliest returns the best odds in a range of the window, but for the head.
func (v *view) likeliest(r syntax.Range) (odds uint64) {
	r = v.clip(r)
	for i := r.Start; i < r.End; i++ {
		odds = max(odds, v.words[i-v.window.Start].odds)
	}
	return odds
}

// clipped returns at most 32 bytes of a word.
func clipped(s string) string { return s[:min(len(s), 32)] }

// sees returns whether a token is in the window.
func (v *view) sees(i int) bool { return i >= v.window.Start && i < v.window.End }

// word returns what a token is; the zero word where none stands, or in no sight.
// It must not be changed.
func (v *view) word(i int) *word {
	if !v.sees(i) {
		return &noWord
	}
	return &v.words[i-v.window.Start]
}

// noWord never changes.
var noWord word

// holds returns whether the candidate that is looked at holds a token of the window.
func (v *view) holds(i int) bool { return v.sees(i) && v.inside[i-v.window.Start] }

// take makes a candidate the one that is looked at.
func (v *view) take(c []syntax.Range) {
	clear(v.inside)
	for _, r := range c {
		r = v.clip(r)
		for i := r.Start; i < r.End; i++ {
			v.inside[i-v.window.Start] = true
		}
	}
}

// subtree returns the range of a token and all that depends on it, as far as it can be
// seen.
func (v *view) subtree(i int) syntax.Range { return v.clip(v.Subtree[i]) }

func (v *view) clip(r syntax.Range) syntax.Range {
	return syntax.Range{Start: max(r.Start, v.window.Start), End: min(r.End, v.window.End)}
}

// children calls yield for up to 32 tokens that depend on token i, until it returns false.
func (v *view) children(i int) func(yield func(c int) bool) {
	return func(yield func(c int) bool) {
		n := 0
		for c := v.FirstChild[i]; c >= 0 && n < 32; c = v.NextChild[c] {
			if !yield(int(c)) {
				return
			}
			n++
		}
	}
}

// child returns the first child of token i that is of a relation, -1 for none.
func (v *view) child(i int, of ...syntax.Deprel) int {
	for c := range v.children(i) {
		d := v.Deprel(c)
		for _, r := range of {
			if d == r {
				return c
			}
		}
	}
	return -1
}
