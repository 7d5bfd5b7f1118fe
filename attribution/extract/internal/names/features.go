package names

import "github.com/sayso-go/sayso/attribution/extract/internal/weights"

// Lexical is how many of the features of a token are of single words or of few: they
// stand first, and a trainer may hide them.
const Lexical = 13

// Features appends the features of word i of a stretch that is prepared. What the text
// has elsewhere is in e.
func (s *Sentence) Features(f []uint64, i int, e Evidence) []uint64 {
	template := uint64(0)
	add := func(a, b, c uint64) {
		template++
		f = append(f, weights.Join(template, a, b, c))
	}
	w, l1, l2, r1, r2 := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	first, last := s.at(w.run.Start), s.at(w.run.End-1)
	before, after := s.at(w.run.Start-1), s.at(w.run.End)
	beyond, behind, told := s.at(w.run.Start-2), s.at(w.run.End+1), &outside
	if w.told >= 0 {
		told = s.at(w.told)
	}
	start := uint64(0)
	if i == 0 || i == 1 && l1.casing == weights.NoLetters {
		start = 1
	}
	written := uint64(w.casing)<<8 | uint64(s.style)<<1 | start | 1<<16
	place := s.place(i)

	// Lexical ones.
	add(w.form, 0, 0)
	add(w.lower, place, 0)
	add(w.lower, r1.lower, 0)
	add(l1.lower, w.lower, 0)
	add(w.suffix[2], uint64(w.casing), 0)
	add(first.lower, place, 0)
	add(last.lower, place, 0)
	add(first.lower, last.lower, place)
	add(w.lower, last.lower, 1)
	add(l1.lower, w.lower, r1.lower)
	add(before.lower, first.lower, place)
	add(last.lower, after.lower, place)
	add(w.prefix[1], w.suffix[1], 0)

	add(l1.lower, 0, 0)
	add(r1.lower, 0, 0)
	add(l2.lower, l1.lower, 0)
	add(r1.lower, r2.lower, 0)
	add(before.lower, place, 0)
	add(after.lower, place, 0)
	add(before.lower, after.lower, place)
	add(after.lower, behind.lower, place)
	add(w.suffix[0], written, 0)
	add(w.suffix[1], written, 0)
	add(w.prefix[0], written, 0)
	add(last.suffix[1], place, 0)
	add(w.shape, start, 0)
	add(l1.shape, w.shape, r1.shape)
	add(w.shape, place, 0)
	add(written, place, 0)
	add(uint64(l1.casing), written, uint64(r1.casing)+1)

	x := uint64(w.xpos) + 1
	add(x, written, 0)
	add(uint64(l1.xpos)+1, x, uint64(r1.xpos)+1)
	add(uint64(before.xpos)+1, uint64(after.xpos)+1, place)
	add(uint64(before.xpos)+1, x, place)

	c, cb, ca := uint64(w.class.Whole)+1, uint64(before.class.Whole)+1, uint64(after.class.Whole)+1
	cf, cl := uint64(first.class.Whole)+1, uint64(last.class.Whole)+1
	add(c, place, 0)
	add(cb, place, 0)
	add(ca, place, 0)
	add(cf, cl, place)
	add(uint64(l1.class.Whole)+1, c, 0)
	add(c, uint64(r1.class.Whole)+1, 0)
	add(w.path(6), place, 0)
	add(w.path(10), place, 0)
	add(w.path(8), before.path(6), after.path(6))
	add(last.path(8), place, 0)
	add(before.path(8), after.path(8), place)
	named := uint64(w.class.Named) + 1
	add(named, written, x)
	add(named, w.path(8), 0)

	g, gl, gr := uint64(w.entry&^Opens)+1, uint64(l1.entry&^Opens)+1, uint64(r1.entry&^Opens)+1
	add(g, place, 0)
	add(g, named, written)
	add(g, before.path(8), 0)
	add(gl, g, 0)
	add(g, gr, 0)
	add(gl, g, gr)
	add(uint64(first.entry&^Opens)+1, uint64(last.entry&^Opens)+1, place)
	add(uint64(before.entry&^Opens)+1, place, 0)
	add(uint64(last.entry&^Opens)+1, place, before.path(6))
	add(uint64(last.entry&^Opens)+1, after.path(8), place)
	add(before.lower, uint64(beyond.entry&^Opens)+1, place)
	add(after.lower, uint64(behind.entry&^Opens)+1, place)
	add(before.lower, beyond.path(8), place)
	add(after.lower, behind.path(8), place)
	template += 3
	if w.told >= 0 {
		f = append(f, weights.Join(template-2, told.lower, place, 0), weights.Join(template-1, uint64(told.entry&^Opens)+1, place, 0),
			weights.Join(template, uint64(told.class.Whole)+1, place, 0))
	}
	for bit := Entry(1); bit != 0; bit <<= 1 {
		template++
		if w.entry&bit != 0 {
			f = append(f, weights.Join(template, place, 0, 0))
		}
		if w.phrase&bit != 0 {
			f = append(f, weights.Join(template, 1, 0, 0))
		}
		if last.entry&bit != 0 {
			f = append(f, weights.Join(template, place, 2, 0))
		}
	}
	return e.features(f, place)
}

// place tells where word i stands in its run.
func (s *Sentence) place(i int) uint64 {
	run := s.at(i).run
	return uint64(min(3, i-run.Start))<<2 | uint64(min(3, run.End-1-i)) | 16
}

// path returns the first bits of the path of the class of w, not 0.
func (w *word) path(bits int) uint64 {
	if w.class.Whole == 0 {
		return 1
	}
	return uint64(w.class.Path>>(16-bits)) + 2
}
