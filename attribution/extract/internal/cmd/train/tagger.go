package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/perceptron"
	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// trainingBanks are the treebanks that the tagger and the parser learn from.
var trainingBanks = []string{"ud-ewt/train.conllu.gz", "gum/train.conllu.gz"}

// treebankLicences name them in model files.
var treebankLicences = []string{
	"UD English EWT, train: CC BY-SA 4.0",
	"GUM, train: annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain",
}

// readBanks returns the sentences of treebanks as one.
func readBanks(o options, names ...string) (*syntax.Parsed, error) {
	var all []corpus.Sentence
	for _, name := range names {
		sentences, err := corpus.ReadCoNLLU(o.corpus(name))
		if err != nil {
			return nil, err
		}
		all = append(all, sentences...)
	}
	return treebank.Gold(all)
}

func trainTagger(o options) error {
	gold, err := readBanks(o, trainingBanks...)
	if err != nil {
		return err
	}
	classes, err := readClasses(o)
	if err != nil {
		return err
	}
	labels, numbers := taggerLabels(gold.Words)
	given := make([]uint8, len(gold.Words))
	for i, w := range gold.Words {
		given[i] = numbers[tagger.Label{UPOS: w.UPOS, XPOS: w.XPOS}]
	}
	p := perceptron.New(8)
	order := make([]int, len(gold.Sentences))
	for i := range order {
		order[i] = i
	}
	var s tagger.Sentence
	var features []uint64
	for epoch := range o.epochs {
		start := time.Now()
		random := rand.New(rand.NewPCG(uint64(o.seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, n := range order {
			tokens := gold.Sentences[n].Tokens
			s.Set(gold.Text, tokens, classes)
			before, before2 := uint8(tagger.None), uint8(tagger.None)
			for i := range tokens.End - tokens.Start {
				features = s.Features(features[:0], i, before, before2)
				var scores weights.Scores
				p.Score(&scores, features)
				best := 0
				for l := range labels {
					if scores[l] > scores[best] {
						best = l
					}
				}
				right := given[tokens.Start+i]
				if uint8(best) != right {
					wrong++
				}
				p.Update(features, right, uint8(best))
				before, before2 = uint8(best), before
			}
		}
		fmt.Printf("tagger: epoch %d: %.2f%% wrong, %s\n", epoch+1, 100*float64(wrong)/float64(len(given)), time.Since(start).Round(time.Second))
	}
	ends, rules := learnLemmas(gold, given, o)
	var labelBytes []byte
	for _, l := range labels {
		labelBytes = append(labelBytes, byte(l.UPOS), byte(l.XPOS))
	}
	header := weights.Header{
		Stage: tagger.Stage, Fingerprint: tagger.Fingerprint(classes), Corpora: append(treebankLicences, "UniMorph English: CC BY-SA 3.0"),
		Command: o.command("tagger"), Seed: o.seed,
	}
	build := func() ([]byte, error) {
		return weights.Encode(header, []string{"labels", "tags", "ends", "rules"},
			[][]byte{labelBytes, weights.EncodeLinear(p.Weights(4)), weights.EncodeTable(ends), rules})
	}
	file, err := build()
	if err != nil {
		return err
	}
	t, err := tagger.New(file, classes)
	if err != nil {
		return err
	}
	header.Scores = map[string]float64{}
	for _, bank := range []string{"ud-ewt", "gum"} {
		dev, err := readBanks(o, bank+"/dev.conllu.gz")
		if err != nil {
			return err
		}
		f := treebank.MeasureTags(dev, t.Tag(dev.Text))
		fmt.Printf("tagger: %s dev: %s\n", bank, f)
		header.Scores[bank+" dev UPOS"], header.Scores[bank+" dev XPOS"], header.Scores[bank+" dev lemma"] = f.UPOS, f.XPOS, f.Lemma
	}
	if file, err = build(); err != nil {
		return err
	}
	fmt.Printf("tagger: %d bytes\n", len(file))
	return os.WriteFile(o.model("tagger"), file, 0o644)
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
