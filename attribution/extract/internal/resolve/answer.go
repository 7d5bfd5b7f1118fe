package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// answer makes speakers of the entities that are sources, or stand behind or between
// them, and puts them into copies of the attributions.
func (r *resolver) answer(list []attribution.Attribution) ([]source.Speaker, []attribution.Attribution) {
	r.takeBackers()
	needed := map[int]bool{}
	var need func(who []int)
	need = func(who []int) {
		for _, e := range who {
			if !needed[e] {
				needed[e] = true
				need(r.entities[e].members)
			}
		}
	}
	answers := make([]resolved, len(list))
	for a := range list {
		answers[a] = r.resolved(a)
		need(answers[a].who)
		need(answers[a].maybe)
		need(answers[a].behalf)
		need(answers[a].through)
	}
	order := make([]int, 0, len(needed))
	for e := range needed {
		order = append(order, e)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(r.entities[a].first, r.entities[b].first), cmp.Compare(a, b))
	})
	r.takeDescriptions(needed)
	ids := make(map[int]source.SpeakerID, len(order))
	for i, e := range order {
		ids[e] = source.SpeakerID(i + 1)
	}
	var speakers []source.Speaker
	for _, e := range order {
		speakers = append(speakers, r.speaker(e, ids))
	}
	out := slices.Clone(list)
	for a := range out {
		r.fill(a, &out[a], answers[a], ids)
	}
	return speakers, out
}

// resolved is what was found out of one source, in entities.
type resolved struct {
	sourceWords
	who, maybe, behalf, through []int
}

func (r *resolver) resolved(a int) resolved {
	answer := resolved{sourceWords: r.sources[a]}
	open := false
	for _, head := range answer.heads {
		m := &r.mentions[head]
		if len(m.who) == 0 {
			open = true
		}
		answer.who = append(answer.who, m.who...)
		answer.maybe = append(answer.maybe, m.maybe...)
	}
	if open {
		answer.maybe, answer.who = append(answer.who, answer.maybe...), nil
	} else {
		answer.maybe = nil
	}
	answer.who, answer.maybe = unique(answer.who), unique(answer.maybe)
	for _, e := range answer.who {
		answer.behalf = append(answer.behalf, r.entities[e].backers...)
	}
	answer.behalf = unique(answer.behalf)
	if said, ok := r.unsaid[a]; ok {
		if answer.who = r.members(said.who); r.weights.sureOf(said.rule) < unlikely {
			answer.who, answer.maybe = nil, answer.who
		}
	}
	if at, ok := r.through[a]; ok {
		answer.through = r.mentions[at].who
	}
	return answer
}

// takeBackers gives the entities those they speak for.
func (r *resolver) takeBackers() {
	for at := range r.mentions {
		backer, ok := r.behalf[at]
		if !ok {
			continue
		}
		for _, e := range r.mentions[at].who {
			for _, b := range r.mentions[backer].who {
				if en := &r.entities[e]; b != e && len(en.backers) < mostMembers && !slices.Contains(en.backers, b) {
					en.backers = append(en.backers, b)
				}
			}
		}
	}
}

// takeDescriptions gives those who have no name what they are called, first as
// sources, then elsewhere.
func (r *resolver) takeDescriptions(needed map[int]bool) {
	for _, sources := range []bool{true, false} {
		for _, at := range r.inOrder {
			m := &r.mentions[at]
			if m.form != source.Nominal || m.isSource != sources || len(m.who) != 1 || !needed[m.who[0]] {
				continue
			}
			en := &r.entities[m.who[0]]
			if _, mouthpiece := r.behalf[int(at)]; en.name != "" || len(en.descriptions) >= mostAliases || mouthpiece && m.noun.Kind == lexicon.MouthpieceNoun {
				continue
			}
			if d := r.describedAs(r.allWords(m)); !slices.Contains(en.descriptions, d) {
				en.descriptions = append(en.descriptions, d)
			}
		}
	}
	for e := range needed {
		if en := &r.entities[e]; en.name == "" && len(en.descriptions) == 0 {
			en.descriptions = []string{r.describedAs(r.allWords(&r.mentions[en.fullest]))}
		}
	}
}

// allWords returns the words of a description with what it is of.
func (r *resolver) allWords(m *mention) syntax.Range {
	if m.isSource || m.form != source.Nominal {
		return m.words
	}
	return syntax.Range{Start: m.words.Start, End: max(m.words.End, r.phraseEnd(m.head.Start))}
}

// speaker returns what is known of an entity.
func (r *resolver) speaker(e int, ids map[int]source.SpeakerID) source.Speaker {
	en := &r.entities[e]
	s := source.Speaker{ID: ids[e], Name: en.name, Kind: en.kind, Count: en.count}
	s.Aliases = append([]string(nil), en.aliases...) // nil where there are none
	fullest := &r.mentions[en.fullest]
	if s.Name == "" {
		s.Name = en.descriptions[0]
		s.Aliases = append([]string(nil), en.descriptions[1:]...)
	}
	if s.Kind == "" && fullest.form == source.Named && !en.isLabel {
		s.Kind = source.KindPerson
	}
	for _, t := range en.roles {
		role := cleaned(r.Doc.Slice(r.span(t.words)))
		if t.noun.Kind == "" || slices.ContainsFunc(s.Roles, func(has string) bool { return endsWith(has, role) }) {
			continue
		}
		s.Roles = append(slices.DeleteFunc(s.Roles, func(has string) bool { return endsWith(role, has) }), role)
	}
	for _, m := range en.members {
		if ids[m] != 0 {
			s.Members = append(s.Members, ids[m])
		}
	}
	if known := en.known; known != nil {
		s.Ref = known.Ref
		s.Kind = cmp.Or(known.Kind, s.Kind)
		if s.Name != known.Name && known.Name != "" {
			s.Aliases = append(slices.DeleteFunc(s.Aliases, func(a string) bool { return a == known.Name }), s.Name)
			s.Name = known.Name
		}
	}
	return s
}

// endsWith reports whether a role says what another says, and perhaps more: "harbour
// chief" and "chief".
func endsWith(role, end string) bool {
	return len(role) >= len(end) && strings.EqualFold(role[len(role)-len(end):], end)
}

// faiths are adjectives that keep their capital letter.
var faiths = wordSet(`republican republicans democrat democrats democratic christian christians muslim muslims islamic jewish jews catholic
	catholics protestant hindu buddhist sikh african asian european latino hispanic arab arabs kurdish kurds`)

// describedAs returns a description as it stands in the middle of a sentence.
func (r *resolver) describedAs(words syntax.Range) string {
	text := cleaned(r.Doc.Slice(r.span(words)))
	first := r.forms[words.Start]
	if first.caps || r.NameOf[words.Start] >= 0 && !r.isCommon(words.Start) || r.upos(words.Start) == syntax.PROPN && words.Start > r.sentence(words.Start).Start || first.place.Kind == lexicon.Demonym || faiths[r.Lower[words.Start]] {
		return text
	}
	c, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(c)) + text[size:]
}

// fill puts what was found out into an attribution.
func (r *resolver) fill(i int, a *attribution.Attribution, found resolved, ids map[int]source.SpeakerID) {
	numbered := func(who []int) []source.SpeakerID {
		var out []source.SpeakerID
		for _, e := range who {
			out = append(out, ids[e])
		}
		return out
	}
	if said, ok := r.unsaid[i]; ok {
		a.Source = &source.Mention{Speakers: numbered(found.who), Candidates: numbered(found.maybe), Confidence: r.weights.sureOf(said.rule)}
		reason := attribution.Reason{Of: "speakers", By: attribution.Rule, Name: said.rule}
		if said.at >= 0 { // it is not where it follows from lines that have no source either
			at := &r.mentions[said.at]
			a.Source.Via = []source.Span{r.span(at.head)}
			reason.Spans = source.Spans{r.span(at.words)}
		}
		a.Reasons = append(slices.Clone(a.Reasons), reason)
		return
	}
	if a.Source == nil {
		return
	}
	mention := *a.Source
	a.Source = &mention
	if mention.Speakers, mention.Candidates, mention.Via = nil, nil, nil; len(found.heads) == 0 {
		return
	}
	mention.Speakers, mention.Candidates = numbered(found.who), numbered(found.maybe)
	mention.Confidence = 0
	a.Reasons = slices.Clone(a.Reasons)
	for k, head := range found.heads {
		m := &r.mentions[head]
		if k == 0 || m.form == source.Named {
			mention.Form = m.form
		}
		for _, via := range m.via {
			if via >= 0 {
				mention.Via = append(mention.Via, r.span(r.mentions[via].head))
			}
		}
		if len(found.who) > 0 {
			if sure := r.sureOf(m); k == 0 || sure < mention.Confidence {
				mention.Confidence = sure // they are right together
			}
			a.Reasons = append(a.Reasons, r.reason("speakers", m))
		}
	}
	mention.Head = source.Span{}
	if head := r.span(r.mentions[found.heads[0]].head); len(found.heads) == 1 && mention.Spans.Contains(source.Spans{head}) {
		mention.Head = head
	}
	a.OnBehalfOf, a.Through = numbered(found.behalf), numbered(found.through)
}

// reason returns the evidence for what a mention was resolved to.
func (r *resolver) reason(of string, m *mention) attribution.Reason {
	words := m.why.words
	if m.form == source.Named && len(m.who) == 1 {
		words = r.mentions[r.entities[m.who[0]].fullest].head
	}
	reason := attribution.Reason{Of: of, By: attribution.Rule, Name: m.why.rule}
	if s := r.span(words); !s.IsEmpty() {
		reason.Spans = source.Spans{s}
	}
	return reason
}
