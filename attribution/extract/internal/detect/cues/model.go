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

// Floor is the least score of a Cue that is found.
const Floor = -665

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
}

// Find returns the likely telling words of a text, in text order: those of a Score or an
// Alone of at least Floor. It does not change o.
func (m *Model) Find(o *syntax.Outline) []Cue {
	var found []Cue
	for head, features := range Candidates(o) {
		c := Cue{head, m.standing.Score(features) * (256 / Scale), m.alone.Score(features) * (256 / Scale)}
		if max(c.Score, c.Alone) >= Floor {
			found = append(found, c)
		}
	}
	return found
}
