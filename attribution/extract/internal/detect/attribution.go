package detect

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
		Cue: attribution.Cue{Spans: source.Spans{x.span(f.cue)}, Lemma: x.lemma(f.head)},
	}
	if f.kind == prepositionCue && x.is(f.head, "according") {
		a.Cue.Lemma = "according to"
	}
	if !empty(f.np) && f.subject.kind != expletive {
		a.Source = &source.Mention{Spans: source.Spans{x.span(f.np)}}
	}
	for _, r := range f.content {
		a.Claim.Content = append(a.Claim.Content, x.span(r))
	}
	slices.SortFunc(a.Claim.Content, source.Span.Compare)
	a.Setting = x.settingOf(f)
	a.Claim.Verbatim = x.verbatim(f)
	a.Claim.Form = claim.FormOf(x.Doc, a.Claim.Content, a.Claim.Verbatim)
	a.Reasons = []attribution.Reason{{Of: "cue", By: attribution.Rule, Name: string(f.frame.kind), Spans: a.Cue.Spans}}
	return a
}

// verbatim returns what of the content of f stands in quotation marks.
func (x *text) verbatim(f *finding) source.Spans {
	var spans []source.Span
	for _, r := range f.content {
		for i := r.Start; i < r.End; i++ {
			q := x.quote[i]
			if q < 0 || q == x.quote[f.head] {
				continue
			}
			q = x.outermost(q, x.quote[f.head])
			cover, inner := x.span(r), x.Quotes[q].Inner
			first, _ := slices.BinarySearchFunc(inner, cover.Start, func(s source.Span, at int) int { return cmp.Compare(s.End, at) })
			for _, s := range inner[first:] {
				if s.Start >= cover.End {
					break
				}
				spans = append(spans, s.Intersect(cover))
			}
			i = max(i, x.quotes[q].End-1)
		}
	}
	return source.NewSpans(spans...)
}
