package claim

import (
	"slices"
	"strings"
)

// terms are terms of a wording, by index, in the order of the words.
type terms struct {
	of *Wording
	at []int32
}

// pairing is what two wordings share and what they do not.
type pairing struct {
	a, b *Wording
	// By group of word classes: the terms of which the other has none left.
	onlyA, onlyB [numberWord + 1]terms
	// How many terms of each group they share.
	shared [numberWord + 1]int
	// The words of content they share in another form.
	inflectedA, inflectedB terms
	// The words of content that are the opposite of one another.
	opposedA, opposedB terms
}

// pair pairs the terms of a and b that are equal, wherever they stand.
func pair(a, b *Wording) *pairing {
	p := &pairing{a: a, b: b, inflectedA: terms{of: a}, inflectedB: terms{of: b}, opposedA: terms{of: a}, opposedB: terms{of: b}}
	for g := range p.onlyA {
		p.onlyA[g].of, p.onlyB[g].of = a, b
	}
	for i, j := 0, 0; i < len(a.order) || j < len(b.order); {
		order := 0
		switch {
		case i == len(a.order):
			order = 1
		case j == len(b.order):
			order = -1
		default:
			order = a.terms[a.order[i]].compare(b.terms[b.order[j]])
		}
		switch {
		case order < 0:
			p.onlyA[a.terms[a.order[i]].class.group()].add(a.order[i])
			i++
		case order > 0:
			p.onlyB[b.terms[b.order[j]].class.group()].add(b.order[j])
			j++
		default:
			x, y := a.order[i], b.order[j]
			g := a.terms[x].class.group()
			p.shared[g]++
			if g == contentWord && a.word(x) != b.word(y) {
				p.inflectedA.add(x)
				p.inflectedB.add(y)
			}
			i++
			j++
		}
	}
	for g := range p.onlyA {
		slices.Sort(p.onlyA[g].at)
		slices.Sort(p.onlyB[g].at)
	}
	slices.Sort(p.inflectedA.at)
	slices.Sort(p.inflectedB.at)
	p.oppose()
	return p
}

// maxOpposed is up to how many words of each side are tried against each other:
// wordings with more left over are not alike.
const maxOpposed = 16

// oppose takes from what is left over the words of content that are opposites.
func (p *pairing) oppose() {
	a, b := &p.onlyA[contentWord], &p.onlyB[contentWord]
	if len(a.at) > maxOpposed || len(b.at) > maxOpposed {
		return
	}
	for i := 0; i < len(a.at); i++ {
		j := slices.IndexFunc(b.at, func(y int32) bool { return areOpposites(p.a.word(a.at[i]), p.b.word(y)) })
		if j < 0 {
			continue
		}
		p.opposedA.add(a.at[i])
		p.opposedB.add(b.at[j])
		a.at, b.at = slices.Delete(a.at, i, i+1), slices.Delete(b.at, j, j+1)
		i--
	}
}

func (t *terms) add(i int32) { t.at = append(t.at, i) }

func (t terms) len() int { return len(t.at) }

// words returns the words of t, separated by a space.
func (t terms) words() string {
	words := make([]string, len(t.at))
	for i, at := range t.at {
		words[i] = t.of.word(at)
	}
	return strings.Join(words, " ")
}

// where returns the terms of t that keep holds for.
func (t terms) where(keep func(term) bool) terms {
	out := terms{of: t.of}
	for _, i := range t.at {
		if keep(t.of.terms[i]) {
			out.add(i)
		}
	}
	return out
}

// names returns those of t that are written as names.
func (t terms) names() terms {
	return t.where(func(t term) bool { return t.class == contentWord && t.named })
}

// hashes returns the hashes of t.
func (t terms) hashes() []uint64 {
	out := make([]uint64, len(t.at))
	for i, at := range t.at {
		out[i] = t.of.terms[at].hash
	}
	return out
}

// score returns how much of the words the two share, in per mille.
func (p *pairing) score() int {
	if p.a.text == p.b.text {
		return 1000
	}
	shared, alone := 0, p.opposedA.len()*8
	for g := range p.shared {
		weight := 4
		if wordClass(g) == smallWord {
			weight = 1
		}
		shared += 2 * weight * p.shared[g]
		alone += weight * (p.onlyA[g].len() + p.onlyB[g].len())
	}
	return min(999, perMille(shared, shared+alone))
}

// perMille returns how many thousandths part is of whole, 0 of nothing.
func perMille(part, whole int) int {
	return int(int64(part) * 1000 / int64(max(1, whole)))
}

// alike reports whether the words of content make the two of one subject: 800 in a
// thousand are shared, and three at least where not all are.
func (p *pairing) alike() bool {
	shared := p.shared[contentWord] + p.opposedA.len()
	alone := p.onlyA[contentWord].len() + p.onlyB[contentWord].len()
	return shared > 0 && perMille(2*shared, 2*shared+alone) >= 800 && (alone == 0 || shared >= 3)
}

// renamed reports whether names stand where the other has other names, or the same
// names in another order.
func (p *pairing) renamed() bool {
	return p.onlyA[contentWord].names().len() > 0 && p.onlyB[contentWord].names().len() > 0 ||
		p.onlyA[contentWord].len() == 0 && p.onlyB[contentWord].len() == 0 && !sameOrder(p.a.all().names().hashes(), p.b.all().names().hashes())
}

// sameOrder reports whether the values that both have stand in one order in them; it
// takes lists of other values, as when only one side writes a name with a capital,
// for the same order.
func sameOrder(a, b []uint64) bool {
	x, y := slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return !slices.Equal(x, y) || slices.Equal(a, b)
}

// denial returns the difference in polarity or negation, and whether the two
// conflict in it. A claim may be negative by a word of its own or by its cue, so
// that words alone do not decide where both are graded.
func (p *pairing) denial() (d []Difference, conflict bool) {
	odd := (p.onlyA[negationWord].len()+p.onlyB[negationWord].len())%2 != 0
	opposed := p.opposedA.len()%2 != 0
	regraded := false
	if p.a.polarity != "" && p.b.polarity != "" {
		regraded = p.a.polarity != p.b.polarity
		accounted := !regraded && p.a.polarity == Negative // one denies with a word, the other with its cue
		conflict = regraded != opposed || odd && !regraded && !accounted
	} else {
		conflict = odd != opposed
	}
	a, b := join(p.onlyA[negationWord], p.opposedA), join(p.onlyB[negationWord], p.opposedB)
	if a.len()+b.len() > 0 {
		d = append(d, Difference{AspectNegation, a.words(), b.words()})
	}
	if regraded {
		d = append(d, Difference{AspectPolarity, string(p.a.polarity), string(p.b.polarity)})
	}
	return d, conflict
}

// join returns the terms of both, in the order of the words.
func join(t, u terms) terms {
	at := slices.Concat(t.at, u.at)
	slices.Sort(at)
	return terms{t.of, at}
}

// doubt returns the difference in hedges or certainty, and whether the two conflict
// in it.
func (p *pairing) doubt() (d []Difference, conflict bool) {
	a, b := p.onlyA[hedgeWord], p.onlyB[hedgeWord]
	if a.len()+b.len() > 0 {
		d = append(d, Difference{AspectHedge, a.words(), b.words()})
	}
	if p.a.certainty != "" && p.b.certainty != "" {
		conflict = p.a.certainty != p.b.certainty
		if conflict {
			d = append(d, Difference{AspectCertainty, string(p.a.certainty), string(p.b.certainty)})
		}
	} else {
		conflict = weakest(p.a.terms) != weakest(p.b.terms)
	}
	plain := func(t term) bool { return t.class == hedgeWord }
	return d, conflict || a.where(plain).len() > 0 && b.where(plain).len() > 0 // "at least" and "only", "some" and "all"
}

// weakest returns the class of the hedge that leaves least certainty, contentWord
// if no hedge takes any away.
func weakest(terms []term) wordClass {
	class := contentWord
	for _, t := range terms {
		if t.class == probableWord || t.class == possibleWord {
			class = max(class, t.class)
		}
	}
	return class
}
