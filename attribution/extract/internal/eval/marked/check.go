package marked

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Difference is one way in which a reading is not what a case expects. It is
// immutable.
type Difference struct {
	// Mark is the number of the marked attribution, 0 for one that is found and
	// not marked.
	Mark int
	// Found is the ID of the attribution in the reading, 0 if there is none.
	Found int
	// Part is what differs: attribution, cue, source, content, parent, setting,
	// condition, hedge, or the name of a value in the header.
	Part string
	// Want and Got are words of the text, or values.
	Want, Got string
}

// String returns the difference in one line.
func (d Difference) String() string {
	switch {
	case d.Mark == 0:
		return fmt.Sprintf("not marked: %s", d.Got)
	case d.Found == 0:
		return fmt.Sprintf("%d not found: %s", d.Mark, d.Want)
	}
	return fmt.Sprintf("%d %s: want %q, got %q", d.Mark, d.Part, d.Want, d.Got)
}

// Check returns how r differs from what c expects: first of what is marked, in
// text order, then what is found and not marked. What is found is that whose cue
// shares words with a marked one; of several, that which has most of it right.
//
// Cue, source and content must be equal word for word; marks at the edges of words
// do not matter unless there are no words. Of settings, condition and hedges a
// shared byte is enough, and those not marked may be there.
func Check(c *Case, r *attribution.Reading) []Difference {
	if r.Doc == nil || r.Doc.Text() != c.Doc.Text() {
		return []Difference{{Part: "text", Want: c.Doc.Text(), Got: "another text"}}
	}
	k := checker{c: c, r: r, found: make([]*attribution.Attribution, len(c.Expected)+1)}
	taken := map[int]bool{}
	for _, e := range c.Expected {
		best, score := (*attribution.Attribution)(nil), -1
		for i := range r.Attributions {
			a := &r.Attributions[i]
			if s := k.likeness(&e, a); s > score && !taken[i] {
				best, score = a, s
			}
		}
		if best != nil {
			k.found[e.ID] = best
			taken[best.ID-1] = true
		}
	}
	for i := range c.Expected {
		k.compare(&c.Expected[i])
	}
	for i := range r.Attributions {
		if a := &r.Attributions[i]; !taken[i] && (a.Parent == 0 || !c.Open) {
			k.diffs = append(k.diffs, Difference{Found: a.ID, Part: "attribution", Got: k.show(a)})
		}
	}
	return k.diffs
}

type checker struct {
	c     *Case
	r     *attribution.Reading
	found []*attribution.Attribution // by the ID of the expected
	diffs []Difference
}

// likeness returns how much of e is in a, -1 if they are not of one cue.
func (k *checker) likeness(e *Expected, a *attribution.Attribution) int {
	switch {
	case e.noCue && (len(a.Cue.Spans) > 0 || !a.Claim.Content.Overlaps(e.Claim.Content)),
		!e.noCue && !a.Cue.Spans.Overlaps(e.Cue.Spans):
		return -1
	}
	score := 0
	if k.same(e.Cue.Spans, a.Cue.Spans) {
		score += 4
	}
	if a.Claim.Content.Overlaps(e.Claim.Content) {
		score += 2
	}
	if sourceSpans(e.Source).Overlaps(sourceSpans(a.Source)) {
		score++
	}
	return score
}

func (k *checker) compare(e *Expected) {
	a := k.found[e.ID]
	if e.Optional {
		return
	}
	if a == nil {
		k.diffs = append(k.diffs, Difference{Mark: e.Mark, Part: "attribution", Want: k.show(&e.Attribution)})
		return
	}
	differ := func(part, want, got string) {
		k.diffs = append(k.diffs, Difference{Mark: e.Mark, Found: a.ID, Part: part, Want: want, Got: got})
	}
	words := func(part string, want, got source.Spans) {
		if k.same(want, got) || slices.Contains(e.Loose, part) && want.Overlaps(got) {
			return
		}
		differ(part, k.r.Text(want...), k.r.Text(got...))
	}
	words("cue", e.Cue.Spans, a.Cue.Spans)
	words("source", sourceSpans(e.Source), sourceSpans(a.Source))
	words("content", e.Claim.Content, a.Claim.Content)
	if want, got := k.parents(e), a.Parent; !slices.Contains(want, got) {
		differ("parent", k.show(k.r.Attribution(want[0])), k.show(k.r.Attribution(got)))
	}

	shared := func(part string, want, got source.Spans) {
		for _, s := range want {
			if !got.Overlaps(source.Spans{s}) {
				differ(part, k.r.Text(s), k.r.Text(got...))
			}
		}
	}
	shared("addressee", e.Setting.Addressee, a.Setting.Addressee)
	shared("medium", e.Setting.Medium, a.Setting.Medium)
	shared("occasion", e.Setting.Occasion, a.Setting.Occasion)
	shared("place", e.Setting.Place, a.Setting.Place)
	shared("time", e.Setting.Time, a.Setting.Time)
	shared("condition", e.Claim.Condition, a.Claim.Condition)
	var hedges []source.Span
	for _, h := range a.Claim.Hedges {
		hedges = append(hedges, h.Span)
	}
	for _, h := range e.Claim.Hedges {
		shared("hedge", source.Spans{h.Span}, source.NewSpans(hedges...))
	}

	value := func(key, want, got string) {
		if want != "" && want != got {
			differ(key, want, got)
		}
	}
	value("act", string(e.Act), string(a.Act))
	value("status", string(e.Status), string(a.Status))
	value("stance", string(e.Stance), string(a.Stance))
	value("form", string(e.Claim.Form), string(a.Claim.Form))
	value("certainty", string(e.Claim.Certainty), string(a.Claim.Certainty))
	value("polarity", string(e.Claim.Polarity), string(a.Claim.Polarity))
	value("topic", string(e.Claim.Topic.Kind), string(a.Claim.Topic.Kind))
	value("time", string(e.Claim.Topic.Time), string(a.Claim.Topic.Time))
	value("check", string(e.Check), string(a.Claim.Check()))
	value("figure", e.Figure, firstFigure(k.r.Text(a.Claim.Content...)))
	value("steps", e.Steps, k.steps(a))
	k.compareSpeakers(e, a, differ)
}

// steps returns the words of the reasons of "writer" of a, "none" if there are none.
func (k *checker) steps(a *attribution.Attribution) string {
	var words []string
	for _, r := range a.Reasons {
		if r.Of == "writer" {
			words = append(words, k.r.Text(r.Spans...))
		}
	}
	return cmp.Or(strings.Join(words, "; "), "none")
}

// firstFigure returns the first number of a text, taken apart.
func firstFigure(text string) string {
	for _, f := range claim.Figures(text) {
		return strings.Join(slices.DeleteFunc([]string{string(f.Comparison), f.Number, f.Unit}, func(s string) bool { return s == "" }), " ")
	}
	return ""
}

// compareSpeakers compares who speaks, and for whom.
func (k *checker) compareSpeakers(e *Expected, a *attribution.Attribution, differ func(part, want, got string)) {
	var ids []source.SpeakerID
	if a.Source != nil {
		ids = a.Source.Speakers
	}
	got := k.names(ids)
	if e.Unresolved && len(ids) > 0 {
		differ("speaker", "unresolved", got)
	}
	for _, name := range e.Speakers {
		if !k.called(ids, name) {
			differ("speaker", name, got)
		}
	}
	if len(e.Speakers) == 1 && len(ids) > 1 {
		differ("speaker", e.Speakers[0], got)
	}
	if e.Behalf != "" && !k.called(a.OnBehalfOf, e.Behalf) {
		differ("behalf", e.Behalf, k.names(a.OnBehalfOf))
	}
	if e.Kind == "" {
		return
	}
	kinds := make([]string, len(ids))
	for i, id := range ids {
		if s := k.r.Speaker(id); s != nil {
			kinds[i] = string(s.Kind)
		}
	}
	if !slices.Contains(kinds, string(e.Kind)) {
		differ("kind", string(e.Kind), strings.Join(kinds, ", "))
	}
}

// called reports whether one of the speakers, or a member of one that is a group,
// is called name.
func (k *checker) called(ids []source.SpeakerID, name string) bool {
	is := func(id source.SpeakerID) bool {
		s := k.r.Speaker(id)
		return s != nil && s.IsCalled(name)
	}
	return slices.ContainsFunc(ids, func(id source.SpeakerID) bool {
		s := k.r.Speaker(id)
		return is(id) || s != nil && slices.ContainsFunc(s.Members, is)
	})
}

func (k *checker) names(ids []source.SpeakerID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		if s := k.r.Speaker(id); s != nil {
			names[i] = s.Name
		}
	}
	return cmp.Or(strings.Join(names, ", "), "unresolved")
}

// parents returns the IDs that the parent of e may have in the reading: that of
// its own, and where that one need not be found, those further up too.
func (k *checker) parents(e *Expected) (ids []int) {
	for p := e.Parent; ; p = k.c.Expected[p-1].Parent {
		if p == 0 {
			return append(ids, 0)
		}
		if a := k.found[p]; a != nil {
			ids = append(ids, a.ID)
		}
		if !k.c.Expected[p-1].Optional {
			if len(ids) == 0 { // not found, which is a difference already: then anything goes
				for i := range len(k.r.Attributions) + 1 {
					ids = append(ids, i)
				}
			}
			return ids
		}
	}
}

// same reports whether s and t hold the same words of the text, or, if there are
// none, the same bytes.
func (k *checker) same(s, t source.Spans) bool {
	v, w := k.words(s), k.words(t)
	if len(v)+len(w) == 0 {
		return slices.Equal(source.NewSpans(s...), source.NewSpans(t...))
	}
	return slices.Equal(v, w)
}

// words returns where the words of the spans stand.
func (k *checker) words(spans source.Spans) (words []source.Span) {
	for _, s := range source.NewSpans(spans...) {
		inWord := false
		for i, r := range k.c.Doc.Slice(s) {
			isPart := unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number)
			switch at := s.Start + i; {
			case isPart && inWord:
				words[len(words)-1].End = at + len(string(r))
			case isPart:
				words = append(words, source.Span{Start: at, End: at + len(string(r))})
			}
			inWord = isPart
		}
	}
	return words
}

// show returns source, cue and content of an attribution in one line.
func (k *checker) show(a *attribution.Attribution) string {
	if a == nil {
		return "none"
	}
	line := fmt.Sprintf("%s | %s | %s",
		k.r.Text(sourceSpans(a.Source)...), k.r.Text(a.Cue.Spans...), k.r.Text(a.Claim.Content...))
	return strings.NewReplacer("\r\n", " ", "\n", " ").Replace(line)
}

func sourceSpans(m *source.Mention) source.Spans {
	if m == nil {
		return nil
	}
	return m.Spans
}
