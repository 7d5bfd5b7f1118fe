package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// control returns the ruling for the word at place p of list, if it controls the
// telling word of c: "is expected to say", "denied saying". It is ok if it does.
func (t text) control(c cue, list []int, p int, lemma string, negated bool) (ruling, bool) {
	i := list[p]
	next := t.controlled(c, p)
	if next == syntax.XPOS(0) {
		return ruling{}, false
	}
	rule := func(s attribution.Status, name string) (ruling, bool) { return ruling{s, name, []int{i}}, true }
	switch lemma {
	case "decline", "refuse", "refrain", "balk":
		if negated {
			return made, true
		}
		return rule(attribution.Declined, "declined")
	case "deny":
		if next != syntax.VBG {
			return ruling{}, false
		}
		if negated {
			return rule(attribution.NotMade, "did-not-deny")
		}
		return rule(attribution.Denied, "denied-saying")
	case "fail", "forget", "neglect", "omit", "avoid", "unable":
		if negated {
			return made, true
		}
		return rule(attribution.NotMade, "not-done")
	case "stop", "cease", "quit":
		switch {
		case negated:
			return made, true
		case t.isAny(wordAt(list, p+1), "short"):
			return rule(attribution.NotMade, "not-done")
		}
		return rule(attribution.Retracted, "stopped")
	case "hesitate":
		return made, true
	case "afraid", "ashamed", "shy":
		if negated {
			return made, true
		}
		return rule(attribution.NotMade, "not-done")
	case "want", "wish", "like", "prefer":
		switch {
		case negated:
			return rule(attribution.Declined, "unwilling")
		case c.lemma == "know" || lemma == "like":
			return made, true
		}
		return rule(attribution.Expected, "control-"+lemma)
	case "unwilling", "reluctant":
		return rule(attribution.Declined, "unwilling")
	case "likely", "unlikely", "apt", "prone":
		switch {
		case p > 0 && t.isAny(list[p-1], "more", "less", "most", "least"):
			return made, true // one is compared with another
		case negated || lemma == "unlikely":
			return rule(attribution.NotMade, "not-expected")
		}
		return rule(attribution.Expected, "control-"+lemma)
	case "expect", "expected", "set", "due", "schedule", "poise", "plan", "intend", "hope", "aim", "prepare",
		"promise", "vow", "pledge", "agree", "offer", "ready", "willing", "prepared", "slate", "mean", "undertake":
		if negated {
			return rule(attribution.NotMade, "not-expected")
		}
		return rule(attribution.Expected, "control-"+lemma)
	case "go":
		if t.tag(i) == syntax.VBG && t.afterBe(list, p) {
			return rule(attribution.Expected, "future")
		}
	case "about":
		return rule(attribution.Expected, "future")
	case "be": // "is to announce", "is yet to announce"
		switch {
		case t.isAny(wordAt(list, p+1), "to"):
			return rule(attribution.Expected, "future")
		case t.isAny(wordAt(list, p+1), "yet") && t.isAny(wordAt(list, p+2), "to"):
			return rule(attribution.NotMade, "yet-to")
		}
		return ruling{}, false
	case "ask", "tell", "order", "urge", "require", "invite", "press", "instruct", "summon", "oblige", "call", "request":
		switch {
		case t.tag(i) != syntax.VBN || !t.afterBe(list, p):
			return ruling{}, false
		case negated:
			return rule(attribution.NotMade, "not-asked")
		}
		return rule(attribution.Required, "asked-to")
	case "need", "have", "ought":
		switch {
		case !t.isAny(wordAt(list, p+1), "to", "yet", "not", "n't", "also", "now", "still"):
			return ruling{}, false
		case t.isAny(wordAt(list, p+1), "yet"):
			return rule(attribution.NotMade, "yet-to")
		case negated:
			return rule(attribution.NotMade, "need-not")
		case t.tag(i) == syntax.VBD: // "had to admit": and did
			return made, true
		}
		return rule(attribution.Required, "must")
	case "force", "compel", "try", "seek", "attempt", "begin", "start", "continue", "keep", "manage", "dare", "seem", "appear",
		"tend", "help", "able", "proceed":
		if negated {
			return rule(attribution.NotMade, "not-done")
		}
		return made, true
	}
	return ruling{}, false
}

// controlled returns the tag of what the word at place p of the words of c controls: TO
// for an infinitive, VBG for a gerund, 0 if it controls nothing.
func (t text) controlled(c cue, p int) syntax.XPOS {
	for q := p + 1; q < len(c.words) && q <= c.telling; q++ {
		i := c.words[q]
		switch tag := t.tag(i); {
		case t.isAny(i, "to"):
			return syntax.TO
		case tag == syntax.VBG:
			return syntax.VBG
		case tag == syntax.IN && q+1 < len(c.words) && t.tag(c.words[q+1]) == syntax.VBG: // "stopped short of saying"
			return syntax.VBG
		case tag == syntax.IN && t.isAny(i, "that"): // "denied that he said"
			return syntax.VBG
		case t.isAdverb(i), t.isNoun(i), tag == syntax.IN, tag == syntax.DT, tag == syntax.RP, tag == syntax.JJ:
		default:
			return 0
		}
	}
	return 0
}

// afterBe reports whether the word at place p of list is part of a passive or a
// progressive.
func (t text) afterBe(list []int, p int) bool {
	for p--; p >= 0; p-- {
		switch t.lemma(list[p]) {
		case "be", "get", "'s":
			return true
		}
		if !t.isAdverb(list[p]) {
			return false
		}
	}
	return false
}
