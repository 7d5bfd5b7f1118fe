package ledger

import (
	"crypto/sha256"
	"iter"
	"math"
	"slices"
	"sync"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
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

// wording is the entries of which the content has the same words. The zero value
// has none and stands for one that is no more.
type wording struct {
	first  uint32 // the number of the entry that comes first in the order of the ledger
	words  uint8  // how many different ones, small ones aside; 255 is that or more
	live   bool
	others []uint32 // the numbers of the others, in the order of the ledger
	mark   wordMark
}

// isLong reports whether a wording has words enough to be followed.
func (w *wording) isLong() bool { return w.words >= minWords }

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

// plain returns the words of an entry, without its grades.
func (e *Entry) plain() *claim.Wording { return wordingOf(e.Text, claim.Claim{}) }

// graded returns the words of an entry with its grades.
func (e *Entry) graded() *claim.Wording { return wordingOf(e.Text, e.Claim) }

func wordingOf(text string, grades claim.Claim) *claim.Wording {
	return claim.NewWording(source.NewDocument(text, source.Meta{}), claim.Claim{
		Content:   source.NewSpans(source.Span{Start: 0, End: len(text)}),
		Certainty: grades.Certainty, Polarity: grades.Polarity,
	})
}

func textKey(words string) [16]byte {
	sum := sha256.Sum256([]byte(words))
	return [16]byte(sum[:16])
}

// word puts an entry to its wording, a new one if it is the first of its words.
func (l *Ledger) word(e *Entry, number uint32) {
	plain := e.plain()
	key := textKey(plain.String())
	if i, ok := l.byText[key]; ok {
		w := &l.wordings[i]
		if first := l.entry(w.first); compareEntries(e, first) < 0 {
			w.first, number, e = number, w.first, first
		}
		w.others = slices.Insert(w.others, l.place(w.others, e), number)
		return
	}
	i := uint32(len(l.wordings))
	l.byText[key] = i
	words := wordKeys(plain.String())
	l.wordings = append(l.wordings, wording{first: number, mark: markOf(plain.String()), words: uint8(min(len(words), 255)), live: true})
	for _, key := range likeKeys(plain) {
		l.byKey.add(key, i)
	}
	for _, key := range words {
		l.byWord.add(key, i)
	}
}

// unword takes an entry from its wording.
func (l *Ledger) unword(e *Entry, number uint32) {
	plain := e.plain()
	text := textKey(plain.String())
	i := l.byText[text]
	w := &l.wordings[i]
	if w.first != number {
		at := l.place(w.others, e)
		w.others = slices.Delete(w.others, at, at+1)
		return
	}
	if len(w.others) > 0 {
		w.first, w.others = w.others[0], w.others[1:]
		return
	}
	*w = wording{}
	delete(l.byText, text)
	for _, key := range likeKeys(plain) {
		l.byKey.remove(key, i)
	}
	for _, key := range wordKeys(plain.String()) {
		l.byWord.remove(key, i)
	}
}

// place returns where an entry is, or belongs, among the numbers of others, which are
// in the order of the ledger.
func (l *Ledger) place(numbers []uint32, e *Entry) int {
	at, _ := slices.BinarySearchFunc(numbers, e, func(number uint32, e *Entry) int { return compareEntries(l.entry(number), e) })
	return at
}

// wordingOf returns the number of the wording of an entry that is in the ledger.
func (l *Ledger) wordingOf(plain *claim.Wording) (number uint32, ok bool) {
	number, ok = l.byText[textKey(plain.String())]
	return number, ok
}

// likeKeys returns the keys that claims which are alike share, each once.
func likeKeys(w *claim.Wording) (keys []uint32) {
	for key := range w.Keys() {
		keys = append(keys, fold32(key))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// wordKeys returns a key for each word but the small ones, each once, of the words of
// a wording.
func wordKeys(words string) (keys []uint64) {
	eachWord(words, func(word []byte) {
		if !isSmall(word) {
			keys = append(keys, hash64(offset64, word))
		}
	})
	slices.Sort(keys)
	return slices.Compact(keys)
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
