package treebank

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/source"
)

// news returns articles of the training part of PolNeAR as one document.
func news(b *testing.B) *source.Document {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		b.Skip("SAYSO_CORPORA is not set: there is no text to read")
	}
	names, err := filepath.Glob(filepath.Join(corpora, "polnear/train/text/*.txt"))
	require.NoError(b, err)
	var text []byte
	for _, name := range names[:40] {
		article, err := os.ReadFile(name)
		require.NoError(b, err)
		text = append(append(text, article...), "\n\n"...)
	}
	return source.NewDocument(string(text), source.Meta{})
}

// perWord reports the time a token.
func perWord(b *testing.B, words int) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*words), "µs/word")
	b.ReportMetric(float64(b.N*words)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkSegment(b *testing.B) {
	doc := news(b)
	words := len(segment.Document(doc).Tokens)
	b.ReportAllocs()
	for b.Loop() {
		segment.Document(doc)
	}
	perWord(b, words)
}

func BenchmarkTagger(b *testing.B) {
	text := segment.Document(news(b))
	t := newCore(b).Tagger
	b.ReportAllocs()
	for b.Loop() {
		t.Tag(text)
	}
	perWord(b, len(text.Tokens))
}

func BenchmarkDepparse(b *testing.B) {
	tagged := newCore(b).Tagger.Tag(segment.Document(news(b)))
	p := newCore(b).Parser
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(tagged)
	}
	perWord(b, len(tagged.Tokens))
}

// BenchmarkCore is all of it: raw text to trees and names.
func BenchmarkCore(b *testing.B) {
	doc := news(b)
	core := newCore(b)
	words := len(segment.Document(doc).Tokens)
	b.ReportAllocs()
	for b.Loop() {
		core.Finder.Find(core.Parser.Parse(core.Tagger.Tag(segment.Document(doc))))
	}
	perWord(b, words)
}

// BenchmarkDecode is what a program waits for before its first text.
func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		newCore(b)
	}
}
