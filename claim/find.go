package claim

// finder finds a pattern in a text of any values, in time linear in both: D. E.
// Knuth, J. H. Morris and V. R. Pratt, "Fast pattern matching in strings", SIAM
// Journal on Computing 6 (1977).
type finder[T comparable] struct {
	pattern []T
	// border[i] is how long a part of pattern[:i+1] is at both its ends.
	border []int
}

func newFinder[T comparable](pattern []T) *finder[T] {
	f := &finder[T]{pattern, make([]int, len(pattern))}
	for i, n := 1, 0; i < len(pattern); i++ {
		n = f.step(n, pattern[i])
		f.border[i] = n
	}
	return f
}

// step returns how much of the pattern stands before the end of a text whose last
// value is v, if n of it stood there before v.
func (f *finder[T]) step(n int, v T) int {
	for n > 0 && (n == len(f.pattern) || f.pattern[n] != v) {
		n = f.border[n-1]
	}
	if n < len(f.pattern) && f.pattern[n] == v {
		n++
	}
	return n
}

// next returns the index of the first place at or after from where the pattern,
// which is not empty, stands in text; -1 if there is none.
func (f *finder[T]) next(text []T, from int) int {
	n := 0
	for i := from; i < len(text); i++ {
		if n = f.step(n, text[i]); n == len(f.pattern) {
			return i + 1 - n
		}
	}
	return -1
}
