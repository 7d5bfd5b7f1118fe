package segment

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// corpusFiles returns the files of the corpora that match a pattern. Where there
// are no corpora the test is skipped.
func corpusFiles(t *testing.T, pattern string) []string {
	t.Helper()
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is not set: " + pattern + " is not read")
	}
	paths, err := filepath.Glob(filepath.Join(corpora, pattern))
	require.NoError(t, err)
	require.NotEmpty(t, paths, pattern)
	return paths
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// TestLawsOnPolNeAR checks the laws on all articles and counts what is found.
func TestLawsOnPolNeAR(t *testing.T) {
	kinds := map[syntax.ParagraphKind]int{}
	labels := map[syntax.ParagraphKind]int{}
	quoted, marks, strays, unclosed, reopened := 0, 0, 0, 0, 0
	for _, path := range slices.Concat(corpusFiles(t, "polnear/train/text/*.txt"), corpusFiles(t, "polnear/dev/text/*.txt")) {
		text := readFile(t, path)
		paragraphs := Paragraphs(text)
		checkParagraphs(t, text, paragraphs)
		quotes, stray := Quotes(text, paragraphs)
		checkQuotes(t, text, paragraphs, quotes, stray)
		for _, p := range paragraphs {
			kinds[p.Kind]++
			if !p.Label.IsEmpty() {
				labels[p.Kind]++
			}
		}
		for _, q := range quotes {
			marks += 1 + len(q.Reopen)
			reopened += len(q.Reopen)
			if q.Close.IsEmpty() {
				unclosed++
			} else {
				marks++
			}
		}
		quoted += len(quotes)
		strays += len(stray)
	}
	perThousand := 1000 * float64(strays) / float64(marks+strays)
	t.Logf("paragraphs: %v; labels: %v", kinds, labels)
	t.Logf("%d quotes, %d marks, %d stray (%.1f per 1,000), %d quotes unclosed, %d marks that open again", quoted, marks, strays, perThousand, unclosed, reopened)
	assert.Less(t, perThousand, 5.0)
}

// TestPolNeARContents asks of the contents of the training articles that begin
// with a quotation mark whether it opens one of our quotes, and whether one that
// ends them closes one.
func TestPolNeARContents(t *testing.T) {
	content := regexp.MustCompile(`^T\d+\tContent ([\d ;]+)\t`)
	begin, opened, end, closed := 0, 0, 0, 0
	for _, path := range corpusFiles(t, "polnear/train/text/*.txt") {
		text := readFile(t, path)
		var at []int // of code points
		for i := range text {
			at = append(at, i)
		}
		at = append(at, len(text))
		quotes, _ := Quotes(text, Paragraphs(text))
		opens, closes := map[int]bool{}, map[int]bool{}
		for _, q := range quotes {
			opens[q.Open.Start] = true
			closes[q.Close.End] = true
			for _, m := range q.Reopen {
				opens[m.Start] = true
			}
		}
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		anns, err := filepath.Glob(filepath.Join(filepath.Dir(path), "..", "attributions", name+"_*.ann"))
		require.NoError(t, err)
		if len(anns) == 0 {
			continue
		}
		for l := range strings.Lines(readFile(t, anns[0])) {
			m := content.FindStringSubmatch(l)
			if m == nil {
				continue
			}
			var offsets []int
			for _, field := range strings.FieldsFunc(m[1], func(r rune) bool { return r == ' ' || r == ';' }) {
				n, err := strconv.Atoi(field)
				require.NoError(t, err)
				offsets = append(offsets, n)
			}
			first, last := at[offsets[0]], at[offsets[len(offsets)-1]]
			n, sh, _ := markAt(text[first:])
			if n == 0 || sh == upright && isHeadlessAt(text[first+n:]) {
				continue
			}
			begin++
			if opens[first] {
				opened++
			} else if os.Getenv("SAYSO_ERRORS") != "" {
				fmt.Printf("OPEN %s %q\n", name, text[max(0, first-60):min(len(text), first+80)])
			}
			if !strings.ContainsRune("\"”'’", lastRune(text[:last])) {
				continue
			}
			end++
			if closes[last] {
				closed++
			} else if os.Getenv("SAYSO_ERRORS") != "" {
				fmt.Printf("CLOSE %s %q\n", name, text[max(0, last-80):min(len(text), last+60)])
			}
		}
	}
	t.Logf("contents that begin with a mark: %d, of them opening a quote %.4f; that end with one: %d, closing %.4f",
		begin, float64(opened)/float64(begin), end, float64(closed)/float64(end))
	assert.Greater(t, float64(opened)/float64(begin), 0.99)
	assert.Greater(t, float64(closed)/float64(end), 0.99)
}

func isHeadlessAt(s string) bool { return headless[strings.ToLower(wordAfter(s))] }

func lastRune(s string) rune {
	r := []rune(s[max(0, len(s)-4):])
	return r[len(r)-1]
}

// TestLawsOnLitBank checks the laws on novels. The texts are tokens with a space
// between all of them; their paragraphs are lost, so that a text is one paragraph.
// What of the quotations is right is measured elsewhere.
func TestLawsOnLitBank(t *testing.T) {
	for _, path := range corpusFiles(t, "litbank/quotations/tsv/*.txt") {
		text := readFile(t, path)
		paragraphs := []syntax.Paragraph{{Span: trim(text, source.Span{End: len(text)}), Kind: syntax.Body}}
		quotes, stray := Quotes(text, paragraphs)
		checkQuotes(t, text, paragraphs, quotes, stray)
	}
}
