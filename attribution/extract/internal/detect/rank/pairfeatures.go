package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// cueAndContent adds what speaks for or against a cue beside a content.
func (v *view) cueAndContent(f *features, cue syntax.Range, c []syntax.Range) {
	const t = pairTemplates
	behind, before := -1, -1 // where it goes on after the cue, and ends before it
	for _, r := range c {
		if r.Start >= cue.End {
			if behind < 0 {
				behind = r.Start
			}
		} else {
			before = r.End
		}
	}
	last, next := v.word(cue.End-1), v.word(cue.End)
	switch {
	case behind >= 0 && v.sees(behind):
		n := behind - cue.End
		w := v.word(behind)
		f.add(t, uint64(min(n, 5)), 0, 0)
		f.add(t+1, last.lemma, w.sign, bit(n > 0))
		if n > 0 {
			d, _ := v.relation(cue.End)
			f.add(t+2, next.sign, uint64(min(n, 5)), 0)
			f.add(t+3, next.form, last.lemma, uint64(min(n, 2)))
			f.add(t+4, d, uint64(v.Words[cue.End].XPOS), uint64(min(n, 3)))
			f.add(t+5, v.word(behind-1).sign, w.sign, uint64(min(n, 3)))
		}
	case before >= 0:
		f.add(t+6, next.sign, last.sign, bit(v.mark(min(cue.End, v.window.End-1))))
		f.add(t+7, next.sign, v.word(cue.End+1).sign, 0)
		f.add(t+8, uint64(min(cue.Start-before, 6)), 0, 0)
	default:
		f.add(t+9, last.sign, next.sign, 0)
	}
}

// sourceAndContent adds what speaks for or against a source beside a content.
func (v *view) sourceAndContent(f *features, s, c []syntax.Range) {
	const t = pairTemplates + 20
	before, behind := uint64(0), uint64(0) // pieces of content around the cue
	for _, r := range c {
		if r.Start > v.head {
			behind = 1
		} else {
			before = 1
		}
	}
	shape := before | behind<<1
	if len(s) == 0 {
		f.add(t, shape, v.word(v.head).lemma, 0)
		f.add(t+1, shape, uint64(v.Deprel(v.head)), uint64(v.Words[v.head].XPOS))
		return
	}
	a, e := s[0].Start, s[len(s)-1].End
	root := v.HeadOf(syntax.Range{Start: a, End: e})
	h := v.Head(root)
	held := uint64(0) // what the source depends on is said
	near, far := uint64(0), uint64(0)
	for _, r := range c {
		if h >= r.Start && h < r.End {
			held = 1
		}
		if x := a - r.End; x >= 0 && x < 4 {
			near = uint64(x) + 1
		}
		if x := r.Start - e; x >= 0 && x < 4 {
			far = uint64(x) + 1
		}
	}
	side := bit(a > v.head)
	f.add(t+2, shape, side, held)
	f.add(t+3, uint64(v.Deprel(root)), held, pair(shape, side))
	f.add(t+4, shape, side, v.word(v.head).lemma)
	f.add(t+5, pair(near, far), pair(shape, side), 0)
	f.add(t+6, pair(near, far), v.word(a-1).sign, side)
	f.add(t+7, pair(near, far), v.word(e).sign, side)
}
