package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// The parts of an attribution.
const (
	Content = iota
	Source
	Cue
	Parts // how many there are
)

// Field is all that may be the attribution of one head: candidates for each part of it,
// with their features and those of two parts together. It is for one goroutine.
type Field struct {
	head  int
	parts [Parts]parts
	all   features
	ends  []int32 // of the groups of features
	// choices, groups and scores are for use again.
	choices        []Choice
	groups, scores []int32
}

// reset makes f one without candidates.
func (f *Field) reset(head int) {
	f.head, f.ends, f.all = head, f.ends[:0], f.all[:0]
	for p, most := range [Parts]int{mostContents, mostSources, mostCues} {
		f.parts[p].reset(most)
	}
}

// end ends a group of features.
func (f *Field) end() { f.ends = append(f.ends, int32(len(f.all))) }

// Candidates returns the candidates for a part, each as the ranges it consists of. They
// must not be changed.
func (f *Field) Candidates(part int) [][]syntax.Range { return f.parts[part].list }

// Groups returns the number of groups of features: one for each candidate, those of the
// contents first, then those of the sources and of the cues, then one for each content
// with each source, and one for each content with each cue.
func (f *Field) Groups() int { return len(f.ends) }

// Features returns a group of features, by their hashes. They must not be changed.
func (f *Field) Features(group int) []uint32 {
	start := int32(0)
	if group > 0 {
		start = f.ends[group-1]
	}
	return f.all[start:f.ends[group]]
}

// Choice is an attribution: which candidate it takes for each part.
type Choice [Parts]int

// GroupsOf returns which groups of features a choice has.
func (f *Field) GroupsOf(c Choice) [5]int {
	contents, sources, cues := len(f.parts[Content].list), len(f.parts[Source].list), len(f.parts[Cue].list)
	pairs := contents + sources + cues
	return [5]int{
		c[Content], contents + c[Source], contents + sources + c[Cue],
		pairs + c[Content]*sources + c[Source], pairs + contents*sources + c[Content]*cues + c[Cue],
	}
}

// Choices returns all choices whose parts do not overlap. They are those until the next
// call.
func (f *Field) Choices() []Choice {
	contents, sources, cues := f.parts[Content].list, f.parts[Source].list, f.parts[Cue].list
	var apart [mostSources]uint
	for s := range sources {
		apart[s] = f.cuesBeside(sources[s])
	}
	f.choices = f.choices[:0]
	for c := range contents {
		beside := f.cuesBeside(contents[c])
		for s := range sources {
			if overlap(contents[c], sources[s]) {
				continue
			}
			for q := range cues {
				if beside&apart[s]>>q&1 != 0 {
					f.choices = append(f.choices, Choice{c, s, q})
				}
			}
		}
	}
	return f.choices
}

// cuesBeside returns which cues share no token with a candidate, one bit each.
func (f *Field) cuesBeside(candidate []syntax.Range) (set uint) {
	for q, cue := range f.parts[Cue].list {
		if !overlap(candidate, cue) {
			set |= 1 << q
		}
	}
	return set
}

// overlap returns whether two candidates share a token.
func overlap(a, b []syntax.Range) bool {
	for _, r := range a {
		for _, s := range b {
			if r.Start < s.End && s.Start < r.End {
				return true
			}
		}
	}
	return false
}

// Labelling returns what a choice marks.
func (f *Field) Labelling(c Choice) syntax.Labelling {
	l := f.labelling(c)
	l.Source, l.Content = slices.Clone(l.Source), slices.Clone(l.Content)
	return l
}

// labelling is Labelling without a copy of the ranges, which are those until the field is
// that of another head.
func (f *Field) labelling(c Choice) syntax.Labelling {
	return syntax.Labelling{Head: f.head, Cue: f.parts[Cue].list[c[Cue]][0], Source: f.parts[Source].list[c[Source]], Content: f.parts[Content].list[c[Content]]}
}
