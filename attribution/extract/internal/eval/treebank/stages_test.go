package treebank

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

func newCore(t testing.TB) *language.Core {
	core, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	require.NoError(t, err)
	return core
}

// TestTreebanks measures the models on the treebanks' dev parts.
func TestTreebanks(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is not set: the treebanks are not read")
	}
	core := newCore(t)
	tags, trees := core.Tagger, core.Parser
	for _, bank := range []struct {
		name   string
		tags   TagFigures // floors
		trees  TreeFigures
		rawLAS float64
	}{
		{"ud-ewt", TagFigures{95.3, 94.7, 97.0}, TreeFigures{UAS: 86.0, LAS: 82.5}, 80.0},
		{"gum", TagFigures{96.7, 96.6, 98.3}, TreeFigures{UAS: 85.5, LAS: 82.5}, 82.0},
	} {
		t.Run(bank.name, func(t *testing.T) {
			sentences, err := corpus.ReadCoNLLU(filepath.Join(corpora, bank.name, "dev.conllu.gz"))
			require.NoError(t, err)
			gold, err := Gold(sentences)
			require.NoError(t, err)
			tagged := tags.Tag(gold.Text)
			f := MeasureTags(gold, tagged)
			t.Logf("%s dev: %s", bank.name, f)
			assert.GreaterOrEqual(t, f.UPOS, bank.tags.UPOS)
			assert.GreaterOrEqual(t, f.XPOS, bank.tags.XPOS)
			assert.GreaterOrEqual(t, f.Lemma, bank.tags.Lemma)
			g := MeasureTrees(gold, trees.Parse(tagged))
			t.Logf("%s dev: %s", bank.name, g)
			assert.GreaterOrEqual(t, g.UAS, bank.trees.UAS)
			assert.GreaterOrEqual(t, g.LAS, bank.trees.LAS)
			raw, err := MeasureRaw(sentences, func(text *syntax.Text) *syntax.Parsed { return trees.Parse(tags.Tag(text)) })
			require.NoError(t, err)
			t.Logf("%s dev, %s", bank.name, raw)
			assert.GreaterOrEqual(t, raw.LAS, bank.rawLAS)
		})
	}
}

// read returns the trees of a text.
func read(t testing.TB, text string) *syntax.Parsed {
	core := newCore(t)
	return core.Parser.Parse(core.Tagger.Tag(segment.Document(source.NewDocument(text, source.Meta{}))))
}

// checkParsed checks what is so of any text: a word and an arc for each token, and a
// tree for each sentence.
func checkParsed(t *testing.T, p *syntax.Parsed) {
	t.Helper()
	require.Len(t, p.Words, len(p.Tokens))
	require.Len(t, p.Arcs, len(p.Tokens))
	for i, w := range p.Words {
		require.NotEmpty(t, w.UPOS.String(), "word %d", i)
		require.NotEmpty(t, w.Lemma, "word %d", i)
	}
	for _, s := range p.Sentences {
		roots := 0
		// A word that leads to the root does so for good: each is looked at once.
		leads := make([]bool, s.Tokens.End-s.Tokens.Start)
		for i := s.Tokens.Start; i < s.Tokens.End; i++ {
			a := p.Arcs[i]
			require.NotEmpty(t, a.Deprel.String(), "word %d", i)
			require.Equal(t, a.Head < 0, a.Deprel == syntax.Root, "word %d", i)
			if a.Head < 0 {
				require.EqualValues(t, -1, a.Head)
				roots++
				continue
			}
			require.True(t, s.Tokens.Start <= int(a.Head) && int(a.Head) < s.Tokens.End, "the head of %d is outside of its sentence", i)
			steps := 0
			for j := i; p.Arcs[j].Head >= 0 && !leads[j-s.Tokens.Start]; j = int(p.Arcs[j].Head) {
				steps++
				require.LessOrEqual(t, steps, len(leads), "word %d is in a circle", i)
			}
			for j := i; p.Arcs[j].Head >= 0 && !leads[j-s.Tokens.Start]; j = int(p.Arcs[j].Head) {
				leads[j-s.Tokens.Start] = true
			}
		}
		require.Equal(t, 1, roots)
	}
}

func TestAnyText(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":         "",
		"a mark":          "?",
		"bytes":           "\x00\xff\xfe said \x80.",
		"capitals":        "QUIST TELLS COUNCIL: “NO MORE BRIDGES”",
		"another script":  "市長は橋を渡った。 Мост закрыт.",
		"long word":       strings.Repeat("a", 1<<20),
		"long of points":  strings.Repeat("a.", 1<<19),
		"long of hyphens": strings.Repeat("É-", 1<<12),
		"no end":          strings.Repeat("the ferry and ", 2_000),
		"marks":           strings.Repeat(`"`, 5_000),
		"brackets":        strings.Repeat("(", 3_000) + strings.Repeat(")", 3_000),
		"long of letters": strings.Repeat("I went home. ", 300),
	} {
		t.Run(name, func(t *testing.T) {
			p := read(t, text)
			checkParsed(t, p)
			again := read(t, text)
			assert.Equal(t, p.Words, again.Words)
			assert.Equal(t, p.Arcs, again.Arcs)
		})
	}
}

// TestSentences shows what the models make of plain sentences.
func TestSentences(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Marten said the ferries were late.",
			"Marten/NNP/Marten/2:nsubj said/VBD/say/0:root the/DT/the/4:det ferries/NNS/ferry/6:nsubj were/VBD/be/6:cop late/JJ/late/2:ccomp ./././2:punct"},
		{"She didn’t call the mayor’s office on Friday.",
			"She/PRP/she/4:nsubj did/VBD/do/4:aux n’t/RB/not/4:advmod call/VB/call/0:root the/DT/the/6:det mayor/NN/mayor/8:nmod:poss ’s/POS/'s/6:case office/NN/office/4:obj on/IN/on/10:case Friday/NNP/Friday/4:obl ./././4:punct"},
	} {
		p := read(t, test.text)
		var words []string
		for i, token := range p.Tokens {
			w, a := p.Words[i], p.Arcs[i]
			words = append(words, strings.Join([]string{p.Doc.Slice(token.Span), w.XPOS.String(), w.Lemma, fmt.Sprintf("%d:%s", a.Head+1, a.Deprel)}, "/"))
		}
		assert.Equal(t, strings.Fields(test.want), words)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("“No,” said Ada Quist.")
	f.Add("\xff\x00")
	core := newCore(f)
	tags, trees := core.Tagger, core.Parser
	f.Fuzz(func(t *testing.T, text string) {
		segmented := segment.Document(source.NewDocument(text, source.Meta{}))
		p := trees.Parse(tags.Tag(segmented))
		checkParsed(t, p)
		again := trees.Parse(tags.Tag(segmented))
		assert.Equal(t, p.Words, again.Words)
		assert.Equal(t, p.Arcs, again.Arcs)
	})
}
