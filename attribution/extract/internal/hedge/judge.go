package hedge

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Stage is the name of the stage in its model file.
const Stage = "factuality"

// Scale is how many units of the weights of the model are one on the scale from -3 to 3.
const Scale = 128

// Judge tells how surely readers would say that an event happened. It is a sum of weights
// learned from the judgements of UDS-IH2 (Rudinger, White and Van Durme, "Neural models
// of factuality", NAACL 2018, https://doi.org/10.18653/v1/N18-1067). It never changes, so
// that any number of goroutines may use it.
type Judge struct{ weights *weights.Slots }

// NewJudge returns the Judge of a model file. The error is a *weights.DamagedError or a
// *weights.ForeignError.
func NewJudge(model []byte) (*Judge, error) {
	m, err := weights.Decode(model, Stage, Fingerprint())
	if err != nil {
		return nil, err
	}
	w, err := m.Slots("weights")
	if err != nil {
		return nil, err
	}
	return &Judge{w}, nil
}

// Happened returns how surely readers would say that what the token at i names has
// happened or is happening, in thousandths, from -3000, certainly not, to 3000, certainly
// so. What lies ahead has not happened. It takes constant time.
func (j *Judge) Happened(o *syntax.Outline, i int) int {
	sum := int(j.weights.Score(Features(nil, o, i)))
	return min(max(-3000, sum*1000/Scale), 3000)
}

// Fingerprint returns that of the features.
func Fingerprint() string {
	o := sample()
	var all []uint64
	for i := range o.Tokens {
		for _, f := range Features(nil, o, i) {
			all = append(all, uint64(f))
		}
	}
	return weights.Fingerprint(all)
}

// sample returns a sentence that has all that features look at.
func sample() *syntax.Outline {
	const (
		words = "If she did n't hope that nobody would soon sail , may the old boats “ not sink ” now ?"
		tags  = "IN PRP VBD RB VB IN NN MD RB VB , MD DT JJ NNS `` RB VB '' RB ."
		rels  = "mark nsubj aux advmod advcl mark nsubj aux advmod ccomp punct aux det amod nsubj punct advmod root punct advmod punct"
	)
	text := &syntax.Text{Doc: source.NewDocument(words, source.Meta{})}
	parsed := &syntax.Parsed{Tagged: &syntax.Tagged{Text: text}}
	tag, rel := strings.Fields(tags), strings.Fields(rels)
	at := 0
	for i, head := range []int32{4, 4, 4, 4, 17, 9, 9, 9, 9, 4, 17, 17, 14, 14, 17, 17, 17, -1, 17, 17, 17} {
		word, _, _ := strings.Cut(words[at:], " ")
		text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(word)}})
		at += len(word) + 1
		parsed.Words = append(parsed.Words, syntax.Word{XPOS: syntax.XPOSOf(tag[i])})
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: head, Deprel: syntax.DeprelOf(rel[i])})
	}
	text.Sentences = []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: len(text.Tokens)}}}
	return syntax.NewOutline(&syntax.Named{Parsed: parsed})
}
