package claim

import (
	"strings"

	"github.com/sayso-go/sayso/source"
)

// Figure is a number of something as a text has it, taken apart. It is a plain value.
type Figure struct {
	// Span is where it stands, with the words of comparison and the unit: "more than
	// 5,000 troops".
	Span source.Span
	// Comparison is how the amount is to the number; unset is that it is just that.
	Comparison Amount
	// Number is the value in digits, with a point if it has a fraction: "5000", "2.5".
	// Beyond a quintillion it is written as "1e21".
	Number string
	// Unit is what is counted or measured, as it is written: "troops", "percent", "$";
	// empty if the text does not tell.
	Unit string
}

// Amount is how an amount is to the number that is named. The zero value is unset.
type Amount string

// The comparisons.
const (
	More    Amount = "more"    // more than, over
	Less    Amount = "less"    // less than, fewer than, under
	AtLeast Amount = "atLeast" // at least, no fewer than, or more
	AtMost  Amount = "atMost"  // at most, up to, as many as
	About   Amount = "about"   // about, some, nearly, or so
)

// IsValid reports whether a is one of the constants above or unset.
func (a Amount) IsValid() bool {
	switch a {
	case "", More, Less, AtLeast, AtMost, About:
		return true
	}
	return false
}

// comparisonsBefore and comparisonsAfter are the words before a number, and after it, that
// compare.
var comparisonsBefore = map[string]Amount{
	"more than": More, "over": More, "above": More, "in excess of": More, "upwards of": More, "well over": More, "just over": More,
	"less than": Less, "fewer than": Less, "under": Less, "below": Less, "just under": Less, "well under": Less,
	"at least": AtLeast, "no fewer than": AtLeast, "no less than": AtLeast, "not less than": AtLeast, "a minimum of": AtLeast,
	"at most": AtMost, "up to": AtMost, "as many as": AtMost, "as much as": AtMost, "no more than": AtMost, "not more than": AtMost, "a maximum of": AtMost,
	"about": About, "around": About, "roughly": About, "approximately": About, "some": About, "nearly": About, "almost": About, "close to": About, "circa": About,
}

var comparisonsAfter = map[string]Amount{
	"or more": AtLeast, "or less": AtMost, "or fewer": AtMost, "or so": About, "or thereabouts": About, "at least": AtLeast, "at most": AtMost,
}

// longestComparison is the number of words of one.
const longestComparison = 3

// Figures returns the figures of a text in text order. Dates, years and times of
// day are none, nor is "one" without a comparison or a fraction such as 1/2. It knows no grammar: a unit is told
// by where it stands. Any text is fine.
func Figures(text string) (list []Figure) {
	q := figures{text: text}
	for at := nextWord(text, 0); !at.IsEmpty(); at = nextWord(text, at.End) {
		q.spans = append(q.spans, at)
		q.keys = append(q.keys, fold(text[at.Start:at.End]))
	}
	for i := 0; i < len(q.keys); {
		value, n := number(q.keys[i:q.run(i)])
		if n == 0 {
			i++
			continue
		}
		if one, ok := q.at(i, n, value); ok {
			list = append(list, one)
		}
		i = max(i+n, q.free)
	}
	return list
}

// figures is a text by its words.
type figures struct {
	text  string
	spans []source.Span
	keys  []string
	free  int // the first word that is not part of the figure before
}

func (q *figures) key(i int) string {
	if i < 0 || i >= len(q.keys) {
		return ""
	}
	return q.keys[i]
}

// run returns the end of the words from i on that no mark but a hyphen divides, of as
// many as a number may have.
func (q *figures) run(i int) int {
	const most = 16
	end := i + 1
	for end < min(len(q.keys), i+most) && strings.Trim(q.text[q.spans[end-1].End:q.spans[end].Start], " \t\n-‐‑\u00A0") == "" {
		end++
	}
	return end
}

// at returns the figure whose number is the n words from i, if it is one.
func (q *figures) at(i, n int, value string) (Figure, bool) {
	out := Figure{Number: decimal(value)}
	if out.Number == "" || q.isDate(i, n) || q.isFraction(i) || q.isFraction(i+n) {
		return out, false
	}
	first, last := i, i+n-1
	if sign := q.key(i - 1); q.isCurrency(i - 1) {
		first--
		out.Unit = sign
	}
	for k := longestComparison; k > 0; k-- {
		if c, ok := comparisonsBefore[q.phrase(first-k, first)]; ok && first-k >= q.free {
			out.Comparison, first = c, first-k
			break
		}
	}
	if out.Unit == "" {
		from, to := q.unit(last + 1)
		if to > from {
			last = to - 1
			out.Unit = q.text[q.spans[from].Start:q.spans[last].End]
		}
	}
	if c, ok := comparisonsAfter[q.phrase(last+1, last+3)]; ok && out.Comparison == "" {
		out.Comparison, last = c, last+2
	}
	if out.Comparison == "" && n == 1 && (q.keys[i] == "one" || numberNames()[q.keys[i]].power > 0) {
		return out, false // "one of them", "thousands came"
	}
	out.Span = source.Span{Start: q.spans[first].Start, End: q.spans[last].End}
	q.free = last + 1
	return out, true
}

// isFraction reports whether word i is a number like 1/2: what it adds to a number before
// it is not worked out.
func (q *figures) isFraction(i int) bool {
	return isNumber(q.key(i)) && strings.Contains(q.key(i), "/")
}

// phrase returns the words from from up to to, "" if there are not so many or a mark
// divides them.
func (q *figures) phrase(from, to int) string {
	if from < 0 || to > len(q.keys) {
		return ""
	}
	for i := from + 1; i < to; i++ {
		if strings.TrimSpace(q.text[q.spans[i-1].End:q.spans[i].Start]) != "" {
			return ""
		}
	}
	return strings.Join(q.keys[from:to], " ")
}

func (q *figures) isCurrency(i int) bool {
	switch q.key(i) {
	case "$", "€", "£", "¥":
		return true
	}
	return false
}

// unit returns the words from i on that are the unit of the number before them: the
// next word, and those up to the first plural among the next three.
func (q *figures) unit(i int) (from, to int) {
	if q.key(i) == "of" {
		for i++; q.key(i) == "the" || q.key(i) == "its" || q.key(i) == "their" || q.key(i) == "our"; i++ {
		}
	}
	const most = 3
	for n := 1; n <= most && i+n <= len(q.keys); n++ {
		if n == 1 && i > 0 && strings.ContainsAny(q.text[q.spans[i-1].End:q.spans[i].Start], ".,;:!?()") || q.phrase(i, i+n) == "" || endsUnit(q.keys[i+n-1]) || isNumber(q.keys[i+n-1]) || q.isCurrency(i+n-1) {
			break
		}
		if to == 0 {
			to = i + 1
		}
		if isPlural(q.keys[i+n-1]) {
			return i, i + n
		}
	}
	return i, max(i, to)
}

// endsUnit reports whether a word can be no part of a unit.
func endsUnit(key string) bool {
	switch key {
	case "a", "an", "the", "in", "on", "at", "of", "to", "for", "by", "from", "with", "and", "or", "but", "that", "which", "who", "than", "as",
		"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may", "might", "could", "can", "not", "this", "these",
		"after", "before", "since", "until", "when", "while", "if", "because", "so", "more", "less", "fewer", "into", "over", "under",
		"came", "went", "left", "fell", "rose", "said", "did", "do", "does", "sank", "took", "made", "got":
		return true
	}
	return strings.HasSuffix(key, "ed")
}

// isPlural reports whether a word looks like a plural, or is a unit by itself.
func isPlural(key string) bool {
	switch key {
	case "%", "percent", "people", "men", "women", "children", "police", "cattle", "sheep", "feet", "km", "kg":
		return true
	}
	return len(key) > 3 && strings.HasSuffix(key, "s") && !strings.HasSuffix(key, "ss") && !strings.HasSuffix(key, "us")
}

// isDate reports whether the number of n words at i tells when: a year, a day of a
// month.
func (q *figures) isDate(i, n int) bool {
	if n > 1 || !isNumber(q.keys[i]) {
		return false
	}
	key := q.keys[i]
	if months[q.key(i-1)] || months[q.key(i+1)] && len(key) < 3 {
		return true
	}
	at := q.spans[i]
	year := at.Len() == 4 && len(key) == 4 && (key[0] == '1' || strings.HasPrefix(key, "20"))
	switch q.key(i - 1) {
	case "in", "since", "by", "until", "of", "from", "before", "after", "during", "late", "early", "year", "the", "this", "that", "its":
		return year
	}
	return year && months[q.key(i-2)] // "Sept. 11, 2001"
}

var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true,
	"nov": true, "dec": true,
}

// decimal writes a value of number in digits; "" if it is not a plain number.
func decimal(value string) string {
	const longest = 18
	digits, power, _ := strings.Cut(value, "e")
	if strings.Trim(digits, "-.0123456789") != "" {
		return ""
	}
	zeros := 0
	negative := strings.HasPrefix(power, "-")
	for _, c := range strings.TrimPrefix(power, "-") {
		if zeros = zeros*10 + int(c-'0'); zeros > longest {
			return value
		}
	}
	if !negative {
		return digits + strings.Repeat("0", zeros)
	}
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	if missing := zeros + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	return sign + digits[:len(digits)-zeros] + "." + digits[len(digits)-zeros:]
}
