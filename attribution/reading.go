package attribution

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// Reading is all that one document yields. The zero Reading is of no document
// and holds nothing. A Reading that nobody changes may be used by any number of
// goroutines; what its methods hand out points into it. Its iterators may be
// ranged over again; all but Children pass over the whole Reading. A nil Reading
// is no Reading: nothing here takes one.
type Reading struct {
	// Doc is the document; all Spans are of its text.
	Doc *source.Document
	// Attributions are in text order, as Compare has it, and their IDs are 1, 2
	// and so on.
	Attributions []Attribution
	// Speakers have the IDs 1, 2 and so on.
	Speakers []source.Speaker
	// Notes say what the reader of the text came upon beside attributions.
	Notes []Note
	// Engine names who made the reading: a library and its version, or the
	// person who built it by hand.
	Engine string
}

// Note is something that the maker of a reading came upon and its user may want
// to know: an unpaired quotation mark, a malformed event in a file. Copies share
// Spans; whoever changes it takes care of other goroutines.
type Note struct {
	// Kind is a short word that each maker of notes lists and explains.
	Kind string `json:"kind"`
	// Spans are the places it is about, if any.
	Spans source.Spans `json:"spans,omitempty"`
	// Text says more, for people.
	Text string `json:"text,omitempty"`
}

// All returns the attributions in text order.
func (r *Reading) All() iter.Seq[*Attribution] {
	return r.where(func(*Attribution) bool { return true })
}

// Outermost returns the attributions without a Parent, in text order.
func (r *Reading) Outermost() iter.Seq[*Attribution] {
	return r.where(func(a *Attribution) bool { return a.Parent == 0 })
}

// Children returns the attributions whose Parent a is, in text order; none for
// nil. Of a Reading that Validate finds no fault with it looks only at those that
// stand within the reach of a's content, so that to go down the whole tree takes
// time in proportion to it and its depth; of others it may miss some.
func (r *Reading) Children(a *Attribution) iter.Seq[*Attribution] {
	if a == nil || a.ID == 0 {
		return func(func(*Attribution) bool) {}
	}
	id, reach := a.ID, a.Claim.Content.Cover()
	return func(yield func(*Attribution) bool) {
		first, _ := slices.BinarySearchFunc(r.Attributions, reach.Start, func(b Attribution, start int) int {
			return cmp.Compare(b.Anchor().Start, start)
		})
		for i := first; i < len(r.Attributions) && r.Attributions[i].Anchor().Start < reach.End; i++ {
			if b := &r.Attributions[i]; b.Parent == id && !yield(b) {
				return
			}
		}
	}
}

// By returns the attributions whose source is resolved to the speaker, alone or
// with others, in text order: none for 0. What a group says is not counted as its
// members', nor what somebody says OnBehalfOf the speaker as the speaker's.
func (r *Reading) By(speaker source.SpeakerID) iter.Seq[*Attribution] {
	return r.where(func(a *Attribution) bool {
		return a.Source != nil && slices.Contains(a.Source.Speakers, speaker)
	})
}

// SpeakersOf returns the speakers that the source of a is resolved to: none where
// the text names nobody, where it is not resolved, or for nil.
func (r *Reading) SpeakersOf(a *Attribution) iter.Seq[*source.Speaker] {
	return func(yield func(*source.Speaker) bool) {
		if a == nil || a.Source == nil {
			return
		}
		for _, id := range a.Source.Speakers {
			if s := r.Speaker(id); s != nil && !yield(s) {
				return
			}
		}
	}
}

// At returns the attributions that have the byte at offset in their source, cue
// or content, in text order.
func (r *Reading) At(offset int) iter.Seq[*Attribution] {
	return r.where(func(a *Attribution) bool {
		return a.Source != nil && a.Source.Spans.Has(offset) || a.Cue.Spans.Has(offset) || a.Claim.Content.Has(offset)
	})
}

// where returns the attributions that keep holds for.
func (r *Reading) where(keep func(*Attribution) bool) iter.Seq[*Attribution] {
	return func(yield func(*Attribution) bool) {
		for i := range r.Attributions {
			if a := &r.Attributions[i]; keep(a) && !yield(a) {
				return
			}
		}
	}
}

// Keep returns a Reading with only the attributions that keep holds for,
// renumbered; the parent of one whose own was left out is the nearest one kept
// that it stands in. Speakers and notes stay as they are. The new Reading shares
// what the attributions point to with r, which does not change. The attributions
// of r must be numbered, as Validate has it.
func (r *Reading) Keep(keep func(*Attribution) bool) *Reading {
	out := *r
	out.Attributions = nil
	number := make([]int, len(r.Attributions)+1) // of those kept
	above := make([]int, len(r.Attributions)+1)  // the parent, or one further up if all between are left out
	for i := range r.Attributions {
		if p := r.Attributions[i].Parent; r.Attribution(p) != nil {
			above[i+1] = p
		}
		if a := &r.Attributions[i]; keep(a) {
			out.Attributions = append(out.Attributions, *a)
			number[i+1] = len(out.Attributions)
		}
	}
	for id := range number {
		if number[id] == 0 {
			continue
		}
		p := above[id]
		// Halving the way up for whoever comes next; the count bounds what
		// parents in a circle would make endless.
		for n := 0; p != 0 && number[p] == 0 && n < len(number); n++ {
			if q := above[p]; q != 0 && number[q] == 0 {
				above[p] = above[q]
			}
			p = above[p]
		}
		if p != 0 && number[p] == 0 { // round and round
			above[p], p = 0, 0
		}
		a := &out.Attributions[number[id]-1]
		a.ID, a.Parent = number[id], number[p]
	}
	return &out
}

// Attribution returns the attribution with that ID, nil if there is none.
func (r *Reading) Attribution(id int) *Attribution {
	if id < 1 || id > len(r.Attributions) {
		return nil
	}
	return &r.Attributions[id-1]
}

// Speaker returns the speaker with that ID, nil if there is none.
func (r *Reading) Speaker(id source.SpeakerID) *source.Speaker {
	if id < 1 || int(id) > len(r.Speakers) {
		return nil
	}
	return &r.Speakers[id-1]
}

// Called returns the speakers that are called name, as [source.Speaker.IsCalled]
// has it, by their IDs.
func (r *Reading) Called(name string) iter.Seq[*source.Speaker] {
	return func(yield func(*source.Speaker) bool) {
		for i := range r.Speakers {
			if s := &r.Speakers[i]; s.IsCalled(name) && !yield(s) {
				return
			}
		}
	}
}

// Text returns the words of spans as they stand in the document, several pieces
// with a space between them.
func (r *Reading) Text(spans ...source.Span) string {
	if r.Doc == nil {
		return ""
	}
	pieces := make([]string, len(spans))
	for i, s := range spans {
		pieces[i] = r.Doc.Slice(s)
	}
	return strings.Join(pieces, " ")
}

// StableID returns an id of a for a database, 32 letters of lower-case
// hexadecimal, the empty string if a is nil. It depends on the document's
// Meta.ID, or its SHA-256 where that is empty, and on where the cue of a stands,
// or its content where it has no cue; so it stays the same when a better reader
// finds the same act with another source, content or grade. Attributions that
// share a cue, which is rare, are told apart by their order: there an id may pass
// to another when one is added, left out or changed. The attributions of r must
// be numbered, as Validate has it. reading.schema.json has the recipe.
func (r *Reading) StableID(a *Attribution) string {
	if a == nil {
		return ""
	}
	document := ""
	if r.Doc != nil {
		document = documentKey(r.Doc.Meta().ID, r.Doc.SHA256())
	}
	// Those that share an anchor are neighbours in text order.
	before := r.Attributions[:min(max(a.ID-1, 0), len(r.Attributions))]
	first, _ := slices.BinarySearchFunc(before, a.Anchor(), func(b Attribution, anchor source.Span) int {
		return b.Anchor().Compare(anchor)
	})
	return stableID(document, a.Anchor(), len(before)-first)
}

// documentKey returns what stands for the document in stable ids: a hash of its id,
// however long that is, or of its text.
func documentKey(id, hashOfText string) string {
	if id == "" {
		return hashOfText
	}
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:])
}

// stableIDs makes the stable ids of attributions that come in text order.
type stableIDs struct {
	document string
	anchor   source.Span // of the last one
	nth      int         // of those with that anchor, the last one, from 1
}

func (s *stableIDs) next(a *Attribution) string {
	if anchor := a.Anchor(); anchor != s.anchor {
		s.anchor, s.nth = anchor, 0
	}
	s.nth++
	return stableID(s.document, s.anchor, s.nth-1)
}

// stableID returns the id of the nth attribution, from 0, with that anchor.
func stableID(document string, anchor source.Span, nth int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %d %d %s", anchor.Start, anchor.End, nth, document))
	return hex.EncodeToString(sum[:16])
}
