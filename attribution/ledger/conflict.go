package ledger

import (
	"iter"
	"slices"

	"github.com/sayso-go/sayso/claim"
)

// Conflicting returns the threads that conflict with a thread, those first that were
// first seen first: of the same subject, but with another number, or with a word
// that turns the claim over. They are those of which [claim.Match] finds the words of
// one to be Conflicting with the words of one of the thread, hedges and grades aside.
// Each conflicts with the thread in turn. They may be of one document, and of one
// entry. A "southern", "these" or "she" that the other has not tells them apart, as it
// does the wordings of a thread. What is denied within the thread is not in them: see
// [Thread.Deniers].
//
// Of a thread that is nil, or of which no entry is in the ledger any more, there are
// none. What [Ledger.Threads] says of short claims and of what many have in common
// holds here too.
func (l *Ledger) Conflicting(thread *Thread) iter.Seq[*Thread] {
	return func(yield func(*Thread) bool) {
		if thread == nil {
			return
		}
		for _, t := range locked(l, func() []*Thread { return l.conflicting(thread) }) {
			if !yield(t) {
				return
			}
		}
	}
}

func (l *Ledger) conflicting(thread *Thread) (threads []*Thread) {
	t := l.tracer()
	var own, others []uint32     // wordings of the thread; where others begin
	known := map[uint32]bool{}   // of own
	origins := map[uint32]bool{} // where threads begin that are not looked for
	for _, s := range thread.Steps {
		if l.find(s.Entry) == nil {
			continue
		}
		if i, _ := l.wordingOf(s.Entry.plain()); l.wordings[i].isLong() && !known[i] {
			own = append(own, i)
			known[i], origins[t.step(i).origin] = true, true
		}
	}
	for _, i := range own {
		for _, j := range t.candidates(t.words(i)) {
			if !l.wordings[i].mayBeLike(&l.wordings[j]) || !areConflicting(claim.Match(t.words(i), t.words(j))) {
				continue
			}
			if origin := t.step(j).origin; !origins[origin] {
				origins[origin] = true
				others = append(others, origin)
			}
		}
	}
	slices.SortFunc(others, func(a, b uint32) int { return compareEntries(t.first(a), t.first(b)) })
	for _, origin := range others {
		threads = append(threads, t.thread(t.entries(t.wordings(origin))))
	}
	return threads
}

// areConflicting reports whether two wordings are about one thing and conflict in
// more than how surely.
func areConflicting(c claim.Comparison) bool {
	number := difference(c, claim.AspectNumber)
	return c.Relation == claim.Conflicting && !isElsewhere(c) && (number.A != "" && number.B != "" || c.Differs(claim.AspectNegation))
}
