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
	tagOrders       = 2      // of the sentences: what is learned in each decides together
	tagEpochs       = 7      // in each order
	tagRare         = 8      // mistakes that a feature is part of before it counts
	tagMargin       = 8      // what the right label must lead by
	tagScale        = 3      // of the weights, as they are rounded
	tagLeast        = 2      // of the weights that are kept
	tagRoom         = 96_000 // features that there is room for
	jackknifeFolds  = 4
	jackknifeEpochs = 2
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
	names, sections := taggerSections(o, gold, gold.Sentences, classes, tagOrders, tagEpochs)
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
		if err := tagFold(o, gold, classes, fold, all.Words); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// tagFold tags the sentences of one fold by what is learned from the others.
func tagFold(o options, gold *syntax.Parsed, classes *weights.Classes, fold int, words []syntax.Word) error {
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
	names, sections := taggerSections(o, gold, others, classes, 1, jackknifeEpochs)
	file, err := weights.Encode(weights.Header{Stage: tagger.Stage, Fingerprint: tagger.Fingerprint(classes)}, names, sections)
	if err != nil {
		return err
	}
	t, err := tagger.New(file, classes)
	if err != nil {
		return err
	}
	tagged := t.Tag(&part)
	for _, s := range part.Sentences {
		copy(words[s.Tokens.Start:s.Tokens.End], tagged.Words[s.Tokens.Start:s.Tokens.End])
	}
	return nil
}

// taggerSections trains on the sentences of gold and returns the sections of the model.
func taggerSections(o options, gold *syntax.Parsed, sentences []syntax.Sentence, classes *weights.Classes, orders, epochs int) (names []string, sections [][]byte) {
	labels, numbers := taggerLabels(gold.Words)
	given := make([]uint8, len(gold.Words))
	for i, w := range gold.Words {
		given[i] = numbers[tagger.Label{UPOS: w.UPOS, XPOS: w.XPOS}]
	}
	sure := sureWords(gold, sentences, given, classes)
	var trained []*perceptron.Perceptron
	for i := range orders {
		l := tagLearner{gold: gold, classes: classes, sure: sure, labels: labels, given: given, weights: perceptron.New(tagRare)}
		l.train(sentences, epochs, o.seed+i)
		trained = append(trained, l.weights)
	}
	ends, rules := learnLemmas(gold, given, o)
	var labelBytes []byte
	for _, l := range labels {
		labelBytes = append(labelBytes, byte(l.UPOS), byte(l.XPOS))
	}
	return []string{"labels", "sure", "tags", "ends", "rules"},
		[][]byte{labelBytes, weights.EncodeTable(sure), weights.EncodeRows(perceptron.Rows(tagScale, tagLeast, trained...), tagRoom), weights.EncodeTable(ends), rules}
}

// tagLearner is a tagger in training.
type tagLearner struct {
	gold     *syntax.Parsed
	classes  *weights.Classes
	sure     wordLabels
	labels   []tagger.Label
	numbers  []uint8 // of the labels
	given    []uint8 // the label of each word
	weights  *perceptron.Perceptron
	sentence tagger.Sentence
	features []uint64
}

// train learns from the sentences in an order of its own each time.
func (l *tagLearner) train(sentences []syntax.Sentence, epochs, seed int) {
	for i := range l.labels {
		l.numbers = append(l.numbers, uint8(i))
	}
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
			right := l.given[tokens.Start+i]
			l.features = s.Features(l.features[:0], i, history)
			label = l.weights.Learn(l.features, l.numbers, right, tagMargin)
			if label != right {
				wrong++
			}
		}
		history = history.After(label, l.labels[label])
	}
	return wrong
}
