package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// The parts of an attribution.
const (
	Content = iota
	Source
	Cue
	Parts
)

// best is how many of the labellings that spans finds give candidates.
const best = 10

// Fields makes the fields of the cues of one text. It is for one goroutine.
type Fields struct {
	spans *spans.Reader
	rules *rules.Reader
	view  view
	field Field
}

// NewFields returns one for the text o, given the cues that were found in it and what
// reads it. There may be no cues, and either reader may be nil.
func NewFields(o *syntax.Outline, found []cues.Cue, s *spans.Reader, r *rules.Reader) *Fields {
	return &Fields{spans: s, rules: r, view: view{Outline: o, found: found}}
}

// Field is all that may be the attribution of one head: candidates for each part of it,
// with their features and those of two parts together.
type Field struct {
	Head  int
	parts [Parts]parts
	// ends are where the features of each candidate end in all, those of the contents
	// first; then those of each content with each source, and with each cue.
	ends []int32
	all  features
}

// At returns the field of a head, which is that until the next call. The heads should
// come in text order.
func (x *Fields) At(head int) *Field {
	v, f := &x.view, &x.field
	v.set(head)
	f.Head, f.ends, f.all = head, f.ends[:0], f.all[:0]
	for p, most := range [Parts]int{mostContents, mostSources, mostCues} {
		f.parts[p].reset(most)
	}
	content, source, cue := &f.parts[Content], &f.parts[Source], &f.parts[Cue]
	if x.spans != nil {
		for k, l := range x.spans.Best(head, best) {
			from := fromBest
			if k == 0 {
				from |= fromFirst
			}
			f.opine(v, l.Labelling, from)
		}
	}
	if x.rules != nil {
		if l, ok := x.rules.At(head); ok {
			f.opine(v, syntax.Labelling{Head: head, Cue: l.Cue, Source: l.Source, Content: l.Content}, fromRules)
		}
	}
	v.contents(content)
	content.most += 36
	v.continued(content)
	v.sources(source)
	v.extents(cue)
	if x.spans != nil {
		f.believe(x.spans)
	}
	if x.spans != nil {
		for p := range f.parts {
			f.parts[p].prune()
		}
	}
	for k, c := range content.list {
		f.all.believed(10, content, k)
		v.contentFeatures(&f.all, c)
		v.continuedFeatures(&f.all, c)
		f.end()
	}
	for k, s := range source.list {
		f.all.believed(20, source, k)
		v.sourceFeatures(&f.all, s)
		f.end()
	}
	for k, c := range cue.list {
		f.all.believed(30, cue, k)
		v.cueFeatures(&f.all, c[0])
		f.end()
	}
	for _, c := range content.list {
		for _, s := range source.list {
			if !overlap(c, s) {
				v.sourceAndContent(&f.all, s, c)
			}
			f.end()
		}
	}
	for _, c := range content.list {
		for _, q := range cue.list {
			if !overlap(c, q) {
				v.cueAndContent(&f.all, q[0], c)
			}
			f.end()
		}
	}
	return f
}

func (f *Field) end() { f.ends = append(f.ends, int32(len(f.all))) }

// believe sets how likely spans holds each candidate: the best of the labellings that it
// makes with the first candidates for the other parts.
func (f *Field) believe(s *spans.Reader) {
	const few = 2
	for p := range f.parts {
		var choice Choice
		for k := range f.parts[p].list {
			choice[p] = k
			others := [2]int{(p + 1) % Parts, (p + 2) % Parts}
			for choice[others[0]] = range min(few, len(f.parts[others[0]].list)) {
				for choice[others[1]] = range min(few, len(f.parts[others[1]].list)) {
					if l := f.Labelling(choice); !overlap(l.Content, l.Source) {
						f.parts[p].belief[k] = max(f.parts[p].belief[k], s.Score(l))
					}
				}
			}
		}
		top := slices.Max(f.parts[p].belief)
		for k := range f.parts[p].belief {
			f.parts[p].belief[k] = max(f.parts[p].belief[k]-top, -1<<16)
		}
	}
}

// opine adds the parts of a labelling to the candidates.
func (f *Field) opine(v *view, l syntax.Labelling, from uint8) {
	var content []syntax.Range
	for _, r := range l.Content {
		if r = v.trimIn(r); r.Start < r.End {
			content = append(content, r)
		}
	}
	if len(content) > 0 {
		f.parts[Content].opine(content, from)
	}
	f.parts[Source].opine(l.Source, from)
	if l.Cue.Start < l.Cue.End {
		f.parts[Cue].opine([]syntax.Range{l.Cue}, from)
	}
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

// Candidates returns the candidates for a part. They must not be changed.
func (f *Field) Candidates(part int) [][]syntax.Range { return f.parts[part].list }

// Groups returns the number of sets of features: one for each candidate, those of the
// contents first, then one for each content with each source, and with each cue.
func (f *Field) Groups() int { return len(f.ends) }

// Features returns a set of features, by their hashes.
func (f *Field) Features(group int) []uint32 {
	start := int32(0)
	if group > 0 {
		start = f.ends[group-1]
	}
	return f.all[start:f.ends[group]]
}

// Choice is an attribution: which candidate it takes for each part.
type Choice [Parts]int

// GroupsOf returns which sets of features a choice has.
func (f *Field) GroupsOf(c Choice) [5]int {
	n, m, k := len(f.parts[Content].list), len(f.parts[Source].list), len(f.parts[Cue].list)
	base := n + m + k
	return [5]int{c[Content], n + c[Source], n + m + c[Cue], base + c[Content]*m + c[Source], base + n*m + c[Content]*k + c[Cue]}
}

// Choices returns all choices whose parts do not overlap.
func (f *Field) Choices() (list []Choice) {
	content, source, cue := f.parts[Content].list, f.parts[Source].list, f.parts[Cue].list
	free := make([]bool, len(source)*len(cue))
	for s := range source {
		for q := range cue {
			free[s*len(cue)+q] = !overlap(source[s], cue[q])
		}
	}
	beside := make([]bool, len(cue))
	for c := range content {
		for q := range cue {
			beside[q] = !overlap(content[c], cue[q])
		}
		for s := range source {
			if overlap(content[c], source[s]) {
				continue
			}
			for q := range cue {
				if beside[q] && free[s*len(cue)+q] {
					list = append(list, Choice{c, s, q})
				}
			}
		}
	}
	return list
}

// Labelling returns what a choice marks.
func (f *Field) Labelling(c Choice) syntax.Labelling {
	return syntax.Labelling{
		Head: f.Head, Cue: f.parts[Cue].list[c[Cue]][0], Source: slices.Clone(f.parts[Source].list[c[Source]]), Content: slices.Clone(f.parts[Content].list[c[Content]]),
	}
}
