// Eval measures the reader. Without flags it prints the report: the figures of every
// task on every corpus that is there.
//
//	eval [-corpora DIR] [-seed DIR] [-update]
//	eval -part train -tenth K [-worst N] [-errors] [-cues]
//	eval -gold DIR [-given DIR] [-text DIR]
//	eval -growth
//	eval -soak [-megabytes N] FILE or DIR ...
//
// The second form scores a part of PolNeAR and shows what is wrong there, article by
// article; since what measures is never looked through, it does so for a tenth of
// the training texts alone. The third scores brat files, or annotators against each
// other. The fourth tables time and memory of texts of 1, 10 and 100 MB; the fifth
// reads everything below the places named and checks the laws of a Reading.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/source"
)

// golden is where the report is kept, below the root of the module.
const golden = "attribution/extract/internal/eval/report.golden"

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("eval", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var data eval.Data
	flags.StringVar(&data.Corpora, "corpora", os.Getenv("SAYSO_CORPORA"), "the `folder` of the corpora; SAYSO_CORPORA is the default")
	flags.StringVar(&data.Seed, "seed", os.Getenv("SAYSO_SEED"), "the `folder` of the seed; SAYSO_SEED is the default")
	update := flags.Bool("update", false, "write the report to "+golden+" too")
	var d development
	flags.StringVar(&d.part, "part", "", "score a `part` of PolNeAR, train or dev, instead")
	flags.IntVar(&d.tenth, "tenth", -1, "of the part only articles whose CRC-32 leaves `K` when divided by 10")
	flags.IntVar(&d.worst, "worst", 0, "list the `N` articles with the lowest relation")
	flags.BoolVar(&d.errors, "errors", false, "print every mistake with its text")
	flags.BoolVar(&d.cues, "cues", false, "count hits, misses and false ones by the lemma of the cue")
	gold := flags.String("gold", "", "score the brat files of -given against those of the `folder`, or these against each other")
	given := flags.String("given", "", "the `folder` of brat files to score")
	text := flags.String("text", "", "the `folder` of the texts; text beside -gold is the default")
	growth := flags.Bool("growth", false, "table time and memory over size")
	soaks := flags.Bool("soak", false, "read all files and folders that follow and check the laws")
	megabytes := flags.Int64("megabytes", 1<<20, "with -soak, read about `N` MB at most")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0 && !*soaks:
		return fmt.Errorf("what is %q?", flags.Arg(0))
	}
	switch {
	case *soaks:
		return soak(stdout, flags.Args(), *megabytes<<20, read)
	case *growth:
		return table(stdout, []int{1, 10, 100}, read)
	case *gold != "":
		if *text == "" {
			*text = filepath.Join(filepath.Dir(filepath.Clean(*gold)), "text")
		}
		return score(stdout, *gold, *given, *text)
	case d.part != "":
		return d.run(stdout, data.Corpora)
	}
	if *update && (data.Corpora == "" || data.Seed == "") {
		return errors.New("-update needs -corpora and -seed: the report must be whole")
	}
	sections, err := eval.Report(data, read)
	if err != nil {
		return err
	}
	var report bytes.Buffer
	if err := eval.WriteReport(&report, sections); err != nil {
		return err
	}
	if *update {
		if err := os.WriteFile(golden, report.Bytes(), 0o644); err != nil {
			return fmt.Errorf("-update is for the root of the module: %w", err)
		}
	}
	_, err = stdout.Write(report.Bytes())
	return err
}

// read is the public reader.
func read(doc *source.Document) (*attribution.Reading, error) {
	return (&extract.Extractor{}).Read(context.Background(), doc)
}

// score scores brat files against gold, or the annotators of gold against each other
// where there is nothing to score.
func score(w io.Writer, gold, given, text string) error {
	texts, err := eval.ReadAnnotated(gold, text)
	if err != nil {
		return err
	}
	if given == "" {
		eval.WriteAgreement(w, texts)
		return nil
	}
	readings, missing, err := eval.ReadGiven(given, texts)
	if err != nil {
		return err
	}
	if missing > 0 {
		fmt.Fprintf(w, "%d of %d texts have no file in %s\n", missing, len(texts), given)
	}
	scored := make([]eval.Scored, len(texts))
	for i, a := range texts {
		scored[i] = eval.Scored{Annotated: a, Given: readings[i]}
	}
	eval.WriteScores(w, scored)
	return nil
}
