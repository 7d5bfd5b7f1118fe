package choice

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// stays reports whether token i stands in the same quotation as token head, its marks not
// counted, or head stands in none.
func stays(o *syntax.Outline, head, i int) bool {
	q := o.Quote[head]
	if q < 0 {
		return true
	}
	if r := o.QuoteTokens[q]; i < r.Start || i >= r.End {
		return false
	}
	at := o.Tokens[i].Span.Start
	inner := o.Quotes[q].Inner
	k, ok := slices.BinarySearchFunc(inner, at, func(s source.Span, at int) int { return cmp.Compare(s.Start, at) })
	return ok || k > 0 && at < inner[k-1].End
}

// balanced returns a content, of which the pieces are in text order, with both marks of
// each quotation or with neither: with the one that is missing where it stands beside the
// content and is free, else without the other. A quotation that nothing closes has one
// mark only.
func balanced(o *syntax.Outline, content []syntax.Range, free func(int) bool) []syntax.Range {
	whole := true
	closed := slices.Clone(content)
	for k, r := range content {
		for i := r.Start; i < r.End; i++ {
			other := partner(o, i)
			if other < 0 || holdsToken(closed, other) {
				continue
			}
			switch p := &closed[k]; {
			case other == p.End && free(other):
				p.End++
			case other == p.Start-1 && free(other):
				p.Start--
			case other == p.End+1 && o.Words[p.End].UPOS == syntax.PUNCT && free(p.End) && free(other):
				p.End += 2
			default:
				whole = false
			}
		}
	}
	if whole {
		return closed
	}
	return pieces(closed, func(i int) bool {
		other := partner(o, i)
		return other < 0 || holdsToken(closed, other)
	})
}

// partner returns the token that is the other mark of the quotation that token i opens or
// closes, -1 if there is none.
func partner(o *syntax.Outline, i int) int {
	if q := o.Closes[i]; q >= 0 {
		return o.QuoteTokens[q].Start
	}
	if q := o.Opens[i]; q >= 0 && !o.Quotes[q].Open.IsEmpty() && !o.Quotes[q].Close.IsEmpty() {
		return o.QuoteTokens[q].End - 1
	}
	return -1
}

// holdsToken reports whether token i is in one of the ranges, which are in text order.
func holdsToken(ranges []syntax.Range, i int) bool {
	k, ok := slices.BinarySearchFunc(ranges, i, func(r syntax.Range, i int) int { return cmp.Compare(r.Start, i) })
	return ok || k > 0 && i < ranges[k-1].End
}
