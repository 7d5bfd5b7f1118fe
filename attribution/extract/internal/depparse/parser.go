package depparse

import (
	"math"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Stage is the name of the stage in its model file.
const Stage = "depparse"

// Width is how many readings of a sentence are kept.
const Width = 5

// Behind is how far the score of a reading that is kept may be behind the best.
const Behind = 400

// longest is how many words are parsed as one: what is called a sentence and is longer
// is a table or a list. So a text costs no more for having no full stops.
const longest = 500

// Parser makes trees. It never changes, so that any number of goroutines may use it.
type Parser struct {
	classes   *weights.Classes
	structure *weights.Triples
	labels    *weights.Linear
}

// New returns the Parser of a model file and of the classes of words that the model was
// trained with. The error is a *weights.DamagedError or a *weights.ForeignError.
func New(model []byte, classes *weights.Classes) (*Parser, error) {
	m, err := weights.Decode(model, Stage, Fingerprint(classes))
	if err != nil {
		return nil, err
	}
	p := &Parser{classes: classes}
	if p.structure, err = m.Triples("structure"); err != nil {
		return nil, err
	}
	if p.labels, err = m.Linear("labels"); err != nil {
		return nil, err
	}
	return p, nil
}

// Parse returns a text with the trees of its sentences.
func (p *Parser) Parse(t *syntax.Tagged) *syntax.Parsed {
	parsed := &syntax.Parsed{Tagged: t, Arcs: make([]syntax.Arc, len(t.Tokens))}
	var w workspace
	for _, s := range t.Sentences {
		root := int32(-1)
		for start := s.Tokens.Start; start < s.Tokens.End; start += longest {
			part := syntax.Range{Start: start, End: min(start+longest, s.Tokens.End)}
			p.parse(&w, t, part, parsed.Arcs[part.Start:part.End])
			for i := part.Start; i < part.End; i++ {
				switch a := &parsed.Arcs[i]; {
				case a.Head >= 0:
				case root < 0:
					root = int32(i)
				default: // the root of a later part
					*a = syntax.Arc{Head: root, Deprel: syntax.Parataxis}
				}
			}
		}
	}
	return parsed
}

// workspace is what is used again from one sentence to the next.
type workspace struct {
	sentence Sentence
	beam     Beam
	heads    []int32
	tree     Tree
	features []uint64
}

// parse writes the arcs of a part of a sentence.
func (p *Parser) parse(w *workspace, t *syntax.Tagged, part syntax.Range, arcs []syntax.Arc) {
	w.sentence.Set(t, part, p.classes)
	w.beam.Start(&w.sentence, Width, Behind)
	for !w.beam.Done() {
		w.beam.Step(p.structure)
	}
	w.heads = append(w.heads[:0], make([]int32, len(arcs)+1)...)
	w.beam.Heads(w.heads)
	w.tree.Set(&w.sentence, w.heads)
	for _, d := range w.tree.Order() {
		if w.heads[d] == 0 {
			w.tree.Labels[d] = syntax.Root
			arcs[d-1] = syntax.Arc{Head: -1, Deprel: syntax.Root}
			continue
		}
		w.tree.Labels[d] = p.label(w, d)
		arcs[d-1] = syntax.Arc{Head: int32(part.Start) + w.heads[d] - 1, Deprel: w.tree.Labels[d]}
	}
}

// enough is the lead of a relation that other features hardly ever change.
const enough = 150

// label returns the relation of word d with the highest score, the first of those that
// are equal; it is not Root.
func (p *Parser) label(w *workspace, d int32) syntax.Deprel {
	var scores weights.Scores
	v := w.tree.look(d)
	w.features = v.first(w.features[:0])
	p.labels.Add(&scores, w.features...)
	best, lead := bestLabel(&scores)
	if lead < enough {
		w.features = v.more(w.features[:0])
		p.labels.Add(&scores, w.features...)
		best, _ = bestLabel(&scores)
	}
	return best
}

// bestLabel returns the relation with the highest score, the first of those that are
// equal, and by how much it leads; it is not Root.
func bestLabel(scores *weights.Scores) (best syntax.Deprel, lead int32) {
	best, second := syntax.Acl, int32(math.MinInt32)
	for d := syntax.Acl + 1; d <= syntax.Xcomp; d++ {
		switch score := scores[d]; {
		case d == syntax.Root:
		case score > scores[best]:
			best, second = d, scores[best]
		case score > second:
			second = score
		}
	}
	return best, scores[best] - second
}

// Fingerprint returns the fingerprint of the features with these classes.
func Fingerprint(classes *weights.Classes) string {
	const probe = "aabbccddeeffgghhiijjkkll"
	t := &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument(probe, source.Meta{})}}
	for i := range len(probe) / 2 {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: 2 * i, End: 2*i + 2}})
		t.Words = append(t.Words, syntax.Word{UPOS: syntax.UPOS(1 + i), XPOS: syntax.XPOS(20 + i), Lemma: probe[:i]})
	}
	var w workspace
	w.sentence.Set(t, syntax.Range{Start: 0, End: len(t.Tokens)}, classes)
	w.beam.Start(&w.sentence, 2, Behind)
	all := []uint64{classes.Sum()}
	for !w.beam.Done() {
		all = w.sentence.Features(all, w.beam.States, w.beam.Front[len(w.beam.Front)-1])
		w.beam.Step(probeScorer{})
	}
	w.heads = make([]int32, len(t.Tokens)+1)
	w.beam.Heads(w.heads)
	w.tree.Set(&w.sentence, w.heads)
	for i, d := range w.tree.Order() {
		all = w.tree.Features(all, d)
		w.tree.Labels[d] = syntax.Deprel(1 + i)
	}
	return weights.Fingerprint(all)
}

// probeScorer wants all actions by turns.
type probeScorer struct{}

func (probeScorer) Score(features []uint64) [Actions]int32 {
	h := uint64(0)
	for _, f := range features {
		h = weights.Mix(h, f)
	}
	return [Actions]int32{int32(h & 7), int32(h >> 8 & 7), int32(h >> 16 & 7)}
}
