package ledger

import (
	"crypto/sha256"
	"slices"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

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
