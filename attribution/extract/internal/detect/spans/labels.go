package spans

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Label is what a token is to a cue.
type Label uint8

// The labels.
const (
	Outside Label = iota
	Source
	Content
	Cue
)

// Labels is the number of labels, Pairs that of pairs of them.
const (
	Labels = 4
	Pairs  = Labels * Labels
)

// PairOf returns the number of a pair of labels, of a token and of the one after it.
func PairOf(before, after Label) int { return int(before)*Labels + int(after) }

// MayFollow reports whether a token of label after may stand at i, behind one of label
// before: the cue is one piece that holds the token at head.
func MayFollow(before, after Label, i, head int) bool {
	if i <= head {
		return before != Cue || after == Cue
	}
	return after != Cue || before == Cue
}

// labelling returns what labels mark in a sentence whose first token is start.
func labelling(labels []Label, start, head int) syntax.Labelling {
	l := syntax.Labelling{Head: head}
	for i := 0; i < len(labels); {
		end := i + 1
		for end < len(labels) && labels[end] == labels[i] {
			end++
		}
		r := syntax.Range{Start: start + i, End: start + end}
		switch labels[i] {
		case Source:
			l.Source = append(l.Source, r)
		case Content:
			l.Content = append(l.Content, r)
		case Cue:
			l.Cue = r
		}
		i = end
	}
	return l
}

// LabelsOf returns the labels that a labelling gives the tokens of a range, which holds
// its head. What it has elsewhere is left out.
func LabelsOf(l syntax.Labelling, tokens syntax.Range) []Label { return appendLabels(nil, l, tokens) }

// appendLabels is LabelsOf with labels, which are none, to hold them.
func appendLabels(labels []Label, l syntax.Labelling, tokens syntax.Range) []Label {
	n := tokens.End - tokens.Start
	labels = slices.Grow(labels, n)[:n]
	clear(labels)
	set := func(r syntax.Range, label Label) {
		for i := max(r.Start, tokens.Start); i < min(r.End, tokens.End); i++ {
			labels[i-tokens.Start] = label
		}
	}
	for _, r := range l.Content {
		set(r, Content)
	}
	for _, r := range l.Source {
		set(r, Source)
	}
	set(l.Cue, Cue)
	return labels
}
