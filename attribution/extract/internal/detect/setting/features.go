package setting

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Lexical is how many of the features are of single words: they stand first, and a trainer
// may hide them.
const Lexical = 10

// Len returns how many phrases there are.
func (p *Phrases) Len() int { return len(p.list) }

// Whole returns the tokens of phrase k.
func (p *Phrases) Whole(k int) Range { return p.list[k].whole }

// Features appends the features of phrase k.
func (p *Phrases) Features(f []uint64, k int) []uint64 {
	template := uint64(0)
	add := func(a, b, c uint64) {
		template++
		f = append(f, weights.Join(template, a, b, c))
	}
	q := &p.list[k]
	o := p.o
	head, cue := o.Lemmas[q.head], word(o.Lemmas[p.head])
	lemma := word(head)
	marker := uint64(1)
	if q.marker >= 0 {
		marker = word(o.Lower[q.marker])
	}
	path := uint64(q.anchor) + 1
	for _, d := range q.path[:q.arcs] {
		path = path<<8 | uint64(d)
	}
	side := uint64(1)
	if q.head > p.head {
		side = 2
	}
	voice := p.shape + 1
	cueClass := p.classes.Of(word(o.Lower[p.head]))
	class := p.classes.Of(word(o.Lower[q.head]))
	kind := p.kindOf(q)
	pos := uint64(o.Words[q.head].XPOS)
	cuePos := uint64(o.Words[p.head].UPOS)
	near := uint64(0)
	switch distance := q.whole.Start - p.head; {
	case distance == 1:
		near = 1
	case distance > 1 && distance < 5:
		near = 2
	case distance >= 5:
		near = 3
	case q.whole.Start == o.Bodies[o.Sentence[p.head]].Start:
		near = 4
	}
	first := word(o.Lower[q.whole.Start])
	above := uint64(0)
	if q.arcs > 1 {
		above = word(o.Lemmas[q.above])
	}

	add(lemma, 0, 0)
	add(lemma, marker, 0)
	add(lemma, path, 0)
	add(marker, path, cue)
	add(path, cue, voice)
	add(path, cue, 0)
	add(marker, cue, 0)
	add(first, path, 0)
	add(above, marker, 0)
	add(above, marker, kind)

	add(0, 0, 0)
	add(kind, 0, 0)
	add(pos, side, 0)
	add(marker, 0, 0)
	add(marker, path, 0)
	add(marker, kind, 0)
	add(marker, kind, path)
	add(marker, uint64(class.Whole), 0)
	add(marker, uint64(class.Path>>8), cuePos)
	add(marker, uint64(class.Path>>12), path)
	add(uint64(class.Whole), 0, 0)
	add(path, 0, 0)
	add(path, pos, side)
	add(path, voice, cuePos)
	add(path, voice, kind)
	add(uint64(cueClass.Whole), path, marker)
	add(uint64(cueClass.Path>>6), path, marker)
	add(uint64(cueClass.Whole), path, voice)
	add(uint64(cueClass.Path>>6), path, voice)
	add(cue, kind, 0)
	add(near, marker, kind)
	add(near, path, kind)
	return f
}

func word(form string) uint64 { return weights.WordHash(form) }

// Hint returns the part that the noun of phrase k tells by itself, or with the verb that
// it goes with.
func (p *Phrases) Hint(k int) Part {
	q := &p.list[k]
	if p.isHearer(q) {
		return Addressee
	}
	switch p.kindOf(q) {
	case 1, 2, 5, 9:
		return Time
	case 3:
		return Occasion
	case 4:
		return Medium
	case 16 + uint64(syntax.DocumentName):
		if q.marker >= 0 && (p.o.Lower[q.marker] == "in" || p.o.Lower[q.marker] == "on") {
			return Medium
		}
	case 16 + uint64(syntax.PlaceName):
		return Place
	}
	return None
}

// kindOf returns what a phrase is about, as far as its head and the words before it
// tell.
func (p *Phrases) kindOf(q *phrase) uint64 {
	o := p.o
	known := lexicon.SettingWords()
	lemma := o.Lemmas[q.head]
	switch w := &o.Words[q.head]; known[lemma] {
	case lexicon.CalendarWord:
		if w.XPOS != syntax.MD {
			return 1
		}
	case lexicon.TimeWord:
		return 2
	case lexicon.OccasionWord:
		return 3
	case lexicon.MediumWord:
		return 4
	default:
		switch n := o.NameOf[q.head]; {
		case n >= 0:
			return 16 + uint64(o.Names[n].Kind)
		case w.XPOS == syntax.CD && len(lemma) == 4:
			return 5
		case w.XPOS == syntax.CD:
			return 6
		case w.UPOS == syntax.PRON:
			return 7
		case w.UPOS == syntax.PROPN:
			return 8
		}
	}
	if noun, ok := lexicon.People()[lemma]; ok {
		return weights.Hash(string(noun.Kind))
	}
	for i := q.head - 1; i >= max(q.whole.Start, q.head-4); i-- {
		switch known[o.Lemmas[i]] {
		case lexicon.TimeWord, lexicon.CalendarWord:
			return 9
		case lexicon.OccasionWord:
			return 11
		case lexicon.MediumWord:
			return 12
		}
	}
	return 10
}
