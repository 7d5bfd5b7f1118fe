package names

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Stage is the name of the stage in its model file.
const Stage = "names"

// Finder finds names. It never changes, so that any number of goroutines may use it.
type Finder struct {
	classes     *weights.Classes
	gazetteer   *weights.Table
	labels      *weights.Linear
	transitions [Labels][Labels]int32 // from one label to the next
	closed      []Label               // after which no name goes on
}

// New returns the Finder of a model file and of the classes of words that the model was
// trained with. The error is a *weights.DamagedError or a *weights.ForeignError.
func New(model []byte, classes *weights.Classes) (*Finder, error) {
	m, err := weights.Decode(model, Stage, Fingerprint(classes))
	if err != nil {
		return nil, err
	}
	f := &Finder{classes: classes}
	if f.gazetteer, err = m.Table("gazetteer"); err != nil {
		return nil, err
	}
	if f.labels, err = m.Linear("labels"); err != nil {
		return nil, err
	}
	transitions, err := m.Section("transitions")
	if err != nil {
		return nil, err
	}
	if len(transitions) != Labels*Labels {
		return nil, &weights.DamagedError{Section: "transitions", Problem: "too few or too many"}
	}
	for i, w := range transitions {
		f.transitions[i/Labels][i%Labels] = int32(int8(w))
	}
	for l := range Label(Labels) {
		if !l.isOpen() {
			f.closed = append(f.closed, l)
		}
	}
	return f, nil
}

// Find returns the names of a text.
func (f *Finder) Find(t *syntax.Parsed) *syntax.Named {
	r := f.read(t.Tagged)
	f.readAgain(r)
	names := Names(r.labels)
	f.describe(t.Tagged, names)
	return &syntax.Named{Parsed: t, Names: names}
}

// Label returns the labels that the first reading gives the tokens of a text.
func (f *Finder) Label(t *syntax.Tagged) []Label { return f.read(t).labels }

// reading is what is known of the stretches of a text.
type reading struct {
	text      *syntax.Tagged
	labels    []Label // of all tokens
	stretches []syntax.Range
	tokens    []scored // of the stretches, one after the other
	search    search
}

// scored is a token with what its features give each label.
type scored struct {
	word   uint64
	place  uint16
	scores [Labels]int16
}

// read reads a text without a memory.
func (f *Finder) read(t *syntax.Tagged) *reading {
	r := &reading{text: t, labels: make([]Label, len(t.Tokens))}
	var s Sentence
	var features []uint64
	for _, sentence := range t.Sentences {
		s.Set(t, sentence.Tokens, f.classes, f.gazetteer)
		for _, stretch := range s.Stretches() {
			if s.isOpening(stretch) {
				continue // it costs as much as any other, and there are many
			}
			s.Prepare(stretch)
			first := len(r.tokens)
			for i := stretch.Start; i < stretch.End; i++ {
				features = s.Features(features[:0], i, Evidence{})
				var all weights.Scores
				f.labels.Add(&all, features...)
				token := scored{place: uint16(s.place(i))}
				if isCapital(s.casings[i]) {
					token.word = s.at(i).lower
				}
				for l := range token.scores {
					token.scores[l] = int16(min(1<<14, max(-1<<14, all[l])))
				}
				r.tokens = append(r.tokens, token)
			}
			stretch.Start += sentence.Tokens.Start
			stretch.End += sentence.Tokens.Start
			r.stretches = append(r.stretches, stretch)
			f.decode(&r.search, r.tokens[first:], r.labels[stretch.Start:stretch.End])
		}
	}
	return r
}

// readAgain adds what the words of stretches are elsewhere in the text.
func (f *Finder) readAgain(r *reading) {
	m := NewMemory(r.text, r.labels)
	labels := make([]Label, len(r.labels))
	copy(labels, r.labels)
	tokens := r.tokens
	var features []uint64
	for _, stretch := range r.stretches {
		n := stretch.End - stretch.Start
		some := false
		for i := range tokens[:n] {
			token := &tokens[i]
			e := m.of(stretch.Start+i, token.word)
			if e == (Evidence{}) {
				continue
			}
			some = true
			features = e.features(features[:0], uint64(token.place))
			var all weights.Scores
			f.labels.Add(&all, features...)
			for l := range token.scores {
				token.scores[l] += int16(min(1<<13, max(-1<<13, all[l])))
			}
		}
		if some {
			f.decode(&r.search, tokens[:n], labels[stretch.Start:stretch.End])
		}
		tokens = tokens[n:]
	}
	r.labels = labels
}

// Names returns the names that labels mark.
func Names(labels []Label) []syntax.Name {
	var list []syntax.Name
	for i, l := range labels {
		switch {
		case l == Outside:
		case !l.continues():
			list = append(list, syntax.Name{Tokens: syntax.Range{Start: i, End: i + 1}, Kind: l.Kind()})
		default:
			list[len(list)-1].Tokens.End = i + 1
		}
	}
	return list
}

// probe has what features look at.
const probe = "“ Ada Quist of the NATO - led Harbour Bank ( HB ) , a lender of Éire , is with Sen. Jo al Falk in iPhone 12 Weekly : U.S. BANK 'S"

// Fingerprint returns the fingerprint of the features with these classes.
func Fingerprint(classes *weights.Classes) string {
	t := &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument(probe, source.Meta{})}}
	at := 0
	for word := range strings.FieldsSeq(probe) {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(word)}})
		at += len(word) + 1
		tag := syntax.XPOS(len(t.Words) + 1)
		if word == "lender" {
			tag = syntax.NN
		}
		t.Words = append(t.Words, syntax.Word{XPOS: tag})
	}
	all := []uint64{classes.Sum()}
	var s Sentence
	s.Set(t, syntax.Range{Start: 0, End: len(t.Tokens)}, classes, probeGazetteer{})
	for _, r := range s.Stretches() {
		s.Prepare(r)
		for i := r.Start; i < r.End; i++ {
			e := Evidence{kind: syntax.NameKind(i % 8), long: syntax.NameKind(i % 7), some: i%2 == 0, more: i%3 == 0, sure: i%5 == 0}
			all = s.Features(all, i, e)
		}
	}
	return weights.Fingerprint(all)
}

// probeGazetteer knows some words.
type probeGazetteer struct{}

func (probeGazetteer) Find(key uint64) (entry uint16, ok bool) { return uint16(key >> 16), key&1 != 0 }
