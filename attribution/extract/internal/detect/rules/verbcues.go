package rules

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// chains are the verbs that make one cue with the verb of their complement: "declined
// to say".
var chains = set("try", "attempt", "begin", "start", "continue", "struggle", "scramble", "rush", "hasten", "proceed", "choose", "tend", "decline", "refuse", "fail", "manage",
	"go", "set", "have", "need", "use", "deny", "stop", "keep", "hesitate", "come", "get", "bother")

// maxChain is how many verbs before the last a chain has at most: "seemed to decline to
// say".
const maxChain = 3

// chainStart returns the first verb group of the chain that the group k ends, k if it is
// none.
func (x *text) chainStart(groups []verbs, k int) int {
	first := k
	for first > 0 && k-first < maxChain {
		before, g := groups[first-1], groups[first]
		adjoins := before.End == g.Start || before.End+1 == g.Start && x.is(before.End, "on")
		if !adjoins || !chains[x.Lemmas[before.head]] || g.form != infinitive && g.form != gerund {
			break
		}
		first--
	}
	return first
}

// verbCandidates adds the candidates with the verb group k for a cue.
func (x *text) verbCandidates(out []candidate, groups []verbs, k int) []candidate {
	g := groups[k]
	if x.is(g.head, "according") {
		return out
	}
	c := candidate{cue: g.Range, head: g.head, kind: verbCue, rule: "verb", lemma: x.Lemmas[g.head], form: g.form, passive: g.passive}
	if x.upos(g.head) == syntax.AUX && x.Lemmas[g.head] == "be" {
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
	lead := k // the verb whose form and subject count
	if c.frame.kind != nothing {
		if joined := x.joinedTo(groups, k); joined >= 0 {
			lead, c.rule = joined, "verbs-joined"
			c.cue.Start = x.withCorrelative(groups[joined].Start)
		} else if first := x.chainStart(groups, k); first != k {
			lead, c.rule = first, "verb-chain"
			c.cue.Start = groups[first].Start
		}
	}
	c.form, c.passive, c.subject = groups[lead].form, groups[lead].passive, x.subjectOf(groups, lead)
	if c.passive && hearers[c.lemma] {
		c.np, c.subject.kind = Range{}, noSubject
	}
	if c.lemma == "seem" || c.lemma == "appear" {
		c.passive = true
	}
	if c.subject.kind == expletive && x.is(c.np.Start, "it") && !c.passive && !impersonal[c.lemma] {
		c.subject.kind = pronoun // "it expects a loss"
	}
	c.lemma = american(c.lemma)
	if c.subject.start > c.cue.Start {
		c.subject.start = c.cue.Start
	}
	c.before = x.beforeClause(c.subject.start, s.Start)
	if c.prep != "" && c.frame.kind != asPhrase && (!settingPrepositions[c.prep] || c.prep == "on" && bound[c.lemma]) {
		c.cue.End = c.frame.start // "railed against"
	}
	if np := x.phraseAfter(end, s.End); tells[c.lemma] && c.frame.kind == nounPhrase && !c.passive && (np.End >= s.End || x.is(np.End, ",", ".", "—", "–", "!", "?")) {
		c.frame.kind, c.frame.start, c.frame.addressee = trailing, np.End, np // “...,” she told the jury
	}
	x.invert(&c, end, s)
	x.interpose(&c, s)
	x.findAgent(&c, end)
	x.findFronted(&c)
	switch c.frame.kind {
	case nothing, trailing, inverted, aside, asClause, fronted:
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

// impersonal are verbs that "it" stands before without meaning anything.
var impersonal = set("seem", "appear", "happen", "turn", "emerge", "matter", "transpire", "look", "take", "remain", "become", "mean")

// joinedTo returns the verb group that a conjunction joins to group k, so that both have
// one complement: "neither confirmed nor denied the report"; -1 for none.
func (x *text) joinedTo(groups []verbs, k int) int {
	if k == 0 {
		return -1
	}
	g, before := groups[k], groups[k-1]
	if before.End != g.Start-1 || x.upos(before.End) != syntax.CCONJ || !x.isCueVerb(before.head) || !x.isCueVerb(g.head) {
		return -1
	}
	return k - 1
}

// isCueVerb reports whether the lexicon has the verb at token i for a cue.
func (x *text) isCueVerb(i int) bool {
	_, ok := lexicon.Cues()[x.Lemmas[i]][lexicon.CueVerb]
	return ok
}

// withCorrelative returns the start of a cue at token i with the "neither" or "both"
// before it.
func (x *text) withCorrelative(i int) int {
	if i > x.sentenceOf(i).Start && x.is(i-1, "neither", "either", "both") {
		return i - 1
	}
	return i
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
