package claim

import "slices"

// Relation is what one claim is to another. The zero value is unset.
type Relation string

// The relations.
const (
	// Same: the same words, but for the writing of them.
	Same Relation = "same"
	// Near: the same claim in other words, as far as word order, inflection,
	// small words and a few others go.
	Near Relation = "near"
	// Within: the first claim is part of what the second one says.
	Within Relation = "within"
	// Contains: the second claim is part of what the first one says.
	Contains Relation = "contains"
	// Conflicting: of the same subject, but not both as said: they differ in
	// polarity, number or certainty.
	Conflicting Relation = "conflicting"
	// Different: none of these.
	Different Relation = "different"
)

// IsValid reports whether r is one of the constants above or unset.
func (r Relation) IsValid() bool {
	switch r {
	case "", Same, Near, Within, Contains, Conflicting, Different:
		return true
	}
	return false
}

// Reverse returns what the second claim is to the first.
func (r Relation) Reverse() Relation {
	switch r {
	case Within:
		return Contains
	case Contains:
		return Within
	}
	return r
}

// Comparison is the answer of Match. Copies share Differences; whoever changes
// them takes care of other goroutines.
type Comparison struct {
	// Relation is what the first claim is to the second.
	Relation Relation
	// Score is how much of the words the two share, in per mille, 0 to 1000;
	// small words count for a quarter. It is 1000 for the same words only.
	Score int
	// Differences are the reasons: in what the two differ, at most one of each
	// aspect, in the order of the constants. None means the same words and grades.
	Differences []Difference
}

// Differs reports whether the two claims differ in the aspect.
func (c Comparison) Differs(in Aspect) bool {
	return slices.ContainsFunc(c.Differences, func(d Difference) bool { return d.Aspect == in })
}

// Match compares two claims by their words and grades. Match(b, a) gives the
// reverse of Match(a, b), with the same score. Numbers and negations veto: claims
// that have different numbers, or of which one denies what the other says, are
// never Same or Near, and where they are of the same subject they are Conflicting.
// So are those that differ in certainty. Polarity and certainty are taken from the
// grades if both claims have them, otherwise from the words. Names in the place of
// other names make claims Different.
//
// It knows the words of English; of claims in other languages it finds which are
// the Same or Within one another. It takes time linear in the words.
func Match(a, b *Wording) Comparison {
	p := pair(a, b)
	denial, denied := p.denial()
	doubt, doubted := p.doubt()
	numbersA, numbersB := p.onlyA[numberWord].len(), p.onlyB[numberWord].len()
	moreA, moreB := p.onlyA[contentWord].len()+numbersA > 0, p.onlyB[contentWord].len()+numbersB > 0
	conflict := denied || doubted || numbersA > 0 && numbersB > 0

	c := Comparison{Relation: Different, Score: p.score()}
	switch {
	case a.text == b.text && !conflict:
		c.Relation = Same
	case a.text == b.text:
		c.Relation = Conflicting
	case p.renamed():
	case p.alike() && conflict:
		c.Relation = Conflicting
	case p.alike() && !moreA && !moreB:
		c.Relation = Near
	case !moreB && moreA:
		c.Relation = partOf(b, a).Reverse()
	case !moreA && moreB:
		c.Relation = partOf(a, b)
	case p.alike() && numbersA+numbersB == 0:
		c.Relation = Near
	}
	c.Differences = p.differences(denial, doubt)
	return c
}

// differences returns all differences in the order of the constants.
func (p *pairing) differences(denial, doubt []Difference) []Difference {
	var out []Difference
	add := func(aspect Aspect, a, b terms) {
		if a.len()+b.len() > 0 {
			out = append(out, Difference{aspect, a.words(), b.words()})
		}
	}
	graded := func(d Difference) bool { return d.Aspect == AspectPolarity || d.Aspect == AspectCertainty }
	take := func(from []Difference, grades bool) {
		for _, d := range from {
			if graded(d) == grades {
				out = append(out, d)
			}
		}
	}
	contentA, contentB := p.onlyA[contentWord], p.onlyB[contentWord]
	other := func(t term) bool { return !t.named }
	take(denial, false)
	add(AspectNumber, p.onlyA[numberWord], p.onlyB[numberWord])
	take(doubt, false)
	if namesA, namesB := contentA.names(), contentB.names(); namesA.len()+namesB.len() > 0 || !p.renamed() {
		add(AspectName, namesA, namesB)
	} else { // the same names have changed places
		add(AspectName, p.a.all().names(), p.b.all().names())
	}
	take(denial, true)
	take(doubt, true)
	add(AspectWords, contentA.where(other), contentB.where(other))
	add(AspectInflection, p.inflectedA, p.inflectedB)
	add(AspectSmallWords, p.onlyA[smallWord], p.onlyB[smallWord])
	if contentA.len()+contentB.len()+p.opposedA.len() == 0 && !slices.Equal(p.a.content(), p.b.content()) {
		out = append(out, Difference{Aspect: AspectOrder})
	}
	return out
}

// partOf returns what a, of which every word of content and every number is in b,
// is to b: Within if its words of content stand there in their order, and if there
// are two at least; Conflicting if the words of b about them deny or hedge it
// otherwise than a does. Grades say nothing here: those of b are of all it says.
func partOf(a, b *Wording) Relation {
	words := a.content()
	if len(words) < 2 {
		return Different
	}
	first, last, ok := b.find(words)
	if !ok {
		return Different
	}
	stretch := b.terms[b.clause(first) : last+1]
	odd := (countNegations(a.terms)+countNegations(stretch))%2 != 0
	if odd || weakest(a.terms) != weakest(stretch) {
		return Conflicting
	}
	return Within
}

func countNegations(terms []term) (n int) {
	for _, t := range terms {
		if t.class == negationWord {
			n++
		}
	}
	return n
}
