package rank

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

func TestTrim(t *testing.T) {
	words := strings.Fields(", “ Rain , ” said Odo , “ and ? ” .")
	v := view{Outline: outlineOf(words, nil)}
	v.set(5)
	all := tokens(0, len(words))
	for _, c := range []struct {
		why        string
		start, end int
		want       syntax.Range
	}{
		{"marks that are not quoted", 5, 8, tokens(5, 7)},
		{"the marks around what is quoted", 2, 3, tokens(1, 5)},
		{"a comma before", 0, 5, tokens(1, 5)},
		{"quotation marks of something else", 4, 9, tokens(5, 7)},
		{"a question mark belongs to the question", 9, 11, tokens(8, 12)},
		{"marks alone", 3, 5, syntax.Range{}},
		{"nothing", 6, 6, syntax.Range{}},
	} {
		assert.Equal(t, c.want, v.trim(tokens(c.start, c.end), all), c.why)
	}
	assert.Equal(t, tokens(2, 3), v.trim(tokens(2, 3), tokens(2, 3)), "within the bounds")
}

func TestFollowing(t *testing.T) {
	for _, c := range []struct {
		text          string
		head          int
		after, before []syntax.Range
	}{
		{"It rained . Odo said so .", 4, nil, nil},
		{"“ Rain . Snow . ” Odo said . “ Hail . ” “ Fog . ” It froze .", 7, []syntax.Range{tokens(9, 13), tokens(9, 17)}, []syntax.Range{tokens(3, 6), tokens(0, 6)}},
		{"“ Rain . Hail . Odo said ” .", 6, nil, []syntax.Range{tokens(3, 5), tokens(0, 5)}},
		{"Odo listed : “ Rain . ” It was cold .", 1, nil, nil},
		{"Odo listed : it rained .", 1, nil, nil},
	} {
		v := view{Outline: outlineOf(strings.Fields(c.text), nil)}
		v.set(c.head)
		assert.Equal(t, c.after, v.following(1), c.text)
		assert.Equal(t, c.before, v.following(-1), c.text)
	}
}
