package setting

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Phrase is a part of a setting and where it stands.
type Phrase struct {
	Part   Part
	Tokens Range
	// direct says that it depends on the cue itself or on what the cue goes with.
	direct bool
}

// Phrases returns the setting of an attribution in tokens, in text order. Its cue and its
// source are not looked at; of its content only what may be taken out of it, as Attributions
// says, and whom it says should act: "asked {the town} to pay".
func (f *Finder) Phrases(o *syntax.Outline, l *syntax.Labelling) []Phrase {
	var p Phrases
	p.Set(o, l, f.classes)
	return f.phrases(&p)
}

func (f *Finder) phrases(p *Phrases) []Phrase {
	o, list := p.o, f.find(p)
	var phrases []Phrase
	for i := range list {
		x := &list[i]
		r := x.whole
		if x.part == Addressee && x.marker >= 0 && x.marker == r.Start && r.Start < x.head {
			r.Start++ // to, with, at
		}
		if x.part == Addressee {
			r.End = hearerEnd(o, x.head, r)
		}
		within := slices.ContainsFunc(list[:i], func(y found) bool { return y.part != Occasion && y.part == x.part && holds(y.whole, x.head) })
		if within || x.part == Addressee && slices.ContainsFunc(list, func(y found) bool { return y.part == Occasion && holds(y.whole, x.head) }) {
			continue // "an interview with the Courier" is the occasion, as a whole
		}
		for _, y := range list[i+1:] { // what stands in it and is something else ends it
			if y.whole.Start > x.head && y.part != x.part && holds(r, y.whole.Start) && !(x.part == Occasion && y.part == Addressee) {
				r.End = y.whole.Start
			}
		}
		for r.End > x.head+1 && o.Words[r.End-1].UPOS == syntax.PUNCT && o.Closes[r.End-1] < 0 {
			r.End--
		}
		phrases = append(phrases, Phrase{x.part, r, x.arcs == 1})
	}
	slices.SortStableFunc(phrases, func(a, b Phrase) int { return cmp.Compare(a.Tokens.Start, b.Tokens.Start) })
	return phrases
}

// Attributions returns the attributions with their settings. A phrase that stands at the
// beginning of a content, between it and the cue, is taken out of it ("said {on Friday}
// taxes will fall"), and one that depends on the cue out of a source ("{on Friday} the
// curator said"). Neither o nor list is changed.
func (f *Finder) Attributions(o *syntax.Outline, list []attribution.Attribution) []attribution.Attribution {
	out := slices.Clone(list)
	for i := range out {
		f.add(o, &out[i])
	}
	return out
}

func (f *Finder) add(o *syntax.Outline, a *attribution.Attribution) {
	l := syntax.Labelling{Cue: tokens(o, a.Cue.Spans.Cover())}
	if l.Cue.Start >= l.Cue.End {
		return
	}
	l.Head = o.HeadOf(l.Cue)
	if a.Source != nil {
		for _, s := range a.Source.Spans {
			l.Source = append(l.Source, tokens(o, s))
		}
	}
	timeOfCue(o, a, &l)
	var near Phrases
	near.Set(o, &l, f.classes)
	phrases := f.phrases(&near)
	near.checkHearers(a, phrases)
	for _, p := range phrases {
		span := source.Span{Start: o.Tokens[p.Tokens.Start].Span.Start, End: o.Tokens[p.Tokens.End-1].Span.End}
		if content := a.Claim.Content.Intersect(source.Spans{span}); len(content) > 0 && p.Part != Addressee {
			rest, ok := without(o, a.Claim.Content, p.Tokens)
			if !ok || !p.direct || p.Tokens.Start < l.Cue.End || a.Claim.Verbatim.Overlaps(source.Spans{span}) {
				continue
			}
			a.Claim.Content = rest
			a.Claim.Form = claim.FormOf(o.Doc, a.Claim.Content, a.Claim.Verbatim)
		}
		if a.Source != nil && a.Source.Spans.Overlaps(source.Spans{span}) {
			rest := outside(o, a.Source.Spans, p.Tokens)
			if len(rest) == 0 {
				continue
			}
			mention := *a.Source
			mention.Spans = rest
			a.Source = &mention
		}
		part := partOf(&a.Setting, p.Part)
		*part = part.Union(source.Spans{span})
		a.Reasons = append(a.Reasons[:len(a.Reasons):len(a.Reasons)], attribution.Reason{Of: "setting", By: attribution.Model, Name: p.Part.String(), Spans: source.Spans{span}})
	}
	ahead := false
	for i := l.Cue.Start; i < min(l.Cue.End, l.Cue.Start+window); i++ {
		ahead = ahead || o.Lemmas[i] == "will"
	}
	for _, s := range a.Setting.Time {
		if a.Setting.Date = dateOf(o, tokens(o, s), o.Doc.Meta().Published, ahead); a.Setting.Date != "" {
			break
		}
	}
}

// timeOfCue takes a time at an end of a cue out of it, "later said", and adds it to the
// setting.
func timeOfCue(o *syntax.Outline, a *attribution.Attribution, l *syntax.Labelling) {
	if len(a.Cue.Spans) != 1 {
		return
	}
	for _, i := range [...]int{l.Cue.Start, l.Cue.End - 1} {
		if i == l.Head || l.Cue.End-l.Cue.Start < 2 || !isActTime(o, i) {
			continue
		}
		if i == l.Cue.Start {
			l.Cue.Start++
		} else {
			l.Cue.End--
		}
		a.Cue.Spans = source.Spans{{Start: o.Tokens[l.Cue.Start].Span.Start, End: o.Tokens[l.Cue.End-1].Span.End}}
		when := source.Spans{o.Tokens[i].Span}
		a.Setting.Time = a.Setting.Time.Union(when)
		a.Reasons = append(a.Reasons[:len(a.Reasons):len(a.Reasons)], attribution.Reason{Of: "setting", By: attribution.Rule, Name: "in-cue", Spans: when})
	}
}

// checkHearers leaves of the addressees that a has those that can hear, and that no phrase
// tells better.
func (p *Phrases) checkHearers(a *attribution.Attribution, phrases []Phrase) {
	o := p.o
	var hearers source.Spans
	for _, s := range a.Setting.Addressee {
		r := tokens(o, s)
		head := o.HeadOf(r)
		better := slices.ContainsFunc(phrases, func(x Phrase) bool { return x.Part == Addressee && holds(x.Tokens, head) })
		if better || isThing(o, head) || r.Start > 0 && o.Words[r.Start-1].UPOS == syntax.ADP && !isSomebody(o, head) || !p.addresses() {
			continue
		}
		r.End = hearerEnd(o, head, r)
		hearers = append(hearers, source.Span{Start: s.Start, End: o.Tokens[r.End-1].Span.End})
	}
	if slices.Equal(hearers, a.Setting.Addressee) {
		return
	}
	a.Setting.Addressee = hearers
	a.Reasons = slices.DeleteFunc(slices.Clone(a.Reasons), func(r attribution.Reason) bool { return r.Of == "setting" && r.Name == "addressee" })
	if len(hearers) > 0 {
		a.Reasons = append(a.Reasons, attribution.Reason{Of: "setting", By: attribution.Rule, Name: "addressee", Spans: hearers})
	}
}

// partOf returns where a part of a setting stands in it.
func partOf(s *attribution.Setting, p Part) *source.Spans {
	switch p {
	case Addressee:
		return &s.Addressee
	case Medium:
		return &s.Medium
	case Occasion:
		return &s.Occasion
	case Place:
		return &s.Place
	}
	return &s.Time
}

// without returns content without the tokens r and a comma behind them; ok is false if
// they do not begin a piece of it, or are all of it.
func without(o *syntax.Outline, content source.Spans, r Range) (rest source.Spans, ok bool) {
	k := slices.IndexFunc(content, func(s source.Span) bool { return s.Start == o.Tokens[r.Start].Span.Start })
	next := r.End
	if next < len(o.Tokens) && o.Words[next].XPOS == syntax.Comma {
		next++
	}
	if k < 0 || next >= len(o.Tokens) || content[k].End <= o.Tokens[next].Span.Start {
		return nil, false
	}
	rest = slices.Clone(content)
	rest[k].Start = o.Tokens[next].Span.Start
	return rest, true
}

// outside returns the tokens of a source that are not in r, without marks where r was.
func outside(o *syntax.Outline, spans source.Spans, r Range) source.Spans {
	var rest source.Spans
	for _, s := range spans {
		all := tokens(o, s)
		for _, side := range [...]Range{{Start: all.Start, End: min(all.End, r.Start)}, {Start: max(all.Start, r.End), End: all.End}} {
			for side.Start < side.End && side.Start == r.End && o.Words[side.Start].UPOS == syntax.PUNCT {
				side.Start++
			}
			for side.Start < side.End && side.End == r.Start && o.Words[side.End-1].UPOS == syntax.PUNCT {
				side.End--
			}
			if side.Start < side.End {
				rest = append(rest, source.Span{Start: o.Tokens[side.Start].Span.Start, End: o.Tokens[side.End-1].Span.End})
			}
		}
	}
	return rest
}

// tokens returns the tokens that a span meets.
func tokens(o *syntax.Outline, s source.Span) Range {
	start, _ := slices.BinarySearchFunc(o.Tokens, s.Start, func(t syntax.Token, at int) int { return cmp.Compare(t.Span.End, at+1) })
	r := Range{Start: start, End: start}
	for r.End < len(o.Tokens) && o.Tokens[r.End].Span.Start < s.End {
		r.End++
	}
	return r
}
