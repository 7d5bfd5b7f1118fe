package claim

import (
	"slices"
	"sort"

	"github.com/sayso-go/sayso/source"
)

// Index is texts made ready for [Index.Verify]: which word stands where. It never
// changes, so that any number of goroutines may use it. It holds the documents and
// takes about 20 bytes a word beside them. The zero Index is of no text.
type Index struct {
	docs   []*source.Document
	starts []int // of each document in words
	// The words of all documents, one after another, with noWord behind each
	// document, so that no run of words goes beyond it.
	words  []wordID
	at     []int             // where each of them stands: byte offset in its document
	ids    map[string]wordID // by key
	first  []int             // by id: where its places begin in places; one more at the end
	places []int             // indexes of words, by id and in order
}

// wordID numbers the different words of an Index from 1.
type wordID uint32

const (
	noWord    wordID = 0
	otherWord wordID = 1<<32 - 1 // a word that the Index does not number
)

// NewIndex indexes the texts of docs, in one pass. A document that is nil has no
// text.
func NewIndex(docs ...*source.Document) *Index {
	x := &Index{ids: map[string]wordID{}}
	for _, doc := range docs {
		x.docs = append(x.docs, orEmpty(doc))
	}
	written := map[string]wordID{} // as the words stand in the texts
	x.read(func(word string) wordID {
		id, ok := written[word]
		if !ok {
			key := fold(word)
			if id, ok = x.ids[key]; !ok {
				id = wordID(len(x.ids) + 1)
				x.ids[key] = id
			}
			written[word] = id
		}
		return id
	})
	return x
}

// newSmallIndex indexes of the text of doc only the words that the quotation has,
// which takes a fraction of the time.
func newSmallIndex(q *quotation, doc *source.Document) *Index {
	x := &Index{docs: []*source.Document{orEmpty(doc)}, ids: map[string]wordID{}}
	var sieve sieve
	words := q.words
	if glued := q.glued(); glued != nil {
		words = slices.Concat(words, glued.words)
	}
	for _, w := range words {
		if _, ok := x.ids[w.key]; !ok {
			x.ids[w.key] = wordID(len(x.ids) + 1)
			sieve.add(w.key)
		}
	}
	written := map[string]wordID{}
	x.read(func(word string) wordID {
		if !sieve.mayHave(word) {
			return otherWord
		}
		id, ok := written[word]
		if !ok {
			id = x.id(fold(word))
			written[word] = id
		}
		return id
	})
	return x
}

// orEmpty returns doc, an empty document for nil.
func orEmpty(doc *source.Document) *source.Document {
	if doc == nil {
		return &source.Document{}
	}
	return doc
}

// sieve is hashes of keys that are letters of ASCII alone.
type sieve [64]uint64

func (s *sieve) add(key string) {
	if h, ok := letterHash(key); ok {
		s[h/64] |= 1 << (h % 64)
	}
}

// mayHave reports whether the key of a word may be one of those added.
func (s *sieve) mayHave(word string) bool {
	h, ok := letterHash(word)
	return !ok || s[h/64]&(1<<(h%64)) != 0
}

// letterHash returns a hash below 64*64 of a word, the same in both cases. It is
// not ok if the word is not of letters of ASCII alone.
func letterHash(word string) (h uint32, ok bool) {
	for i := range len(word) {
		if !isASCIILetter(word[i]) {
			return 0, false
		}
		h = (h ^ uint32(word[i]|0x20)) * 0x01000193
	}
	return h >> 20, true
}

// read passes over the texts and fills the Index; id returns the id of a word as it
// is written.
func (x *Index) read(id func(word string) wordID) {
	for _, doc := range x.docs {
		x.starts = append(x.starts, len(x.words))
		text := doc.Text()
		x.words, x.at = slices.Grow(x.words, len(text)/5), slices.Grow(x.at, len(text)/5)
		for w := nextWord(text, 0); !w.IsEmpty(); w = nextWord(text, w.End) {
			x.words = append(x.words, id(text[w.Start:w.End]))
			x.at = append(x.at, w.Start)
		}
		x.words = append(x.words, noWord)
		x.at = append(x.at, len(text))
	}
	// Sorted by counting.
	x.first = make([]int, len(x.ids)+2)
	for _, id := range x.words {
		if id != otherWord {
			x.first[id+1]++
		}
	}
	for id := range len(x.ids) + 1 {
		x.first[id+1] += x.first[id]
	}
	x.places = make([]int, x.first[len(x.ids)+1])
	next := slices.Clone(x.first)
	for i, id := range x.words {
		if id != otherWord {
			x.places[next[id]] = i
			next[id]++
		}
	}
}

// placesOf returns where a word stands, in order.
func (x *Index) placesOf(id wordID) []int {
	if id == otherWord {
		return nil
	}
	return x.places[x.first[id]:x.first[id+1]]
}

// id returns the id of a key, otherWord if the Index has no such word.
func (x *Index) id(key string) wordID {
	if id, ok := x.ids[key]; ok {
		return id
	}
	return otherWord
}

// document returns the index of the document that the word i stands in.
func (x *Index) document(i int) int {
	return sort.Search(len(x.starts), func(d int) bool { return x.starts[d] > i }) - 1
}

// end returns the index behind the last word of the document d.
func (x *Index) end(d int) int {
	if d+1 < len(x.starts) {
		return x.starts[d+1] - 1
	}
	return len(x.words) - 1
}

// span returns where the word i stands in the document d; at the end of the
// document it is empty.
func (x *Index) span(d, i int) source.Span { return nextWord(x.docs[d].Text(), x.at[i]) }

// key returns the word i of the document d, folded; it is empty at the end of the
// document.
func (x *Index) key(d, i int) string {
	s := x.span(d, i)
	if s.IsEmpty() {
		return ""
	}
	return fold(x.docs[d].Slice(s))
}

// runs returns where the words stand one after another, as indexes of the first of
// them, in order and not overlapping. It takes time linear in the words of the
// Index and of the run; seldom more than the places of the rarest word.
func (x *Index) runs(words []wordID) (found []int) {
	if len(words) == 0 {
		return nil
	}
	rarest := 0
	for i, id := range words {
		if len(x.placesOf(id)) < len(x.placesOf(words[rarest])) {
			rarest = i
		}
	}
	places := x.placesOf(words[rarest])
	if int64(len(places))*int64(len(words)) > int64(len(x.words)) {
		f := newFinder(words)
		for i := f.next(x.words, 0); i >= 0; i = f.next(x.words, i+len(words)) {
			found = append(found, i)
		}
		return found
	}
	end := 0
	for _, place := range places {
		i := place - rarest
		if i >= end && i+len(words) <= len(x.words) && slices.Equal(x.words[i:i+len(words)], words) {
			found = append(found, i)
			end = i + len(words)
		}
	}
	return found
}
