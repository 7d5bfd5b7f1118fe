package tagger

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// textOf returns a text whose tokens are its fields, of one sentence for each line.
func textOf(text string) *syntax.Text {
	t := &syntax.Text{Doc: source.NewDocument(text, source.Meta{})}
	at := 0
	for line := range strings.Lines(text) {
		first := len(t.Tokens)
		for _, field := range strings.Fields(line) {
			at += strings.Index(text[at:], field)
			t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(field)}})
			at += len(field)
		}
		if len(t.Tokens) > first {
			t.Sentences = append(t.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: first, End: len(t.Tokens)}})
		}
	}
	return t
}

type sure map[uint64]uint16

func (s sure) Find(form uint64) (uint16, bool) { label, ok := s[form]; return label, ok }

// tiny returns the sections of a model that knows the verb "sang" and the full stop.
func tiny() map[string][]byte {
	var s Sentence
	set := func(text string) { s.Set(textOf(text), syntax.Range{Start: 0, End: 1}, &weights.Classes{}, sure{}) }
	set(".")
	stop := s.Form(0)
	set("sang")
	word := s.Features(nil, 0, Start())[0]
	tags := map[uint64]weights.Row{word: {Weights: []weights.Weight{{Label: 1, Value: 5}}}}
	return map[string][]byte{
		"labels": {byte(syntax.NOUN), byte(syntax.NN), byte(syntax.VERB), byte(syntax.VBD), byte(syntax.PUNCT), byte(syntax.Stop)},
		"sure":   weights.EncodeTable(map[uint64]uint16{stop: 2}),
		"tags":   weights.EncodeRows(tags, 4),
		"ends":   weights.EncodeTable(map[uint64]uint16{LemmaKeys(nil, "sang", 1, true)[0]: 1}),
		"rules":  []byte(Rule{}.Encode() + "\n" + Rule{Cut: 3, Add: "ing"}.Encode() + "\n"),
	}
}

func encode(t testing.TB, sections map[string][]byte, classes *weights.Classes) []byte {
	var names []string
	var bytes [][]byte
	for _, name := range []string{"labels", "sure", "tags", "ends", "rules"} {
		if s, ok := sections[name]; ok {
			names, bytes = append(names, name), append(bytes, s)
		}
	}
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint(classes)}, names, bytes)
	require.NoError(t, err)
	return file
}

func TestTag(t *testing.T) {
	tagger, err := New(encode(t, tiny(), &weights.Classes{}), &weights.Classes{})
	require.NoError(t, err)
	text := textOf("Sang .\nferries’")
	tagged := tagger.Tag(text)
	assert.Same(t, text, tagged.Text)
	assert.Equal(t, []syntax.Word{
		{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: "Sang"}, // capitals have rules of their own
		{UPOS: syntax.PUNCT, XPOS: syntax.Stop, Lemma: "."},
		{UPOS: syntax.NOUN, XPOS: syntax.NN, Lemma: "ferries'"},
	}, tagged.Words)
	assert.Equal(t, "sing", tagger.Tag(textOf("sang")).Words[0].Lemma)
	assert.Empty(t, tagger.Tag(textOf("")).Words)
}

func TestNewErrors(t *testing.T) {
	for name, change := range map[string]func(s map[string][]byte){
		"no labels":      func(s map[string][]byte) { s["labels"] = nil },
		"no such tag":    func(s map[string][]byte) { s["labels"] = []byte{byte(syntax.NOUN), 250} },
		"half a label":   func(s map[string][]byte) { s["labels"] = []byte{1, 2, 3} },
		"none sure":      func(s map[string][]byte) { delete(s, "sure") },
		"no tags":        func(s map[string][]byte) { s["tags"] = nil },
		"no ends":        func(s map[string][]byte) { s["ends"] = []byte{1} },
		"a damaged rule": func(s map[string][]byte) { s["rules"] = []byte("9") },
		"no rules":       func(s map[string][]byte) { delete(s, "rules") },
		"label sections": func(s map[string][]byte) { delete(s, "labels") },
	} {
		sections := tiny()
		change(sections)
		_, err := New(encode(t, sections, &weights.Classes{}), &weights.Classes{})
		var damaged *weights.DamagedError
		assert.ErrorAs(t, err, &damaged, name)
	}
	_, err := New([]byte("no model"), &weights.Classes{})
	var damaged *weights.DamagedError
	assert.ErrorAs(t, err, &damaged)
}

func TestNewOtherClasses(t *testing.T) {
	names, sections := weights.EncodeClasses(map[uint64]weights.Class{1: {Whole: 1}}, []uint16{1})
	file, err := weights.Encode(weights.Header{Stage: weights.ClassesStage, Fingerprint: weights.ClassesFingerprint}, names, sections)
	require.NoError(t, err)
	classes, err := weights.DecodeClasses(file)
	require.NoError(t, err)
	_, err = New(encode(t, tiny(), &weights.Classes{}), classes)
	var foreign *weights.ForeignError
	assert.ErrorAs(t, err, &foreign, "a model must not be used with classes it was not trained with")
}

func TestRule(t *testing.T) {
	for _, test := range []struct {
		rule       Rule
		form, want string
	}{
		{Rule{}, "Said", "said"},
		{Rule{Cut: 3, Add: "y"}, "Ferries", "ferry"},
		{Rule{Case: Keep}, "McKay", "McKay"},
		{Rule{Case: Title}, "QUIST", "Quist"},
		{Rule{Case: Title}, "", ""},
		{Rule{Case: NoCommas}, "1,500", "1500"},
		{Rule{Case: Keep}, "Marten’s", "Marten's"},
		{Rule{}, "“", `"`},
		{Rule{Cut: 9, Add: "not"}, "n’t", "not"},
		{Rule{Cut: 1}, "né", "n"},
		{Rule{Cut: 1}, "n\xff", "n"},
	} {
		assert.Equal(t, test.want, test.rule.Apply(test.form), test.form)
		again, ok := decodeRule(test.rule.Encode())
		assert.True(t, ok)
		assert.Equal(t, test.rule, again)
	}
	for _, line := range []string{"", "0", "90", "0 ", "x0"} {
		_, ok := decodeRule(line)
		assert.False(t, ok, line)
	}
}

func TestStyleOf(t *testing.T) {
	for text, want := range map[string]Style{
		"Marten said the ferries were late":          Plain,
		"Quist Opens New Bridge at Harbour":          Titles,
		"QUIST OPENS NEW BRIDGE":                     Capitals,
		"Go":                                         Plain,
		"The Ostwick Harbour Board said it was late": Plain,
		"3 4 5 . ,":                                  Plain,
	} {
		tokens := textOf(text)
		assert.Equal(t, want, StyleOf(tokens, tokens.Sentences[0].Tokens), text)
	}
}

func TestCasing(t *testing.T) {
	for form, want := range map[string]weights.Casing{
		"": weights.NoLetters, "12": weights.NoLetters, "said": weights.Small, "n't": weights.Small, "Said": weights.Capital, "A": weights.Capital, "É": weights.Capital,
		"NATO": weights.Capitals, "U.S.": weights.Capitals, "iPhone": weights.Mixed, "McKay": weights.Mixed, strings.Repeat("a", 100) + "B": weights.Small,
	} {
		assert.Equal(t, want, weights.CasingOf(form), form)
	}
}

// Straight and curly marks have the same features, but for which way they point.
func TestFeaturesOfMarks(t *testing.T) {
	features := func(text string, i int) []uint64 {
		var s Sentence
		s.Set(textOf(text), syntax.Range{Start: 0, End: 3}, &weights.Classes{}, sure{})
		return s.Features(nil, i, Start())
	}
	assert.Equal(t, features("did n't go", 1), features("did n’t go", 1))
	assert.Equal(t, features("did n't go", 2), features("did n’t go", 2))
	assert.Equal(t, features("go ' now", 0), features("go ‘ now", 0))
	assert.NotEqual(t, features("go ” now", 1), features("go “ now", 1))
}

func TestFingerprint(t *testing.T) {
	assert.Equal(t, Fingerprint(&weights.Classes{}), Fingerprint(&weights.Classes{}))
}

// Any bytes divided anyhow: a word for each token, the same ones twice.
func FuzzTag(f *testing.F) {
	f.Add("Sang .\nferries")
	f.Add("\xff “ \x00\x80 \n ’")
	tagger, err := New(encode(f, tiny(), &weights.Classes{}), &weights.Classes{})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		tokens := textOf(text)
		tagged := tagger.Tag(tokens)
		require.Len(t, tagged.Words, len(tokens.Tokens))
		for i, w := range tagged.Words {
			require.NotZero(t, w.UPOS)
			require.NotZero(t, w.XPOS)
			require.NotEmpty(t, w.Lemma, "token %d", i)
		}
		assert.Equal(t, tagged.Words, tagger.Tag(tokens).Words)
	})
}

// Any model: it is refused by a typed error, or what it says is a word of each token.
func FuzzModel(f *testing.F) {
	f.Add(uint8(0), uint16(1), byte(7))
	f.Add(uint8(2), uint16(20), byte(255))
	f.Add(uint8(4), uint16(2), byte(40))
	names := []string{"labels", "sure", "tags", "ends", "rules"}
	f.Fuzz(func(t *testing.T, section uint8, at uint16, change byte) {
		sections := tiny()
		bytes := sections[names[int(section)%len(names)]]
		bytes[int(at)%len(bytes)] ^= change
		if change == 0 {
			sections[names[int(section)%len(names)]] = bytes[:int(at)%len(bytes)]
		}
		tagger, err := New(encode(t, sections, &weights.Classes{}), &weights.Classes{})
		if err != nil {
			var damaged *weights.DamagedError
			require.ErrorAs(t, err, &damaged)
			return
		}
		for _, w := range tagger.Tag(textOf("Sang . sang ferries’\nNo . No")).Words {
			require.NotEmpty(t, w.UPOS.String())
			require.NotEmpty(t, w.XPOS.String())
			require.NotEmpty(t, w.Lemma)
		}
	})
}
