package spans

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Stage is the name of the stage in its model file.
const Stage = "spans"

// Scale is what the weights in the model are multiplied by.
const Scale = 32

// Scored is a labelling with its score: the logarithm of its probability times 256.
type Scored struct {
	syntax.Labelling
	Score int32
}

// Model finds what belongs to a cue. It never changes, so that any number of goroutines
// may use it.
type Model struct {
	tokens *weights.Triples
	gaps   *weights.Rows
}

// New returns the Model of a model file. The error is a *weights.DamagedError or a
// *weights.ForeignError.
func New(model []byte) (*Model, error) {
	m, err := weights.Decode(model, Stage, Fingerprint())
	if err != nil {
		return nil, err
	}
	var s Model
	if s.tokens, err = m.Triples("tokens"); err != nil {
		return nil, err
	}
	s.gaps, err = m.Rows("gaps")
	return &s, err
}

// Reader finds what belongs to the cues of one text. It keeps what it knows of a
// sentence until it is asked of another, so that the cues should come in text order. It
// is for one goroutine.
type Reader struct {
	model    *Model
	outline  *syntax.Outline
	sentence Sentence
	tokens   [][Labels]int32 // what does not depend on the cue
	gaps     [][Pairs]int32
	known    bool // the lattice is that of the head of the sentence
	lattice  lattice
	labels   []Label
	total    int32    // the logarithm of the sum over all labellings
	ofToken  []uint64 // features
	ofGap    []uint32
}

// Reader returns one for a text.
func (m *Model) Reader(o *syntax.Outline) *Reader { return &Reader{model: m, outline: o} }

// Best returns the k likeliest labellings of the sentence of a cue with that head, the
// likeliest first.
func (r *Reader) Best(head, k int) []Scored {
	r.look(head)
	ways := r.lattice.search(len(r.sentence.tokens), k)
	list := make([]Scored, len(ways))
	for i, w := range ways {
		list[i] = Scored{labelling(w.labels, r.sentence.window.Start, head), min(0, w.score-r.total)}
	}
	return list
}

// Score returns the logarithm, times 256, of the probability of a labelling, of which
// only what stands in the sentence of its head counts.
func (r *Reader) Score(l syntax.Labelling) int32 {
	r.look(l.Head)
	r.labels = appendLabels(r.labels[:0], l, r.sentence.window)
	labels := r.labels
	score := r.lattice.nodes[0][labels[0]]
	for i := 1; i < len(labels); i++ {
		score += max(unlikely, r.lattice.gaps[i][PairOf(labels[i-1], labels[i])]+r.lattice.nodes[i][labels[i]])
		score = max(unlikely, score)
	}
	return min(0, score-r.total)
}

// look makes the lattice that of the cue with a head.
func (r *Reader) look(head int) {
	if window := Window(r.outline, head); r.sentence.o == nil || window != r.sentence.window {
		r.set(window)
		r.known = false
	}
	s, l, m := &r.sentence, &r.lattice, r.model
	if r.known && s.cue.head == head-s.window.Start {
		return
	}
	r.known = true
	s.SetHead(head)
	n, at := len(s.tokens), s.cue.head
	l.grow(n)
	for i := range n {
		node, gap := r.tokens[i], r.gaps[i]
		r.ofToken = s.Near(r.ofToken[:0], i)
		for k, w := range m.tokens.Score(r.ofToken) {
			node[k+1] += w
		}
		r.ofGap = s.Between(r.ofGap[:0], i)
		m.gaps.Add(&gap, r.ofGap)
		for k, x := range node {
			l.nodes[i][k] = x * (nat / Scale)
		}
		for k, x := range gap {
			l.gaps[i][k] = x * (nat / Scale)
		}
		for k := range Cue { // the cue is one piece that holds the head
			if i <= at {
				l.gaps[i][PairOf(Cue, k)] = unlikely
			} else {
				l.gaps[i][PairOf(k, Cue)] = unlikely
			}
			if i == at {
				l.nodes[i][k] = unlikely
			}
		}
	}
	r.total = l.forward(n)
}

// set makes the window the sentence of r.
func (r *Reader) set(window syntax.Range) {
	s, m := &r.sentence, r.model
	s.Set(r.outline, window)
	r.tokens, r.gaps = r.tokens[:0], r.gaps[:0]
	for i := range s.tokens {
		r.ofToken = s.Token(r.ofToken[:0], i)
		w := m.tokens.Score(r.ofToken)
		r.tokens = append(r.tokens, [Labels]int32{0, w[0], w[1], w[2]})
		var gap [Pairs]int32
		r.ofGap = s.Gap(r.ofGap[:0], i)
		m.gaps.Add(&gap, r.ofGap)
		r.gaps = append(r.gaps, gap)
	}
}
