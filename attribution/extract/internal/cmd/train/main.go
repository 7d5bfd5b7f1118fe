// Command train trains the models of the reader from the corpora and writes them into
// package models. It gives the same bytes for the same corpora and the same seed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
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
	{"cues", trainCues},
}

// options are what all trainers are told.
type options struct {
	corpora, models string
	seed, epochs    int
}

// command is how the model is trained again.
func (o options) command(name string) string {
	return "go run ./attribution/extract/internal/cmd/train -corpora DIR " + name
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
	flags.IntVar(&o.epochs, "epochs", 8, "times the corpora are gone through")
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
	wanted := map[string]bool{}
	for _, name := range flags.Args() {
		wanted[name] = true
	}
	all := len(wanted) == 0
	for _, j := range jobs {
		if all || wanted[j.name] {
			if err := j.train(o); err != nil {
				return fmt.Errorf("%s: %w", j.name, err)
			}
		}
		delete(wanted, j.name)
	}
	for name := range wanted {
		return fmt.Errorf("nothing named %q is trained", name)
	}
	return writeManifest(o)
}
