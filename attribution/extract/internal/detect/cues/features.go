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

// addAround adds the words before and behind.
func (f *features) addAround(i int) {
	lemma := f.lemma[i]
	s := f.Sentences[f.Sentence[i]].Tokens
	for d := 1; d <= window; d++ {
		for side, j := range [...]int{i - d, i + d} {
			place := uint64(2*d + side)
			if j < s.Start || j >= s.End {
				f.add(around, place, 0, 0)
				continue
			}
			f.add(around+1, place, f.form[j], 0)
			f.add(around+2, place, f.xpos(j), f.xpos(i))
			if d == 1 {
				f.add(around+3, place, f.form[j], lemma)
				f.add(around+4, place, f.xpos(j), lemma)
				f.add(around+5, place, f.kind(j), lemma)
			}
		}
	}
	if i+2 < s.End {
		f.add(around+6, f.form[i+1], f.form[i+2], lemma)
		f.add(around+7, f.xpos(i+1), f.xpos(i+2), f.xpos(i))
		f.add(around+8, f.xpos(i+1), f.xpos(i+2), lemma)
	}
	if i-2 >= s.Start {
		f.add(around+9, f.form[i-1], f.form[i-2], f.xpos(i))
		f.add(around+10, f.xpos(i-1), f.xpos(i-2), f.xpos(i))
	}
	if i-1 >= s.Start && i+1 < s.End {
		f.add(around+11, f.xpos(i-1), f.xpos(i+1), f.xpos(i))
		f.add(around+12, f.form[i-1], f.form[i+1], lemma)
	}
}

// addQuotes adds what stands in quotation marks around the word.
func (f *features) addQuotes(i int) {
	lemma, tag := f.lemma[i], f.xpos(i)
	s := int(f.Sentence[i])
	state, share := uint64(f.quote[i]), f.quotedShare(s)
	f.add(quotes, state, tag, 0)
	f.add(quotes+1, state, lemma, 0)
	f.add(quotes+2, share, state, tag)
	f.add(quotes+3, share, state, lemma)
	r := f.Sentences[s].Tokens
	for side, m := range [...]int{int(f.lastMark[i]), int(f.nextMark[i])} {
		mark := uint64(side)
		if m >= r.Start && m < r.End {
			mark |= uint64(f.quote[m])<<1 | distance(m-i)<<4
		}
		f.add(quotes+4, mark, tag, 0)
		f.add(quotes+5, mark, lemma, 0)
	}
	before, behind := f.quotedShare(s-1), f.quotedShare(s+1)
	f.add(quotes+6, before, share, state)
	f.add(quotes+7, behind, share, state)
	f.add(quotes+8, before, behind, share<<2|state)
}

// quotedShare tells how much of a sentence stands in quotation marks: 1 nothing, 2 some,
// 3 all of it; 0 where there is no sentence.
func (f *features) quotedShare(s int) uint64 {
	if s < 0 || s >= len(f.Sentences) {
		return 0
	}
	r := f.Sentences[s].Tokens
	switch n := int(f.quoted[r.End] - f.quoted[r.Start]); {
	case n == 0:
		return 1
	case n >= r.End-r.Start-1:
		return 3
	}
	return 2
}

// addAbove adds the verbs and nouns that the word stands below: in the content of one that
// is a cue there is none.
func (f *features) addAbove(i int) {
	lemma, tag := f.lemma[i], f.xpos(i)
	way, j := uint64(0), i
	for n := range maxAncestors {
		h := f.Head(j)
		if h < 0 {
			break
		}
		way = way*64 + f.rel(j)
		side := uint64(0)
		if h < i {
			side = 1
		}
		j = h
		switch f.Words[j].UPOS {
		case syntax.VERB, syntax.NOUN, syntax.ADJ:
			f.add(above, f.lemma[j], way, side)
			f.add(above+1, f.lemma[j], f.rel(i), side)
			f.add(above+2, f.lemma[j], side, tag)
			f.add(above+3, f.known[j], way, side)
			if n == 0 {
				f.add(above+4, f.lemma[j], way, lemma)
			}
		}
		f.add(above+5, way, tag, 0)
	}
	// Clauses beside the word, to which it need not be joined: "..., he said".
	for c, n := int(f.FirstChild[j]), 0; c >= 0 && c < i && n < maxChildren; c, n = int(f.NextChild[c]), n+1 {
		if f.Deprel(c) == syntax.Parataxis {
			f.add(above+6, f.lemma[c], 0, 0)
		}
	}
}

// addPosition adds where the word stands.
func (f *features) addPosition(i int) {
	tag := f.xpos(i)
	s := int(f.Sentence[i])
	r, p := f.Sentences[s].Tokens, f.Paragraph[s]
	kind := paragraphs[f.Paragraphs[p].Kind]
	verbs := f.verbs[r.End] - f.verbs[r.Start]
	f.add(position, distance(r.End-r.Start), tag, 0)
	f.add(position+1, uint64(min(f.Depth[i], 8)), tag, 0)
	f.add(position+2, uint64(min(verbs, 6)), tag, 0)
	f.add(position+3, distance(i-r.Start), tag, 0)
	f.add(position+4, distance(r.End-i), tag, 0)
	f.add(position+5, kind, tag, 0)
	f.add(position+6, kind, f.lemma[i], 0)
	f.add(position+7, f.form[r.Start], tag, 0)
	f.add(position+8, f.form[r.End-1], tag, 0)
	f.add(position+9, uint64(f.verbs[i]-f.verbs[r.Start]), uint64(verbs), tag)
	if s < 2 {
		f.add(position+10, uint64(s), tag, 0)
	}
}

// addLayout adds, for colons and dashes, what is common in the text.
func (f *features) addLayout(i int) {
	if f.Words[i].UPOS != syntax.PUNCT && f.Words[i].UPOS != syntax.SYM {
		return
	}
	p := f.Paragraph[f.Sentence[i]]
	r := f.paragraph[p]
	kind, form := paragraphs[f.Paragraphs[p].Kind], f.form[i]
	label, signature := uint64(0), uint64(0)
	if int(f.label[p]) == i {
		label = 1 + distance(f.labels)
	}
	if int(f.signature[p]) == i {
		signature = 1 + distance(f.signatures)
	}
	share := distance(10 * (f.labels + f.signatures) / max(1, len(f.Paragraphs)))
	before, behind := f.kind(i-1), uint64(0)
	if i+1 < len(f.Tokens) {
		behind = f.kind(i+1) | uint64(f.quote[i+1])<<8
	}
	f.add(punctuation, label, signature, kind)
	f.add(punctuation+1, label|signature<<8, share, form)
	f.add(punctuation+2, label|signature<<8, before, form)
	f.add(punctuation+3, label|signature<<8, behind, form)
	f.add(punctuation+4, distance(i-r.Start), distance(r.End-i), kind)
	f.add(punctuation+5, distance(i-r.Start), before, form)
	f.add(punctuation+6, distance(r.End-i), behind, form)
	f.add(punctuation+7, label|signature<<8, share, before|behind<<8)
	f.add(punctuation+8, f.form[r.Start], form, 0)
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
