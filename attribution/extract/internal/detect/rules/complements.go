package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// clausal are verbs that a clause without "that" follows as often as a noun phrase.
var clausal = set("say", "think", "believe", "know", "argue", "suggest", "announce", "hope", "claim", "insist", "feel", "fear", "conclude", "note", "add",
	"predict", "figure", "guess", "suppose", "assume", "hear", "admit", "concede", "contend", "report", "wish", "find", "realize", "understand", "maintain",
	"charge", "swear", "acknowledge", "agree", "allege", "declare", "worry", "bet", "doubt", "indicate", "deny", "explain", "estimate", "assert", "warn", "reveal",
	"mean", "show", "complain", "joke", "testify", "write", "learn", "remember", "recall", "confirm", "pledge", "vow", "promise", "imagine", "expect", "tell", "state")

// intents are verbs that "to" and a verb follow; what looks like a noun behind the "to"
// is one then.
var intents = set("want", "threaten", "plan", "hope", "promise", "vow", "decide", "agree", "refuse", "intend", "seek", "pledge", "offer", "decline", "prefer", "need")

// commands are the verbs whose object is told to do something.
var commands = set("tell", "ask", "order", "urge", "advise", "warn", "instruct", "remind", "encourage", "persuade", "beg", "invite", "direct", "command", "implore", "press")

// tells are the verbs whose object hears a clause: "told the court she saw it".
var tells = set("tell", "inform", "assure", "remind", "warn", "advise", "notify", "promise")

// asks are the verbs that "if" may follow like "whether"; behind others it is a
// condition.
var asks = set("ask", "wonder", "know", "see", "say", "doubt", "decide", "determine", "tell", "learn", "check", "question", "inquire", "care", "mind", "find", "discuss",
	"consider", "remember", "understand", "wait", "debate", "investigate", "clear", "unclear", "sure", "unsure", "certain", "uncertain", "examine", "reveal", "explain", "disclose")

// bound are verbs whose "on" belongs to the cue, not to the setting: "called on the
// mayor".
var bound = set("call", "insist", "comment", "agree", "decide", "vote", "elaborate", "reflect", "weigh", "press", "focus")

// addressing are the verbs whose object may be to whom something is said.
var addressing = union(hearers, commands, set("persuade", "convince", "notify", "show", "teach", "alert", "caution", "write", "text", "email", "question", "challenge",
	"answer", "reassure", "brief", "phone", "telegraph", "petition", "signal"))

// complementAt returns the complement that begins at token i, behind the verb or noun
// of that lemma.
func (x *text) complementAt(i, end int, verb string) frame {
	none := frame{kind: nothing, start: i, mark: i}
	if i >= end {
		return none
	}
	if x.opensQuote(i) {
		return frame{kind: quotation, start: i, mark: i}
	}
	switch {
	case x.is(i, ","):
		if i+1 < end && x.opensQuote(i+1) {
			return frame{kind: quotation, start: i + 1, mark: i + 1}
		}
		return none
	case x.is(i, ":"):
		return frame{kind: colonMark, start: i + 1, mark: i}
	case x.is(i, "that") && (x.isFinite(i+1) || x.isAdverb(i+1) && x.isFinite(i+2)) && x.isNominal(i-1): // a relative clause
		return none
	case x.is(i, "that") && (x.upos(i) == syntax.SCONJ || x.xpos(i) == syntax.IN || !x.isNominal(i+1) || i+1 < end && x.isPersonal(i+1) || tells[verb]):
		return frame{kind: thatClause, start: i, mark: i}
	case x.is(i, "if") && !asks[verb]: // a condition
		return none
	case x.is(i, "whether", "if", "why", "how", "what", "where", "when", "who", "which"):
		return frame{kind: whClause, start: i, mark: i}
	case x.xpos(i) == syntax.TO || x.is(i, "to", "not") && i+1 < end && (x.xpos(i+1) == syntax.VB || x.is(i+1, "to") || x.xpos(i+1) == syntax.NN && intents[verb]):
		return frame{kind: toClause, start: i, mark: i}
	case x.xpos(i) == syntax.VBG:
		return frame{kind: ingClause, start: i, mark: i}
	case x.is(i, "as"):
		return frame{kind: asPhrase, start: i + 1, mark: i, prep: "as"}
	case x.upos(i) == syntax.ADP || x.xpos(i) == syntax.RP || x.xpos(i) == syntax.IN:
		if x.is(i, "because", "after", "before", "while", "although", "though", "since", "until", "by", "despite", "amid") {
			return none
		}
		if i+1 < end && x.is(i+1, "whether", "why", "how", "what", "where", "when", "who") {
			return frame{kind: whClause, start: i + 1, mark: i + 1, prep: x.Lower[i]}
		}
		return frame{kind: prepPhrase, start: i + 1, mark: i, prep: x.Lower[i]}
	}
	np := x.phraseAfter(i, end)
	if empty(np) {
		if x.isVerb(i) && !(x.isFinite(i-1) && x.isFinite(i)) || x.upos(i) == syntax.ADJ || x.is(i, "there") {
			return frame{kind: bareClause, start: i, mark: i}
		}
		return none
	}
	if k := np.End; k < end && (x.isFinite(k) || x.isAdverb(k) && k+1 < end && x.isFinite(k+1)) && !x.isObjectiveOnly(np) && (clausal[verb] || x.isPersonal(i)) {
		return frame{kind: bareClause, start: i, mark: i}
	}
	return frame{kind: nounPhrase, start: i, mark: i, addressee: x.nounAfter(i, end)}
}

// isObjectiveOnly reports whether np is a pronoun that is no subject.
func (x *text) isObjectiveOnly(np Range) bool {
	return np.End == np.Start+1 && x.is(np.Start, "him", "her", "them", "us", "me", "himself", "herself", "themselves")
}

// opensQuote reports whether a quotation begins at token i.
func (x *text) opensQuote(i int) bool {
	if i >= len(x.Opens) {
		return false
	}
	q := x.Opens[i]
	return q >= 0 && (x.Quotes[q].Open.Overlaps(x.Tokens[i].Span) || x.Quotes[q].Dash.Overlaps(x.Tokens[i].Span))
}
