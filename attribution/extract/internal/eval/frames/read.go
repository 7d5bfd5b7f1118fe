package frames

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"

	"github.com/sayso-go/sayso/source"
)

// Example is a sentence in which FrameNet has one word, the target, and its frame
// elements. Its text is tokens with spaces between them.
type Example struct {
	// Frame is the name of the frame, Unit that of the lexical unit: "Telling", "tell.v".
	Frame, Unit string
	Text        string
	// Target is where the word stands, in pieces if it is of several.
	Target source.Spans
	// Elements are in the order of the file.
	Elements []Element
}

// Element is a frame element and where it stands, with its preposition.
type Element struct {
	Name string
	Span source.Span
}

// Measures reports whether an example is one of the tenth that measure only.
func (e *Example) Measures() bool { return crc32.ChecksumIEEE([]byte(e.Text))%10 == 0 }

// Read reads the examples of the communication and cognition frames below the folder of
// the corpora.
func Read(corpora string) ([]Example, error) {
	name := filepath.Join(corpora, "framenet", "communication_lus.jsonl.gz")
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	examples, err := Parse(zipped)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return examples, nil
}

// Parse reads examples, each a line of JSON whose places are in code points.
func Parse(r io.Reader) (examples []Example, err error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var line struct {
			Frame  string   `json:"frame"`
			LU     string   `json:"lu"`
			Text   string   `json:"text"`
			Target [][2]int `json:"target"`
			FE     [][3]any `json:"fe"`
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		e := Example{Frame: line.Frame, Unit: line.LU, Text: line.Text}
		places := newPlaces(line.Text)
		var targets []source.Span
		for _, t := range line.Target {
			s, ok := places.span(t[0], t[1])
			if !ok {
				return nil, fmt.Errorf("line %d: the target is not in the text: %v", n, t)
			}
			targets = append(targets, s)
		}
		if e.Target = source.NewSpans(targets...); len(e.Target) == 0 {
			return nil, fmt.Errorf("line %d: there is no target", n)
		}
		for _, fe := range line.FE {
			name, ok1 := fe[0].(string)
			start, ok2 := fe[1].(float64)
			end, ok3 := fe[2].(float64)
			s, ok := places.span(int(start), int(end))
			if !ok || !ok1 || !ok2 || !ok3 {
				return nil, fmt.Errorf("line %d: not a frame element in the text: %v", n, fe)
			}
			e.Elements = append(e.Elements, Element{name, s})
		}
		examples = append(examples, e)
	}
	return examples, lines.Err()
}

// places are the byte offsets of the code points of a text, and of its end.
type places []int

func newPlaces(text string) places {
	p := make(places, 0, len(text)+1)
	for at := range text {
		p = append(p, at)
	}
	return append(p, len(text))
}

// span returns the bytes between two code points, which may be past the end of the text
// by the white space that was trimmed there.
func (p places) span(start, end int) (s source.Span, ok bool) {
	end = min(end, len(p)-1)
	if start < 0 || start >= end {
		return s, false
	}
	return source.Span{Start: p[start], End: p[end]}, true
}
