package eval

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/source"
)

// words are the places of the words of a text, its maximal runs of letters and
// numbers, in text order. Combining marks are no letters: the yardstick is Python's
// [^\W_]+, and figures must compare.
type words []source.Span

func wordsOf(text string) (out words) {
	start := -1
	for i, r := range text {
		isWord := unicode.IsLetter(r) || unicode.IsNumber(r)
		switch {
		case isWord && start < 0:
			start = i
		case !isWord && start >= 0:
			out = append(out, source.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, source.Span{Start: start, End: len(text)})
	}
	return out
}

// inside returns the numbers of the words that spans touch, sorted, each once.
func (w words) inside(spans ...source.Span) (numbers []int) {
	for _, s := range spans {
		first := sort.Search(len(w), func(i int) bool { return w[i].End > s.Start })
		for i := first; i < len(w) && w[i].Start < s.End; i++ {
			numbers = append(numbers, i)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// fragments adds the pieces of spans as they stand to out, divided at line ends and
// without white space at their ends.
func fragments(out map[source.Span]bool, text string, spans source.Spans) {
	for _, s := range spans {
		for s.Start < s.End {
			line := source.Span{Start: s.Start, End: s.End}
			if i := strings.IndexAny(text[s.Start:s.End], "\n\r"); i >= 0 {
				line.End = s.Start + i
			}
			s.Start = line.End + 1
			line.Start = line.End - len(strings.TrimLeftFunc(text[line.Start:line.End], isSpace))
			line.End = line.Start + len(strings.TrimRightFunc(text[line.Start:line.End], isSpace))
			if !line.IsEmpty() {
				out[line] = true
			}
		}
	}
}

// isSpace is white space as Python has it: with the four separators of ASCII.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1C <= r && r <= 0x1F }

// jaccard returns the part of the numbers in a or b that are in both, 1 if there
// are none. Both are sorted.
func jaccard(a, b []int) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	both := shared(a, b)
	return float64(both) / float64(len(a)+len(b)-both)
}

// shared returns how many numbers are in both a and b, which are sorted.
func shared(a, b []int) (n int) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
