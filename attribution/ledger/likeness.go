package ledger

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/claim"
)

const (
	// minWords is how many different words, small ones aside, a claim must have to
	// be followed from document to document: fewer ("no comment") say something
	// else in each.
	minWords = 3
	// minPart is how many of them it must have to be followed as part of another.
	minPart = 5
	// minScore is how much two claims must share, as claim.Comparison has it, where
	// each has words that the other does not.
	minScore = 860
	// maxShared is from how many wordings on a key that they share tells nothing of
	// them. Without a limit one phrase that everybody uses would have each of them
	// compared with all others.
	maxShared = 256
)

// likeness is a wording that is like another one.
type likeness struct {
	wording uint32
	score   int32
}

// tracer finds which wordings are like which while nobody changes the ledger, and
// keeps what it has found.
type tracer struct {
	l       *Ledger
	plain   map[uint32]*claim.Wording
	likes   map[uint32][]likeness
	origins map[uint32]bool
}

func (l *Ledger) tracer() *tracer {
	return &tracer{l, map[uint32]*claim.Wording{}, map[uint32][]likeness{}, map[uint32]bool{}}
}

// forget forgets what takes much room, once it does.
func (t *tracer) forget() {
	if len(t.plain) > 1<<13 {
		clear(t.plain)
	}
	if len(t.likes) > 1<<17 {
		clear(t.likes)
	}
}

// words returns the words of a wording, as its first entry writes them.
func (t *tracer) words(i uint32) *claim.Wording {
	w, ok := t.plain[i]
	if !ok {
		w = t.first(i).plain()
		t.plain[i] = w
	}
	return w
}

// first returns the first entry of a wording.
func (t *tracer) first(i uint32) *Entry { return t.l.entry(t.l.wordings[i].first) }

// like returns the wordings that are like i, those that come first in the ledger
// first. It is a function of the wordings that the ledger holds, in which i is like
// j if j is like i.
func (t *tracer) like(i uint32) []likeness {
	if found, ok := t.likes[i]; ok {
		return found
	}
	var found []likeness
	if own := &t.l.wordings[i]; own.isLong() {
		w := t.words(i)
		for _, j := range t.candidates(w) {
			if other := &t.l.wordings[j]; j == i || !other.isLong() || !own.mark.mayBeLike(other.mark) {
				continue
			}
			if c := claim.Match(w, t.words(j)); isOneClaim(c, min(own.words, t.l.wordings[j].words)) {
				found = append(found, likeness{j, int32(c.Score)})
			}
		}
		slices.SortFunc(found, func(a, b likeness) int { return compareEntries(t.first(a.wording), t.first(b.wording)) })
	}
	t.likes[i] = found
	return found
}

// candidates returns the wordings that share a key with w, itself too.
func (t *tracer) candidates(w *claim.Wording) []uint32 {
	var list []uint32
	var scratch [1]uint32
	for _, key := range likeKeys(w) {
		if sharing := t.l.byKey.of(key, &scratch); len(sharing) <= maxShared {
			list = append(list, sharing...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// wordMark has a bit for each word of a wording, small ones aside; a word has a bit
// by how it begins, so that endings do not count.
type wordMark [2]uint64

func markOf(words string) (m wordMark) {
	eachWord(words, func(word []byte) {
		if !isSmall(word) {
			bit := hash64(offset64, word[:min(len(word), 5)])
			m[bit>>6&1] |= 1 << (bit & 63)
		}
	})
	return m
}

// mayBeLike reports whether two thirds of the bits of the one that has fewer are
// those of the other too. It spares most comparisons, and the words of most wordings.
func (m wordMark) mayBeLike(n wordMark) bool {
	ones := func(m wordMark) int { return bits.OnesCount64(m[0]) + bits.OnesCount64(m[1]) }
	return 3*ones(wordMark{m[0] & n[0], m[1] & n[1]}) >= 2*min(ones(m), ones(n))
}

// isOneClaim reports whether two wordings are of one claim as it travels, altered,
// cut short, hedged or denied; words are those of the one that has fewer. It is
// another one with another number, a name in the place of other words, or words that
// point elsewhere ("these" for "this", "southern"); with too many words in the place of others; and a part must be
// long enough: "it is a step in the right direction" is part of much.
func isOneClaim(c claim.Comparison, words uint8) bool {
	name, other := difference(c, claim.AspectName), difference(c, claim.AspectWords)
	small := difference(c, claim.AspectSmallWords)
	if c.Relation != claim.Same && (pointElsewhere(small.A, small.B) || pointElsewhere(small.B, small.A) ||
		hasRegion(name.A+" "+other.A) || hasRegion(name.B+" "+other.B)) {
		return false
	}
	moreA, moreB := name.A+other.A != "", name.B+other.B != ""
	switch c.Relation {
	case claim.Same:
		return true
	case claim.Within, claim.Contains:
		return words >= minPart
	case claim.Near, claim.Conflicting:
		switch {
		case c.Differs(claim.AspectNumber):
			return false
		case moreA && moreB:
			return c.Score >= minScore && (name.A == "" || other.B == "") && (name.B == "" || other.A == "")
		}
		return moreA == moreB || words >= minPart
	}
	return false
}

// hasRegion reports whether a list of words has one that makes a place another one.
func hasRegion(words string) bool {
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		switch w {
		case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
			"southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "central":
			return true
		}
		return false
	})
}

// pointElsewhere reports whether of two lists of small words the one points to one
// thing or to a man, where the other points to several or to a woman.
func pointElsewhere(a, b string) bool {
	has := func(list string, words ...string) bool {
		return slices.ContainsFunc(strings.Fields(list), func(w string) bool { return slices.Contains(words, w) })
	}
	return has(a, "this", "that") && has(b, "these", "those") || has(a, "he", "him", "his") && has(b, "she", "her", "hers")
}

// earlier returns the wordings like i that come before it in the ledger.
func (t *tracer) earlier(i uint32) []likeness {
	found := t.like(i)
	n, _ := slices.BinarySearchFunc(found, t.first(i), func(a likeness, e *Entry) int {
		return compareEntries(t.first(a.wording), e)
	})
	return found[:n]
}

// isOrigin reports whether a thread begins with the wording: none that is like it
// and comes before it in the ledger is an origin. It keeps its own stack, since a
// claim may change a little a million times.
func (t *tracer) isOrigin(i uint32) bool {
	open := []uint32{i}
next:
	for len(open) > 0 {
		top := open[len(open)-1]
		if _, known := t.origins[top]; known {
			open = open[:len(open)-1]
			continue
		}
		for _, before := range t.earlier(top) {
			origin, known := t.origins[before.wording]
			if !known {
				open = append(open, before.wording)
				continue next
			}
			if origin {
				t.origins[top] = false
				continue next
			}
		}
		t.origins[top] = true
	}
	return t.origins[i]
}

// home returns the origin of the thread that a wording is in: itself, or of the
// origins before it the one it is most like, the first of several.
func (t *tracer) home(i uint32) uint32 {
	if t.isOrigin(i) {
		return i
	}
	best := likeness{score: -1}
	for _, before := range t.earlier(i) {
		if before.score > best.score && t.isOrigin(before.wording) {
			best = before
		}
	}
	return best.wording
}

// wordings returns those of the thread that begins with the origin.
func (t *tracer) wordings(origin uint32) []uint32 {
	list := []uint32{origin}
	for _, a := range t.like(origin) {
		if compareEntries(t.first(origin), t.first(a.wording)) < 0 && t.home(a.wording) == origin {
			list = append(list, a.wording)
		}
	}
	return list
}

// nearest returns the wording that an entry of i took its words from: of those of
// its thread, sorted, that stand before it the one that i is most like, the first of
// several. It is i itself where that stands before it.
func (t *tracer) nearest(i uint32, e *Entry, thread []uint32) uint32 {
	if compareEntries(t.first(i), e) < 0 {
		return i
	}
	best := likeness{score: -1}
	for _, before := range t.earlier(i) {
		if _, in := slices.BinarySearch(thread, before.wording); in && before.score > best.score {
			best = before
		}
	}
	return best.wording
}

// entries returns the entries of wordings in the order of the ledger, each with its
// wording.
func (t *tracer) entries(wordings []uint32) []traced {
	var list []traced
	for _, i := range wordings {
		w := &t.l.wordings[i]
		list = append(list, traced{t.l.entry(w.first), i})
		for _, number := range w.others {
			list = append(list, traced{t.l.entry(number), i})
		}
	}
	slices.SortFunc(list, func(a, b traced) int { return compareEntries(a.Entry, b.Entry) })
	return list
}

// traced is an entry and its wording.
type traced struct {
	*Entry
	wording uint32
}

// originsInOrder returns all origins of which the thread may have more than one
// document, in the order of the ledger.
func (t *tracer) originsInOrder() (origins []uint32) {
	for i := range t.l.wordings {
		i := uint32(i)
		w := &t.l.wordings[i]
		if w.live && w.isLong() && (len(w.others) > 0 || len(t.like(i)) > 0) && t.isOrigin(i) {
			origins = append(origins, i)
		}
		t.forget()
	}
	slices.SortFunc(origins, func(a, b uint32) int { return compareEntries(t.first(a), t.first(b)) })
	return origins
}
