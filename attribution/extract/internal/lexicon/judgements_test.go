package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestJudgements(t *testing.T) {
	line := regexp.MustCompile(`^[a-z]+\tours$`)
	lines := strings.Split(strings.TrimSuffix(judgementsText, "\n"), "\n")
	for _, l := range lines {
		assert.Regexp(t, line, l)
	}
	assert.True(t, slices.IsSorted(lines))
	assert.Equal(t, lines, slices.Compact(slices.Clone(lines)))
	assert.True(t, Judgements()["disgraceful"])
	assert.False(t, Judgements()["wooden"])
}
