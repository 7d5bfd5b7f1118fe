package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// contentFeatures adds what speaks for or against a content as such.
func (v *view) contentFeatures(f *features, c []syntax.Range) {
	const t = contentTemplates
	v.take(c)
	cue := v.word(v.head)
	rel := pair(uint64(v.Deprel(v.head)), uint64(v.Words[v.head].UPOS))
	v.core = v.core[:0]
	for _, r := range c {
		if r = v.clip(r); r.Start < r.End {
			v.core = append(v.core, r)
		}
	}
	c = v.core
	if len(c) == 0 {
		f.add(t, cue.lemma, 0, 0)
		f.add(t+1, rel, 0, 0)
		f.add(t+2, uint64(v.Deprel(v.head)), 0, 0)
		return
	}
	v.shapeFeatures(f, c, cue, rel)
	v.edgeFeatures(f, c, cue)
	v.closureFeatures(f, c, cue)
	v.argumentFeatures(f, cue)
	v.quoteFeatures(f, c, cue)
}

// shapeFeatures are of where the content stands and how long it is.
func (v *view) shapeFeatures(f *features, c []syntax.Range, cue *word, rel uint64) {
	const t = contentTemplates + 10
	before, behind, length := 0, 0, 0 // pieces, and tokens
	for _, r := range c {
		if r.Start < v.head {
			before++
		} else {
			behind++
		}
		length += r.End - r.Start
	}
	verbs, finite := 0, uint64(0)
	in, out := uint64(0), uint64(0) // the best odds of a cue
	for k, w := range v.words {
		if !v.inside[k] {
			out = max(out, w.odds)
			continue
		}
		in = max(in, w.odds)
		i := v.window.Start + k
		if u := v.Words[i].UPOS; u != syntax.VERB && u != syntax.AUX {
			continue
		}
		verbs++
		switch v.Words[i].XPOS {
		case syntax.VBD, syntax.VBP, syntax.VBZ, syntax.MD:
			finite = 1
		}
	}
	side := pair(uint64(min(before, 3)), uint64(min(behind, 3)))
	f.add(t+15, in, out, side)
	f.add(t+16, in, out, cue.lemma)
	f.add(t+17, in, rel, bit(v.Quote[v.head] >= 0))
	f.add(t, side, 0, 0)
	f.add(t+1, side, cue.lemma, 0)
	f.add(t+2, side, rel, 0)
	f.add(t+3, bin(length), side, 0)
	f.add(t+4, bin(length), cue.lemma, 0)
	f.add(t+5, finite, side, 0)
	f.add(t+6, finite, cue.lemma, 0)
	f.add(t+7, min(uint64(verbs), 4), finite, rel)
	f.add(t+8, bin(length), 0, 0)
	// What is left of the sentence before and behind it, but for the cue.
	first, last := c[0], c[len(c)-1]
	lead, tail := first.Start-v.window.Start, v.window.End-last.End
	f.add(t+9, bin(lead), bit(first.Start < v.head), 0)
	f.add(t+10, bin(tail), bit(last.Start > v.head), 0)
	v.gapFeatures(f, c)
	// Whether the cue is set off by commas.
	aside := v.setOff()
	f.add(t+18, side, aside, 0)
	f.add(t+19, side, aside, rel)
	// What stands between cue and content.
	if behind > 0 {
		v.betweenFeatures(f, t+20, v.head+1, c[before].Start, cue)
	} else {
		v.betweenFeatures(f, t+30, last.End, v.head, cue)
	}
}

// gapFeatures are of what stands between its pieces.
func (v *view) gapFeatures(f *features, c []syntax.Range) {
	const t = contentTemplates + 21
	for k := 1; k < len(c); k++ {
		gap := syntax.Range{Start: c[k-1].End, End: c[k].Start}
		held := bit(gap.Start <= v.head && v.head < gap.End)
		f.add(t, held, bin(gap.End-gap.Start), 0)
		f.add(t+1, held, v.word(gap.Start).sign, v.word(gap.End-1).sign)
		f.add(t+2, held, v.word(gap.Start).sign, 0)
		f.add(t+3, held, v.word(gap.End-1).sign, 0)
	}
}

// betweenFeatures are of the tokens between the cue and what is nearest of the content.
func (v *view) betweenFeatures(f *features, t uint64, start, end int, cue *word) {
	n := end - start
	f.add(t, bin(n), 0, 0)
	f.add(t+1, bin(n), cue.lemma, 0)
	marks, verbs, names := 0, 0, 0
	for i := start; i < end; i++ {
		switch {
		case v.mark(i):
			marks++
		case v.Words[i].UPOS == syntax.VERB:
			verbs++
		case v.Words[i].UPOS == syntax.PROPN:
			names++
		}
	}
	f.add(t+2, min(uint64(marks), 3), min(uint64(verbs), 3), min(bin(n), 6))
	if n <= 3 {
		var a, b, d uint64
		if n > 0 {
			a = v.word(start).sign
		}
		if n > 1 {
			b = v.word(start + 1).sign
		}
		if n > 2 {
			d = v.word(start + 2).sign
		}
		f.add(t+3, a+1, b, d)
		if n <= 1 {
			f.add(t+4, a+1, cue.lemma, 0)
		}
	}
	if n > 0 {
		f.add(t+5, v.word(start).sign, 0, 0)
		f.add(t+6, v.word(end-1).sign, 0, 0)
	}
}

// closureFeatures are of what depends on something outside it, and of what it leaves
// outside that depends on it.
func (v *view) closureFeatures(f *features, c []syntax.Range, cue *word) {
	const t = contentTemplates + 100
	roots, cuts := 0, 0
	for k, in := range v.inside {
		i := v.window.Start + k
		if v.mark(i) {
			continue
		}
		h := v.Head(i)
		if v.holds(h) == in {
			continue
		}
		d, m := v.relation(i)
		w := uint64(v.Words[i].XPOS)
		if in {
			if roots++; roots > 4 {
				continue
			}
			p := v.place(h)
			f.add(t+1, d, m, p)
			f.add(t+2, d, w, p)
			f.add(t+7, d, v.words[k].odds, p)
			f.add(t+3, pair(d, p), m, cue.lemma)
			f.add(t+4, pair(d, p), v.words[k].lemma, 0)
			if h >= 0 {
				f.add(t+5, d, m, v.word(h).lemma)
				f.add(t+6, d, m, uint64(v.Words[h].XPOS))
			}
			continue
		}
		if h < 0 {
			continue
		}
		if i == v.head {
			f.add(t+10, d, uint64(v.Words[h].XPOS), 0)
			f.add(t+11, d, cue.lemma, 0)
			continue
		}
		if cuts++; cuts > 5 {
			continue
		}
		side := bit(i > h)<<1 | bit(v.subtree(i).Start <= v.head && v.head < v.subtree(i).End)
		f.add(t+12, pair(d, side), m, 0)
		f.add(t+8, pair(d, side), v.words[k].odds, w)
		f.add(t+13, pair(d, side), w, 0)
		f.add(t+14, pair(d, side), m, uint64(v.Words[h].XPOS))
		f.add(t+15, pair(d, side), v.words[k].lemma, 0)
		f.add(t+16, pair(d, side), m, cue.lemma)
		s := v.subtree(i).Start
		f.add(t+17, pair(d, side), v.word(s).sign, v.word(s-1).sign)
	}
	f.add(t+18, min(uint64(roots), 6), min(uint64(cuts), 6), 0)
	f.add(t+19, min(uint64(roots), 6), uint64(len(c)), 0)
	f.add(t+20, min(uint64(cuts), 6), 0, 0)
}

// argumentFeatures are of what depends on the cue, taken or left.
func (v *view) argumentFeatures(f *features, cue *word) {
	const t = contentTemplates + 125
	for k, a := range v.anchors {
		n := 0
		for c := range v.children(a) {
			if !v.sees(c) || v.mark(c) || c == v.head {
				continue
			}
			d, m := v.relation(c)
			switch v.Deprel(c) {
			case syntax.Aux, syntax.AuxPass, syntax.Det, syntax.Case, syntax.Mark, syntax.Cc:
				continue
			}
			if n++; n > 8 {
				break
			}
			status := bit(v.holds(c))
			if r := v.subtree(c); status == 1 && !(v.holds(r.Start) && v.holds(r.End-1)) {
				status = 2
			} else if status == 0 && (v.holds(r.Start) || v.holds(r.End-1)) {
				status = 3
			}
			status |= bit(c > a)<<2 | uint64(min(k, 1))<<3
			f.add(t, pair(d, status), m, 0)
			f.add(t+1, pair(d, status), m, v.word(a).lemma)
			f.add(t+2, pair(d, status), uint64(v.Words[c].XPOS), 0)
			if k == 0 {
				f.add(t+3, pair(d, status), m, v.word(c).lemma)
			}
		}
	}
	g := v.Head(v.head)
	if g < 0 {
		f.add(t+5, cue.lemma, 0, 0)
		return
	}
	d := uint64(v.Deprel(v.head))
	held := bit(v.holds(g))
	f.add(t+6, d, held, cue.lemma)
	f.add(t+7, d, held, uint64(v.Words[g].XPOS))
	n := 0
	for c := range v.children(g) {
		if c == v.head || !v.sees(c) || v.mark(c) {
			continue
		}
		if n++; n > 6 {
			break
		}
		cd, cm := v.relation(c)
		f.add(t+8, pair(d, held), pair(cd, bit(v.holds(c))), bit(c > v.head))
		f.add(t+9, pair(d, held), pair(cd, bit(v.holds(c))), cm)
	}
}

// quoteFeatures are of the quotation marks around it and in it.
func (v *view) quoteFeatures(f *features, c []syntax.Range, cue *word) {
	const t = contentTemplates + 145
	taken, left := 0, 0 // quoted tokens
	for k, in := range v.inside {
		if q := v.Quote[v.window.Start+k]; q >= 0 && q != v.Quote[v.head] {
			if in {
				taken++
			} else {
				left++
			}
		}
	}
	size := 0
	partial := uint64(0)
	for _, r := range c {
		e := r.End
		size += e - r.Start
		if q := v.Quote[r.Start]; q >= 0 && v.Opens[r.Start] < 0 && q != v.Quote[v.head] && v.QuoteTokens[q].Start >= v.window.Start {
			partial |= 1
		}
		if q := v.Quote[e-1]; q >= 0 && v.Closes[e-1] < 0 && q != v.Quote[v.head] && v.QuoteTokens[q].End <= v.window.End {
			partial |= 2
		}
	}
	state := uint64(0)
	switch {
	case taken == size:
		state = 3
	case taken > 0:
		state = 2
	case left > 0:
		state = 1
	}
	f.add(t, state, partial, 0)
	f.add(t+1, state, bit(left > 0), partial)
	f.add(t+2, state, bit(left > 0), cue.lemma)
	s, e := c[0].Start, c[len(c)-1].End
	f.add(t+3, bit(v.Opens[s] >= 0), bit(v.Closes[e-1] >= 0), state)
	f.add(t+4, bit(v.Quote[v.head] >= 0), state, bin(left))
	f.add(t+5, state, bin(left), uint64(len(c)))
}
