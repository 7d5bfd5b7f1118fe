package main

import (
	"fmt"
	"os"

	"github.com/sayso-go/sayso/attribution/extract/internal/depparse"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How the parser is trained: by figures on the dev parts.
const (
	structureEpochs = 6
	structureWidth  = 6       // readings that are kept
	structureRare   = 8       // updates that a feature is part of before it counts
	structureScale  = 2       // of the weights, as they are rounded
	structureRoom   = 400_000 // features that there is room for
	labelEpochs     = 5
	labelRare       = 6
	labelScale      = 4
	labelLeast      = 3
	labelRoom       = 40_000
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
	structure := learnStructure(o, tagged, trees(gold), classes)
	labels := learnLabels(o, gold, tagged, classes)
	header := weights.Header{
		Stage: depparse.Stage, Fingerprint: depparse.Fingerprint(classes), Corpora: treebankLicences, Command: o.command("depparse"), Seed: o.seed,
	}
	names := []string{"structure", "labels"}
	sections := [][]byte{
		weights.EncodeTriples(structure.Weights(structureScale), structureRoom),
		weights.EncodeRows(labels.Weights(labelScale, labelLeast), labelRoom),
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
