package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// actOf returns what the telling word of c does in its frame, and the name of the
// rule that says so.
func (t text) actOf(a *attribution.Attribution, c cue, frame string, content []int) (lexicon.Frame, string) {
	switch {
	case c.telling < 0 && len(c.words) == 0:
		return lexicon.Cues()["say"][lexicon.CueVerb].In(lexicon.FrameQuote), "quotation-without-cue"
	case !c.known && len(c.words) == 1 && t.isAny(c.words[0], "to", "for"):
		return lexicon.Cues()["think"][lexicon.CueVerb].In(frame), "in-the-mind-of"
	case !c.known:
		return t.unknownCue(frame), "unknown-cue"
	case c.class == lexicon.CueMark && t.isQuestion(content):
		return lexicon.Cues()["ask"][lexicon.CueVerb].In(lexicon.FrameQuote), "question-mark"
	case c.lemma == "find" && t.hasAny(content, "guilty", "liable", "innocent"):
		return lexicon.Cues()["rule"][lexicon.CueVerb].In(lexicon.FrameThat), "found-guilty"
	case c.lemma == "plead" && len(content) > 0 && t.hasAny(content[:min(2, len(content))], "guilty", "innocent"):
		return lexicon.Cues()["say"][lexicon.CueVerb].In(lexicon.FrameThat), "pleaded-guilty"
	case c.entry.Has(lexicon.FrameThing) && t.isThing(a.Source):
		return c.entry.In(lexicon.FrameThing), "thing-shows"
	case c.lemma == "know" && t.wantsTo(c):
		return lexicon.Cues()["ask"][lexicon.CueVerb].In(frame), "wants-to-know"
	case c.lemma == "warn" && t.bindsItself(content):
		return lexicon.Cues()["threaten"][lexicon.CueVerb].In(frame), "warned-it-would"
	}
	f := c.entry.In(frame)
	if c.class == lexicon.CueNoun && f.Act == string(attribution.Belief) && t.voices(c) {
		f.Act = string(attribution.Statement)
		return f, "voiced"
	}
	return f, "cue-" + string(c.class)
}

// unknownCue returns what a word that the lexicon does not have does: what most do in
// its frame.
func (t text) unknownCue(frame string) lexicon.Frame {
	like := "say"
	if frame == lexicon.FrameTo {
		like = "intend"
	}
	return lexicon.Cues()[like][lexicon.CueVerb].In(frame)
}

// voices reports whether a verb of c says that what its noun names was said: "raised
// the concern".
func (t text) voices(c cue) bool {
	for _, i := range c.before() {
		switch t.lemma(i) {
		case "raise", "voice", "express", "air", "share", "convey", "repeat", "reiterate", "state", "issue", "publish":
			return true
		}
	}
	return false
}

func (t text) isQuestion(content []int) bool {
	_, ok := t.questionMark(content)
	return ok
}

func (t text) hasAny(list []int, forms ...string) bool {
	const most = 20
	for _, i := range list[:min(most, len(list))] {
		if t.isAny(i, forms...) {
			return true
		}
	}
	return false
}

func (t text) wantsTo(c cue) bool {
	for _, i := range c.before() {
		if t.isAny(i, "want", "wants", "wanted", "like", "demand", "demands", "demanded") {
			return true
		}
	}
	return false
}

// bindsItself reports whether the content says what its subject will do, the subject
// being a pronoun: the source itself, as a rule.
func (t text) bindsItself(content []int) bool {
	for _, c := range t.clauses(content) {
		if c.head < 1 || c.verbs < 1 {
			continue
		}
		subject, modal := c.words[c.verbs-1], c.words[c.verbs]
		if t.isAny(subject, "it", "he", "she", "they", "we", "i") &&
			t.isAny(modal, "will", "would", "'ll", "'d") && t.lemma(c.words[c.head]) != "be" {
			return true
		}
	}
	return false
}

// isThing reports whether the source is no person but what a person has made or
// found out: figures, a study.
func (t text) isThing(s *source.Mention) bool {
	noun := t.lemma(t.headOf(s))
	return noun == "report" || lexicon.Cues()[noun][lexicon.CueNoun].In("").Act == string(attribution.Evidence)
}

// headOf returns the last noun of the first noun phrase of s, -1 if it has none.
func (t text) headOf(s *source.Mention) int {
	head := -1
	if s == nil {
		return head
	}
	i, ok := t.first(s.Spans)
	if !ok {
		return head
	}
	for end := s.Spans.Cover().End; i < len(t.Tokens) && t.Tokens[i].Span.Start < end; i++ {
		if t.isNoun(i) {
			head = i
		} else if head >= 0 && t.tag(i) != syntax.POS {
			break
		}
	}
	return head
}
