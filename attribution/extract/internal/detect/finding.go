package detect

import (
	"github.com/sayso-go/sayso/source"
)

// finding is a candidate that was taken for a cue, with its content: ranges of tokens
// in text order.
type finding struct {
	candidate
	content []Range
}

// speaksBefore reports whether the content stands before the cue.
func (f *finding) speaksBefore() bool {
	switch f.frame.kind {
	case nothing, trailing, inverted:
		return f.before != nothingBefore
	case quotation:
		return f.before == quoteBefore
	case asClause:
		return f.before != nothingBefore
	}
	return false
}

// start returns where the clause of the finding begins.
func (f *finding) start() int {
	if f.frame.kind == inverted || f.kind == prepositionCue {
		return f.cue.Start
	}
	return f.subject.start
}

// add adds a range to the content.
func (f *finding) add(r Range) {
	if empty(r) {
		return
	}
	if n := len(f.content); n > 0 && f.content[n-1].End == r.Start {
		f.content[n-1].End = r.End
		return
	}
	f.content = append(f.content, r)
}

// reach returns the tokens from the first of the content to its last.
func (f *finding) reach() Range {
	if len(f.content) == 0 {
		return Range{}
	}
	return Range{Start: f.content[0].Start, End: f.content[len(f.content)-1].End}
}

// keep takes from the content what is outside r.
func (f *finding) keep(r Range) {
	var kept []Range
	for _, p := range f.content {
		if p = (Range{Start: max(p.Start, r.Start), End: min(p.End, r.End)}); !empty(p) {
			kept = append(kept, p)
		}
	}
	f.content = kept
}

// without takes the tokens of r out of the content.
func (f *finding) without(r Range) {
	if empty(r) {
		return
	}
	var kept []Range
	for _, p := range f.content {
		for _, q := range [...]Range{{Start: p.Start, End: min(p.End, r.Start)}, {Start: max(p.Start, r.End), End: p.End}} {
			if !empty(q) {
				kept = append(kept, q)
			}
		}
	}
	f.content = kept
}

// reach is how many tokens away a rule looks for what belongs to a verb.
const reach = 60

func add(spans *source.Spans, s source.Span) { *spans = source.NewSpans(append(*spans, s)...) }
