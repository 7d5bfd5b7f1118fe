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
	// The words of all documents, one after another, with the word 0, which is
	// none, behind each document, so that no run of words goes beyond it.
	words []wordID
	at    []int // where each of them stands: byte offset in its document

	ids    map[string]wordID // by key
	keys   []string          // by id
	named  []bool            // by id: whether it stands with a capital inside a sentence
	first  []int             // by id: where its places begin in places; one more at the end
	places []int             // indexes of words, by id and in order
}

// wordID numbers the different words of an Index from 1.
type wordID uint32

const (
	noWord    wordID = 0
	otherWord wordID = 1<<32 - 1 // a word that the Index does not have
)

// NewIndex indexes the texts of docs, in one pass.
func NewIndex(docs ...*source.Document) *Index {
	x := &Index{docs: docs, ids: map[string]wordID{}, keys: []string{""}, named: []bool{false}}
	written := map[string]wordID{} // as the words stand in the texts
	for _, doc := range docs {
		x.starts = append(x.starts, len(x.words))
		text := doc.Text()
		gap := 0
		for w := nextWord(text, 0); !w.IsEmpty(); w = nextWord(text, w.End) {
			word := text[w.Start:w.End]
			id, ok := written[word]
			if !ok {
				id = x.add(fold(word))
				written[word] = id
			}
			if !x.named[id] && isCapital(word) && gap > 0 && text[gap:w.Start] == " " {
				x.named[id] = true
			}
			x.words = append(x.words, id)
			x.at = append(x.at, w.Start)
			gap = w.End
		}
		x.words = append(x.words, noWord)
		x.at = append(x.at, len(text))
	}
	x.sort()
	return x
}

// add returns the id of a key, which is new if it was not there.
func (x *Index) add(key string) wordID {
	id, ok := x.ids[key]
	if !ok {
		id = wordID(len(x.keys))
		x.ids[key] = id
		x.keys = append(x.keys, key)
		x.named = append(x.named, false)
	}
	return id
}

// sort fills places.
func (x *Index) sort() {
	x.first = make([]int, len(x.keys)+1)
	for _, id := range x.words {
		x.first[id+1]++
	}
	for id := range x.keys {
		x.first[id+1] += x.first[id]
	}
	x.places = make([]int, len(x.words))
	next := slices.Clone(x.first)
	for i, id := range x.words {
		x.places[next[id]] = i
		next[id]++
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

// span returns where the word i stands in its document, which is that of the index
// d; of the end of a document an empty Span.
func (x *Index) span(d, i int) source.Span {
	return nextWord(x.docs[d].Text(), x.at[i])
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
