package claim_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/claim"
)

// TestMatchCorpus compares sentences of press releases with what the edits of
// TestVerifyCorpus make of them: how many share a key, and the relations.
func TestMatchCorpus(t *testing.T) {
	shards := rawShards(t, 1<<20, 4)
	r := rand.New(rand.NewPCG(9, 4))
	const each = 200
	var table strings.Builder
	keys, wordings := 0, 0
	for _, e := range edits {
		if e.make == nil || e.name == "elided" {
			continue
		}
		shared := 0
		relations := map[claim.Relation]int{}
		for n := 0; n < each; {
			words, _ := drawSentence(r, shards[n%len(shards)].Text())
			if words == nil {
				continue
			}
			edited, _, ok := e.make(r, words)
			if !ok {
				continue
			}
			n++
			a, b := wording(strings.Join(words, " ")), wording(edited)
			of := slices.Collect(a.Keys())
			keys, wordings = keys+len(of), wordings+1
			for key := range b.Keys() {
				if slices.Contains(of, key) {
					shared++
					break
				}
			}
			relations[claim.Match(a, b).Relation]++
			checkMatch(t, a, b)
		}
		fmt.Fprintf(&table, "\n%-11s share a key: %d; %v", e.name, shared, relations)
		switch {
		case e.verdict == claim.Exact || e.verdict == claim.Typographic:
			assert.Equal(t, each, shared, e.name)
			assert.Equal(t, each, relations[claim.Same], e.name)
		case e.aspect == claim.AspectNegation, e.aspect == claim.AspectNumber:
			assert.Equal(t, each, shared, e.name)
			assert.Zero(t, relations[claim.Same]+relations[claim.Near], "%s vetoes", e.name)
		}
	}
	t.Logf("%d pairs of each kind, %.1f keys a claim%s", each, float64(keys)/float64(wordings), &table)
}
