package names

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Memory is what the words of a text were part of when it was first read.
type Memory struct {
	words  map[uint64]*tally
	labels []Label // of all tokens of the text
}

// tally counts what a word was part of, by kind, each up to 255. Element 0 counts where
// it was capitalised and outside of names.
type tally struct {
	kinds [syntax.OtherName + 1]uint8
	// long are names of several words.
	long [syntax.OtherName + 1]uint8
}

// Evidence is what a Memory has of one word, the token itself left out. The zero
// Evidence is none.
type Evidence struct {
	kind, long syntax.NameKind
	some, more bool // whether kind and long are known
	sure       bool // that all are of that kind
}

// NewMemory returns what the labels of a text, one for each token, tell of its words.
func NewMemory(t *syntax.Tagged, labels []Label) *Memory {
	m := &Memory{words: map[uint64]*tally{}, labels: labels}
	text := t.Doc.Text()
	for i, l := range labels {
		span := t.Tokens[i].Span
		form := text[span.Start:span.End]
		if l == Outside && !isCapital(weights.CasingOf(form)) {
			continue
		}
		key := weights.WordHash(form)
		n := m.words[key]
		if n == nil {
			n = &tally{}
			m.words[key] = n
		}
		raise(&n.kinds[l.Kind()])
		if l != Outside && l.Position() != Only {
			raise(&n.long[l.Kind()])
		}
	}
	return m
}

func raise(n *uint8) {
	if *n < 255 {
		*n++
	}
}

// Evidence returns what the memory has of word i of a stretch; a nil Memory has nothing.
func (s *Sentence) Evidence(i int, m *Memory) Evidence {
	if m == nil || !isCapital(s.casings[i]) {
		return Evidence{}
	}
	return m.of(s.tokens.Start+i, s.at(i).lower)
}

// Bears reports whether the memory knows a word of a stretch from elsewhere.
func (m *Memory) Bears(s *Sentence, r syntax.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if s.Evidence(i, m) != (Evidence{}) {
			return true
		}
	}
	return false
}

// of returns the evidence for token i, whose word has that hash, 0 if it has no capital
// letter.
func (m *Memory) of(i int, word uint64) Evidence {
	n := m.words[word]
	if n == nil {
		return Evidence{}
	}
	own := m.labels[i]
	var e Evidence
	best, total, bestLong := 0, 0, 0
	for kind := range n.kinds {
		count, long := int(n.kinds[kind]), int(n.long[kind])
		if own.Kind() == syntax.NameKind(kind) {
			count--
			if own != Outside && own.Position() != Only {
				long--
			}
		}
		total += count
		if count > best {
			best, e.kind, e.some = count, syntax.NameKind(kind), true
		}
		if long > bestLong {
			bestLong, e.long, e.more = long, syntax.NameKind(kind), true
		}
	}
	e.sure = e.some && best == total
	return e
}

// The templates of evidence are apart from those of a Sentence.
const evidenceTemplates = 1 << 16

func (e Evidence) features(f []uint64, place uint64) []uint64 {
	if e.some {
		kind := uint64(e.kind)<<1 + 2
		if e.sure {
			kind++
		}
		f = append(f, weights.Join(evidenceTemplates, kind, 0, 0), weights.Join(evidenceTemplates+1, kind, place, 0))
		if e.more {
			f = append(f, weights.Join(evidenceTemplates+2, kind, uint64(e.long)+1, 0))
		}
	}
	if e.more {
		f = append(f, weights.Join(evidenceTemplates+3, uint64(e.long)+1, place, 0))
	}
	return f
}
