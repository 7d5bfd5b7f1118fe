// Package cuescore trains the model of package cues.
package cuescore

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/logistic"
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How the scores are trained: by figures on the dev part.
const (
	slots  = 1 << 19
	epochs = 4
	step   = 0.02
	least  = 0.02 // log-odds that a weight must change to be kept
)

// Train returns the section of the weights that the articles teach. It gives the same
// bytes for the same articles and the same seed.
func Train(articles []polnear.Article, seed int) []byte {
	var examples []logistic.Example
	for _, a := range articles {
		heads := Heads(a)
		for i, features := range cues.Candidates(a.Outline) {
			e := logistic.Example{Features: append([]uint32(nil), features...)}
			if heads[i] {
				e.Target = 1
			}
			examples = append(examples, e)
		}
	}
	w := logistic.Train(examples, logistic.Options{Slots: slots, Epochs: epochs, Step: step, Seed: seed})
	return weights.EncodeSlots(logistic.Round(w, cues.Scale, least))
}

// Heads returns the telling words of the cues of an article.
func Heads(a polnear.Article) map[int]bool {
	heads := make(map[int]bool, len(a.Gold))
	for _, g := range a.Gold {
		heads[g.Head] = true
	}
	return heads
}
