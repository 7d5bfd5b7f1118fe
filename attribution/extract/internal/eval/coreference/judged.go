package coreference

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// An Item is a source that is judged: whom does it name?
type Item struct {
	Doc  *source.Document
	Span source.Span
	// Choices are those whom it may name, the reader's answer among them, in random order.
	Choices []string
	// Answer is the reader's, as an index into Choices; -1 if it left the source open.
	Answer int
}

// mostChoices is how many are offered for a source.
const mostChoices = 7

// Draw draws so many sources from readings, the same for the same seed.
func Draw(readings []*attribution.Reading, seed uint64, n int) []Item {
	random := rand.New(rand.NewPCG(seed, 0))
	var all []Item
	for _, r := range readings {
		for i := range r.Attributions {
			if s := r.Attributions[i].Source; s != nil && len(s.Spans) > 0 {
				all = append(all, itemOf(r, s, random))
			}
		}
	}
	random.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
	all = all[:min(n, len(all))]
	slices.SortStableFunc(all, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Doc.Meta().ID, b.Doc.Meta().ID), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	return all
}

// itemOf returns the item of a source: with the answer stand its candidates, then those
// speakers whose number is next to that of the answer.
func itemOf(r *attribution.Reading, s *source.Mention, random *rand.Rand) Item {
	item := Item{Doc: r.Doc, Span: s.Spans.Cover(), Answer: -1}
	name := func(ids []source.SpeakerID) string {
		var names []string
		for _, id := range ids {
			names = append(names, r.Speakers[id-1].Name)
		}
		return strings.Join(names, " + ")
	}
	add := func(choice string) {
		if choice != "" && len(item.Choices) < mostChoices && !slices.Contains(item.Choices, choice) {
			item.Choices = append(item.Choices, choice)
		}
	}
	answer := name(s.Speakers)
	add(answer)
	for _, c := range s.Candidates {
		add(name([]source.SpeakerID{c}))
	}
	near := 1
	if len(s.Speakers) > 0 {
		near = int(s.Speakers[0])
	}
	others := slices.Clone(r.Speakers)
	slices.SortStableFunc(others, func(a, b source.Speaker) int {
		return max(int(a.ID)-near, near-int(a.ID)) - max(int(b.ID)-near, near-int(b.ID))
	})
	for _, o := range others {
		add(o.Name)
	}
	random.Shuffle(len(item.Choices), func(a, b int) {
		item.Choices[a], item.Choices[b] = item.Choices[b], item.Choices[a]
	})
	if answer != "" {
		item.Answer = slices.Index(item.Choices, answer)
	}
	return item
}

// letter returns how a choice is called on a sheet; none of them is called "0".
func letter(choice int) string { return string(rune('a' + choice)) }

// WriteSheet writes what judges go by: each article with the items in it marked, and
// the choices of each, without the answers.
func WriteSheet(w io.Writer, items []Item) {
	fmt.Fprintln(w, "Whom does the marked source name? Write a line for each item: its number and the letters of all choices that name just those, such as \"17 b\" or \"18 af\" where two are names of one; 0 for none of them.")
	for i := 0; i < len(items); {
		end := i
		for end < len(items) && items[end].Doc == items[i].Doc {
			end++
		}
		text := items[i].Doc.Text()
		fmt.Fprintf(w, "\n######## %s\n\n", items[i].Doc.Meta().ID)
		at := 0
		for k := i; k < end; k++ {
			s := items[k].Span
			if s.Start < at {
				continue // within the one before; its words are below
			}
			fmt.Fprintf(w, "%s[[%d: %s]]", text[at:s.Start], k+1, text[s.Start:s.End])
			at = s.End
		}
		fmt.Fprintf(w, "%s\n", text[at:])
		for ; i < end; i++ {
			fmt.Fprintf(w, "\n%d. %q\n", i+1, items[i].Doc.Slice(items[i].Span))
			for c, choice := range items[i].Choices {
				fmt.Fprintf(w, "   %s  %s\n", letter(c), choice)
			}
			fmt.Fprintf(w, "   0  none of these\n")
		}
	}
}

// A Verdict is what two judges think of an item.
type Verdict struct {
	Doc         string
	Span        source.Span
	Unresolved  bool // the reader gave no answer
	First, Next bool // each of them gave the reader's
}

// Judge compares the answers of two judges, lines of a number and letters, with those of
// the reader, which is right if its letter is among theirs. An item that one of them left
// out counts as wrong.
func Judge(items []Item, first, next string) []Verdict {
	one, two := lettersOf(first), lettersOf(next)
	var list []Verdict
	for i, item := range items {
		v := Verdict{Doc: item.Doc.Meta().ID, Span: item.Span, Unresolved: item.Answer < 0}
		if !v.Unresolved {
			answer := letter(item.Answer)
			v.First, v.Next = strings.Contains(one[i+1], answer), strings.Contains(two[i+1], answer)
		}
		list = append(list, v)
	}
	return list
}

func lettersOf(text string) map[int]string {
	letters := map[int]string{}
	for line := range strings.Lines(text) {
		if f := strings.Fields(strings.ReplaceAll(line, ".", " ")); len(f) >= 2 {
			if n, err := strconv.Atoi(f[0]); err == nil {
				letters[n] = f[1]
			}
		}
	}
	return letters
}

// FormatVerdicts returns verdicts as a text that holds nothing of the articles: lines of
// document, start, end in bytes, and what each of two judges thinks: "right" or "wrong",
// or once "unresolved".
func FormatVerdicts(list []Verdict) string {
	var b strings.Builder
	word := map[bool]string{true: "right", false: "wrong"}
	for _, v := range list {
		fmt.Fprintf(&b, "%s\t%d\t%d\t", v.Doc, v.Span.Start, v.Span.End)
		if v.Unresolved {
			fmt.Fprintln(&b, "unresolved")
		} else {
			fmt.Fprintf(&b, "%s\t%s\n", word[v.First], word[v.Next])
		}
	}
	return b.String()
}

// ParseVerdicts reads what FormatVerdicts wrote.
func ParseVerdicts(text string) (list []Verdict, err error) {
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 && len(f) != 5 {
			return nil, fmt.Errorf("not a verdict: %.60q", line)
		}
		v := Verdict{Doc: f[0], Unresolved: f[3] == "unresolved", First: f[3] == "right", Next: f[len(f)-1] == "right"}
		if v.Span.Start, err = strconv.Atoi(f[1]); err != nil {
			return nil, err
		}
		if v.Span.End, err = strconv.Atoi(f[2]); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// Summary returns of those answered how many both judges think right, and of all how many
// are unresolved.
func Summary(list []Verdict) (right, unresolved Count) {
	for _, v := range list {
		unresolved.add(v.Unresolved)
		if !v.Unresolved {
			right.add(v.First && v.Next)
		}
	}
	return right, unresolved
}

// judgedTexts names the articles that are judged in a folder of corpora.
func judgedTexts(corpora string) ([]string, error) {
	return filepath.Glob(filepath.Join(corpora, "polnear", "dev", "text", "*.txt"))
}
