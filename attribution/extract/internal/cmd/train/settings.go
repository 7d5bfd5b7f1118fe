package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/frames"
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
	measured := slices.DeleteFunc(slices.Clone(examples), func(x frames.Example) bool { return !x.Measures() })
	examples = slices.DeleteFunc(examples, func(x frames.Example) bool { return x.Measures() })
	marked := frames.Marked(examples)
	for i := range examples {
		e.addFrame(&examples[i], marked[frames.Unit{Frame: examples[i].Frame, Unit: examples[i].Unit}], 1)
	}
	verbs, err := readPropBank(o)
	if err != nil {
		return err
	}
	for i := range verbs {
		e.addFrame(&verbs[i], map[setting.Part]bool{setting.Time: true, setting.Place: true, setting.Addressee: true}, verbWeight)
	}
	sections := e.learn(o)
	header := weights.Header{
		Stage: setting.Stage, Fingerprint: setting.Fingerprint(classes), Corpora: settingLicences, Command: o.command("settings"), Seed: o.seed, Scores: map[string]float64{},
	}
	file, err := weights.Encode(header, []string{"parts"}, sections)
	if err != nil {
		return err
	}
	finder, err := setting.New(file, classes)
	if err != nil {
		return err
	}
	for part, f := range frames.Measure(measured, marked, core, finder.Phrases) {
		switch part := setting.Part(part); part {
		case setting.Addressee, setting.Medium, setting.Time:
			header.Scores["FrameNet "+part.String()+", examples that have it, F1"] = 100 * f.Having.F1()
		}
	}
	if file, err = weights.Encode(header, []string{"parts"}, sections); err != nil {
		return err
	}
	fmt.Printf("settings: %d bytes\n", len(file))
	return os.WriteFile(o.model("setting"), file, 0o644)
}

// settingLicences name what is learned from.
var settingLicences = []string{
	"FrameNet, communication and cognition frames, nine tenths: CC BY 3.0",
	"PropBank, EWT and MASC: CC BY-SA 4.0",
}
