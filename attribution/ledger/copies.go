package ledger

import (
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// Sketch is a sample of the runs of four words of a text: the lowest of their
// hashes, sorted. The lowest bit says that the run has words in it that are the
// content of an attribution: what two reporters heard alike makes neither a copy of
// the other, what they tell alike does. Of two texts the numbers below the lower of
// the two last ones are the same sample, so that the part of each that is in the
// other can be told (Broder, "On the resemblance and containment of documents",
// 1997, https://doi.org/10.1109/SEQUEN.1997.666900). The zero Sketch is of a text
// of fewer words. Copies share memory, and nobody changes it.
type Sketch []uint32

const (
	sketchSize = 64 // numbers in a sketch
	runLength  = 4  // words in a run
)

func newSketch(r *attribution.Reading) Sketch {
	var contents []source.Span
	for i := range r.Attributions {
		contents = append(contents, r.Attributions[i].Claim.Content...)
	}
	heard := source.NewSpans(contents...)
	// The pieces of the text that are content and those that are not, in turn.
	pieces := append(slices.Clone(heard), source.Spans{{Start: 0, End: r.Doc.Len()}}.Subtract(heard)...)
	slices.SortFunc(pieces, source.Span.Compare)

	var run [runLength]uint64 // the hashes of the last words
	n, lastHeard := 0, -runLength
	lowest := newLowest(sketchSize)
	for _, piece := range pieces {
		isHeard := heard.Has(piece.Start)
		eachWord(r.Doc.Slice(piece), func(word []byte) {
			run[n%runLength] = hash64(offset64, word)
			if isHeard {
				lastHeard = n
			}
			if n++; n < runLength {
				return
			}
			h := uint64(offset64)
			for i := range runLength {
				h = (h ^ run[(n+i)%runLength]) * 0x9e3779b97f4a7c15
				h ^= h >> 29
			}
			bit := uint32(0)
			if n-lastHeard <= runLength {
				bit = 1
			}
			lowest.add(fold32(h)&^1 | bit)
		})
	}
	return lowest.sorted()
}

// lowest keeps the lowest distinct numbers of those it is given.
type lowest struct {
	size    int
	numbers []uint32 // at most twice as many as are wanted
}

func newLowest(size int) *lowest { return &lowest{size: size, numbers: make([]uint32, 0, 2*size)} }

func (l *lowest) add(n uint32) {
	if len(l.numbers) == cap(l.numbers) {
		l.trim()
	}
	l.numbers = append(l.numbers, n)
}

func (l *lowest) trim() {
	slices.Sort(l.numbers)
	l.numbers = slices.Compact(l.numbers)
	l.numbers = l.numbers[:min(len(l.numbers), l.size)]
}

func (l *lowest) sorted() []uint32 {
	l.trim()
	return slices.Clone(l.numbers)
}

// resembles reports whether one of two texts is a copy of the other, word for word:
// nearly all of the shorter, or half of it and half of what it tells itself, if
// that is more than a sentence.
func (s Sketch) resembles(t Sketch) bool {
	if len(s) == 0 || len(t) == 0 {
		return false
	}
	// The part of both samples that is of the same numbers: all of a text that is
	// shorter than its sketch.
	end := ^uint32(0)
	for _, sketch := range [...]Sketch{s, t} {
		if len(sketch) == sketchSize {
			end = min(end, sketch[sketchSize-1])
		}
	}
	var inS, inT, inBoth [2]int // by the lowest bit
	for len(s) > 0 && s[0] <= end || len(t) > 0 && t[0] <= end {
		switch {
		case len(t) == 0 || len(s) > 0 && s[0] < t[0]:
			inS[s[0]&1]++
			s = s[1:]
		case len(s) == 0 || t[0] < s[0]:
			inT[t[0]&1]++
			t = t[1:]
		default:
			inS[s[0]&1]++
			inT[s[0]&1]++
			inBoth[s[0]&1]++
			s, t = s[1:], t[1:]
		}
	}
	const enough = 8 // runs, told alike
	all, told := min(inS[0]+inS[1], inT[0]+inT[1]), min(inS[0], inT[0])
	shared := inBoth[0] + inBoth[1]
	switch {
	case 2*shared >= all && 2*inBoth[0] >= told && inBoth[0] >= enough:
		return true
	case end == ^uint32(0) || all >= enough: // the sample is all of it, or enough
		return all > 0 && 10*shared >= 9*all
	}
	return false
}

// copies returns, for each record among the entries of which the document is a copy
// of that of one before it, the first such. Entries are in the order of the ledger,
// and of documents that are no copies, those count that share a number of their
// sketches with it: of one number the first few, so that a line which stands under
// everything does not have all compared with all.
func copies(list []traced) map[*Record]*Record {
	const maxSharing = 16
	out := map[*Record]*Record{}
	seen := map[*Record]bool{}
	bySketch := map[uint32][]*Record{} // records that are no copies
	byText := map[string]*Record{}
	for _, e := range list {
		r := e.in
		if seen[r] {
			continue
		}
		seen[r] = true
		d := &r.Document
		original := byText[d.SHA256]
		for _, n := range d.Sketch {
			for _, before := range bySketch[n] {
				if (original == nil || compareDocuments(&before.Document, &original.Document) < 0) && d.Sketch.resembles(before.Document.Sketch) {
					original = before
				}
			}
		}
		if original != nil {
			out[r] = original
			continue
		}
		if d.SHA256 != "" {
			byText[d.SHA256] = r
		}
		for _, n := range d.Sketch {
			if len(bySketch[n]) < maxSharing {
				bySketch[n] = append(bySketch[n], r)
			}
		}
	}
	return out
}
