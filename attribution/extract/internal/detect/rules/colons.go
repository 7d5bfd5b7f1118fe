package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// colon adds the candidate of a colon at token i that nothing but a name or a
// possessive stands before: "Doe: ...", "Her advice: ...".
func (x *text) colon(out []candidate, i int, s Range) []candidate {
	if i == s.Start || i+1 >= s.End {
		return out
	}
	np := x.nounBefore(i, s.Start)
	if empty(np) || np.Start != s.Start {
		return out
	}
	c := candidate{cue: at(i), head: i, kind: colonCue, rule: "colon", form: finite}
	c.lemma = "::" + string(x.paragraphOf(i).Kind)
	c.subject = subject{np: np, start: np.Start, kind: x.kindOf(np), why: reason{"before-colon", c.cue}}
	c.before = nothingBefore
	c.frame = frame{kind: colonMark, start: i + 1, mark: i}
	if x.opensQuote(i + 1) {
		c.frame.kind = quotation
	}
	if x.xpos(np.Start) == syntax.PRPS {
		c.cue.Start = np.Start + 1
		c.lemma = ":p"
		c.sure = true
		c.np = at(np.Start)
		c.subject.kind, c.subject.why = pronoun, reason{"possessor", c.np}
	}
	return append(out, c)
}

// turn adds the candidate of the label of a turn in a transcript: "MARSH: No."
func (x *text) turn(out []candidate, p *syntax.Paragraph, s Range) []candidate {
	i := s.Start
	for i < s.End && x.Tokens[i].Span.End < p.Label.End {
		i++
	}
	name := Range{Start: s.Start, End: i}
	for !empty(name) && x.upos(name.Start) == syntax.PUNCT {
		name.Start++
	}
	if empty(name) || i+1 >= s.End {
		return out
	}
	c := candidate{cue: at(i), head: i, kind: turnCue, rule: "turn", lemma: "turn", sure: true, form: finite, before: nothingBefore}
	c.subject = subject{np: name, start: name.Start, kind: nameNoun, why: reason{"turn-label", c.cue}}
	c.frame = frame{kind: colonMark, start: i + 1, mark: i}
	return append(out, c)
}

// turnContent returns all that is said in the turn whose label f is.
func (x *text) turnContent(f *draft) Range {
	last := x.paragraphOf(f.head).Sentences.End - 1
	return x.trim(Range{Start: f.frame.start, End: min(x.Sentences[last].Tokens.End, f.frame.start+contentReach)})
}
