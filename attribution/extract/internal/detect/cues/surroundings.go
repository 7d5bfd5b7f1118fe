package cues

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

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
