// Package cuecounts counts how often candidates for a cue are one in the training part
// of PolNeAR.
package cuecounts

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// rare is how often a key must be seen to be kept: others tell nothing that the more
// general keys do not.
const rare = 3

// Count counts over all articles of the corpora's polnear/train; of those with several
// annotators it takes the first. A candidate inside the content of an attribution is not
// counted unless it is a cue, for PolNeAR marks only outermost attributions.
func Count(corpora string, read func(*source.Document) *syntax.Outline) (map[string]lexicon.Count, error) {
	dir := filepath.Join(corpora, "polnear", "train")
	names, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no articles in %s", dir)
	}
	counts := map[string]lexicon.Count{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		doc := source.NewDocument(string(text), source.Meta{})
		cues, contents, err := annotated(dir, strings.TrimSuffix(filepath.Base(name), ".txt"), doc)
		if err != nil {
			return nil, err
		}
		if cues == nil {
			continue
		}
		for _, c := range rules.Candidates(read(doc)) {
			head := source.Spans{c.Head}
			hit := cues.Overlaps(head)
			if !hit && contents.Overlaps(head) {
				continue
			}
			for _, key := range append(c.Keys, "all") {
				n := counts[key]
				n.Total++
				if hit {
					n.Hits++
				}
				counts[key] = n
			}
		}
	}
	return counts, nil
}

// annotated returns where the cues and the contents of an article stand, nil if nobody
// has annotated it.
func annotated(dir, name string, doc *source.Document) (cues, contents source.Spans, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "attributions", name+"_*.ann"))
	if err != nil || len(files) == 0 {
		return nil, nil, err
	}
	slices.Sort(files)
	file, err := os.Open(files[0])
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	r, err := brat.Read(file, doc)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", files[0], err)
	}
	for a := range r.All() {
		cues = append(cues, a.Cue.Spans...)
		contents = append(contents, a.Claim.Content...)
	}
	return source.NewSpans(cues...), source.NewSpans(contents...), nil
}

// Write writes the counts as the word list lexicon/cuecounts.txt.
func Write(w io.Writer, counts map[string]lexicon.Count) error {
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if n := counts[key]; n.Total >= rare && (n.Hits > 0 || n.Total >= 10) {
			if _, err := fmt.Fprintf(w, "%s\t%d\t%d\tPolNeAR train\n", key, n.Hits, n.Total); err != nil {
				return err
			}
		}
	}
	return nil
}
