package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// frameOf returns the frame that the telling word of c stands in, and the content
// without the word that makes the frame: "that", "whether", "to".
func (t text) frameOf(a *attribution.Attribution, c cue, content []int) (string, []int) {
	if frame := t.framePreposition(c, content); frame != "" {
		return frame, content
	}
	// Where the content stands around the cue, what follows the cue shows the frame.
	follows := content
	if end := a.Cue.Spans.Cover().End; end > 0 {
		for n, i := range content {
			if t.Tokens[i].Span.Start >= end {
				follows = content[n:]
				break
			}
		}
	}
	start := t.skipMarks(follows)
	if len(start) == 0 {
		return lexicon.FrameNoun, content
	}
	rest := content
	if len(follows) == len(content) {
		rest = start[1:]
	}
	first := start[0]
	quoted := a.Claim.Verbatim.Has(t.Tokens[first].Span.Start)
	switch form := t.form(first); {
	case form == "that" && t.tag(first) != syntax.DT, form == "that" && len(start) > 1 && t.tag(start[1]) == syntax.DT:
		return lexicon.FrameThat, rest
	case form == "whether", form == "if" && t.indirectIf(c, start):
		return lexicon.FrameWhether, rest
	case t.isWh(first) && !quoted && !t.fronted(start):
		return lexicon.FrameWh, rest
	case t.startsInfinitive(start) && c.lemma == "say" && c.telling > 0 && t.afterBe(c.words, c.telling):
		return lexicon.FrameThat, content // "is said to"
	case t.startsInfinitive(start):
		return lexicon.FrameTo, content
	}
	chief, _ := t.nextClause(t.firstSentence(content))
	switch {
	case quoted && t.givesName(c, content, t.hasTense(chief)):
		return lexicon.FrameNoun, content
	case t.hasTense(chief):
		if quoted {
			return lexicon.FrameQuote, content
		}
		return lexicon.FrameThat, content
	case t.tag(first) == syntax.VBG:
		return lexicon.FrameIng, content
	case c.lemma != "say" && t.hasInfinitive(start):
		return lexicon.FrameTo, content
	case t.hasBareVerb(start) && !quoted:
		return lexicon.FrameThat, content
	case t.tag(first) == syntax.IN, t.tag(first) == syntax.TO:
		return t.form(first), content
	case quoted && a.Claim.Form == "direct":
		return lexicon.FrameQuote, content
	}
	return lexicon.FrameNoun, content
}

// framePreposition returns the preposition that ends c, "" if none does. One that stands
// right behind c, or right before the content, may belong to neither of them.
func (t text) framePreposition(c cue, content []int) string {
	after := c.after()
	if c.telling < 0 {
		return ""
	}
	if len(after) == 0 {
		next := []int{c.words[c.last] + 1}
		if object := t.objectOf(c, content); len(object) > 0 {
			next = append(next, object[len(object)-1])
		}
		for _, i := range next {
			if t.tag(i) == syntax.IN && !t.isAny(i, "to") && c.entry.Has(t.form(i)) {
				return t.form(i)
			}
		}
		return ""
	}
	last := after[len(after)-1]
	switch t.tag(last) {
	case syntax.IN, syntax.TO:
		return t.form(last)
	}
	if form := t.form(last); form == "regarding" || c.entry.Has(form) {
		return form
	}
	return ""
}

// objectOf returns the words between cue and content, nil if a mark stands there: "called
// [the claim] pure fiction".
func (t text) objectOf(c cue, content []int) []int {
	const longest = 12
	if len(content) == 0 {
		return nil
	}
	var object []int
	for i := c.words[len(c.words)-1] + 1; i < content[0]; i++ {
		if t.isMark(i) || len(object) == longest {
			return nil
		}
		object = append(object, i)
	}
	return object
}

// givesName reports whether c calls something what is quoted, and does not call that
// out: it then has an object before the quotation, or no verb with a tense in it.
func (t text) givesName(c cue, content []int, tense bool) bool {
	if c.telling < 0 || c.entry.In(lexicon.FrameNoun).Act != string(attribution.Naming) {
		return false
	}
	object := t.objectOf(c, content)
	if len(object) > 0 {
		return t.word(object[0]).UPOS != syntax.ADP && t.tag(object[0]) != syntax.TO
	}
	return !tense && content[0] == c.words[len(c.words)-1]+1
}

// skipMarks returns list without the marks and adverbs it begins with.
func (t text) skipMarks(list []int) []int {
	for len(list) > 0 && (t.isMark(list[0]) || t.isNotOrOnly(list)) {
		list = list[1:]
	}
	return list
}

// isNotOrOnly reports whether list begins with a word that may stand before the "to"
// of an infinitive.
func (t text) isNotOrOnly(list []int) bool {
	return len(list) > 1 && t.tag(list[1]) == syntax.TO && t.isAdverb(list[0])
}

func (t text) isWh(i int) bool {
	switch t.tag(i) {
	case syntax.WP, syntax.WPS, syntax.WRB, syntax.WDT:
		return t.form(i) != "that"
	}
	return t.isAny(i, "how", "why", "what", "who", "which")
}

// fronted reports whether list begins with an adverbial clause that a comma ends:
// "when the vote is over, we go".
func (t text) fronted(list []int) bool {
	switch t.form(list[0]) {
	case "when", "where", "while", "if", "whatever", "whenever", "wherever", "however":
	default:
		return false
	}
	return t.commaAfter(list, 0) > 0
}

// indirectIf reports whether the "if" that list begins with asks, as whether does.
func (t text) indirectIf(c cue, list []int) bool {
	switch act := attribution.Act(c.entry.In(lexicon.FrameWhether).Act); act {
	case attribution.Question, attribution.Knowledge, attribution.Perception:
		return !t.fronted(list)
	case attribution.Belief, attribution.Statement:
		_, ok := t.mainAfter(list, 0)
		return c.known && !ok
	}
	return false
}

func (t text) startsInfinitive(list []int) bool {
	if !t.isAny(list[0], "to") {
		return false
	}
	for _, i := range list[1:min(4, len(list))] {
		if t.isVerb(i) {
			return t.tag(i) != syntax.VBG // "guilty to stealing"
		}
		if !t.isAdverb(i) {
			return false
		}
	}
	return false
}

// hasInfinitive reports whether list is a noun phrase and its infinitive: "the city
// to wait".
func (t text) hasInfinitive(list []int) bool {
	const most = 20
	for n, i := range list[:min(most, len(list))] {
		switch {
		case t.isAny(i, "to"):
			return n > 0 && t.startsInfinitive(list[n:])
		case t.tag(i) == syntax.Comma, t.tag(i) == syntax.WDT, t.tag(i) == syntax.IN && !t.isAny(i, "of", "in"), t.isVerb(i):
			return false
		}
	}
	return false
}

// hasBareVerb reports whether list is a noun phrase and a verb without tense: "that
// the city wait" without its "that".
func (t text) hasBareVerb(list []int) bool {
	const most = 12
	for n, i := range list[:min(most, len(list))] {
		switch {
		case t.tag(i) == syntax.VB:
			return n > 0 && t.isNoun(list[n-1])
		case t.isVerb(i), t.isMark(i), t.tag(i) == syntax.TO, t.tag(i) == syntax.IN:
			return false
		}
	}
	return false
}
