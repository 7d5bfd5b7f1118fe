package segment

import (
	"bufio"
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

// TestLitBankQuotations compares the outermost quotes with those that people
// marked in novels. The texts are tokens with a space between all of them and a
// line a sentence; their paragraphs are lost, so that a text is one paragraph here.
// Single marks of dialogue and apostrophes look alike there.
func TestLitBankQuotations(t *testing.T) {
	var train, measured quotationScore
	for _, path := range corpusFiles(t, "litbank/quotations/tsv/*.ann") {
		name := filepath.Base(path)
		number, err := strconv.Atoi(name[:strings.IndexByte(name, '_')])
		require.NoError(t, err)
		text, gold := litBank(t, path)
		paragraphs := []syntax.Paragraph{{Span: trim(text, source.Span{End: len(text)}), Kind: syntax.Body}}
		quotes, stray := Quotes(text, paragraphs)
		checkQuotes(t, text, paragraphs, quotes, stray)
		if number%5 == 0 {
			measured.add(quotes, gold)
			continue
		}
		var one quotationScore
		one.add(quotes, gold)
		train.add(quotes, gold)
		if os.Getenv("SAYSO_ERRORS") != "" {
			fmt.Printf("LITBANK %s %s\n", name, one)
			for _, s := range one.missed {
				fmt.Printf("  missed %q\n", text[s.Start:min(s.End, s.Start+100)])
			}
			for _, s := range one.wrong {
				fmt.Printf("  wrong %q\n", text[s.Start:min(s.End, s.Start+100)])
			}
		}
	}
	t.Logf("train: %s; measured: %s", train, measured)
	assert.Greater(t, train.speechF1(), 0.96)
	assert.Greater(t, measured.f1(), 0.85)
	assert.Greater(t, measured.speechF1(), 0.93)
}

// quotationScore counts quotations found.
type quotationScore struct {
	right, found, gold int
	apart              int // found where no quotation is: titles, terms, scare quotes
	missed, wrong      []source.Span
}

func (s *quotationScore) add(quotes []syntax.Quote, gold []source.Span) {
	isGold := map[source.Span]bool{}
	for _, g := range gold {
		isGold[g] = true
	}
	isFound := map[source.Span]bool{}
	for _, q := range quotes {
		if q.Parent >= 0 {
			continue
		}
		span := source.Span{Start: q.Open.Start, End: endOf(q)}
		isFound[span] = true
		s.found++
		if !slices.ContainsFunc(gold, span.Overlaps) {
			s.apart++
		}
		if isGold[span] {
			s.right++
		} else {
			s.wrong = append(s.wrong, span)
		}
	}
	for _, g := range gold {
		s.gold++
		if !isFound[g] {
			s.missed = append(s.missed, g)
		}
	}
}

func (s *quotationScore) f1() float64 { return 2 * float64(s.right) / float64(s.found+s.gold) }

// speechF1 leaves out what was found where no speech is: LitBank has speech only,
// and whether a quote is speech is not for this stage to say.
func (s *quotationScore) speechF1() float64 {
	return 2 * float64(s.right) / float64(s.found-s.apart+s.gold)
}

func (s quotationScore) String() string {
	return fmt.Sprintf("%d gold, %d found, precision %.3f, recall %.3f, F1 %.3f (%.3f without %d found apart from all gold)", s.gold, s.found,
		float64(s.right)/float64(max(1, s.found)), float64(s.right)/float64(max(1, s.gold)), s.f1(), s.speechF1(), s.apart)
}

// litBank returns the text and the quotations of a file of LitBank: lines
// QUOTE, id, and the first and last token as line and number in it.
func litBank(t *testing.T, path string) (text string, gold []source.Span) {
	t.Helper()
	var starts, ends [][]int // of tokens, by line
	text = readFile(t, strings.TrimSuffix(path, ".ann")+".txt")
	at := 0
	for l := range strings.Lines(text) {
		var s, e []int
		i := 0
		for _, token := range strings.Split(strings.TrimRight(l, "\n"), " ") {
			s, e = append(s, at+i), append(e, at+i+len(token))
			i += len(token) + 1
		}
		starts, ends = append(starts, s), append(ends, e)
		at += len(l)
	}
	scanner := bufio.NewScanner(strings.NewReader(readFile(t, path)))
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		fields := strings.Split(scanner.Text(), "\t")
		if fields[0] != "QUOTE" {
			continue
		}
		var n [4]int
		for i := range n {
			var err error
			n[i], err = strconv.Atoi(fields[2+i])
			require.NoError(t, err)
		}
		gold = append(gold, source.Span{Start: starts[n[0]][n[1]], End: ends[n[2]][n[3]]})
	}
	return text, gold
}
