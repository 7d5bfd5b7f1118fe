package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLines checks every line of every list: its fields, its origin, its place.
func TestLines(t *testing.T) {
	for name, list := range map[string]struct {
		text string
		line string
	}{
		"abbreviations": {abbreviationsText, `^\S+\.\t(title|number|any)`},
		"prefixes":      {prefixesText, `^[a-z]+`},
		"starters":      {startersText, `^[A-Z][a-z]*`},
		"reporting":     {reportingText, `^[a-z]+`},
		"settings":      {settingsText, `^[\pL.'-]+\t(medium|occasion|time|calendar)`},
	} {
		line := regexp.MustCompile(list.line + `\t(ours|EWT train|GUM train|EWT train, GUM train|FrameNet)$`)
		lines := strings.Split(strings.TrimSuffix(list.text, "\n"), "\n")
		for _, l := range lines {
			assert.Regexp(t, line, l, name)
		}
		assert.Equal(t, lines, slices.Compact(slices.Clone(lines)), name)
		assert.True(t, slices.IsSortedFunc(lines, func(a, b string) int {
			a, _, _ = strings.Cut(strings.ToLower(a), "\t")
			b, _, _ = strings.Cut(strings.ToLower(b), "\t")
			return strings.Compare(a, b)
		}), "%s is not sorted", name)
	}
}

func TestLists(t *testing.T) {
	assert.Equal(t, Abbreviation{Title, true}, Abbreviations()["mr"])
	assert.Equal(t, Abbreviation{Title, false}, Abbreviations()["e.g"])
	assert.Equal(t, Abbreviation{Number, true}, Abbreviations()["no"])
	assert.Equal(t, Abbreviation{Any, true}, Abbreviations()["inc"])
	assert.True(t, Prefixes()["non"])
	assert.True(t, Starters()["The"])
	assert.False(t, Starters()["Monday"])
	assert.True(t, Reporting()["asked"])
}

func TestDamagedLine(t *testing.T) {
	assert.Panics(t, func() { set("one field\n") })
}
