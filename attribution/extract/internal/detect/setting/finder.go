package setting

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Stage is the name of the stage in its model file.
const Stage = "setting"

// Part is a part of the setting of an act.
type Part uint8

// The parts; None is none.
const (
	None Part = iota
	Addressee
	Medium
	Occasion
	Place
	Time
	Parts = iota // how many there are, None included
)

// lean is how much a phrase that depends on the cue itself leans to the part that its noun
// tells: annotators leave out many that are plain.
const lean = 20

// caution is by how much an addressee or a medium must be likelier than none: subjects and
// objects are often neither.
const caution = 12

// isAdjunct reports whether a phrase depends on the cue as one of time or place would.
func (q *phrase) isAdjunct() bool {
	return q.arcs == 1 && q.anchor <= catenative && q.path[0].Universal() == syntax.Obl && q.path[0] != syntax.OblAgent
}

var partNames = [Parts]string{"none", "addressee", "medium", "occasion", "place", "time"}

// String returns the name of the part, "" if it is none of the parts.
func (p Part) String() string {
	if int(p) >= len(partNames) {
		return ""
	}
	return partNames[p]
}

// Finder finds settings. It never changes, so that any number of goroutines may use it.
type Finder struct {
	classes *weights.Classes
	parts   *weights.Linear
}

// New returns the Finder of a model file and of the classes of words that the model was
// trained with. The error is a *weights.DamagedError or a *weights.ForeignError.
func New(model []byte, classes *weights.Classes) (*Finder, error) {
	m, err := weights.Decode(model, Stage, Fingerprint(classes))
	if err != nil {
		return nil, err
	}
	f := &Finder{classes: classes}
	f.parts, err = m.Linear("parts")
	return f, err
}

// found is a phrase that tells a part of a setting.
type found struct {
	phrase
	part   Part
	margin int32 // by which it is that rather than none
}

// find returns what the phrases tell, in text order: one addressee and one medium at most.
func (f *Finder) find(p *Phrases) []found {
	var list []found
	var features []uint64
	for k := range p.list {
		features = p.Features(features[:0], k)
		scores := f.parts.Score(features)
		switch hint := p.Hint(k); {
		case hint == Addressee:
			scores[hint] += 2 * lean
		case hint != None && p.list[k].isAdjunct():
			scores[hint] += lean
		}
		best := None
		for part := Addressee; part < Parts; part++ {
			if scores[part] > scores[best] && p.isPossible(k, part) {
				best = part
			}
		}
		x := found{p.list[k], best, scores[best] - scores[None]}
		if best == None || best <= Medium && x.margin < caution {
			continue
		}
		if best == Addressee || best == Medium {
			if i := slices.IndexFunc(list, func(y found) bool { return y.part == best }); i >= 0 {
				if x.margin <= list[i].margin {
					continue
				}
				list = slices.Delete(list, i, i+1)
			}
		}
		list = append(list, x)
	}
	return list
}

// probe has what features look at, as word, tag, relation and head: "On Friday, in an
// interview, Falk told reporters in Oslo that all was well".
var probe = []struct {
	form   string
	upos   syntax.UPOS
	xpos   syntax.XPOS
	deprel syntax.Deprel
	head   int32
}{
	{"On", syntax.ADP, syntax.IN, syntax.Case, 1}, {"Friday", syntax.PROPN, syntax.NNP, syntax.Obl, 7}, {",", syntax.PUNCT, syntax.Comma, syntax.Punct, 7},
	{"in", syntax.ADP, syntax.IN, syntax.Case, 5}, {"an", syntax.DET, syntax.DT, syntax.Det, 5}, {"interview", syntax.NOUN, syntax.NN, syntax.Obl, 7},
	{"Falk", syntax.PROPN, syntax.NNP, syntax.Nsubj, 7}, {"told", syntax.VERB, syntax.VBD, syntax.Root, -1}, {"farmers", syntax.NOUN, syntax.NNS, syntax.Iobj, 7},
	{"in", syntax.ADP, syntax.IN, syntax.Case, 10}, {"Oslo", syntax.PROPN, syntax.NNP, syntax.Nmod, 8}, {"in", syntax.ADP, syntax.IN, syntax.Case, 12},
	{"2031", syntax.NUM, syntax.CD, syntax.Obl, 7}, {"that", syntax.SCONJ, syntax.IN, syntax.Mark, 14}, {"rained", syntax.VERB, syntax.VBD, syntax.Ccomp, 7},
}

// Fingerprint returns the fingerprint of the features with these classes.
func Fingerprint(classes *weights.Classes) string {
	var p Phrases
	p.Set(probeOutline(), &syntax.Labelling{Head: 7, Cue: Range{Start: 7, End: 8}}, classes)
	all := []uint64{classes.Sum()}
	for k := range p.list {
		all = p.Features(all, k)
	}
	return weights.Fingerprint(all)
}

func probeOutline() *syntax.Outline {
	var text strings.Builder
	tagged := &syntax.Tagged{Text: &syntax.Text{Sentences: []syntax.Sentence{{Tokens: Range{Start: 0, End: len(probe)}}}}}
	tagged.Paragraphs = []syntax.Paragraph{{Sentences: Range{Start: 0, End: 1}}}
	parsed := &syntax.Parsed{Tagged: tagged}
	for _, w := range probe {
		at := text.Len()
		text.WriteString(w.form + " ")
		tagged.Tokens = append(tagged.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(w.form)}})
		tagged.Words = append(tagged.Words, syntax.Word{UPOS: w.upos, XPOS: w.xpos})
		parsed.Arcs = append(parsed.Arcs, syntax.Arc{Head: w.head, Deprel: w.deprel})
	}
	tagged.Doc = source.NewDocument(text.String(), source.Meta{})
	return syntax.NewOutline(&syntax.Named{Parsed: parsed, Names: []syntax.Name{{Tokens: Range{Start: 6, End: 7}, Kind: syntax.PersonName}, {Tokens: Range{Start: 10, End: 11}, Kind: syntax.PlaceName}}})
}
