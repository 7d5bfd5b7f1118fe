// Package detect finds attributions in a tagged text by rules: cues, and for each its
// source, its content and its setting. How likely a candidate is a cue is read off
// counts, all else is decided by what stands where. Each construction has a file.
//
// It takes time and memory in proportion to the text.
package detect

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// threshold is the rate in per mille from which on a candidate is taken for a cue.
const threshold = 600

// Attributions returns the attributions of a text, nested ones too, in text order and
// not numbered. Set are the places and what rests on them alone: Source.Spans,
// Cue, Claim.Content, Claim.Verbatim, Claim.Form, Setting and the Reasons for these.
func Attributions(t *syntax.Tagged) []attribution.Attribution {
	x := newText(t)
	var found []finding
	for s := range t.Sentences {
		for _, c := range x.candidates(s) {
			if c.score = c.rate(); c.score >= threshold || c.kind == turnCue || c.manner {
				found = append(found, finding{candidate: c})
			}
		}
	}
	found = withoutRivals(found)
	x.findContents(found)
	found = slices.DeleteFunc(found, func(f finding) bool { return len(f.content) == 0 })
	found = x.continued(found)
	for i := range found {
		f := &found[i]
		slices.SortFunc(f.content, func(a, b Range) int { return cmp.Compare(a.Start, b.Start) })
		f.without(f.cue)
		f.without(f.np)
		for k := range f.content {
			f.content[k] = x.trim(f.content[k])
		}
		f.content = slices.DeleteFunc(f.content, empty)
	}
	uncross(found)
	found = slices.DeleteFunc(found, func(f finding) bool { return empty(f.reach()) })
	list := make([]attribution.Attribution, len(found))
	for i := range found {
		list[i] = x.attribution(&found[i])
	}
	slices.SortStableFunc(list, func(a, b attribution.Attribution) int { return attribution.Compare(&a, &b) })
	return list
}

// findContents sets the contents of the findings.
func (x *text) findContents(found []finding) {
	// Where a content that goes on ends at the latest: at the cues that look back,
	// and at those that go on with the sentence.
	cuts := make([]bool, len(x.Tokens)+1)
	joined := make([]bool, len(x.Tokens)+1)
	for i := range found {
		f := &found[i]
		if f.speaksBefore() {
			cuts[f.start()] = true
		}
	}
	for i := range found {
		f := &found[i]
		switch {
		case f.speaksBefore():
		case f.subject.shared && f.cue.Start > 0 && (x.upos(f.cue.Start-1) == syntax.CCONJ || x.is(f.cue.Start-1, ",")):
			cuts[f.cue.Start], joined[f.cue.Start] = true, true
		case f.subject.start > 0 && x.upos(f.subject.start-1) == syntax.CCONJ && f.subject.kind != noSubject && f.form == finite:
			cuts[f.subject.start], joined[f.subject.start] = true, true
		}
	}
	for i := range found {
		f := &found[i]
		if f.speaksBefore() {
			f.add(x.contentBefore(&f.candidate, joined))
			if f.frame.kind == quotation {
				f.add(x.contentAfter(&f.candidate, cuts))
			}
			continue
		}
		switch {
		case f.kind == turnCue:
			end := x.Paragraphs[x.paragraph[x.sentence[f.head]]].Sentences.End
			f.add(x.trim(Range{Start: f.frame.start, End: min(x.Sentences[end-1].Tokens.End, f.frame.start+contentReach)}))
		case f.frame.kind == aside:
			if f.kind == adverbCue || x.upos(x.sentenceOf(f.head).Start) != syntax.ADP {
				f.add(x.contentBefore(&f.candidate, joined))
			}
			f.frame.kind = bareClause
			f.add(x.contentAfter(&f.candidate, cuts))
		case f.kind == prepositionCue:
			f.frame.kind = bareClause
			f.add(x.contentAfter(&f.candidate, cuts))
		case f.frame.kind == nothing || f.frame.kind == trailing || f.frame.kind == inverted:
		default:
			if f.passive && !empty(f.np) && !f.shared && f.subject.kind != expletive && !hearers[f.lemma] {
				f.add(f.np)
				f.np = Range{}
			}
			f.add(x.contentAfter(&f.candidate, cuts))
			if f.frame.kind == colonMark || f.frame.kind == quotation && f.frame.start == x.sentenceOf(f.head).End {
				f.add(x.nextPassage(f))
			}
		}
	}
}

// hearers are the verbs whose passive has the hearer for its subject: "he was told
// that".
var hearers = map[string]bool{"tell": true, "ask": true, "inform": true, "warn": true, "advise": true, "order": true, "urge": true, "assure": true, "remind": true, "promise": true}
