package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReader(t *testing.T) {
	o := parse(t, "Quist said the bells rang . | Holm left the pier .")
	r := NewReader(o)
	for head, want := range map[int]struct{ source, cue, content []Range }{
		1: {[]Range{{Start: 0, End: 1}}, []Range{{Start: 1, End: 2}}, []Range{{Start: 2, End: 5}}},
		7: {[]Range{{Start: 6, End: 7}}, []Range{{Start: 7, End: 8}}, []Range{{Start: 8, End: 10}}}, // no attribution, and yet it has parts
	} {
		f, ok := r.At(head)
		require.True(t, ok)
		assert.Equal(t, want.source, f.Source)
		assert.Equal(t, want.cue, []Range{f.Cue})
		assert.Equal(t, want.content, f.Content)
	}
	for _, head := range []int{0, 2, 3, 5} {
		_, ok := r.At(head)
		assert.False(t, ok, "token %d", head)
	}
}
