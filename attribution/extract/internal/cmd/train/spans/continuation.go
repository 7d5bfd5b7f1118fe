package spans

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// How continuation is learned.
const (
	continuePasses = 8
	continueRate   = 0.1
	continueL2     = 3e-4
)

// decision is whether a sentence goes on with a content.
type decision struct {
	features []uint32
	right    bool
}

// trainContinuation returns the weights of the slots that decide on whole sentences.
func trainContinuation(articles []polnear.Article, seed int, w io.Writer) []float32 {
	var decisions []decision
	goesOn := 0
	for i := range articles {
		for _, gold := range articles[i].Gold {
			decisions = appendDecisions(decisions, &articles[i], gold)
		}
	}
	for _, d := range decisions {
		if d.right {
			goesOn++
		}
	}
	c := newCoordinates(continueSlots)
	o := rates{rate: continueRate, l2: continueL2}
	loss := 0.0
	for pass := range continuePasses {
		random := rand.New(rand.NewPCG(uint64(seed), uint64(pass)))
		random.Shuffle(len(decisions), func(i, j int) { decisions[i], decisions[j] = decisions[j], decisions[i] })
		loss = 0
		for _, d := range decisions {
			x := float32(0)
			for _, f := range d.features {
				x += c.w[f]
			}
			g := 1 / (1 + math.Exp(-float64(x)))
			if d.right {
				loss -= math.Log(g + 1e-12)
				g--
			} else {
				loss -= math.Log(1 - g + 1e-12)
			}
			for _, f := range d.features {
				c.step(int(f), float32(g), &o)
			}
		}
		if pass >= continuePasses/3 {
			c.addUp()
		}
	}
	fmt.Fprintf(w, "spans: %d sentences, %d go on; loss %.4f\n", len(decisions), goesOn, loss/float64(max(1, len(decisions))))
	return c.mean(continuePasses - continuePasses/3)
}

// appendDecisions appends those that are asked for when gold is found: up to the first
// sentence on either side that does not go on.
func appendDecisions(decisions []decision, a *polnear.Article, gold syntax.Labelling) []decision {
	own := int(a.Sentence[gold.Head])
	c := spans.NewContinuation(a.Outline, Within(gold, a.Sentences[own].Tokens))
	for _, side := range []int{1, -1} {
		most := spans.MaxAfter
		if side < 0 {
			most = spans.MaxBefore
		}
		for k := 1; k <= most; k++ {
			features := c.Features(nil, side*k)
			if len(features) == 0 {
				break
			}
			right := isIn(gold.Content, a.Bodies[own+side*k])
			decisions = append(decisions, decision{slots(features, continueSlots), right})
			if !right {
				break
			}
		}
	}
	return decisions
}

// Within returns what a labelling has in a sentence.
func Within(l syntax.Labelling, sentence syntax.Range) syntax.Labelling {
	l.Source, l.Content = within(l.Source, sentence), within(l.Content, sentence)
	return l
}

func within(list []syntax.Range, sentence syntax.Range) (inside []syntax.Range) {
	for _, r := range list {
		r.Start, r.End = max(r.Start, sentence.Start), min(r.End, sentence.End)
		if r.Start < r.End {
			inside = append(inside, r)
		}
	}
	return inside
}

// isIn reports whether more than half of a sentence is in the content.
func isIn(content []syntax.Range, sentence syntax.Range) bool {
	n := 0
	for _, r := range within(content, sentence) {
		n += r.End - r.Start
	}
	return 2*n > sentence.End-sentence.Start
}
