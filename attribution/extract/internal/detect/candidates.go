package detect

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// candidate is an attribution that may stand in a text, with what explains it.
type candidate struct {
	choice.Candidate
	evidence cues.Evidence
	// second is the likeliest other content, empty if there is none.
	second []syntax.Range
	// byRules is what the rules find there, if they see it.
	byRules rules.Finding
	seen    bool
}

// Candidates returns the attributions that may stand in a text, by their heads, each with
// the likeliest source and content. It needs no Choice.
func (m *Models) Candidates(o *syntax.Outline) []choice.Candidate { return views(m.candidates(o)) }

func views(candidates []candidate) []choice.Candidate {
	list := make([]choice.Candidate, len(candidates))
	for i := range candidates {
		list[i] = candidates[i].Candidate
	}
	return list
}

func (m *Models) candidates(o *syntax.Outline) []candidate {
	var list []candidate
	byRules := rules.NewReader(o)
	found := m.Cues.Find(o)
	fields := rank.NewFields(o, found, m.Spans.Reader(o), byRules)
	for _, cue := range found {
		labellings := m.Rank.Rank(fields.At(cue.Head))
		pick := rank.Pick(labellings)
		if pick < 0 || len(labellings[pick].Content) == 0 {
			continue
		}
		c := candidate{Candidate: choice.NewCandidate(labellings, pick), evidence: cue.Evidence}
		c.Odds, c.Alone = cue.Score, cue.Alone
		c.byRules, c.seen = byRules.At(cue.Head)
		for _, l := range labellings {
			if !choice.Near(l.Content, c.Content) {
				c.second = l.Content
				break
			}
		}
		list = append(list, c)
	}
	return list
}

// finding returns what is chosen of c with the reasons for it, and with the setting that
// the rules see.
func (c *candidate) finding(chosen *choice.Choice) rules.Finding {
	f := rules.Finding{Head: c.Head, Cue: c.Cue, Source: chosen.Source, Content: chosen.Content}
	model := func(of, name string, tokens ...syntax.Range) {
		for _, r := range tokens {
			f.Reasons = append(f.Reasons, rules.Reason{Of: of, Name: name, By: attribution.Model, Tokens: r})
		}
	}
	model("cue", c.evidence.String(), syntax.Range{Start: c.Head, End: c.Head + 1})
	model("source", "labels", f.Source...)
	model("content", "labels", f.Content...)
	model("content", "runner-up", c.second...)
	// The rules are heard where they agree.
	agree := map[string]bool{"cue": c.seen, "source": c.seen && choice.Near(c.byRules.Source, f.Source), "content": c.seen && choice.Near(c.byRules.Content, f.Content)}
	for _, r := range c.byRules.Reasons {
		if agree[r.Of] {
			f.Reasons = append(f.Reasons, r)
		}
	}
	if agree["content"] {
		f.Addressee, f.Setting = c.byRules.Addressee, c.byRules.Setting
	}
	return f
}
