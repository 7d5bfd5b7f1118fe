package rules

import "github.com/sayso-go/sayso/attribution"

// draft is a candidate with its content, on the way to a Finding.
type draft struct {
	candidate
	// content are its pieces in tokens, reasons the rules that gave them.
	content []Range
	reasons []reason
}

// finish returns what became of f.
func (f *draft) finish() Finding {
	out := Finding{
		Head: f.head, Cue: f.cue, Content: f.content, Addressee: f.addressee, Setting: f.setting,
		Reasons: []Reason{{"cue", f.rule, attribution.Rule, at(f.head)}},
	}
	if !empty(f.np) && f.subject.kind != expletive {
		out.Source = []Range{f.np}
		out.Reasons = append(out.Reasons, Reason{"source", f.subject.why.rule, attribution.Rule, f.subject.why.by})
	}
	for _, r := range f.reasons {
		out.Reasons = append(out.Reasons, Reason{"content", r.rule, attribution.Rule, r.by})
	}
	return out
}

// reason is a rule, and the tokens by which it decided.
type reason struct {
	rule string
	by   Range
}

// speaksBefore reports whether the content stands before the cue.
func (f *draft) speaksBefore() bool {
	switch f.frame.kind {
	case nothing, trailing, inverted, asClause:
		return f.before != nothingBefore
	case quotation:
		return f.before == quoteBefore
	}
	return false
}

// add adds to the content a range that a rule gives.
func (f *draft) add(rule string, by, r Range) {
	if empty(r) {
		return
	}
	if n := len(f.reasons); n > 0 && f.reasons[n-1].rule == rule {
		f.reasons[n-1].by.End = max(f.reasons[n-1].by.End, by.End)
	} else {
		f.reasons = append(f.reasons, reason{rule, by})
	}
	if n := len(f.content); n > 0 && f.content[n-1].End == r.Start {
		f.content[n-1].End = r.End
		return
	}
	f.content = append(f.content, r)
}

// reach returns the tokens from the first of the content to its last.
func (f *draft) reach() Range {
	if len(f.content) == 0 {
		return Range{}
	}
	return Range{Start: f.content[0].Start, End: f.content[len(f.content)-1].End}
}

// keep takes from the content what is outside r.
func (f *draft) keep(r Range) {
	var kept []Range
	for _, p := range f.content {
		if p = (Range{Start: max(p.Start, r.Start), End: min(p.End, r.End)}); !empty(p) {
			kept = append(kept, p)
		}
	}
	f.content = kept
}

// without takes the tokens of r out of the content.
func (f *draft) without(r Range) {
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
