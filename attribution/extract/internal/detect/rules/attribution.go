package rules

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// attribution returns what a finding is as an attribution.
func (x *text) attribution(f *finding) attribution.Attribution {
	a := attribution.Attribution{
		Cue: attribution.Cue{Spans: x.spans(f.cue), Lemma: x.Lemmas[f.head]},
	}
	if f.rule == "according-to" {
		a.Cue.Lemma = "according to"
	}
	x.addReason(&a, "cue", f.rule, at(f.head))
	if !empty(f.np) && f.subject.kind != expletive {
		a.Source = &source.Mention{Spans: x.spans(f.np)}
		x.addReason(&a, "source", f.subject.why.rule, f.subject.why.by)
	}
	for _, r := range f.content {
		a.Claim.Content = append(a.Claim.Content, x.span(r))
	}
	for _, r := range f.reasons {
		x.addReason(&a, "content", r.rule, r.by)
	}
	a.Claim.Verbatim = x.verbatim(f)
	a.Claim.Form = claim.FormOf(x.Doc, a.Claim.Content, a.Claim.Verbatim)
	x.addSettings(&a, f)
	return a
}

// addReason adds the reason of a part of a.
func (x *text) addReason(a *attribution.Attribution, of, rule string, by Range) {
	a.Reasons = append(a.Reasons, attribution.Reason{Of: of, By: attribution.Rule, Name: rule, Spans: x.spans(by)})
}

// verbatim returns what of the content of f stands in quotation marks.
func (x *text) verbatim(f *finding) source.Spans {
	var spans []source.Span
	outer := x.Quote[f.head]
	for _, r := range f.content {
		for i := r.Start; i < r.End; i++ {
			q := x.Quote[i]
			if q < 0 || q == outer {
				continue
			}
			q = x.outermost(q, outer)
			cover, inner := x.span(r), x.Quotes[q].Inner
			first, _ := slices.BinarySearchFunc(inner, cover.Start, func(s source.Span, at int) int { return cmp.Compare(s.End, at) })
			for _, s := range inner[first:] {
				if s.Start >= cover.End {
					break
				}
				spans = append(spans, s.Intersect(cover))
			}
			i = max(i, x.QuoteTokens[q].End-1)
		}
	}
	return source.NewSpans(spans...)
}
