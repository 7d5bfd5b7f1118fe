package names

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// textOf returns a text whose tokens are its fields, of one sentence for each line. What
// follows "_" in a field is its tag: "rows_VBZ".
func textOf(text string) *syntax.Tagged {
	var plain strings.Builder
	t := &syntax.Tagged{Text: &syntax.Text{}}
	for line := range strings.Lines(text) {
		first := len(t.Tokens)
		for _, field := range strings.Fields(line) {
			form, tag, _ := strings.Cut(field, "_")
			start := plain.Len()
			plain.WriteString(form)
			t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: start, End: plain.Len()}})
			plain.WriteByte(' ')
			xpos := syntax.XPOSOf(tag)
			t.Words = append(t.Words, syntax.Word{XPOS: xpos, UPOS: uposOf[xpos], Lemma: strings.ToLower(form)})
		}
		if len(t.Tokens) > first {
			t.Sentences = append(t.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: first, End: len(t.Tokens)}})
		}
	}
	t.Doc = source.NewDocument(plain.String(), source.Meta{})
	return t
}

var uposOf = map[syntax.XPOS]syntax.UPOS{
	syntax.NN: syntax.NOUN, syntax.NNS: syntax.NOUN, syntax.NNP: syntax.PROPN, syntax.NNPS: syntax.PROPN, syntax.JJ: syntax.ADJ, syntax.IN: syntax.ADP,
	syntax.DT: syntax.DET, syntax.PRPS: syntax.PRON, syntax.POS: syntax.PART, syntax.CD: syntax.NUM, syntax.Comma: syntax.PUNCT, syntax.VBD: syntax.VERB,
	syntax.VBZ: syntax.VERB, syntax.CC: syntax.CCONJ, syntax.Hyphen: syntax.PUNCT,
}

// lists are the gazetteer of the tests.
type lists map[uint64]uint16

func (l lists) Find(key uint64) (uint16, bool) { e, ok := l[key]; return e, ok }

// tiny returns the sections of a model that knows the words of some names: "Ina Falk",
// "Dahl" and "Ostwick Bank", and that a word is a person where it is one elsewhere in
// the text.
func tiny() map[string][]byte {
	features := map[uint64][]weights.Weight{}
	var s Sentence
	for word, label := range map[string]Label{
		"Ina": LabelOf(syntax.PersonName, First), "Falk": LabelOf(syntax.PersonName, Last), "Dahl": LabelOf(syntax.PersonName, Only),
		"Ostwick": LabelOf(syntax.OrganisationName, First), "Bank": LabelOf(syntax.OrganisationName, Last),
	} {
		s.Set(textOf(word), syntax.Range{Start: 0, End: 1}, &weights.Classes{}, lists{})
		s.Prepare(syntax.Range{Start: 0, End: 1})
		features[s.Features(nil, 0, Evidence{})[0]] = []weights.Weight{{Label: uint8(label), Value: 9}}
	}
	person := Evidence{kind: syntax.PersonName, long: syntax.PersonName, some: true, more: true, sure: true}
	features[person.features(nil, 0)[0]] = []weights.Weight{{Label: uint8(LabelOf(syntax.PersonName, Only)), Value: 40}}
	return map[string][]byte{
		"gazetteer": weights.EncodeTable(map[uint64]uint16{
			weights.WordHash("ina"): uint16(FeminineName + 3*GivenName), weights.WordHash("otto"): uint16(MasculineName + 2*GivenName),
		}),
		"transitions": make([]byte, Labels*Labels),
		"labels":      weights.EncodeLinear(features),
	}
}

func encode(t testing.TB, sections map[string][]byte, classes *weights.Classes) []byte {
	var names []string
	var bytes [][]byte
	for _, name := range []string{"gazetteer", "transitions", "labels"} {
		if s, ok := sections[name]; ok {
			names, bytes = append(names, name), append(bytes, s)
		}
	}
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint(classes)}, names, bytes)
	require.NoError(t, err)
	return file
}

func tinyFinder(t testing.TB) *Finder {
	f, err := New(encode(t, tiny(), &weights.Classes{}), &weights.Classes{})
	require.NoError(t, err)
	return f
}

// found returns the names of a text in its words, each with its kind.
func found(t *syntax.Named) []string {
	var list []string
	for _, n := range t.Names {
		list = append(list, n.Kind.String()+" "+wordsOf(t.Tagged, n.Tokens))
	}
	return list
}

func wordsOf(t *syntax.Tagged, r syntax.Range) string {
	var words []string
	for i := r.Start; i < r.End; i++ {
		words = append(words, t.Doc.Slice(t.Tokens[i].Span))
	}
	return strings.Join(words, " ")
}

func TestFind(t *testing.T) {
	f := tinyFinder(t)
	for text, want := range map[string][]string{
		"Ina Falk of the Ostwick Bank rows .": {"person Ina Falk", "organisation Ostwick Bank"},
		"ina falk and a bank":                 nil, // no capitals
		"Ostwick":                             nil, // one word is not the first of several
		"Dahl Ina Falk Dahl":                  {"person Dahl", "person Ina Falk", "person Dahl"},
		"Dahl\nFalk":                          {"person Dahl"},
		"Ina Falk rows .\nFalk sings .":       {"person Ina Falk", "person Falk"}, // what the text has elsewhere
		"":                                    nil,
	} {
		tagged := textOf(text)
		named := f.Find(&syntax.Parsed{Tagged: tagged})
		assert.Equal(t, want, found(named), text)
		assert.Same(t, tagged, named.Tagged)
	}
}

func TestNewErrors(t *testing.T) {
	for name, change := range map[string]func(s map[string][]byte){
		"no gazetteer":    func(s map[string][]byte) { delete(s, "gazetteer") },
		"half a table":    func(s map[string][]byte) { s["gazetteer"] = []byte{1, 0} },
		"no labels":       func(s map[string][]byte) { delete(s, "labels") },
		"labels cut":      func(s map[string][]byte) { s["labels"] = nil },
		"no transitions":  func(s map[string][]byte) { delete(s, "transitions") },
		"few transitions": func(s map[string][]byte) { s["transitions"] = make([]byte, 7) },
	} {
		sections := tiny()
		change(sections)
		_, err := New(encode(t, sections, &weights.Classes{}), &weights.Classes{})
		var damaged *weights.DamagedError
		assert.ErrorAs(t, err, &damaged, name)
	}
	_, err := New([]byte("no model"), &weights.Classes{})
	var damaged *weights.DamagedError
	require.ErrorAs(t, err, &damaged)
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: "another"}, nil, nil)
	require.NoError(t, err)
	_, err = New(file, &weights.Classes{})
	var foreign *weights.ForeignError
	require.ErrorAs(t, err, &foreign)
	assert.Equal(t, Fingerprint(&weights.Classes{}), foreign.WantFingerprint)
}

// A model that is damaged anywhere is refused.
func TestDamagedModel(t *testing.T) {
	file := encode(t, tiny(), &weights.Classes{})
	for i := 0; i < len(file); i += 1 + len(file)/200 {
		damaged := []byte(string(file))
		damaged[i] ^= 0x10
		_, err := New(damaged, &weights.Classes{})
		assert.Error(t, err, "byte %d", i)
		_, err = New(file[:i], &weights.Classes{})
		assert.Error(t, err, "cut at %d", i)
	}
}

func TestStretches(t *testing.T) {
	for text, want := range map[string][]string{
		"the Bank of the Isle said so to Ina Falk .": {"Bank of the Isle", "Ina Falk"},
		"Apollo 11 and the van der Quist brothers":   {"Apollo 11", "der Quist"},
		"Jo “ Mo ” Dahl ( Ostwick ) left in 1999":    {"Jo “ Mo ” Dahl", "Ostwick"},
		"Boeing 747 - 8":               {"Boeing 747"},
		"Ada - Ina":                    {"Ada - Ina"},
		"nobody and nothing":           nil,
		"Ina and of the for with Falk": {"Ina", "Falk"}, // too much between them
		strings.Repeat("Ina ", longestStretch) + "Ina Falk": {strings.TrimSpace(strings.Repeat("Ina ", longestStretch)), "Ina Falk"},
	} {
		tagged := textOf(text)
		var s Sentence
		s.Set(tagged, syntax.Range{Start: 0, End: len(tagged.Tokens)}, &weights.Classes{}, lists{})
		var got []string
		for _, r := range s.Stretches() {
			got = append(got, wordsOf(tagged, r))
		}
		assert.Equal(t, want, got, text)
	}
}

func TestMemory(t *testing.T) {
	tagged := textOf("Falk met Ina Falk in Falk\nFalk")
	place := LabelOf(syntax.PlaceName, Only)
	m := NewMemory(tagged, []Label{Outside, Outside, LabelOf(syntax.PersonName, First), LabelOf(syntax.PersonName, Last), Outside, place, place})
	falk := weights.WordHash("falk")
	assert.Equal(t, Evidence{kind: syntax.PlaceName, long: syntax.PersonName, some: true, more: true}, m.of(0, falk))
	assert.Equal(t, Evidence{kind: syntax.PlaceName, some: true}, m.of(3, falk)) // its own name tells nothing
	assert.Zero(t, m.of(2, weights.WordHash("ina")))
	assert.Zero(t, m.of(1, 0))
}

func TestPhrases(t *testing.T) {
	word := weights.WordHash
	l := lists{word("new"): uint16(Opens), PhraseHash(word("new"), word("ostwick")): uint16(Place | Opens)}
	tagged := textOf("New Ostwick Bank")
	var s Sentence
	s.Set(tagged, syntax.Range{Start: 0, End: 3}, &weights.Classes{}, l)
	s.Prepare(syntax.Range{Start: 0, End: 3})
	assert.Equal(t, []Entry{Place, Place, 0}, []Entry{s.words[0].phrase, s.words[1].phrase, s.words[2].phrase})
	assert.Equal(t, 3, Entry(7).Given())
	assert.Equal(t, 1, Entry(7).Family())
}

func TestTold(t *testing.T) {
	for text, want := range map[string]string{
		"Falk_NNP is_VBZ an_DT old_JJ ferry_NN pilot_NN of_IN Ostwick_NNP":      "pilot",
		"Falk_NNP ( born_VBN 1950_CD ) was_VBD the_DT mayor_NN":                 "mayor",
		"Ostwick_NNP ,_, the_DT harbour_NN ,_, is_VBZ small_JJ":                 "harbour",
		"Ostwick_NNP ,_, one_CD of_IN the_DT isles_NNS":                         "",
		"Falk_NNP said_VBD the_DT mayor_NN":                                     "",
		"Falk_NNP is_VBZ rowing_VBG":                                            "",
		"Falk_NNP ( who":                                                        "",
		"Falk_NNP is_VBZ a_DT":                                                  "",
		"Falk_NNP is_VBZ a_DT " + strings.Repeat("very_RB ", 20) + "man_NN":     "",
		"Falk_NNP ( " + strings.Repeat("very_RB ", 30) + ") is_VBZ a_DT man_NN": "",
	} {
		tagged := textOf(text)
		var s Sentence
		s.Set(tagged, syntax.Range{Start: 0, End: len(tagged.Tokens)}, &weights.Classes{}, lists{})
		s.Prepare(syntax.Range{Start: 0, End: 1})
		got := s.words[0].told
		if want == "" {
			assert.Equal(t, -1, got, text)
		} else {
			assert.Equal(t, want, s.form(got), text)
		}
	}
}
