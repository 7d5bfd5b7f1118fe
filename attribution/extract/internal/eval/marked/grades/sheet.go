package grades

import (
	"cmp"
	"fmt"
	"hash/crc32"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked"
	"github.com/sayso-go/sayso/source"
)

// Item is a text of a sheet on which a reader grades by the package comments alone.
type Item struct {
	Case *marked.Case
	// Values are what is expected of its first attribution, by the name of what is asked.
	Values map[string]string
}

// questions are what a reader may be asked for, in the order of the sheet.
var questions = []string{"status", "certainty", "polarity", "stance", "topic", "time"}

// pairs is how many pairs a sheet has.
const pairs = 100

var pairName = regexp.MustCompile(`^([0-9]+)([ab]) `)

// Sheet returns the texts of 100 pairs, drawn evenly from all families, in an order that
// parts them.
func Sheet() ([]Item, error) {
	families, err := Families()
	if err != nil {
		return nil, err
	}
	var all []Item
	for _, f := range families {
		for _, c := range f.Cases {
			if pairName.MatchString(c.Name) && len(c.Expected) == 1 {
				all = append(all, Item{c, valuesOf(&c.Expected[0])})
			}
		}
	}
	// A pair of which only what no reader is asked for differs is left out.
	var drawn []Item
	for i := 0; i+1 < len(all); i += 2 {
		if len(all[i].Values) > 0 && len(all[i+1].Values) > 0 {
			drawn = append(drawn, all[i], all[i+1])
		}
	}
	var items []Item
	for i := range pairs {
		at := i * (len(drawn) / 2) / pairs * 2
		items = append(items, drawn[at], drawn[at+1])
	}
	slices.SortFunc(items, func(a, b Item) int {
		x, y := a.Case.Doc.Text(), b.Case.Doc.Text()
		return cmp.Or(cmp.Compare(crc32.ChecksumIEEE([]byte(x)), crc32.ChecksumIEEE([]byte(y))), cmp.Compare(x, y))
	})
	return items, nil
}

// valuesOf returns what is expected that a reader can be asked for.
func valuesOf(e *marked.Expected) map[string]string {
	values := map[string]string{}
	for key, value := range map[string]string{
		"status": string(e.Status), "certainty": string(e.Claim.Certainty), "polarity": string(e.Claim.Polarity), "stance": string(e.Stance),
		"topic": string(e.Claim.Topic.Kind), "time": string(e.Claim.Topic.Time),
	} {
		if value != "" {
			values[key] = value
		}
	}
	return values
}

// WriteSheet writes the sheet that a reader is given: texts by number, with cue and
// content, and what is asked for.
func WriteSheet(w io.Writer, items []Item) error {
	for n, item := range items {
		e := &item.Case.Expected[0]
		text := func(spans source.Spans) string {
			var pieces []string
			for _, s := range spans {
				pieces = append(pieces, item.Case.Doc.Slice(s))
			}
			return strings.Join(pieces, " … ")
		}
		var asked []string
		for _, q := range questions {
			if item.Values[q] != "" {
				asked = append(asked, q)
			}
		}
		if _, err := fmt.Fprintf(w, "%d. %s\n   cue: %s\n   content: %s\n   grade: %s\n\n", n+1, item.Case.Doc.Text(),
			text(e.Cue.Spans), text(e.Claim.Content), strings.Join(asked, ", ")); err != nil {
			return err
		}
	}
	return nil
}

// ReadJudgements returns what a reader answered, by the number of the text less one. A
// line is the number and the answers: "17 certainty=probable polarity=positive".
func ReadJudgements(text string) (map[int]map[string]string, error) {
	judged := map[int]map[string]string{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		n := 0
		if _, err := fmt.Sscanf(fields[0], "%d", &n); err != nil || n < 1 || judged[n-1] != nil {
			return nil, fmt.Errorf("no number of a text, or twice the same: %q", line)
		}
		judged[n-1] = map[string]string{}
		for _, field := range fields[1:] {
			key, value, ok := strings.Cut(field, "=")
			if !ok || !slices.Contains(questions, key) {
				return nil, fmt.Errorf("no answer: %q", field)
			}
			judged[n-1][key] = value
		}
	}
	return judged, nil
}

// Agreement is how often two agree on a question, beside how often they would by chance.
type Agreement struct {
	Question string
	// Texts is how many both answered, Same how many alike.
	Texts, Same int
	// Chance is how many they would answer alike by chance.
	Chance float64
}

// Kappa returns Cohen's kappa ("A coefficient of agreement for nominal scales", 1960) over
// all questions: 1 is full agreement, 0 that of chance. It is 0 of nothing.
func Kappa(list ...Agreement) float64 {
	var same, chance, texts float64
	for _, a := range list {
		same, chance, texts = same+float64(a.Same), chance+a.Chance, texts+float64(a.Texts)
	}
	if texts == chance {
		return 0
	}
	return (same - chance) / (texts - chance)
}

// Compare returns the agreement of what was judged with what is expected, for each
// question that was answered. An answer that is missing is one that is wrong.
func Compare(items []Item, judged map[int]map[string]string) (list []Agreement) {
	for _, q := range questions {
		a := Agreement{Question: q}
		expected, given := map[string]int{}, map[string]int{}
		for n, item := range items {
			want := item.Values[q]
			if want == "" {
				continue
			}
			a.Texts++
			expected[want]++
			given[judged[n][q]]++
			if judged[n][q] == want {
				a.Same++
			}
		}
		if a.Texts == 0 {
			continue
		}
		product := 0
		for value, n := range expected {
			product += n * given[value]
		}
		a.Chance = float64(product) / float64(a.Texts)
		list = append(list, a)
	}
	return list
}
