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
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
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

// finding is a candidate that was taken for a cue, with its content: ranges of tokens
// in text order.
type finding struct {
	candidate
	content []Range
}

// withoutRivals returns the findings less those that share words of their cue with
// a better one.
func withoutRivals(found []finding) []finding {
	slices.SortStableFunc(found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.cue.Start, b.cue.Start), cmp.Compare(b.cue.End, a.cue.End))
	})
	var out []finding
	for _, f := range found {
		if n := len(out); n > 0 && out[n-1].cue.End > f.cue.Start {
			if out[n-1].score >= f.score {
				continue
			}
			out = out[:n-1]
		}
		out = append(out, f)
	}
	return out
}

// speaksBefore reports whether the content stands before the cue.
func (f *finding) speaksBefore() bool {
	switch f.frame.kind {
	case nothing, trailing, inverted:
		return f.before != nothingBefore
	case quotation:
		return f.before == quoteBefore
	case asClause:
		return f.before != nothingBefore
	}
	return false
}

// findContents sets the contents of the findings.
func (x *text) findContents(found []finding) {
	// Where a content that goes on ends at the latest: at the cues that look back,
	// and at those that go on with the sentence.
	cuts := make(map[int]bool, len(found))
	joined := make(map[int]bool, len(found))
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

// nextPassage returns what a colon at the end of its sentence leads up to: the next
// sentence, or the next paragraph.
func (x *text) nextPassage(f *finding) Range {
	s := int(x.sentence[f.head])
	if f.frame.start < x.Sentences[s].Tokens.End || s+1 >= len(x.Sentences) {
		return Range{}
	}
	next := x.Sentences[s+1].Tokens
	if p := x.paragraph[s+1]; p != x.paragraph[s] {
		if sentences := x.Paragraphs[p].Sentences; p == x.paragraph[s]+1 {
			next.End = x.Sentences[sentences.End-1].Tokens.End
		} else {
			return Range{}
		}
	}
	if next.End-next.Start > sentenceReach {
		return Range{}
	}
	return x.trim(next)
}

// hearers are the verbs whose passive has the hearer for its subject: "he was told
// that".
var hearers = map[string]bool{"tell": true, "ask": true, "inform": true, "warn": true, "advise": true, "order": true, "urge": true, "assure": true, "remind": true, "promise": true}

// start returns where the clause of the finding begins.
func (f *finding) start() int {
	if f.frame.kind == inverted || f.kind == prepositionCue {
		return f.cue.Start
	}
	return f.subject.start
}

// add adds a range to the content.
func (f *finding) add(r Range) {
	if empty(r) {
		return
	}
	if n := len(f.content); n > 0 && f.content[n-1].End == r.Start {
		f.content[n-1].End = r.End
		return
	}
	f.content = append(f.content, r)
}

// continued adds to the findings the quoted sentences that follow and have no cue of
// their own.
func (x *text) continued(found []finding) []finding {
	covered := make([]bool, len(x.Sentences))
	last := make([]int, len(x.Sentences)) // the finding whose content ends in the sentence, +1
	for i := range found {
		f := &found[i]
		if x.quote[f.head] >= 0 {
			continue
		}
		for _, r := range f.content {
			for s := x.sentence[r.Start]; s <= x.sentence[r.End-1]; s++ {
				covered[s] = true
			}
		}
		s := x.sentence[max(f.head, f.content[len(f.content)-1].End-1)]
		if p := last[s]; p == 0 || x.speaks(f) || !x.speaks(&found[p-1]) {
			last[s] = i + 1
		}
	}
	current := 0
	for s, sentence := range x.Sentences {
		if s > 0 && x.paragraph[s] > x.paragraph[s-1]+1 {
			current = 0
		}
		if last[s] > 0 {
			current = last[s]
			continue
		}
		q := x.quotedThrough(sentence.Tokens)
		if q < 0 || covered[s] || current == 0 {
			if !covered[s] {
				current = 0
			}
			continue
		}
		found[current-1].add(sentence.Tokens)
	}
	return found
}

// speaks reports whether the content of f begins or ends with a quotation.
func (x *text) speaks(f *finding) bool {
	r := f.reach()
	return x.quote[r.Start] != x.quote[f.head] || x.quote[r.End-1] != x.quote[f.head]
}

// quotedThrough returns the quote that a whole sentence stands in, -1 if there is
// none.
func (x *text) quotedThrough(s Range) int32 {
	q := x.quote[s.Start]
	if q < 0 {
		return -1
	}
	q = x.outermost(q, -1)
	if x.quotes[q].Start <= s.Start && x.quotes[q].End >= s.End {
		return q
	}
	return -1
}

// uncross shortens contents that overlap without one standing in the other: one that
// begins in another ends with it, unless its cue stands outside; then the other ends
// where it begins.
func uncross(found []finding) {
	order := make([]*finding, 0, len(found))
	for i := range found {
		if len(found[i].content) > 0 {
			order = append(order, &found[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *finding) int {
		return cmp.Or(cmp.Compare(a.reach().Start, b.reach().Start), cmp.Compare(b.reach().End, a.reach().End))
	})
	var open []*finding
	for _, f := range order {
		r := f.reach()
		for len(open) > 0 && open[len(open)-1].reach().End <= r.Start {
			open = open[:len(open)-1]
		}
		if n := len(open); n > 0 {
			if top := open[n-1].reach(); r.End > top.End {
				if top.Start <= f.cue.Start && f.cue.End <= top.End {
					f.keep(Range{Start: r.Start, End: top.End})
				} else {
					open[n-1].keep(Range{Start: top.Start, End: r.Start})
				}
			}
		}
		open = append(open, f)
	}
}

// reach returns the tokens from the first of the content to its last.
func (f *finding) reach() Range {
	if len(f.content) == 0 {
		return Range{}
	}
	return Range{Start: f.content[0].Start, End: f.content[len(f.content)-1].End}
}

// keep takes from the content what is outside r.
func (f *finding) keep(r Range) {
	var kept []Range
	for _, p := range f.content {
		if p = (Range{Start: max(p.Start, r.Start), End: min(p.End, r.End)}); !empty(p) {
			kept = append(kept, p)
		}
	}
	f.content = kept
}

// without takes the tokens of r out of the content.
func (f *finding) without(r Range) {
	if empty(r) {
		return
	}
	var kept []Range
	for _, p := range f.content {
		for _, q := range [...]Range{{Start: p.Start, End: min(p.End, r.Start)}, {Start: max(p.Start, r.End), End: p.End}} {
			if !empty(q) {
				kept = append(kept, q)
			}
		}
	}
	f.content = kept
}

// attribution returns what a finding is as an attribution.
func (x *text) attribution(f *finding) attribution.Attribution {
	a := attribution.Attribution{
		Cue: attribution.Cue{Spans: source.Spans{x.span(f.cue)}, Lemma: x.lemma(f.head)},
	}
	if f.kind == prepositionCue && x.is(f.head, "according") {
		a.Cue.Lemma = "according to"
	}
	if !empty(f.np) && f.subject.kind != expletive {
		a.Source = &source.Mention{Spans: source.Spans{x.span(f.np)}}
	}
	for _, r := range f.content {
		a.Claim.Content = append(a.Claim.Content, x.span(r))
	}
	slices.SortFunc(a.Claim.Content, source.Span.Compare)
	a.Setting = x.settingOf(f)
	a.Claim.Verbatim = x.verbatim(f)
	a.Claim.Form = claim.FormOf(x.Doc, a.Claim.Content, a.Claim.Verbatim)
	a.Reasons = []attribution.Reason{{Of: "cue", By: attribution.Rule, Name: string(f.frame.kind), Spans: a.Cue.Spans}}
	return a
}

// verbatim returns what of the content of f stands in quotation marks.
func (x *text) verbatim(f *finding) source.Spans {
	var spans []source.Span
	for _, r := range f.content {
		for i := r.Start; i < r.End; i++ {
			q := x.quote[i]
			if q < 0 || q == x.quote[f.head] {
				continue
			}
			q = x.outermost(q, x.quote[f.head])
			cover := x.span(r)
			for _, s := range x.Quotes[q].Inner {
				spans = append(spans, s.Intersect(cover))
			}
			i = max(i, x.quotes[q].End-1)
		}
	}
	return source.NewSpans(spans...)
}
