package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/perceptron"
	"github.com/sayso-go/sayso/attribution/extract/internal/depparse"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// learnLabels trains what names dependencies, on gold trees.
func learnLabels(seed int, gold *syntax.Parsed, tagged *syntax.Tagged, classes *weights.Classes) *perceptron.Perceptron {
	p := perceptron.New(labelRare)
	order := slices.Clone(gold.Sentences)
	var relations []uint8
	for d := syntax.Acl; d <= syntax.Xcomp; d++ {
		if d != syntax.Root {
			relations = append(relations, uint8(d))
		}
	}
	var s depparse.Sentence
	var t depparse.Tree
	var features []uint64
	for epoch := range labelEpochs {
		random := rand.New(rand.NewPCG(uint64(seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, sentence := range order {
			tokens := sentence.Tokens
			s.Set(tagged, tokens, classes)
			t.Set(&s, localHeads(gold, tokens))
			for _, d := range t.Order() {
				label := gold.Arcs[tokens.Start+int(d)-1].Deprel
				if label != syntax.Root {
					features = t.Features(features[:0], d)
					// Later words see what they will see in use.
					right := label
					label = syntax.Deprel(p.Learn(features, relations, uint8(right), labelMargin))
					if label != right {
						wrong++
					}
				}
				t.Labels[d] = label
			}
		}
		fmt.Printf("depparse: labels, epoch %d: %.2f%% wrong\n", epoch+1, 100*float64(wrong)/float64(len(gold.Words)))
	}
	return p
}
