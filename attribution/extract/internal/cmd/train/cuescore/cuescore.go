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
	slots      = 1 << 19
	aloneSlots = 1 << 18
	epochs     = 4
	step       = 0.02
	least      = 0.02 // log-odds that a weight must change to be kept
)

// Train returns the sections of the model that the articles teach. It gives the same
// bytes for the same articles and the same seed.
func Train(articles []polnear.Article, seed int) (names []string, sections [][]byte) {
	var standing, alone []logistic.Example
	for _, a := range articles {
		place := places(a)
		for i, features := range cues.Candidates(a.Outline) {
			e := logistic.Example{Features: append([]uint32(nil), features...)}
			if place[i] == head {
				e.Target = 1
			}
			standing = append(standing, e)
			if place[i] != held {
				alone = append(alone, e)
			}
		}
	}
	return []string{cues.Standing, cues.Alone}, [][]byte{train(standing, slots, seed), train(alone, aloneSlots, seed)}
}

func train(examples []logistic.Example, slots, seed int) []byte {
	w := logistic.Train(examples, logistic.Options{Slots: slots, Epochs: epochs, Step: step, Seed: seed})
	return weights.EncodeSlots(logistic.Round(w, cues.Scale, least))
}

// place is what a token is to the attributions that are marked.
type place byte

const (
	elsewhere place = iota
	held            // in a content
	head            // the telling word of a cue
)

func places(a polnear.Article) []place {
	list := make([]place, len(a.Tokens))
	for _, g := range a.Gold {
		for _, r := range g.Content {
			for i := r.Start; i < r.End; i++ {
				list[i] = held
			}
		}
	}
	for _, g := range a.Gold {
		list[g.Head] = head
	}
	return list
}
