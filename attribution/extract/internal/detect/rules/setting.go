package rules

import (
	"maps"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// settingPrepositions begin phrases of time, place and medium.
var settingPrepositions = set("in", "on", "at", "during", "via", "through", "after", "before", "from", "outside", "inside", "over", "last", "earlier")

// skipSetting passes over phrases of time, place, medium and addressee at token i.
func (x *text) skipSetting(i, end int) (next int, setting Range) {
	start := i
	end = min(end, i+reach)
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
	return i >= 0 && i < len(x.Lower) && timeWords[x.Lower[i]]
}

// media are the things that words stand in or come through, occasions the events at
// which they fall. The nouns are ours.
var (
	media = set("statement", "tweet", "twitter", "facebook", "instagram", "email", "e-mail", "letter", "memo", "post", "op-ed", "column", "article",
		"book", "text", "message", "blog", "video", "broadcast", "television", "tv", "radio", "release", "report", "newsletter", "note", "memoir",
		"filing", "affidavit", "ad", "editorial", "essay", "website", "podcast", "document", "paper", "magazine", "newspaper", "spokesman", "spokeswoman", "spokesperson", "lawyer")
	occasions = set("interview", "call", "conversation", "meeting", "debate", "speech", "conference", "rally", "hearing", "briefing", "ceremony", "testimony",
		"address", "appearance", "event", "forum", "summit", "session", "trial", "talk", "remark", "town", "hall", "visit", "dinner", "lunch", "stop", "panel", "gathering", "vigil", "sermon", "lecture", "deposition")
	calendar = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.")
	// times are the heads of phrases of time, timeWords begin or make one without a
	// preposition.
	times = union(calendar, set("day", "week", "month", "year", "hour", "minute", "morning", "afternoon", "evening", "night", "weekend", "decade",
		"summer", "winter", "spring", "autumn", "fall", "moment", "today", "yesterday", "tomorrow", "noon", "midnight", "tonight"))
	timeWords = union(calendar, set("yesterday", "today", "tonight", "tomorrow", "later", "earlier", "afterward", "afterwards", "recently", "last", "this", "next",
		"then", "now", "week", "month", "year", "night", "morning", "evening", "afternoon", "weekend"))
)

// union returns a set of the words of all sets.
func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, s := range sets {
		maps.Copy(all, s)
	}
	return all
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// addSettings adds to a what stands around the cue of f of the circumstances of the act.
func (x *text) addSettings(a *attribution.Attribution, f *Finding) {
	if !empty(f.Addressee) {
		a.Setting.Addressee = x.spans(f.Addressee)
		x.addReason(a, "setting", "addressee", f.Addressee)
	}
	if x.addSetting(&a.Setting, f.Setting) {
		x.addReason(a, "setting", "after-cue", f.Setting)
	}
	if lead := x.leadingPhrase(f); x.addSetting(&a.Setting, lead) {
		x.addReason(a, "setting", "leading-phrase", lead)
	}
}

// addReason adds the reason of a part of a.
func (x *text) addReason(a *attribution.Attribution, of, rule string, by Range) {
	a.Reasons = append(a.Reasons, attribution.Reason{Of: of, By: attribution.Rule, Name: rule, Spans: x.spans(by)})
}

// leadingPhrase returns the phrase that the sentence begins with, where the source of f
// follows after a comma and then the cue: "On Friday, Doe said".
func (x *text) leadingPhrase(f *Finding) Range {
	start := f.Cue.Start
	if len(f.Source) > 0 && f.Source[0].Start < start {
		start = f.Source[0].Start
	}
	lo := x.sentenceOf(f.Head).Start
	if len(f.Content) > 0 && f.Content[0].Start < start || start-lo < 2 || start-lo > reach || !x.is(start-1, ",") {
		return Range{}
	}
	if x.upos(lo) != syntax.ADP && !x.isTimeWord(lo) {
		return Range{}
	}
	for i := lo; i < start; i++ {
		if x.isFinite(i) || x.Quote[i] >= 0 {
			return Range{}
		}
	}
	return Range{Start: lo, End: start - 1}
}

// addSetting divides a stretch of phrases and adds each to the part of the setting that
// its noun tells. It reports whether it added any.
func (x *text) addSetting(s *attribution.Setting, r Range) bool {
	added := false
	add := func(part *source.Spans, r Range) {
		*part = part.Union(x.spans(r))
		added = true
	}
	for i := r.Start; i < r.End; {
		if x.isTimeWord(i) {
			j := i + 1
			for j < r.End && (x.isTimeWord(j) || x.xpos(j) == syntax.CD) {
				j++
			}
			add(&s.Time, Range{Start: i, End: j})
			i = j
			continue
		}
		if x.upos(i) != syntax.ADP && !x.is(i, "to") {
			i++
			continue
		}
		np := x.nounAfter(i+1, r.End)
		if empty(np) {
			i++
			continue
		}
		whole := Range{Start: i, End: min(r.End, x.phraseAfter(i+1, r.End).End)}
		head := x.Lemmas[np.End-1]
		switch {
		case occasions[head]:
			add(&s.Occasion, whole)
			i = whole.End
			continue
		case media[head] || x.is(i, "via", "through"):
			add(&s.Medium, Range{Start: i, End: np.End})
		case times[head] || x.is(i, "in", "on", "during", "since") && x.hasTime(np):
			add(&s.Time, Range{Start: i, End: np.End})
		case x.is(i, "to", "with"):
			add(&s.Addressee, np)
		case x.is(i, "in", "at", "outside", "inside", "near", "from") && x.upos(np.End-1) == syntax.PROPN:
			add(&s.Place, Range{Start: i, End: np.End})
		}
		i = np.End
	}
	return added
}

// hasTime reports whether a word of time stands in the phrase: "Jan. 5".
func (x *text) hasTime(r Range) bool {
	for i := r.Start; i < r.End; i++ {
		if times[x.Lower[i]] || x.xpos(i) == syntax.CD && len(x.Lower[i]) == 4 {
			return true
		}
	}
	return false
}
