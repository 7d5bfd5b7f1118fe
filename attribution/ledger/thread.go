package ledger

import (
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
	// From is the entry before it that it is most like, the first of several: with
	// the same words if there is one, and then in the document it is a copy of. It
	// is nil for the first.
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

// Witnesses returns how many documents bear the claim out by themselves: those of
// the thread that are no copies of one another.
func (t *Thread) Witnesses() int {
	documents := map[*Document]bool{}
	for _, s := range t.Steps {
		if s.CopyOf == nil {
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
	type place struct {
		in      *Record
		wording uint32
	}
	inDocument := map[place]*Entry{} // the first entry there
	known := map[*profile]Speaker{}
	thread := &Thread{Steps: make([]Step, 0, len(list))}
	for i, e := range list {
		s := Step{Entry: e.Entry, Speakers: t.speakers(e.Entry, known)}
		original := copyOf[e.in]
		if original != nil {
			s.CopyOf = &original.Document
		}
		if i > 0 {
			from := e.wording
			if e.Entry == t.first(from) {
				from = t.step(from).from
			}
			s.From = t.first(from)
			if copied := inDocument[place{original, from}]; copied != nil && from == e.wording {
				s.From = copied
			}
			s.Match = claim.Match(s.From.graded(), e.graded())
			s.Changes = changes(s.From, e.Entry, s.Match, t.speakers(s.From, known), s.Speakers)
		}
		if here := (place{e.in, e.wording}); inDocument[here] == nil {
			inDocument[here] = e.Entry
		}
		thread.Steps = append(thread.Steps, s)
	}
	return thread
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
