package coreference

import (
	"fmt"
	"io"
)

// Write measures the embedded models on what measures only: the two names of GAP's
// validation part, the speakers of LitBank's quotations, the pronouns of GUM dev.
func Write(w io.Writer, corpora string) error {
	read, err := NewReader()
	if err != nil {
		return err
	}
	passages, err := ReadGAP(gapFile(corpora, "validation"))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%-30s%8s%8s%8s%8s%8s\n", "GAP validation", "n", "F1", "he", "she", "ratio")
	for _, told := range []bool{true, false} {
		f := MeasureGAP(passages, read, told)
		name := map[bool]string{true: "told which two names", false: "not told"}[told]
		fmt.Fprintf(w, "%-30s%8d%8.4f%8.4f%8.4f%8.4f\n", name, len(passages), f.All, f.Masculine, f.Feminine, f.Ratio())
	}
	works, err := ReadLitBank(corpora, true)
	if err != nil {
		return err
	}
	texts, err := ReadGUM(corpora, "dev")
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\n%-30s%8s%8s\n", "", "n", "right")
	pronouns := MeasurePronouns(texts, read)
	for _, line := range []struct {
		name string
		Count
	}{
		{"LitBank, quotations' speakers", MeasureQuotations(works, read)},
		{"GUM dev, pronouns", pronouns.All},
		{"  personal and possessive", pronouns.Personal},
		{"  relative", pronouns.Relative},
	} {
		fmt.Fprintf(w, "%-30s%8d%8.4f\n", line.name, line.All, line.Share())
	}
	return nil
}
