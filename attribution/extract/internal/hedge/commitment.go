package hedge

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
)

// Step is what one word on the way from the writer down to an event says of what stands
// below it.
type Step struct {
	// Word is the token that says it.
	Word int
	// Class is what kind of word it is; empty for the cue of an attribution.
	Class claim.HedgeClass
	// Grade is how surely it has what stands below.
	Grade lexicon.Grade
}

// name is that of the rule of a step.
func (s Step) name() string {
	class := s.Class
	if class == "" {
		class = "cue"
	}
	return string(class) + "-" + s.Grade.Certainty
}

// Commitment is how surely the writer of a sentence holds that what one of its words
// names takes place, provided that he believes those whom he cites.
type Commitment struct {
	Certainty claim.Certainty
	Polarity  claim.Polarity
	// Steps lead from the outermost word down to the event.
	Steps []Step
}

var (
	certain     = lexicon.Grade{Certainty: "certain", Polarity: "positive"}
	contrary    = lexicon.Grade{Certainty: "certain", Polarity: "negative"}
	possible    = lexicon.Grade{Certainty: "possible", Polarity: "positive"}
	unspecified = lexicon.Grade{Certainty: "unspecified", Polarity: "unknown"}
)

// Commit returns the commitment of the writer to the event that the token at i names. It
// climbs the tree from there, and takes constant time.
func Commit(o *syntax.Outline, i int) Commitment {
	c := climb{text: text{o}, held: bare}
	below := level{word: -1}
	for range mostLevels {
		l := c.levelOf(i)
		var e embedding
		if below.word >= 0 {
			e = c.embeds(l, below)
			c.put(e.Step)
			if e.granted {
				break
			}
		}
		if !e.apart {
			c.beside(l, e.spent)
		}
		c.around(l)
		if i = c.Head(i); i < 0 {
			c.mood(l)
			break
		}
		below = l
	}
	slices.Reverse(c.steps)
	return Commitment{c.held.certainty, c.held.polarity, c.steps}
}

// climb is a way up the tree from an event.
type climb struct {
	text
	steps []Step // from the inside out
	held  verdict
}

// put takes in a step; the zero Grade and certainty are none, but for the cue of an
// attribution.
func (c *climb) put(s Step) {
	if s.Grade == (lexicon.Grade{}) || s.Grade == certain && s.Class != "" {
		return
	}
	c.steps = append(c.steps, s)
	outer := bare
	outer.lower(s.Grade, string(s.Class), s.Word)
	c.held = outer.within(c.held)
}

// beside puts what the words beside that of a level say of it; spent says that those
// that deny it are counted already.
func (c *climb) beside(l level, spent bool) {
	odd := -1 // the word that denies it
	for _, i := range l.negations {
		switch {
		case spent, c.isAny(i+1, "only", "just", "merely", "simply"):
		case odd < 0:
			odd = i
		default:
			odd = -1
		}
	}
	if odd >= 0 {
		c.put(Step{odd, claim.Negation, contrary})
	}
	for _, i := range l.auxiliaries {
		if c.tag(i) != syntax.MD {
			continue
		}
		switch c.lemma(i) {
		case "may", "might":
			c.put(Step{i, claim.Modal, possible})
		case "could", "can":
			if odd < 0 { // "could not": certainly not
				c.put(Step{i, claim.Modal, possible})
			}
		case "would", "'d":
			if odd < 0 {
				c.put(Step{i, claim.Mood, probable})
			}
		case "should", "ought", "must", "shall", "need":
			c.put(Step{i, claim.Modal, unspecified})
		}
	}
	for _, i := range l.adverbs {
		switch h, ok := hedgeOf(c.form(i), lexicon.HedgeAdverb); {
		case c.isAny(i, "almost", "nearly") && c.isVerb(l.word): // and did not
			c.put(Step{i, claim.Negation, contrary})
		case ok:
			c.put(Step{i, claim.HedgeClass(h.Class), h.Grade})
		}
	}
}

// around puts what opens the clause of a level says of it, and what is thrown in.
func (c *climb) around(l level) {
	if c.isAny(l.mark, "if", "unless", "whether") {
		c.put(Step{l.mark, claim.Conditional, unspecified})
	}
	if l.aside >= 0 { // "it sank, he said"
		c.put(c.cue(l.aside, lexicon.FrameThat).Step)
	}
}

// mood puts what the kind of its sentence says of the root.
func (c *climb) mood(l level) {
	s := c.sentence(l.word)
	mark := s.End - 1
	switch {
	case c.isAny(mark, "?") && l.wh < 0 && !c.isWh(s.Start):
		c.put(Step{mark, claim.Question, unspecified})
	case c.tag(l.word) == syntax.VB && l.subject < 0 && len(l.auxiliaries) == 0 && l.cop < 0 && l.mark < 0:
		c.put(Step{l.word, claim.Mood, unspecified}) // a command
	}
}

// stepsTo returns the steps that lead from the writer down to the claim of a, whose
// content is the tokens given: none if all of them are words of a itself.
func (t text) stepsTo(a *attribution.Attribution, content []int) []Step {
	if len(content) == 0 {
		return nil
	}
	piece := syntax.Range{Start: content[0], End: content[0] + 1}
	for _, i := range content[1:] {
		if i != piece.End {
			break
		}
		piece.End++
	}
	steps := Commit(t.Outline, t.HeadOf(piece)).Steps
	for _, s := range steps {
		if at := t.Tokens[s.Word].Span.Start; !a.Cue.Spans.Has(at) && !a.Claim.Content.Has(at) {
			return steps
		}
	}
	return nil
}
