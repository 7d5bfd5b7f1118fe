package rank

import (
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
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
	contents, sources, cues := f.parts[Content].list, f.parts[Source].list, f.parts[Cue].list
	var apart [mostSources]uint
	for s := range sources {
		apart[s] = f.cuesBeside(sources[s])
	}
	top := make([]ranked, 0, mostRanked)
	high := int32(math.MinInt32 / 2) // the best score so far
	for c := range contents {
		beside := f.cuesBeside(contents[c])
		if beside == 0 {
			continue
		}
		g := f.GroupsOf(Choice{Content: c})
		var ofCue [mostCues]int32 // what each adds
		most := int32(math.MinInt32 / 2)
		for q := range cues {
			ofCue[q] = f.groups[g[2]+q] + f.groups[g[4]+q]
			most = max(most, ofCue[q])
		}
		for s := range sources {
			base := f.groups[g[0]] + f.groups[g[1]+s] + f.groups[g[3]+s]
			// Most are too unlikely with any cue.
			if best := base + most; len(top) == mostRanked && best <= top[mostRanked-1].score && high-best >= never || overlap(contents[c], sources[s]) {
				continue
			}
			for q := range cues {
				if beside&apart[s]>>q&1 == 0 {
					continue
				}
				score := base + ofCue[q]
				if high-score < never {
					f.scores = append(f.scores, score)
				}
				high = max(high, score)
				k := len(top)
				for k > 0 && top[k-1].score < score {
					k--
				}
				if k < mostRanked {
					top = slices.Insert(top[:min(len(top), mostRanked-1)], k, ranked{Choice{c, s, q}, score})
				}
			}
		}
	}
	if len(top) == 0 {
		return nil
	}
	total := int64(0)
	for _, s := range f.scores {
		total += exp(high - s)
	}
	rest := log(total)
	list := make([]spans.Scored, len(top))
	n := 0
	for k, t := range top {
		list[k] = spans.Scored{Labelling: f.labelling(t.choice), Score: min(0, t.score-high-rest)}
		n += len(list[k].Source) + len(list[k].Content)
	}
	ranges := make([]syntax.Range, 0, n) // all in one, so that they are not those of the field
	own := func(r []syntax.Range) []syntax.Range {
		if len(r) == 0 {
			return r
		}
		start := len(ranges)
		ranges = append(ranges, r...)
		return ranges[start:len(ranges):len(ranges)]
	}
	for k := range list {
		list[k].Source, list[k].Content = own(list[k].Source), own(list[k].Content)
	}
	return list
}

// ranked is a choice with its score.
type ranked struct {
	choice Choice
	score  int32
}
