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

// options are how the model is trained.
type options struct {
	slots  int // the number of weights, a power of 2
	epochs int
	step   float64
	seed   int
}

// learner has the weights in training: w are those of now, past is what makes the mean of
// all since the first of them.
type learner struct {
	o        options
	w, sum   []float32 // sum is that of the squares of the gradients of each
	past     []float64
	mask     uint32
	steps    float64
	scores   []float64
	gradient []float64
	p        []float64
}

// Train returns the sections of the model that the examples teach. Progress is written to
// w.
func Train(examples []Example, seed int, w io.Writer) (names []string, sections [][]byte) {
	fmt.Fprintf(w, "rank: %d cues\n", len(examples))
	mean := train(examples, options{slots: 1 << 18, epochs: 4, step: 0.03, seed: seed}, func(epoch int, loss float64, _ func() []float32) {
		fmt.Fprintf(w, "rank: pass %d: loss %.3f\n", epoch, loss)
	})
	return rank.Sections, [][]byte{weights.EncodeSlots(logistic.Round(mean, rank.Scale, 0))}
}

// train returns the weights that the examples teach, by AdaGrad (Duchi, Hazan and Singer
// 2011, https://jmlr.org/papers/v12/duchi11a.html), the mean of those after each example;
// progress, if not nil, is told the mean loss after each epoch.
func train(examples []Example, o options, progress func(epoch int, loss float64, mean func() []float32)) []float32 {
	l := &learner{o: o, w: make([]float32, o.slots), sum: make([]float32, o.slots), past: make([]float64, o.slots), mask: uint32(o.slots - 1)}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.epochs {
		random := rand.New(rand.NewPCG(uint64(o.seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			loss += l.learn(&examples[i])
			l.steps++
		}
		if progress != nil {
			progress(epoch+1, loss/float64(max(1, len(examples))), l.mean)
		}
	}
	return l.mean()
}

// learn takes a step along the gradient of an example and returns its loss.
func (l *learner) learn(e *Example) (loss float64) {
	l.scores, l.gradient, l.p = l.scores[:0], l.gradient[:0], l.p[:0]
	for g := range e.ends {
		s := 0.0
		for _, x := range e.group(g) {
			s += float64(l.w[x&l.mask])
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
				l.add(x&l.mask, by)
			}
		}
	}
	return loss
}

func (l *learner) add(i uint32, g float64) {
	sum := float64(l.sum[i]) + g*g
	l.sum[i] = float32(sum)
	by := l.o.step * g / (0.1 + math.Sqrt(sum))
	l.w[i] += float32(by)
	l.past[i] += by * l.steps
}

func (l *learner) mean() []float32 {
	out := make([]float32, len(l.w))
	for i := range out {
		out[i] = float32(float64(l.w[i]) - l.past[i]/max(1, l.steps))
	}
	return out
}
