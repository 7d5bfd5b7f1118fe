package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/source"
)

// Annotated is a text with the attributions that people have marked in it. Its
// document's ID is its name.
type Annotated struct {
	Doc *source.Document
	// Gold are the annotators' readings, at least one.
	Gold []*attribution.Reading
}

// annotator is what stands behind the name of a text in that of its annotation.
var annotator = regexp.MustCompile(`_[0-9a-f]+$`)

// ReadAnnotated reads the texts NAME.txt of textDir that have annotations in
// goldDir, by their names: NAME.ann, or NAME_ANNOTATOR.ann with an ANNOTATOR in
// hexadecimal. An error names the file; that there is no such text is one too.
func ReadAnnotated(goldDir, textDir string) ([]*Annotated, error) {
	texts, err := listed(textDir, ".txt")
	if err != nil {
		return nil, err
	}
	anns, err := listed(goldDir, ".ann")
	if err != nil {
		return nil, err
	}
	of := map[string][]string{}
	for _, name := range texts {
		of[name] = nil
	}
	for _, ann := range anns {
		name := ann
		if _, ok := of[ann]; !ok {
			name = annotator.ReplaceAllString(ann, "")
		}
		of[name] = append(of[name], ann)
	}
	var out []*Annotated
	for _, name := range texts {
		if len(of[name]) == 0 {
			continue
		}
		text, err := os.ReadFile(filepath.Join(textDir, name+".txt"))
		if err != nil {
			return nil, err
		}
		a := &Annotated{Doc: source.NewDocument(string(text), source.Meta{ID: name})}
		for _, ann := range of[name] {
			r, err := readAnnotation(filepath.Join(goldDir, ann+".ann"), a.Doc)
			if err != nil {
				return nil, err
			}
			a.Gold = append(a.Gold, r)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no .ann in %s has a text in %s", goldDir, textDir)
	}
	return out, nil
}

// listed returns the names of the files of dir with that ending, without it, sorted.
func listed(dir, ending string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ending); ok {
			names = append(names, name)
		}
	}
	return names, err
}

func readAnnotation(path string, doc *source.Document) (*attribution.Reading, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r, err := brat.Read(file, doc)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// ReadGiven reads from dir the readings that are to be scored, NAME.ann for each of
// texts. One that is missing is a reading without attributions, and counted.
func ReadGiven(dir string, texts []*Annotated) (readings []*attribution.Reading, missing int, err error) {
	for _, a := range texts {
		r, err := readAnnotation(filepath.Join(dir, a.Doc.Meta().ID+".ann"), a.Doc)
		if errors.Is(err, fs.ErrNotExist) {
			r, err, missing = &attribution.Reading{Doc: a.Doc}, nil, missing+1
		}
		if err != nil {
			return nil, 0, err
		}
		readings = append(readings, r)
	}
	return readings, missing, nil
}

// Score returns the Score of r, a reading of the same text.
func (a *Annotated) Score(r *attribution.Reading) (s Score) {
	for _, gold := range a.Gold {
		c := compare(gold, r)
		s.add(c.score(), 1/float64(len(a.Gold)))
	}
	return s
}

// Agreement returns the Score of the annotators against each other, zero where
// there is but one.
func (a *Annotated) Agreement() (s Score) {
	n := len(a.Gold)
	for i, gold := range a.Gold {
		for j, other := range a.Gold {
			if i != j {
				c := compare(gold, other)
				s.add(c.score(), 1/float64(n*(n-1)))
			}
		}
	}
	return s
}

// SelfTest returns the Score of each annotator against himself: 1 in all measures
// that count anything.
func (a *Annotated) SelfTest() (s Score) {
	for _, gold := range a.Gold {
		c := compare(gold, gold)
		s.add(c.score(), 1/float64(len(a.Gold)))
	}
	return s
}
