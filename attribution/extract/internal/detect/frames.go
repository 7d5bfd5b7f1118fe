package detect

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

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
