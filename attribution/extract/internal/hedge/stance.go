package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// stanceOf returns what the writer does with the claim by the words of the cue.
func (t text) stanceOf(stances map[string]attribution.Stance, a *attribution.Attribution, c cue, what lexicon.Frame) attribution.Stance {
	if s, ok := stances[c.lemma]; ok {
		return s
	}
	if s, ok := stances[a.Cue.Lemma]; ok {
		return s
	}
	for n, i := range c.words {
		switch t.form(i) {
		case "allegedly", "purportedly", "supposedly", "ostensibly", "falsely", "wrongly", "mistakenly", "erroneously",
			"misleadingly", "baselessly":
			return attribution.Distancing
		case "us": // "would have us believe"
			if n > 0 && t.lemma(c.words[n-1]) == "have" {
				return attribution.Distancing
			}
		case "rightly", "correctly":
			return attribution.Endorsing
		}
	}
	stance := attribution.Stance(c.entry.Stance)
	switch {
	case c.lemma == "hear" && t.triesCases(a.Source):
		return attribution.Neutral // "the jury heard": so said a witness
	case stance == "":
		return attribution.Neutral
	case stance == attribution.Endorsing && what.Act == string(attribution.Naming):
		return attribution.Neutral // "sees it as"
	case stance == attribution.Endorsing && what.Grade.Certainty == string(claim.Unspecified):
		return attribution.Neutral // "knows whether": nothing is put forward as true
	}
	return stance
}

// triesCases reports whether the source is a body before which others give evidence.
func (t text) triesCases(s *source.Mention) bool {
	switch t.lemma(t.headOf(s)) {
	case "court", "jury", "juror", "tribunal", "inquest", "inquiry", "enquiry", "hearing", "trial", "judge", "magistrate", "coroner",
		"commission", "committee", "panel":
		return true
	}
	return false
}
