package rules

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// frame is what follows a cue: the kind of complement and where it begins.
type frame struct {
	kind complement
	// start is where the content begins, mark the token that shows the complement:
	// "that", a colon, else its first. cue is the end of the cue, which a colon
	// belongs to.
	start, mark, cue int
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
	fronted    complement = "front"     // which Doe denies; what Doe wants; the plan Doe backs
	agent      complement = "by"        // the plan was backed by Doe
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

// become makes of f the complement that stands behind an addressee or a setting. A
// colon there is no part of the cue, but leads up to what is said like a quotation mark.
func (f *frame) become(next frame) {
	f.kind, f.start, f.mark, f.prep = next.kind, next.start, next.mark, ""
	if next.kind == colonMark {
		f.kind = quotation
	}
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
			if next.start == stop && next.kind != colonMark && !addressing[verb] { // called the plan “a dream”
				f.addressee = Range{}
				return
			}
			f.become(next)
			f.addressee = Range{Start: i, End: stop}
			f.setting = setting
			return
		case toClause:
			if stop == k {
				x.addressedTo(f, Range{Start: i, End: stop}, verb)
				return
			}
		case bareClause:
			if stop == k && (x.isObjectiveOnly(f.addressee) || tells[verb]) {
				to := Range{Start: i, End: stop}
				f.become(next)
				f.addressee = to
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

// addressedTo makes of f the complement of a phrase and an infinitive: "ordered the
// crew to leave".
func (x *text) addressedTo(f *frame, np Range, verb string) {
	f.kind, f.addressee = nounTo, np
	switch {
	case intents[verb]: // wants the bells to ring
		f.addressee = Range{}
	case commands[verb]: // whom one speaks to is no part of what one says
		f.kind, f.start, f.mark = toClause, np.End, np.End
	}
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
		f.become(next)
		f.setting = setting
	case bareClause:
		if !x.is(k-1, ",") {
			f.become(next)
			f.setting = setting
		}
	case nothing:
		if k >= end || x.is(k, ".", ",", ";", ")", "—", "–", "!", "?") {
			f.setting = setting
			if f.kind == nothing || settingPrepositions[f.prep] {
				f.kind = trailing
			}
		}
	}
}
