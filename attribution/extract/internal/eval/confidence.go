package eval

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution"
)

// confidenceBins is how many bins the given attributions are divided into, by their
// confidence, each of as many.
const confidenceBins = 10

// highPrecision is what of the relations must be right where only those of a high
// confidence are kept.
const highPrecision = 0.85

// judged is a given attribution with its confidence, and what part of the annotators have
// it with that source and content.
type judged struct{ confidence, right float64 }

// WriteConfidence writes how far the confidence of what was given is from how often
// source and content are right, in bins of as many each; the mean of the distances,
// weighted by the bins, is the expected calibration error (Naeini et al. 2015,
// https://doi.org/10.1609/aaai.v29i1.9602). It also writes what can be had at a high
// precision. It writes nothing if nothing given has a confidence.
func WriteConfidence(w io.Writer, texts []Scored) {
	var all []judged
	gold := 0.0
	for _, a := range texts {
		right := map[*attribution.Attribution]float64{}
		for _, annotator := range a.Gold {
			c := compare(annotator, a.Given)
			weight := 1 / float64(len(a.Gold))
			gold += weight * float64(len(c.gold))
			for _, p := range c.byContent {
				if c.sameSource(p) {
					right[c.given[p.given].Attribution] += weight
				}
			}
		}
		for _, s := range compare(a.Gold[0], a.Given).given {
			if s.Confidence > 0 {
				all = append(all, judged{float64(s.Confidence) / 1000, right[s.Attribution]})
			}
		}
	}
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b judged) int { return cmp.Compare(b.confidence, a.confidence) })
	fmt.Fprintf(w, "%-14s%8s%8s\n", "confidence", "mean", "right")
	off := 0.0
	for bin := range confidenceBins {
		part := all[bin*len(all)/confidenceBins : (bin+1)*len(all)/confidenceBins]
		confidence, right := 0.0, 0.0
		for _, j := range part {
			confidence += j.confidence
			right += j.right
		}
		n := float64(max(1, len(part)))
		off += math.Abs(confidence-right) / float64(len(all))
		fmt.Fprintf(w, "%-14d%8.4f%8.4f\n", bin+1, confidence/n, right/n)
	}
	recall, right := 0.0, 0.0
	for n, j := range all {
		right += j.right
		if right >= highPrecision*float64(n+1) {
			recall = right / max(1, gold)
		}
	}
	fmt.Fprintf(w, "%-14s%8.4f\n%-14s%8.4f\n", "error", off, fmt.Sprintf("R at P %.2f", highPrecision), recall)
}
