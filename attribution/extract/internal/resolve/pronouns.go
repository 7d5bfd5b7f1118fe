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
	// object says that it cannot be the subject of its clause: "him".
	object bool
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
	"he": {heOrShe, lexicon.Masculine, false}, "him": {heOrShe, lexicon.Masculine, true}, "his": {heOrShe, lexicon.Masculine, false},
	"himself": {heOrShe, lexicon.Masculine, false},
	"she":     {heOrShe, lexicon.Feminine, false}, "her": {heOrShe, lexicon.Feminine, false}, "hers": {heOrShe, lexicon.Feminine, false},
	"herself": {heOrShe, lexicon.Feminine, false},
	"they":    {they, 0, false}, "them": {they, 0, true}, "their": {they, 0, false}, "theirs": {they, 0, false}, "themselves": {they, 0, false},
	"it": {it, 0, false}, "its": {it, 0, false}, "itself": {it, 0, false},
	"i": {speaking, 0, false}, "me": {speaking, 0, false}, "my": {speaking, 0, false}, "mine": {speaking, 0, false}, "myself": {speaking, 0, false},
	"we": {speaking, 0, false}, "us": {speaking, 0, false}, "our": {speaking, 0, false}, "ours": {speaking, 0, false}, "ourselves": {speaking, 0, false},
	"who": {relative, 0, false}, "whom": {relative, 0, false}, "whose": {relative, 0, false},
	"which": {relativeThing, 0, false}, "that": {relativeAny, 0, false},
	"you": {addressed, 0, false}, "your": {addressed, 0, false},
}

// findPronouns adds a mention for each "he", "she" and "they", since what they
// stand for stays in mind. Others matter only where something is ascribed to them.
func (r *resolver) findPronouns() {
	for i, f := range r.forms {
		if len(f.lower) < 2 || len(f.lower) > 10 {
			continue
		}
		if p := pronouns[f.lower]; p.person == heOrShe || p.person == they {
			r.addPronoun(i, p)
		}
	}
}

func (r *resolver) addPronoun(i int, p pronoun) int {
	p.object = p.object || r.forms[i].lower == "her" && r.xpos(i) == syntax.PRP
	at := syntax.Range{Start: i, End: i + 1}
	m := mention{form: source.Pronominal, words: at, head: at, pronoun: p}
	m.plural = p.person == they
	return r.add(m)
}

// resolvePronoun finds who a pronoun stands for, but for those of the speaker.
func (r *resolver) resolvePronoun(at int) {
	m := &r.mentions[at]
	switch m.pronoun.person {
	case heOrShe, they, it:
		if m.pronoun.person == heOrShe && r.resolveAhead(at) {
			return
		}
		r.resolveBack(at)
	case relative, relativeThing, relativeAny:
		r.resolveRelative(at)
	}
}

// resolveBack looks among those in focus for the one that fits best, and takes it if
// it is ahead of the next by more than the evidence may err.
func (r *resolver) resolveBack(at int) bool {
	m := &r.mentions[at]
	type ranked struct{ e, score int }
	var found []ranked
	for rank, e := range r.focus.list {
		if signs, ok := r.read(at, rank, e); ok {
			score := 0
			for s, n := range signs {
				score += n * weights[s]
			}
			found = append(found, ranked{e, score})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return b.score - a.score })
	if len(found) == 0 {
		return false
	}
	best := &r.entities[found[0].e]
	lead := surely
	if len(found) > 1 {
		lead = found[0].score - found[1].score
		if next := &r.entities[found[1].e]; best.recent.group > 0 && best.recent.group == next.recent.group && lead < surely {
			lead = 0 // "Falk and Rehn": the one as well as the other
		}
	}
	unlikely := best.gender != 0 && m.pronoun.gender != 0 && best.gender != m.pronoun.gender
	if found[0].score < leastScore || lead < leastLead || unlikely {
		m.maybe = nil
		for _, f := range found {
			m.maybe = append(m.maybe, r.members(f.e)...)
		}
		m.maybe = unique(m.maybe)
		return true
	}
	m.who = r.members(found[0].e)
	m.via = r.viaOf(best)
	m.why = reason{"pronoun", r.mentions[best.recent.mention-1].words}
	if len(found) == 1 {
		m.why.rule = "pronoun-one-fits"
	}
	if m.pronoun.gender != 0 && lead >= surely {
		switch best.gender {
		case 0:
			best.gender, best.likely = m.pronoun.gender, true
		case m.pronoun.gender:
			best.likely = false // the text says what the name makes likely
		}
	}
	return true
}

// viaOf returns the latest mention of an entity, and its latest name.
func (r *resolver) viaOf(en *entity) [2]int32 {
	latest, name := en.recent.mention-1, en.recent.name-1
	if latest < 0 {
		return [2]int32{-1, -1}
	}
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

// longestCataphora is how many tokens after a pronoun its name may begin.
const longestCataphora = 20

// resolveAhead looks for the name that follows a pronoun of a phrase put before its
// clause: "In her letter, Marten said". The phrase begins its sentence, and nobody
// is named in it before the pronoun.
func (r *resolver) resolveAhead(at int) bool {
	m := &r.mentions[at]
	sentence := r.sentence(m.head.Start)
	switch r.upos(sentence.Start) {
	case syntax.SCONJ, syntax.ADP, syntax.ADV, syntax.VERB:
	default:
		return false
	}
	if m.head.Start-sentence.Start > longestModifiers {
		return false
	}
	for i := sentence.Start; i < m.head.Start; i++ {
		if r.endingAt(i) >= 0 {
			return false
		}
	}
	comma := -1
	for i := m.head.End; i < min(sentence.End, m.head.End+longestCataphora); i++ {
		if r.is(i, ",") {
			comma = i
		}
		name := r.endingAt(i)
		if name < 0 || r.mentions[name].form != source.Named {
			continue
		}
		if who := r.mentions[name].who; comma >= 0 && r.mentions[name].words.Start == comma+1 && len(who) == 1 && r.agrees(m, who[0]) && r.entities[who[0]].kind != "" {
			m.who, m.via[0] = who, int32(name)
			m.why = reason{"pronoun-ahead", r.mentions[name].words}
			return true
		}
	}
	return false
}

// longestRelative is how many tokens before a relative pronoun are looked at.
const longestRelative = 16

// resolveRelative takes the nearest mention before, in the sentence, that may have
// such a pronoun.
func (r *resolver) resolveRelative(at int) {
	m := &r.mentions[at]
	sentence := r.sentence(m.head.Start)
	for i := m.head.Start - 1; i >= max(sentence.Start, m.head.Start-longestRelative); i-- {
		if r.upos(i) == syntax.VERB && i > sentence.Start && i < m.head.Start-1 && r.endingAt(i) < 0 {
			return // the antecedent is no one known
		}
		before := r.endingAt(i)
		if before < 0 || r.mentions[before].form == source.Pronominal && r.xpos(i) == syntax.PRPS || r.isPossessive(i+1) {
			continue
		}
		who := r.mentions[before].who
		if len(who) == 0 || !r.suits(m.pronoun.person, r.entities[who[0]].kind) {
			continue
		}
		if r.entities[who[0]].kind == "" && r.upos(r.mentions[before].words.Start-1) == syntax.ADP {
			continue // "the mayor of Ostwick, who"
		}
		m.who, m.via[0] = who, int32(before)
		m.why = reason{"relative", r.mentions[before].words}
		return
	}
}

// suits reports whether a relative pronoun may stand for what is of that kind.
func (r *resolver) suits(p pronounKind, kind source.Kind) bool {
	person := kind == source.KindPerson || kind == source.KindUnnamed || kind == source.KindGroup || kind == source.KindOffice || kind == source.KindWriter
	switch p {
	case relative:
		return person || kind == ""
	case relativeThing:
		return !person || kind == source.KindGroup
	}
	return true
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
