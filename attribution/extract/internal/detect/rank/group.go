package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// group returns the verb group of the head: auxiliaries, negation and adverbs directly
// before it, particles directly behind it.
func (v *view) group() syntax.Range {
	r := syntax.Range{Start: v.head, End: v.head + 1}
	for r.Start > v.window.Start && v.Head(r.Start-1) == v.head {
		switch v.Deprel(r.Start - 1) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Advmod:
			r.Start--
			continue
		}
		break
	}
	for r.End < v.window.End && v.Head(r.End) == v.head && v.Deprel(r.End) == syntax.CompoundPrt {
		r.End++
	}
	return r
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

// mostAnchors is how many anchors a cue has at most.
const mostAnchors = 4

// findAnchors finds the words that what is said may depend on: the head of the cue, and
// what a chain of verbs or a verb with its noun leads to: "is trying to show", "made a
// case".
func (v *view) findAnchors() {
	v.anchors = append(v.anchors[:0], v.head)
	for i := 0; i < len(v.anchors); i++ {
		for c := range v.children(v.anchors[i]) {
			d := v.Deprel(c)
			leads := d == syntax.Xcomp || d == syntax.Obj || d == syntax.Obl && i == 0 || d == syntax.Acl
			if leads && c > v.anchors[i] && len(v.anchors) < mostAnchors {
				v.anchors = append(v.anchors, c)
			}
		}
	}
}

// findAsides finds the ranges around the cue that may interrupt what is said, the
// smallest first: the verb group, with its subject, and with what follows up to a comma:
// "he said on Tuesday,".
func (v *view) findAsides() {
	r := v.group()
	v.asides = append(v.asides[:0], r)
	if s := v.subject(); s >= 0 {
		of := v.subtree(s)
		if of.End <= r.Start && r.Start-of.End <= 3 || of.Start >= r.End && of.Start-r.End <= 3 {
			r = syntax.Range{Start: min(of.Start, r.Start), End: max(of.End, r.End)}
			v.asides = append(v.asides, r)
		}
	}
	for i := r.End; i < min(v.window.End, r.End+7); i++ {
		if !v.mark(i) {
			continue
		}
		if i > r.End {
			v.asides = append(v.asides, syntax.Range{Start: r.Start, End: i})
		}
		break
	}
}

// setOff returns which marks stand before the cue and its subject, and behind.
func (v *view) setOff() uint64 {
	r := v.asides[min(1, len(v.asides)-1)]
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
