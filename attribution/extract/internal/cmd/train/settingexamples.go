package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/chain"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/frames"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// settingExamples are phrases with the parts of a setting that they may be.
type settingExamples struct {
	core      *language.Core
	classes   *weights.Classes
	sequences []chain.Sequence
	numbers   map[uint64]uint32
	counts    []int32
	keys      []uint64
}

// bits returns that of a part.
func bits(p setting.Part) uint64 { return 1 << p }

// addFrame adds the phrases around the target of an example. A phrase that may be of a part
// that the annotators do not mark there is left out, and so is one within a frame element.
func (e *settingExamples) addFrame(x *frames.Example, marked map[setting.Part]bool, weight float32) {
	o, l, ok := frames.Labelling(e.core, x)
	if !ok {
		return
	}
	var p setting.Phrases
	p.Set(o, &l, e.classes)
	allowed := make([]uint64, p.Len())
	for k := range allowed {
		if hint := p.Hint(k); hint == setting.None || marked[hint] {
			allowed[k] = bits(setting.None)
		}
	}
	taken := make([]bool, p.Len())
	for _, element := range x.Elements {
		best, most := -1, 0.0
		part := frames.PartOf(element.Name)
		for k := range allowed {
			if taken[k] {
				continue
			}
			if j := frames.Jaccard(o, p.Whole(k), element.Span); j >= 0.5 && j > most {
				best, most = k, j
			}
			if isInside(o, p.Whole(k), element.Span) {
				allowed[k] = 0
				if part == setting.None && p.Hint(k) == setting.None {
					allowed[k] = bits(setting.None)
				}
			}
		}
		if best < 0 {
			continue
		}
		taken[best] = true
		allowed[best] = bits(partIn(element.Name, p.Hint(best)))
		switch element.Name {
		case "Interlocutor_2", "Audience", "ARG0": // these may be addressees, and media
			allowed[best] = 0
		}
	}
	e.add(&p, allowed, weight)
}

// partIn returns the part that a frame element is, where its noun tells hint: FrameNet has
// no occasions, and PropBank calls a medium a place.
func partIn(element string, hint setting.Part) setting.Part {
	part := frames.PartOf(element)
	switch {
	case hint == setting.Occasion && part > setting.Addressee:
		return setting.Occasion
	case hint == setting.Medium && part == setting.Place:
		return setting.Medium
	}
	return part
}

// isInside reports whether all of r is in s.
func isInside(o *syntax.Outline, r syntax.Range, s source.Span) bool {
	return s.Start <= o.Tokens[r.Start].Span.Start && o.Tokens[r.End-1].Span.End <= s.End
}

// add adds phrases and what each may be.
func (e *settingExamples) add(p *setting.Phrases, allowed []uint64, weight float32) {
	var features []uint64
	for k := range p.Len() {
		if allowed[k] == 0 {
			continue
		}
		features = p.Features(features[:0], k)
		numbers := make([]uint32, len(features))
		for i, f := range features {
			n, ok := e.numbers[f]
			if !ok {
				n = uint32(len(e.keys))
				e.numbers[f] = n
				e.keys = append(e.keys, f)
				e.counts = append(e.counts, 0)
			}
			e.counts[n]++
			numbers[i] = n
		}
		e.sequences = append(e.sequences, chain.Sequence{Features: [][]uint32{numbers}, Allowed: []uint64{allowed[k]}, Weight: weight})
	}
}

// learn returns the section of the model.
func (e *settingExamples) learn(o options) [][]byte {
	for _, s := range e.sequences {
		for k, f := range s.Features[0] {
			if e.counts[f] < settingRare {
				s.Features[0][k] = chain.Unknown
			}
		}
	}
	start := time.Now()
	c := chain.Train(e.sequences, chain.Options{
		Labels: setting.Parts, Features: len(e.keys), May: func(_, _ int) bool { return true },
		Epochs: settingEpochs, Seed: o.seed, Lexical: setting.Lexical, Hide: settingHide, Rate: settingRate, L1: settingL1, L2: settingL2,
	}, func(epoch int, loss float64) {
		fmt.Printf("settings: epoch %d: loss %.4f, %s\n", epoch, loss, time.Since(start).Round(time.Second))
	})
	rows := map[uint64][]weights.Weight{}
	cells := 0
	for f, key := range e.keys {
		row := slices.DeleteFunc(c.Weights(f, settingScale), func(w weights.Weight) bool { return w.Value == 1 || w.Value == -1 })
		if len(row) > 0 {
			rows[key] = row
			cells += len(row)
		}
	}
	fmt.Printf("settings: %d phrases, %d of %d features, %d weights\n", len(e.sequences), len(rows), len(e.keys), cells)
	return [][]byte{weights.EncodeLinear(rows)}
}
