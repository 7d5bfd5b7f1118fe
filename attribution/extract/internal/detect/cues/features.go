package cues

import (
	"math/bits"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// The numbers of templates begin anew for each kind of feature.
const (
	itself      = 0
	arguments   = 40
	subjects    = 80
	around      = 120
	quotes      = 160
	above       = 200
	position    = 240
	punctuation = 280
)

// How far features look.
const (
	maxChildren  = 24
	maxHops      = 4
	maxAncestors = 6
	window       = 3
)

// bias is a value for what all have in common.
const bias = 1

// find lists the features of token i.
func (f *features) find(i int) {
	f.head, f.list = i, f.list[:0]
	end := func(e Evidence) { f.ends[e] = len(f.list) }
	f.add(itself, bias, 0, 0)
	end(none)
	f.addItself(i)
	end(Word)
	shape := f.addArguments(i)
	end(Arguments)
	f.addSubject(i, shape)
	end(Subject)
	f.addAround(i)
	end(Neighbours)
	f.addQuotes(i)
	end(Quotes)
	f.addAbove(i)
	end(Governors)
	f.addPosition(i)
	f.addLayout(i)
	end(Place)
}

// addItself adds what the word is, and what it depends on.
func (f *features) addItself(i int) {
	lemma, form, tag, rel := f.lemma[i], f.form[i], f.xpos(i), f.rel(i)
	f.add(itself+1, lemma, 0, 0)
	f.add(itself+2, form, tag, 0)
	f.add(itself+3, tag, 0, 0)
	f.add(itself+4, rel, 0, 0)
	f.add(itself+5, lemma, tag, 0)
	f.add(itself+6, lemma, rel, 0)
	f.add(itself+7, tag, rel, 0)
	h := f.Head(i)
	f.add(itself+8, f.lemmaOf(h), rel, 0)
	f.add(itself+9, f.xpos(h), rel, tag)
	f.add(itself+10, f.lemmaOf(h), lemma, rel)
	f.add(itself+11, f.xpos(h), lemma, rel)
	known := f.known[i]
	f.add(itself+12, known, tag, 0)
	f.add(itself+13, known, rel, 0)
	if h >= 0 {
		f.add(itself+14, frame(&f.of[h]), tag, rel)
		f.add(itself+15, frame(&f.of[h]), lemma, rel)
		f.add(itself+16, f.kind(h), lemma, rel)
		if i < h {
			f.add(itself+17, rel, tag, 0)
		}
	}
	g := &f.of[i]
	if p := int(g.particle) - 1; p >= 0 {
		f.add(itself+18, lemma, f.lemma[p], 0)
	}
	if p := int(g.possessor) - 1; p >= 0 {
		f.add(itself+19, f.kind(p), tag, rel)
		f.add(itself+20, f.kind(p), lemma, 0)
	}
	if p := int(g.auxiliary) - 1; p >= 0 {
		f.add(itself+21, f.form[p], tag, 0)
		f.add(itself+22, f.form[p], lemma, 0)
	}
	if p := int(g.marker) - 1; p >= 0 {
		f.add(itself+23, f.lemma[p], rel, tag)
		f.add(itself+24, f.lemma[p], lemma, 0)
	}
	if g.negated {
		f.add(itself+25, tag, 0, 0)
		f.add(itself+26, lemma, 0, 0)
	}
	// A light verb tells little by itself: its object does.
	if p := int(g.object) - 1; p >= 0 {
		f.add(itself+27, lemma, f.lemma[p], 0)
		f.add(itself+28, f.known[p], f.xpos(p), frame(&f.of[p]))
		f.add(itself+29, lemma, frame(&f.of[p]), f.known[p])
		f.add(itself+30, f.lemma[p], tag, 0)
	}
}

// argument are the relations that make up the frame of a word.
const argument uint64 = 1<<syntax.Nsubj | 1<<syntax.NsubjPass | 1<<syntax.NsubjOuter | 1<<syntax.Obj | 1<<syntax.Iobj | 1<<syntax.Ccomp | 1<<syntax.Xcomp | 1<<syntax.Csubj |
	1<<syntax.Advcl | 1<<syntax.Acl | 1<<syntax.AclRelcl | 1<<syntax.Parataxis | 1<<syntax.Obl | 1<<syntax.OblAgent | 1<<syntax.Nmod | 1<<syntax.NmodPoss | 1<<syntax.Cop |
	1<<syntax.Expl | 1<<syntax.CompoundPrt | 1<<syntax.Dep | 1<<syntax.AuxPass | 1<<syntax.Det | 1<<syntax.Appos

// frame tells the arguments of a word.
func frame(g *governed) uint64 { return (g.left | g.right) & argument }

// content are the relations of what may be the content.
const content uint64 = 1<<syntax.Ccomp | 1<<syntax.Xcomp | 1<<syntax.Obj | 1<<syntax.Advcl | 1<<syntax.Acl | 1<<syntax.AclRelcl | 1<<syntax.Obl | 1<<syntax.OblAgent | 1<<syntax.Nmod |
	1<<syntax.Parataxis | 1<<syntax.Csubj | 1<<syntax.CsubjPass | 1<<syntax.NsubjPass | 1<<syntax.Dep | 1<<syntax.Appos | 1<<syntax.Conj | 1<<syntax.Iobj

// addArguments adds what depends on the word, and returns the shape of its complements.
func (f *features) addArguments(i int) (shape uint64) {
	lemma, tag := f.lemma[i], f.xpos(i)
	n := 0
	for c := int(f.FirstChild[i]); c >= 0 && n < maxChildren; c = int(f.NextChild[c]) {
		n++
		rel, side := f.rel(c), uint64(0)
		if c < i {
			side = 1
		}
		f.add(arguments, rel, side, tag)
		f.add(arguments+1, rel, lemma, side)
		f.add(arguments+2, f.lemma[c], rel, 0)
		if content>>rel&1 == 0 {
			continue
		}
		marker := uint64(0)
		if m := int(f.of[c].marker) - 1; m >= 0 {
			marker = f.lemma[m]
		}
		quoted := uint64(0)
		if q := f.Quote[c]; q >= 0 && q != f.Quote[i] {
			quoted = 1
		}
		clause := uint64(0)
		if f.of[c].subject > 0 {
			clause = 2
		}
		kind := rel | f.xpos(c)<<8 | (side|clause)<<16
		f.add(arguments+3, kind, marker, 0)
		f.add(arguments+4, kind, marker, lemma)
		f.add(arguments+5, kind, marker, tag)
		f.add(arguments+6, rel|side<<8, marker, lemma)
		f.add(arguments+7, rel|side<<8, quoted, tag)
		f.add(arguments+8, rel|side<<8, quoted, lemma)
		f.add(arguments+9, rel|side<<8, f.lemma[c], lemma)
		f.add(arguments+10, rel, f.kind(c), lemma)
		if m := marker; rel == uint64(syntax.Ccomp) || rel == uint64(syntax.Xcomp) || shape == 0 {
			shape = rel | m<<8
		}
	}
	g := &f.of[i]
	f.add(arguments+11, frame(g), tag, 0)
	f.add(arguments+12, frame(g), lemma, 0)
	f.add(arguments+13, g.left&argument, g.right&argument, tag)
	f.add(arguments+14, g.left&argument, g.right&argument, lemma)
	f.add(arguments+15, uint64(min(n, 4)), tag, 0)
	f.add(arguments+16, frame(g), f.known[i], tag)
	f.add(arguments+17, shape, lemma, 0)
	f.add(arguments+18, shape, f.known[i], 0)
	return shape
}

// subjectOf returns the subject of a word, -1 for none, and the way to it: a word without
// one has that of what it is joined to, or the noun that it describes.
func (f *features) subjectOf(i int) (subject int, way uint64) {
	for range maxHops {
		if s := int(f.of[i].subject) - 1; s >= 0 {
			return s, way
		}
		h, rel := f.Head(i), f.Deprel(i)
		if h < 0 {
			break
		}
		way = way*64 + uint64(rel)
		switch rel {
		case syntax.Acl, syntax.AclRelcl:
			return h, way
		case syntax.Conj, syntax.Xcomp, syntax.Advcl, syntax.Ccomp, syntax.Parataxis, syntax.Obj, syntax.Obl:
			i = h
		default:
			return -1, way
		}
	}
	return -1, way
}

// addSubject adds who may be the source.
func (f *features) addSubject(i int, shape uint64) {
	lemma, tag := f.lemma[i], f.xpos(i)
	s, way := f.subjectOf(i)
	kind := f.kind(s)
	own := uint64(0)
	if way == 0 {
		own = 1
	}
	f.add(subjects, kind, way, tag)
	f.add(subjects+1, kind, own, lemma)
	f.add(subjects+2, f.lemmaOf(s), own, tag)
	f.add(subjects+3, f.lemmaOf(s), lemma, 0)
	f.add(subjects+4, kind|own<<8, shape, tag)
	f.add(subjects+5, kind|own<<8, shape, lemma)
	f.add(subjects+6, kind|own<<8, frame(&f.of[i]), tag)
	f.add(subjects+7, way, tag, 0)
	f.add(subjects+8, way, lemma, 0)
	if s >= 0 {
		side := uint64(0)
		if s > i {
			side = 1
		}
		f.add(subjects+9, side, lemma, 0)
		f.add(subjects+10, side, kind, tag)
		if f.of[i].has(syntax.NsubjPass) {
			f.add(subjects+11, kind, lemma, 0)
		}
		f.add(subjects+12, f.whom[s], shape, tag)
		f.add(subjects+13, f.whom[s], lemma, 0)
	}
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

// paragraphs numbers the kinds of paragraphs.
var paragraphs = map[syntax.ParagraphKind]uint64{
	syntax.Body: 1, syntax.Byline: 2, syntax.Caption: 3, syntax.Heading: 4, syntax.List: 5, syntax.Boilerplate: 6, syntax.Turn: 7,
}

// classes tells what the lexicon knows of a lemma as a telling word.
func classes(lemma string) (set uint64) {
	cue := lexicon.Cues()[lemma]
	for i, class := range [...]lexicon.CueClass{lexicon.CueVerb, lexicon.CueNoun, lexicon.CueAdjective} {
		if _, ok := cue[class]; ok {
			set |= 1 << i
		}
	}
	return set
}
