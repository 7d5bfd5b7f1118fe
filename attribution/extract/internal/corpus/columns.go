package corpus

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

// Labelled is a sentence whose names are marked.
type Labelled struct {
	Words []string
	// Names are in text order and do not overlap.
	Names []LabelledName
	// NewDoc says that a document begins with it.
	NewDoc bool
}

// LabelledName is a name in a sentence: its words [Start, End), and its label as the
// corpus has it, "B-" and "I-" left out.
type LabelledName struct {
	Start, End int
	Label      string
}

// ReadColumns reads the sentences of a file in the columns of CoNLL-2003: a word and, in
// the last column, its label in the schemes IO or IOB2. "-DOCSTART-" begins a document.
func ReadColumns(name string) ([]Labelled, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	sentences, err := ParseColumns(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return sentences, nil
}

// ParseColumns is ReadColumns of a text. An error names the line.
func ParseColumns(r io.Reader) ([]Labelled, error) {
	var sentences []Labelled
	s := Labelled{NewDoc: true}
	open := "" // label of the name that the word before belongs to
	end := func() {
		if len(s.Words) > 0 {
			sentences = append(sentences, s)
			s = Labelled{}
		}
		open = ""
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimRight(lines.Text(), " \t\r")
		if line == "" {
			end()
			continue
		}
		if strings.HasPrefix(line, "-DOCSTART-") {
			end()
			s.NewDoc = true
			continue
		}
		last := strings.LastIndexAny(line, " \t")
		if last < 0 {
			return nil, fmt.Errorf("line %d: one column", number)
		}
		word, _, _ := strings.Cut(line, line[last:last+1])
		if word = strings.TrimSpace(word); word == "" {
			continue // a word of invisible signs
		}
		position, label, _ := strings.Cut(line[last+1:], "-")
		at := len(s.Words)
		s.Words = append(s.Words, word)
		switch {
		case position == "O":
			label = ""
		case position == "I" && label == open:
			s.Names[len(s.Names)-1].End = at + 1
		case label != "" && (position == "B" || position == "I"):
			s.Names = append(s.Names, LabelledName{at, at + 1, label})
		default:
			return nil, fmt.Errorf("line %d: unknown label %q", number, line[last+1:])
		}
		open = label
	}
	end()
	return sentences, lines.Err()
}
