package resolve

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// A line is a quotation that is somebody's own words, with the attribution it belongs to.
type line struct {
	of     int
	tokens syntax.Range
	// who is the entity that speaks it, -1 if that is not known.
	who int
}

// resolveDialogue finds who speaks the lines that nothing is said of: what goes on behind
// "he said" is his, what follows another's line at once is that of who spoke before the
// other, and else it is that of whom the sentence before it is about.
func (r *resolver) resolveDialogue(list []attribution.Attribution) {
	r.unsaid = map[int]unsaid{}
	lines := r.lines(list)
	for i := range lines {
		l := &lines[i]
		if len(r.sources[l.of].heads) > 0 {
			if who := r.sourceOf(l.of); len(who) == 1 {
				l.who = who[0]
			} else if link := r.mentions[r.sources[l.of].heads[0]].link; len(who) == 0 && link >= 0 {
				l.who = link
			}
			continue
		}
		if list[l.of].Source != nil || !list[l.of].Cue.Spans.Cover().IsEmpty() {
			continue
		}
		if said := r.speakerOf(list, lines, i); said.who >= 0 {
			l.who = said.who
			r.unsaid[l.of] = said
		}
	}
}

// unsaid is who speaks a line that nothing is said of, and by which rule.
type unsaid struct {
	who  int
	rule string
	at   int // the mention that tells it
}

// lines returns the outermost quotations that are the whole content of attributions, in
// text order.
func (r *resolver) lines(list []attribution.Attribution) []line {
	var lines []line
	for a := range list {
		if len(list[a].Claim.Content) == 0 || r.around[a] >= 0 {
			continue
		}
		for _, s := range list[a].Claim.Content {
			t := r.tokensOf(s)
			if t.Start < t.End && r.Opens[t.Start] >= 0 {
				lines = append(lines, line{a, t, -1})
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.tokens.Start, b.tokens.Start) })
	return lines
}

// longestGap is how many tokens between two lines are looked through.
const longestGap = 60

// speakerOf returns who speaks the i-th line.
func (r *resolver) speakerOf(list []attribution.Attribution, lines []line, i int) unsaid {
	l := lines[i]
	if at := r.subjectBehind(lines, i); at >= 0 {
		return unsaid{r.mentions[at].link, "told-behind", at}
	}
	from := max(0, l.tokens.Start-longestGap)
	if i > 0 {
		before := lines[i-1]
		gap := syntax.Range{Start: before.tokens.End, End: l.tokens.Start}
		from = max(from, gap.Start)
		switch tokens := r.sources[before.of].tokens; {
		case gap.Start >= gap.End, tokens.Start >= gap.Start && tokens.End <= gap.End && r.paragraph(tokens.Start) != r.paragraph(l.tokens.Start) && r.paragraph(gap.End-1) != r.paragraph(l.tokens.Start):
			// Another's turn: of whom the line before calls by name, or who spoke before it.
			if at := r.calledIn(before.tokens, before.who); at >= 0 {
				return unsaid{r.mentions[at].link, "called", at}
			}
			if who := r.turnBefore(lines, i); who.who >= 0 {
				return who
			}
			return r.otherThan(before.who, before.tokens.Start, l.tokens.Start)
		case tokens.Start < tokens.End && tokens.Start >= gap.Start && tokens.End <= gap.End && before.who >= 0 && gap.End-gap.Start < longestGap:
			if who := r.turnBefore(lines, i); r.asks(before) && who.who >= 0 {
				return who
			}
			if at := r.actsBefore(from, l); at >= 0 && r.paragraph(tokens.Start) != r.paragraph(l.tokens.Start) {
				return unsaid{r.mentions[at].link, "acts-before", at}
			}
			return unsaid{before.who, "goes-on", r.headOf(before.of)}
		}
	}
	if at := r.actsBefore(from, l); at >= 0 {
		return unsaid{r.mentions[at].link, "acts-before", at}
	}
	if at := r.actsBehind(lines, i); at >= 0 {
		return unsaid{r.mentions[at].link, "acts-behind", at}
	}
	return r.otherThan(-1, l.tokens.Start, l.tokens.Start)
}

// actsBefore returns the mention that the sentence before a line is about, in its paragraph
// and behind a token, -1 if there is none.
func (r *resolver) actsBefore(from int, l line) int {
	for k := l.tokens.Start - 1; k >= max(from, l.tokens.Start-longestGap); k-- {
		at := int(r.mentionOf[k])
		if at < 0 || r.Quote[k] >= 0 {
			continue
		}
		if m := &r.mentions[at]; m.link >= 0 && m.head.End-1 == k && m.where == subject && r.maySpeak(m.link) && r.paragraph(k) == r.paragraph(l.tokens.Start) && r.Sentence[k] >= r.Sentence[max(from, l.tokens.Start-1)]-1 {
			return at
		}
	}
	return -1
}

// actsBehind returns the mention that is the subject of the sentence just behind the i-th
// line, before the next, -1 if there is none.
func (r *resolver) actsBehind(lines []line, i int) int {
	end := lines[i].tokens.End
	if end >= len(r.Tokens) {
		return -1
	}
	stop := min(len(r.Tokens), end+longestRole)
	if i+1 < len(lines) {
		stop = min(stop, lines[i+1].tokens.Start)
	}
	for k := end; k < stop && r.Sentence[k] == r.Sentence[end]; k++ {
		if at := int(r.mentionOf[k]); at >= 0 {
			if m := &r.mentions[at]; m.link >= 0 && m.where == subject && r.Quote[k] < 0 && r.maySpeak(m.link) && r.paragraph(k) == r.paragraph(end-1) {
				return at
			}
		}
	}
	return -1
}

// otherThan returns the person named last before a token, outside quotation marks, who is
// not the one.
func (r *resolver) otherThan(who, from, before int) unsaid {
	for k := from - 1; k >= max(0, before-4*longestGap); k-- {
		if at := int(r.mentionOf[k]); at >= 0 && r.Quote[k] < 0 {
			if m := &r.mentions[at]; m.link >= 0 && m.link != who && r.maySpeak(m.link) && m.head.End-1 == k {
				return unsaid{m.link, "other-person", at}
			}
		}
	}
	return unsaid{-1, "", -1}
}

// asks reports whether a line ends as a question.
func (r *resolver) asks(l line) bool {
	return r.is(l.tokens.End-1, "?") || r.is(l.tokens.End-2, "?")
}

// mostTurns is how many lines are gone back for another speaker.
const mostTurns = 4

// calledIn returns the name that a line calls somebody by, other than the one who speaks;
// -1 if there is none.
func (r *resolver) calledIn(l syntax.Range, speaker int) int {
	for k := l.Start; k < min(l.End, l.Start+longestGap); k++ {
		if at := int(r.mentionOf[k]); at >= 0 && r.Deprel(k) == syntax.Vocative {
			if m := &r.mentions[at]; m.form == source.Named && m.link >= 0 && m.link != speaker {
				return at
			}
		}
	}
	return -1
}

// turnBefore returns the last one of late who spoke before the i-th line and is not who
// spoke the line just before it.
func (r *resolver) turnBefore(lines []line, i int) unsaid {
	before := lines[i-1]
	for k := i - 2; k >= max(0, i-mostTurns); k-- {
		if lines[k].who >= 0 && lines[k].who != before.who && lines[k+1].tokens.Start-lines[k].tokens.End < longestGap {
			return unsaid{lines[k].who, "turn-taking", r.headOf(lines[k].of)}
		}
	}
	return unsaid{-1, "", -1}
}

// subjectBehind returns the mention that is the subject of the clause behind the i-th line,
// if the line ends as one does that goes on with such a clause: with a comma, or before a
// small letter. It is -1 if there is none.
func (r *resolver) subjectBehind(lines []line, i int) int {
	end := lines[i].tokens.End
	stop := min(len(r.Tokens), end+longestRole)
	if i+1 < len(lines) {
		stop = min(stop, lines[i+1].tokens.Start)
	}
	comma := false
	for k := max(lines[i].tokens.Start, end-2); k < end; k++ {
		comma = comma || r.is(k, ",")
	}
	if end >= stop || !comma && (r.forms[end].capital || r.forms[end].folded == "") {
		return -1
	}
	for k := end; k < stop && !r.is(k, ".", ";"); k++ {
		at := int(r.mentionOf[k])
		if at < 0 {
			continue
		}
		if m := &r.mentions[at]; m.link >= 0 && (m.where == subject || r.upos(k-1) == syntax.VERB) && r.maySpeak(m.link) {
			return at
		}
	}
	return -1
}

// headOf returns the first mention that an attribution's source consists of, -1 if there
// is none.
func (r *resolver) headOf(a int) int {
	if heads := r.sources[a].heads; len(heads) > 0 {
		return heads[0]
	}
	return -1
}

// maySpeak reports whether an entity is one that has a mouth.
func (r *resolver) maySpeak(e int) bool {
	switch r.entities[e].kind {
	case source.KindPerson, source.KindUnnamed, source.KindOffice, source.KindWriter:
		return !r.entities[e].plural
	case source.KindOrganisation:
		return r.entities[e].sure < told
	}
	return r.entities[e].gender != 0
}
