package corpus

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Word is a syntactic word of a sentence in CoNLL-U: its ten columns, but for the
// enhanced graph.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	// Head is the number of the word it depends on, counted from 1; 0 is the root.
	Head   int
	Deprel string
	Misc   string
	// Joined says that it and the word before it are parts of one orthographic word
	// (a multiword token).
	Joined bool
	// Surface is the orthographic word, "" of a word that is Joined.
	Surface string
	// SpaceAfter says that white space follows the orthographic word.
	SpaceAfter bool
}

// Sentence is a sentence of a treebank.
type Sentence struct {
	// ID is that of the sentence, Text its "# text".
	ID, Text string
	// NewDoc and NewPar say that a document and that a paragraph begins with it.
	NewDoc, NewPar bool
	Words          []Word
}

// ReadCoNLLU reads the sentences of a file in CoNLL-U, compressed if its name ends in
// ".gz". Empty nodes of the enhanced graph are left out.
func ReadCoNLLU(name string) ([]Sentence, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		zipped, err := gzip.NewReader(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		r = zipped
	}
	sentences, err := ParseCoNLLU(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return sentences, nil
}

// ParseCoNLLU is ReadCoNLLU of a text. An error names the line.
func ParseCoNLLU(r io.Reader) ([]Sentence, error) {
	var sentences []Sentence
	var s Sentence
	var m multiword
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		switch {
		case line == "":
			if len(s.Words) > 0 {
				sentences = append(sentences, s)
			}
			s, m = Sentence{}, multiword{}
		case line[0] == '#':
			s.setMeta(line)
		default:
			if err := s.addLine(line, &m); err != nil {
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
		}
	}
	if len(s.Words) > 0 {
		sentences = append(sentences, s)
	}
	return sentences, lines.Err()
}

func (s *Sentence) setMeta(line string) {
	key, value, _ := strings.Cut(strings.TrimPrefix(line, "# "), " = ")
	switch key {
	case "sent_id":
		s.ID = value
	case "text":
		s.Text = value
	case "newdoc", "newdoc id":
		s.NewDoc = true
	case "newpar", "newpar id":
		s.NewPar = true
	}
}

// A multiword token is the line that stands before its words.
type multiword struct {
	first, last int
	surface     string
	space       bool
}

// addLine adds the word of a line to s, or sets m to the multiword token of the line.
func (s *Sentence) addLine(line string, m *multiword) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, not 10", len(f))
	}
	space := !strings.Contains(f[9], "SpaceAfter=No")
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		*m = multiword{surface: f[1], space: space}
		var err1, err2 error
		m.first, err1 = strconv.Atoi(first)
		m.last, err2 = strconv.Atoi(last)
		return errors.Join(err1, err2)
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	w := Word{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: f[5], Deprel: f[7], Misc: f[9], Surface: f[1], SpaceAfter: space}
	n, err := strconv.Atoi(f[0])
	if err != nil || n != len(s.Words)+1 {
		return fmt.Errorf("word %s out of order", f[0])
	}
	if f[6] != "_" {
		if w.Head, err = strconv.Atoi(f[6]); err != nil {
			return err
		}
	}
	if m.first <= n && n <= m.last {
		w.Surface, w.SpaceAfter, w.Joined = m.surface, m.space, n > m.first
		if w.Joined {
			w.Surface = ""
		}
	}
	s.Words = append(s.Words, w)
	return nil
}
