package detect

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Models are what the learned ways know. They never change, so that any number of
// goroutines may use them.
type Models struct {
	Cues   *cues.Model
	Spans  *spans.Model
	Choice *choice.Model
}

// NewModels returns the Models of their files. The error is a *weights.DamagedError or a
// *weights.ForeignError. The Models refer to the bytes, which must not be changed after.
func NewModels(cue, span, chosen []byte) (*Models, error) {
	var m Models
	var err error
	if m.Cues, err = cues.New(cue); err != nil {
		return nil, err
	}
	if m.Spans, err = spans.New(span); err != nil {
		return nil, err
	}
	if m.Choice, err = choice.New(chosen); err != nil {
		return nil, err
	}
	return &m, nil
}

// best is how many labellings of a cue are looked at.
const best = 10

// Candidates returns the attributions that may stand in a text, by their heads, each with
// the likeliest source and content. It needs no Choice.
func (m *Models) Candidates(o *syntax.Outline) []choice.Candidate {
	var list []choice.Candidate
	byRules := rules.NewReader(o)
	reader := m.Spans.Reader(o)
	for _, cue := range m.Cues.Find(o) {
		labellings := reader.Best(cue.Head, best)
		for i := range labellings {
			labellings[i].Labelling = m.Spans.Continue(o, labellings[i].Labelling)
		}
		pick := 0
		for pick < len(labellings)-1 && len(labellings[pick].Content) == 0 {
			pick++
		}
		if len(labellings) == 0 || len(labellings[pick].Content) == 0 {
			continue
		}
		c := choice.NewCandidate(labellings, pick)
		c.Odds, c.Alone = cue.Score, cue.Alone
		finding, seen := byRules.At(cue.Head)
		c.Judge(finding.Source, finding.Content, seen)
		list = append(list, c)
	}
	return list
}
