package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

const namedBank = `# newdoc id = quay
# text = President Ina Falk of the Ostwick Ferry Club rows on Monday.
1	President	President	PROPN	NNP	_	3	compound	_	Entity=(1-person-new-nnnnn-cf1-2,3-sgl-Ina_Falk
2	Ina	Ina	PROPN	NNP	_	3	compound	_	_
3	Falk	Falk	PROPN	NNP	_	9	nsubj	_	_
4	of	of	ADP	IN	_	8	case	_	_
5	the	the	DET	DT	_	8	det	_	Entity=(2-organization-new-nnnnn-cf2-2,3-sgl
6	Ostwick	Ostwick	PROPN	NNP	_	8	compound	_	Entity=(3-place-new-nnnnn-cf2-1-sgl)
7	Ferry	Ferry	PROPN	NNP	_	8	compound	_	_
8	Club	Club	PROPN	NNP	_	3	nmod	_	Entity=2)1)
9	rows	row	VERB	VBZ	_	0	root	_	_
10	on	on	ADP	IN	_	11	case	_	_
11	Monday	Monday	PROPN	NNP	_	9	obl	_	Entity=(4-time-new-nnnnn-cf2-1-sgl)|SpaceAfter=No
12	.	.	PUNCT	.	_	9	punct	_	_

`

// addNames adds corpora of our own with names to a folder of corpora.
func addNames(t *testing.T, folder string) {
	write := func(name, text string) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		if strings.HasSuffix(name, ".gz") {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			_, err := w.Write([]byte(text))
			require.NoError(t, err)
			require.NoError(t, w.Close())
			text = b.String()
		}
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	write("gum/train.conllu.gz", strings.Repeat(namedBank, 20))
	write("gum/dev.conllu.gz", namedBank)
	columns := strings.Repeat("Ina B-person\nFalk I-person\nrows O\n. O\n\n", 20)
	write("ner/WNUT17/CONLL-format/data/train/wnut17train.conll", columns)
	write("ner/WNUT17/CONLL-format/data/dev/emerging.dev.conll", columns)
	write("ner/BTC/CONLL-format/data/a.conll", "@ina B-PER\nrows O\n\n")
	write("ner/re3d/CONLL-format/data-by-source/conll/Quay/a.conll", "the\tB-Organisation\nOstwick\tI-Organisation\nclub\tI-Organisation\nPresident\tB-Person\nFalk\tI-Person\n\n")
	write("names/ssa-first-names.txt", "Ina,F,20000,1950\nFalk,M,200,1950\n")
	write("names/census-surnames.csv", "last_name,count\nFalk,3000\n")
	for _, list := range []string{"countries", "usstates", "usstateabbrev", "caprovinces", "mexstates", "nationalities"} {
		write("names/gazetteers/"+list+".txt", "New Ostwick\n")
	}
	write("lexicons/open-english-wordnet/noun.person.yaml.gz", "1-n:\n  members:\n  - Ada Quist\n  - boatman\n  hypernym:\n  - Nobody\n")
	write("lexicons/open-english-wordnet/noun.group.yaml.gz", "1-n:\n  members:\n  - Rowers\n")
	write("polnear/train-corenlp.tsv.gz", "# doc a\n1\t15\t18\tIna\tIna\tNNP\tPERSON\t0\troot\n")
	write("polnear/train/text/a.txt", "“Nö ferries,” s Ina.\n")
}

func TestTrainNames(t *testing.T) {
	corpora := smallCorpora(t)
	addNames(t, corpora)
	first, second := t.TempDir(), t.TempDir()
	require.NoError(t, run([]string{"-corpora", corpora, "-models", first, "classes", "tagger", "names"}))
	require.NoError(t, run([]string{"-corpora", corpora, "-models", second, "classes", "tagger", "names"}))
	files := readModels(t, first)
	assert.Equal(t, files, readModels(t, second))
	assert.Contains(t, files["manifest.txt"], "GUM dev names F1")
	assert.Contains(t, files["manifest.txt"], "CoreNLP")

	classes, err := weights.DecodeClasses([]byte(files["classes.bin"]))
	require.NoError(t, err)
	tags, err := tagger.New([]byte(files["tagger.bin"]), classes)
	require.NoError(t, err)
	finder, err := names.New([]byte(files["names.bin"]), classes)
	require.NoError(t, err)
	const text = "President Ina Falk of the Ostwick Ferry Club rows on Monday."
	named := finder.Find(&syntax.Parsed{Tagged: tags.Tag(segment.Document(source.NewDocument(text, source.Meta{})))})
	require.Len(t, named.Names, 2)
	assert.Equal(t, syntax.Range{Start: 1, End: 3}, named.Names[0].Tokens)
	assert.Equal(t, syntax.PersonName, named.Names[0].Kind)
	assert.Equal(t, syntax.OrganisationName, named.Names[1].Kind)

	require.NoError(t, run([]string{"-corpora", corpora, "-models", first, "-without", "polnear", "names"}))
	assert.NotContains(t, readModels(t, first)["manifest.txt"], "CoreNLP")
	assert.ErrorContains(t, run([]string{"-corpora", t.TempDir(), "-models", first, "names"}), "names: open")
}

func TestMentions(t *testing.T) {
	sentences, err := corpus.ParseCoNLLU(strings.NewReader(namedBank))
	require.NoError(t, err)
	gold, err := treebank.Gold(sentences)
	require.NoError(t, err)
	mentions := appendMentions(nil, sentences[0], 0)
	require.Len(t, mentions, 4)
	assert.Equal(t, gumMention{syntax.Range{Start: 0, End: 8}, "person", "Ina_Falk"}, mentions[0])
	assert.Equal(t, gumMention{syntax.Range{Start: 5, End: 6}, "place", ""}, mentions[2])
	n := newNameText(gold.Tagged, 1, 0)
	n.markMentions(gold, mentions)
	only := func(l names.Label) uint64 { return 1 << l }
	assert.Equal(t, []uint64{
		anyLabel, only(names.LabelOf(syntax.PersonName, names.First)), only(names.LabelOf(syntax.PersonName, names.Last)),
		1, 1, only(names.LabelOf(syntax.OrganisationName, names.First)), only(names.LabelOf(syntax.OrganisationName, names.Inside)), only(names.LabelOf(syntax.OrganisationName, names.Last)),
		1, 1, 1, 1,
	}, n.allowed)
}

func TestNameLists(t *testing.T) {
	corpora := t.TempDir()
	addNames(t, corpora)
	l, err := readNameLists(options{corpora: corpora})
	require.NoError(t, err)
	entry := func(word string) names.Entry { return names.Entry(l[weights.WordHash(word)]) }
	assert.Equal(t, 3, entry("Ina").Given())
	assert.NotZero(t, entry("ina")&names.FeminineName)
	assert.Equal(t, []int{1, 1}, []int{entry("Falk").Given(), entry("Falk").Family()})
	assert.NotZero(t, entry("Quist")&names.Famous)
	assert.Zero(t, entry("boatman")&names.Famous)
	assert.NotZero(t, entry("Rowers")&names.Body)
	assert.NotZero(t, entry("New")&names.Opens)
	phrase := names.PhraseHash(weights.WordHash("new"), weights.WordHash("ostwick"))
	assert.NotZero(t, names.Entry(l[phrase])&names.Place)
	_, err = readNameLists(options{corpora: t.TempDir()})
	assert.ErrorIs(t, err, os.ErrNotExist)
}
