package source

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// Span is the half-open range [Start, End) of bytes in a Document's text, both
// offsets starting at 0. The zero Span is empty and stands for no place.
//
// The law of the module is that [Document.Slice] of a Span is the text that is
// reported for it. It is usually broken by offsets into a cleaned copy of the
// text, or by counts of code points taken for bytes; FuzzConversions holds it.
//
// A Span is a plain value: copy it, compare it with ==.
type Span struct{ Start, End int }

// Len returns the number of bytes in s, 0 if s is empty. The Start must not be
// negative.
func (s Span) Len() int { return max(0, s.End-s.Start) }

// IsEmpty reports whether s holds no byte. A Span that ends before it starts is
// empty too.
func (s Span) IsEmpty() bool { return s.Start >= s.End }

// Contains reports whether every byte of t is in s. For an empty t it reports
// whether t stands in s or at one of its ends.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte: s.Overlaps(t) is
// !s.Intersect(t).IsEmpty().
func (s Span) Overlaps(t Span) bool { return !s.Intersect(t).IsEmpty() }

// Intersect returns the bytes that are in both s and t, the zero Span if there
// are none.
func (s Span) Intersect(t Span) Span {
	if u := (Span{max(s.Start, t.Start), min(s.End, t.End)}); !u.IsEmpty() {
		return u
	}
	return Span{}
}

// Cover returns the smallest Span that contains both s and t. An empty Span
// adds nothing, so that the zero Span is where a loop begins.
func (s Span) Cover(t Span) Span {
	switch {
	case t.IsEmpty():
		return s
	case s.IsEmpty():
		return t
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Compare orders Spans by Start, then by End. It returns -1, 0 or +1.
func (s Span) Compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End))
}

// String returns s as "[Start,End)".
func (s Span) String() string { return fmt.Sprintf("[%d,%d)", s.Start, s.End) }

// MarshalJSON returns s as the pair [Start,End].
func (s Span) MarshalJSON() ([]byte, error) {
	b := strconv.AppendInt([]byte{'['}, int64(s.Start), 10)
	b = strconv.AppendInt(append(b, ','), int64(s.End), 10)
	return append(b, ']'), nil
}

// UnmarshalJSON sets s from a pair of whole numbers; anything else, null too, is
// an error.
func (s *Span) UnmarshalJSON(data []byte) error {
	inner, isList := bytes.CutPrefix(data, []byte{'['})
	inner, closed := bytes.CutSuffix(inner, []byte{']'})
	start, end, isPair := bytes.Cut(inner, []byte{','})
	from, err1 := strconv.Atoi(string(bytes.TrimSpace(start)))
	to, err2 := strconv.Atoi(string(bytes.TrimSpace(end)))
	if !isList || !closed || !isPair || err1 != nil || err2 != nil {
		return fmt.Errorf("%.60q is not a span, a pair of byte offsets", data)
	}
	*s = Span{from, to}
	return nil
}

// Spans are the pieces in which something stands in a text: not empty, sorted
// and disjoint. Pieces may touch, since people mark them so: [3,5) and [5,9) are
// two pieces of the same bytes as [3,9). Nil stands for no place.
//
// Methods that take or return Spans speak of the bytes, whatever the pieces;
// those that make Spans return the fewest pieces. All run in time linear in the
// number of pieces; Has takes the logarithm of it, Contains that for each piece
// of t where no pieces touch. They expect Spans for which IsValid holds: of others they make no sense
// and may take longer, but they return. Spans share memory when copied, like any
// slice; the methods here change nothing.
type Spans []Span

// NewSpans returns the bytes of the given ranges, in any order and overlapping
// or not, as valid Spans of the fewest pieces.
func NewSpans(spans ...Span) Spans {
	sorted := slices.SortedFunc(slices.Values(spans), Span.Compare)
	var out Spans
	for _, s := range sorted {
		out = out.with(s)
	}
	return out
}

// with returns s and t, which does not start before the last piece of s does;
// it may change the last piece in place.
func (s Spans) with(t Span) Spans {
	switch last := len(s) - 1; {
	case t.IsEmpty():
		return s
	case last >= 0 && t.Start <= s[last].End:
		s[last].End = max(s[last].End, t.End)
		return s
	}
	return append(s, t)
}

// IsValid reports whether no piece is empty or starts below 0, and the pieces
// are sorted and disjoint. It does not know the text; [Document.Check] does.
func (s Spans) IsValid() bool {
	end := 0
	for _, p := range s {
		if p.Start < end || p.IsEmpty() {
			return false
		}
		end = p.End
	}
	return true
}

// Len returns the number of bytes in s.
func (s Spans) Len() int {
	n := 0
	for _, p := range s {
		n += p.Len()
	}
	return n
}

// Cover returns the smallest Span that contains s, the zero Span if s is nil.
func (s Spans) Cover() Span {
	if len(s) == 0 {
		return Span{}
	}
	return Span{s[0].Start, s[len(s)-1].End}
}

// Has reports whether the byte at offset is in s.
func (s Spans) Has(offset int) bool {
	i := s.upTo(offset)
	return i >= 0 && offset < s[i].End
}

// Contains reports whether every byte of t is in s.
func (s Spans) Contains(t Spans) bool {
	for _, p := range t {
		i := s.upTo(p.Start)
		for ; i >= 0 && i < len(s) && s[i].Start <= p.Start && p.Start < p.End; i++ {
			p.Start = max(p.Start, s[i].End)
		}
		if !p.IsEmpty() {
			return false
		}
	}
	return true
}

// upTo returns the index of the last piece that starts at or before offset, -1
// if there is none.
func (s Spans) upTo(offset int) int {
	i, found := slices.BinarySearchFunc(s, offset, func(p Span, offset int) int { return cmp.Compare(p.Start, offset) })
	if found {
		return i
	}
	return i - 1
}

// Overlaps reports whether s and t share a byte.
func (s Spans) Overlaps(t Spans) bool { return len(s.Intersect(t)) > 0 }

// Union returns the bytes that are in s or in t.
func (s Spans) Union(t Spans) Spans {
	var out Spans
	for len(s) > 0 && len(t) > 0 {
		if s[0].Compare(t[0]) > 0 {
			s, t = t, s
		}
		out, s = out.with(s[0]), s[1:]
	}
	for _, rest := range [...]Spans{s, t} {
		for _, p := range rest {
			out = out.with(p)
		}
	}
	return out
}

// Intersect returns the bytes that are in both s and t.
func (s Spans) Intersect(t Spans) Spans {
	var out Spans
	for len(s) > 0 && len(t) > 0 {
		if s[0].End > t[0].End {
			s, t = t, s
		}
		out, s = out.with(s[0].Intersect(t[0])), s[1:]
	}
	return out
}

// Subtract returns the bytes that are in s and not in t.
func (s Spans) Subtract(t Spans) Spans {
	var out Spans
	for _, p := range s {
		for len(t) > 0 && t[0].End <= p.Start {
			t = t[1:]
		}
		for _, q := range t {
			if q.Start >= p.End {
				break
			}
			out = out.with(Span{p.Start, q.Start})
			p.Start = q.End
		}
		out = out.with(p)
	}
	return out
}
