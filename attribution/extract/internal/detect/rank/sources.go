package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// sources adds who the attribution may be ascribed to.
func (v *view) sources(p *parts) {
	p.add()
	add := func(i int) {
		r := v.subtree(i)
		if r.Start <= v.head && v.head < r.End { // the head is in it: what stands before or behind it
			if i < v.head {
				r.End = min(r.End, v.head)
			} else {
				r.Start = v.head + 1
			}
		}
		v.addSource(p, r, i)
	}
	if s := v.subject(); s >= 0 {
		add(s)
	}
	for c := range v.children(v.head) {
		switch v.Deprel(c) {
		case syntax.Nsubj, syntax.NsubjOuter, syntax.NmodPoss, syntax.OblAgent, syntax.NsubjPass:
			add(c)
		}
	}
	if v.Deprel(v.head) == syntax.Case || v.Deprel(v.head) == syntax.Fixed || v.Deprel(v.head) == syntax.Mark {
		if g := v.Head(v.head); g >= 0 && g > v.head {
			v.addSource(p, v.clip(syntax.Range{Start: v.head + 1, End: v.Subtree[g].End}), g)
		}
	}
	for c := range v.children(v.head) {
		switch v.Deprel(c) {
		case syntax.Obl, syntax.Nmod, syntax.Obj, syntax.Iobj, syntax.Compound, syntax.Parataxis, syntax.OblUnmarked, syntax.Xcomp, syntax.Ccomp:
			add(c)
		}
	}
	for g, n := v.Head(v.head), 0; g >= 0 && n < 5; g, n = v.Head(g), n+1 {
		for c := range v.children(g) {
			switch v.Deprel(c) {
			case syntax.Nsubj, syntax.NsubjOuter, syntax.NmodPoss, syntax.OblAgent, syntax.NsubjPass:
				if c != v.head {
					add(c)
				}
			}
		}
		if u := v.Words[g].UPOS; n < 2 && (u == syntax.NOUN || u == syntax.PROPN || u == syntax.PRON) {
			add(g)
		}
	}
	// The noun phrases directly before and behind.
	for _, step := range []int{-1, 1} {
		for i, n := v.head+step, 0; i >= v.window.Start && i < v.window.End && n < 12; i, n = i+step, n+1 {
			if u := v.Words[i].UPOS; (u == syntax.NOUN || u == syntax.PROPN || u == syntax.PRON) && v.Deprel(i) != syntax.Compound && v.Deprel(i) != syntax.Flat {
				add(i)
				break
			}
		}
	}
}

// addSource adds a noun phrase: without the case before it and without what is told of
// it behind a comma, with it, and the comma behind it.
func (v *view) addSource(p *parts, r syntax.Range, root int) {
	if c := v.child(root, syntax.Case, syntax.Mark); c >= 0 && c == r.Start && c < root {
		r.Start++
	}
	whole := v.trim(r)
	if whole.Start >= whole.End {
		return
	}
	// The possessive's mark is part of the source.
	short := whole
	for c := range v.children(root) {
		d := v.Deprel(c)
		if c > root && (d == syntax.AclRelcl || d == syntax.Appos || d == syntax.Acl || d == syntax.Parataxis || d == syntax.Dep || d == syntax.Conj || d == syntax.Advcl || d == syntax.Nummod) {
			if s := v.subtree(c); s.Start > root && s.Start < short.End && s.Start > short.Start {
				short.End = s.Start
			}
		}
	}
	short = v.trim(short)
	if short.Start < short.End {
		p.add(short)
	}
	p.add(whole)
	if whole != short && whole.End < v.window.End && v.Lower[whole.End] == "," {
		p.add(syntax.Range{Start: whole.Start, End: whole.End + 1})
	}
}
