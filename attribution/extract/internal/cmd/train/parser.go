package main

import (
	"fmt"
	"os"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/perceptron"
	"github.com/sayso-go/sayso/attribution/extract/internal/depparse"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How the parser is trained: by figures on the dev parts.
const (
	structureOrders = 2       // of the sentences: what is learned in each decides together
	structureEpochs = 6       // in each order
	structureWidth  = 8       // readings that are kept
	structureRare   = 8       // updates that a feature is part of before it counts
	structureScale  = 2       // of the weights, as they are rounded
	structureRoom   = 620_000 // features that there is room for
	labelOrders     = 3
	labelEpochs     = 4
	labelRare       = 6
	labelMargin     = 5
	labelScale      = 3
	labelLeast      = 3
	labelRoom       = 120_000
)

// trainParser trains on words as taggers see them that have not seen them before.
func trainParser(o options) error {
	gold, err := readBanks(o, trainingBanks...)
	if err != nil {
		return err
	}
	classes, err := readClasses(o)
	if err != nil {
		return err
	}
	tagged, err := jackknife(o, gold, classes)
	if err != nil {
		return err
	}
	var structure []*perceptron.Triples
	for i := range structureOrders {
		structure = append(structure, learnStructure(o.seed+i, tagged, trees(gold), classes))
	}
	var labels []*perceptron.Perceptron
	for i := range labelOrders {
		labels = append(labels, learnLabels(o.seed+i, gold, tagged, classes))
	}
	return writeParser(o, classes, structure, labels)
}

// writeParser writes the model of what was learned.
func writeParser(o options, classes *weights.Classes, structure []*perceptron.Triples, labels []*perceptron.Perceptron) error {
	header := weights.Header{
		Stage: depparse.Stage, Fingerprint: depparse.Fingerprint(classes), Corpora: treebankLicences, Command: o.command("depparse"), Seed: o.seed,
	}
	names := []string{"structure", "labels"}
	sections := [][]byte{
		weights.EncodeTriples(perceptron.TripleRows(structureScale, structure...), structureRoom),
		weights.EncodeRows(perceptron.Rows(labelScale, labelLeast, labels...), labelRoom),
	}
	file, err := weights.Encode(header, names, sections)
	if err != nil {
		return err
	}
	p, err := depparse.New(file, classes)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(o.model("tagger"))
	if err != nil {
		return err
	}
	t, err := tagger.New(data, classes)
	if err != nil {
		return err
	}
	header.Scores = map[string]float64{}
	for _, bank := range devBanks {
		dev, err := readDev(o, bank)
		if err != nil {
			return err
		}
		f := treebank.MeasureTrees(dev, p.Parse(t.Tag(dev.Text)))
		fmt.Printf("depparse: %s dev: %s\n", bank, f)
		header.Scores[bank+" dev UAS"], header.Scores[bank+" dev LAS"] = f.UAS, f.LAS
	}
	if file, err = weights.Encode(header, names, sections); err != nil {
		return err
	}
	fmt.Printf("depparse: %d bytes, structure %d, labels %d\n", len(file), len(sections[0]), len(sections[1]))
	return os.WriteFile(o.model("depparse"), file, 0o644)
}
