package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/perceptron"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How the tagger is trained: by figures on the dev parts.
const (
	tagEpochs       = 6
	tagRare         = 8      // mistakes that a feature is part of before it counts
	tagMargin       = 8      // what the right label must lead by
	tagScale        = 4      // of the weights, as they are rounded
	tagLeast        = 3      // of the weights that are kept
	tagRoom         = 96_000 // features that there is room for
	jackknifeFolds  = 4
	jackknifeEpochs = 3
)

// trainTagger trains on the training parts of the treebanks, and writes the model.
func trainTagger(o options) error {
	gold, err := readBanks(o, trainingBanks...)
	if err != nil {
		return err
	}
	classes, err := readClasses(o)
	if err != nil {
		return err
	}
	header := weights.Header{
		Stage: tagger.Stage, Fingerprint: tagger.Fingerprint(classes), Corpora: append(treebankLicences, "UniMorph English: CC BY-SA 3.0"),
		Command: o.command("tagger"), Seed: o.seed,
	}
	names, sections := taggerSections(o, gold, gold.Sentences, classes, tagEpochs)
	file, err := weights.Encode(header, names, sections)
	if err != nil {
		return err
	}
	t, err := tagger.New(file, classes)
	if err != nil {
		return err
	}
	header.Scores = map[string]float64{}
	for _, bank := range devBanks {
		dev, err := readDev(o, bank)
		if err != nil {
			return err
		}
		f := treebank.MeasureTags(dev, t.Tag(dev.Text))
		fmt.Printf("tagger: %s dev: %s\n", bank, f)
		header.Scores[bank+" dev UPOS"], header.Scores[bank+" dev XPOS"], header.Scores[bank+" dev lemma"] = f.UPOS, f.XPOS, f.Lemma
	}
	if file, err = weights.Encode(header, names, sections); err != nil {
		return err
	}
	fmt.Printf("tagger: %d bytes\n", len(file))
	return os.WriteFile(o.model("tagger"), file, 0o644)
}

// jackknife returns the text of gold as taggers see it that were not trained on the
// sentences they tag.
func jackknife(o options, gold *syntax.Parsed, classes *weights.Classes) (*syntax.Tagged, error) {
	all := &syntax.Tagged{Text: gold.Text, Words: make([]syntax.Word, len(gold.Words))}
	for fold := range jackknifeFolds {
		var others []syntax.Sentence
		part := *gold.Text
		part.Sentences = nil
		for i, s := range gold.Sentences {
			if i*jackknifeFolds/len(gold.Sentences) == fold {
				part.Sentences = append(part.Sentences, s)
			} else {
				others = append(others, s)
			}
		}
		names, sections := taggerSections(o, gold, others, classes, jackknifeEpochs)
		file, err := weights.Encode(weights.Header{Stage: tagger.Stage, Fingerprint: tagger.Fingerprint(classes)}, names, sections)
		if err != nil {
			return nil, err
		}
		t, err := tagger.New(file, classes)
		if err != nil {
			return nil, err
		}
		tagged := t.Tag(&part)
		for _, s := range part.Sentences {
			copy(all.Words[s.Tokens.Start:s.Tokens.End], tagged.Words[s.Tokens.Start:s.Tokens.End])
		}
	}
	return all, nil
}

// taggerSections trains on the sentences of gold and returns the sections of the model.
func taggerSections(o options, gold *syntax.Parsed, sentences []syntax.Sentence, classes *weights.Classes, epochs int) (names []string, sections [][]byte) {
	labels, numbers := taggerLabels(gold.Words)
	given := make([]uint8, len(gold.Words))
	for i, w := range gold.Words {
		given[i] = numbers[tagger.Label{UPOS: w.UPOS, XPOS: w.XPOS}]
	}
	sure := sureWords(gold, sentences, given, classes)
	l := tagLearner{gold: gold, classes: classes, sure: sure, labels: labels, given: given, weights: perceptron.New(tagRare)}
	l.train(sentences, epochs, o.seed)
	ends, rules := learnLemmas(gold, given, o)
	var labelBytes []byte
	for _, l := range labels {
		labelBytes = append(labelBytes, byte(l.UPOS), byte(l.XPOS))
	}
	return []string{"labels", "sure", "tags", "ends", "rules"},
		[][]byte{labelBytes, weights.EncodeTable(sure), weights.EncodeRows(l.weights.Weights(tagScale, tagLeast), tagRoom), weights.EncodeTable(ends), rules}
}

// tagLearner is a tagger in training.
type tagLearner struct {
	gold     *syntax.Parsed
	classes  *weights.Classes
	sure     wordLabels
	labels   []tagger.Label
	given    []uint8 // the label of each word
	weights  *perceptron.Perceptron
	sentence tagger.Sentence
	features []uint64
}

// train learns from the sentences in an order of its own each time.
func (l *tagLearner) train(sentences []syntax.Sentence, epochs, seed int) {
	order := slices.Clone(sentences)
	for epoch := range epochs {
		start := time.Now()
		random := rand.New(rand.NewPCG(uint64(seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, s := range order {
			wrong += l.learn(s.Tokens)
		}
		fmt.Printf("tagger: epoch %d: %d wrong, %s\n", epoch+1, wrong, time.Since(start).Round(time.Second))
	}
}

// learn tags a sentence and learns from where the right label leads by too little. It
// returns how many were wrong.
func (l *tagLearner) learn(tokens syntax.Range) (wrong int) {
	s := &l.sentence
	s.Set(l.gold.Text, tokens, l.classes, l.sure)
	history := tagger.Start()
	for i := range tokens.End - tokens.Start {
		label, ok := s.Sure(i)
		if !ok {
			l.features = s.Features(l.features[:0], i, history)
			label = l.decide(l.given[tokens.Start+i])
			if label != l.given[tokens.Start+i] {
				wrong++
			}
		}
		history = history.After(label, l.labels[label])
	}
	return wrong
}

// decide returns the label of the features, and learns that it is right.
func (l *tagLearner) decide(right uint8) uint8 {
	var scores weights.Scores
	l.weights.Score(&scores, l.features)
	best, rival := 0, -1
	for label := range l.labels {
		if scores[label] > scores[best] {
			best = label
		}
		if uint8(label) != right && (rival < 0 || scores[label] > scores[rival]) {
			rival = label
		}
	}
	if scores[right] > scores[rival]+tagMargin {
		rival = int(right)
	}
	l.weights.Update(l.features, right, uint8(rival))
	return uint8(best)
}
