package cues

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Stage is what model files of this package are for.
const Stage = "cues"

// Section is the section of a model that holds the weights.
const Section = "weights"

// Scale is the weight that stands for a log-odds of 1.
const Scale = 32

// Floor is the least Score of a Cue that is found: three of five true cues above it are
// true.
const Floor = -665

// Model scores cues. It never changes, so that any number of goroutines may use it.
type Model struct{ slots *weights.Slots }

// New returns the Model of a file. The error is a *weights.DamagedError or a
// *weights.ForeignError. The Model refers to the bytes, which must not be changed after.
func New(model []byte) (*Model, error) {
	file, err := weights.Decode(model, Stage, Fingerprint())
	if err != nil {
		return nil, err
	}
	slots, err := file.Slots(Section)
	if err != nil {
		return nil, err
	}
	return &Model{slots}, nil
}

// Cue is a word that may be the telling word of a cue.
type Cue struct {
	// Head is its token.
	Head int
	// Score is the log-odds that it is one, times 256.
	Score int32
}

// Find returns the likely telling words of a text, in text order: those of a Score of at
// least Floor. It does not change o.
func (m *Model) Find(o *syntax.Outline) []Cue {
	var found []Cue
	for head, features := range Candidates(o) {
		if score := m.slots.Score(features) * (256 / Scale); score >= Floor {
			found = append(found, Cue{head, score})
		}
	}
	return found
}
