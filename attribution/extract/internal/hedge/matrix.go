package hedge

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
)

var (
	probable   = lexicon.Grade{Certainty: "probable", Polarity: "positive"}
	improbable = lexicon.Grade{Certainty: "probable", Polarity: "negative"}
)

func isExpletive(form string) bool {
	return form == "it" || form == "there" || form == "what" || form == ""
}

// personal reports whether a subject is one who may be certain of a thing.
func personal(form string) bool {
	switch form {
	case "he", "she", "they", "we", "i", "you", "who":
		return true
	}
	return false
}

// ofMind reports whether an adjective tells the state of a mind where its subject has
// one: "he is certain" is no hedge, "a win is certain" is.
func ofMind(form string) bool {
	switch form {
	case "certain", "sure", "unsure", "uncertain", "undecided", "doubtful", "dubious", "clear", "true":
		return true
	}
	return false
}

// matrix returns what the word at place p of c says of the clause inside c, if c does no
// more than introduce it: "it is believed that", "I think", "the truth is that".
func (t text) matrix(c clause, p, subject int) (f lexicon.Frame, class string, ok bool) {
	if c.head < 0 || len(c.rest) == 0 || p != max(c.head, c.predicate) {
		if !slices.Contains(c.links, p) || !t.reported(&c, p) {
			return f, "", false
		}
		// "is expected to": the others believe, or so it is said.
		return lexicon.Frame{Grade: probable, Negated: improbable}, string(claim.Evidential), true
	}
	i := c.words[p]
	frame := lexicon.FrameThat
	switch {
	case t.isAny(c.rest[0], "whether", "if"):
		frame = lexicon.FrameWhether
	case t.isWh(c.rest[0]):
		frame = lexicon.FrameWh
	case t.tag(c.rest[0]) == syntax.TO:
		return f, "", false
	}
	cues := lexicon.Cues()[t.lemma(i)]
	switch form := t.form(subject); {
	case isExpletive(form) && t.reported(&c, p):
		return lexicon.Frame{Grade: probable, Negated: improbable}, string(claim.Evidential), true
	case form == "i" || form == "we":
		entry, known := cues[lexicon.CueVerb]
		if !known {
			entry, known = cues[lexicon.CueAdjective]
		}
		switch f = entry.In(frame); attribution.Act(f.Act) {
		case attribution.Belief, attribution.Knowledge, attribution.Desire:
			return f, string(claim.Attitude), known
		}
	case p == c.head && c.end == len(c.words) && t.lemma(i) == "be" && t.isAny(c.rest[0], "that"):
		f = lexicon.Cues()[t.lemma(subject)][lexicon.CueNoun].In(frame)
		if f.Act != string(attribution.Belief) {
			f = lexicon.Frame{Grade: lexicon.Grade{Certainty: "certain", Polarity: "positive"}}
		}
		return f, string(claim.Attitude), true
	}
	return f, "", false
}

// subject returns the last noun or pronoun before the verb of c, -1 if there is none.
func (t text) subject(c clause) int {
	for p := c.verbs - 1; p >= 0; p-- {
		if i := c.words[p]; t.isNoun(i) || t.tag(i) == syntax.EX || t.tag(i) == syntax.DT || t.isAny(i, "it", "there", "what") {
			return i
		}
	}
	return -1
}
