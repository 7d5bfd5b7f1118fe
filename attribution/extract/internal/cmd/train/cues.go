package main

import (
	"bytes"
	"os"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/cuecounts"
)

// trainCues writes the word list cuecounts.txt of package lexicon, which stands beside
// the models.
func trainCues(o options) error {
	core, err := readCore(o)
	if err != nil {
		return err
	}
	counts, err := cuecounts.Count(o.corpora, core.Read)
	if err != nil {
		return err
	}
	var list bytes.Buffer
	if err := cuecounts.Write(&list, counts); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.models, "..", "lexicon", "cuecounts.txt"), list.Bytes(), 0o666)
}
