package hedge

import (
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
)

// topicOf returns what the claim is about and when that is: of the first clause of its
// content, or of that which the first clause does no more than introduce.
func (t text) topicOf(a *attribution.Attribution, c cue, frame string, sentences []sentence) claim.Topic {
	var chief clause
	for _, s := range sentences {
		for _, first := range s.clauses {
			if first.head >= 0 || len(chief.words) == 0 {
				chief = first
			}
			if chief.head >= 0 {
				return t.topicOfClause(a, c, frame, t.innermost(chief))
			}
		}
	}
	if len(chief.words) == 0 {
		return claim.Topic{}
	}
	return t.topicOfClause(a, c, frame, chief)
}

// innermost returns the clause that c introduces, c itself if it is no mere frame.
func (t text) innermost(c clause) clause {
	for range deepest {
		if _, introduces := t.weighWords(c, nil); !introduces || len(c.rest) == 0 {
			break
		}
		inner := t.clauses(c.rest)
		if inner[0].head < 0 {
			break
		}
		c = inner[0]
	}
	return c
}

func (t text) topicOfClause(a *attribution.Attribution, c cue, frame string, chief clause) claim.Topic {
	return claim.Topic{Kind: t.kindOf(chief), Time: t.timeOf(a, c, frame, chief)}
}

// kindOf returns the first of the kinds that fits c.
func (t text) kindOf(c clause) claim.TopicKind {
	switch {
	case t.counts(c):
		return claim.Quantity
	case t.causes(c):
		return claim.Cause
	case t.demands(c):
		return claim.Norm
	case t.judges(c):
		return claim.Opinion
	case t.lasts(c):
		return claim.State
	}
	return claim.Event
}

// counts reports whether c has a number of something, or compares how many.
func (t text) counts(c clause) bool {
	for p, i := range c.words {
		if p > 0 && t.tag(c.words[p-1]) == syntax.Dollar {
			return true
		}
		switch {
		case t.tag(i) == syntax.CD:
			if !t.isDate(c.words, p) && !t.isAny(i, "one") {
				return true
			}
		case t.isAny(i, "percent", "%", "dozens", "hundreds", "thousands", "millions", "billions", "majority", "twice", "half"):
			return true
		case t.isAny(i, "more", "less", "fewer") && p+1 < len(c.words) && (t.isAny(c.words[p+1], "than") || t.isNoun(c.words[p+1])):
			return true
		}
	}
	return false
}

// isDate reports whether the number at place p of list tells when: a year, a day, an
// hour, "over the last two months".
func (t text) isDate(list []int, p int) bool {
	form := t.form(list[p])
	if t.isTime(wordAt(list, p+1)) {
		for _, i := range list[max(0, p-3):p] {
			if t.tag(i) == syntax.IN {
				return true
			}
		}
		return t.isAny(wordAt(list, p+2), "ago", "after", "before", "later", "earlier")
	}
	year := len(form) == 4 && (strings.HasPrefix(form, "1") || strings.HasPrefix(form, "20"))
	if p > 0 {
		switch before := t.form(list[p-1]); before {
		case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
			"december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "at", "no.", "article", "section", "chapter":
			return true
		case "in", "since", "by", "until", "of", "from", "before", "after", "late", "early":
			return year
		}
		return t.tag(list[p-1]) == syntax.NNP // a name: "Flight 12"
	}
	return year
}

// causes reports whether c says that one thing brings about another.
func (t text) causes(c clause) bool {
	if c.head >= 0 {
		switch next := t.form(wordAt(c.words, c.head+1)); t.lemma(c.words[c.head]) {
		case "cause", "trigger", "provoke", "spark", "induce", "prompt", "engender", "blame":
			return true
		case "lead", "contribute":
			return next == "to"
		case "result", "stem", "arise":
			return next == "in" || next == "from"
		case "set", "bring":
			return next == "off" || next == "about"
		}
	}
	for p, i := range c.words {
		if t.isAny(i, "due") && t.isAny(wordAt(c.words, p+1), "to") {
			return true
		}
	}
	return len(c.rest) > 0 && t.isAny(c.rest[0], "because") || t.hasBecauseOf(c.words)
}

func (t text) hasBecauseOf(list []int) bool {
	for p, i := range list {
		if t.isAny(i, "because") && t.isAny(wordAt(list, p+1), "of") {
			return true
		}
	}
	return false
}

// wordAt returns the word at place p of list, -1 if there is none.
func wordAt(list []int, p int) int {
	if p < 0 || p >= len(list) {
		return -1
	}
	return list[p]
}

// demands reports whether c says what must, should or may be done.
func (t text) demands(c clause) bool {
	if c.verbs < 0 {
		return false
	}
	for p := c.verbs; p < c.end; p++ {
		i := c.words[p]
		switch t.lemma(i) {
		case "must", "should", "shall", "ought":
			return true
		case "have", "need":
			if t.isAny(wordAt(c.words, p+1), "to") {
				return true
			}
		case "allow", "permit", "forbid", "oblige", "require", "entitle", "suppose", "ban":
			if p == c.head && t.tag(i) == syntax.VBN {
				return true
			}
		}
	}
	for _, i := range c.words[c.end:] {
		if t.isAny(i, "only") { // "the only path"
			return t.lemma(c.words[c.head]) == "be"
		}
	}
	return c.predicate >= 0 && t.isAny(c.words[c.predicate], "necessary", "essential", "imperative", "mandatory", "illegal",
		"unlawful", "legal", "lawful", "obligatory", "vital", "crucial", "right", "wrong", "unacceptable", "inadmissible")
}

// judges reports whether c values something.
func (t text) judges(c clause) bool {
	if c.head >= 0 && !t.copular(c.words[c.head]) {
		return false
	}
	from := 0
	if c.head >= 0 {
		from = c.head + 1
	}
	for _, i := range c.words[from:] {
		if lexicon.Judgements()[t.form(i)] {
			return true
		}
	}
	return false
}

// lasts reports whether c says that something is so over a time.
func (t text) lasts(c clause) bool {
	if c.head < 0 {
		return !t.names(c.words)
	}
	if t.tag(c.words[c.head]) == syntax.VBG {
		return false
	}
	switch t.lemma(c.words[c.head]) {
	case "be", "'s":
		return true
	case "have", "want", "know", "believe", "think", "need", "like", "love", "hate", "own", "contain", "consist", "live", "remain",
		"stay", "seem", "appear", "belong", "cost", "depend", "exist", "hold", "lack", "matter", "mean", "owe", "possess", "resemble",
		"support", "oppose", "trust", "understand", "feel", "stand", "hope", "expect", "include", "involve", "deserve", "work":
		return true
	}
	passive := t.tag(c.words[c.head]) == syntax.VBN && t.afterBe(c.words, c.head)
	return passive && t.isAny(c.words[c.head], "based", "located", "stationed", "known", "made", "called", "concerned", "involved")
}

// names reports whether a noun phrase names an event.
func (t text) names(list []int) bool {
	for p, i := range list {
		if t.isNoun(i) && !t.isNoun(wordAt(list, p+1)) {
			form := t.form(i)
			for _, end := range []string{"tion", "tions", "sion", "sions", "ment", "ments", "ing", "ings", "al", "als", "ance", "attack",
				"attacks", "vote", "strike", "strikes", "war", "death", "deaths"} {
				if strings.HasSuffix(form, end) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// timeOf returns when what c says takes place, seen from the act.
func (t text) timeOf(a *attribution.Attribution, cue cue, frame string, c clause) claim.TopicTime {
	if c.head < 0 {
		if len(c.words) > 0 && t.isAny(c.words[0], "to") && leavesOpen(a.Act) {
			return claim.Future
		}
		return ""
	}
	first, head := c.words[c.verbs], c.words[c.head]
	perfect := false
	for _, i := range c.words[c.verbs:c.head] {
		switch t.lemma(i) {
		case "will", "shall", "would", "may", "might":
			if t.lemma(wordAt(c.words, c.verbs+1)) != "have" {
				return claim.Future
			}
			perfect = true
		case "have":
			perfect = true
		case "go":
			if t.tag(i) == syntax.VBG {
				return claim.Future
			}
		}
	}
	switch {
	case perfect:
		return claim.Past
	case !t.hasTense(c) && frame == lexicon.FrameTo:
		return claim.Future
	case !t.hasTense(c):
		return ""
	case t.tag(first) != syntax.VBD:
		return claim.Present
	case !a.Claim.Verbatim.Has(t.Tokens[head].Span.Start) && t.inPast(cue) && t.lasts(c):
		return claim.Present // "said it was safe": the past is the cue's
	}
	return claim.Past
}

// inPast reports whether the telling word of c has a past tense.
func (t text) inPast(c cue) bool {
	for _, i := range c.tells() {
		if t.tag(i) == syntax.VBD || t.tag(i) == syntax.VBN {
			return true
		}
	}
	return false
}
