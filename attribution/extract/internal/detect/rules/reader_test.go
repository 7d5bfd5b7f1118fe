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
		1: {[]Range{{0, 1}}, []Range{{1, 2}}, []Range{{2, 5}}},
		7: {[]Range{{6, 7}}, []Range{{7, 8}}, []Range{{8, 10}}}, // no attribution, and yet it has parts
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
