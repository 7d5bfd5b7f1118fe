package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/chain"
	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/namescore"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// How names are learned: by figures on WNUT17 dev, GUM dev and a tenth of PolNeAR.
const (
	nameEpochs     = 8
	nameFolds      = 2
	nameFoldEpochs = 3
	nameRare       = 3      // how often a feature stands that counts
	nameFeatures   = 56_000 // that are kept
	nameRoom       = 90_000 // for them
	nameScale      = 20     // of the weights, as they are rounded
	nameHide       = 0.1
	nameRate       = 0.1
	nameL1         = 1.2
	nameL2         = 1.0
	silverWeight   = 0.2 // of what a machine marked
	bankWeight     = 1.5 // of GUM, whose names are those of all kinds of text
	tenth          = 10  // of PolNeAR is measured on
)

// nameTrainer learns to find names.
type nameTrainer struct {
	options
	classes *weights.Classes
	lists   nameLists
}

// trainNames trains on the corpora with names, and writes the model.
func trainNames(o options) error {
	classes, err := readClasses(o)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(o.model("tagger"))
	if err != nil {
		return err
	}
	tags, err := tagger.New(data, classes)
	if err != nil {
		return err
	}
	l := nameTrainer{options: o, classes: classes}
	if l.lists, err = readNameLists(o); err != nil {
		return err
	}
	texts, held, err := l.readTexts(tags)
	if err != nil {
		return err
	}
	memories, err := l.jackknife(texts)
	if err != nil {
		return err
	}
	sections := l.learn(texts, memories, nameEpochs)
	finder, err := l.finder(sections)
	if err != nil {
		return err
	}
	header := weights.Header{
		Stage: names.Stage, Fingerprint: names.Fingerprint(classes), Corpora: l.licences(), Command: o.command("names"), Seed: o.seed,
	}
	if header.Scores, err = l.measure(finder, tags, held); err != nil {
		return err
	}
	file, err := weights.Encode(header, nameSections, sections)
	if err != nil {
		return err
	}
	fmt.Printf("names: %d bytes\n", len(file))
	return os.WriteFile(o.model("names"), file, 0o644)
}

// licences names what is learned from.
func (l *nameTrainer) licences() []string {
	list := []string{
		treebankLicences[1],
		"WNUT17, train: CC BY 4.0",
		"Broad Twitter Corpus: CC BY 4.0",
		"re3d: Crown copyright, Open Government Licence, CC BY, CC BY-SA and others, by source",
		"names: US Social Security Administration and census, public domain; lists of places",
		"Open English WordNet: CC BY 4.0",
	}
	if l.without != "polnear" {
		list = append(list, "PolNeAR, train, names as Stanford CoreNLP finds them: no licence stated")
	}
	return list
}

// readTexts reads what is learned from and what of PolNeAR is not.
func (l *nameTrainer) readTexts(tags *tagger.Tagger) (texts, held []*nameText, err error) {
	for _, read := range []func() ([]*nameText, error){
		func() ([]*nameText, error) { return readGUM(l.options, tags, "train", bankWeight) },
		func() ([]*nameText, error) { return readPosts(l.options, tags, 1) },
		func() ([]*nameText, error) { return readReleases(l.options, tags, 1) },
	} {
		more, err := read()
		if err != nil {
			return nil, nil, err
		}
		texts = append(texts, more...)
	}
	if l.without != "polnear" {
		silver, err := readPolNeAR(l.options, tags, silverWeight)
		if err != nil {
			return nil, nil, err
		}
		for i, t := range silver {
			if i%tenth == 0 {
				held = append(held, t)
			} else {
				texts = append(texts, t)
			}
		}
	}
	return texts, held, nil
}

// jackknife returns what the first reading of each text gives that did not learn from it.
func (l *nameTrainer) jackknife(texts []*nameText) ([]*names.Memory, error) {
	memories := make([]*names.Memory, len(texts))
	for fold := range nameFolds {
		var others []*nameText
		for i, t := range texts {
			if i%nameFolds != fold {
				others = append(others, t)
			}
		}
		finder, err := l.finder(l.learn(others, make([]*names.Memory, len(others)), nameFoldEpochs))
		if err != nil {
			return nil, err
		}
		for i, t := range texts {
			if i%nameFolds == fold {
				memories[i] = names.NewMemory(t.Tagged, finder.Label(t.Tagged))
			}
		}
	}
	return memories, nil
}

// nameSections are those of the model.
var nameSections = []string{"gazetteer", "transitions", "labels"}

// finder returns what the sections make.
func (l *nameTrainer) finder(sections [][]byte) (*names.Finder, error) {
	file, err := weights.Encode(weights.Header{Stage: names.Stage, Fingerprint: names.Fingerprint(l.classes)}, nameSections, sections)
	if err != nil {
		return nil, err
	}
	return names.New(file, l.classes)
}

// learn trains on texts and on their memories, and returns the sections of the model.
func (l *nameTrainer) learn(texts []*nameText, memories []*names.Memory, epochs int) [][]byte {
	e := nameExamples{numbers: map[uint64]uint32{}}
	for i, t := range texts {
		e.add(t, nil, l)
		if memories[i] != nil {
			e.add(t, memories[i], l)
		}
	}
	e.leaveOutRare()
	start := time.Now()
	c := chain.Train(e.sequences, chain.Options{
		Labels: names.Labels, Features: len(e.keys),
		May:    func(before, after int) bool { return names.Label(after).MayFollow(names.Label(before)) },
		Epochs: epochs, Seed: l.seed, Lexical: names.Lexical, Hide: nameHide, Rate: nameRate, L1: nameL1, L2: nameL2,
	}, func(epoch int, loss float64) {
		fmt.Printf("names: epoch %d: loss %.4f, %s\n", epoch, loss, time.Since(start).Round(time.Second))
	})
	rows := strongest(c, &e)
	cells := 0
	for _, row := range rows {
		cells += len(row.Weights)
	}
	var transitions []byte
	for before := range names.Labels {
		for after := range names.Labels {
			transitions = append(transitions, uint8(c.Transition(before, after, nameScale)))
		}
	}
	fmt.Printf("names: %d sequences, %d of %d features, %d weights\n", len(e.sequences), len(rows), len(e.keys), cells)
	return [][]byte{weights.EncodeTable(l.lists), transitions, weights.EncodeRows(rows, nameRoom)}
}

// strongest returns the weights of the features that have the greatest.
func strongest(c *chain.Chain, e *nameExamples) map[uint64]weights.Row {
	var features []int
	rows := make([]weights.Row, len(e.keys))
	for f := range rows {
		row := weights.Row{Weights: c.Weights(f, nameScale)}
		for _, w := range row.Weights {
			row.Rank += int(w.Value) * int(w.Value)
		}
		if rows[f] = row; row.Rank > 0 {
			features = append(features, f)
		}
	}
	slices.SortStableFunc(features, func(a, b int) int { return cmp.Compare(rows[b].Rank, rows[a].Rank) })
	all := map[uint64]weights.Row{}
	for _, f := range features[:min(len(features), nameFeatures)] {
		all[e.keys[f]] = rows[f]
	}
	return all
}

// measure returns the figures on the texts that are measured on.
func (l *nameTrainer) measure(f *names.Finder, tags *tagger.Tagger, held []*nameText) (map[string]float64, error) {
	scores := map[string]float64{}
	find := func(doc *source.Document) *syntax.Named {
		return f.Find(&syntax.Parsed{Tagged: tags.Tag(segment.Document(doc))})
	}
	for name, path := range map[string]string{
		"WNUT17 dev": "ner/WNUT17/CONLL-format/data/dev/emerging.dev.conll",
	} {
		sentences, err := corpus.ReadColumns(l.corpus(path))
		if err != nil {
			return nil, err
		}
		figures := namescore.Measure(namescore.Documents(sentences), find)
		fmt.Printf("names: %s: %s\n", name, figures)
		scores[name+" names F1"] = figures.All.F1()
	}
	dev, err := readGUM(l.options, tags, "dev", 1)
	if err != nil {
		return nil, err
	}
	for name, texts := range map[string][]*nameText{"GUM dev": dev, "PolNeAR, a tenth": held} {
		figures := measureTexts(f, texts)
		fmt.Printf("names: %s: %s\n", name, figures)
		scores[name+" names F1"] = figures.All.F1()
	}
	return scores, nil
}

// measureTexts counts names whose kind is known; names given where nothing is known do
// not count.
func measureTexts(f *names.Finder, texts []*nameText) namescore.Figures {
	var figures namescore.Figures
	for _, t := range texts {
		figures.Add(t.names(), t.given(f.Find(&syntax.Parsed{Tagged: t.Tagged})))
	}
	return figures
}
