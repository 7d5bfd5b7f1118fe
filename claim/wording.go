package claim

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// Wording is a claim made ready for [Match]: its words, what each of them does,
// and the grades. It holds no part of the document and takes about 20 bytes a word
// beside its words. It never changes, so that any number of goroutines may use it.
// The zero Wording has no words.
type Wording struct {
	text      string // the folded words, separated by a space
	terms     []term
	order     []int32 // the terms by kind and hash
	certainty Certainty
	polarity  Polarity
}

// term is a word of a claim, or the several words of a number.
type term struct {
	hash   uint64 // of the stem; of a number, of its value
	end    int32  // in text
	class  wordClass
	named  bool // written as a name
	clause bool // a clause may begin with it
}

// NewWording returns the words of c's content in the text of doc, and its grades.
// Of content with more than 2 GiB of words it is the first of them. A doc that is
// nil has no text.
func NewWording(doc *source.Document, c Claim) *Wording {
	doc = orEmpty(doc)
	w := &Wording{certainty: c.Certainty, polarity: c.Polarity}
	var keys []string
	var terms []term
	size := 0
	for _, piece := range c.Content {
		text := doc.Slice(piece)
		gap := 0
		for at := nextWord(text, 0); !at.IsEmpty() && size < math.MaxInt32; at = nextWord(text, at.End) {
			word := text[at.Start:at.End]
			if key := fold(word); key != "" && len(key) < math.MaxInt32-size {
				keys = append(keys, key)
				terms = append(terms, term{
					named:  isCapital(word),
					clause: gap == 0 || strings.ContainsAny(text[gap:at.Start], ",;:.!—–()"),
				})
				size += len(key) + 1
			}
			gap = at.End
		}
	}
	w.text = strings.Join(keys, " ")
	w.setTerms(keys, terms)
	return w
}

// setTerms sets the terms from the words: a term for each, but one for the words of
// a number.
func (w *Wording) setTerms(keys []string, terms []term) {
	w.terms = make([]term, 0, len(keys))
	end := -1
	for i := 0; i < len(keys); {
		t := terms[i]
		value, n := number(keys[i:])
		if n > 0 {
			t.hash, t.class = hash(value), numberWord
		} else {
			t.hash, t.class, n = hash(stem(keys[i])), classAt(keys, i), 1
		}
		for range n {
			end += 1 + len(keys[i])
			i++
		}
		t.end = int32(end)
		w.terms = append(w.terms, t)
	}
	w.order = make([]int32, len(w.terms))
	for i := range w.order {
		w.order[i] = int32(i)
	}
	slices.SortStableFunc(w.order, func(i, j int32) int { return w.terms[i].compare(w.terms[j]) })
}

// compare orders terms by what they do and by hash.
func (t term) compare(u term) int {
	return cmp.Or(cmp.Compare(t.class.group(), u.class.group()), cmp.Compare(t.hash, u.hash))
}

// isCapital reports whether a word begins with a capital letter.
func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// hash returns the 64-bit FNV-1a hash of s.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// String returns the words that are compared, folded and separated by a space.
func (w *Wording) String() string { return w.text }

// word returns the words of the term i.
func (w *Wording) word(i int32) string {
	start := 0
	if i > 0 {
		start = int(w.terms[i-1].end) + 1
	}
	return w.text[start:w.terms[i].end]
}

// Keys returns the fingerprints of w, a handful, each once: two claims that Match
// may find to be the Same, Near, Conflicting or one Within the other are likely to
// share one, and others are not. Who has many claims looks up those that share a
// key and compares only those. Numbers, negations, hedges, small words and
// endings do not go into them. A Wording without any other word has none but that
// of its words.
//
// They are the runs of three words of content that winnowing picks (Schleimer,
// Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting",
// SIGMOD 2003), which claims that share five such words in a row have in common,
// and the pairs of its three words of the lowest hash, which do not depend on
// order.
func (w *Wording) Keys() iter.Seq[uint64] { return slices.Values(w.keys()) }

func (w *Wording) keys() (keys []uint64) {
	content := w.content()
	if len(content) == 0 && w.text != "" {
		return []uint64{hash(w.text)}
	}
	const run, window = 3, 3
	var runs []uint64
	for i := 0; i+run <= len(content); i++ {
		runs = append(runs, mix(content[i:i+run]...))
	}
	for i := 0; i+window <= len(runs); i++ {
		keys = append(keys, slices.Min(runs[i:i+window]))
	}
	if len(runs) < window {
		keys = append(keys, runs...)
	}
	slices.Sort(content)
	lowest := slices.Compact(content)
	lowest = lowest[:min(3, len(lowest))]
	for i, a := range lowest {
		for _, b := range lowest[i+1:] {
			keys = append(keys, mix(a, b))
		}
	}
	if len(lowest) == 1 {
		keys = append(keys, mix(lowest[0]))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// content returns the hashes of the words of content.
func (w *Wording) content() (out []uint64) {
	for _, t := range w.terms {
		if t.class == contentWord {
			out = append(out, t.hash)
		}
	}
	return out
}

// all returns all terms.
func (w *Wording) all() terms {
	t := terms{of: w}
	for i := range w.terms {
		t.add(int32(i))
	}
	return t
}

// find returns the first and the last of the terms that have words, hashes of words
// of content, in their order: without other words of content between them if there
// is such a place, otherwise from the first place each.
func (w *Wording) find(words []uint64) (first, last int, ok bool) {
	var at []int // the terms of content
	for i, t := range w.terms {
		if t.class == contentWord {
			at = append(at, i)
		}
	}
	if i := newFinder(words).next(w.content(), 0); i >= 0 {
		return at[i], at[i+len(words)-1], true
	}
	n := 0
	for _, i := range at {
		if w.terms[i].hash == words[n] {
			if n == 0 {
				first = i
			}
			if n++; n == len(words) {
				return first, i, true
			}
		}
	}
	return 0, 0, false
}

// clause returns where the clause begins that the term i stands in, as far as marks
// and "and", "but" show it.
func (w *Wording) clause(i int) int {
	for ; i > 0 && !w.terms[i].clause; i-- {
		if word := w.word(int32(i - 1)); word == "and" || word == "but" {
			break
		}
	}
	return i
}

// mix returns one hash of several, which depends on their order.
func mix(hashes ...uint64) uint64 {
	h := uint64(len(hashes))
	for _, x := range hashes {
		h = (h ^ x) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}
