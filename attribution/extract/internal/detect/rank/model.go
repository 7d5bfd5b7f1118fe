package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Stage is the name of the stage in its model file, Scale what the weights in that are
// multiplied by.
const (
	Stage = "rank"
	Scale = 32
)

// Sections are those of the model.
var Sections = []string{"parts"}

// Model chooses among the candidates of a head. It never changes, so that any number of
// goroutines may use it.
type Model struct{ parts *weights.Slots }

// New returns the Model of a model file. The error is a *weights.DamagedError or a
// *weights.ForeignError.
func New(model []byte) (*Model, error) {
	m, err := weights.Decode(model, Stage, Fingerprint())
	if err != nil {
		return nil, err
	}
	parts, err := m.Slots(Sections[0])
	return &Model{parts}, err
}

// Rank returns the likeliest attributions of a field, 24 at most, the likeliest first.
// Their scores are the logarithms of their probabilities times 256.
func (m *Model) Rank(f *Field) []spans.Scored {
	const most = 24
	type scored struct {
		Choice
		score int32
	}
	groups := make([]int32, f.Groups())
	for g := range groups {
		groups[g] = m.parts.Score(f.Features(g)) * (nat / Scale)
	}
	var top []scored
	choices := f.Choices()
	scores := make([]int32, len(choices))
	for i, c := range choices {
		for _, g := range f.GroupsOf(c) {
			scores[i] += groups[g]
		}
		k := len(top)
		for k > 0 && top[k-1].score < scores[i] {
			k--
		}
		if k < most {
			top = slices.Insert(top, k, scored{c, scores[i]})
			top = top[:min(most, len(top))]
		}
	}
	if len(top) == 0 {
		return nil
	}
	total := int64(0)
	for _, s := range scores {
		total += exp(top[0].score - s)
	}
	lost := log(total)
	list := make([]spans.Scored, len(top))
	for i, t := range top {
		list[i] = spans.Scored{Labelling: f.Labelling(t.Choice), Score: min(0, t.score-top[0].score-lost)}
	}
	return list
}
