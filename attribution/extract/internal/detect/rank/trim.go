package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// trim returns a range without the marks at its ends that are not quoted, and with the
// quotation marks that belong to what stands at its ends.
func (v *view) trim(r syntax.Range) syntax.Range {
	for r.Start < r.End && v.mark(r.Start) && v.Opens[r.Start] < 0 && (v.Quote[r.Start] < 0 || v.Closes[r.Start] >= 0) {
		r.Start++
	}
	for r.Start < r.End && v.mark(r.End-1) && v.Closes[r.End-1] < 0 && (v.Quote[r.End-1] < 0 || v.Opens[r.End-1] >= 0) && !v.asks(r.End-1) {
		r.End--
	}
	if v.onlyMarks(r.Start, r.End) {
		return syntax.Range{}
	}
	// Marks within a quotation belong to what they follow.
	for i, n := r.End, 0; i < v.window.End && n < 4 && v.Closes[r.End-1] < 0 && v.mark(i) && v.Quote[i] >= 0 && v.Quote[i] == v.Quote[r.End-1]; n++ {
		i++
		if v.Closes[i-1] >= 0 {
			r.End = i
			break
		}
	}
	if i := r.Start - 1; i >= v.window.Start && v.Opens[r.Start] < 0 && v.Opens[i] >= 0 && v.Quote[i] == v.Quote[r.Start] {
		r.Start = i
	}
	return r
}

// asks returns whether a token is a question mark or an exclamation mark: they are part
// of what is said.
func (v *view) asks(i int) bool { return v.Lower[i] == "?" || v.Lower[i] == "!" }
