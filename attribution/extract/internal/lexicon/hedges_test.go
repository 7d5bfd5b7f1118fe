package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHedgeLines(t *testing.T) {
	line := regexp.MustCompile(`^\S+( \S+)*\t(` +
		`(modal|adverb|verb|adjective|noun|determiner|negation)\t` +
		`(modal|adverb|adjective|approximator|quantifier|evidential|attitude|implicative|negation|booster)|plain\t)` +
		`\t((u|[cps][+-])(/(u|[cps][+-]))?)?\t(ours|TruthTeller)$`)
	lines := strings.Split(strings.TrimSuffix(hedgesText, "\n"), "\n")
	var keys []string
	for _, l := range lines {
		assert.Regexp(t, line, l)
		fields := strings.SplitN(l, "\t", 3)
		keys = append(keys, fields[0]+"\t"+fields[1])
	}
	assert.True(t, slices.IsSorted(keys), "hedges are not sorted")
	assert.Equal(t, keys, slices.Compact(slices.Clone(keys)), "an entry stands twice")
}

func TestHedges(t *testing.T) {
	assert.Equal(t, []Hedge{{[]string{}, HedgeModal, "modal", Grade{"possible", "positive"}, Grade{}}}, Hedges()["may"])
	no := Hedges()["no"]
	assert.Equal(t, []string{"fewer", "than"}, no[0].More)
	assert.Equal(t, HedgeNegation, no[len(no)-1].Part)
	assert.Equal(t, Grade{"certain", "positive"}, Hedges()["fail"][0].Negated)
	assert.Empty(t, Hedges()["taxes"])
}
