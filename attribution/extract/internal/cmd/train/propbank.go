package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval/frames"
	"github.com/sayso-go/sayso/source"
)

// propBank is the frame of what is not FrameNet's.
const propBank = "PropBank"

// hearers are the rolesets whose ARG2 is who hears, as PropBank's frames describe it.
var hearers = strings.Fields("tell.01 talk.01 ask.01 ask.02 speak.01 converse.01 say.01 address.01 mention.01 chat.01 yell.01 suggest.01 disclose.01 " +
	"comment.01 question.01 cry.01 complain.01 shout.01 request.01 express.01 declare.01 confess.01 caution.01")

// readPropBank returns the verbs of PropBank as examples: times and places are frame
// elements of those names, who hears is the addressee, and other arguments have their own
// names.
func readPropBank(o options) (examples []frames.Example, err error) {
	for _, name := range []string{"ewt_srl.jsonl.gz", "masc_srl.jsonl.gz"} {
		file, err := os.Open(o.corpus("propbank/" + name))
		if err != nil {
			return nil, err
		}
		defer file.Close()
		zipped, err := gzip.NewReader(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		lines := bufio.NewScanner(zipped)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var line struct {
				Tokens []string
				Props  []struct {
					Roleset string
					Args    [][3]any
				}
			}
			if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			starts := make([]int, len(line.Tokens)+1)
			for i, t := range line.Tokens {
				starts[i+1] = starts[i] + len(t) + 1
			}
			for _, prop := range line.Props {
				e := frames.Example{Frame: propBank, Unit: prop.Roleset, Text: strings.Join(line.Tokens, " ")}
				for _, arg := range prop.Args {
					role, _ := arg[0].(string)
					start, _ := arg[1].(float64)
					end, _ := arg[2].(float64)
					span := source.Span{Start: starts[int(start)], End: starts[int(end)] - 1}
					switch {
					case role == "V":
						e.Target = source.Spans{span}
						continue
					case role == "ARGM-TMP":
						role = "Time"
					case role == "ARGM-LOC":
						role = "Place"
					case role == "ARG2" && slices.Contains(hearers, prop.Roleset):
						role = "Addressee"
					}
					e.Elements = append(e.Elements, frames.Element{Name: role, Span: span})
				}
				if len(e.Target) > 0 {
					examples = append(examples, e)
				}
			}
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return examples, nil
}
