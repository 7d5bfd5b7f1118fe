package extract

import (
	"context"
	"slices"
	"sort"
	"sync"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Grade returns a reading equal to r but that what is not graded in it is: the Act, Status
// and Stance of its attributions, the Certainty and Polarity with the Hedges, the Topic
// and the Condition of their claims, each with its Reasons. What is set stays as it is, so
// that a person's judgement stands. An attribution of nothing but content is graded as
// what the writer says himself. The reading may be one built by hand; it is not changed,
// and may break laws of [attribution.Reading.Validate]. Of a text that is not English, and
// of a reading without a document, nothing is graded. The error is that of ctx, if it
// ended, or a *[SizeError].
func (e *Extractor) Grade(ctx context.Context, r *attribution.Reading) (*attribution.Reading, error) {
	if r == nil {
		r = &attribution.Reading{}
	}
	out := *r
	out.Attributions = slices.Clone(r.Attributions)
	outline, err := e.outline(ctx, r.Doc)
	if err != nil {
		return nil, err
	}
	if outline == nil {
		return &out, nil
	}
	for i, graded := range hedge.Grade(outline, e.Stances, out.Attributions) {
		fill(&out.Attributions[i], &graded)
	}
	return &out, nil
}

// outline returns the outline of an English document, nil of any other.
func (e *Extractor) outline(ctx context.Context, doc *source.Document) (*syntax.Outline, error) {
	if err := ctx.Err(); err != nil || doc == nil {
		return nil, err
	}
	if e.MaxBytes > 0 && doc.Len() > e.MaxBytes {
		return nil, &SizeError{doc.Meta().ID, doc.Len(), e.MaxBytes}
	}
	text := segment.Document(doc)
	if !isEnglish(text) {
		return nil, ctx.Err()
	}
	return theCore().Outline(text), ctx.Err()
}

// fill sets what is unset in a as it is in graded, with the reasons for it.
func fill(a, graded *attribution.Attribution) {
	set := map[string]bool{} // what is taken over, by its key
	take := func(unset bool, assign func(), keys ...string) {
		if !unset {
			return
		}
		assign()
		for _, key := range keys {
			set[key] = true
		}
	}
	c, from := &a.Claim, &graded.Claim
	take(a.Act == "", func() { a.Act = graded.Act }, "act")
	take(a.Status == "", func() { a.Status = graded.Status }, "status")
	take(a.Stance == "", func() { a.Stance = graded.Stance }, "stance")
	// Before certainty is filled in: hedges are those that moved it.
	take(c.Certainty == "" && c.Polarity == "" && len(c.Hedges) == 0, func() { c.Hedges = from.Hedges })
	take(c.Certainty == "" && c.Polarity == "", func() { c.Certainty, c.Polarity = from.Certainty, from.Polarity }, "certainty", "polarity", "writer")
	take(c.Topic == claim.Topic{}, func() { c.Topic = from.Topic })
	take(len(c.Condition) == 0, func() { c.Condition = from.Condition })
	reasons := slices.Clone(a.Reasons)
	for _, r := range graded.Reasons[len(a.Reasons):] {
		if set[r.Of] {
			reasons = append(reasons, r)
		}
	}
	a.Reasons = reasons
}

// Commitment is how surely the writer of a text holds that what a word names takes place.
// The zero Commitment is none. Copies share Steps; whoever changes it takes care of other
// goroutines.
type Commitment struct {
	// Span is the word: of a span that was asked for, the one that the others depend on.
	Span source.Span
	// Certainty and Polarity are how the writer holds it, provided that he believes those
	// whom he cites. They follow from Steps.
	Certainty claim.Certainty
	Polarity  claim.Polarity
	// Steps are what stands between the writer and the event, the outermost first. In
	// "Esper said he believes that they may want it" those above "want" are "said",
	// "believes" and "may".
	Steps []Step
	// Happened is how surely readers would say that it has happened or is happening, in
	// thousandths from -3000, certainly not, to 3000, certainly so. What is still to come
	// has not happened, however certain it is. It is learned from such judgements.
	Happened int
}

// Step is what one word says of an event that stands below it in its sentence. The zero
// Step is none. It is a plain value.
type Step struct {
	// Span is the word: "said", "may", "not", "if", a question mark.
	Span source.Span
	// Class is what kind of word it is; unset is the cue of an attribution.
	Class claim.HedgeClass
	// Certainty and Polarity are what it says by itself.
	Certainty claim.Certainty
	Polarity  claim.Polarity
}

// Commitments returns the writer's commitment to what each of the spans names, one for
// each, in their order: that of a span without a word, beyond the text, or of a text that
// is not English is zero. The error is that of ctx, if it ended, or a *[SizeError].
func (e *Extractor) Commitments(ctx context.Context, doc *source.Document, spans ...source.Span) ([]Commitment, error) {
	list := make([]Commitment, len(spans))
	outline, err := e.outline(ctx, doc)
	if outline == nil || err != nil {
		return list, err
	}
	for n, s := range spans {
		from := sort.Search(len(outline.Tokens), func(i int) bool { return outline.Tokens[i].Span.End > s.Start })
		to := from + sort.Search(len(outline.Tokens)-from, func(i int) bool { return outline.Tokens[from+i].Span.Start >= s.End })
		if from < to {
			list[n] = commitmentTo(outline, outline.HeadOf(syntax.Range{Start: from, End: to}))
		}
	}
	return list, nil
}

// commitmentTo returns the commitment to the event that the token at i names.
func commitmentTo(o *syntax.Outline, i int) Commitment {
	held := hedge.Commit(o, i)
	c := Commitment{o.Tokens[i].Span, held.Certainty, held.Polarity, nil, theJudge().Happened(o, i)}
	for _, s := range held.Steps {
		c.Steps = append(c.Steps, Step{o.Tokens[s.Word].Span, s.Class, claim.Certainty(s.Grade.Certainty), claim.Polarity(s.Grade.Polarity)})
	}
	return c
}

// theJudge is decoded on first use, as theCore is.
var theJudge = sync.OnceValue(func() *hedge.Judge {
	j, err := hedge.NewJudge(models.Factuality())
	if err != nil {
		panic(err)
	}
	return j
})
