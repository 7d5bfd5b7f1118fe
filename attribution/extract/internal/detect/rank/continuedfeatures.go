package rank

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// continuedFeatures adds what speaks for or against the sentences of a content that are
// not that of its cue, and against its end.
func (v *view) continuedFeatures(f *features, c []syntax.Range) {
	const t = continuedTemplates
	s := int(v.Sentence[v.head])
	cue := v.word(v.head)
	first, last := s, s
	start, end := v.window.Start, v.window.End // of what is in the sentence of the cue
	here := false
	for _, r := range c {
		switch {
		case r.End <= v.window.Start:
			first = min(first, int(v.Sentence[r.Start]))
		case r.Start >= v.window.End:
			last = max(last, int(v.Sentence[r.End-1]))
		default:
			if !here {
				start = r.Start
			}
			if end = min(r.End, v.window.End); r.End > v.window.End {
				last = max(last, int(v.Sentence[r.End-1]))
			}
			if r.Start < v.window.Start {
				first = min(first, int(v.Sentence[r.Start]))
				start = v.window.Start
			}
			here = true
		}
	}
	first, last = max(first, s-mostBefore), min(last, s+mostAfter)
	// How the content stands in the sentence of the cue.
	own := v.around[mostBefore+1].quoted
	reaches := bit(here && v.onlyMarks(end, v.window.End))
	if here {
		reaches |= bit(v.Quote[end-1] >= 0)<<1 | bit(start < v.head)<<2
	} else {
		reaches |= 8
	}
	f.add(t, reaches, own, min(uint64(last-s), 3))
	f.add(t+1, bit(here), min(uint64(last-s), 9), min(uint64(s-first), 5))
	f.add(t+2, bit(here), bit(last > s), cue.lemma)
	f.add(t+3, bit(here), bit(first < s), cue.lemma)
	for k := s + 1; k <= last; k++ {
		v.sentenceFeatures(f, t+10, s, k, reaches, own, cue)
	}
	v.sentenceFeatures(f, t+30, s, last+1, reaches, own, cue)
	for k := s - 1; k >= first; k-- {
		v.sentenceFeatures(f, t+50, s, k, reaches, own, cue)
	}
	v.sentenceFeatures(f, t+70, s, first-1, reaches, own, cue)
}

// sentence is what is known of a sentence near that of a cue.
type sentence struct {
	outside bool // there is none
	empty   bool
	quoted  uint64
	// far is how many sentences it is away, away how many paragraphs.
	far, away uint64
	broken    uint64 // a paragraph ends between it and the one nearer to the cue
	// same is whether the edge nearer to the cue is quoted, and the token beyond it in the
	// same quotation.
	same        uint64
	open        uint64
	first, last uint64
	length      uint64
	says        uint64 // the best odds of a cue in it that is not quoted
}

// describe works out what is known of sentence k, near sentence s.
func (v *view) describe(k, s int) (d sentence) {
	if k < 0 || k >= len(v.Sentences) {
		return sentence{outside: true}
	}
	b := v.Bodies[k]
	if b.Start >= b.End {
		return sentence{empty: true}
	}
	d.length = bin(b.End - b.Start)
	part := syntax.Range{Start: b.Start, End: min(b.End, b.Start+looked)}
	d.quoted = v.quotedness(part)
	if k == s {
		return d
	}
	step, edge := 1, b.Start
	if k < s {
		step, edge = -1, b.End-1
	}
	d.far = min(uint64(max(k-s, s-k)), 4)
	d.away = min(uint64(max(v.Paragraph[k]-v.Paragraph[s], v.Paragraph[s]-v.Paragraph[k])), 3)
	d.broken = bit(v.Paragraph[k] != v.Paragraph[k-step])
	if v.Quote[edge] >= 0 {
		d.same = 1
		if near := edge - step; near >= 0 && near < len(v.Quote) && v.Quote[near] == v.Quote[edge] {
			d.same = 2
		}
	}
	d.open = bit(v.Opens[b.Start] >= 0) | bit(v.Closes[b.End-1] >= 0)<<1
	d.first, d.last = v.look(b.Start).sign, v.look(b.End-1).sign
	for _, c := range v.cuesIn(part) {
		if v.Quote[c.Head] < 0 {
			d.says = max(d.says, oddsOf(c))
		}
	}
	return d
}

// sentenceFeatures are of a sentence that the content goes on in, or stops before.
func (v *view) sentenceFeatures(f *features, t uint64, s, k int, reaches, own uint64, cue *word) {
	d := &v.around[k-s+mostBefore+1]
	if d.outside || d.empty {
		f.add(t, reaches, own, bit(d.empty))
		return
	}
	q := pair(d.quoted, d.same)
	f.add(t+2, d.quoted, d.same, pair(d.far, d.broken))
	f.add(t+3, q, pair(reaches, own), d.broken)
	f.add(t+4, q, pair(reaches, d.far), d.away)
	f.add(t+5, q, cue.lemma, d.far)
	f.add(t+6, q, pair(d.open, d.broken), reaches)
	f.add(t+7, pair(d.quoted, d.far), d.first, d.broken)
	f.add(t+8, pair(d.quoted, d.broken), d.last, d.far)
	f.add(t+9, pair(d.quoted, reaches), d.length, 0)
	f.add(t+10, q, d.says, d.broken)
	f.add(t+11, q, d.says, pair(reaches, d.away))
}

// looked is how many tokens of a sentence are looked at.
const looked = 200

// quotedness returns whether a range is quoted: not, in part, at its start, at its end,
// at both, wholly.
func (v *view) quotedness(r syntax.Range) uint64 {
	quoted := 0
	for i := r.Start; i < r.End; i++ {
		if v.Quote[i] >= 0 {
			quoted++
		}
	}
	switch {
	case quoted == 0:
		return 0
	case quoted == r.End-r.Start:
		return 5
	}
	return 1 + bit(v.Quote[r.Start] >= 0) + 2*bit(v.Quote[r.End-1] >= 0)
}
