package factuality

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// Sentence is a sentence with event words, as a corpus has it.
type Sentence struct {
	// Text is the words with a space between.
	Text    string
	Targets []Target
}

// Target is an event word and its factuality.
type Target struct {
	// Span is where it stands in the text of its sentence.
	Span source.Span
	// Value is from -3, certainly not so, to 3, certainly so.
	Value float64
}

// Read returns the sentences of a part of a corpus: "UDS_IH2-dev". Folder is that of the
// corpora.
func Read(folder, part string) (sentences []Sentence, err error) {
	file, err := os.Open(filepath.Join(folder, "factuality", part+".jsonl.gz"))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", part, err)
	}
	return parse(part, plain)
}

// parse reads one sentence a line.
func parse(part string, lines io.Reader) (sentences []Sentence, err error) {
	scanner := bufio.NewScanner(lines)
	scanner.Buffer(nil, 1<<20)
	for n := 1; scanner.Scan(); n++ {
		var line struct {
			Text    string `json:"text"`
			Targets []struct {
				Words [2]int  `json:"span1"`
				Value float64 `json:"label"`
			} `json:"targets"`
		}
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", part, n, err)
		}
		words := wordsOf(line.Text)
		s := Sentence{Text: line.Text}
		for _, t := range line.Targets {
			from, to := t.Words[0], t.Words[1]
			if from < 0 || from >= to || to > len(words) {
				return nil, fmt.Errorf("%s: line %d: there are no words %d to %d", part, n, from, to)
			}
			s.Targets = append(s.Targets, Target{source.Span{Start: words[from].Start, End: words[to-1].End}, t.Value})
		}
		sentences = append(sentences, s)
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", part, err)
	}
	return sentences, nil
}

// wordsOf returns where the words of a text stand that spaces divide.
func wordsOf(text string) (words []source.Span) {
	at := 0
	for word := range strings.SplitSeq(text, " ") {
		words = append(words, source.Span{Start: at, End: at + len(word)})
		at += len(word) + 1
	}
	return words
}
