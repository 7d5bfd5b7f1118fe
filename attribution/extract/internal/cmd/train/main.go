// Train trains the models of the reader from the corpora and writes them into
// package models. It gives the same bytes for the same corpora and the same seed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A job is what is trained and where its model goes.
type job struct {
	name  string
	train func(o options) error
}

// jobs are in the order in which one needs another.
var jobs = []job{
	{"classes", trainClasses},
	{"tagger", trainTagger},
	{"depparse", trainParser},
	{"names", trainNames},
	{"cues", trainCues},
	{"pronouns", trainPronouns},
	{"attributions", trainAttributions},
	{"settings", trainSettings},
	{"factuality", trainFactuality},
}

// options are what all trainers are told.
type options struct {
	corpora, models string
	seed            int
	without         string // a corpus that nothing is learned from
}

// command is how the model is trained again.
func (o options) command(name string) string {
	if o.without != "" {
		name = "-without " + o.without + " " + name
	}
	return fmt.Sprintf("go run ./attribution/extract/internal/cmd/train -corpora DIR -seed %d %s", o.seed, name)
}

func (o options) corpus(name string) string { return filepath.Join(o.corpora, name) }

func (o options) model(name string) string { return filepath.Join(o.models, name+".bin") }

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	var o options
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	flags.StringVar(&o.corpora, "corpora", os.Getenv("SAYSO_CORPORA"), "folder of the corpora")
	flags.StringVar(&o.models, "models", "attribution/extract/internal/models", "folder the models are written to")
	flags.IntVar(&o.seed, "seed", 1, "seed of the order of examples")
	flags.StringVar(&o.without, "without", "", `"polnear": learn nothing from it`)
	flags.Usage = func() {
		var names []string
		for _, j := range jobs {
			names = append(names, j.name)
		}
		fmt.Fprintf(flags.Output(), "usage: train [flags] [%s ...]\n", strings.Join(names, "|"))
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return err
	}
	if o.corpora == "" {
		return errors.New("no corpora: name their folder by -corpora or SAYSO_CORPORA")
	}
	if o.without != "" && o.without != "polnear" {
		return fmt.Errorf("-without %s: only polnear can be left out", o.without)
	}
	for _, name := range flags.Args() {
		if !slices.ContainsFunc(jobs, func(j job) bool { return j.name == name }) {
			return fmt.Errorf("nothing named %q is trained", name)
		}
	}
	for _, j := range jobs {
		if flags.NArg() == 0 || slices.Contains(flags.Args(), j.name) {
			if err := j.train(o); err != nil {
				return fmt.Errorf("%s: %w", j.name, err)
			}
		}
	}
	return writeManifest(o)
}
