package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// sources adds who the attribution may be ascribed to, the likeliest first.
func (v *view) sources(p *parts) {
	p.add() // nobody
	if s := v.subject(); s >= 0 {
		v.addSource(p, s)
	}
	v.subjects(p, v.head)
	switch v.Deprel(v.head) {
	case syntax.Case, syntax.Fixed, syntax.Mark: // according to X
		if g := v.Head(v.head); g > v.head {
			v.addSource(p, g)
		}
	}
	for c := range v.children(v.head) {
		switch v.Deprel(c) {
		case syntax.Obl, syntax.OblUnmarked, syntax.Nmod, syntax.Obj, syntax.Iobj, syntax.Compound, syntax.Parataxis, syntax.Xcomp, syntax.Ccomp:
			v.addSource(p, c)
		}
	}
	for g, n := v.Head(v.head), 0; g >= 0 && n < 5; g, n = v.Head(g), n+1 {
		v.subjects(p, g)
		if n < 2 && v.nominal(g) {
			v.addSource(p, g)
		}
	}
	for _, step := range [...]int{-1, 1} { // the nearest before and behind
		for i, n := v.head+step, 0; v.sees(i) && n < 12; i, n = i+step, n+1 {
			if d := v.Deprel(i); v.nominal(i) && d != syntax.Compound && d != syntax.Flat {
				v.addSource(p, i)
				break
			}
		}
	}
}

// subjects adds the subjects, agents and possessors of a token.
func (v *view) subjects(p *parts, i int) {
	for c := range v.children(i) {
		switch v.Deprel(c) {
		case syntax.Nsubj, syntax.NsubjOuter, syntax.NsubjPass, syntax.NmodPoss, syntax.OblAgent:
			if c != v.head {
				v.addSource(p, c)
			}
		}
	}
}

// nominal returns whether a token is a noun, a name or a pronoun.
func (v *view) nominal(i int) bool {
	u := v.Words[i].UPOS
	return u == syntax.NOUN || u == syntax.PROPN || u == syntax.PRON
}

// addSource adds the noun phrase of a token: without what is told of it behind the noun,
// with it, and with the comma behind that.
func (v *view) addSource(p *parts, root int) {
	r := v.subtree(root)
	if r.Start <= v.head && v.head < r.End { // the cue is in it
		if root < v.head {
			r.End = v.head
		} else {
			r.Start = v.head + 1
		}
	}
	for n := 0; n < 4 && r.Start < root; n++ {
		if d := v.Deprel(r.Start); d != syntax.Case && d != syntax.Mark && d != syntax.Fixed {
			break
		}
		r.Start++
	}
	r = v.trim(r, v.window)
	if r.Start >= r.End {
		return
	}
	short := r
	for c := range v.children(root) {
		switch v.Deprel(c) {
		case syntax.AclRelcl, syntax.Acl, syntax.Appos, syntax.Parataxis, syntax.Conj, syntax.Advcl, syntax.Nummod, syntax.Dep:
			if start := v.subtree(c).Start; start > root {
				short.End = min(short.End, start)
			}
		}
	}
	if short = v.trim(short, v.window); short.Start < short.End {
		p.add(short)
	}
	p.add(r)
	if r != short && r.End < v.window.End && v.Lower[r.End] == "," {
		p.add(syntax.Range{Start: r.Start, End: r.End + 1})
	}
}
