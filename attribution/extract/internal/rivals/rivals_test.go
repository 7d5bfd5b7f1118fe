package rivals

import (
	"strings"
	"testing"
	"time"

	"github.com/jdkato/prose/v3"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// sayso returns what reads a text up to tags and names, and up to trees too.
func sayso(t testing.TB) (names, trees func(text string) *syntax.Named) {
	core, err := eval.NewCore()
	require.NoError(t, err)
	tag := func(text string) *syntax.Tagged {
		return core.Tagger.Tag(segment.Document(source.NewDocument(text, source.Meta{})))
	}
	names = func(text string) *syntax.Named { return core.Finder.Find(&syntax.Parsed{Tagged: tag(text)}) }
	trees = func(text string) *syntax.Named { return core.Finder.Find(core.Parser.Parse(tag(text))) }
	return names, trees
}

// readProse returns what prose makes of a text: tokens, tags and entities. It does not
// look for sentences, nor do we ask it to.
func readProse(t testing.TB, text string) *prose.Document {
	doc, err := prose.NewDocument(text, prose.WithSegmentation(false))
	require.NoError(t, err)
	return doc
}

// Both do what is measured: a tag for each token, and names.
func TestBothRead(t *testing.T) {
	const text = "Ilse Marten told the council of Ostwick that the ferries were late."
	names, trees := sayso(t)
	for _, read := range []func(string) *syntax.Named{names, trees} {
		n := read(text)
		assert.Len(t, n.Words, 13)
		assert.NotEmpty(t, n.Names)
	}
	doc := readProse(t, text)
	assert.Len(t, doc.Tokens(), 13)
	assert.NotEmpty(t, doc.Tokens()[0].Tag)
	assert.NotEmpty(t, doc.Entities())
}

// BenchmarkTagsAndNames reads a news article of ours by turns with all, and reports how
// many times the speed of prose ours is, without trees and with them. Words are what
// stands between spaces.
func BenchmarkTagsAndNames(b *testing.B) {
	text := eval.Article(10_000)
	words := float64(len(strings.Fields(text)))
	names, trees := sayso(b)
	var spent [3]time.Duration
	for b.Loop() {
		for i, read := range []func(){
			func() { names(text) },
			func() { trees(text) },
			func() { readProse(b, text) },
		} {
			start := time.Now()
			read()
			spent[i] += time.Since(start)
		}
	}
	words *= float64(b.N)
	b.ReportMetric(words/spent[0].Seconds(), "words/s")
	b.ReportMetric(words/spent[1].Seconds(), "words/s-with-trees")
	b.ReportMetric(words/spent[2].Seconds(), "words/s-prose")
	b.ReportMetric(spent[2].Seconds()/spent[0].Seconds(), "times-prose")
	b.ReportMetric(spent[2].Seconds()/spent[1].Seconds(), "times-prose-with-trees")
}
