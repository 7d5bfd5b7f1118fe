package resolve

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// A pronoun is what a pronoun tells of who it stands for.
type pronoun struct {
	person pronounKind
	gender lexicon.Gender
	// reflexive says that it stands for the subject of its clause.
	reflexive bool
}

type pronounKind uint8

const (
	noPronoun pronounKind = iota
	heOrShe
	they
	it
	speaking // I, we
	relative // who, whose
	relativeThing
	relativeAny // that
	addressed
)

var pronouns = map[string]pronoun{
	"he": {heOrShe, lexicon.Masculine, false}, "him": {heOrShe, lexicon.Masculine, false}, "his": {heOrShe, lexicon.Masculine, false},
	"himself": {heOrShe, lexicon.Masculine, true},
	"she":     {heOrShe, lexicon.Feminine, false}, "her": {heOrShe, lexicon.Feminine, false}, "hers": {heOrShe, lexicon.Feminine, false},
	"herself": {heOrShe, lexicon.Feminine, true},
	"they":    {they, 0, false}, "them": {they, 0, false}, "their": {they, 0, false}, "theirs": {they, 0, false}, "themselves": {they, 0, true},
	"em": {they, 0, false}, "'em": {they, 0, false}, "themself": {they, 0, true},
	"it": {it, 0, false}, "its": {it, 0, false}, "itself": {it, 0, true},
	"i": {speaking, 0, false}, "me": {speaking, 0, false}, "my": {speaking, 0, false}, "mine": {speaking, 0, false}, "myself": {speaking, 0, true},
	"we": {speaking, 0, false}, "us": {speaking, 0, false}, "our": {speaking, 0, false}, "ours": {speaking, 0, false}, "ourselves": {speaking, 0, true},
	"who": {relative, 0, false}, "whom": {relative, 0, false}, "whose": {relative, 0, false},
	"which": {relativeThing, 0, false}, "that": {relativeAny, 0, false},
	"you": {addressed, 0, false}, "your": {addressed, 0, false},
}

// findPronouns adds a mention for each pronoun that stands for somebody named elsewhere.
func (r *resolver) findPronouns() {
	for i, w := range r.Lower {
		if p, ok := pronouns[w]; ok && r.mentionOf[i] < 0 && (r.upos(i) != syntax.PROPN || p.person == speaking && w == "i") && r.Deprel(i) != syntax.Expl && (p.person < relative || p.person != addressed && r.isRelative(i)) {
			r.addPronoun(i, p)
		}
	}
}

func (r *resolver) addPronoun(i int, p pronoun) int {
	at := syntax.Range{Start: i, End: i + 1}
	m := mention{form: source.Pronominal, words: at, head: at, pronoun: p}
	m.plural = p.person == they
	return r.add(m)
}

// resolvePronoun finds who a pronoun stands for, but for those of the speaker.
func (r *resolver) resolvePronoun(at int) {
	switch r.mentions[at].pronoun.person {
	case heOrShe, they, it:
		r.choose(at)
	case speaking:
		r.resolveOutside(at)
	case relative, relativeThing, relativeAny:
		r.resolveRelative(at)
	case addressed:
		r.resolveAddressed(at)
	}
}

// isRelative reports whether the pronoun at token i tells of a noun before it.
func (r *resolver) isRelative(i int) bool {
	if r.relativeClause(i) >= 0 {
		return r.upos(i) == syntax.PRON || r.xpos(i) == syntax.WDT
	}
	before := i - 1
	if before > 0 && (r.upos(before) == syntax.ADP || r.is(before, ",")) {
		before--
	}
	return before >= r.sentence(i).Start && r.upos(i) == syntax.PRON && (r.xpos(i) == syntax.WDT || r.xpos(i) == syntax.WP || r.xpos(i) == syntax.WPS) && isNominal(r.upos(before))
}

// relativeClause returns the head of the relative clause that token i begins, -1 if it
// does not.
func (r *resolver) relativeClause(i int) int {
	for n := 0; n < 5 && i >= 0; n++ {
		if r.Deprel(i) == syntax.AclRelcl {
			return i
		}
		if d := r.Deprel(i); n > 0 && (d == syntax.Ccomp || d == syntax.Advcl || d == syntax.Root) {
			break
		}
		i = r.Head(i)
	}
	return -1
}

// resolveRelative takes what the relative clause depends on, or the noun around that if
// the pronoun cannot stand for it: "the mayor of Ostwick, who".
func (r *resolver) resolveRelative(at int) {
	m := &r.mentions[at]
	h := -1
	if c := r.relativeClause(m.head.Start); c >= 0 {
		h = r.Head(c)
	} else if m.head.Start > r.sentence(m.head.Start).Start { // what stands just before it
		h = m.head.Start - 1
		if p := r.upos(h); (p == syntax.ADP || p == syntax.PUNCT) && h > 0 {
			h--
		}
	}
	found := -1
	for n := 0; n < 4 && h >= 0 && h < m.head.Start; n, h = n+1, r.Head(h) {
		before := r.mentionOf[h]
		if before < 0 || r.mentions[before].link < 0 {
			continue
		}
		if r.suits(m.pronoun.person, &r.entities[r.mentions[before].link]) {
			found = int(before)
			break
		}
		if found < 0 {
			found = int(before)
		}
	}
	if found < 0 {
		return
	}
	b := &r.mentions[found]
	m.who, m.maybe, m.link, m.via[0] = b.who, b.maybe, b.link, int32(found)
	m.why = reason{"relative", b.words}
}

// suits reports whether a relative pronoun may stand for an entity.
func (r *resolver) suits(p pronounKind, en *entity) bool {
	switch en.kind {
	case source.KindPerson, source.KindUnnamed, source.KindOffice, source.KindWriter:
		return p != relativeThing
	case source.KindPlace, source.KindDocument:
		return p != relative
	}
	return true
}

// viaOf returns a mention and the latest name of an entity.
func (r *resolver) viaOf(latest int, en *entity) [2]int32 {
	name := en.recent.name - 1
	if name == latest {
		name = -1
	}
	return [2]int32{int32(latest), int32(name)}
}

// members returns the entities that an entity stands for: a group that has no
// description of its own stands for its members.
func (r *resolver) members(e int) []int {
	if en := &r.entities[e]; en.name == "" && len(en.members) > 0 {
		return en.members
	}
	return r.entities[e].self
}

func unique(list []int) []int {
	var out []int
	for _, x := range list {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
