package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// cueFeatures adds what speaks for or against the words of a cue as such.
func (v *view) cueFeatures(f *features, c syntax.Range) {
	const t = cueTemplates
	head := v.word(v.head)
	tag := uint64(v.Words[v.head].XPOS)
	before, behind := v.head-c.Start, c.End-1-v.head
	f.add(t, uint64(min(before, 8)), uint64(min(behind, 8)), 0)
	f.add(t+1, uint64(min(before, 8)), tag, 0)
	f.add(t+2, uint64(min(behind, 8)), tag, 0)
	f.add(t+3, uint64(min(before, 8)), head.lemma, 0)
	f.add(t+4, uint64(min(behind, 8)), head.lemma, 0)
	for i := c.Start; i < c.End; i++ {
		if i == v.head {
			continue
		}
		side := bit(i > v.head)
		d, _ := v.relation(i)
		p := pair(v.place(v.Head(i)), side)
		f.add(t+5, v.word(i).form, side, 0)
		f.add(t+6, d, p, 0)
		f.add(t+7, d, p, v.word(i).lemma)
		f.add(t+8, uint64(v.Words[i].XPOS), p, tag)
		f.add(t+9, v.word(i).lemma, head.lemma, side)
		f.add(t+10, uint64(v.Words[i].XPOS), side, head.lemma)
	}
	first, prev := v.word(c.Start), v.word(c.Start-1)
	last, next := v.word(c.End-1), v.word(c.End)
	f.add(t+20, first.sign, prev.sign, bit(before > 0))
	f.add(t+21, last.sign, next.sign, bit(behind > 0))
	f.add(t+22, last.lemma, next.lemma, 0)
	f.add(t+23, last.lemma, next.sign, 0)
	f.add(t+24, prev.form, bit(before > 0), 0)
	f.add(t+25, next.form, bit(behind > 0), 0)
	f.add(t+26, prev.sign, head.lemma, 0)
	f.add(t+27, next.sign, head.lemma, bit(behind > 0))
	f.add(t+28, next.sign, v.word(c.End+1).sign, 0)
	f.add(t+29, last.lemma, 0, 0)
	f.add(t+30, last.form, next.form, v.word(c.End+1).sign)
	if v.sees(c.Start - 1) {
		d, _ := v.relation(c.Start - 1)
		f.add(t+31, d, v.place(v.Head(c.Start-1)), bit(before > 0))
		f.add(t+32, d, v.place(v.Head(c.Start-1)), prev.lemma)
	}
	if v.sees(c.End) {
		d, _ := v.relation(c.End)
		f.add(t+33, d, v.place(v.Head(c.End)), bit(behind > 0))
		f.add(t+34, d, v.place(v.Head(c.End)), next.lemma)
		f.add(t+35, d, uint64(v.Words[c.End].XPOS), last.lemma)
		if h := v.Head(c.End); h >= 0 {
			f.add(t+36, d, uint64(v.Words[h].XPOS), pair(bit(h >= c.Start && h < c.End), uint64(v.Words[c.End].XPOS)))
		}
	}
	whole := uint64(1)
	for i := c.Start; i < c.End; i++ {
		whole = whole*1099511628211 ^ v.word(i).lemma
	}
	f.add(t+37, whole, 0, 0)
}
