package tagger

import (
	"bytes"
	"math"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Stage is the name of the stage in its model file.
const Stage = "tagger"

// Label is what the classifier tells of a word.
type Label struct {
	UPOS syntax.UPOS
	XPOS syntax.XPOS
}

// Tagger tells what words are. It never changes, so that any number of goroutines may
// use it.
type Tagger struct {
	classes *weights.Classes
	labels  []Label
	// opening and closing are the labels of quotation marks, none of labels if the
	// model has none.
	opening, closing uint8
	sure             *weights.Table
	tags             *weights.Linear
	ends             *weights.Table
	rules            []Rule
}

// New returns the Tagger of a model file and of the classes of words that the model was
// trained with. The error is a *weights.DamagedError or a *weights.ForeignError.
func New(model []byte, classes *weights.Classes) (*Tagger, error) {
	m, err := weights.Decode(model, Stage, Fingerprint(classes))
	if err != nil {
		return nil, err
	}
	t := &Tagger{classes: classes}
	labels, err := m.Section("labels")
	if err != nil {
		return nil, err
	}
	for len(labels) >= 2 && len(t.labels) < None {
		l := Label{syntax.UPOS(labels[0]), syntax.XPOS(labels[1])}
		if l.UPOS == 0 || l.UPOS > syntax.X || l.XPOS == 0 || l.XPOS > syntax.Unknown {
			return nil, &weights.DamagedError{Section: "labels", Problem: "there is no such tag"}
		}
		t.labels = append(t.labels, l)
		labels = labels[2:]
	}
	if len(labels) > 0 || len(t.labels) == 0 {
		return nil, &weights.DamagedError{Section: "labels", Problem: "too few or too many"}
	}
	t.opening = t.number(Label{syntax.PUNCT, syntax.OpenQuote})
	t.closing = t.number(Label{syntax.PUNCT, syntax.CloseQuote})
	if t.sure, err = m.Table("sure"); err != nil {
		return nil, err
	}
	if t.tags, err = m.Linear("tags"); err != nil {
		return nil, err
	}
	if t.ends, err = m.Table("ends"); err != nil {
		return nil, err
	}
	rules, err := m.Section("rules")
	if err != nil {
		return nil, err
	}
	for line := range bytes.Lines(rules) {
		rule, ok := decodeRule(string(bytes.TrimSuffix(line, []byte("\n"))))
		if !ok {
			return nil, &weights.DamagedError{Section: "rules", Problem: "a damaged line"}
		}
		t.rules = append(t.rules, rule)
	}
	return t, nil
}

// number returns the number of a label, None if the model does not have it.
func (t *Tagger) number(l Label) uint8 {
	if i := slices.Index(t.labels, l); i >= 0 {
		return uint8(i)
	}
	return None
}

// Tag tells what the words of a text are.
func (t *Tagger) Tag(text *syntax.Text) *syntax.Tagged {
	tagged := &syntax.Tagged{Text: text, Words: make([]syntax.Word, len(text.Tokens))}
	var s Sentence
	var labels []uint8
	var features, keys []uint64
	lemmas := map[lemmaKey]string{}
	marks := quoteMarks(text)
	for _, sentence := range text.Sentences {
		tokens := sentence.Tokens
		s.Set(text, tokens, t.classes, t.sure)
		n := 0
		for n < len(marks) && marks[n].token < tokens.End {
			n++
		}
		labels, features = t.label(&s, marks[:n], tokens.Start, labels[:0], features)
		marks = marks[n:]
		for i, label := range labels {
			form := text.Doc.Slice(text.Tokens[tokens.Start+i].Span)
			key := lemmaKey{form, label, i == 0}
			lemma, ok := lemmas[key]
			if !ok {
				keys = LemmaKeys(keys[:0], form, label, i == 0)
				lemma = t.lemma(form, keys)
				lemmas[key] = lemma
			}
			l := t.labels[label]
			tagged.Words[tokens.Start+i] = syntax.Word{UPOS: l.UPOS, XPOS: l.XPOS, Lemma: lemma}
		}
	}
	return tagged
}

type lemmaKey struct {
	form  string
	label uint8
	first bool
}

// label appends the labels of the words of s, which begins at token start and has the
// quotation marks.
func (t *Tagger) label(s *Sentence, marks []quoteMark, start int, labels []uint8, features []uint64) ([]uint8, []uint64) {
	history := Start()
	for i := range s.words {
		label, ok := s.Sure(i)
		if len(marks) > 0 && marks[0].token == start+i {
			label, ok = t.closing, true
			if marks[0].opens {
				label = t.opening
			}
			marks = marks[1:]
		}
		if !ok || int(label) >= len(t.labels) {
			label, features = t.decide(s, i, history, features)
		}
		labels = append(labels, label)
		history = history.After(label, t.labels[label])
	}
	return labels, features
}

// enough is the lead of a label that other features hardly ever change.
const enough = 160

// decide returns the label of word i with the highest score, the first of those that are
// equal, and features to be used again.
func (t *Tagger) decide(s *Sentence, i int, h History, features []uint64) (uint8, []uint64) {
	var scores weights.Scores
	features = s.first(features[:0], i, h)
	t.tags.Add(&scores, features...)
	best, lead := t.best(&scores)
	if lead < enough {
		features = s.more(features[:0], i, h)
		t.tags.Add(&scores, features...)
		best, _ = t.best(&scores)
	}
	return best, features
}

// best returns the label with the highest score, the first of those that are equal, and
// by how much it leads.
func (t *Tagger) best(scores *weights.Scores) (label uint8, lead int32) {
	best, second := 0, int32(math.MinInt32)
	for l, score := range scores[1:len(t.labels)] {
		if score > scores[best] {
			second = scores[best]
			best = l + 1
		} else if score > second {
			second = score
		}
	}
	return uint8(best), scores[best] - second
}

// lemma applies the rule that the first of the keys has.
func (t *Tagger) lemma(form string, keys []uint64) string {
	for _, key := range keys {
		if n, ok := t.ends.Find(key); ok && int(n) < len(t.rules) {
			if lemma := t.rules[n].Apply(form); lemma != "" {
				return lemma
			}
		}
	}
	return straight(form)
}

// probe has what features look at.
const probe = "“Don’t go,” Mr. Quist told NATO's 12-year-old iPhone maker (e.g. “Ada”)."

// Fingerprint returns the fingerprint of the features with these classes.
func Fingerprint(classes *weights.Classes) string {
	text := &syntax.Text{Doc: source.NewDocument(probe, source.Meta{})}
	for start := 0; start < len(probe); start += 4 {
		text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: start, End: min(start+4, len(probe))}})
	}
	var s Sentence
	s.Set(text, syntax.Range{Start: 0, End: len(text.Tokens)}, classes, probeSure{})
	all := []uint64{classes.Sum()}
	for i := range s.words {
		all = s.Features(all, i, History{uint8(i), uint8(i + 1), uint8(i + 2)})
		label, _ := s.Sure(i)
		all = append(all, uint64(label))
		all = LemmaKeys(all, probe[4*i:min(4*i+4, len(probe))], uint8(i), i == 0)
	}
	return weights.Fingerprint(all)
}

// probeSure is sure of some words.
type probeSure struct{}

func (probeSure) Find(form uint64) (label uint16, ok bool) { return uint16(form & 127), form&128 != 0 }
