package detect

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// colon adds the candidate of a colon at token i that nothing but a name or a
// possessive stands before: "Doe: ...", "Her advice: ...".
func (x *text) colon(out []candidate, i int, s Range) []candidate {
	if i == s.Start || i+1 >= s.End {
		return out
	}
	p := x.paragraphOf(i)
	if p.Kind == syntax.Turn && p.Label.Contains(x.Tokens[i].Span) {
		return out
	}
	np := x.nounBefore(i, s.Start)
	if empty(np) || np.Start != s.Start {
		return out
	}
	c := candidate{cue: Range{Start: i, End: i + 1}, head: i, kind: colonCue, form: finite}
	c.lemma = "::" + string(p.Kind)
	c.subject = subject{np: np, start: np.Start, kind: x.kindOf(np)}
	c.frame = frame{kind: colonMark, start: i + 1, cue: i + 1}
	if x.opensQuote(i + 1) {
		c.frame.kind = quotation
	}
	if x.xpos(np.Start) == syntax.PRPS {
		c.cue.Start = np.Start + 1
		c.lemma = ":p"
		c.np.End = np.Start + 1
		c.subject.kind = pronoun
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
	c := candidate{cue: Range{Start: i, End: i + 1}, head: i, kind: turnCue, lemma: "turn", form: finite}
	c.subject = subject{np: name, start: name.Start, kind: nameNoun}
	c.frame = frame{kind: colonMark, start: i + 1, cue: i + 1}
	return append(out, c)
}
