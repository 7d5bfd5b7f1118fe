package coreference

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// ReadLitBank reads the works of LitBank in a folder of corpora: those that measure, with
// a number divisible by five, or the others. Its texts are tokens with a space between
// and a line a sentence; lines are joined here, so that each text is one paragraph.
func ReadLitBank(corpora string, measured bool) ([]*Text, error) {
	paths, err := filepath.Glob(filepath.Join(corpora, "litbank", "coref", "*.ann"))
	if err != nil {
		return nil, err
	}
	var texts []*Text
	for _, path := range paths {
		number, _, _ := strings.Cut(filepath.Base(path), "_")
		n, err := strconv.Atoi(number)
		if err != nil {
			return nil, fmt.Errorf("%s: no Gutenberg number", path)
		}
		if (n%5 == 0) != measured {
			continue
		}
		t, err := readWork(path, filepath.Join(corpora, "litbank", "quotations", "tsv", filepath.Base(path)))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		texts = append(texts, t)
	}
	return texts, nil
}

// chainLabel is the label of a chain; all other labels are kinds of mentions.
var chainLabel = regexp.MustCompile(`-\d+$`)

func readWork(coref, quotations string) (*Text, error) {
	data, err := os.ReadFile(strings.TrimSuffix(coref, ".ann") + ".txt")
	if err != nil {
		return nil, err
	}
	text := string(data)
	lines := linesOf(text)
	t := &Text{Doc: source.NewDocument(strings.ReplaceAll(text, "\n", " "), source.Meta{ID: filepath.Base(coref)})}
	bytes := bytesOf(text)
	annotations, err := os.ReadFile(coref)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(annotations)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) < 2 || fields[0][0] != 'T' {
			continue
		}
		var label string
		var s source.Span
		if _, err := fmt.Sscanf(fields[1], "%s %d %d", &label, &s.Start, &s.End); err != nil || s.End >= len(bytes) {
			return nil, fmt.Errorf("not a mention: %.60q", line)
		}
		if chainLabel.MatchString(label) {
			s = source.Span{Start: bytes[s.Start], End: bytes[s.End]}
			t.Mentions = append(t.Mentions, Mention{s, headWord(t.Doc.Text(), s), label})
		}
	}
	t.sort()
	data, err = os.ReadFile(quotations)
	if err != nil {
		return nil, err
	}
	return t, t.readQuotations(string(data), lines)
}

// bytesOf returns the byte at which each code point begins, and the length.
func bytesOf(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// linesOf returns the tokens of each line.
func linesOf(text string) (lines [][]source.Span) {
	at := 0
	for line := range strings.Lines(text) {
		var tokens []source.Span
		start := at
		for token := range strings.SplitSeq(strings.TrimRight(line, "\n"), " ") {
			tokens = append(tokens, source.Span{Start: start, End: start + len(token)})
			start += len(token) + 1
		}
		lines = append(lines, tokens)
		at += len(line)
	}
	return lines
}

// headWord guesses the head of a mention, which LitBank does not mark: the last word
// before what follows a noun: a comma, "of", "who".
func headWord(text string, s source.Span) source.Span {
	words := strings.Split(text[s.Start:s.End], " ")
	start := s.Start
	head := source.Span{Start: s.Start, End: s.Start + len(words[0])}
	for i, w := range words {
		if i > 0 {
			switch strings.ToLower(w) {
			case ",", "of", "who", "which", "that", "in", "with", "from", "to", "on", "at", "for", "whom", "whose", "(", "and", "or", "\n":
				return head
			}
		}
		if w != "’s" && w != "'s" && w != "'" && w != "’" {
			head = source.Span{Start: start, End: start + len(w)}
		}
		start += len(w) + 1
	}
	return head
}

// readQuotations reads lines QUOTE, id, and the first and the last token, each as its
// line and its number in it, and lines ATTRIB, id, chain.
func (t *Text) readQuotations(data string, lines [][]source.Span) error {
	places := map[string]source.Span{}
	var order []string
	speakers := map[string]string{}
	for line := range strings.Lines(data) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case f[0] == "QUOTE" && len(f) >= 6:
			var n [4]int
			for i := range n {
				var err error
				if n[i], err = strconv.Atoi(f[2+i]); err != nil {
					return err
				}
			}
			if n[0] >= len(lines) || n[2] >= len(lines) || n[1] >= len(lines[n[0]]) || n[3] >= len(lines[n[2]]) {
				return fmt.Errorf("no such token: %.60q", line)
			}
			order = append(order, f[1])
			places[f[1]] = source.Span{Start: lines[n[0]][n[1]].Start, End: lines[n[2]][n[3]].End}
		case f[0] == "ATTRIB" && len(f) >= 3:
			speakers[f[1]] = f[2]
		}
	}
	for _, id := range order {
		if speakers[id] != "" {
			t.Quotations = append(t.Quotations, Quotation{places[id], speakers[id]})
		}
	}
	return nil
}
