package factuality

import (
	"fmt"
	"math"
)

// Figures are how near values come to those of a corpus.
type Figures struct {
	// Targets is the number of words measured.
	Targets int
	// MAE is the mean absolute error, R Pearson's correlation, 0 where either side is
	// constant.
	MAE, R float64
}

func (f Figures) String() string {
	return fmt.Sprintf("%d words: MAE %.3f, r %.3f", f.Targets, f.MAE, f.R)
}

// Compare returns the figures of given values, one for each gold value.
func Compare(gold, given []float64) Figures {
	n := float64(len(gold))
	if n == 0 {
		return Figures{}
	}
	f := Figures{Targets: len(gold)}
	x, y := Mean(gold), Mean(given)
	var xx, yy, xy float64
	for i := range gold {
		dx, dy := gold[i]-x, given[i]-y
		f.MAE += math.Abs(gold[i]-given[i]) / n
		xx, yy, xy = xx+dx*dx, yy+dy*dy, xy+dx*dy
	}
	if xx > 0 && yy > 0 {
		f.R = xy / math.Sqrt(xx*yy)
	}
	return f
}

// Mean returns the mean of values, 0 of none.
func Mean(values []float64) (mean float64) {
	for _, v := range values {
		mean += v / float64(len(values))
	}
	return mean
}
