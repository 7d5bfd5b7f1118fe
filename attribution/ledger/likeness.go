package ledger

import (
	"cmp"
	"math/bits"
	"slices"

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
	// minAkin is how much a claim must share with the first one of its thread.
	minAkin = 700
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
	l     *Ledger
	plain map[uint32]*claim.Wording
	likes map[uint32][]likeness
	steps map[uint32]step
	who   *identifier
}

func (l *Ledger) tracer() *tracer {
	return &tracer{l, map[uint32]*claim.Wording{}, map[uint32][]likeness{}, map[uint32]step{}, l.speakers.identifier()}
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
			if j == i || !own.mayBeLike(&t.l.wordings[j]) {
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

// wordMark has a bit for each word of a wording, small ones and figures aside; a word
// has a bit by how it begins, so that endings do not count.
type wordMark [2]uint64

func markOf(words string) (m wordMark) {
	eachWord(words, func(word []byte) {
		if !isSmall(word) && !isDigit(string(word[:1]), 0) {
			bit := hash64(offset64, word[:min(len(word), 5)])
			m[bit>>6&1] |= 1 << (bit & 63)
		}
	})
	return m
}

// mayBeLike reports whether two wordings are long enough to be compared, and two
// thirds of the bits of the one that has fewer are those of the other too. It spares
// most comparisons, and the words of most wordings.
func (w *wording) mayBeLike(v *wording) bool {
	ones := func(m wordMark) int { return bits.OnesCount64(m[0]) + bits.OnesCount64(m[1]) }
	both := wordMark{w.mark[0] & v.mark[0], w.mark[1] & v.mark[1]}
	return w.isLong() && v.isLong() && 3*ones(both) >= 2*min(ones(w.mark), ones(v.mark))
}

// earlier returns the wordings like i that come before it in the ledger.
func (t *tracer) earlier(i uint32) []likeness {
	found := t.like(i)
	n, _ := slices.BinarySearchFunc(found, t.first(i), func(a likeness, e *Entry) int {
		return compareEntries(t.first(a.wording), e)
	})
	return found[:n]
}

// step says where a wording comes from: origin is the first of its thread, from the
// one before it that it is most like; both are itself if a thread begins with it.
type step struct{ from, origin uint32 }

// step returns the step of a wording. Of those before it that it is like it comes
// from the one that it is most like, the first of several, unless it is not akin to
// the origin of that: then from the next. It keeps its own stack, since a claim may
// change a little a million times.
func (t *tracer) step(i uint32) step {
	open := []uint32{i}
next:
	for len(open) > 0 {
		top := open[len(open)-1]
		if _, known := t.steps[top]; known {
			open = open[:len(open)-1]
			continue
		}
		before := slices.Clone(t.earlier(top))
		slices.SortStableFunc(before, func(a, b likeness) int { return cmp.Compare(b.score, a.score) })
		found := step{top, top}
		for _, b := range before {
			s, known := t.steps[b.wording]
			if !known {
				open = append(open, b.wording)
				continue next
			}
			if s.origin == b.wording || t.isAkin(top, s.origin) {
				found = step{b.wording, s.origin}
				break
			}
		}
		t.steps[top] = found
	}
	return t.steps[i]
}

func (t *tracer) isAkin(i, origin uint32) bool {
	return isAkin(claim.Match(t.words(i), t.words(origin)), min(t.l.wordings[i].words, t.l.wordings[origin].words))
}

// wordings returns those of the thread that begins with the origin.
func (t *tracer) wordings(origin uint32) []uint32 {
	list := []uint32{origin}
	seen := map[uint32]bool{origin: true}
	for i := 0; i < len(list); i++ {
		for _, a := range t.like(list[i]) {
			if !seen[a.wording] {
				seen[a.wording] = true
				if t.step(a.wording).origin == origin {
					list = append(list, a.wording)
				}
			}
		}
	}
	return list
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
		if w.live && w.isLong() && (len(w.others) > 0 || len(t.like(i)) > 0) && t.step(i).origin == i {
			origins = append(origins, i)
		}
		t.forget()
	}
	slices.SortFunc(origins, func(a, b uint32) int { return compareEntries(t.first(a), t.first(b)) })
	return origins
}
