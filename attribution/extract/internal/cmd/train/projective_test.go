package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestProjective(t *testing.T) {
	for _, test := range []struct{ heads, want []int32 }{
		{[]int32{0}, []int32{0}},
		{[]int32{0, 2, 0, 2}, []int32{0, 2, 0, 2}},
		// 4 hangs on 1 across 2, the root: on the root then.
		{[]int32{0, 2, 0, 2, 1}, []int32{0, 2, 0, 2, 2}},
		// The shorter of two that cross is lifted.
		{[]int32{0, 3, 5, 0, 3, 3}, []int32{0, 3, 3, 0, 3, 3}},
	} {
		heads := append([]int32(nil), test.heads...)
		projective(heads)
		assert.Equal(t, test.want, heads, "%v", test.heads)
	}
}
