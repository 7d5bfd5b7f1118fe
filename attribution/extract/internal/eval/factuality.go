package eval

import (
	"io"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval/factuality"
)

// WriteFactuality writes how well the factuality of event words is told.
func WriteFactuality(w io.Writer, corpora string) error {
	core, err := NewCore()
	if err != nil {
		return err
	}
	r, err := factuality.MeasureAll(corpora, core.Read)
	if err != nil {
		return err
	}
	r.Write(w)
	return nil
}
