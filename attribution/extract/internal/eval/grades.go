package eval

import (
	"fmt"
	"io"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked/grades"
	"github.com/sayso-go/sayso/source"
)

// WriteGrades writes how the minimal pairs of grades fare, a line a family: those that pass
// where the marked attributions are given, and those where read has to find them.
func WriteGrades(w io.Writer, read Reader) error {
	families, err := grades.Families()
	if err != nil {
		return err
	}
	found := marked.Tally(families, func(text string) *attribution.Reading {
		r, failed := read(source.NewDocument(text, source.Meta{}))
		if failed != nil {
			err = failed
			return &attribution.Reading{}
		}
		return r
	})
	fmt.Fprintf(w, "%-24s%8s%8s%8s%8s\n", "", "cases", "known", "given", "found")
	line := func(family string, cases, known, given, found int) {
		fmt.Fprintf(w, "%-24s%8d%8d%8d%8d\n", family, cases, known, given, found)
	}
	cases, known, allGiven, allFound := 0, 0, 0, 0
	for i, f := range families {
		given := 0
		for _, c := range f.Cases {
			r, failed := grades.Reading(c)
			if failed != nil {
				return failed
			}
			if len(marked.Check(c, r)) == 0 {
				given++
			}
		}
		line(f.Name, found[i].Cases, found[i].Known, given, found[i].Passed)
		cases, known, allGiven, allFound = cases+found[i].Cases, known+found[i].Known, allGiven+given, allFound+found[i].Passed
	}
	line("all", cases, known, allGiven, allFound)
	return err
}
