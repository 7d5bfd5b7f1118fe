package hedge

import (
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// cue is a cue as read: its words, and which of them tells what is done.
type cue struct {
	// words are its tokens, with the auxiliaries before it that a short span left out.
	words []int
	// telling is the place in words of the telling word, last that of the last word
	// that belongs to it: the "out" of "rule out". Both are -1 where no word tells.
	telling, last int
	lemma         string
	class         lexicon.CueClass
	// known says that the lexicon has the telling word; entry is what it says.
	known bool
	entry lexicon.Telling
}

// before returns the words before the telling word, all of them if there is none.
func (c cue) before() []int {
	if c.telling < 0 {
		return c.words
	}
	return c.words[:c.telling]
}

// after returns the words after the telling word.
func (c cue) after() []int { return c.words[c.last+1:] }

// tells returns the tokens of the telling word.
func (c cue) tells() []int {
	if c.telling < 0 {
		return nil
	}
	return c.words[c.telling : c.last+1]
}

// longestCue is the number of words of a cue that are looked at, the last ones: each is
// looked at for each other.
const longestCue = 40

// readCue reads the cue of a and returns it with the tokens of the content that are
// left: of "declined" before "to comment on it", what is done is to comment.
func (t text) readCue(a *attribution.Attribution) (cue, []int) {
	content := t.in(a.Claim.Content)
	words := t.in(a.Cue.Spans)
	if len(words) > longestCue {
		words = words[len(words)-longestCue:]
	}
	if len(words) == 0 {
		return cue{telling: -1, last: -1}, content
	}
	c := t.pick(t.withAuxiliaries(words, a), strings.ToLower(a.Cue.Lemma))
	c, content = t.passNegation(c, content)
	if !silences(c.lemma) || len(c.after()) > 0 {
		return c, content
	}
	// The verb that is not done may stand in the content.
	skip := 0
	for skip < len(content) && skip < 2 && (t.isAny(content[skip], "to") || t.isAdverb(content[skip])) {
		skip++
	}
	if skip < len(content) && (skip > 0 || t.tag(content[0]) == syntax.VBG) {
		lemma := t.lemma(content[skip])
		if entry, ok := lexicon.Cues()[lemma][lexicon.CueVerb]; ok && speaks(attribution.Act(entry.In("").Act)) {
			words := append(c.words[:len(c.words):len(c.words)], content[:skip+1]...)
			last := len(words) - 1
			return cue{words, last, last, lemma, lexicon.CueVerb, true, entry}, content[skip+1:]
		}
	}
	return c, content
}

// passNegation passes the "not" right behind a telling verb, wherever the spans have it,
// to the content, whose it is: "asked not to be named". A verb that is itself denied has
// it behind its auxiliary.
func (t text) passNegation(c cue, content []int) (cue, []int) {
	if c.telling < 0 || len(content) == 0 || !t.isVerb(c.words[c.telling]) {
		return c, content
	}
	i := c.words[c.last] + 1
	if content[0] != i+1 || !isNot(t.form(i)) && t.form(i) != "never" {
		return c, content
	}
	c.words = c.words[:c.last+1]
	return c, append([]int{i}, content...)
}

// silences reports whether a verb says that the verb after it is not done.
func silences(lemma string) bool {
	switch lemma {
	case "decline", "refuse", "deny", "fail", "forget", "avoid", "refrain":
		return true
	}
	return false
}

// speaks reports whether an act is done by speaking.
func speaks(act attribution.Act) bool {
	switch act {
	case attribution.Statement, attribution.Question, attribution.Directive, attribution.Promise,
		attribution.Threat, attribution.Naming, attribution.Decree:
		return true
	}
	return false
}

// withAuxiliaries returns the words of a cue with the auxiliaries, adverbs and
// controlling verbs just before it, and with the negation that it shares with a verb
// it is joined to: "did not confirm or".
func (t text) withAuxiliaries(words []int, a *attribution.Attribution) []int {
	const most = 8
	from := words[0]
	sentence := t.sentence(from)
	outside := func(i int) bool {
		start := t.Tokens[i].Span.Start
		return i < sentence.Start || a.Claim.Content.Has(start) || a.Source != nil && a.Source.Spans.Has(start)
	}
	joined := false
	for i := from - 1; i >= max(0, words[0]-most) && !outside(i); i-- {
		if t.isAny(i, "nor", "or") && t.isVerb(i-1) {
			joined = true
			i-- // over that verb
			continue
		}
		verb := t.isAuxiliary(i) || t.tag(i) == syntax.TO || t.tag(i+1) == syntax.TO && t.isVerb(i)
		negative := isNegative(t.form(i))
		if !verb && !negative && !t.isAdverb(i) {
			break
		}
		if verb && !joined || negative {
			from, joined = i, false
		}
	}
	if t.tag(from) == syntax.TO && from < words[0] {
		from++ // nothing that we know controls it
	}
	whole := make([]int, 0, words[0]-from+len(words))
	for i := from; i < words[0]; i++ {
		whole = append(whole, i)
	}
	return append(whole, words...)
}

// pick finds the telling word among words; lemma is what it is said to be, "" if
// that is not known.
func (t text) pick(words []int, lemma string) cue {
	best := cue{words: words, telling: -1, last: -1, lemma: lemma}
	named := false // best is the word that lemma names
	for p := range words {
		c := t.tellingAt(words, p)
		if !c.known {
			continue
		}
		isNamed := lemma != "" && (c.lemma == lemma || t.lemma(words[p]) == lemma)
		switch {
		case best.telling < 0, isNamed && !named, t.tellsMore(c, best, named && !isNamed):
			best, named = c, named || isNamed
		}
		if c.last > p && best.telling == p {
			named = named || isNamed
		}
	}
	return best
}

// tellsMore reports whether next, further right, and not best is the telling word. If
// best is named as the telling word, only a verb that it controls is.
func (t text) tellsMore(next, best cue, named bool) bool {
	if next.telling <= best.last {
		return false
	}
	between := next.words[best.last+1 : next.telling]
	preposition := false
	for _, i := range between {
		switch t.tag(i) {
		case syntax.CC: // "said and believes": the first
			return false
		case syntax.IN:
			preposition = true
		}
	}
	class := next.class
	if t.isNoun(next.words[next.telling]) {
		class = lexicon.CueNoun
	}
	switch class {
	case lexicon.CueMark:
		return false
	case lexicon.CueNoun:
		// "voiced the concern", but "said with concern", "denied the claim".
		if named || preposition {
			return false
		}
		f := best.entry.In(lexicon.FrameNoun)
		return f.Grade.Polarity != "negative" && f.Act != string(attribution.Attitude) && f.Act != string(attribution.Decree)
	case lexicon.CueVerb:
		if !named {
			return true
		}
		first := next.words[best.last+1]
		return t.tag(first) == syntax.TO || t.tag(next.words[next.telling]) == syntax.VBG && len(between) == 0
	}
	return !named
}
