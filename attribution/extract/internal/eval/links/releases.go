package links

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// releases returns the documents of a file of press releases, with their numbers.
func releases(r io.Reader) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<26)
		var text strings.Builder
		number := 0
		end := func() bool {
			defer text.Reset()
			if text.Len() == 0 {
				return true
			}
			number++
			return yield(number, text.String())
		}
		for lines.Scan() {
			if line := lines.Text(); line != "" {
				text.WriteString(line + "\n")
			} else if !end() {
				return
			}
		}
		end()
	}
}

var years = regexp.MustCompile(`\b(?:199\d|20[01]\d|2020)\b`)

// isOf reports whether a text names the year and none after it.
func isOf(year, text string) bool {
	found := years.FindAllString(text, -1)
	return len(found) > 0 && slices.Max(found) == year
}

// fewest is how many words a sentence must have to be a claim here.
const fewest = 6

// quotedSentences returns where the sentences stand that are quoted in a text, each
// within one line and one pair of straight or curly marks.
func quotedSentences(text string) (spans []source.Span) {
	start := -1 // behind an open mark
	add := func(from, to int) {
		if words := strings.Fields(text[from:to]); len(words) >= fewest && !isTitle(words) {
			spans = append(spans, source.Span{Start: from, End: to})
		}
	}
	for i, r := range text {
		switch {
		case r == '\n':
			start = -1
		case r == '"' && start < 0, r == '“':
			start = i + len(string(r))
		case (r == '"' || r == '”') && start >= 0:
			from := start
			for at := start; at < i; at++ {
				if at+1 < i && strings.ContainsRune(".!?", rune(text[at])) && text[at+1] == ' ' && !isAbbreviation(text[from:at+1]) {
					add(from, at+1)
					from = at + 2
				}
			}
			add(min(from, i), i)
			start = -1
		}
	}
	return spans
}

// isTitle reports whether most of the longer words are written with a capital: what
// is quoted then is a title, and nobody's claim.
func isTitle(words []string) bool {
	long, capital := 0, 0
	for _, w := range words {
		if len(w) > 3 {
			long++
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
				capital++
			}
		}
	}
	return 3*capital >= 2*long
}

// isAbbreviation reports whether a text ends with a word that is written short.
func isAbbreviation(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	return strings.Count(word, ".") > 1 || len(word) == 2 || strings.HasPrefix(word, "Mr") || strings.HasPrefix(word, "Dr") ||
		strings.HasPrefix(word, "Sen") || strings.HasPrefix(word, "St") || strings.HasPrefix(word, "No")
}

// reading returns the reading of a document in which each quoted sentence is a claim
// of nobody in particular.
func reading(number int, text string) *attribution.Reading {
	r := &attribution.Reading{Doc: source.NewDocument(text, source.Meta{ID: fmt.Sprintf("%06d", number)})}
	for i, span := range quotedSentences(text) {
		spans := source.Spans{span}
		r.Attributions = append(r.Attributions, attribution.Attribution{ID: i + 1, Claim: claim.Claim{Content: spans, Verbatim: spans, Form: claim.Direct}})
	}
	return r
}

// Place is a stretch of a document: its number and the byte offsets.
type Place struct{ Document, Start, End int }

// String returns the number and the offsets, with a space between them.
func (p Place) String() string { return fmt.Sprintf("%d %d %d", p.Document, p.Start, p.End) }

func parsePlace(fields []string) (p Place, err error) {
	for i, to := range []*int{&p.Document, &p.Start, &p.End} {
		if *to, err = strconv.Atoi(fields[i]); err != nil {
			return p, err
		}
	}
	return p, nil
}
