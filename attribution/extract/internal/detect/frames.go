package detect

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// frame is what follows a cue: the kind of complement and where it begins.
type frame struct {
	kind complement
	// start is where the content begins, cue the end of the cue, which a colon
	// belongs to.
	start, cue int
	// addressee is to whom: "told CNN that"; setting what stands between the cue
	// and the content: "on Friday".
	addressee, setting Range
	// prep is the preposition of the complement: "about".
	prep string
}

// complement is the kind of a complement.
type complement string

const (
	nothing    complement = "none"
	thatClause complement = "that"
	whClause   complement = "wh"
	bareClause complement = "clause"
	toClause   complement = "to"
	ingClause  complement = "ing"
	quotation  complement = "quote"
	colonMark  complement = "colon"
	nounPhrase complement = "np"
	nounTo     complement = "np-to"
	prepPhrase complement = "prep"
	asPhrase   complement = "as"
	inverted   complement = "inv"       // said Doe
	trailing   complement = "trail"     // said on Friday.
	asClause   complement = "as-clause" // as Doe said
	aside      complement = "aside"     // taxes, Doe said, will fall
)

// frameAfter returns the complement of a cue that ends before token i, and the lemma of
// whose telling word is verb.
func (x *text) frameAfter(i int, verb string) frame {
	s := x.sentenceOf(i - 1)
	f := x.complementAt(i, s.End, verb)
	f.cue = i
	if f.kind == colonMark {
		f.cue = i + 1
	}
	switch f.kind {
	case nounPhrase:
		if x.isTimeWord(i) {
			f.kind, f.addressee = nothing, Range{}
			x.pastSetting(&f, i, s.End, verb)
			break
		}
		x.pastAddressee(&f, i, s.End, verb)
	case prepPhrase, nothing:
		x.pastSetting(&f, i, s.End, verb)
	}
	return f
}

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

// clauseAt reports whether a finite verb follows the phrase at token i that its head
// may be the subject of: "any further deals to raise tolls should be gradual".
func (x *text) clauseAt(i, end int) bool {
	for j := i + 1; j < min(end, i+25) && x.quote[j] == x.quote[i]; j++ {
		switch {
		case x.isFinite(j):
			return true
		case x.is(j, ",", ";", "—", "–", "that", "who", "which", "and", "but", "because", "when", "while", "after", "as"):
			return false
		}
	}
	return false
}

// complementAt returns the complement that begins at token i, behind the verb or noun
// of that lemma.
func (x *text) complementAt(i, end int, verb string) frame {
	none := frame{kind: nothing, start: i}
	if i >= end {
		return none
	}
	if x.opensQuote(i) {
		return frame{kind: quotation, start: i}
	}
	switch {
	case x.is(i, ","):
		if i+1 < end && x.opensQuote(i+1) {
			return frame{kind: quotation, start: i + 1}
		}
		return none
	case x.is(i, ":"):
		return frame{kind: colonMark, start: i + 1}
	case x.is(i, "that") && (x.upos(i) == syntax.SCONJ || x.xpos(i) == syntax.IN || !x.isNominal(i+1) || i+1 < end && x.isPersonal(i+1)):
		return frame{kind: thatClause, start: i}
	case x.is(i, "whether", "if", "why", "how", "what", "where", "when", "who", "which"):
		return frame{kind: whClause, start: i}
	case x.xpos(i) == syntax.TO || x.is(i, "to", "not") && i+1 < end && (x.xpos(i+1) == syntax.VB || x.is(i+1, "to") || x.xpos(i+1) == syntax.NN && intents[verb]):
		return frame{kind: toClause, start: i}
	case x.xpos(i) == syntax.VBG:
		return frame{kind: ingClause, start: i}
	case x.is(i, "as"):
		return frame{kind: asPhrase, start: i + 1, prep: "as"}
	case x.upos(i) == syntax.ADP || x.xpos(i) == syntax.RP || x.xpos(i) == syntax.IN:
		if x.is(i, "because", "after", "before", "while", "although", "though", "since", "until", "by", "despite", "amid") {
			return none
		}
		if i+1 < end && x.is(i+1, "whether", "why", "how", "what", "where", "when", "who") {
			return frame{kind: whClause, start: i + 1, prep: x.lower[i]}
		}
		return frame{kind: prepPhrase, start: i + 1, prep: x.lower[i]}
	}
	np := x.phraseAfter(i, end)
	if empty(np) {
		if x.isVerb(i) || x.upos(i) == syntax.ADJ || x.is(i, "there") {
			return frame{kind: bareClause, start: i}
		}
		return none
	}
	if k := np.End; k < end && (x.isFinite(k) || x.isAdverb(k) && k+1 < end && x.isFinite(k+1)) && !x.isObjectiveOnly(np) && (clausal[verb] || x.isPersonal(i)) {
		return frame{kind: bareClause, start: i}
	}
	return frame{kind: nounPhrase, start: i, addressee: x.nounAfter(i, end)}
}

// isObjectiveOnly reports whether np is a pronoun that is no subject.
func (x *text) isObjectiveOnly(np Range) bool {
	return np.End == np.Start+1 && x.is(np.Start, "him", "her", "them", "us", "me", "himself", "herself", "themselves")
}

// opensQuote reports whether a quotation begins at token i.
func (x *text) opensQuote(i int) bool {
	if i >= len(x.opens) {
		return false
	}
	q := x.opens[i]
	return q >= 0 && (x.Quotes[q].Open.Overlaps(x.Tokens[i].Span) || x.Quotes[q].Dash.Overlaps(x.Tokens[i].Span))
}

// pastAddressee looks behind the noun phrase that follows a cue for a clause: then
// the phrase is to whom it was said.
func (x *text) pastAddressee(f *frame, i, end int, verb string) {
	np := x.phraseAfter(i, end)
	for _, stop := range []int{f.addressee.End, np.End} {
		k, setting := x.skipSetting(stop, end)
		next := x.complementAt(k, end, verb)
		switch next.kind {
		case thatClause, whClause, quotation, colonMark:
			f.kind, f.start, f.prep = next.kind, next.start, ""
			f.addressee = Range{Start: i, End: stop}
			f.setting = setting
			if next.kind == colonMark {
				f.kind = quotation
			}
			return
		case toClause:
			if stop == k {
				f.kind = nounTo
				f.addressee = Range{}
				if !intents[verb] {
					f.addressee = Range{Start: i, End: stop}
				}
				if commands[verb] { // whom one speaks to is no part of what one says
					f.kind, f.start = toClause, stop
				}
				return
			}
		case bareClause:
			if stop == k && x.isObjectiveOnly(f.addressee) {
				f.kind, f.start = bareClause, next.start
				return
			}
		}
	}
	if stop := f.addressee.End; stop < end && x.xpos(stop) == syntax.VB && hearers[verb] { // asked the council send
		f.kind = nounTo
		return
	}
	f.addressee = Range{}
}

// pastSetting looks behind phrases of time, place and medium that follow a cue: "said
// on Friday in a statement that".
func (x *text) pastSetting(f *frame, i, end int, verb string) {
	k, setting := x.skipSetting(i, end)
	if k == i {
		return
	}
	next := x.complementAt(k, end, verb)
	switch next.kind {
	case thatClause, whClause, quotation, colonMark:
		f.kind, f.start, f.prep, f.setting = next.kind, next.start, "", setting
		if next.kind == colonMark {
			f.kind = quotation
		}
	case bareClause:
		if !x.is(k-1, ",") {
			f.kind, f.start, f.prep, f.setting = next.kind, next.start, "", setting
		}
	case nothing:
		if k >= end || x.is(k, ".", ",", ";", ")", "—", "–", "!", "?") {
			f.setting = setting
			if f.kind == nothing || x.isSettingPrep(f.prep) {
				f.kind = trailing
			}
		}
	}
}

func (x *text) isSettingPrep(p string) bool {
	switch p {
	case "in", "on", "at", "during", "via", "through", "after", "before", "from", "outside", "inside", "over", "last", "earlier":
		return true
	}
	return false
}

// skipSetting passes over phrases of time, place, medium and addressee at token i.
func (x *text) skipSetting(i, end int) (next int, setting Range) {
	start := i
	for n := 0; n < 4 && i < end; n++ {
		j := i
		switch {
		case x.isTimeWord(i):
			for j < end && (x.isTimeWord(j) || x.xpos(j) == syntax.CD) {
				j++
			}
			if x.is(j, "morning", "afternoon", "evening", "night") {
				j++
			}
		case x.is(i, "in", "on", "at", "during", "via", "through", "to", "with", "by") && x.upos(i) != syntax.PART:
			np := x.phraseAfter(i+1, end)
			if empty(np) {
				return i, Range{Start: start, End: i}
			}
			j = np.End
		case x.isAdverb(i):
			j = i + 1
		case n > 0 && x.is(i, ",") && i+1 < end && (x.opensQuote(i+1) || x.isTimeWord(i+1)):
			j = i + 1
		default:
			return i, Range{Start: start, End: i}
		}
		i = j
	}
	return i, Range{Start: start, End: i}
}

// isTimeWord reports whether token i begins or makes a phrase of time without a
// preposition.
func (x *text) isTimeWord(i int) bool {
	return x.is(i, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"yesterday", "today", "tonight", "tomorrow", "later", "earlier", "afterward", "afterwards", "recently", "last", "this", "next", "then", "now",
		"week", "month", "year", "night", "morning", "evening", "afternoon", "weekend", "january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.")
}
