package grades

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked"
)

// sheet has the texts of 100 pairs, drawn evenly from the families and put in an order
// that parts them, with what a reader who knows the comments of the packages claim and
// attribution alone is asked to grade. It stays as it is, so that what was judged stays
// with it.
//
//go:embed judged/sheet.txt
var sheet string

// Item is a text of the sheet.
type Item struct {
	Number int
	Case   *marked.Case
	// Values are what is expected, by the name of what is asked.
	Values map[string]string
}

// questions are what a reader may be asked for.
var questions = []string{"status", "certainty", "polarity", "stance", "topic", "time"}

// Sheet returns the texts of the sheet, with what the cases expect of them.
func Sheet() ([]Item, error) {
	families, err := Families()
	if err != nil {
		return nil, err
	}
	cases := map[string]*marked.Case{}
	for _, f := range families {
		for _, c := range f.Cases {
			if _, ok := cases[c.Doc.Text()]; !ok {
				cases[c.Doc.Text()] = c
			}
		}
	}
	var items []Item
	for part := range strings.SplitSeq(strings.TrimSpace(sheet), "\n\n") {
		first, rest, _ := strings.Cut(part, "\n")
		number, text, _ := strings.Cut(first, ". ")
		item := Item{Case: cases[text], Values: map[string]string{}}
		if _, err := fmt.Sscanf(number, "%d", &item.Number); err != nil || item.Case == nil {
			return nil, fmt.Errorf("the sheet has a text that no case has: %q", first)
		}
		_, asked, _ := strings.Cut(rest, "grade: ")
		expected := valuesOf(&item.Case.Expected[0])
		for q := range strings.SplitSeq(asked, ", ") {
			if expected[q] == "" {
				return nil, fmt.Errorf("%d: %q is asked, and no case expects it", item.Number, q)
			}
			item.Values[q] = expected[q]
		}
		items = append(items, item)
	}
	return items, nil
}

// valuesOf returns what is expected that a reader can be asked for.
func valuesOf(e *marked.Expected) map[string]string {
	return map[string]string{
		"status": string(e.Status), "certainty": string(e.Claim.Certainty), "polarity": string(e.Claim.Polarity),
		"stance": string(e.Stance), "topic": string(e.Claim.Topic.Kind), "time": string(e.Claim.Topic.Time),
	}
}

// ReadJudgements returns what a reader answered, by the number of the text. A line is the
// number and the answers: "17 certainty=probable polarity=positive".
func ReadJudgements(text string) (map[int]map[string]string, error) {
	judged := map[int]map[string]string{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		n := 0
		if _, err := fmt.Sscanf(fields[0], "%d", &n); err != nil || judged[n] != nil {
			return nil, fmt.Errorf("no number of a text, or twice the same: %q", line)
		}
		judged[n] = map[string]string{}
		for _, field := range fields[1:] {
			key, value, ok := strings.Cut(field, "=")
			if !ok || !slices.Contains(questions, key) {
				return nil, fmt.Errorf("no answer: %q", field)
			}
			judged[n][key] = value
		}
	}
	return judged, nil
}
