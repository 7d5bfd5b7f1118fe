package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/chain"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/frames"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How settings are learned: by figures on a tenth of what is learned from.
const (
	settingEpochs = 6
	settingRare   = 4
	settingScale  = 20
	settingHide   = 0.1
	settingRate   = 0.1
	settingL1     = 1.2
	settingL2     = 1.0
	verbWeight    = 0.5
)

// trainSettings trains what finds the settings of acts on FrameNet, and writes the model.
func trainSettings(o options) error {
	classes, err := readClasses(o)
	if err != nil {
		return err
	}
	core, err := readCore(o)
	if err != nil {
		return err
	}
	examples, err := frames.Read(o.corpora)
	if err != nil {
		return err
	}
	e := settingExamples{core: core, classes: classes, numbers: map[uint64]uint32{}}
	examples = slices.DeleteFunc(examples, func(x frames.Example) bool { return x.Measures() })
	marking := frames.Marking(examples)
	for i := range examples {
		e.addFrame(&examples[i], marking[examples[i].Unit+" "+examples[i].Frame], 1)
	}
	verbs, err := readPropBank(o)
	if err != nil {
		return err
	}
	for i := range verbs {
		e.addFrame(&verbs[i], map[setting.Part]bool{setting.Time: true, setting.Place: true, setting.Addressee: true}, verbWeight)
	}
	file, err := e.learn(o)
	if err != nil {
		return err
	}
	fmt.Printf("settings: %d bytes\n", len(file))
	return os.WriteFile(o.model("setting"), file, 0o644)
}

// settingExamples are phrases with the parts of a setting that they may be.
type settingExamples struct {
	core      *language.Core
	classes   *weights.Classes
	sequences []chain.Sequence
	numbers   map[uint64]uint32
	counts    []int32
	keys      []uint64
}

// any is the bits of all parts.
const anyPart = 1<<setting.Parts - 1

// bits returns those of the parts.
func bits(parts ...setting.Part) (b uint64) {
	for _, p := range parts {
		b |= 1 << p
	}
	return b
}

// addFrame adds the phrases around the target of an example of FrameNet.
func (e *settingExamples) addFrame(x *frames.Example, marks map[setting.Part]bool, weight float32) {
	o, l, ok := frames.Labelling(e.core, x)
	if !ok {
		return
	}
	var p setting.Phrases
	p.Set(o, &l, e.classes)
	allowed := make([]uint64, p.Len())
	for k := range allowed {
		allowed[k] = bits(setting.None)
		if hint := p.Hint(k); hint != setting.None && !marks[hint] {
			allowed[k] = 0 // the annotators pass over these
		}
	}
	taken := make([]bool, p.Len())
	for _, element := range x.Elements {
		best, most := -1, 0.5
		part := frames.PartOf(element.Name)
		for k := range allowed {
			if j := frames.Jaccard(o, p.Whole(k), element.Span); j >= most && !taken[k] {
				best, most = k, j+1e-9
			}
			if frames.Inside(o, p.Whole(k), element.Span) && !taken[k] {
				allowed[k] = bits(setting.None)
				if part != setting.None || p.Hint(k) != setting.None {
					allowed[k] = 0
				}
			}
		}
		if best < 0 {
			continue
		}
		taken[best] = true
		allowed[best] = bits(part)
		switch {
		case element.Name == "Interlocutor_2" || element.Name == "Audience" || element.Name == "ARG0":
			allowed[best] = 0
		case p.Hint(best) == setting.Occasion && part > setting.Addressee:
			allowed[best] = bits(setting.Occasion)
		case p.Hint(best) == setting.Medium && part == setting.Place:
			allowed[best] = bits(setting.Medium)
		}
	}
	e.add(&p, allowed, weight)
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

// learn returns the model file.
func (e *settingExamples) learn(o options) ([]byte, error) {
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
	header := weights.Header{
		Stage: setting.Stage, Fingerprint: setting.Fingerprint(e.classes), Corpora: []string{"FrameNet 1.7, communication and cognition frames, nine tenths: CC BY 3.0"},
		Command: o.command("settings"), Seed: o.seed,
	}
	return weights.Encode(header, []string{"parts"}, [][]byte{weights.EncodeLinear(rows)})
}
