package rank

import (
	"slices"
	"unicode"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// words has for each token which words of the text it touches, as the yardstick counts
// them: maximal runs of letters and digits.
type words []syntax.Range

func wordsOf(o *syntax.Outline) words {
	text := o.Doc.Text()
	var ends, starts []int
	inside := false
	for i, r := range text {
		is := unicode.IsLetter(r) || unicode.IsNumber(r)
		if is && !inside {
			starts = append(starts, i)
		} else if !is && inside {
			ends = append(ends, i)
		}
		inside = is
	}
	if inside {
		ends = append(ends, len(text))
	}
	w := make(words, len(o.Tokens))
	first := 0
	for i, t := range o.Tokens {
		for first < len(ends) && ends[first] <= t.Span.Start {
			first++
		}
		last := first
		for last < len(starts) && starts[last] < t.Span.End {
			last++
		}
		w[i] = syntax.Range{Start: first, End: last}
	}
	return w
}

// in returns the numbers of the words in ranges of tokens, sorted.
func (w words) in(ranges []syntax.Range) (numbers []int) {
	for _, r := range ranges {
		for i := r.Start; i < r.End; i++ {
			for n := w[i].Start; n < w[i].End; n++ {
				numbers = append(numbers, n)
			}
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// jaccard returns the part of the numbers in a or b that are in both, 1 if there are none.
func jaccard(a, b []int) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	both, n := 0, len(a)+len(b)
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			both++
			a, b = a[1:], b[1:]
		}
	}
	return float64(both) / float64(n-both)
}
