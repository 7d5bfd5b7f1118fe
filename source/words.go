package source

import (
	"unicode"
	"unicode/utf8"
)

// HasWord reports whether a letter or a number stands in s, as opposed to marks
// and white space alone. The first call passes over the text once; later ones
// take O(log n), even in a text that is all marks.
func (d *Document) HasWord(s Span) bool {
	s = s.Intersect(Span{0, len(d.text)})
	gaps := d.gaps()
	if i := gaps.upTo(s.Start); i >= 0 && s.Start < gaps[i].End {
		s.Start = gaps[i].End
	}
	for i, r := range d.text[s.Start:] { // ends soon, since no long gap is ahead
		if s.Start+i >= s.End {
			break
		}
		if isWordRune(r) {
			return true
		}
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// longGap is how many bytes without a letter or number are worth remembering.
const longGap = 64

// gaps returns the stretches of the text without a letter or number that are
// longer than longGap.
func (d *Document) gaps() Spans {
	d.gapsOnce.Do(func() {
		start := 0
		note := func(end int) {
			if end-start > longGap {
				d.lazyGaps = append(d.lazyGaps, Span{start, end})
			}
		}
		for i, r := range d.text {
			if isWordRune(r) {
				note(i)
				start = i + utf8.RuneLen(r)
			}
		}
		note(len(d.text))
	})
	return d.lazyGaps
}
