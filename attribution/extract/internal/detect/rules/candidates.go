package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// candidate is a cue that may signal an attribution, and what stands around it.
type candidate struct {
	// cue is the whole of it, head its telling word.
	cue  Range
	head int
	kind kind
	// rule is what the cue is, in the words of the package comment.
	rule string
	// lemma names the cue in the counts, with a prefix where it is no verb.
	lemma string
	form  form
	subject
	frame
	before before
	// passive says that the subject is what is said, or to whom; agent is who says it then:
	// "by Doe".
	passive bool
	agent   Range
	// manner says that a quotation which ends with a comma stands before it, so that any
	// verb tells how it was said: “Why not,” she smiled.
	manner bool
	// sure says that it is one whatever the counts say.
	sure bool
	// who, what and how are, in a word each and for the counts, its subject, its object and
	// the verb that a noun is the object of; where is how it stands in the sentence.
	who, what, how, where string
	// score is how often, in per mille, such a candidate is an attribution.
	score int
}

// start returns where the clause of the cue begins.
func (c *candidate) start() int {
	if c.frame.kind == inverted || c.kind == prepositionCue {
		return c.cue.Start
	}
	if c.frame.kind == asClause {
		return c.frame.mark
	}
	return c.subject.start
}

// clause returns the tokens from the beginning of the clause to the end of the cue.
func (c *candidate) clause() Range { return Range{Start: c.start(), End: c.cue.End} }

// kind is the word class of a cue.
type kind byte

const (
	verbCue        kind = 'v'
	nounCue        kind = 'n'
	adjectiveCue   kind = 'a'
	prepositionCue kind = 'p'
	adverbCue      kind = 'd'
	colonCue       kind = ':'
	turnCue        kind = 't'
)

// candidates returns the candidates of sentence s, in text order.
func (x *text) candidates(s int) []candidate {
	r := x.Bodies[s]
	p := &x.Paragraphs[x.Paragraph[s]]
	if p.Kind == syntax.Boilerplate || p.Kind == syntax.Byline {
		return nil
	}
	var out []candidate
	if s == p.Sentences.Start && p.Kind == syntax.Turn {
		out = x.turn(out, p, x.Sentences[s].Tokens)
	}
	groups := x.verbGroups(r)
	for k := range groups {
		out = x.verbCandidates(out, groups, k)
	}
	for i := r.Start; i < r.End; i++ {
		switch {
		case x.upos(i) == syntax.ADP || x.is(i, "according", "per", "to"):
			out = x.prepositional(out, i, r)
		case adverbs[x.Lower[i]]:
			out = x.adverb(out, i, r)
		case x.is(i, ":"):
			out = x.colon(out, i, r)
		case x.upos(i) == syntax.NOUN:
			out = x.noun(out, groups, i, r)
		}
	}
	for k := range out {
		x.nameArguments(&out[k])
	}
	return out
}

// nameArguments sets the words by which what stands around a candidate is counted.
func (x *text) nameArguments(c *candidate) {
	c.where = x.Deprel(c.head).String()
	if !empty(c.np) {
		c.who = x.wordOf(x.HeadOf(c.np))
	}
	switch c.frame.kind {
	case nounPhrase, prepPhrase, nounTo, toClause:
		if k := x.complementOf(c); k >= 0 {
			c.what = x.wordOf(k)
		}
	}
}

// wordOf returns the kind of the name that token i is part of, else its lemma.
func (x *text) wordOf(i int) string {
	if n := x.NameOf[i]; n >= 0 {
		return "NAME " + x.Names[n].Kind.String()
	}
	return x.Lemmas[i]
}

// isSilent reports whether nothing stands where the content of the cue would be.
func (c *candidate) isSilent() bool {
	switch c.frame.kind {
	case nothing, trailing, inverted:
		return c.kind == verbCue && c.before == nothingBefore
	}
	return false
}
