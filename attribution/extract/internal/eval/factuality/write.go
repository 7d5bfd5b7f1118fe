package factuality

import (
	"fmt"
	"io"

	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
)

// corpora are what is measured on, with the parts of each.
var corpora = []struct {
	name  string
	parts []string
}{
	{"UDS-IH2 dev", []string{"UDS_IH2-dev"}},
	{"UW", []string{"UW-train", "UW-dev"}},
	{"MEANTIME dev", []string{"MEANTIME-dev"}},
	{"MegaVeridicality 2", []string{"MV2-train", "MV2-dev"}},
}

// Report is the figures on all corpora.
type Report struct {
	Corpora []Row
	Weasels Found
}

// Row is the figures on one corpus.
type Row struct {
	Name string
	Measured
}

// MeasureAll measures the rules and the embedded model. Folder is that of the corpora.
func MeasureAll(folder string, read Reader) (r Report, err error) {
	judge, err := hedge.NewJudge(models.Factuality())
	if err != nil {
		return r, err
	}
	for _, c := range corpora {
		var sentences []Sentence
		for _, part := range c.parts {
			list, err := Read(folder, part)
			if err != nil {
				return r, err
			}
			sentences = append(sentences, list...)
		}
		r.Corpora = append(r.Corpora, Row{c.name, Measure(sentences, read, judge)})
	}
	weasels, err := ReadWeasels(folder)
	if err != nil {
		return r, err
	}
	r.Weasels = MeasureWeasels(weasels, read)
	return r, nil
}

// Write writes a report: mean absolute error and correlation of the judge and of the
// rules, beside the mean absolute error of 3 for each word and of the mean.
func (r Report) Write(w io.Writer) {
	pair := func(f Figures) string { return fmt.Sprintf("%.3f  %.3f", f.MAE, f.R) }
	fmt.Fprintf(w, "%-20s%8s  %-14s%-14s%8s%8s\n", "MAE, r", "words", "happened", "rules", "all 3", "mean")
	for _, c := range r.Corpora {
		fmt.Fprintf(w, "%-20s%8d  %-14s%-14s%8.3f%8.3f\n", c.Name, c.Judge.Targets, pair(c.Judge), pair(c.Rules), c.Three.MAE, c.Mean.MAE)
	}
	f := r.Weasels
	fmt.Fprintf(w, "\n%-20s%8d gold, %d given, F1 %.3f\n", "weasel sentences", f.Gold, f.Given, f.F1())
}
