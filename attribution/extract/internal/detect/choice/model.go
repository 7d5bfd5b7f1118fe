package choice

import (
	"encoding/binary"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Stage is what model files of this package are for.
const Stage = "choice"

// The sections of a model: the weights, the probability at each step of the scores, and
// the default of the least confidence.
const (
	Weights    = "weights"
	Confidence = "confidence"
)

// Scale is the weight that stands for a log-odds of 1.
const Scale = 32

// The table of confidence has an entry, in per mille, for each TableStep of the score,
// which is a log-odds times 256, the middle one for 0. Its last is the default of the
// least confidence.
const (
	TableStep = 64
	TableSize = 65
)

// Model chooses. It never changes, so that any number of goroutines may use it.
type Model struct {
	slots      *weights.Slots
	confidence [TableSize]int
	usual      int
}

// New returns the Model of a file. The error is a *weights.DamagedError or a
// *weights.ForeignError. The Model refers to the bytes, which must not be changed after.
func New(model []byte) (*Model, error) {
	file, err := weights.Decode(model, Stage, Fingerprint())
	if err != nil {
		return nil, err
	}
	var m Model
	if m.slots, err = file.Slots(Weights); err != nil {
		return nil, err
	}
	table, err := file.Section(Confidence)
	if err != nil {
		return nil, err
	}
	if len(table) != 2*(TableSize+1) {
		return nil, &weights.DamagedError{Section: Confidence, Problem: "too few or too many"}
	}
	for i := range m.confidence {
		m.confidence[i] = int(binary.LittleEndian.Uint16(table[2*i:]))
	}
	m.usual = int(binary.LittleEndian.Uint16(table[2*TableSize:]))
	return &m, nil
}

// EncodeConfidence returns the section of a table of probabilities and of the default of
// the least, all in per mille.
func EncodeConfidence(table [TableSize]int, usual int) []byte {
	var section []byte
	for _, p := range append(table[:], usual) {
		section = binary.LittleEndian.AppendUint16(section, uint16(p))
	}
	return section
}

// score returns the log-odds, times 256, that a candidate stands in its text.
func (m *Model) score(v *View, i int, alone bool) int32 {
	if v.all[i].Certain {
		return TableSize / 2 * TableStep
	}
	return m.slots.Score(v.Features(i, alone)) * (256 / Scale)
}

// ConfidenceOf returns the probability of a score in per mille, from 1 to 1000, by a table.
func ConfidenceOf(table *[TableSize]int, score int32) int {
	const middle = TableSize / 2
	at := int(max(-middle*TableStep, min((middle*TableStep)-1, score))) + middle*TableStep
	i, rest := at/TableStep, at%TableStep
	low, high := table[i], table[i+1]
	return max(1, min(1000, low+(high-low)*rest/TableStep))
}

// Fingerprint returns the fingerprint of the features.
func Fingerprint() string {
	const words = 6
	t := &syntax.Text{Doc: source.NewDocument("a b c d e f", source.Meta{}), Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: words}}},
		Paragraphs: []syntax.Paragraph{{Sentences: syntax.Range{Start: 0, End: 1}}}}
	parsed := &syntax.Parsed{Tagged: &syntax.Tagged{Text: t}}
	for i := range words {
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: 2 * i, End: 2*i + 1}})
		parsed.Words = append(parsed.Words, syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: "ab"[i%2 : i%2+1]})
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: int32(i - 1), Deprel: syntax.Ccomp})
	}
	o := syntax.NewOutline(&syntax.Named{Parsed: parsed, Names: []syntax.Name{{Tokens: syntax.Range{Start: 0, End: 1}, Kind: syntax.PersonName}}})
	at := func(i, j int) []syntax.Range { return []syntax.Range{{Start: i, End: j}} }
	all := []Candidate{
		{Labelling: syntax.Labelling{Head: 1, Cue: at(1, 2)[0], Source: at(0, 1), Content: at(2, 6)}, Odds: 300, Alone: 200, SureContent: 900, SureRelation: 800, SureExact: 500},
		{Labelling: syntax.Labelling{Head: 3, Cue: at(3, 4)[0], Source: at(2, 3), Content: at(4, 6)}, Odds: -300, SureContent: 1024},
		{Labelling: syntax.Labelling{Head: 4, Cue: at(3, 5)[0], Content: at(5, 6)}, Odds: -100},
	}
	v := NewView(o, all)
	var hashes []uint64
	for i := range all {
		for _, alone := range [...]bool{false, true} {
			for _, f := range v.Features(i, alone) {
				hashes = append(hashes, uint64(f))
			}
		}
	}
	return weights.Fingerprint(hashes)
}
