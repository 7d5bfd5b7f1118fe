package rules

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Finding is an attribution that was found, by rules or otherwise, in tokens.
type Finding struct {
	// Head is the telling word of the cue, Cue all of it.
	Head int
	Cue  Range
	// Source and Content are the pieces of these, in text order; empty for none.
	Source, Content []Range
	// Addressee and Setting are what stands between the cue and the content: to whom it
	// is said, and phrases of time, place and medium.
	Addressee, Setting Range
	// Reasons are why the parts are what they are.
	Reasons []Reason
}

// Reason is an attribution.Reason with the tokens that decided.
type Reason struct {
	Of, Name string
	By       attribution.Method
	Tokens   Range
}

// Attribution returns what a finding is as an attribution. Set are the places and what
// rests on them alone, as Attributions says.
func Attribution(o *syntax.Outline, f *Finding) attribution.Attribution {
	x := &text{Outline: o}
	a := attribution.Attribution{
		Cue:   attribution.Cue{Spans: x.spans(f.Cue), Lemma: x.Lemmas[f.Head]},
		Claim: claim.Claim{Content: x.pieces(f.Content), Verbatim: x.verbatim(f)},
	}
	if x.is(f.Head, "according") {
		a.Cue.Lemma = "according to"
	}
	if len(f.Source) > 0 {
		a.Source = &source.Mention{Spans: x.pieces(f.Source)}
	}
	for _, r := range f.Reasons {
		a.Reasons = append(a.Reasons, attribution.Reason{Of: r.Of, By: r.By, Name: r.Name, Spans: x.spans(r.Tokens)})
	}
	a.Claim.Form = claim.FormOf(x.Doc, a.Claim.Content, a.Claim.Verbatim)
	x.addSettings(&a, f)
	return a
}

// pieces returns where the tokens of each range stand.
func (x *text) pieces(ranges []Range) source.Spans {
	var spans source.Spans
	for _, r := range ranges {
		spans = append(spans, x.span(r))
	}
	return spans
}

// verbatim returns what of the content of f stands in quotation marks.
func (x *text) verbatim(f *Finding) source.Spans {
	var spans []source.Span
	outer := x.Quote[f.Head]
	for _, r := range f.Content {
		for i := r.Start; i < r.End; i++ {
			q := x.Quote[i]
			if q < 0 || q == outer {
				continue
			}
			q = x.outermost(q, outer)
			cover, inner := x.span(r), x.Quotes[q].Inner
			first, _ := slices.BinarySearchFunc(inner, cover.Start, func(s source.Span, at int) int { return s.End - at })
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
