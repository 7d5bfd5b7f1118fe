package rank

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// contents adds what the attribution may ascribe within the sentence of its cue.
func (v *view) contents(p *parts) {
	asides := v.interrupting
	add := func(r syntax.Range) {
		r = v.clip(r)
		if r.Start > v.head || r.End <= v.head {
			if r = v.trim(r); r.Start < r.End {
				p.add(r)
			}
			return
		}
		for _, a := range asides {
			v.addAround(p, r, a)
		}
	}
	for _, a := range v.anchored {
		for c := range v.children(a) {
			if argument(v.Deprel(c)) {
				add(v.subtree(c))
			}
		}
	}
	var above []int
	for g := v.Head(v.head); g >= 0 && len(above) < 3; g = v.Head(g) {
		above = append(above, g)
	}
	last := asides[len(asides)-1]
	add(syntax.Range{Start: last.End, End: v.window.End})
	add(syntax.Range{Start: v.window.Start, End: last.Start})
	v.quoted(p)
	for _, g := range above[:min(1, len(above))] {
		add(v.subtree(g))
		for c := range v.children(g) {
			if c != v.head && (argument(v.Deprel(c)) || v.Deprel(c) == syntax.Conj) {
				add(v.subtree(c))
			}
		}
		if g < v.head {
			add(syntax.Range{Start: v.subtree(g).Start, End: v.subtree(v.head).Start})
		} else {
			add(syntax.Range{Start: v.subtree(v.head).End, End: v.subtree(g).End})
		}
	}
	add(v.window)
	v.cuts(p)
	for _, g := range above[min(1, len(above)):] {
		add(v.subtree(g))
		for c := range v.children(g) {
			if argument(v.Deprel(c)) {
				add(v.subtree(c))
			}
		}
	}
}

// argument returns whether what depends so may be what is said, or who says it.
func argument(d syntax.Deprel) bool {
	switch d {
	case syntax.Ccomp, syntax.Xcomp, syntax.Obj, syntax.Obl, syntax.Advcl, syntax.Parataxis, syntax.Csubj, syntax.NsubjPass, syntax.Nsubj, syntax.Acl,
		syntax.AclRelcl, syntax.Nmod, syntax.Dep, syntax.CsubjPass, syntax.AdvclRelcl, syntax.Appos, syntax.OblAgent, syntax.Iobj, syntax.Advmod, syntax.NmodPoss, syntax.Conj, syntax.Amod, syntax.OblUnmarked:
		return true
	}
	return false
}

// asides appends the ranges around the cue that may interrupt what is said, the smallest
// first: the verb group, with its subject, with all that depends on it.
func (v *view) asides(list []syntax.Range) []syntax.Range {
	group := v.group()
	list = append(list, group)
	if s := v.subject(); s >= 0 {
		r := v.subtree(s)
		if r.End <= group.Start && group.Start-r.End <= 3 || r.Start >= group.End && r.Start-group.End <= 3 {
			list = append(list, syntax.Range{Start: min(r.Start, group.Start), End: max(r.End, group.End)})
		}
	}
	widest := list[len(list)-1]
	// And what follows up to a comma: "he said on Tuesday,".
	for i := widest.End; i < v.window.End && i < widest.End+7; i++ {
		if v.mark(i) && i > widest.End {
			list = append(list, syntax.Range{Start: widest.Start, End: i})
			break
		} else if v.mark(i) {
			break
		}
	}
	return list
}

// aside returns which marks stand before the cue and its subject, and behind.
func (v *view) aside() uint64 {
	list := v.interrupting
	r := list[min(1, len(list)-1)]
	before, behind := uint64(0), uint64(0)
	switch {
	case r.Start <= v.window.Start:
		before = 1
	case v.Closes[r.Start-1] >= 0:
		before = 2
	case v.mark(r.Start - 1):
		before = 3
	}
	switch {
	case r.End >= v.window.End:
		behind = 1
	case v.Opens[r.End] >= 0:
		behind = 2
	case v.Lower[r.End] == ":":
		behind = 3
	case v.mark(r.End):
		behind = 4
	}
	return pair(before, behind)
}

// group returns the verb group of the head: auxiliaries, negation and adverbs directly
// before it, particles and adverbs directly behind it.
func (v *view) group() syntax.Range {
	r := syntax.Range{Start: v.head, End: v.head + 1}
	for r.Start > v.window.Start && v.Head(r.Start-1) == v.head && inGroup(v.Deprel(r.Start-1)) {
		r.Start--
	}
	for r.End < v.window.End && v.Head(r.End) == v.head && v.Deprel(r.End) == syntax.CompoundPrt {
		r.End++
	}
	return r
}

func inGroup(d syntax.Deprel) bool {
	return d == syntax.Aux || d == syntax.AuxPass || d == syntax.Cop || d == syntax.Advmod
}

// subject returns the subject of the head, or of the verb that it shares one with, -1 for
// none.
func (v *view) subject() int {
	for i, n := v.head, 0; i >= 0 && n < 4; i, n = v.Head(i), n+1 {
		if s := v.child(i, syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter, syntax.Csubj); s >= 0 && s != v.head {
			return s
		}
		if d := v.Deprel(i); d != syntax.Conj && d != syntax.Xcomp && d != syntax.Advcl {
			break
		}
	}
	return -1
}

// addAround adds what is left of a range without an aside in it: both sides, and each.
func (v *view) addAround(p *parts, r, aside syntax.Range) {
	left := v.trim(syntax.Range{Start: r.Start, End: max(r.Start, aside.Start)})
	right := v.trim(syntax.Range{Start: min(r.End, aside.End), End: r.End})
	switch {
	case left.Start < left.End && right.Start < right.End:
		p.add(left, right)
		p.add(left)
		p.add(right)
	case left.Start < left.End:
		p.add(left)
	case right.Start < right.End:
		p.add(right)
	}
}

// quoted adds what stands in quotation marks in the sentence: all of it, and each piece.
func (v *view) quoted(p *parts) {
	var all []syntax.Range
	for i := v.window.Start; i < v.window.End; i++ {
		if v.Quote[i] < 0 || v.Quote[i] == v.Quote[v.head] {
			continue
		}
		start := i
		for i < v.window.End && v.Quote[i] >= 0 && v.Outermost[v.Quote[i]] == v.Outermost[v.Quote[start]] {
			i++
		}
		if r := v.trim(syntax.Range{Start: start, End: i}); r.Start < r.End {
			all = append(all, r)
		}
		i--
	}
	if len(all) == 0 || len(all) > 6 {
		return
	}
	p.add(all...)
	for _, r := range all {
		p.add(r)
	}
}

// anchors finds the words that what is said may depend on: the head of the cue, and what a
// chain of verbs or a verb with its noun leads to: "is trying to show", "made a case".
func (v *view) anchors() {
	list := append(v.anchored[:0], v.head)
	for i := 0; i < len(list) && len(list) < 4; i++ {
		for c := range v.children(list[i]) {
			if d := v.Deprel(c); c > list[i] && len(list) < 4 && (d == syntax.Xcomp || d == syntax.Obj || d == syntax.Obl && i == 0 || d == syntax.Acl) {
				list = append(list, c)
			}
		}
	}
	v.anchored = list
}

// starts are where what is said may begin behind the head.
func (v *view) starts() (list []int) {
	add := func(i int) {
		for n := 0; i < v.window.End && n < 3 && v.mark(i) && v.Opens[i] < 0; n++ {
			i++
		}
		if i < v.window.End && i > v.head && !slices.Contains(list, i) && len(list) < 6 {
			list = append(list, i)
		}
	}
	add(v.group().End)
	for _, a := range v.anchored[1:] {
		add(a + 1)
	}
	for _, i := range list {
		if v.Words[i].UPOS == syntax.ADP || v.Words[i].UPOS == syntax.PRON && v.Head(i) == v.head {
			add(i + 1)
		}
	}
	for i := v.head + 1; i < v.window.End && i < v.head+25; i++ {
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

// cuts adds what begins where it may begin behind the head and ends where it may end.
func (v *view) cuts(p *parts) {
	for _, s := range v.starts() {
		for i := s + 1; i <= v.window.End; i++ {
			if i == v.window.End || v.mayEnd(i) {
				if r := v.trim(syntax.Range{Start: s, End: i}); r.Start < r.End {
					p.add(r)
				}
			}
		}
	}
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
