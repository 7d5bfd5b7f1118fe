package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// edgeFeatures are of the words at its edges, inside and outside.
func (v *view) edgeFeatures(f *features, c []syntax.Range, cue *word) {
	const t = contentTemplates + 60
	s, e := c[0].Start, c[len(c)-1].End
	beyond := bit(s > v.head) // else the cue stands behind its beginning
	first, prev := v.word(s), v.word(s-1)
	f.add(t, first.sign, beyond, 0)
	f.add(t+1, first.sign, cue.lemma, beyond)
	f.add(t+2, prev.sign, beyond, 0)
	f.add(t+3, prev.sign, first.sign, beyond)
	f.add(t+4, uint64(v.Words[s].XPOS), beyond, bit(s-1 == v.head))
	f.add(t+5, first.sign, v.word(s+1).sign, beyond)
	f.add(t+6, prev.sign, v.word(s-2).sign, beyond)
	last, next, then := v.word(e-1), v.word(e), v.word(e+1)
	beyond = bit(e <= v.head)
	f.add(t+10, last.sign, beyond, 0)
	f.add(t+11, next.sign, beyond, 0)
	f.add(t+12, last.sign, next.sign, beyond)
	f.add(t+13, next.sign, then.sign, beyond)
	f.add(t+14, uint64(v.Words[e-1].XPOS), next.sign, beyond)
	f.add(t+15, next.sign, cue.lemma, beyond)
	f.add(t+16, next.form, then.form, 0)
	if e+1 < v.window.End && next.sign == next.form && v.Lower[e] == "," {
		f.add(t+17, then.sign, v.word(e+2).sign, 0)
		f.add(t+18, then.lemma, 0, 0)
	}
	v.phraseFeatures(f, c, cue)
}

// phraseFeatures are of the phrase that ends it, and of the one that begins behind it.
func (v *view) phraseFeatures(f *features, c []syntax.Range, cue *word) {
	const t = contentTemplates + 80
	s, e := c[0].Start, c[len(c)-1].End
	beyond := bit(e <= v.head)
	i := e - 1
	for n := 0; i > s && n < 3 && v.mark(i); n++ {
		i--
	}
	taken := i
	for n := 0; n < 40; n++ {
		h := v.Head(taken)
		if !v.holds(h) || v.Subtree[h].End > e || v.Subtree[h].Start <= s {
			break
		}
		taken = h
	}
	j := e
	comma := uint64(0)
	for n := 0; j < v.window.End && n < 2 && v.mark(j); n++ {
		comma = v.word(j).form
		j++
	}
	td, tm := v.relation(taken)
	size := bin(e - v.subtree(taken).Start)
	f.add(t, td, tm, beyond)
	f.add(t+1, td, tm, size)
	f.add(t+2, td, tm, v.word(taken).lemma)
	f.add(t+3, td, tm, cue.lemma)
	f.add(t+4, pair(td, v.place(v.Head(taken))), tm, v.word(v.subtree(taken).Start-1).sign)
	if g := v.Head(taken); g >= 0 {
		f.add(t+5, td, tm, v.word(g).lemma)
	}
	f.add(t+7, v.likeliest(syntax.Range{Start: v.Subtree[taken].Start, End: e}), td, tm)
	if j >= v.window.End {
		f.add(t+6, td, tm, 0)
		return
	}
	left := j
	for n := 0; n < 40; n++ {
		h := v.Head(left)
		if !v.sees(h) || v.holds(h) || h == v.head || v.Subtree[h].Start < j {
			break
		}
		left = h
	}
	ld, lm := v.relation(left)
	g := v.Head(left)
	held := pair(bit(v.holds(g)), v.place(g))
	f.add(t+10, ld, lm, comma)
	f.add(t+11, pair(ld, held), lm, 0)
	f.add(t+12, pair(ld, held), lm, comma)
	f.add(t+13, ld, lm, v.word(left).lemma)
	f.add(t+14, pair(ld, held), lm, cue.lemma)
	f.add(t+15, pair(ld, held), uint64(v.Words[left].XPOS), comma)
	f.add(t+16, pair(td, ld), tm, lm)
	odds := v.likeliest(v.Subtree[left])
	f.add(t+8, odds, pair(ld, held), lm)
	f.add(t+9, odds, pair(v.word(left).odds, held), comma)
	f.add(t+17, bin(v.subtree(left).End-j), pair(ld, held), 0)
	if g >= 0 {
		f.add(t+18, ld, lm, v.word(g).lemma)
	}
}
