package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
)

// development is what to show of a part of PolNeAR.
type development struct {
	part         string
	tenth, worst int
	errors, cues bool
}

var errMeasures = errors.New("-worst, -errors and -cues are for -part train -tenth K: what is tuned or measured on is not looked through")

func (d *development) run(w io.Writer, corpora string) error {
	switch {
	case corpora == "":
		return errors.New("-part needs -corpora or SAYSO_CORPORA")
	case d.tenth < -1 || d.tenth > 9:
		return fmt.Errorf("-tenth %d: the tenths are 0 to 9", d.tenth)
	case (d.part != "train" || d.tenth < 0) && (d.worst > 0 || d.errors || d.cues):
		return errMeasures
	}
	texts, err := eval.ReadPolNeAR(corpora, d.part)
	if err != nil {
		return err
	}
	if d.tenth >= 0 {
		texts = eval.Tenth(texts, d.tenth)
	}
	scored, err := eval.Read(texts, read)
	if err != nil {
		return err
	}
	eval.WriteScores(w, scored)
	fmt.Fprintln(w)
	eval.WriteForms(w, scored)
	eval.WriteConfidence(w, scored)
	if d.worst > 0 {
		fmt.Fprintln(w)
		eval.WriteWorst(w, scored, d.worst)
	}
	if d.cues {
		fmt.Fprintln(w)
		if err := eval.WriteCues(w, scored); err != nil {
			return err
		}
	}
	if d.errors {
		fmt.Fprintln(w)
		eval.WriteMistakes(w, scored)
	}
	return nil
}
