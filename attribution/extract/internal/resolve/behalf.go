package resolve

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// readBacker notes for whom a mention speaks: "a spokesman for Marten", "the
// minister's office", "a ministry statement". It may add a mention.
func (r *resolver) readBacker(at int, noun lexicon.Noun, words syntax.Range, post int) {
	switch _, known := r.behalf[at]; {
	case known:
		return
	case noun.Kind != lexicon.SpokesNoun && noun.Kind != lexicon.MouthpieceNoun && noun.Kind != lexicon.OfficeNoun:
		return
	}
	backer := r.backerOf(words, post)
	if backer < 0 || backer == at {
		return
	}
	r.behalf[at] = backer
	if b := r.mentions[backer]; b.form == source.Nominal && b.noun.Kind == lexicon.OfficeNoun {
		r.readBacker(backer, b.noun, b.words, b.head.Start) // a statement of the minister's office
	}
}

// backerOf returns the mention of whom the noun at post belongs to, speaks for or comes
// from, -1 if that is not told.
func (r *resolver) backerOf(words syntax.Range, post int) int {
	found := -1
	r.children(post, func(c int) bool {
		switch d := r.Deprel(c); {
		case d == syntax.NmodPoss:
			found = c
		case c > post && (d.Universal() == syntax.Nmod || d == syntax.Obl) && r.isCasedBy(c, "for", "of", "from", "by", "to", "at", "with"):
			found = c
		}
		return found < 0
	})
	switch before := words.Start - 1; {
	case found >= 0:
	case r.isPossessive(before) && before > r.sentence(post).Start: // Marten's lawyer, Ana Lund
		if at := r.mentionOf[before-1]; at >= 0 {
			return int(at)
		}
	case r.xpos(before) == syntax.PRPS && before >= r.sentence(post).Start:
		found = before
	case post > words.Start && r.Deprel(post-1).Universal() != syntax.Amod:
		if at := r.mentionOf[post-1]; at >= 0 {
			return int(at)
		}
		if n, ok := r.noun(post - 1); ok && (n.Kind == lexicon.OrganisationNoun || n.Kind == lexicon.OfficeNoun) {
			m := r.nominalAt(post-1, n)
			m.definite = true
			return r.add(m)
		}
	}
	if found < 0 {
		return -1
	}
	start, _ := r.phraseStart(found)
	return r.sourceAt(start, found)
}

// isCasedBy reports whether one of these prepositions stands before the phrase of token i.
func (r *resolver) isCasedBy(i int, words ...string) bool {
	c := r.childBy(i, syntax.Case)
	return c >= 0 && r.is(c, words...)
}

// readBackers does so for all who are named with such a title, and for the
// descriptions that are sources.
func (r *resolver) readBackers() {
	for at := range len(r.mentions) {
		m := r.mentions[at]
		for _, t := range m.titles {
			r.readBacker(at, t.noun, t.words, t.post)
		}
		if m.form == source.Nominal && m.isSource {
			r.readBacker(at, m.noun, m.words, m.head.Start)
		}
	}
}

// longestWay is how many tokens behind cue and source the way of the words is told.
const longestWay = 8

// readThrough finds through whom the words came: "said through a spokesman".
func (r *resolver) readThrough(list []attribution.Attribution) {
	r.through = map[int]int{}
	for a := range list {
		s := r.sources[a]
		if len(s.heads) == 0 {
			continue
		}
		from := r.mentions[s.heads[len(s.heads)-1]].head.End
		end := max(s.tokens.End, r.tokensOf(list[a].Cue.Spans.Cover()).End)
		sentence := r.sentence(s.tokens.Start)
		for i := max(from, end-longestSource); i+1 < min(sentence.End, end+longestWay); i++ {
			if r.inside[i] == int32(a) || !r.is(i, "through", "via") || r.Deprel(i) != syntax.Case || r.Head(i) < i {
				continue
			}
			start, _ := r.phraseStart(r.Head(i))
			head := r.sourceAt(start, r.Head(i))
			if m := &r.mentions[head]; m.form == source.Named || isHuman(m.noun.Kind) {
				r.through[a] = head
				m.isSource = true
			}
			break
		}
	}
}
