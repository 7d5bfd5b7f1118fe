package ledger

import (
	"iter"
	"math"
	"slices"
	"sync"

	"github.com/sayso-go/sayso/attribution"
)

// Ledger holds the claims of many documents. Its zero value is empty and ready to
// use. Any number of goroutines may use it at once; it must not be copied.
//
// What a method returns does not change when the ledger does. An iterator returns
// what the ledger held when its loop began; the loop may change the ledger.
type Ledger struct {
	mu sync.RWMutex

	docs map[string]*held // by key
	time timeline

	numbers  []*held // of each entry by its number; nil for those removed
	removed  int     // how many of them
	wordings []wording
	byText   map[[16]byte]uint32 // the number of a wording by the hash of its words
	byKey    postings[uint32]    // wordings by the keys that like ones share
	byWord   postings[uint64]    // wordings by each word
	speakers profiles

	log *logger // nil where there is none
}

// held is a record in a ledger.
type held struct {
	*Record
	entries  []Entry    // those of the record
	first    uint32     // number of the first entry; the others follow
	second   int64      // of publication, so that most need no more to be put in order
	profiles []*profile // of its speakers
}

// Add puts a reading in the ledger, in place of one of the same document if there
// is any. The errors are those of [attribution.Reading.Validate] and, of the log,
// a *[LogError]; then the ledger stays as it was.
func (l *Ledger) Add(r *attribution.Reading) error {
	rec, err := NewRecord(r)
	if err != nil {
		return err
	}
	return l.Put(rec)
}

// Put puts a record in the ledger, in place of one of the same document if there
// is any. The errors are a *[RecordError] and, of the log, a *[LogError]; then the
// ledger stays as it was.
func (l *Ledger) Put(r *Record) error {
	if err := r.check(); err != nil {
		return err
	}
	r = r.bound()
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.log.put(r); err != nil {
		return err
	}
	l.put(r)
	return nil
}

// Remove takes the document of that key out of the ledger and reports whether it
// was there. The error is of the log, a *[LogError]; then the ledger stays as it
// was.
func (l *Ledger) Remove(key string) (bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.docs[key] == nil {
		return false, nil
	}
	if err := l.log.remove(key); err != nil {
		return false, err
	}
	l.remove(key)
	return true, nil
}

func (l *Ledger) put(r *Record) {
	key := r.Document.Key()
	l.remove(key)
	if l.docs == nil {
		l.docs, l.byText = map[string]*held{}, map[[16]byte]uint32{}
	}
	h := &held{Record: r, entries: r.Entries, first: uint32(len(l.numbers)), second: math.MaxInt64, profiles: l.speakers.of(r)}
	if at := r.Document.Meta.Published; !at.IsZero() {
		h.second = at.Unix()
	}
	l.docs[key] = h
	l.time.insert(h)
	for i := range r.Entries {
		number := uint32(len(l.numbers))
		l.numbers = append(l.numbers, h)
		for _, p := range h.sources(i) {
			p.entries = append(p.entries, number)
		}
		l.word(&r.Entries[i], number)
	}
}

// sources returns the profiles that entry i is ascribed to, each once.
func (h *held) sources(i int) (list []*profile) {
	for _, id := range h.Entries[i].Speakers {
		if p := h.profiles[id-1]; !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

func (l *Ledger) remove(key string) {
	h := l.docs[key]
	if h == nil {
		return
	}
	delete(l.docs, key)
	l.time.remove(h)
	for i := range h.Entries {
		number := h.first + uint32(i)
		for _, p := range h.sources(i) {
			at, _ := slices.BinarySearch(p.entries, number)
			p.entries = slices.Delete(p.entries, at, at+1)
		}
		l.unword(&h.Entries[i], number)
		l.numbers[number] = nil
	}
	l.speakers.release(h.profiles)
	// Numbers are not used twice; when more than half are of what is no more, all
	// are given anew.
	if l.removed += len(h.Entries); l.removed > len(l.numbers)/2 && l.removed > 1000 {
		l.renumber()
	}
}

func (l *Ledger) renumber() {
	old := l.time
	l.docs, l.time, l.numbers, l.removed, l.wordings, l.byText = nil, timeline{}, nil, 0, nil, nil
	l.byKey, l.byWord, l.speakers = postings[uint32]{}, postings[uint64]{}, profiles{}
	for h := range old.from(func(*held) bool { return false }) {
		l.put(h.Record)
	}
}

// entry returns the entry of that number.
func (l *Ledger) entry(number uint32) *Entry {
	h := l.numbers[number]
	return &h.entries[number-h.first]
}

// compareEntries puts entries in the order of the ledger: that of their documents,
// and in one document that of the text. It returns -1, 0 or +1.
func compareEntries(a, b *Entry) int {
	if a.in == b.in {
		return a.n - b.n
	}
	return compareDocuments(&a.in.Document, &b.in.Document)
}

// Records returns all records in the order of their documents: by when they were
// published, those of unknown date last, then by key.
func (l *Ledger) Records() iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for _, r := range l.records() {
			if !yield(r) {
				return
			}
		}
	}
}

func (l *Ledger) records() []*Record {
	l.mu.RLock()
	defer l.mu.RUnlock()
	list := make([]*Record, 0, len(l.docs))
	for h := range l.time.from(func(*held) bool { return false }) {
		list = append(list, h.Record)
	}
	return list
}

// Record returns the record of the document of that key, nil if there is none.
func (l *Ledger) Record(key string) *Record {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if h := l.docs[key]; h != nil {
		return h.Record
	}
	return nil
}

// Len returns how many documents and how many attributions the ledger holds.
func (l *Ledger) Len() (documents, entries int) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return len(l.docs), len(l.numbers) - l.removed
}
