package rank

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/logistic"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// How the model is trained: by figures on dev and on articles of train set aside.
const (
	slots  = 1 << 19 // for weights, a power of 2
	passes = 4
	rate   = 0.03
)

// Train returns the sections of the model that the examples teach. Progress is written to
// w.
func Train(examples []Example, seed int, w io.Writer) (names []string, sections [][]byte) {
	fmt.Fprintf(w, "rank: %d cues\n", len(examples))
	var l learner
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for pass := range passes {
		random := rand.New(rand.NewPCG(uint64(seed), uint64(pass)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			loss += l.learn(&examples[i])
		}
		fmt.Fprintf(w, "rank: pass %d: loss %.3f\n", pass+1, loss/float64(max(1, len(examples))))
	}
	return rank.Sections, [][]byte{weights.EncodeSlots(logistic.Round(l.mean(), rank.Scale, 0))}
}

// learner has the weights in training, by AdaGrad (Duchi, Hazan and Singer 2011,
// https://jmlr.org/papers/v12/duchi11a.html). What it gives is the mean of the weights
// after each example: w are those of now, and the mean is w - past / steps.
type learner struct {
	w, squares [slots]float32 // squares is the sum of those of the gradients of each
	past       [slots]float64
	steps      float64
	// scores and gradient are of the groups of features, p of the choices.
	scores, gradient, p []float64
}

// learn takes a step along the gradient of an example and returns its loss.
func (l *learner) learn(e *Example) (loss float64) {
	l.scores, l.gradient, l.p = l.scores[:0], l.gradient[:0], l.p[:0]
	for g := range e.ends {
		s := 0.0
		for _, x := range e.group(g) {
			s += float64(l.w[x%slots])
		}
		l.scores, l.gradient = append(l.scores, s), append(l.gradient, 0)
	}
	top, sum := math.Inf(-1), 0.0
	for i := range e.choices {
		s := 0.0
		for _, g := range e.choices[i] {
			s += l.scores[g]
		}
		l.p = append(l.p, s)
		top = max(top, s)
	}
	for i := range l.p {
		l.p[i] = math.Exp(l.p[i] - top)
		sum += l.p[i]
	}
	for i := range l.p {
		p, q := l.p[i]/sum, float64(e.targets[i])
		loss -= q * math.Log(max(p, 1e-12)/max(q, 1e-12))
		for _, g := range e.choices[i] {
			l.gradient[g] += q - p
		}
	}
	for g, by := range l.gradient {
		if by > 1e-3 || by < -1e-3 {
			for _, x := range e.group(g) {
				l.add(x%slots, by)
			}
		}
	}
	l.steps++
	return loss
}

// add moves the weight of a slot along its gradient.
func (l *learner) add(i uint32, gradient float64) {
	squares := float64(l.squares[i]) + gradient*gradient
	by := rate * gradient / (0.1 + math.Sqrt(squares))
	l.squares[i] = float32(squares)
	l.w[i] += float32(by)
	l.past[i] += by * l.steps
}

func (l *learner) mean() []float32 {
	mean := make([]float32, slots)
	for i := range mean {
		mean[i] = float32(float64(l.w[i]) - l.past[i]/max(1, l.steps))
	}
	return mean
}
