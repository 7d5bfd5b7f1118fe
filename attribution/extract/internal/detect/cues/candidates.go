package cues

import (
	"iter"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Candidates yields the words that may be the telling word of a cue, in text order, with
// the hashes of their features, which are good until the next.
func Candidates(o *syntax.Outline) iter.Seq2[int, []uint32] {
	return func(yield func(int, []uint32) bool) {
		for f := range candidates(o) {
			if !yield(f.head, f.list) {
				return
			}
		}
	}
}

func candidates(o *syntax.Outline) iter.Seq[*features] {
	return func(yield func(*features) bool) {
		f := features{view: newView(o)}
		for i := range o.Tokens {
			if !f.isCandidate(i) {
				continue
			}
			f.find(i)
			if !yield(&f) {
				return
			}
		}
	}
}

// isCandidate reports whether token i is of a kind that telling words are of: the others
// have one of 300 of those in the training part of PolNeAR.
func (v *view) isCandidate(i int) bool {
	switch v.Words[i].UPOS {
	case syntax.VERB, syntax.NOUN, syntax.ADJ:
		return true
	case syntax.ADV:
		return strings.HasSuffix(v.Lower[i], "ly")
	case syntax.ADP:
		switch v.Lower[i] {
		case "about", "according", "for", "in", "per", "to", "under":
			return true
		}
		return false
	case syntax.PART:
		return v.Words[i].XPOS == syntax.POS
	}
	return v.Lower[i] == ":" || isDash(v.Lower[i])
}

// features are those of one word.
type features struct {
	*view
	head int
	list []uint32
	// ends are where those of each kind of evidence end in the list.
	ends [evidences]int
}

// add adds a feature: a template and up to three values.
func (f *features) add(template int, a, b, c uint64) {
	f.list = append(f.list, uint32(weights.Join(uint64(template), a, b, c)>>32))
}
