package detect

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// candidate is a cue that may signal an attribution, and what stands around it.
type candidate struct {
	// cue is the whole of it, head its telling word.
	cue  Range
	head int
	kind kind
	// lemma names the cue in the counts.
	lemma string
	form  form
	subject
	frame
	before before
	// passive says that the subject is what is said, or to whom.
	passive bool
	// manner says that a quotation which ends with a comma stands before it, so that any
	// verb tells how it was said: “Why not,” she smiled.
	manner bool
	// score is how often, in per mille, such a candidate is an attribution.
	score int
}

// kind is the word class of a cue.
type kind byte

const (
	verbCue        kind = 'v'
	nounCue        kind = 'n'
	adjectiveCue   kind = 'a'
	prepositionCue kind = 'p'
	adverbCue      kind = 'd'
	colonCue       kind = ':'
	turnCue        kind = 't'
)

// before is what stands before the clause of a cue.
type before byte

const (
	nothingBefore before = '-'
	quoteBefore   before = 'q'
	clauseBefore  before = 'c'
)

// candidates returns the candidates of sentence s, in text order.
func (x *text) candidates(s int) []candidate {
	r := x.bodies[s]
	p := &x.Paragraphs[x.paragraph[s]]
	switch p.Kind {
	case syntax.Boilerplate, syntax.Byline:
		return nil
	}
	var out []candidate
	if s == p.Sentences.Start && p.Kind == syntax.Turn {
		out = x.turn(out, p, r)
	}
	groups := x.verbGroups(r)
	for k := range groups {
		out = x.verbCandidates(out, groups, k)
	}
	for i := r.Start; i < r.End; i++ {
		switch {
		case x.upos(i) == syntax.ADP || x.is(i, "according", "per", "to"):
			out = x.prepositional(out, i, r)
		case adverbs[x.lower[i]]:
			out = x.adverb(out, i, r)
		case x.is(i, ":"):
			out = x.colon(out, i, r)
		case x.upos(i) == syntax.NOUN:
			out = x.noun(out, groups, i, r)
		}
	}
	return out
}

// chains are the verbs that make one cue with the verb of their complement: "declined
// to say".
var chains = map[string]bool{
	"seem": true, "appear": true, "try": true, "attempt": true, "begin": true, "start": true, "continue": true,
	"tend": true, "decline": true, "refuse": true, "fail": true, "manage": true, "expect": true, "go": true, "set": true, "have": true,
	"need": true, "use": true, "deny": true, "stop": true, "keep": true, "hesitate": true, "come": true, "get": true, "bother": true,
}

// verbCandidates adds the candidates with the verb group k for a cue.
func (x *text) verbCandidates(out []candidate, groups []verbs, k int) []candidate {
	g := groups[k]
	if x.is(g.head, "according") {
		return out
	}
	c := candidate{cue: g.Range, head: g.head, kind: verbCue, lemma: x.lemma(g.head), form: g.form, passive: g.passive}
	first := k
	for first > 0 && (groups[first-1].End == groups[first].Start || groups[first-1].End+1 == groups[first].Start && x.is(groups[first-1].End, "on")) && chains[x.lemma(groups[first-1].head)] &&
		(groups[first].form == infinitive || groups[first].form == gerund) {
		first--
	}
	if x.upos(g.head) == syntax.AUX && x.lemma(g.head) == "be" {
		return x.copula(out, groups, k)
	}
	end := g.End
	// Particles and adverbs behind the verb.
	s := x.sentenceOf(g.head)
	for n := 0; n < 2 && end < s.End && (x.isAdverb(end) && !x.isTimeWord(end) && !(end+1 < s.End && x.upos(end+1) == syntax.ADJ) || x.xpos(end) == syntax.RP); n++ {
		end++
	}
	c.frame = x.frameAfter(end, c.lemma)
	c.cue.End = c.frame.cue
	if c.frame.kind == nounPhrase && clausal[c.lemma] && x.clauseAt(end, s.End) {
		c.frame.kind, c.frame.start, c.frame.addressee = bareClause, end, Range{}
	}
	if first != k && c.frame.kind != nothing {
		c.cue.Start = groups[first].Start
		c.form = groups[first].form
		c.passive = groups[first].passive
		c.subject = x.subjectOf(groups, first)
	} else {
		c.subject = x.subjectOf(groups, k)
	}
	if c.passive && hearers[c.lemma] {
		c.np, c.subject.kind = Range{}, noSubject
	}
	if c.kind == verbCue && (c.lemma == "seem" || c.lemma == "appear") {
		c.passive = true
	}
	c.lemma = american(c.lemma)
	if c.subject.start > c.cue.Start {
		c.subject.start = c.cue.Start
	}
	c.before = x.beforeClause(c.subject.start, s.Start)
	if c.prep != "" && c.frame.kind != asPhrase && !x.isSettingPrep(c.prep) {
		c.cue.End = c.frame.start // "railed against"
	}
	x.invert(&c, end, s)
	x.interpose(&c, s)
	switch c.frame.kind {
	case nothing, trailing, inverted, aside, asClause:
	case prepPhrase, nounPhrase, asPhrase, ingClause:
		if c.before == quoteBefore && !c.shared && !empty(c.np) && c.subject.start > s.Start { // “...,” Doe said of it
			c.frame.kind = trailing
			break
		}
		fallthrough
	default:
		if c.subject.start == s.Start {
			c.before = nothingBefore
		}
	}
	c.manner = c.before == quoteBefore && c.form == finite && !c.passive && !empty(c.np) && !c.shared && c.subject.kind != relative && c.subject.kind != expletive &&
		(c.frame.kind == nothing || c.frame.kind == inverted) && x.endsWithComma(min(c.subject.start, c.cue.Start))
	return append(out, c)
}

// invert makes of what looks like an object the subject, where a verb stands behind
// what was said: “...,” said Doe.
func (x *text) invert(c *candidate, end int, s Range) {
	if c.before == nothingBefore || !empty(c.np) && !c.shared || c.form != finite || c.passive ||
		!clausal[c.lemma] && !lexicon.Reporting()[x.lower[c.head]] {
		return
	}
	np := x.phraseAfter(end, s.End)
	if empty(np) {
		return
	}
	c.subject = subject{np: x.withAside(np, s.End), start: c.cue.Start, kind: x.kindOf(np)}
	stop := c.np.End
	if rest := x.restOfSentence(stop, s.End); rest > 0 {
		c.subject.np.End = rest
	}
	c.frame = x.frameAfter(stop, c.lemma)
	c.frame.cue = end
	c.cue.End = end
	if c.frame.kind != quotation {
		c.frame.kind = inverted
	}
}

// interpose sees where a clause without a complement stands in the middle of what was
// said, or is joined to it by "as".
func (x *text) interpose(c *candidate, s Range) {
	if c.frame.kind != nothing && c.frame.kind != trailing || c.passive || c.subject.kind == relative {
		return
	}
	start := c.subject.start
	switch {
	case start > s.Start && x.is(start-1, "as"):
		c.frame.kind, c.frame.start = asClause, x.pastComma(c.cue.End, s.End)
		c.before = clauseBefore
		if start-2 <= s.Start {
			c.before = nothingBefore
		}
	case c.before == nothingBefore && c.form == finite && !c.shared && start > s.Start && x.is(start-1, ",", "—", "–") && x.is(c.cue.End, ",", "—", "–") && c.cue.End+2 < s.End:
		c.frame.kind, c.frame.start = aside, c.cue.End+1
	}
}

// pastComma returns the token behind the next comma, end if there is none near.
func (x *text) pastComma(i, end int) int {
	for j := i; j < min(end, i+8); j++ {
		if x.is(j, ",") {
			return j + 1
		}
	}
	return end
}

// endsWithComma reports whether a quotation that ends before token i does so with a
// comma: what it says is part of the sentence.
func (x *text) endsWithComma(i int) bool {
	return i > 1 && (x.closes[i-1] >= 0 && x.is(i-2, ",", "?", "!") || x.is(i-1, ",") && x.closes[i-2] >= 0)
}

// american returns the lemma as American papers spell it, from which the counts are.
func american(lemma string) string {
	if stem, ok := strings.CutSuffix(lemma, "ise"); ok && !british[lemma] {
		return stem + "ize"
	}
	return lemma
}

// british are words in -ise everywhere.
var british = set("advise", "promise", "surprise", "exercise", "raise", "rise", "praise", "appraise", "arise", "revise", "compromise", "advertise", "supervise",
	"devise", "disguise", "comprise", "demise", "premise", "merchandise", "televise", "improvise", "despise", "excise", "otherwise", "likewise", "wise", "noise", "cruise", "expertise", "franchise", "enterprise", "precise", "poise", "bruise")

// restOfSentence returns the end of the sentence, without its stop, if an aside that
// begins at token i goes on up to there; 0 if it does not.
func (x *text) restOfSentence(i, end int) int {
	if !x.is(i, ",") || !x.identifies(i+1) && !x.is(i+1, "then", "now", "who") && !(x.xpos(i+1) == syntax.CD && x.is(i+2, ",")) {
		return 0
	}
	for j := i + 1; j < end; j++ {
		if x.quote[j] != x.quote[i] || j-i > 40 || x.is(j, ";", "—") || x.is(j, ",") && j+1 < end && x.xpos(j+1) == syntax.VBG {
			return 0
		}
	}
	if x.is(end-1, ".") {
		end--
	}
	return end
}

// withAside returns np with the aside that says who it is, if one follows.
func (x *text) withAside(np Range, end int) Range {
	if !x.is(np.End, ",") || np.End+1 >= end || !x.identifies(np.End+1) {
		return np
	}
	aside := x.phraseAfter(np.End+1, end)
	if empty(aside) {
		return np
	}
	switch {
	case aside.End >= end || x.is(aside.End, ".", ";", "!", "?"):
		return Range{Start: np.Start, End: aside.End}
	case x.is(aside.End, ","):
		return Range{Start: np.Start, End: aside.End + 1}
	}
	return np
}

// beforeClause returns what stands before a clause that begins at token i.
func (x *text) beforeClause(i, lo int) before {
	j := i - 1
	if j >= 0 && j < lo { // “Why?” he asked: the sentences may have been divided
		if x.closes[j] >= 0 && x.paragraph[x.sentence[j]] == x.paragraph[x.sentence[i]] {
			return quoteBefore
		}
		return nothingBefore
	}
	if j < lo {
		return nothingBefore
	}
	if x.closes[j] >= 0 || x.is(j, ",") && j > lo && x.closes[j-1] >= 0 {
		return quoteBefore
	}
	if !x.is(j, ",", "—", "–", "--", "?", "!") {
		return nothingBefore
	}
	for k := max(lo, j-reach); k < j; k++ {
		if x.isFinite(k) && x.quote[k] == x.quote[i] {
			return clauseBefore
		}
	}
	return nothingBefore
}

// copula adds the candidate of a form of "be" with an adjective or a noun: "is
// confident that", "his concern is that".
func (x *text) copula(out []candidate, groups []verbs, k int) []candidate {
	g := groups[k]
	s := x.sentenceOf(g.head)
	i := g.End
	for i < s.End && x.isAdverb(i) && i-g.End < 3 {
		i++
	}
	if i >= s.End || x.upos(i) != syntax.ADJ {
		return out
	}
	c := candidate{cue: Range{Start: g.Start, End: i + 1}, head: i, kind: adjectiveCue, lemma: "a:" + x.lemma(i), form: g.form}
	c.frame = x.frameAfter(i+1, x.lemma(i))
	c.subject = x.subjectOf(groups, k)
	c.before = x.beforeClause(c.subject.start, s.Start)
	switch c.frame.kind {
	case thatClause, whClause, toClause, bareClause, prepPhrase:
		if c.frame.kind == prepPhrase {
			c.cue.End = c.frame.start
		}
		return append(out, c)
	}
	return out
}

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

// lightVerbs make one cue with the noun that is their object: "issued a statement".
var lightVerbs = map[string]bool{
	"make": true, "have": true, "issue": true, "raise": true, "express": true, "give": true, "take": true, "voice": true,
	"offer": true, "release": true, "file": true, "reach": true, "send": true, "post": true, "hold": true, "share": true, "show": true,
}

// noun adds the candidate of the noun at token i, alone or with the light verb it is
// the object of.
func (x *text) noun(out []candidate, groups []verbs, i int, s Range) []candidate {
	if i+1 >= s.End || x.upos(i+1) == syntax.NOUN || x.upos(i+1) == syntax.PROPN || x.quote[i] >= 0 && x.closes[i+1] >= 0 {
		return out
	}
	np := x.nounBefore(i+1, s.Start)
	if empty(np) {
		return out
	}
	c := candidate{cue: Range{Start: i, End: i + 1}, head: i, kind: nounCue, lemma: "n:" + x.lemma(i), form: finite}
	after := i + 1
	isBe := after < s.End && x.lemma(after) == "be" && x.isFinite(after)
	if isBe {
		after++
	}
	c.frame = x.frameAfter(after, x.lemma(i))
	switch c.frame.kind {
	case thatClause, whClause, toClause, quotation, colonMark:
	case prepPhrase:
		if c.prep != "of" && c.prep != "for" && c.prep != "about" && c.prep != "on" && c.prep != "against" && c.prep != "over" && c.prep != "in" {
			return out
		}
	case ingClause:
		if !x.is(after, "saying", "indicating", "claiming", "suggesting", "explaining", "calling", "urging", "asking", "showing", "warning", "stating", "announcing") {
			return out
		}
		after++
		c.frame = x.frameAfter(after, x.lemma(i))
	default:
		return out
	}
	for k := range groups {
		g := groups[k]
		if g.End == np.Start && lightVerbs[x.lemma(g.head)] && !g.passive {
			c.cue = Range{Start: g.Start, End: after}
			if c.frame.kind == prepPhrase {
				c.cue.End = c.frame.start
			}
			c.form = g.form
			c.lemma = "l:" + x.lemma(i)
			c.subject = x.subjectOf(groups, k)
			c.subject.start = min(c.subject.start, g.Start)
			return append(out, c)
		}
	}
	// The possessor is the source: "his claim that", "the mayor's concern is that".
	c.subject = subject{start: np.Start, kind: noSubject}
	for j := i - 1; j >= np.Start; j-- {
		if x.xpos(j) == syntax.PRPS {
			c.subject.np, c.subject.kind = Range{Start: j, End: j + 1}, pronoun
			c.cue.Start = j + 1
			break
		}
		if x.xpos(j) == syntax.POS {
			owner := x.extendLeft(Range{Start: np.Start, End: j}, s.Start)
			c.subject.np, c.subject.kind = Range{Start: owner.Start, End: j + 1}, x.kindOf(owner)
			c.cue.Start = j + 1
			break
		}
	}
	if isBe {
		c.cue.End = after
		c.lemma = "b:" + x.lemma(i)
	}
	if c.frame.kind == colonMark {
		c.cue.End = c.frame.start
	}
	return append(out, c)
}
