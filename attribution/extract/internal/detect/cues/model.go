package cues

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Stage is what model files of this package are for.
const Stage = "cues"

// The sections of a model: the weights of words as they stand in their text, and of words
// as if they stood outside the contents of all attributions.
const (
	Standing = "standing"
	Alone    = "alone"
)

// Scale is the weight that stands for a log-odds of 1.
const Scale = 32

// The least scores of a Cue that is found: one of the two must reach its own. Those of
// lower ones cost time and are hardly ever chosen.
const (
	Floor      = -530
	AloneFloor = -64
)

// Model scores cues. It never changes, so that any number of goroutines may use it.
type Model struct{ standing, alone *weights.Slots }

// New returns the Model of a file. The error is a *weights.DamagedError or a
// *weights.ForeignError. The Model refers to the bytes, which must not be changed after.
func New(model []byte) (*Model, error) {
	file, err := weights.Decode(model, Stage, Fingerprint())
	if err != nil {
		return nil, err
	}
	var m Model
	if m.standing, err = file.Slots(Standing); err != nil {
		return nil, err
	}
	if m.alone, err = file.Slots(Alone); err != nil {
		return nil, err
	}
	return &m, nil
}

// Cue is a word that may be the telling word of a cue.
type Cue struct {
	// Head is its token.
	Head int
	// Score is the log-odds that it is the head of an outermost attribution, Alone that it
	// is one if it stands outside the contents of all others; times 256.
	Score, Alone int32
	// Evidence is what speaks for it most.
	Evidence Evidence
}

// Evidence is a kind of what speaks for a cue.
type Evidence uint8

// The kinds of evidence.
const (
	none Evidence = iota
	// Word is the word itself, and the one it depends on.
	Word
	// Arguments are what depends on it.
	Arguments
	// Subject is who may be the source.
	Subject
	// Neighbours are the words beside it.
	Neighbours
	// Quotes are the quotation marks around it.
	Quotes
	// Governors are the verbs and nouns that it stands below.
	Governors
	// Place is where it stands in its sentence and its text.
	Place
	evidences = iota
)

var evidenceNames = [evidences]string{"", "word", "arguments", "subject", "neighbours", "quotes", "governors", "place"}

// String returns the name of the evidence, "" if it is none.
func (e Evidence) String() string {
	if int(e) >= len(evidenceNames) {
		return ""
	}
	return evidenceNames[e]
}

// Find returns the likely telling words of a text, in text order: those of a Score of at
// least Floor or an Alone of at least AloneFloor. It does not change o.
func (m *Model) Find(o *syntax.Outline) []Cue {
	var found []Cue
	for f := range candidates(o) {
		c := Cue{Head: f.head, Alone: m.alone.Score(f.list) * (256 / Scale)}
		start, best := 0, int32(0)
		for e, end := range f.ends {
			score := m.standing.Score(f.list[start:end]) * (256 / Scale)
			c.Score += score
			if e := Evidence(e); e != none && (c.Evidence == none || score > best) {
				c.Evidence, best = e, score
			}
			start = end
		}
		if c.Score >= Floor || c.Alone >= AloneFloor {
			found = append(found, c)
		}
	}
	return found
}
