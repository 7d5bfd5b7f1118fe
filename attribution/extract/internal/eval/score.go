package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// The measures of a Score; the package comment explains them.
const (
	Cue = iota
	Content
	Relation
	Exact
	Strict
	fragments0 // and one for each role from here on
	tokens0    = fragments0 + roles
	measures   = tokens0 + roles
)

// The roles of an attribution that are scored.
const (
	sourceRole = iota
	cueRole
	contentRole
	roles
)

var measureNames = [measures]string{
	"cue", "content", "relation", "exact", "strict",
	"frag-source", "frag-cue", "frag-content", "tok-source", "tok-cue", "tok-content",
}

// Score is a Tally for each measure. The zero Score is of no text.
type Score [measures]Tally

func (s *Score) add(t Score, weight float64) {
	for m := range s {
		s[m].add(t[m], weight)
	}
}

// write writes s as a table.
func (s *Score) write(w io.Writer) {
	fmt.Fprintf(w, "%-14s%8s%8s%8s\n", "", "P", "R", "F1")
	for m, t := range s {
		fmt.Fprintf(w, "%-14s%8.4f%8.4f%8.4f\n", measureNames[m], t.Precision(), t.Recall(), t.F1())
	}
}

// scored is an attribution as it is scored: for each role the numbers of its words,
// sorted. A cue without words has below zero what stands for its characters.
type scored struct {
	*attribution.Attribution
	words [roles][]int
}

func (s scored) spans() [roles]source.Spans {
	var of source.Spans
	if s.Source != nil {
		of = s.Source.Spans
	}
	return [roles]source.Spans{of, s.Cue.Spans, s.Claim.Content}
}

// scoredOf returns the attributions of r that have words in their content.
func scoredOf(r *attribution.Reading, w words) (out []scored) {
	for a := range r.All() {
		s := scored{Attribution: a}
		for role, spans := range s.spans() {
			s.words[role] = w.inside(spans...)
		}
		if len(s.words[contentRole]) == 0 {
			continue
		}
		if len(s.words[cueRole]) == 0 {
			for _, piece := range a.Cue.Spans {
				for i := range r.Doc.Slice(piece) {
					s.words[cueRole] = append(s.words[cueRole], -1-piece.Start-i)
				}
			}
			slices.Sort(s.words[cueRole])
		}
		out = append(out, s)
	}
	return out
}

// comparison pairs the attributions that one annotator marked in a text with those
// given for it.
type comparison struct {
	text             string
	gold, given      []scored
	byCue, byContent []pair
}

// pair is of one gold and one given attribution, by their indices.
type pair struct{ gold, given int }

// compare leaves out what was given within the stretches that gold discards.
func compare(gold, given *attribution.Reading) comparison {
	w := wordsOf(gold.Doc.Text())
	var discarded source.Spans
	for _, n := range gold.Notes {
		if n.Kind == "Discard" {
			discarded = append(discarded, n.Spans...)
		}
	}
	discard := w.inside(discarded...)
	c := comparison{text: gold.Doc.Text(), gold: scoredOf(gold, w), given: scoredOf(given, w)}
	c.given = slices.DeleteFunc(c.given, func(s scored) bool {
		return shared(s.words[contentRole], discard) == len(s.words[contentRole])
	})
	c.byCue = c.pairs(cueRole, 0.25)
	c.byContent = c.pairs(contentRole, 0.5)
	return c
}

// pairs pairs gold and given one to one by the Jaccard of a role, which must reach
// floor: those whose cues overlap first, then those with the greater one.
func (c *comparison) pairs(role int, floor float64) (out []pair) {
	type candidate struct {
		pair
		rank    int // 0 where the cues overlap, 1 elsewhere
		overlap float64
	}
	var candidates []candidate
	for i, g := range c.gold {
		for j, p := range c.given {
			overlap := jaccard(g.words[role], p.words[role])
			if overlap < floor {
				continue
			}
			rank := 1
			if shared(g.words[cueRole], p.words[cueRole]) > 0 {
				rank = 0
			}
			candidates = append(candidates, candidate{pair{i, j}, rank, overlap})
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.overlap, a.overlap))
	})
	goldUsed, givenUsed := make([]bool, len(c.gold)), make([]bool, len(c.given))
	for _, p := range candidates {
		if !goldUsed[p.gold] && !givenUsed[p.given] {
			goldUsed[p.gold], givenUsed[p.given] = true, true
			out = append(out, p.pair)
		}
	}
	return out
}

// sameSource reports whether the sources of a pair overlap, or neither has one.
func (c *comparison) sameSource(p pair) bool {
	return jaccard(c.gold[p.gold].words[sourceRole], c.given[p.given].words[sourceRole]) >= 0.5
}

// score returns the Score of what was given.
func (c *comparison) score() (s Score) {
	for m := range fragments0 {
		s[m].Gold, s[m].Given = float64(len(c.gold)), float64(len(c.given))
	}
	s[Cue].Right = float64(len(c.byCue))
	for _, p := range c.byContent {
		g, o := &c.gold[p.gold], &c.given[p.given]
		s[Content].Right++
		if c.sameSource(p) {
			s[Relation].Right++
		}
		if slices.Equal(g.words[contentRole], o.words[contentRole]) {
			s[Exact].Right++
			if slices.Equal(g.words[sourceRole], o.words[sourceRole]) {
				s[Strict].Right++
			}
		}
	}
	for role := range roles {
		s[fragments0+role] = tallyOf(c.fragments(c.gold, role), c.fragments(c.given, role))
		s[tokens0+role] = tallyOf(tokens(c.gold, role), tokens(c.given, role))
	}
	return s
}

func (c *comparison) fragments(list []scored, role int) map[source.Span]bool {
	out := map[source.Span]bool{}
	for _, s := range list {
		fragments(out, c.text, s.spans()[role])
	}
	return out
}

func tokens(list []scored, role int) map[int]bool {
	out := map[int]bool{}
	for _, s := range list {
		for _, n := range s.words[role] {
			if n >= 0 {
				out[n] = true
			}
		}
	}
	return out
}
