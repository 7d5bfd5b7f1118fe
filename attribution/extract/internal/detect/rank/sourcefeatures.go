package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// sourceFeatures adds what speaks for or against a source as such.
func (v *view) sourceFeatures(f *features, s []syntax.Range) {
	const t = sourceTemplates
	cue := v.word(v.head)
	rel := uint64(v.Deprel(v.head))
	upos := uint64(v.Words[v.head].UPOS)
	subject := v.subject()
	unused := uint64(0)
	if subject >= 0 {
		unused = 1
		own := v.Head(subject) == v.head
		if own {
			unused = 2
		}
		if v.Deprel(subject) == syntax.NsubjPass {
			unused += 2
		}
		if v.Lower[subject] == "it" || v.Lower[subject] == "there" {
			unused += 8
		}
	}
	agent := bit(v.child(v.head, syntax.OblAgent) >= 0)
	if len(s) == 0 {
		f.add(t, unused, agent, 0)
		f.add(t+1, cue.lemma, 0, 0)
		f.add(t+2, cue.lemma, unused, 0)
		f.add(t+3, rel, unused, upos)
		f.add(t+4, cue.form, uint64(v.Words[v.head].XPOS), 0)
		f.add(t+5, bit(v.Quote[v.head] >= 0), unused, 0)
		if subject >= 0 {
			f.add(t+6, v.word(subject).lemma, 0, 0)
		}
		if g := v.Head(v.head); g >= 0 {
			f.add(t+7, rel, v.word(g).lemma, unused)
		}
		if a := v.child(v.head, syntax.AuxPass, syntax.Cop, syntax.Aux); a >= 0 {
			f.add(t+8, v.word(a).form, cue.lemma, unused)
			f.add(t+9, v.word(a).form, unused, 0)
		}
		return
	}
	v.take(s)
	a, e := s[0].Start, s[len(s)-1].End
	side := bit(a > v.head)
	distance := v.head - e
	if side == 1 {
		distance = a - v.head - 1
	}
	root := v.HeadOf(syntax.Range{Start: a, End: e})
	d, m := v.relation(root)
	g := v.Head(root)
	p := pair(v.place(g), side)
	w := v.Words[root]
	f.add(t+10, side, bin(distance), 0)
	f.add(t+11, d, p, m)
	f.add(t+12, pair(d, p), rel, upos)
	f.add(t+13, pair(d, p), m, cue.lemma)
	f.add(t+14, uint64(w.XPOS), p, d)
	f.add(t+15, v.word(root).lemma, side, 0)
	f.add(t+16, v.word(root).lemma, d, p)
	f.add(t+17, v.word(root).lemma, cue.lemma, 0)
	f.add(t+18, uint64(w.UPOS), cue.lemma, p)
	f.add(t+19, bit(root == subject), unused, agent)
	f.add(t+20, bit(root == subject), d, rel)
	kind := uint64(0)
	if n := v.NameOf[root]; n >= 0 {
		kind = uint64(v.Names[n].Kind)
	}
	f.add(t+21, kind, uint64(w.UPOS), p)
	f.add(t+22, kind, uint64(w.UPOS), cue.lemma)
	f.add(t+23, bin(e-a), uint64(w.UPOS), side)
	if g >= 0 {
		f.add(t+24, d, v.word(g).lemma, rel)
	}
	first, last, prev, next := v.word(a), v.word(e-1), v.word(a-1), v.word(e)
	f.add(t+30, first.sign, 0, 0)
	f.add(t+31, last.sign, 0, 0)
	f.add(t+32, prev.sign, side, 0)
	f.add(t+33, next.sign, side, 0)
	f.add(t+34, prev.sign, first.sign, side)
	f.add(t+35, last.sign, next.sign, side)
	f.add(t+36, next.sign, v.word(e+1).sign, side)
	f.add(t+37, uint64(v.Words[e-1].XPOS), next.sign, side)
	f.add(t+38, bit(v.Quote[a] >= 0), bit(v.Quote[v.head] >= 0), 0)
	// Between it and the cue.
	x, y := e, v.head
	if side == 1 {
		x, y = v.head+1, a
	}
	marks, verbs := 0, 0
	for i := max(x, v.window.Start); i < min(y, v.window.End); i++ {
		switch {
		case v.mark(i):
			marks++
		case v.Words[i].UPOS == syntax.VERB:
			verbs++
		}
	}
	f.add(t+40, min(uint64(marks), 4), min(uint64(verbs), 4), side)
	f.add(t+41, min(uint64(marks), 4), min(uint64(verbs), 4), pair(d, p))
	if n := y - x; n >= 0 && n <= 2 {
		f.add(t+42, v.word(x).sign*bit(n > 0)+1, v.word(x+1).sign*bit(n > 1), side)
	}
	// What it takes and leaves of its own phrases.
	cuts := 0
	for k, in := range v.inside {
		i := v.window.Start + k
		h := v.Head(i)
		if in || !v.holds(h) || i == v.head || v.mark(i) {
			continue
		}
		if cuts++; cuts > 4 {
			break
		}
		cd, cm := v.relation(i)
		b := v.subtree(i).Start
		f.add(t+50, cd, cm, bit(i > h))
		f.add(t+51, cd, v.word(b).sign, v.word(b-1).sign)
		f.add(t+52, cd, uint64(v.Words[i].XPOS), uint64(w.UPOS))
		f.add(t+53, pair(cd, bit(v.subtree(i).Start <= v.head && v.head < v.subtree(i).End)), uint64(w.UPOS), cue.lemma)
	}
	f.add(t+54, min(uint64(cuts), 4), 0, 0)
	taken := 0
	for c := range v.children(root) {
		if !v.holds(c) || v.mark(c) {
			continue
		}
		if taken++; taken > 5 {
			break
		}
		cd, cm := v.relation(c)
		b := v.subtree(c).Start
		f.add(t+55, cd, cm, bit(c > root))
		f.add(t+56, cd, v.word(b).sign, v.word(b-1).sign)
		f.add(t+57, cd, uint64(v.Words[c].XPOS), bin(v.subtree(c).End-b))
	}
}
