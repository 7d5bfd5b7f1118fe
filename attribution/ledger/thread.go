package ledger

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/claim"
)

// Thread is one claim as it travels through the documents of a ledger. It is what
// was so when it was asked for, and belongs to whoever asked.
type Thread struct {
	// Steps are the entries of the claim in the order of the ledger; the first is
	// where it was first seen.
	Steps []Step
}

// Step is one entry of a thread, where it came from, and what changed on the way.
type Step struct {
	Entry *Entry
	// Speakers are who the entry is ascribed to, sorted by ID.
	Speakers []Speaker
	// Stand is how it stands to the claim of the thread.
	Stand Stand
	// From is the entry before it that it is most like, the first of several: with
	// the same words if there is one, and then in the document it is a copy of. If it
	// is like any on its side, it is the most like of those: of those that hold the
	// opposite of the claim if it does, otherwise of those that hold the claim, so
	// that what follows a denial is not told as one more turn. It is nil for the first.
	From *Entry
	// Match compares the claim of From with that of Entry.
	Match claim.Comparison
	// Changes are what changed from From to Entry.
	Changes []Change
	// CopyOf is the first document of the thread that the entry's document is a
	// copy of, nil if it is none: nearly all of the shorter of the two stands in the
	// other word for word, or half of it and half of what it tells itself. That two
	// ascribe the same words to somebody makes neither a copy of the other.
	CopyOf *Document
}

// ID returns the id of the first entry, by which the thread is known as long as it
// is the first; "" if there is none.
func (t *Thread) ID() string {
	if len(t.Steps) == 0 {
		return ""
	}
	return t.Steps[0].Entry.ID
}

// Witnesses returns how many documents bear the claim out by themselves: those in
// which an entry upholds it, and that are no copies of others of the thread.
func (t *Thread) Witnesses() int { return t.documents(Upholds) }

// Deniers returns how many documents deny the claim by themselves, as Witnesses
// counts those that bear it out. A document that has both is counted in both.
func (t *Thread) Deniers() int { return t.documents(Denies) }

func (t *Thread) documents(stand Stand) int {
	documents := map[*Document]bool{}
	for _, s := range t.Steps {
		if s.CopyOf == nil && s.Stand == stand {
			documents[s.Entry.Document()] = true
		}
	}
	return len(documents)
}

// Threads returns the claims that stand in more than one document, those first that
// were first seen first. All are found before the first is returned, and while they
// are, the ledger cannot be changed.
//
// Which entries are one thread depends on what the ledger holds and on nothing
// else. Two wordings are like each other by what [claim.Match] finds of the words
// without grades: the Same; Near or Conflicting, with a Score of 860 at least where
// each has words that the other has not; one Within the other, or with nothing of
// its own beside it, if it has five different words besides those of grammar. They
// are not with another number, a name in the place of other words, "this" for
// "these", "he" for "she", or a "southern" that the other has not.
//
// In the order of the ledger, each wording comes from the one before it that it is
// most like, if it is like the origin of that too, or shares a Score of 700 with
// it; otherwise from the next; and is an origin itself if there is none. So a claim
// cannot turn into another by small steps: what has come too far begins a thread of
// its own.
//
// Claims of fewer than three different words beside those of grammar are in no
// thread but their own; and what more than 256 wordings have in common does not by
// itself make two of them like each other.
func (l *Ledger) Threads() iter.Seq[*Thread] {
	return func(yield func(*Thread) bool) {
		for _, t := range locked(l, l.threads) {
			if !yield(t) {
				return
			}
		}
	}
}

func (l *Ledger) threads() (threads []*Thread) {
	t := l.tracer()
	for _, origin := range t.originsInOrder() {
		list := t.entries(t.wordings(origin))
		if slices.ContainsFunc(list, func(e traced) bool { return e.in != list[0].in }) {
			threads = append(threads, t.thread(list))
		}
		t.forget()
	}
	return threads
}

// Thread returns the thread that the entry is in, which may be of that entry alone;
// nil if the entry is not in the ledger.
func (l *Ledger) Thread(e *Entry) *Thread {
	return locked(l, func() *Thread {
		if l.find(e) == nil {
			return nil
		}
		t := l.tracer()
		i, _ := l.wordingOf(e.plain())
		if !l.wordings[i].isLong() {
			return t.thread([]traced{{e, i}})
		}
		return t.thread(t.entries(t.wordings(t.step(i).origin)))
	})
}

// thread returns the thread of the entries, which are all of it in order.
func (t *tracer) thread(list []traced) *Thread {
	copyOf := copies(list)
	known := map[*profile]Speaker{}
	before := seen{}
	the := claimed(list)
	thread := &Thread{Steps: make([]Step, 0, len(list))}
	for i, e := range list {
		holds := side(e.Entry, the)
		s := Step{Entry: e.Entry, Speakers: t.speakers(e.Entry, known), Stand: e.stand(holds)}
		original := copyOf[e.in]
		if original != nil {
			s.CopyOf = &original.Document
		}
		if i > 0 {
			s.From = t.from(before, place{original, e.wording, holds})
			s.Match = claim.Match(s.From.graded(), e.graded())
			s.Changes = changes(s.From, e.Entry, s.Match, t.speakers(s.From, known), s.Speakers)
		}
		before.add(e, holds)
		thread.Steps = append(thread.Steps, s)
	}
	return thread
}

// place is where entries of a thread stand: in a record, with a wording, on a side.
// A record that is nil is any, a side that is unset too.
type place struct {
	in      *Record
	wording uint32
	side    Stand
}

// seen has the first entry of each place.
type seen map[place]*Entry

func (s seen) add(e traced, side Stand) {
	for _, at := range [...]place{{e.in, e.wording, side}, {e.in, e.wording, ""}, {nil, e.wording, side}, {nil, e.wording, ""}} {
		if s[at] == nil {
			s[at] = e.Entry
		}
	}
}

// from returns the entry before one of that place that it comes from; the record of
// the place is what its document is a copy of.
func (t *tracer) from(before seen, at place) *Entry {
	for _, side := range [...]Stand{cmp.Or(at.side, Upholds), ""} {
		for _, in := range [...]*Record{at.in, nil} {
			if e := before[place{in, at.wording, side}]; e != nil {
				return e
			}
		}
		var most *Entry
		score := int32(-1)
		for _, a := range t.like(at.wording) {
			if e := before[place{nil, a.wording, side}]; e != nil && a.score > score {
				most, score = e, a.score
			}
		}
		if most != nil {
			return most
		}
	}
	return nil // not in a thread: one of its wordings is the first or like one before
}

// speakers returns who an entry is ascribed to; known are those looked up so far.
func (t *tracer) speakers(e *Entry, known map[*profile]Speaker) (list []Speaker) {
	for _, p := range t.l.docs[e.in.Document.Key()].sources(e.n) {
		s, ok := known[p]
		if !ok {
			s = t.who.identify(p).speaker()
			known[p] = s
		}
		if !slices.ContainsFunc(list, s.is) {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b Speaker) int { return strings.Compare(a.ID, b.ID) })
	return list
}
