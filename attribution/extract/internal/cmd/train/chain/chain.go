// Package chain trains conditional random fields over sequences (Lafferty, McCallum and
// Pereira 2001) whose labels may be known in part only (Tsuboi et al. 2008,
// https://aclanthology.org/C08-1113/), by FTRL-Proximal, which leaves most weights 0
// (McMahan et al. 2013, https://doi.org/10.1145/2487575.2488200).
package chain

import (
	"math"
	"math/rand/v2"

	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Sequence is an example.
type Sequence struct {
	// Features are those of each token: numbers from 0 on. The first Options.Lexical of
	// a token are hidden now and then.
	Features [][]uint32
	// Allowed has for each token a bit for each label that it may have.
	Allowed []uint64
	// Weight is how much the example counts.
	Weight float32
}

// Options are how a chain is trained.
type Options struct {
	Labels   int // at most 64
	Features int
	// May says whether one label may follow another; label 0 stands before and after each
	// sequence.
	May     func(before, after int) bool
	Epochs  int
	Seed    int
	Lexical int
	// Hide is the share of tokens whose lexical features are hidden.
	Hide float64
	// Rate, L1 and L2 are those of FTRL-Proximal.
	Rate, L1, L2 float64
}

// Chain is a conditional random field.
type Chain struct {
	o           Options
	weights     coordinates // by feature, then by label
	transitions coordinates // by label before, then by label
	// from lists for each label those that it may follow.
	from [][]int32
	free uint64 // all labels
	work lattice
}

// coordinates are weights in training.
type coordinates struct {
	w     []float32
	state []state
}

// state is what FTRL-Proximal keeps of a weight.
type state struct{ z, n float32 }

func newCoordinates(n int) coordinates { return coordinates{make([]float32, n), make([]state, n)} }

// step moves weight i along its gradient g.
func (c *coordinates) step(i int, g float32, o *Options) {
	s := &c.state[i]
	before := float64(s.n)
	after := before + float64(g)*float64(g)
	root := math.Sqrt(after)
	sigma := (root - math.Sqrt(before)) / o.Rate
	z := float64(s.z) + float64(g) - sigma*float64(c.w[i])
	s.n, s.z = float32(after), float32(z)
	switch {
	case z > o.L1:
		c.w[i] = float32(-(z - o.L1) / ((1+root)/o.Rate + o.L2))
	case z < -o.L1:
		c.w[i] = float32(-(z + o.L1) / ((1+root)/o.Rate + o.L2))
	default:
		c.w[i] = 0
	}
}

// Train returns the chain that the sequences teach; progress, if not nil, is told after
// each epoch the mean loss of a token.
func Train(sequences []Sequence, o Options, progress func(epoch int, loss float64)) *Chain {
	c := &Chain{o: o, weights: newCoordinates(o.Features * o.Labels), transitions: newCoordinates(o.Labels * o.Labels), free: 1<<o.Labels - 1}
	for after := range o.Labels {
		var from []int32
		for before := range o.Labels {
			if o.May(before, after) {
				from = append(from, int32(before))
			}
		}
		c.from = append(c.from, from)
	}
	order := make([]int, len(sequences))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		random := rand.New(rand.NewPCG(uint64(o.Seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, tokens := 0.0, 0
		for _, i := range order {
			loss += c.learn(&sequences[i], random)
			tokens += len(sequences[i].Features)
		}
		if progress != nil {
			progress(epoch+1, loss/float64(max(1, tokens)))
		}
	}
	return c
}

// lattice is what is computed of one sequence.
type lattice struct {
	scores             [][]float32 // exp of the scores, each token's divided by its greatest
	hidden             []bool
	forward, backward  [][]float64
	given, constrained [][]float64 // probabilities of labels
	pairs, pairsGiven  []float64   // of transitions, all tokens together
	moves              []float64   // exp of the transitions
	steps              []step
}

type step struct {
	label    int
	gradient float32
}

// tiny is what is not worth a step.
const tiny = 1e-3

func grow[T any](rows [][]T, n, width int) [][]T {
	for len(rows) < n {
		rows = append(rows, make([]T, width))
	}
	return rows
}

// learn takes a step along the gradient of a sequence and returns its loss.
func (c *Chain) learn(s *Sequence, random *rand.Rand) float64 {
	n, width := len(s.Features), c.o.Labels
	l := &c.work
	l.scores = grow(l.scores, n, width)
	l.forward, l.backward = grow(l.forward, n, width), grow(l.backward, n, width)
	l.given, l.constrained = grow(l.given, n, width), grow(l.constrained, n, width)
	if l.moves == nil {
		l.moves, l.pairs, l.pairsGiven = make([]float64, width*width), make([]float64, width*width), make([]float64, width*width)
	}
	for label, from := range c.from {
		for _, b := range from {
			l.moves[int(b)*width+label] = math.Exp(float64(c.transitions.w[int(b)*width+label]))
		}
	}
	l.hidden = l.hidden[:0]
	for i, features := range s.Features {
		hide := random.Float64() < c.o.Hide
		l.hidden = append(l.hidden, hide)
		if hide {
			features = features[min(c.o.Lexical, len(features)):]
		}
		row := l.scores[i]
		clear(row)
		for _, f := range features {
			if f == Unknown {
				continue
			}
			w := c.weights.w[int(f)*width : int(f)*width+width]
			for label := range row {
				row[label] += w[label]
			}
		}
		high := row[0]
		for _, x := range row {
			high = max(high, x)
		}
		for label, x := range row {
			row[label] = float32(math.Exp(float64(x - high)))
		}
	}
	clear(l.pairs)
	clear(l.pairsGiven)
	all := c.expect(n, nil, l.given, l.pairs)
	right := c.expect(n, s.Allowed, l.constrained, l.pairsGiven)
	if math.IsInf(right, 0) || math.IsNaN(right) || math.IsInf(all, 0) {
		return 0 // the labels cannot be had
	}
	for i, features := range s.Features {
		if l.hidden[i] {
			features = features[min(c.o.Lexical, len(features)):]
		}
		l.steps = l.steps[:0]
		for label := range width {
			if g := float32(l.given[i][label]-l.constrained[i][label]) * s.Weight; g > tiny || g < -tiny {
				l.steps = append(l.steps, step{label, g})
			}
		}
		for _, f := range features {
			if f == Unknown {
				continue
			}
			for _, step := range l.steps {
				c.weights.step(int(f)*width+step.label, step.gradient, &c.o)
			}
		}
	}
	for i := range l.pairs {
		if g := float32(l.pairs[i]-l.pairsGiven[i]) * s.Weight; g > tiny || g < -tiny {
			c.transitions.step(i, g, &c.o)
		}
	}
	return all - right
}

// Unknown is a feature without a number.
const Unknown = 1<<32 - 1

// expect sets the probability of each label of n tokens, adds those of pairs, and
// returns the logarithm of the sum over all ways; allowed nil allows all labels.
func (c *Chain) expect(n int, allowed []uint64, marginals [][]float64, pairs []float64) float64 {
	l, width := &c.work, c.o.Labels
	may := func(i, label int) bool { return allowed == nil || allowed[i]>>label&1 != 0 }
	total := 0.0
	for i := range n {
		row := l.forward[i]
		sum := 0.0
		for label := range width {
			row[label] = 0
			if !may(i, label) {
				continue
			}
			x := 0.0
			if i == 0 {
				if c.o.May(0, label) {
					x = l.moves[label]
				}
			} else {
				for _, b := range c.from[label] {
					x += l.forward[i-1][b] * l.moves[int(b)*width+label]
				}
			}
			row[label] = x * float64(l.scores[i][label])
			sum += row[label]
		}
		total += math.Log(sum)
		for label := range row {
			row[label] /= sum
		}
	}
	// The way ends before label 0.
	end := 0.0
	for label := range width {
		l.backward[n-1][label] = 0
		if c.o.May(label, 0) {
			l.backward[n-1][label] = l.moves[label*width]
			end += l.forward[n-1][label] * l.moves[label*width]
		}
	}
	total += math.Log(end)
	for i := n - 1; i >= 0; i-- {
		sum := 0.0
		for label := range width {
			marginals[i][label] = l.forward[i][label] * l.backward[i][label]
			sum += marginals[i][label]
		}
		for label := range width {
			marginals[i][label] /= sum
		}
		if i == 0 {
			break
		}
		row := l.backward[i-1]
		clear(row)
		sumPairs, high := 0.0, 0.0
		for label := range width {
			if !may(i, label) {
				continue
			}
			x := float64(l.scores[i][label]) * l.backward[i][label]
			if x == 0 {
				continue
			}
			for _, b := range c.from[label] {
				y := x * l.moves[int(b)*width+label]
				row[b] += y
				sumPairs += y * l.forward[i-1][b]
			}
		}
		for label := range width {
			x := float64(l.scores[i][label]) * l.backward[i][label] / sumPairs
			if !may(i, label) || x == 0 {
				continue
			}
			for _, b := range c.from[label] {
				pairs[int(b)*width+label] += x * l.moves[int(b)*width+label] * l.forward[i-1][b]
			}
		}
		for _, x := range row {
			high = max(high, x)
		}
		for label := range row {
			row[label] /= high
		}
	}
	for label := range width {
		pairs[label] += marginals[0][label]
		pairs[label*width] += marginals[n-1][label]
	}
	return total
}

// Weights returns the weights of a feature times scale, rounded; those too large are
// cut, those that are 0 left out.
func (c *Chain) Weights(feature int, scale float64) []weights.Weight {
	var row []weights.Weight
	for label := range c.o.Labels {
		if value := rounded(float64(c.weights.w[feature*c.o.Labels+label]) * scale); value != 0 {
			row = append(row, weights.Weight{Label: uint8(label), Value: value})
		}
	}
	return row
}

// Transition returns the weight of a label after another times scale.
func (c *Chain) Transition(before, after int, scale float64) int8 {
	return rounded(float64(c.transitions.w[before*c.o.Labels+after]) * scale)
}

func rounded(x float64) int8 { return int8(math.Round(min(127, max(-127, x)))) }
