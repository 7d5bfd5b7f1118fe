package ledger

import (
	"iter"
	"slices"
)

// timeline holds records in the order of compareDocuments, in stretches short
// enough to insert into. The zero value is empty.
type timeline struct{ stretches [][]*held }

const maxStretch = 512

// place returns the stretch that h is in or belongs in, and where there.
func (t *timeline) place(h *held) (stretch, at int) {
	stretch, found := slices.BinarySearchFunc(t.stretches, h, func(s []*held, h *held) int { return compareHeld(s[0], h) })
	if !found && stretch > 0 {
		stretch--
	}
	if stretch < len(t.stretches) {
		at, _ = slices.BinarySearchFunc(t.stretches[stretch], h, compareHeld)
	}
	return stretch, at
}

func compareHeld(a, b *held) int { return compareDocuments(&a.Document, &b.Document) }

func (t *timeline) insert(h *held) {
	if len(t.stretches) == 0 {
		t.stretches = [][]*held{{h}}
		return
	}
	i, at := t.place(h)
	s := slices.Insert(t.stretches[i], at, h)
	if t.stretches[i] = s; len(s) > maxStretch {
		half := len(s) / 2
		t.stretches[i] = slices.Clone(s[:half])
		t.stretches = slices.Insert(t.stretches, i+1, slices.Clone(s[half:]))
	}
}

func (t *timeline) remove(h *held) {
	i, at := t.place(h)
	if t.stretches[i] = slices.Delete(t.stretches[i], at, at+1); len(t.stretches[i]) == 0 {
		t.stretches = slices.Delete(t.stretches, i, i+1)
	}
}

// from returns the records from the first one on that before does not hold for;
// it holds for none behind that.
func (t *timeline) from(before func(*held) bool) iter.Seq[*held] {
	last := func(s []*held) *held { return s[len(s)-1] }
	later := func(h *held) int {
		if before(h) {
			return -1
		}
		return 1
	}
	return func(yield func(*held) bool) {
		i, _ := slices.BinarySearchFunc(t.stretches, 0, func(s []*held, _ int) int { return later(last(s)) })
		for ; i < len(t.stretches); i++ {
			at, _ := slices.BinarySearchFunc(t.stretches[i], 0, func(h *held, _ int) int { return later(h) })
			for _, h := range t.stretches[i][at:] {
				if !yield(h) {
					return
				}
			}
		}
	}
}
