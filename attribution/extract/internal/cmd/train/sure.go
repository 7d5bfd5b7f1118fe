package main

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// wordLabels are labels by how words are written: a tagger.Sure.
type wordLabels map[uint64]uint16

// Find returns the label of a word.
func (w wordLabels) Find(form uint64) (label uint16, ok bool) {
	label, ok = w[form]
	return label, ok
}

// sureWords returns the labels of words that stand often and have the same nearly always:
// what is otherwise is mostly a mistake.
func sureWords(gold *syntax.Parsed, sentences []syntax.Sentence, labels []uint8, classes *weights.Classes) wordLabels {
	const often, share = 50, 996 // times, of a thousand
	type count struct {
		form  uint64
		label uint8
	}
	forms, counts := map[uint64]int{}, map[count]int{}
	var s tagger.Sentence
	for _, sentence := range sentences {
		s.Set(gold.Text, sentence.Tokens, classes, wordLabels{})
		for i := range sentence.Tokens.End - sentence.Tokens.Start {
			forms[s.Form(i)]++
			counts[count{s.Form(i), labels[sentence.Tokens.Start+i]}]++
		}
	}
	sure := wordLabels{}
	for c, n := range counts {
		if n >= often && 1000*n >= share*forms[c.form] {
			sure[c.form] = uint16(c.label)
		}
	}
	return sure
}

// taggerLabels returns the pairs of part of speech and tag that stand three times or
// more, in their order, and the number of each; the first stands for the rare ones.
func taggerLabels(words []syntax.Word) ([]tagger.Label, map[tagger.Label]uint8) {
	counts := map[tagger.Label]int{}
	for _, w := range words {
		counts[tagger.Label{UPOS: w.UPOS, XPOS: w.XPOS}]++
	}
	var labels []tagger.Label
	numbers := map[tagger.Label]uint8{}
	for upos := syntax.UPOS(1); upos <= syntax.X; upos++ {
		for xpos := syntax.XPOS(1); xpos <= syntax.Unknown; xpos++ {
			l := tagger.Label{UPOS: upos, XPOS: xpos}
			if counts[l] >= 3 {
				numbers[l] = uint8(len(labels))
				labels = append(labels, l)
			}
		}
	}
	return labels, numbers
}
