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

// addLayout adds, for colons and dashes, what is common in the text.
func (f *features) addLayout(i int) {
	if f.Words[i].UPOS != syntax.PUNCT && f.Words[i].UPOS != syntax.SYM {
		return
	}
	p := f.Paragraph[f.Sentence[i]]
	r := f.paragraph[p]
	kind, form := paragraphs[f.Paragraphs[p].Kind], f.form[i]
	label, signature := uint64(0), uint64(0)
	if int(f.label[p]) == i {
		label = 1 + distance(f.labels)
	}
	if int(f.signature[p]) == i {
		signature = 1 + distance(f.signatures)
	}
	share := distance(10 * (f.labels + f.signatures) / max(1, len(f.Paragraphs)))
	before, behind := f.kind(i-1), uint64(0)
	if i+1 < len(f.Tokens) {
		behind = f.kind(i+1) | uint64(f.quote[i+1])<<8
	}
	f.add(punctuation, label, signature, kind)
	f.add(punctuation+1, label|signature<<8, share, form)
	f.add(punctuation+2, label|signature<<8, before, form)
	f.add(punctuation+3, label|signature<<8, behind, form)
	f.add(punctuation+4, distance(i-r.Start), distance(r.End-i), kind)
	f.add(punctuation+5, distance(i-r.Start), before, form)
	f.add(punctuation+6, distance(r.End-i), behind, form)
	f.add(punctuation+7, label|signature<<8, share, before|behind<<8)
	f.add(punctuation+8, f.form[r.Start], form, 0)
}
