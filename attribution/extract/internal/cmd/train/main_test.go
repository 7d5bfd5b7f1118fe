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

	"github.com/sayso-go/sayso/attribution/extract/internal/depparse"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

const bank = `# text = Ina rows home.
1	Ina	Ina	PROPN	NNP	_	2	nsubj	_	_
2	rows	row	VERB	VBZ	_	0	root	_	_
3	home	home	ADV	RB	_	2	advmod	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

# text = Two ferries waited.
1	Two	two	NUM	CD	_	2	nummod	_	_
2	ferries	ferry	NOUN	NNS	_	3	nsubj	_	_
3	waited	wait	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

`

// smallCorpora writes corpora of our own and returns their folder.
func smallCorpora(t *testing.T) string {
	folder := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		data := []byte(text)
		if strings.HasSuffix(name, ".gz") {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			_, err := w.Write(data)
			require.NoError(t, err)
			require.NoError(t, w.Close())
			data = b.Bytes()
		}
		require.NoError(t, os.WriteFile(path, data, 0o644))
	}
	for _, name := range []string{"ud-ewt/train.conllu.gz", "gum/train.conllu.gz", "ud-ewt/dev.conllu.gz", "gum/dev.conllu.gz"} {
		write(name, strings.Repeat(bank, 10))
	}
	write("raw/senate-press-releases.txt.gz", strings.Repeat("The ferries waited for Ina and the pilot.\n\n", 30))
	write("polnear/train/text/a.txt", strings.Repeat("“No ferries,” said Ina.\n", 30))
	write("lexicons/unimorph-eng.tsv.gz", "row\trows\tV;3;SG;PRS\nwait\twaited\tV;PST\nwait\twaited\tV;V.PTCP;PST\n")
	return folder
}

// readModels returns the files of a folder.
func readModels(t *testing.T, folder string) map[string]string {
	files := map[string]string{}
	names, err := filepath.Glob(filepath.Join(folder, "*"))
	require.NoError(t, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		files[filepath.Base(name)] = string(data)
	}
	return files
}

// All models are trained twice, whatever the order they are named in: the bytes are the same, and what is trained can be used.
func TestTrain(t *testing.T) {
	corpora := smallCorpora(t)
	first, second := t.TempDir(), t.TempDir()
	require.NoError(t, run([]string{"-corpora", corpora, "-models", first, "classes", "tagger", "depparse"}))
	require.NoError(t, run([]string{"-corpora", corpora, "-models", second, "depparse", "tagger", "classes"}))
	files := readModels(t, first)
	assert.Equal(t, files, readModels(t, second))
	for _, name := range []string{"classes.bin", "tagger.bin", "depparse.bin", "manifest.txt"} {
		assert.Contains(t, files, name)
	}
	assert.Contains(t, files["manifest.txt"], "ud-ewt dev LAS")
	assert.Contains(t, files["manifest.txt"], "PolNeAR")

	classes, err := weights.DecodeClasses([]byte(files["classes.bin"]))
	require.NoError(t, err)
	assert.NotZero(t, classes.Of(weights.WordHash("ferries")).Whole)
	assert.Equal(t, weights.Mostly, classes.Of(weights.WordHash("Ina")).Named)
	tags, err := tagger.New([]byte(files["tagger.bin"]), classes)
	require.NoError(t, err)
	trees, err := depparse.New([]byte(files["depparse.bin"]), classes)
	require.NoError(t, err)
	text := &syntax.Text{
		Doc:       source.NewDocument("Two ferries waited.", source.Meta{}),
		Tokens:    []syntax.Token{{Span: source.Span{Start: 0, End: 3}}, {Span: source.Span{Start: 4, End: 11}}, {Span: source.Span{Start: 12, End: 18}}, {Span: source.Span{Start: 18, End: 19}}},
		Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: 4}}},
	}
	parsed := trees.Parse(tags.Tag(text))
	assert.Equal(t, syntax.Word{UPOS: syntax.NOUN, XPOS: syntax.NNS, Lemma: "ferry"}, parsed.Words[1])
	assert.Equal(t, []syntax.Arc{{Head: 1, Deprel: syntax.Nummod}, {Head: 2, Deprel: syntax.Nsubj}, {Head: -1, Deprel: syntax.Root}, {Head: 2, Deprel: syntax.Punct}}, parsed.Arcs)
}

func TestTrainWithoutPolNeAR(t *testing.T) {
	corpora, folder := smallCorpora(t), t.TempDir()
	require.NoError(t, os.RemoveAll(filepath.Join(corpora, "polnear")))
	require.NoError(t, run([]string{"-corpora", corpora, "-models", folder, "-without", "polnear", "classes"}))
	manifest := readModels(t, folder)["manifest.txt"]
	assert.NotContains(t, manifest, "learned from PolNeAR")
	assert.Contains(t, manifest, "-without polnear classes")
}

func TestRunErrors(t *testing.T) {
	t.Setenv("SAYSO_CORPORA", "")
	for want, args := range map[string][]string{
		"no corpora":             {},
		`nothing named "parser"`: {"-corpora", "x", "parser"},
		"only polnear":           {"-corpora", "x", "-without", "gum"},
		"flag provided but not":  {"-beam", "9"},
		"classes: open":          {"-corpora", t.TempDir(), "classes"},
		"tagger: open":           {"-corpora", t.TempDir(), "tagger"},
		"depparse: open":         {"-corpora", t.TempDir(), "depparse"},
	} {
		assert.ErrorContains(t, run(args), want)
	}
}
