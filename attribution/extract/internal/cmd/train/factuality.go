package main

import (
	"fmt"
	"math"
	"os"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/regression"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/factuality"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// trainFactuality learns how surely readers say that an event happened, from the training
// part of UDS-IH2, and writes the model. Epochs, step and the rest are by the figures on
// its dev part.
func trainFactuality(o options) error {
	core, err := readCore(o)
	if err != nil {
		return err
	}
	sentences, err := factuality.Read(o.corpora, "UDS_IH2-train")
	if err != nil {
		return err
	}
	var examples []regression.Example
	factuality.Each(sentences, core.Read, func(t factuality.Target, o *syntax.Outline, i int) {
		examples = append(examples, regression.Example{Features: hedge.Features(nil, o, i), Value: t.Value})
	})
	learned := regression.Train(examples, regression.Options{Slots: 1 << 18, Epochs: 6, Step: 0.01, Rare: 3, Seed: o.seed})
	rounded := make([]int8, len(learned))
	for i, w := range learned {
		rounded[i] = int8(max(-127, min(127, math.Round(w*hedge.Scale))))
	}
	header := weights.Header{
		Stage: hedge.Stage, Fingerprint: hedge.Fingerprint(), Corpora: []string{"UDS-IH2, train: CC BY-SA 4.0"}, Command: o.command("factuality"), Seed: o.seed,
	}
	encode := func() ([]byte, error) {
		return weights.Encode(header, []string{"weights"}, [][]byte{weights.EncodeSlots(rounded)})
	}
	file, err := encode()
	if err != nil {
		return err
	}
	judge, err := hedge.NewJudge(file)
	if err != nil {
		return err
	}
	dev, err := factuality.Read(o.corpora, "UDS_IH2-dev")
	if err != nil {
		return err
	}
	f := factuality.Measure(dev, core.Read, judge).Judge
	fmt.Printf("factuality: UDS-IH2 dev: %s\n", f)
	header.Scores = map[string]float64{"UDS-IH2 dev mean absolute error": f.MAE, "UDS-IH2 dev r, per cent": 100 * f.R}
	if file, err = encode(); err != nil {
		return err
	}
	return os.WriteFile(o.model("factuality"), file, 0o644)
}
