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
func learnLabels(o options, gold *syntax.Parsed, tagged *syntax.Tagged, classes *weights.Classes) *perceptron.Perceptron {
	p := perceptron.New(labelRare)
	order := slices.Clone(gold.Sentences)
	var s depparse.Sentence
	var t depparse.Tree
	var features []uint64
	for epoch := range labelEpochs {
		random := rand.New(rand.NewPCG(uint64(o.seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, sentence := range order {
			tokens := sentence.Tokens
			s.Set(tagged, tokens, classes)
			t.Set(&s, localHeads(gold, tokens))
			for _, d := range t.Order() {
				want := gold.Arcs[tokens.Start+int(d)-1].Deprel
				if want != syntax.Root {
					features = t.Features(features[:0], d)
					var scores weights.Scores
					p.Score(&scores, features)
					given := depparse.BestLabel(&scores)
					p.Update(features, uint8(want), uint8(given))
					if given != want {
						wrong++
					}
					want = given // later words see what they will see in use
				}
				t.Labels[d] = want
			}
		}
		fmt.Printf("depparse: labels, epoch %d: %.2f%% wrong\n", epoch+1, 100*float64(wrong)/float64(len(gold.Words)))
	}
	return p
}
