package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/weights"

// features is a list of features in the making.
type features []uint32

// add adds a feature: the number of a template and up to three values.
func (f *features) add(template, a, b, c uint64) {
	*f = append(*f, uint32(weights.Join(template, a, b, c)>>32))
}

// The templates are numbered from these on.
const (
	contentTemplates   = 100
	continuedTemplates = 300
	sourceTemplates    = 400
	cueTemplates       = 500
	pairTemplates      = 600
)

// pair makes one value of two. Which of them is the first matters.
func pair(a, b uint64) uint64 { return (a+1)*0x9E3779B97F4A7C15 ^ b*0xD6E8FEB86659FD93 }

// bin returns a number in few steps.
func bin(n int) uint64 {
	switch {
	case n <= 4:
		return uint64(max(n, 0))
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 20:
		return 8
	case n <= 30:
		return 9
	case n <= 45:
		return 10
	}
	return 11
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// believed adds what those who have an opinion of the whole say of a candidate: where
// it comes from, and how likely it is in steps of half a nat.
func (f *features) believed(template uint64, p *parts, k int) {
	from := p.from[k]
	f.add(template, uint64(from), 0, 0)
	f.add(template+1, uint64(from&1), 0, 0)
	f.add(template+1, uint64(from&2), 0, 0)
	f.add(template+1, uint64(from&4), 0, 0)
	lost := min(uint64(-p.belief[k])/128, 24)
	for step := range lost + 1 {
		f.add(template+2, step, 0, 0)
	}
	f.add(template+3, lost, 0, 0)
	f.add(template+4, lost, uint64(from), 0)
}

// relation returns a token's relation and what introduces its phrase.
func (v *view) relation(i int) (uint64, uint64) { return uint64(v.Deprel(i)), v.word(i).marker }

// from returns where the governor of a token stands to the cue: it is its head, one of
// its other anchors, what the head depends on, or something else.
func (v *view) place(i int) uint64 {
	switch {
	case i < 0:
		return 1
	case i == v.head:
		return 2
	case i == v.Head(v.head):
		return 3
	}
	for k, a := range v.anchors {
		if a == i {
			return 4 + uint64(min(k, 2))
		}
	}
	if g := v.Head(v.head); g >= 0 && v.Head(g) == i {
		return 7
	}
	return 8
}
