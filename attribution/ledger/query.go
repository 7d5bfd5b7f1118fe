package ledger

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Entries are returned in the order of the ledger: by when their document was
// published, those of unknown date last, then by its key, then in text order.

// entries returns what gather does, gathered when a loop begins.
func (l *Ledger) entries(gather func() []*Entry) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, e := range locked(l, gather) {
			if !yield(e) {
				return
			}
		}
	}
}

// locked calls f while nobody changes the ledger.
func locked[T any](l *Ledger, f func() T) T {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return f()
}

// All returns all entries in the order of the ledger.
func (l *Ledger) All() iter.Seq[*Entry] {
	return l.entries(func() []*Entry {
		list := make([]*Entry, 0, len(l.numbers)-l.removed)
		for h := range l.time.from(func(*held) bool { return false }) {
			list = appendEntries(list, h)
		}
		return list
	})
}

// Between returns the entries of the documents published at from or later, and
// before to, in the order of the ledger. Documents of unknown date are in no time.
func (l *Ledger) Between(from, to time.Time) iter.Seq[*Entry] {
	return l.entries(func() (list []*Entry) {
		for h := range l.time.from(func(h *held) bool {
			at := h.Document.Meta.Published
			return !at.IsZero() && at.Before(from)
		}) {
			if at := h.Document.Meta.Published; at.IsZero() || !at.Before(to) {
				break
			}
			list = appendEntries(list, h)
		}
		return list
	})
}

func appendEntries(list []*Entry, h *held) []*Entry {
	for i := range h.Entries {
		list = append(list, &h.Entries[i])
	}
	return list
}

// Saying returns the entries of which the content has all of the words, in any
// order, in the order of the ledger. Case, accents, apostrophes and the commas of
// numbers do not count, endings do. Words of grammar ("of the") are not looked at;
// without any other word, none are returned.
func (l *Ledger) Saying(words string) iter.Seq[*Entry] {
	keys := wordKeys(wordingOf(words, claim.Claim{}).String())
	return l.entries(func() []*Entry {
		if len(keys) == 0 {
			return nil
		}
		// From the rarest word on.
		slices.SortFunc(keys, func(a, b uint64) int { return cmp.Compare(l.byWord.size(a), l.byWord.size(b)) })
		var numbers []uint32
		for _, i := range l.byWord.all(keys) {
			w := &l.wordings[i]
			numbers = append(append(numbers, w.first), w.others...)
		}
		return l.inOrder(numbers)
	})
}

// inOrder returns the entries of the numbers in the order of the ledger.
func (l *Ledger) inOrder(numbers []uint32) []*Entry {
	type placed struct {
		second int64
		*Entry
	}
	list := make([]placed, len(numbers))
	for i, number := range numbers {
		h := l.numbers[number]
		list[i] = placed{h.second, &h.entries[number-h.first]}
	}
	slices.SortFunc(list, func(a, b placed) int {
		if a.second != b.second {
			return cmp.Compare(a.second, b.second)
		}
		return compareEntries(a.Entry, b.Entry)
	})
	entries := make([]*Entry, len(list))
	for i, p := range list {
		entries[i] = p.Entry
	}
	return entries
}

// Speaker is one speaker across the documents of a ledger, as the package comment
// says who is the same. It is what was so when it was asked for. Copies share the
// slices; whoever changes those takes care of other goroutines.
type Speaker struct {
	// ID names the speaker in this ledger. It may come to be another one's, or
	// nobody's, as documents come and go, where those tell who is the same.
	ID string
	// Name is the name that most documents give, the longest and then the first in
	// the alphabet of those.
	Name string
	// Kind is what the speaker is, unset if no document says so.
	Kind source.Kind
	// Names and Roles are all that documents give, sorted.
	Names, Roles []string
	// Ref is the caller's own id, if any.
	Ref string
}

// is reports whether two speakers of one time are the same.
func (s Speaker) is(t Speaker) bool { return s.ID == t.ID }

// speaker returns what the profiles say.
func (whole party) speaker() Speaker {
	s := Speaker{ID: whole[0].id}
	count := map[string]int{}
	for _, p := range whole {
		if name := p.speaker.Name; name != "" {
			count[name] += int(p.records)
			s.Names = append(s.Names, name)
		}
		s.Names = append(s.Names, p.speaker.Aliases...)
		s.Roles = append(s.Roles, p.speaker.Roles...)
		s.Kind = max(s.Kind, p.speaker.Kind)
		s.Ref = max(s.Ref, p.speaker.Ref)
	}
	s.Names, s.Roles = distinct(s.Names), distinct(s.Roles)
	for _, name := range s.Names {
		if more := count[name] - count[s.Name]; more > 0 || more == 0 && len(name) > len(s.Name) {
			s.Name = name
		}
	}
	return s
}

// Called returns the speakers that a document gives the name, or as an alias, by
// [source.FoldName], sorted by ID; people, and those of unknown kind with a name in
// capitals, by its last word too. There may be several: people of one name that
// something tells apart, and by a last word all who share it. Unnamed ones are called
// nothing.
func (l *Ledger) Called(name string) iter.Seq[Speaker] {
	return func(yield func(Speaker) bool) {
		for _, s := range locked(l, func() []Speaker {
			return l.speakersOf(l.speakers.byKey["called "+source.FoldName(name)])
		}) {
			if !yield(s) {
				return
			}
		}
	}
}

// speakersOf returns the speakers that the profiles are, each once, sorted by ID.
func (l *Ledger) speakersOf(list []*profile) (speakers []Speaker) {
	seen := map[*profile]bool{}
	known := l.speakers.identifier()
	for _, p := range list {
		if seen[p] {
			continue
		}
		whole := known.identify(p)
		for _, q := range whole {
			seen[q] = true
		}
		speakers = append(speakers, whole.speaker())
	}
	slices.SortFunc(speakers, func(a, b Speaker) int { return strings.Compare(a.ID, b.ID) })
	return speakers
}

// Speakers returns the speakers that the entry is ascribed to, sorted by ID; none
// if it is not in the ledger.
func (l *Ledger) Speakers(e *Entry) []Speaker {
	return locked(l, func() []Speaker {
		if h := l.find(e); h != nil {
			return l.speakersOf(h.sources(e.n))
		}
		return nil
	})
}

// find returns the record that an entry of the ledger is in, nil if it is in none.
func (l *Ledger) find(e *Entry) *held {
	if e == nil || e.in == nil {
		return nil
	}
	if h := l.docs[e.in.Document.Key()]; h != nil && h.Record == e.in {
		return h
	}
	return nil
}

// By returns the entries that are ascribed to the speaker, alone or with others, in
// the order of the ledger.
func (l *Ledger) By(s Speaker) iter.Seq[*Entry] {
	return l.entries(func() []*Entry {
		p := l.speakers.byID[s.ID]
		if p == nil {
			return nil
		}
		var numbers []uint32
		for _, q := range l.speakers.identifier().identify(p) {
			numbers = append(numbers, q.entries...)
		}
		slices.Sort(numbers)
		return l.inOrder(slices.Compact(numbers))
	})
}
