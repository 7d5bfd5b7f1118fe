package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// contents adds what the attribution may ascribe within the sentence of its cue.
func (v *view) contents(p *parts) {
	for _, a := range v.anchors {
		v.arguments(p, a)
	}
	aside := v.asides[len(v.asides)-1]
	v.addContent(p, syntax.Range{Start: aside.End, End: v.window.End})
	v.addContent(p, syntax.Range{Start: v.window.Start, End: aside.Start})
	v.quoted(p)
	for g, n := v.Head(v.head), 0; g >= 0 && n < 3; g, n = v.Head(g), n+1 {
		v.addContent(p, v.subtree(g))
		v.arguments(p, g)
		if own := v.subtree(v.head); n == 0 && g < v.head {
			v.addContent(p, syntax.Range{Start: v.subtree(g).Start, End: own.Start})
		} else if n == 0 {
			v.addContent(p, syntax.Range{Start: own.End, End: v.subtree(g).End})
		}
	}
	v.addContent(p, v.window)
	v.cuts(p)
}

// arguments adds what depends on a token and may be said.
func (v *view) arguments(p *parts, i int) {
	for c := range v.children(i) {
		switch v.Deprel(c).Universal() {
		case syntax.Ccomp, syntax.Xcomp, syntax.Obj, syntax.Iobj, syntax.Obl, syntax.Advcl, syntax.Advmod, syntax.Parataxis, syntax.Csubj, syntax.Nsubj,
			syntax.Acl, syntax.Nmod, syntax.Amod, syntax.Appos, syntax.Conj, syntax.Dep:
			if c != v.head {
				v.addContent(p, v.subtree(c))
			}
		}
	}
}

// addContent adds a range; if the head is in it, what is left of it without an aside: both
// sides, and each.
func (v *view) addContent(p *parts, r syntax.Range) {
	r = v.clip(r)
	if v.head < r.Start || v.head >= r.End {
		if r = v.trim(r, v.window); r.Start < r.End {
			p.add(r)
		}
		return
	}
	for _, aside := range v.asides {
		left := v.trim(syntax.Range{Start: r.Start, End: max(r.Start, aside.Start)}, v.window)
		right := v.trim(syntax.Range{Start: min(r.End, aside.End), End: r.End}, v.window)
		if left.Start < left.End && right.Start < right.End {
			p.add(left, right)
		}
		if left.Start < left.End {
			p.add(left)
		}
		if right.Start < right.End {
			p.add(right)
		}
	}
}

// quoted adds what stands in quotation marks in the sentence: all of it, and each piece.
func (v *view) quoted(p *parts) {
	var all []syntax.Range
	for i := v.window.Start; i < v.window.End; {
		start := i
		for i < v.window.End && v.Quote[i] >= 0 && v.Outermost[v.Quote[i]] == v.Outermost[v.Quote[start]] {
			i++
		}
		if i == start {
			i++
			continue
		}
		r := v.trim(syntax.Range{Start: start, End: i}, v.window)
		if r.Start < r.End && (v.head < r.Start || v.head >= r.End) {
			all = append(all, r)
		}
	}
	if len(all) == 0 || len(all) > 6 {
		return
	}
	p.add(all...)
	for _, r := range all {
		p.add(r)
	}
}

// cuts adds what begins where it may begin behind the head and ends where it may end.
func (v *view) cuts(p *parts) {
	for _, s := range v.starts() {
		for i := s + 1; i <= v.window.End && len(p.list) < p.most; i++ {
			if i < v.window.End && !v.mayEnd(i) {
				continue
			}
			if r := v.trim(syntax.Range{Start: s, End: i}, v.window); r.Start < r.End {
				p.add(r)
			}
		}
	}
}

// starts are where what is said may begin behind the head: behind the verb group and the
// anchors, behind a preposition there, and with a conjunction or a quotation mark.
func (v *view) starts() (list []int) {
	add := func(i int) {
		for n := 0; i < v.window.End && n < 3 && v.mark(i) && v.Opens[i] < 0; n++ {
			i++
		}
		if i < v.window.End && i > v.head && len(list) < 6 && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	add(v.group().End)
	for _, a := range v.anchors[1:] {
		add(a + 1)
	}
	for _, i := range list {
		if u := v.Words[i].UPOS; u == syntax.ADP || u == syntax.PRON && v.Head(i) == v.head {
			add(i + 1)
		}
	}
	for i := v.head + 1; i < min(v.window.End, v.head+25); i++ {
		switch v.Lower[i] {
		case "that", "how", "what", "whether", "to", "why", "if", "who":
			add(i)
		}
		if v.Opens[i] >= 0 {
			add(i)
		}
	}
	return list
}

// mayEnd returns whether a stretch may end before a token.
func (v *view) mayEnd(i int) bool {
	switch v.Words[i].UPOS {
	case syntax.ADP, syntax.SCONJ, syntax.CCONJ, syntax.PUNCT, syntax.PART, syntax.ADV:
		return true
	}
	switch v.Words[i].XPOS {
	case syntax.WDT, syntax.WP, syntax.WRB, syntax.IN, syntax.TO, syntax.VBG:
		return true
	}
	return v.Closes[i-1] >= 0
}
