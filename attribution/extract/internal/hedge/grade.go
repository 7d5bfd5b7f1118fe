package hedge

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Grade returns attributions equal to the given ones but for Act, Status and Stance,
// for the Certainty, Polarity, Hedges, Topic and Condition of their claims, and for the
// Reasons added for those. Where other words than those of an attribution stand between
// the writer and its claim, as another attribution or "reportedly", Reasons of "writer"
// lead down from him. The stances override the writer's by the cue's lemma, or
// by its telling word as the lexicon has it ("point out"); t has a word for each token.
// Spans beyond the text hold no words. What was given is not changed. It takes time
// linear in the words of cues and contents.
func Grade(t *syntax.Outline, stances map[string]attribution.Stance, list []attribution.Attribution) []attribution.Attribution {
	out := slices.Clone(list)
	for i := range out {
		text{t}.grade(stances, &out[i])
	}
	return out
}

// grade grades a, which is a copy whose slices are not.
func (t text) grade(stances map[string]attribution.Stance, a *attribution.Attribution) {
	c, content := t.readCue(a)
	frame, core := t.frameOf(a, c, content)
	what, rule := t.actOf(a, c, frame, content)
	status, negations := t.statusOf(a, c, what)
	sentences := t.sentencesOf(core, a.Claim.Form == claim.Direct || takesClauses(c.lemma))
	a.Act = attribution.Act(what.Act)
	v := t.weighAll(a, c, what, status, negations, sentences)

	a.Status = status.status
	a.Stance = t.stanceOf(stances, a, c, what)
	a.Claim.Certainty, a.Claim.Polarity = v.certainty, v.polarity
	a.Claim.Hedges = v.hedges
	slices.SortStableFunc(a.Claim.Hedges, func(x, y claim.Hedge) int { return x.Span.Compare(y.Span) })
	a.Claim.Hedges = slices.CompactFunc(a.Claim.Hedges, func(x, y claim.Hedge) bool { // "I think that this and that": of both
		return x.Span == y.Span && x.Class == y.Class
	})
	a.Claim.Condition = t.conditionOf(a, c, frame, content)
	a.Claim.Topic = t.topicOf(a, c, frame, sentences)

	reason := func(of, name string, words []int) attribution.Reason {
		return attribution.Reason{Of: of, By: attribution.Rule, Name: name, Spans: t.spans(words)}
	}
	tells := c.tells()
	if len(status.words) == 0 {
		status.words = tells
	}
	steps := t.stepsTo(a, content)
	const graded = 4
	a.Reasons = append(slices.Grow(slices.Clip(a.Reasons), graded+len(steps)),
		reason("act", rule, tells),
		reason("status", status.name, status.words),
		reason("certainty", v.why, v.sure),
		reason("polarity", polarityRule(v), v.side),
	)
	for _, s := range steps {
		a.Reasons = append(a.Reasons, reason("writer", s.name(), []int{s.Word}))
	}
}

// weighAll returns the verdict on a claim by its cue and its content.
func (t text) weighAll(a *attribution.Attribution, c cue, what lexicon.Frame, status ruling, negations []int, sentences []sentence) verdict {
	g := what.Grade
	if len(negations) > 0 {
		g = what.Negated
	}
	if g == (lexicon.Grade{}) { // "cannot deny"
		g = lexicon.Grade{Certainty: string(claim.Certain), Polarity: string(claim.Positive)}
	}
	switch {
	case !commits(status.status):
		v := open("status", status.words)
		for _, i := range status.words {
			class := claim.Implicative
			switch {
			case isNegative(t.form(i)):
				class = claim.Negation
			case t.tag(i) == syntax.MD:
				class = claim.Modal
			}
			v.hedges = append(v.hedges, t.hedge(i, i, class, claim.Weaken, nil))
		}
		return v
	case g.Certainty == string(claim.Unspecified):
		v := open("left-open", append(negations, c.tells()...))
		if i, ok := t.whether(a); ok {
			v.hedges = []claim.Hedge{t.hedge(i, i, claim.Question, claim.Weaken, nil)}
		}
		return v
	}
	inner := t.weighContent(a, sentences)
	outer := bare
	outer.lower(g, "cue", c.tells()...)
	for _, i := range negations {
		outer.hedges = append(outer.hedges, t.hedge(i, i, claim.Negation, claim.Reverse, nil))
	}
	outer.hedges = append(outer.hedges, t.cueHedges(c, what, g)...)
	if c.telling < 0 {
		t.adverbCue(&outer, c)
	}
	if g.Polarity == string(claim.Negative) && inner.certainty != claim.Unspecified {
		// Who denies that it may be so is certain that it is not.
		inner.certainty = claim.Certain
	}
	v := outer.within(inner)
	if v.why == "" {
		v.why, v.sure = "plain", c.tells()
	}
	return v
}

// cueHedges returns the hedges that the telling word of c and the adverbs beside it
// are.
func (t text) cueHedges(c cue, what lexicon.Frame, g lexicon.Grade) []claim.Hedge {
	var out []claim.Hedge
	if c.telling >= 0 {
		i, j := c.words[c.telling], c.words[c.last]
		class := claim.Attitude
		if what.Act == string(attribution.Evidence) {
			class = claim.Evidential
		}
		switch h, ok := hedgeOf(c.lemma, lexicon.HedgeVerb, lexicon.HedgeAdjective); {
		case g.Polarity == string(claim.Negative) && g.Certainty == string(claim.Certain):
			out = append(out, t.hedge(i, j, claim.Negation, claim.Reverse, nil))
		case g.Certainty != string(claim.Certain) && what.Grade.Polarity == string(claim.Negative):
			out = append(out, t.hedge(i, j, class, claim.Reverse, nil))
		case g.Certainty != string(claim.Certain):
			out = append(out, t.hedge(i, j, class, claim.Weaken, nil))
		case ok && h.Class == string(claim.Booster):
			out = append(out, t.hedge(i, j, claim.Booster, claim.Strengthen, nil))
		}
	}
	for n, i := range c.words {
		if n >= c.telling && n <= c.last || !t.isAdverb(i) {
			continue
		}
		if h, ok := hedgeOf(t.form(i), lexicon.HedgeAdverb); ok && h.Class == string(claim.Booster) {
			out = append(out, t.hedge(i, i, claim.Booster, claim.Strengthen, nil))
		}
	}
	return out
}

// adverbCue lowers v for a cue that is but an adverb: "reportedly".
func (t text) adverbCue(v *verdict, c cue) {
	for _, i := range c.words {
		if h, ok := hedgeOf(t.form(i), lexicon.HedgeAdverb); ok && h.Grade != (lexicon.Grade{}) {
			v.lower(h.Grade, h.Class, i)
			v.hedges = append(v.hedges, t.hedge(i, i, claim.HedgeClass(h.Class), direction(h.Grade), nil))
		}
	}
}

// whether returns the word that makes the content of a an indirect question, if it
// begins with one.
func (t text) whether(a *attribution.Attribution) (int, bool) {
	for _, s := range a.Claim.Content {
		i := t.at(s.Start)
		if t.isAny(i, "whether", "if") {
			return i, true
		}
	}
	return 0, false
}

// spans returns the words as Spans, nil if there are none.
func (t text) spans(words []int) source.Spans {
	switch len(words) {
	case 0:
		return nil
	case 1: // nearly always
		return source.Spans{t.Tokens[words[0]].Span}
	}
	list := make([]source.Span, len(words))
	for n, i := range words {
		list[n] = t.Tokens[i].Span
	}
	return source.NewSpans(list...)
}

// polarityRule names the rule that gave the polarity of v.
func polarityRule(v verdict) string {
	switch {
	case v.polarity == claim.Unknown:
		return "nothing-said"
	case len(v.side) == 0:
		return "no-negation"
	case v.polarity == claim.Positive:
		return "negations-cancel"
	}
	return "negation"
}
