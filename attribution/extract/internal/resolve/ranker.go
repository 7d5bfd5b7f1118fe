package resolve

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Weights are what each Feature counts, a hundred times the logarithm of the odds, and how
// sure a likelihood really is. They never change.
type Weights struct {
	Of [Features]int16
	// Sure are the shares, in per mille, of pronouns that were resolved rightly on text
	// that nothing was learned from, by the likelihood of the best candidate: in 20 steps of
	// 50 per mille.
	Sure [20]int
	// Rules are how often each rule is right, in per mille.
	Rules map[string]int
}

// sureOf returns how often a rule is right, in per mille, 0 if that is not known.
func (w *Weights) sureOf(rule string) int { return w.Rules[rule] }

//go:embed weights.txt
var weightsText string

// learned returns the weights that cmd/train has made.
var learned = sync.OnceValue(func() *Weights {
	w := &Weights{Rules: map[string]int{}}
	for line := range strings.Lines(weightsText) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		at, _ := strconv.Atoi(f[1])
		value, _ := strconv.Atoi(f[2])
		switch f[0] {
		case "rule":
			w.Rules[f[1]] = value
		case "feature":
			w.Of[at%Features] = int16(value)
		case "sure":
			w.Sure[at%len(w.Sure)] = value
		}
	}
	return w
})

// unlikely is the likelihood, in per mille, below which a pronoun is left unresolved.
const unlikely = 400

// choose looks among the candidates for the one that fits best, and takes it unless
// that is too unlikely.
func (r *resolver) choose(at int) {
	found := r.candidates(at)
	if len(found) == 0 {
		return
	}
	best := 0
	for rank := range found {
		c := &found[rank]
		r.features = r.evidence(r.features[:0], at, found, rank)
		c.score = 0
		for _, f := range r.features {
			c.score += int(r.weights.Of[f])
		}
		if c.score > found[best].score {
			best = rank
		}
	}
	if r.observe != nil {
		best = r.observed(at, found, best)
	}
	r.take(at, found, best)
}

// take resolves a pronoun to one of the candidates.
func (r *resolver) take(at int, found []candidate, best int) {
	m := &r.mentions[at]
	likely := likelihood(found, best)
	e, latest := found[best].e, found[best].seen[0]
	en := &r.entities[e]
	m.link, m.via = e, r.viaOf(latest, en)
	m.sure = r.weights.Sure[min(likely/50, len(r.weights.Sure)-1)]
	m.why = reason{"pronoun", r.mentions[latest].words}
	if len(found) == 1 {
		m.why.rule = "pronoun-one-fits"
	}
	if found[best].ahead {
		m.why.rule = "pronoun-ahead"
	}
	unsaid := en.gender != 0 && m.pronoun.gender != 0 && en.gender != m.pronoun.gender
	tied := r.isTied(m, found, best)
	slices.SortStableFunc(found, func(a, b candidate) int { return b.score - a.score })
	for _, f := range found {
		m.ranked = append(m.ranked, f.e)
	}
	if likely < unlikely || unsaid || tied {
		m.maybe = r.likeliest(m, found)
		return
	}
	m.who = r.members(e)
	if likely > 800 {
		learnKind(m, en)
	}
	if m.pronoun.gender != 0 && likely > 800 {
		switch en.gender {
		case 0:
			en.gender, en.likely = m.pronoun.gender, true
		case m.pronoun.gender:
			en.likely = false // the text says what the name makes likely
		}
	}
}

// mostLikely is how many candidates of a pronoun that is left unresolved are given.
const mostLikely = 3

// likeliest returns those who an unresolved pronoun most likely stands for; of "he" and
// "she" people, if there are any.
func (r *resolver) likeliest(m *mention, found []candidate) []int {
	var people, all []int
	for _, f := range found {
		if f.score <= found[0].score-hopeless {
			break
		}
		all = append(all, r.members(f.e)...)
		if r.maySpeak(f.e) && r.entities[f.e].kind != source.KindOrganisation {
			people = append(people, f.e)
		}
	}
	if m.pronoun.person == heOrShe && len(people) > 0 {
		all = people
	}
	all = unique(all)
	return all[:min(len(all), mostLikely)]
}

// learnKind takes over from "he" and "she" that their entity is a person, if what it is was
// only guessed.
func learnKind(m *mention, en *entity) {
	if m.pronoun.person == heOrShe && en.name != "" && en.sure < told {
		en.kind, en.sure = source.KindPerson, told
	}
}

// isTied reports whether the next best candidate was named together with the best and
// fits as well: "Falk and Rehn".
func (r *resolver) isTied(m *mention, found []candidate, best int) bool {
	if m.pronoun.person != heOrShe {
		return false
	}
	first := &r.mentions[found[best].seen[0]]
	for i, c := range found {
		if i == best || c.ahead || found[best].score-c.score > clearly {
			continue
		}
		other := &r.mentions[c.seen[0]]
		if r.isJoined(first.token, other.token) || r.isJoined(other.token, first.token) || r.Head(first.token) == r.Head(other.token) && r.Deprel(first.token) == syntax.Conj && r.Deprel(other.token) == syntax.Conj {
			return true
		}
	}
	return false
}

// isJoined reports whether "and" joins the phrase of one token to that of the other.
func (r *resolver) isJoined(i, to int) bool { return r.Deprel(i) == syntax.Conj && r.Head(i) == to }

// hopeless is by how much one is behind who is no candidate to speak of.
const hopeless = 450

// clearly is by how much one of two who are named together must be ahead.
const clearly = 400

// likelihood returns how likely one of the candidates is the right one, in per mille, if
// one of them is.
func likelihood(found []candidate, best int) int {
	sum := 0
	for _, c := range found {
		sum += odds(c.score - found[best].score)
	}
	return odds(0) * 1000 / max(1, sum)
}

// odds returns a thousand times the exponential of a hundredth.
func odds(hundredths int) int {
	const most = 700
	hundredths = max(-most, min(most, hundredths))
	value := 1000
	// e is 2718 per mille; halves and quarters of it are enough for a per mille of 5.
	for _, step := range [...]struct{ by, up, down int }{{100, 2718, 368}, {25, 1284, 779}, {5, 1051, 951}, {1, 1010, 990}} {
		for hundredths >= step.by {
			value, hundredths = value*step.up/1000, hundredths-step.by
		}
		for hundredths <= -step.by {
			value, hundredths = value*step.down/1000, hundredths+step.by
		}
	}
	return value
}

// sureOf returns how sure it is whom a mention names, in per mille, 0 if that is not
// known. What it was found through must be right too.
func (r *resolver) sureOf(m *mention) int {
	if m.sure > 0 {
		return m.sure
	}
	sure := r.weights.sureOf(m.why.rule)
	if via := m.via[0]; via >= 0 && r.mentions[via].sure > 0 {
		sure = sure * r.mentions[via].sure / 1000
	}
	return max(sure, min(1, r.weights.sureOf(m.why.rule)))
}
