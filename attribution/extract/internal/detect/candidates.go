package detect

import (
	"cmp"
	"slices"

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
func (m *Models) Candidates(o *syntax.Outline) []choice.Candidate {
	return views(m.candidates(o, rules.NewReader(o)))
}

func views(candidates []candidate) []choice.Candidate {
	list := make([]choice.Candidate, len(candidates))
	for i := range candidates {
		list[i] = candidates[i].Candidate
	}
	return list
}

func (m *Models) candidates(o *syntax.Outline, byRules *rules.Reader) []candidate {
	var list []candidate
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
	return withTurns(o, byRules, list)
}

// withTurns adds what the labels of turns say: that the others speak in a transcript is
// for the layout to tell, and for rules.
func withTurns(o *syntax.Outline, byRules *rules.Reader, list []candidate) []candidate {
	var turns []candidate
	for p := range o.Paragraphs {
		turn := &o.Paragraphs[p]
		if turn.Kind != syntax.Turn || turn.Sentences.Start >= turn.Sentences.End {
			continue
		}
		r := o.Sentences[turn.Sentences.Start].Tokens
		for i := r.Start; i < r.End && o.Tokens[i].Span.Start < turn.Label.End; i++ {
			f, ok := byRules.At(i)
			if !ok || len(f.Reasons) == 0 || f.Reasons[0].Name != "turn" || len(f.Content) == 0 {
				continue
			}
			l := syntax.Labelling{Head: i, Cue: f.Cue, Source: f.Source, Content: f.Content}
			turns = append(turns, candidate{Candidate: choice.Candidate{Labelling: l, Certain: true}, byRules: f, seen: true})
		}
	}
	if len(turns) == 0 {
		return list
	}
	list = append(turns, list...)
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(a.Head, b.Head) })
	return slices.CompactFunc(list, func(a, b candidate) bool { return a.Head == b.Head })
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
	if !c.Certain { // no model was asked where the layout tells
		model("cue", c.evidence.String(), syntax.Range{Start: c.Head, End: c.Head + 1})
		model("source", "labels", f.Source...)
		model("content", "labels", f.Content...)
		model("content", "runner-up", c.second...)
	}
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
