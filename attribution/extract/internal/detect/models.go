package detect

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
)

// Models are what the learned ways know. They never change, so that any number of
// goroutines may use them.
type Models struct {
	Cues   *cues.Model
	Spans  *spans.Model
	Rank   *rank.Model
	Choice *choice.Model
}

// NewModels returns the Models of their files. The error is a *weights.DamagedError or a
// *weights.ForeignError. The Models refer to the bytes, which must not be changed after.
func NewModels(cue, span, ranked, chosen []byte) (*Models, error) {
	var m Models
	var err error
	if m.Cues, err = cues.New(cue); err != nil {
		return nil, err
	}
	if m.Spans, err = spans.New(span); err != nil {
		return nil, err
	}
	if m.Rank, err = rank.New(ranked); err != nil {
		return nil, err
	}
	if m.Choice, err = choice.New(chosen); err != nil {
		return nil, err
	}
	return &m, nil
}
