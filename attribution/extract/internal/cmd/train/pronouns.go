package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval/coreference"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
)

// A pronounText is a text whose pronouns the weights are learned from.
type pronounText struct {
	coreference.Read
	// isRight reports for a choice which of its candidates are right, nil if that is not
	// known.
	gold    *coreference.Text // nil of GAP
	isRight func(r coreference.Read, c resolve.Choice) []bool
	fold    int
	corpus  string
	// named reports which candidates have one of the two names of GAP, nil elsewhere.
	named func(r coreference.Read, c resolve.Choice) []bool
}

// A pronounExample is a choice with its right candidates.
type pronounExample struct {
	candidates [][]resolve.Feature
	right      []bool
	named      []bool // as pronounText has it
	fold       int
	corpus     string
}

// pronounRuns is how many weights are learned, in different orders, and averaged.
const pronounRuns = 6

// pronounFolds is into how many parts the texts are divided to learn how sure the weights
// are: each part is resolved by weights of the others.
const pronounFolds = 4

// trainPronouns learns the weights of package resolve: a log-linear model of which
// candidate a pronoun stands for. It learns first from texts in which all pronouns before
// are resolved rightly, then from texts as its own weights resolve them.
func trainPronouns(o options) error {
	texts, err := pronounTexts(o)
	if err != nil {
		return err
	}
	w := &resolve.Weights{}
	for round := range 2 {
		w = fitPronouns(pronounExamples(texts, w, round == 0), -1, o.seed)
	}
	examples := pronounExamples(texts, w, false)
	w.Sure = pronounSureness(examples, o.seed)
	w.Rules = ruleSureness(texts, w)
	return os.WriteFile(filepath.Join(o.models, "..", "resolve", "weights.txt"), []byte(writePronouns(o, w)), 0o644)
}

// pronounTexts reads what may be learned from.
func pronounTexts(o options) ([]pronounText, error) {
	read, err := coreference.NewReader()
	if err != nil {
		return nil, err
	}
	passages, err := coreference.ReadGAP(o.corpus("gap/gap-development.tsv"))
	if err != nil {
		return nil, err
	}
	var texts []pronounText
	for i, g := range passages {
		texts = append(texts, pronounText{read(g.Doc), nil, g.Right, i % pronounFolds, "GAP", g.Named})
	}
	works, err := coreference.ReadLitBank(o.corpora, false)
	if err != nil {
		return nil, err
	}
	treebank, err := coreference.ReadGUM(o.corpora, "train")
	if err != nil {
		return nil, err
	}
	for i, t := range works {
		texts = append(texts, pronounText{read(t.Doc), t, t.Right, i % pronounFolds, "LitBank", nil})
	}
	for i, t := range treebank {
		texts = append(texts, pronounText{read(t.Doc), t, t.Right, i % pronounFolds, "GUM", nil})
	}
	return texts, nil
}

// pronounExamples returns the choices of texts of which the right candidate is known; with
// rightly, all pronouns before are taken for the right candidate.
func pronounExamples(texts []pronounText, w *resolve.Weights, rightly bool) []pronounExample {
	var examples []pronounExample
	for _, t := range texts {
		resolve.Observe(t.Outline, t.Attributions, w, func(c resolve.Choice, preferred int) int {
			right := t.isRight(t.Read, c)
			if !slices.Contains(right, true) {
				return preferred
			}
			if slices.Contains(right, false) {
				e := pronounExample{right: right, fold: t.fold, corpus: t.corpus}
				for _, candidate := range c.Candidates {
					e.candidates = append(e.candidates, candidate.Features)
				}
				if t.named != nil {
					e.named = t.named(t.Read, c)
				}
				examples = append(examples, e)
			}
			if rightly {
				return slices.Index(right, true)
			}
			return preferred
		})
	}
	return examples
}

// How the weights are learned; chosen on parts held out.
const (
	pronounEpochs = 16
	pronounRate   = 0.3
	// pronounStart is with what the sums of squares begin: rare features move little.
	pronounStart = 8.0
	// pronounDecay is by how much a weight shrinks in an epoch, before the rate.
	pronounDecay = 40.0
	// pronounGAP and pronounGUM are how often more a pronoun of GAP or GUM counts than one
	// of LitBank, of which there are many.
	pronounGAP, pronounGUM = 2.0, 2.0
)

// fitPronouns learns weights from the examples of all parts but one, by steps of AdaGrad
// (Duchi, Hazan and Singer 2011) in random order.
func fitPronouns(examples []pronounExample, without, seed int) *resolve.Weights {
	mean := make([]float64, resolve.Features)
	for run := range pronounRuns {
		fitOnce(examples, without, uint64(seed*pronounRuns+run), mean)
	}
	w := &resolve.Weights{}
	for f, x := range mean {
		w.Of[f] = int16(math.Round(max(-999, min(999, 100*x/pronounRuns))))
	}
	return w
}

// fitOnce adds to mean the weights that one random order of the examples leads to, on the
// average of the later half of the epochs.
func fitOnce(examples []pronounExample, without int, seed uint64, mean []float64) {
	weights, squares := make([]float64, resolve.Features), make([]float64, resolve.Features)
	random := rand.New(rand.NewPCG(seed, 0))
	order := make([]int, 0, len(examples))
	for i, e := range examples {
		if e.fold != without {
			order = append(order, i)
		}
	}
	gradient := make([]float64, resolve.Features)
	uses := make([]float64, resolve.Features)
	for _, i := range order {
		seen := map[resolve.Feature]bool{}
		for _, features := range examples[i].candidates {
			for _, f := range features {
				if !seen[f] {
					seen[f] = true
					uses[f]++
				}
			}
		}
	}
	for f := range squares {
		squares[f] = pronounStart
	}
	var touched []resolve.Feature
	for epoch := range pronounEpochs {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			e := &examples[i]
			p := likelihoods(e.candidates, func(f resolve.Feature) float64 { return weights[f] })
			all := 1e-9
			for c, right := range e.right {
				if right {
					all += p[c]
				}
			}
			touched = touched[:0]
			for c, features := range e.candidates {
				g := -p[c]
				if e.right[c] {
					g += p[c] / all
				}
				switch e.corpus {
				case "GAP":
					g *= pronounGAP
				case "GUM":
					g *= pronounGUM
				}
				for _, f := range features {
					if gradient[f] == 0 {
						touched = append(touched, f)
					}
					gradient[f] += g
				}
			}
			for _, f := range touched {
				g := gradient[f] - pronounDecay*weights[f]/uses[f]
				gradient[f] = 0
				squares[f] += g * g
				if squares[f] > 0 {
					weights[f] += pronounRate * g / math.Sqrt(squares[f]+1e-6)
				}
			}
		}
		if epoch >= pronounEpochs/2 {
			for f, x := range weights {
				mean[f] += x / float64(pronounEpochs-pronounEpochs/2)
			}
		}
	}
}

// likelihoods returns the likelihood of each candidate.
func likelihoods(candidates [][]resolve.Feature, weight func(resolve.Feature) float64) []float64 {
	scores := make([]float64, len(candidates))
	for c, features := range candidates {
		for _, f := range features {
			scores[c] += weight(f)
		}
	}
	most, sum := slices.Max(scores), 0.0
	for c := range scores {
		scores[c] = math.Exp(scores[c] - most)
		sum += scores[c]
	}
	for c := range scores {
		scores[c] /= sum
	}
	return scores
}

// pronounSureness returns how often the best candidate is right by its likelihood, on
// parts that nothing was learned from. Rare likelihoods take after those below them.
func pronounSureness(examples []pronounExample, seed int) (sure [20]int) {
	var right, all [20]int
	counts := map[string]*coreference.Count{"GAP": {}, "LitBank": {}, "GUM": {}, "GAP, told the names": {}}
	for fold := range pronounFolds {
		w := fitPronouns(examples, fold, seed)
		for _, e := range examples {
			if e.fold != fold {
				continue
			}
			p := likelihoods(e.candidates, func(f resolve.Feature) float64 { return float64(w.Of[f]) / 100 })
			best := slices.IndexFunc(p, func(x float64) bool { return x == slices.Max(p) })
			step := min(19, int(p[best]*20))
			all[step]++
			if e.named != nil && slices.Contains(e.named, true) {
				q := slices.Clone(p)
				for c := range q {
					if !e.named[c] {
						q[c] = -1
					}
				}
				k := counts["GAP, told the names"]
				k.All++
				if e.right[slices.Index(q, slices.Max(q))] {
					k.Right++
				}
			}
			counts[e.corpus].All++
			if e.right[best] {
				right[step]++
				counts[e.corpus].Right++
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Printf("%s: %d of %d choices right on parts held out, %.4f\n", name, counts[name].Right, counts[name].All, counts[name].Share())
	}
	least := 0
	for i := range sure {
		const faith = 20 // of examples that the likelihood itself counts for
		sure[i] = max(least, (1000*right[i]+faith*(50*i+25))/(all[i]+faith))
		least = sure[i]
	}
	return sure
}

// ruleSureness returns how often each rule is right, in per mille. Of rare ones little is
// known: they are thought to be as good as a coin that was thrown four times.
func ruleSureness(texts []pronounText, w *resolve.Weights) map[string]int {
	counts := map[string]coreference.Count{}
	for _, t := range texts {
		if t.gold != nil {
			coreference.CountRules(t.gold, t.Read, w, counts)
		}
	}
	rules := map[string]int{}
	for rule, c := range counts {
		rules[rule] = 1000 * (c.Right + 2) / (c.All + 4)
	}
	return rules
}

// writePronouns returns the weights as package resolve reads them.
func writePronouns(o options, w *resolve.Weights) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Weights of pronouns' candidates, learned from GAP development (Apache-2.0), LitBank train part (CC BY 4.0) and GUM train\n# (annotations CC BY 4.0). Written by: %s\n", o.command("pronouns"))
	type weight struct{ f, value int }
	var list []weight
	for f, value := range w.Of {
		if value != 0 {
			list = append(list, weight{f, int(value)})
		}
	}
	slices.SortFunc(list, func(a, b weight) int { return cmp.Compare(a.f, b.f) })
	for _, x := range list {
		fmt.Fprintf(&b, "feature %d %d\n", x.f, x.value)
	}
	for i, value := range w.Sure {
		fmt.Fprintf(&b, "sure %d %d\n", i, value)
	}
	for _, rule := range slices.Sorted(maps.Keys(w.Rules)) {
		fmt.Fprintf(&b, "rule %s %d\n", rule, w.Rules[rule])
	}
	return b.String()
}
