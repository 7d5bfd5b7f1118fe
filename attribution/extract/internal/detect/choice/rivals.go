package choice

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// rivals are the likeliest others that stand in some way to a candidate, by their indices;
// -1 for none.
type rivals struct {
	// holder has it in its content, held stands in its own, crossing has some of the same
	// content, twin some of the same cue, and sibling stands in the same sentence.
	holder, held, crossing, twin, sibling int32
}

// How far rivals are looked for: among the candidates beside it, and for those held in
// one piece of content.
const (
	beside  = 8
	maxHeld = 64
)

// findRivals sets the rivals of all.
func (v *View) findRivals() {
	v.at = make([]rivals, len(v.all))
	for i := range v.at {
		v.at[i] = rivals{-1, -1, -1, -1, -1}
	}
	better := func(p *int32, i int) {
		if *p < 0 || v.all[i].Odds > v.all[*p].Odds {
			*p = int32(i)
		}
	}
	for i := range v.all {
		for _, r := range v.all[i].Content {
			first, _ := slices.BinarySearchFunc(v.all, r.Start, func(c Candidate, at int) int { return cmp.Compare(c.Head, at) })
			for j := first; j < min(len(v.all), first+maxHeld) && v.all[j].Head < r.End; j++ {
				if j != i {
					better(&v.at[j].holder, i)
					better(&v.at[i].held, j)
				}
			}
		}
	}
	for i := range v.all {
		for j := i + 1; j < min(len(v.all), i+beside); j++ {
			a, b := &v.all[i], &v.all[j]
			if v.o.Sentence[a.Head] == v.o.Sentence[b.Head] {
				better(&v.at[i].sibling, j)
				better(&v.at[j].sibling, i)
			}
			if a.Cue.End > b.Cue.Start && b.Cue.End > a.Cue.Start {
				better(&v.at[i].twin, j)
				better(&v.at[j].twin, i)
			}
			if meet(a.Content, b.Content) {
				better(&v.at[i].crossing, j)
				better(&v.at[j].crossing, i)
			}
		}
	}
}

// meet reports whether two lists of ranges have a token in common.
func meet(a, b []syntax.Range) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if a[i].Start < b[j].End && b[j].Start < a[i].End {
			return true
		}
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return false
}

// addRivals adds those that compete with c.
func (v *View) addRivals(c *Candidate, r *rivals, score int32, alone bool) {
	s := step(score)
	tag, lemma := uint64(v.o.Words[c.Head].XPOS), weights.Hash(v.o.Lemmas[c.Head])
	// Those that hold it may be the crossing one and the sibling, too.
	besideAlone := [...]bool{false, true, false, true, false}
	for k, j := range [...]int32{r.holder, r.held, r.crossing, r.twin, r.sibling} {
		template := rivalry + 10*k
		if j < 0 || alone && !besideAlone[k] {
			v.add(template, s/2, 0, 0)
			continue
		}
		o := &v.all[j]
		theirs := step(o.Odds)
		other := weights.Hash(v.o.Lemmas[o.Head])
		v.addSteps(template+1, theirs, 0)
		v.add(template+2, theirs, s, 0)
		v.add(template+3, theirs, tag, uint64(v.o.Words[o.Head].XPOS))
		v.add(template+4, other, lemma, 0)
		v.add(template+5, other, s/2, 0)
		v.add(template+6, theirs, share(o.SureRelation), s/2)
		v.add(template+7, step(o.Odds-score), tag, 0)
		mutual := uint64(0)
		for _, p := range o.Content {
			if p.Start <= c.Head && c.Head < p.End {
				mutual |= 1
			}
		}
		for _, p := range c.Content {
			if p.Start <= o.Head && o.Head < p.End {
				mutual |= 2
			}
		}
		if Near(c.Content, o.Content) {
			mutual |= 4
		}
		v.add(template+8, mutual, step(o.Odds-score), 0)
		v.add(template+9, mutual, theirs, s)
	}
}
