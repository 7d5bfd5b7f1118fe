package cues

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// layout is what the paragraphs of a text have in common: in a transcript many begin with
// a name and a colon, in a page of letters many end with a dash and a name.
type layout struct {
	// labels and signatures count the paragraphs that begin or end so.
	labels, signatures int
	// label and signature are the colon and the dash of each paragraph, -1 for none.
	label, signature []int32
	// paragraph are the tokens of each paragraph.
	paragraph []syntax.Range
}

// short is how many words a label or a signature has at most.
const short = 8

func newLayout(o *syntax.Outline) layout {
	n := len(o.Paragraphs)
	l := layout{label: make([]int32, n), signature: make([]int32, n), paragraph: make([]syntax.Range, n)}
	for p := range o.Paragraphs {
		l.label[p], l.signature[p] = -1, -1
		s := o.Paragraphs[p].Sentences
		if s.Start >= s.End {
			continue
		}
		r := syntax.Range{Start: o.Sentences[s.Start].Tokens.Start, End: o.Sentences[s.End-1].Tokens.End}
		l.paragraph[p] = r
		for i := r.Start + 1; i < min(r.End, r.Start+short); i++ {
			if o.Lower[i] == ":" {
				l.label[p] = int32(i)
				l.labels++
				break
			}
		}
		for i := r.End - 2; i > max(r.Start, r.End-short); i-- {
			if isDash(o.Lower[i]) {
				l.signature[p] = int32(i)
				l.signatures++
				break
			}
		}
	}
	return l
}

func isDash(form string) bool {
	switch form {
	case "-", "–", "—", "--", "―":
		return true
	}
	return false
}
