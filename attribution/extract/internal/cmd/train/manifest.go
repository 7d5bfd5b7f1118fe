package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// writeManifest writes manifest.txt: what each model of the folder is.
func writeManifest(o options) error {
	text, err := manifest(o.models)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.models, "manifest.txt"), []byte(text), 0o644)
}

// manifest returns what the headers of the models of a folder say.
func manifest(folder string) (string, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.bin"))
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.WriteString("The models of this folder, as their headers have it. Written by cmd/train.\n")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		if len(data) == 0 { // a set without PolNeAR has no such model
			continue
		}
		h, err := weights.ReadHeader(data)
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(&text, "\n%s\n\tstage %s, features %s, seed %d\n\t%d bytes, SHA-256 %x\n\ttrained by: %s\n",
			filepath.Base(name), h.Stage, h.Fingerprint, h.Seed, len(data), sha256.Sum256(data), h.Command)
		for _, c := range h.Corpora {
			fmt.Fprintf(&text, "\tlearned from %s\n", c)
		}
		for _, s := range slices.Sorted(maps.Keys(h.Scores)) {
			fmt.Fprintf(&text, "\t%s: %.2f\n", s, h.Scores[s])
		}
	}
	return text.String(), nil
}
