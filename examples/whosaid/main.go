// Whosaid reads news texts in English and tells who said what in them.
//
//	go run ./examples/whosaid [-format table|json|brat] [-o DIR] [-outermost] [FILE or DIR ...]
//
// An argument is a text file, "-" for standard input, or a folder, of which every
// *.txt is read; without any, a sample article is. A table is for people: who, by which
// cue, in which form, how surely (certainty, and where they are not the usual ones
// polarity and status) and where in the file; then what; then to whom, when, where and
// through what, as far as the text tells. What stands inside something said is indented
// under it. JSON is one reading a line. Of several inputs as brat each needs a file of
// its own.
//
// With -o each input has a file in DIR: NAME.json, NAME.ann or NAME.table, where NAME
// is its path below the folder that was given, less the suffix. If two inputs have one
// NAME, the first is read; so is no input whose output would be written over an input.
//
// The exit status is 1 if an input could not be read or an output not be written, which
// is said and the rest done; and 2 if the arguments make no sense.
package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/attribution/extract"
)

func main() {
	p := program{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		colour:   isTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "",
		progress: isTerminal(os.Stderr),
	}
	os.Exit(p.run(os.Args[1:]))
}

// program is what the command has to do with: streams, and what they can show.
type program struct {
	stdin            io.Reader
	stdout, stderr   io.Writer
	colour, progress bool
}

// suffixes are those of the files that -o writes, by format.
var suffixes = map[string]string{"table": ".table", "json": ".json", "brat": ".ann"}

// run does what the arguments say and returns the exit status.
func (p *program) run(args []string) int {
	flags := flag.NewFlagSet("whosaid", flag.ContinueOnError)
	flags.SetOutput(p.stderr)
	flags.Usage = func() {
		fmt.Fprintln(p.stderr, "usage: whosaid [-format table|json|brat] [-o DIR] [-outermost] [FILE or DIR ...]")
		flags.PrintDefaults()
	}
	format := flags.String("format", "table", "table, json or brat")
	dir := flags.String("o", "", "write one file for each input into `DIR`")
	outermost := flags.Bool("outermost", false, "leave out what stands inside something said")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	p.progress = p.progress && *dir != ""
	inputs := list(flags.Args(), p.stdin)
	suffix, ok := suffixes[*format]
	switch {
	case !ok:
		p.say(fmt.Errorf("no format %q: table, json or brat", *format))
		return 2
	case *dir != "":
		writeTo(*dir, suffix, inputs)
	case *format == "brat" && len(inputs) > 1:
		p.say(errors.New("several inputs as brat need -o DIR"))
		return 2
	}

	done, failed := 0, false
	for r, err := range new(extract.Extractor).All(context.Background(), documents(inputs)) {
		in := inputs[done]
		done++
		if p.progress {
			fmt.Fprintf(p.stderr, "\r\x1b[K%d/%d %s", done, len(inputs), wrap(in.path, 60, 1)[0])
		}
		if in.err = cmp.Or(in.err, err); in.err == nil {
			if *outermost {
				r = r.Keep(func(a *attribution.Attribution) bool { return a.Parent == 0 })
			}
			in.err = p.write(in, r, *format, len(inputs) > 1)
		}
		if in.err != nil {
			failed = true
			p.say(in.err)
		}
	}
	p.clear()
	if failed {
		return 1
	}
	return 0
}

// write puts out one reading.
func (p *program) write(in *input, r *attribution.Reading, format string, several bool) error {
	var b bytes.Buffer
	var err error
	switch format {
	case "json":
		err = attribution.WriteJSON(&b, r)
	case "brat":
		err = brat.Write(&b, r)
	default:
		t := table{Buffer: &b, file: in.path, reading: r, colour: p.colour && in.out == ""}
		if several && in.out == "" {
			t.title()
		}
		t.write()
	}
	if err != nil {
		return fmt.Errorf("%s: %w", in.path, err)
	}
	if in.out == "" {
		_, err = p.stdout.Write(b.Bytes())
		return err
	}
	if err := os.MkdirAll(filepath.Dir(in.out), 0o777); err != nil {
		return err
	}
	return os.WriteFile(in.out, b.Bytes(), 0o666)
}

// say tells people what went wrong.
func (p *program) say(err error) {
	p.clear()
	fmt.Fprintf(p.stderr, "whosaid: %s\n", printable(err.Error()))
}
