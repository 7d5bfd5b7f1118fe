package spans

import (
	"math"
	"math/rand/v2"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
)

// example is the sentence of a cue with its labels.
type example struct {
	head        int
	labels      []spans.Label
	nodes, gaps [][]uint32 // features, by their numbers and by their slots
}

// field is a conditional random field in training, by AdaGrad (Duchi, Hazan and Singer
// 2011). The weight of Outside is 0.
type field struct {
	nodes, gaps coordinates
	work        lattice
}

// nodeWidth is the number of weights of a feature of a token.
const nodeWidth = spans.Labels - 1

// coordinates are weights in training, with the sums of what they were after each pass
// that counts.
type coordinates struct {
	w, squares, sum []float32
}

func newCoordinates(n int) coordinates {
	return coordinates{make([]float32, n), make([]float32, n), make([]float32, n)}
}

func (c *coordinates) step(i int, g float32, o *rates) {
	g += o.l2 * c.w[i]
	c.squares[i] += g * g
	c.w[i] -= o.rate * g / float32(math.Sqrt(float64(c.squares[i])+1e-8))
}

func (c *coordinates) addUp() {
	for i, w := range c.w {
		c.sum[i] += w
	}
}

// mean returns the means of the weights after n passes.
func (c *coordinates) mean(n int) []float32 {
	w := make([]float32, len(c.sum))
	for i, x := range c.sum {
		w[i] = x / float32(max(1, n))
	}
	return w
}

// rates are those of learning.
type rates struct {
	passes   int
	rate, l2 float32
}

// lattice is what is computed of one example.
type lattice struct {
	nodes             [][spans.Labels]float64 // exp of the scores
	gaps              [][spans.Pairs]float64
	forward, backward [][spans.Labels]float64
}

// train returns the field that the examples teach, its weights being the means of those
// after the later passes; progress is told the mean loss of a token.
func train(examples []example, nodes, gaps int, o rates, seed int, progress func(pass int, loss float64)) *field {
	f := &field{nodes: newCoordinates(nodes * nodeWidth), gaps: newCoordinates(gaps * spans.Pairs)}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	counted := 0
	for pass := range o.passes {
		random := rand.New(rand.NewPCG(uint64(seed), uint64(pass)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, tokens := 0.0, 0
		for _, i := range order {
			loss += f.learn(&examples[i], &o)
			tokens += len(examples[i].labels)
		}
		if pass >= o.passes/3 {
			counted++
			f.nodes.addUp()
			f.gaps.addUp()
		}
		progress(pass+1, loss/float64(max(1, tokens)))
	}
	f.nodes.w, f.gaps.w = f.nodes.mean(counted), f.gaps.mean(counted)
	return f
}

// learn takes a step along the gradient of an example and returns its loss.
func (f *field) learn(e *example, o *rates) float64 {
	n := len(e.labels)
	l := &f.work
	for len(l.nodes) < n {
		l.nodes = append(l.nodes, [spans.Labels]float64{})
		l.gaps = append(l.gaps, [spans.Pairs]float64{})
		l.forward = append(l.forward, [spans.Labels]float64{})
		l.backward = append(l.backward, [spans.Labels]float64{})
	}
	right := 0.0
	for i := range n {
		var node [spans.Labels]float32
		for _, x := range e.nodes[i] {
			w := f.nodes.w[int(x)*nodeWidth:][:nodeWidth]
			for k := range w {
				node[k+1] += w[k]
			}
		}
		for k, x := range node {
			l.nodes[i][k] = math.Exp(float64(x))
			if i == e.head && spans.Label(k) != spans.Cue {
				l.nodes[i][k] = 0
			}
		}
		right += float64(node[e.labels[i]])
		if i == 0 {
			continue
		}
		var gap [spans.Pairs]float32
		for _, x := range e.gaps[i] {
			w := f.gaps.w[int(x)*spans.Pairs:][:spans.Pairs]
			for k := range w {
				gap[k] += w[k]
			}
		}
		for k, x := range gap {
			l.gaps[i][k] = 0
			if spans.MayFollow(spans.Label(k/spans.Labels), spans.Label(k%spans.Labels), i, e.head) {
				l.gaps[i][k] = math.Exp(float64(x))
			}
		}
		right += float64(gap[spans.PairOf(e.labels[i-1], e.labels[i])])
	}
	all := l.expect(n)
	f.descend(e, o)
	return all - right
}

// expect computes what can be had before and after each label, and returns the
// logarithm of the sum over all ways.
func (l *lattice) expect(n int) float64 {
	total := 0.0
	for i := range n {
		sum := 0.0
		for after := range spans.Labels {
			x := 1.0
			if i > 0 {
				x = 0
				for before := range spans.Labels {
					x += l.forward[i-1][before] * l.gaps[i][before*spans.Labels+after]
				}
			}
			x *= l.nodes[i][after]
			l.forward[i][after] = x
			sum += x
		}
		for k := range l.forward[i] {
			l.forward[i][k] /= sum
		}
		total += math.Log(sum)
	}
	l.backward[n-1] = [spans.Labels]float64{1, 1, 1, 1}
	for i := n - 1; i > 0; i-- {
		sum := 0.0
		for before := range spans.Labels {
			x := 0.0
			for after := range spans.Labels {
				x += l.gaps[i][before*spans.Labels+after] * l.nodes[i][after] * l.backward[i][after]
			}
			l.backward[i-1][before] = x
			sum += x
		}
		for k := range l.backward[i-1] {
			l.backward[i-1][k] /= sum
		}
	}
	return total
}

// tiny is what is not worth a step.
const tiny = 2e-3

// descend takes the step.
func (f *field) descend(e *example, o *rates) {
	l := &f.work
	for i, right := range e.labels {
		var given [spans.Labels]float64
		sum := 0.0
		for k := range given {
			given[k] = l.forward[i][k] * l.backward[i][k]
			sum += given[k]
		}
		for k := 1; k < spans.Labels; k++ {
			g := float32(given[k] / sum)
			if spans.Label(k) == right {
				g--
			}
			if g < tiny && g > -tiny {
				continue
			}
			for _, x := range e.nodes[i] {
				f.nodes.step(int(x)*nodeWidth+k-1, g, o)
			}
		}
		if i == 0 {
			continue
		}
		var pairs [spans.Pairs]float64
		sum = 0
		for k := range pairs {
			before, after := k/spans.Labels, k%spans.Labels
			pairs[k] = l.forward[i-1][before] * l.gaps[i][k] * l.nodes[i][after] * l.backward[i][after]
			sum += pairs[k]
		}
		for k := range pairs {
			g := float32(pairs[k] / sum)
			if k == spans.PairOf(e.labels[i-1], right) {
				g--
			}
			if g < tiny && g > -tiny {
				continue
			}
			for _, x := range e.gaps[i] {
				f.gaps.step(int(x)*spans.Pairs+k, g, o)
			}
		}
	}
}
