package source_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/source"
)

// sameNames are lists of names that have one key.
var sameNames = [][]string{
	{"Adel Abdul-Mahdi", "ADEL ABDUL MAHDI", "adel  abdul‐mahdi", " Adel\tAbdul – Mahdi\n", "Adel\u00a0Abdul\u2011Mahdi"},
	{"J.R. Ångström", "JR Angstrom", "jr A\u030angstro\u0308m", "J.R. \u212bngström"},
	{"J. R. Angstrom", "J R ÅNGSTRÖM"},
	{"Siobhán O’Neill", "siobhan o'neill", "Siobhan ONeill", "Siobhan O‘Neill", "Siobhan Oʼneill", "Siobhán O´Neill", "Siobhan\u00ad O`Neill"},
	{"Ilse Marten", "Ｉｌｓｅ　Ｍａｒｔｅｎ"},
	{"Griffin", "Griﬃn", "GRIFFIN"},
	{"Anna Groß", "ANNA GROSS", "Anna GROẞ"},
	{"İpek", "ipek", "I\u0307PEK"},
	{"Νίκος Ξένος", "ΝΙΚΟΣ ΞΕΝΟΣ", "νικοσ ξενοσ"},
	{"Семён Йорданов", "СЕМЕН ИОРДАНОВ"},
	{"Việt Đức", "VIET ĐỨC"},
	{"शिव", "\u0936\u093f\u0935"},
	{"क़मर", "\u0915\u093cमर"},
	{"أحمد", "ا\u0654حمد"},
	{"ガン", "ｶﾞﾝ", "カ\u3099ン"},
	{"한국", "\u1112\u1161\u11ab국"},
	{"ᏣᎳᎩ", "ꮳꮃꭹ"},
	{"", " ", "\t\n", "...", "-", "’"},
	{"\xffÅse", "\ufffdase", "\xffA\u030ase"},
}

func TestFoldNameSame(t *testing.T) {
	keys := map[string]string{}
	for _, names := range sameNames {
		key := source.FoldName(names[0])
		for _, name := range names[1:] {
			assert.Equal(t, key, source.FoldName(name), "%q and %q", names[0], name)
		}
		assert.NotContains(t, keys, key, "%q has the key of %q", names[0], keys[key])
		keys[key] = names[0]
	}
}

func TestFoldNameKeys(t *testing.T) {
	for name, key := range map[string]string{
		"Adel Abdul-Mahdi":  "adel abdul mahdi",
		"J.R. Ångström":     "jr angstrom",
		"Siobhán O’Neill":   "siobhan oneill",
		"Νίκος":             "νικοσ",
		"Йорданов":          "иорданов",
		"Łukasz Sørensen":   "łukasz sørensen", // strokes are no accents
		"José María Aznár ": "jose maria aznar",
		"नेहा कुमारी":       "नेहा कुमारी", // the vowel signs are kept
		"مُحَمَّد":          "مُحَمَّد",    // and so are these
		"שָׂרָה":            "שָׂרָה",
		"한국":                "한국",
		"Section 7 (b)":     "section 7 (b)",
		"王小明":               "王小明",
	} {
		assert.Equal(t, key, source.FoldName(name), "%q", name)
	}
	for _, test := range [][2]string{
		{"किम", "कम"}, {"Marten", "Martens"}, {"Ilse Marten", "Marten Ilse"}, {"JR", "J R"}, {"مُحَمَّد", "محمد"}, {"がん", "かん"},
	} {
		assert.NotEqual(t, source.FoldName(test[0]), source.FoldName(test[1]), "%q and %q", test[0], test[1])
	}
}

// Marks that a dropped sign kept apart change places in the key.
func TestFoldNameOfKey(t *testing.T) {
	for _, name := range []string{"\u0361.\u2def", "क\u0308.\u1df8", "m-\U0001d165'\u1ce6", strings.Repeat("क"+strings.Repeat("\u0308", 40)+".\u0323", 3)} {
		key := source.FoldName(name)
		assert.Equal(t, key, source.FoldName(key), "%+q", name)
	}
}

// TestFoldNameEveryLetter holds the laws of case for each code point alone and
// behind letters whose marks are and are not accents.
func TestFoldNameEveryLetter(t *testing.T) {
	for r := range unicode.MaxRune + 1 {
		if !unicode.IsGraphic(r) || unicode.In(r, unicode.Han, unicode.Hangul) {
			continue // a million code points without case
		}
		for _, before := range []string{"", "a", "क"} {
			key := source.FoldName(before + string(r))
			if again := source.FoldName(key); again != key {
				t.Errorf("%q + %U: key %+q, key of the key %+q", before, r, key, again)
			}
			if other := source.FoldName(before + string(unicode.SimpleFold(r))); other != key {
				t.Errorf("%q + %U: key %+q, in the other case %+q", before, r, key, other)
			}
		}
	}
}

func TestIsCalled(t *testing.T) {
	s := source.Speaker{Name: "Ilse Marten", Aliases: []string{"Marten", "", "the Iron-Minister"}}
	for _, name := range []string{"Ilse Marten", "ILSE MARTÉN", "marten", "The Iron Minister"} {
		assert.True(t, s.IsCalled(name), "%q", name)
	}
	for _, name := range []string{"", " ", ".", "Ilse", "Ilse Martens", "Iron"} {
		assert.False(t, s.IsCalled(name), "%q", name)
	}
	assert.False(t, source.Speaker{}.IsCalled(""), "the empty name is nobody's")
	assert.False(t, source.Speaker{Name: "..."}.IsCalled("-"), "nor is one without a letter")
}

func TestByName(t *testing.T) {
	for _, test := range []struct {
		lang  language.Tag
		names string
	}{
		{language.Swedish, "Andersson Zorn Åberg Älvsund Öberg"},
		{language.German, "Åberg Älvsund Andersson Öberg Zorn"},
		{language.Und, "Åberg Älvsund Andersson Öberg Zorn"},
		{language.Tag{}, "Åberg Älvsund Andersson Öberg Zorn"},
		{language.English, "anders Anders Anders-Dahl Andersdotter Bo"},
	} {
		want := strings.Fields(test.names)
		var speakers []source.Speaker
		for i := range want { // turned round
			speakers = append(speakers, source.Speaker{ID: source.SpeakerID(i + 1), Name: want[len(want)-1-i]})
		}
		var got []string
		for _, s := range source.ByName(speakers, test.lang) {
			got = append(got, s.Name)
		}
		assert.Equal(t, want, got, "%v", test.lang)
		assert.Equal(t, want[0], speakers[len(want)-1].Name, "those given stay as they are")
	}
}

func TestByNameTies(t *testing.T) {
	var speakers, want []source.Speaker
	for i := range 40 { // many, since sorting a few is stable by chance
		s := source.Speaker{ID: source.SpeakerID(2 - i%3), Name: "a senior official", Ref: strconv.Itoa(i)}
		speakers = append(speakers, s)
	}
	for id := range source.SpeakerID(3) {
		for _, s := range speakers {
			if s.ID == id {
				want = append(want, s)
			}
		}
	}
	assert.Equal(t, want, source.ByName(speakers, language.English))
	assert.Empty(t, source.ByName(nil, language.English))
}

func TestSpeakerJSON(t *testing.T) {
	for _, test := range []struct {
		value any
		want  string
	}{
		{source.Speaker{}, `{"id":0}`},
		{source.Speaker{ID: 1, Name: "the two ministers", Kind: source.KindGroup, Roles: []string{"minister"},
			Aliases: []string{"they"}, Members: []source.SpeakerID{2, 3}, Count: 2, Ref: "q7"},
			`{"id":1,"name":"the two ministers","kind":"group","roles":["minister"],"aliases":["they"],"members":[2,3],"count":2,"ref":"q7"}`},
		{source.Mention{}, `{}`},
		{source.Mention{Spans: source.Spans{{0, 8}}, Head: source.Span{4, 8}, Form: source.Pronominal, Speakers: []source.SpeakerID{1},
			Candidates: []source.SpeakerID{2}, Confidence: 871, Via: []source.Span{{30, 34}}},
			`{"spans":[[0,8]],"head":[4,8],"form":"pronominal","speakers":[1],"candidates":[2],"confidence":871,"via":[[30,34]]}`},
	} {
		data, err := json.Marshal(test.value)
		require.NoError(t, err)
		assert.Equal(t, test.want, string(data), "unset fields are left out")
	}
}
