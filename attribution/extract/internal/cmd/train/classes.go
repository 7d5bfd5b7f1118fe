package main

import (
	"os"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// readClasses returns the classes of words, which are trained first.
func readClasses(o options) (*weights.Classes, error) {
	data, err := os.ReadFile(o.model("classes"))
	if err != nil {
		return nil, err
	}
	return weights.DecodeClasses(data)
}

// trainClasses writes the classes of words.
func trainClasses(o options) error {
	names, sections := weights.EncodeClasses(nil, nil)
	file, err := weights.Encode(weights.Header{
		Stage: weights.ClassesStage, Fingerprint: weights.ClassesFingerprint, Command: o.command("classes"), Seed: o.seed,
	}, names, sections)
	if err != nil {
		return err
	}
	return os.WriteFile(o.model("classes"), file, 0o644)
}
