package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// WriteCues writes, for each lemma of a cue, how often the first annotator has it,
// how often it was found there, missed, and given where no cue is: the most frequent
// first. It is for reading in a part of the training texts set aside.
func WriteCues(w io.Writer, texts []Scored) error {
	core, err := NewCore()
	if err != nil {
		return err
	}
	all, err := parallel(texts, func(a Scored) (map[string]cueCount, error) {
		counts := map[string]cueCount{}
		t := core.Read(a.Doc)
		count := func(s scored, n cueCount) {
			lemma := cueLemma(t, s.Cue.Spans)
			counts[lemma] = counts[lemma].plus(n)
		}
		c := compare(a.Gold[0], a.Given)
		for _, g := range c.gold {
			count(g, cueCount{missed: 1})
		}
		for _, o := range c.given {
			count(o, cueCount{false: 1})
		}
		for _, p := range c.byCue {
			count(c.gold[p.gold], cueCount{hit: 1, missed: -1})
			count(c.given[p.given], cueCount{false: -1})
		}
		return counts, nil
	})
	if err != nil {
		return err
	}
	total := map[string]cueCount{}
	for _, counts := range all {
		for lemma, n := range counts {
			total[lemma] = total[lemma].plus(n)
		}
	}
	lemmas := slices.SortedFunc(maps.Keys(total), func(a, b string) int {
		return cmp.Or(cmp.Compare(total[b].all(), total[a].all()), cmp.Compare(a, b))
	})
	fmt.Fprintf(w, "%-20s%8s%8s%8s%8s\n", "cue", "gold", "hit", "missed", "false")
	for _, lemma := range lemmas {
		n := total[lemma]
		fmt.Fprintf(w, "%-20s%8d%8d%8d%8d\n", lemma, n.hit+n.missed, n.hit, n.missed, n.false)
	}
	return nil
}

// cueCount counts cues of one lemma.
type cueCount struct{ hit, missed, false int }

func (n cueCount) plus(m cueCount) cueCount {
	return cueCount{n.hit + m.hit, n.missed + m.missed, n.false + m.false}
}

func (n cueCount) all() int { return n.hit + n.missed + n.false }

// cueLemma returns the lemma of the first verb of a cue, or of its first word where
// there is no verb; "-" is no cue.
func cueLemma(t *syntax.Outline, cue source.Spans) string {
	if len(cue) == 0 {
		return "-"
	}
	first, _ := slices.BinarySearchFunc(t.Tokens, cue[0].Start+1, func(token syntax.Token, at int) int {
		return cmp.Compare(token.Span.End, at)
	})
	lemma := "-"
	for i := first; i < len(t.Tokens) && t.Tokens[i].Span.Start < cue.Cover().End; i++ {
		if t.Words[i].UPOS == syntax.VERB {
			return strings.ToLower(t.Words[i].Lemma)
		}
		if i == first {
			lemma = strings.ToLower(t.Words[i].Lemma)
		}
	}
	return lemma
}
