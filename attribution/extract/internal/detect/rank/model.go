package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Stage is the name of the stage in its model file.
const Stage = "rank"

// Scale is what the weights in the model are multiplied by.
const Scale = 32

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
	if err != nil {
		return nil, err
	}
	return &Model{parts}, nil
}

// mostRanked is how many attributions a ranked list has at most.
const mostRanked = 16

// Rank returns the likeliest attributions of a field, 16 at most, the likeliest first;
// none where there are no candidates. Their scores are the logarithms of their
// probabilities times 256. Their contents are never empty.
func (m *Model) Rank(f *Field) []spans.Scored {
	f.groups, f.scores = f.groups[:0], f.scores[:0]
	for g := range f.Groups() {
		f.groups = append(f.groups, m.parts.Score(f.Features(g))*(nat/Scale))
	}
	choices := f.Choices()
	top := make([]int, 0, mostRanked) // of the choices
	base := int32(0)                  // the score of a choice but for its cue
	var cueAt [2]int                  // the groups of the first cue
	last := Choice{-1}                // that base is of
	for i, c := range choices {
		if c[Content] != last[Content] || c[Source] != last[Source] {
			last = Choice{c[Content], c[Source], 0}
			g := f.GroupsOf(last)
			base = f.groups[g[0]] + f.groups[g[1]] + f.groups[g[3]]
			cueAt = [2]int{g[2], g[4]}
		}
		score := base + f.groups[cueAt[0]+c[Cue]] + f.groups[cueAt[1]+c[Cue]]
		f.scores = append(f.scores, score)
		k := len(top)
		for k > 0 && f.scores[top[k-1]] < score {
			k--
		}
		if k < mostRanked {
			top = slices.Insert(top[:min(len(top), mostRanked-1)], k, i)
		}
	}
	if len(top) == 0 {
		return nil
	}
	high, total := f.scores[top[0]], int64(0)
	for _, s := range f.scores {
		total += exp(high - s)
	}
	rest := log(total)
	list := make([]spans.Scored, len(top))
	for k, i := range top {
		list[k] = spans.Scored{Labelling: f.Labelling(choices[i]), Score: min(0, f.scores[i]-high-rest)}
	}
	return list
}
