package choice

import (
	"math/bits"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// The numbers of templates begin anew for each kind of feature.
const (
	itself  = 0
	parts   = 40
	rivalry = 100
	setting = 200
)

// View is a text with its candidates, ready to tell their features. It is for one
// goroutine.
type View struct {
	o    *syntax.Outline
	all  []Candidate
	at   []rivals
	list []uint32
	// density is how many cues a text of this length is likely to have.
	density uint64
}

// NewView returns the view of candidates, which must be in the order of their heads.
func NewView(o *syntax.Outline, candidates []Candidate) *View {
	v := &View{o: o, all: candidates}
	v.findRivals()
	likely := 0
	for i := range candidates {
		if candidates[i].Odds > 0 {
			likely++
		}
	}
	v.density = uint64(min(15, 200*likely/max(1, len(o.Tokens))))
	return v
}

// Features returns the hashes of the features of candidate i, as it stands in the text or
// as if it stood alone: outside the content of all others. They are good until the next
// call.
func (v *View) Features(i int, alone bool) []uint32 {
	v.list = v.list[:0]
	c := &v.all[i]
	score := c.Odds
	if alone {
		score = c.Alone
	}
	v.addItself(c, score)
	v.addParts(c, score)
	v.addRivals(c, &v.at[i], score, alone)
	v.addPlace(c, score)
	return v.list
}

// add adds a feature: a template and up to three values.
func (v *View) add(template int, a, b, c uint64) {
	v.list = append(v.list, uint32(weights.Join(uint64(template), a, b, c)>>32))
}

// addSteps adds a feature for each step of a scale from 0 on that a value reaches, so
// that what is learned of one value holds for those above.
func (v *View) addSteps(template int, value uint64, a uint64) {
	for s := range value + 1 {
		v.add(template, 1+s, a, 0)
	}
}

// step puts a log-odds times 256 on a scale of halves.
func step(score int32) uint64 { return uint64(max(0, min(24, score>>7+10))) }

// share puts a share in 1/1024 on a scale.
func share(x int32) uint64 { return uint64(max(0, min(10, x*10/1024))) }

func (v *View) addItself(c *Candidate, score int32) {
	lemma, tag := weights.Hash(v.o.Lemmas[c.Head]), uint64(v.o.Words[c.Head].XPOS)
	s := step(score)
	v.add(itself, 1, 0, 0)
	v.addSteps(itself+1, s, 0)
	v.add(itself+2, s, tag, 0)
	v.add(itself+3, lemma, 0, 0)
	v.add(itself+4, tag, uint64(v.o.Deprel(c.Head)), 0)
	v.addSteps(itself+5, share(c.SureContent), 0)
	v.addSteps(itself+6, share(c.SureRelation), 0)
	v.addSteps(itself+7, share(c.SureExact), 0)
	v.add(itself+8, share(c.SureRelation), s/2, 0)
	v.add(itself+12, step(c.Alone), s, 0)
	v.add(itself+13, uint64(c.Odds-c.Alone)>>31, step(c.Alone), 0)
}

// addParts adds what the source and the content are.
func (v *View) addParts(c *Candidate, score int32) {
	o := v.o
	lemma, tag := weights.Hash(o.Lemmas[c.Head]), uint64(o.Words[c.Head].XPOS)
	s := step(score) / 2
	kind, who := uint64(0), uint64(0)
	if len(c.Source) > 0 {
		h := o.HeadOf(c.Source[0])
		who = weights.Hash(o.Lemmas[h])
		kind = 1 + uint64(o.Words[h].XPOS)
		if n := o.NameOf[h]; n >= 0 {
			kind, who = 64+uint64(o.Names[n].Kind), 0
		}
		v.add(parts, uint64(o.Deprel(h)), tag, 0)
		v.add(parts+1, uint64(o.Deprel(h)), kind, 0)
		v.add(parts+2, relation(o, c.Head, h), tag, 0)
		v.add(parts+3, distance(c.Head-h), tag, 0)
	}
	v.add(parts+4, kind, tag, 0)
	v.add(parts+5, kind, lemma, 0)
	v.add(parts+6, kind, s, 0)
	v.add(parts+7, who, 0, 0)
	v.add(parts+8, who, lemma, 0)
	if len(c.Content) == 0 {
		v.add(parts+9, s, tag, 0)
		return
	}
	first := c.Content[0]
	last := c.Content[len(c.Content)-1]
	root := o.HeadOf(first)
	side := uint64(0)
	switch {
	case last.End <= c.Head:
		side = 1
	case first.Start < c.Head:
		side = 2
	}
	verb, quoted := uint64(0), 0
	for _, r := range c.Content {
		for i := r.Start; i < min(r.End, r.Start+reach); i++ {
			if u := o.Words[i].UPOS; u == syntax.VERB || u == syntax.AUX {
				verb = 1
			}
			if o.Quote[i] >= 0 {
				quoted++
			}
		}
	}
	n := size(c.Content)
	quotation := uint64(0)
	switch {
	case 10*quoted >= 9*n:
		quotation = 2
	case quoted > 0:
		quotation = 1
	}
	if o.Quote[c.Head] >= 0 {
		quotation += 4
	}
	length := distance(n)
	opens := weights.Hash(o.Lower[first.Start])
	v.add(parts+10, length, tag, 0)
	v.add(parts+11, length, s, 0)
	v.add(parts+12, length, lemma, 0)
	v.add(parts+13, opens, tag, 0)
	v.add(parts+14, opens, lemma, 0)
	v.add(parts+15, uint64(o.Words[first.Start].XPOS), tag, side)
	v.add(parts+16, uint64(o.Words[root].XPOS), uint64(o.Deprel(root)), tag)
	v.add(parts+17, uint64(o.Words[root].XPOS), lemma, 0)
	v.add(parts+18, relation(o, c.Head, root), tag, 0)
	v.add(parts+19, relation(o, c.Head, root), lemma, 0)
	v.add(parts+20, weights.Hash(o.Lemmas[root]), lemma, 0)
	v.add(parts+21, weights.Hash(o.Lemmas[root]), 0, 0)
	v.add(parts+22, verb, tag, s)
	v.add(parts+23, verb, lemma, 0)
	v.add(parts+24, quotation, tag, s)
	v.add(parts+25, quotation, lemma, 0)
	v.add(parts+26, quotation, side, kind)
	v.add(parts+27, uint64(len(c.Content)), side, tag)
	v.add(parts+28, side, lemma, 0)
	v.add(parts+29, kind, verb, s)
	v.add(parts+30, kind, length, tag)
	if b := first.Start - c.Cue.End; side == 0 {
		v.add(parts+31, distance(b), tag, 0)
		v.add(parts+32, distance(b), lemma, 0)
	}
	words := uint64(c.Cue.End - c.Cue.Start)
	v.add(parts+33, min(words, 6), tag, 0)
	v.add(parts+34, weights.Hash(o.Lower[c.Cue.Start]), weights.Hash(o.Lower[c.Cue.End-1]), 0)
	v.add(parts+35, weights.Hash(o.Lower[c.Cue.End-1]), tag, 0)
	v.add(parts+36, uint64(o.Sentence[last.End-1]-o.Sentence[first.Start]), quotation, 0)
}

// addPlace adds where the cue stands, and how many others there are.
func (v *View) addPlace(c *Candidate, score int32) {
	o := v.o
	sentence := o.Sentence[c.Head]
	p := &o.Paragraphs[o.Paragraph[sentence]]
	s, tag, rel := step(score)/2, uint64(o.Words[c.Head].XPOS), uint64(o.Deprel(c.Head))
	kind := weights.Hash(string(p.Kind))
	v.add(setting, v.density, 0, 0)
	v.add(setting+1, v.density, s, 0)
	v.add(setting+2, kind, s, 0)
	v.add(setting+3, kind, tag, 0)
	v.add(setting+4, uint64(min(sentence, 3)), s, 0)
	v.add(setting+5, weights.Hash(o.Lemmas[c.Head]), rel, 0)
	if h := o.Head(c.Head); h >= 0 {
		v.add(setting+6, weights.Hash(o.Lemmas[h]), rel, 0)
	}
}

// reach is how many tokens of a piece of content are looked at.
const reach = 400

// relation tells how two words of a sentence stand to each other in the tree.
func relation(o *syntax.Outline, from, to int) uint64 {
	switch h := o.Head(to); {
	case to == from:
		return 1
	case h == from:
		return 64 + uint64(o.Deprel(to))
	case o.Head(from) == to:
		return 128 + uint64(o.Deprel(from))
	case h >= 0 && h == o.Head(from):
		return 192 + uint64(o.Deprel(to))<<8 + uint64(o.Deprel(from))<<16
	case h >= 0 && o.Head(h) == from:
		return 1<<24 + uint64(o.Deprel(to))<<8 + uint64(o.Deprel(h))<<16
	}
	return 2
}

// distance is how far away something is, in steps that grow.
func distance(d int) uint64 {
	side := uint64(0)
	if d < 0 {
		d, side = -d, 16
	}
	if d < 4 {
		return side | uint64(d)
	}
	return side | uint64(min(15, 2+bits.Len(uint(d))))
}
