package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// mostMarks is how many marks are looked at, at an end of a range.
const mostMarks = 64

// trim returns a range without the marks at its ends that are not quoted, and with the
// quotation marks within bounds that belong to what stands at its ends. It is empty if
// there are only marks.
func (v *view) trim(r, bounds syntax.Range) syntax.Range {
	for n := 0; n < mostMarks && r.Start < r.End && v.mark(r.Start) && v.Opens[r.Start] < 0 && (v.Quote[r.Start] < 0 || v.Closes[r.Start] >= 0); n++ {
		r.Start++
	}
	for n := 0; n < mostMarks && r.Start < r.End && v.mark(r.End-1) && v.Closes[r.End-1] < 0 && (v.Quote[r.End-1] < 0 || v.Opens[r.End-1] >= 0) && !v.asks(r.End-1); n++ {
		r.End--
	}
	if v.onlyMarks(r.Start, r.End) {
		return syntax.Range{}
	}
	// Marks within a quotation belong to what they follow.
	for i := r.End; i < min(bounds.End, r.End+4) && v.Closes[r.End-1] < 0 && v.mark(i) && v.Quote[i] >= 0 && v.Quote[i] == v.Quote[r.End-1]; i++ {
		if v.Closes[i] >= 0 {
			r.End = i + 1
			break
		}
	}
	if i := r.Start - 1; i >= bounds.Start && v.Opens[r.Start] < 0 && v.Opens[i] >= 0 && v.Quote[i] == v.Quote[r.Start] {
		r.Start = i
	}
	return r
}

// onlyMarks returns whether a range of at most five tokens has nothing but punctuation.
func (v *view) onlyMarks(start, end int) bool {
	if end-start > 5 {
		return false
	}
	for i := start; i < end; i++ {
		if !v.mark(i) {
			return false
		}
	}
	return true
}

// mark returns whether a token is a punctuation mark, quotation marks included.
func (v *view) mark(i int) bool {
	return v.Words[i].UPOS == syntax.PUNCT || v.Opens[i] >= 0 || v.Closes[i] >= 0
}

// asks returns whether a token is a question mark or an exclamation mark: they are part
// of what is said.
func (v *view) asks(i int) bool { return v.Lower[i] == "?" || v.Lower[i] == "!" }
