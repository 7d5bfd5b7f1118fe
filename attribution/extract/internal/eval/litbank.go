package eval

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// WriteLitBank compares the outermost quotes of segment with those that people
// marked in novels: in the works that measure only, those with a number divisible by
// five, and in the others. The texts of LitBank are tokens with a space between all
// of them and a line a sentence; their paragraphs are lost, so that a text is one
// paragraph here. LitBank has speech only; whether a quote is speech or a title is
// not for segment to say, so that what overlaps no gold is counted apart.
func WriteLitBank(w io.Writer, corpora string) error {
	paths, err := filepath.Glob(filepath.Join(corpora, "litbank", "quotations", "tsv", "*.ann"))
	if err != nil {
		return err
	}
	type result struct {
		measures     bool
		quotes, near Tally
	}
	results, err := parallel(paths, func(path string) (result, error) {
		number, _, _ := strings.Cut(filepath.Base(path), "_")
		n, err := strconv.Atoi(number)
		if err != nil {
			return result{}, fmt.Errorf("%s: no Gutenberg number", path)
		}
		text, gold, err := readLitBank(path)
		if err != nil {
			return result{}, fmt.Errorf("%s: %w", path, err)
		}
		given, near := map[source.Span]bool{}, map[source.Span]bool{}
		for _, span := range outermostQuotes(text) {
			given[span] = true
			if overlapsAny(span, gold) {
				near[span] = true
			}
		}
		return result{n%5 == 0, tallyOf(setOf(gold), given), tallyOf(setOf(gold), near)}, nil
	})
	if err != nil {
		return err
	}
	if len(results) == 0 {
		return fmt.Errorf("no quotations of LitBank in %s", corpora)
	}
	fmt.Fprintf(w, "%-26s%8s%8s%8s%8s%8s\n", "", "gold", "given", "P", "R", "F1")
	for _, part := range []struct {
		name     string
		measures bool
	}{{"measured", true}, {"tuned on", false}} {
		var quotes, near Tally
		for _, r := range results {
			if r.measures == part.measures {
				quotes.add(r.quotes, 1)
				near.add(r.near, 1)
			}
		}
		writeTally(w, part.name, quotes)
		writeTally(w, part.name+", near gold", near)
	}
	return nil
}

func writeTally(w io.Writer, name string, t Tally) {
	fmt.Fprintf(w, "%-26s%8.0f%8.0f%8.4f%8.4f%8.4f\n", name, t.Gold, t.Given, t.Precision(), t.Recall(), t.F1())
}

func setOf(spans source.Spans) map[source.Span]bool {
	set := map[source.Span]bool{}
	for _, s := range spans {
		set[s] = true
	}
	return set
}

func overlapsAny(s source.Span, spans source.Spans) bool {
	return slices.ContainsFunc(spans, s.Overlaps)
}

// outermostQuotes returns the quotes that stand in no other, marks included.
func outermostQuotes(text string) (spans source.Spans) {
	whole := source.Span{Start: len(text) - len(strings.TrimLeftFunc(text, isSpace)), End: len(strings.TrimRightFunc(text, isSpace))}
	quotes, _ := segment.Quotes(text, []syntax.Paragraph{{Span: whole, Kind: syntax.Body}})
	for _, q := range quotes {
		if q.Parent < 0 {
			spans = append(spans, q.Open.Cover(q.Dash).Cover(q.Inner.Cover()).Cover(q.Close))
		}
	}
	return spans
}

// readLitBank returns the text and the quotations of a file of LitBank: lines QUOTE,
// id, and the first and the last token, each as its line and its number in it.
func readLitBank(path string) (text string, gold source.Spans, err error) {
	data, err := os.ReadFile(strings.TrimSuffix(path, ".ann") + ".txt")
	if err != nil {
		return "", nil, err
	}
	text = string(data)
	var tokens [][]source.Span // by line
	at := 0
	for line := range strings.Lines(text) {
		var of []source.Span
		start := at
		for token := range strings.SplitSeq(strings.TrimRight(line, "\n"), " ") {
			of = append(of, source.Span{Start: start, End: start + len(token)})
			start += len(token) + 1
		}
		tokens = append(tokens, of)
		at += len(line)
	}
	place := func(line, number string) (source.Span, error) {
		i, err1 := strconv.Atoi(line)
		j, err2 := strconv.Atoi(number)
		if err1 != nil || err2 != nil || i < 0 || i >= len(tokens) || j < 0 || j >= len(tokens[i]) {
			return source.Span{}, fmt.Errorf("no token %s of line %s", number, line)
		}
		return tokens[i][j], nil
	}
	data, err = os.ReadFile(path)
	if err != nil {
		return "", nil, err
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if fields[0] != "QUOTE" {
			continue
		}
		if len(fields) < 6 {
			return "", nil, fmt.Errorf("not a quotation: %.60q", line)
		}
		first, err := place(fields[2], fields[3])
		if err != nil {
			return "", nil, err
		}
		last, err := place(fields[4], fields[5])
		if err != nil {
			return "", nil, err
		}
		gold = append(gold, source.Span{Start: first.Start, End: last.End})
	}
	return text, gold, nil
}
