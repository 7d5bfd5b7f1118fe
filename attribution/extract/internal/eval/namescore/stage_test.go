package namescore

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

func finder(t testing.TB) func(*source.Document) *syntax.Named {
	find, err := NewFinder()
	require.NoError(t, err)
	return find
}

// textOf returns the words of a text.
func textOf(t *syntax.Named, r syntax.Range) string {
	if r.Start == r.End {
		return ""
	}
	return t.Doc.Slice(source.Span{Start: t.Tokens[r.Start].Span.Start, End: t.Tokens[r.End-1].Span.End})
}

// What the embedded model makes of texts of our own.
func TestNames(t *testing.T) {
	find := finder(t)
	for _, test := range []struct {
		text string
		want []string // kind, name, title, role and affiliation of each
	}{
		{"Pentagon chief Mark Tarrow met reporters in Berlin on Tuesday.", []string{"organisation|Pentagon|||", "person|Mark Tarrow|Pentagon chief||", "place|Berlin|||"}},
		{"Rep. Jane Doyle (D-N.Y.) said she would vote against it.", []string{"person|Jane Doyle|Rep.||D-N.Y."}},
		{"The bank's new chief executive, Martha Lindqvist, told CNN that Iraqi banks were safe.",
			[]string{"person|Martha Lindqvist||new chief executive|", "organisation|CNN|||", "group|Iraqi|||"}},
		{"David Brack, a spokesman for the ministry, declined to comment.", []string{"person|David Brack||spokesman for the ministry|"}},
		{"nobody said anything at all.", nil},
	} {
		named := find(source.NewDocument(test.text, source.Meta{}))
		var got []string
		for _, n := range named.Names {
			got = append(got, strings.Join([]string{n.Kind.String(), textOf(named, n.Tokens), textOf(named, n.Title), textOf(named, n.Role), textOf(named, n.Affiliation)}, "|"))
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

// Odd texts are read, and give names with capital letters within the text.
func TestOddTexts(t *testing.T) {
	find := finder(t)
	for _, text := range []string{
		"", " ", "\x00\xff\xfe", "A", strings.Repeat("INA ", 20_000), strings.Repeat("(", 20_000), strings.Repeat("“Ina ", 5_000),
		strings.Repeat("Mr. ", 10_000), strings.Repeat("Ina, the mayor, ", 5_000), strings.Repeat("x", 1<<16) + " Ina", "ІНА Фальк и Оттó 李 明",
	} {
		doc := source.NewDocument(text, source.Meta{})
		for _, n := range find(doc).Names {
			assert.Less(t, n.Tokens.Start, n.Tokens.End)
		}
		if !utf8.ValidString(text) {
			assert.Empty(t, find(doc).Names)
		}
	}
}

// BenchmarkFind is the stage alone, on articles of the training part of PolNeAR.
func BenchmarkFind(b *testing.B) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		b.Skip("SAYSO_CORPORA is not set: there is no text to read")
	}
	paths, err := filepath.Glob(filepath.Join(corpora, "polnear/train/text/*.txt"))
	require.NoError(b, err)
	var text []byte
	for _, path := range paths[:40] {
		article, err := os.ReadFile(path)
		require.NoError(b, err)
		text = append(append(text, article...), "\n\n"...)
	}
	classes, err := weights.DecodeClasses(models.Classes())
	require.NoError(b, err)
	tags, err := tagger.New(models.Tagger(), classes)
	require.NoError(b, err)
	stage, err := names.New(models.Names(), classes)
	require.NoError(b, err)
	tagged := tags.Tag(segment.Document(source.NewDocument(string(text), source.Meta{})))
	b.ReportAllocs()
	for b.Loop() {
		stage.Find(&syntax.Parsed{Tagged: tagged})
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(tagged.Tokens)), "µs/word")
}
