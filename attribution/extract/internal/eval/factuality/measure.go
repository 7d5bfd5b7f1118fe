package factuality

import (
	"sort"

	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Reader makes the outline of a text.
type Reader func(*source.Document) *syntax.Outline

// Each calls visit with each target of sentences, and the token of an outline that it
// begins in. Targets in which no token stands are left out.
func Each(sentences []Sentence, read Reader, visit func(t Target, o *syntax.Outline, token int)) {
	for _, s := range sentences {
		o := read(source.NewDocument(s.Text, source.Meta{}))
		for _, t := range s.Targets {
			i := sort.Search(len(o.Tokens), func(i int) bool { return o.Tokens[i].Span.End > t.Span.Start })
			if i < len(o.Tokens) {
				visit(t, o, i)
			}
		}
	}
}

// Measured is the figures of one part of a corpus.
type Measured struct {
	// Rules are those of the factuality that the rules give by the guideline of package
	// claim, Judge those of how surely it is said to have happened.
	Rules, Judge Figures
	// Three are the figures of 3 for each word, Mean those of the mean of the words.
	Three, Mean Figures
}

// Measure measures on sentences.
func Measure(sentences []Sentence, read Reader, j *hedge.Judge) Measured {
	var gold, rules, judged []float64
	Each(sentences, read, func(t Target, o *syntax.Outline, i int) {
		c := hedge.Commit(o, i)
		value, _ := claim.Claim{Certainty: c.Certainty, Polarity: c.Polarity}.Factuality()
		gold = append(gold, t.Value)
		rules = append(rules, value)
		judged = append(judged, float64(j.Happened(o, i))/1000)
	})
	same := func(value float64) []float64 {
		list := make([]float64, len(gold))
		for i := range list {
			list[i] = value
		}
		return list
	}
	return Measured{Compare(gold, rules), Compare(gold, judged), Compare(gold, same(3)), Compare(gold, same(Mean(gold)))}
}
