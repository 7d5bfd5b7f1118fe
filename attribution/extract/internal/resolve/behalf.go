package resolve

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// longestBacker is how many tokens whoever somebody speaks for is looked for in.
const longestBacker = 12

// readBacker notes for whom a mention speaks: "a spokesman for Marten", "the
// minister's office", "a ministry statement". It may add a mention.
func (r *resolver) readBacker(at int, noun lexicon.Noun, words syntax.Range, post int) {
	switch _, known := r.behalf[at]; {
	case known:
		return
	case noun.Kind != lexicon.SpokesNoun && noun.Kind != lexicon.MouthpieceNoun && noun.Kind != lexicon.OfficeNoun:
		return
	}
	sentence := r.sentence(post)
	backer := -1
	switch before := words.Start - 1; {
	case r.mentions[at].form == source.Nominal && r.mentions[at].possessor >= 0:
		backer = r.mentions[at].possessor
	case r.xpos(words.Start) == syntax.PRPS:
		backer = r.possessive(words.Start)
	case r.isPossessive(before):
		backer = r.endingAt(before - 1)
	case before >= sentence.Start && r.xpos(before) == syntax.PRPS:
		backer = r.possessive(before)
	}
	if backer < 0 && r.is(post+1, "for", "of", "from", "by", "to", "at", "with") && post+2 < sentence.End {
		from, end := post+2, min(sentence.End, post+2+longestBacker)
		if p, ok := pronouns[r.forms[from].lower]; ok && r.upos(from) == syntax.PRON && r.xpos(from) != syntax.PRPS {
			backer = r.endingAt(from)
			if backer < 0 {
				backer = r.addPronoun(from, p)
			}
		} else {
			backer, _ = r.headFrom(from, end)
		}
	}
	if backer < 0 && post > words.Start {
		if backer = r.endingAt(post - 1); backer < 0 {
			if n, ok := r.noun(post - 1); ok && (n.Kind == lexicon.OrganisationNoun || n.Kind == lexicon.OfficeNoun) {
				m := r.nominalAt(post-1, n)
				m.definite = true
				backer = r.add(m)
			}
		}
	}
	if backer < 0 || backer == at {
		return
	}
	r.behalf[at] = backer
	if b := r.mentions[backer]; b.form == source.Nominal && b.noun.Kind == lexicon.OfficeNoun {
		r.readBacker(backer, b.noun, b.words, b.head.Start) // a statement of the minister's office
	}
}

// possessive returns the mention of the possessive pronoun at token i.
func (r *resolver) possessive(i int) int {
	if at := r.endingAt(i); at >= 0 {
		return at
	}
	if p, ok := pronouns[r.forms[i].lower]; ok {
		return r.addPronoun(i, p)
	}
	return -1
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
			if r.inside[i] == int32(a) || !r.is(i, "through", "via") {
				continue
			}
			head, _ := r.headFrom(i+1, min(sentence.End, i+1+longestBacker))
			if head >= 0 && (r.mentions[head].form == source.Named || isHuman(r.mentions[head].noun.Kind)) {
				r.through[a] = head
				r.mentions[head].isSource = true
			}
			break
		}
	}
}
