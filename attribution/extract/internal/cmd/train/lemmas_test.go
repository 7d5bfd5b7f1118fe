package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
)

func TestRuleOf(t *testing.T) {
	for _, test := range []struct {
		form, lemma string
		want        tagger.Rule
	}{
		{"Said", "say", tagger.Rule{Cut: 2, Add: "y"}},
		{"ferries", "ferry", tagger.Rule{Cut: 3, Add: "y"}},
		{"were", "be", tagger.Rule{Cut: 4, Add: "be"}},
		{"McKay", "McKay", tagger.Rule{Case: tagger.Keep}},
		{"QUIST", "Quist", tagger.Rule{Case: tagger.Title}},
		{"n’t", "not", tagger.Rule{Cut: 2, Add: "ot"}},
		{"1,500", "1500", tagger.Rule{Case: tagger.NoCommas}},
		{"“", `"`, tagger.Rule{}},
	} {
		got, ok := ruleOf(test.form, test.lemma)
		require.True(t, ok, test.form)
		assert.Equal(t, test.want, got, test.form)
		assert.Equal(t, test.lemma, got.Apply(test.form))
	}
	for _, lemma := range []string{"", "_", "a\nb"} {
		_, ok := ruleOf("word", lemma)
		assert.False(t, ok, lemma)
	}
}

// A longer end has a rule only where it differs.
func TestGrowEnds(t *testing.T) {
	example := func(form string, rule, count int) lemmaExample {
		return lemmaExample{tagger.LemmaKeys(nil, form, 0, false), rule, count}
	}
	ends := growEnds([]lemmaExample{
		example("boats", 1, 5), example("oars", 1, 5), example("news", 0, 3), example("tide", 0, 2),
	})
	find := func(form string) int {
		for _, key := range tagger.LemmaKeys(nil, form, 0, false) {
			if rule, ok := ends[key]; ok {
				return int(rule)
			}
		}
		return -1
	}
	for form, want := range map[string]int{"boats": 1, "oars": 1, "news": 0, "tide": 0, "ropes": 1, "side": 0, "screws": 0} {
		assert.Equal(t, want, find(form), form)
	}
	assert.Len(t, ends, 3, "all words, words in e, words in ws")
}
