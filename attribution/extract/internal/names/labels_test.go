package names

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

func TestLabels(t *testing.T) {
	seen := map[Label]bool{Outside: true}
	for k := syntax.PersonName; k <= syntax.OtherName; k++ {
		for p := First; p <= Only; p++ {
			l := LabelOf(k, p)
			assert.Less(t, int(l), Labels)
			assert.Equal(t, k, l.Kind())
			assert.Equal(t, p, l.Position())
			seen[l] = true
		}
	}
	assert.Len(t, seen, Labels)
	assert.Zero(t, Outside.Kind())
}

func TestMayFollow(t *testing.T) {
	person := func(p Position) Label { return LabelOf(syntax.PersonName, p) }
	for _, test := range []struct {
		before, after Label
		may           bool
	}{
		{Outside, Outside, true},
		{Outside, person(First), true},
		{Outside, person(Only), true},
		{Outside, person(Inside), false},
		{Outside, person(Last), false},
		{person(First), person(Last), true},
		{person(First), person(Inside), true},
		{person(First), person(First), false},
		{person(First), Outside, false},
		{person(Inside), LabelOf(syntax.PlaceName, Last), false},
		{person(Last), person(First), true},
		{person(Last), person(Inside), false},
		{person(Only), LabelOf(syntax.PlaceName, Only), true},
	} {
		assert.Equal(t, test.may, test.after.MayFollow(test.before), "%d after %d", test.after, test.before)
	}
	assert.True(t, person(Only).MayBegin() && person(Only).MayEnd() && Outside.MayBegin() && Outside.MayEnd())
	assert.False(t, person(Last).MayBegin() || person(First).MayEnd())
}

func TestNames(t *testing.T) {
	person, place := syntax.PersonName, syntax.PlaceName
	labels := []Label{LabelOf(person, Only), Outside, LabelOf(place, First), LabelOf(place, Inside), LabelOf(place, Last), LabelOf(person, First), LabelOf(person, Last)}
	assert.Equal(t, []syntax.Name{
		{Tokens: syntax.Range{Start: 0, End: 1}, Kind: person},
		{Tokens: syntax.Range{Start: 2, End: 5}, Kind: place},
		{Tokens: syntax.Range{Start: 5, End: 7}, Kind: person},
	}, Names(labels))
	assert.Empty(t, Names(nil))
}
