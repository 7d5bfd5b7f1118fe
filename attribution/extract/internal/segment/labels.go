package segment

import (
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/source"
)

// A dateline and the label of a turn stand in the first bytes of a paragraph.
const longestLabel = 90

// dateline returns the length of the dateline that a paragraph begins with, 0 if
// there is none: "OSTWICK (AP) —". With first, which says that it is the first of
// its article's body, a place with a colon may be one too.
func dateline(p string, first bool) int {
	head := p[:min(len(p), longestLabel)]
	if n := strings.IndexByte(head, ':'); first && n > 0 && isPlaceBeforeColon(p[:n], p[n+1:]) {
		return n + 1
	}
	for i := range len(head) {
		if head[i] != '-' && head[i] != "—"[0] {
			continue
		}
		n := dashLength(head[i:])
		if n == 0 {
			continue
		}
		if head[i] == '-' && n == 1 && (head[max(i-1, 0)] != ' ' || !strings.HasPrefix(head[i+1:], " ")) {
			continue // a hyphen
		}
		place := strings.TrimRight(head[:i], " \u00a0")
		rest := strings.TrimLeftFunc(p[i+n:], unicode.IsSpace)
		if isDatelinePlace(place, rest) {
			return i + n
		}
		return 0
	}
	return 0
}

// dashLength returns the length of the dash that s begins with.
func dashLength(s string) int {
	for _, mark := range []string{"--", "-", "—", "–", "―"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// isDatelinePlace reports whether what stands before a dash is a place with what
// datelines add: a region, a date, an agency. A place in capitals, or an agency in
// brackets, is enough; one in small letters must stand before a new sentence.
func isDatelinePlace(place, rest string) bool {
	agency := false
	if i := strings.LastIndexByte(place, '('); i > 0 && strings.HasSuffix(place, ")") {
		if strings.Contains(place[i:], "-") {
			return false // Sen. Jon Marsh (D-Norland) —
		}
		place, agency = strings.TrimRight(place[:i], " "), true
	}
	parts := strings.Split(place, ",")
	words := strings.Fields(parts[0])
	if len(words) == 0 || len(words) > 4 || len(parts) > 4 || notPlaces[strings.ToLower(words[0])] || strings.ContainsAny(place, ":;\"“”?!") {
		return false
	}
	for i, word := range strings.Fields(place) {
		c := classAfter(word)
		if c != atUpper && (i == 0 || c != atDigit && !small[word] && !particles[word]) {
			return false
		}
	}
	next := classAfter(rest)
	if isAllCapitals(parts[0]) || agency {
		return rest != ""
	}
	return len(words) <= 3 && len(rest) > 60 && (next == atUpper || isMarkBefore(rest)) && len(parts) <= 3 && !asks[strings.ToLower(words[0])]
}

// particles stand in the names of places.
var particles = wordSet(`de del la le les da do di du al el of the sur am upon`)

// isMarkBefore reports whether s begins with a quotation mark.
func isMarkBefore(s string) bool {
	if s == "" {
		return false
	}
	n, _, _ := markAt(s)
	return n > 0
}

// isPlaceBeforeColon reports whether a colon at the beginning of an article stands
// after a place and before its first sentence. No list of places helps: a name
// that speaks looks the same, so that marks after the colon speak against it.
func isPlaceBeforeColon(place, rest string) bool {
	words := strings.Fields(place)
	if len(words) == 0 || len(words) > 2 || len(words) == 2 && !placeWords[words[0]] || !strings.HasPrefix(rest, " ") {
		return false
	}
	for _, word := range words {
		if c := classAfter(word); c != atUpper || notPlaces[strings.ToLower(word)] || strings.ContainsAny(word, ".’'") {
			return false
		}
	}
	rest = strings.TrimSpace(rest)
	next := classAfter(rest)
	end := rest[:min(len(rest), 400)]
	return next == atUpper && endsSentence(rest) && len(strings.Fields(end)) >= 8
}

// placeWords begin the names of places that have two words.
var placeWords = wordSet(`New Los Las San Santa Saint St. El La Le Port Fort North South East West Cape Great Upper Lower Old Tel Abu Buenos Rio Hong Kuala Addis Sao São`)

// notPlaces stand before a colon as places do.
var notPlaces = wordSet(`note update updated correction clarification editor question answer poll report exclusive analysis
	opinion comment watch breaking live video photo summary background abstract result verdict warning reminder fact
	myth claim quote today yesterday background however`)

// turnLabel returns the length of what might name the speaker of a turn, its colon
// included: "MARSH:", "Dara Marsh (by telephone):", "Q.".
func turnLabel(p string) int {
	if len(p) >= 2 && (p[0] == 'Q' || p[0] == 'A') {
		if c := classAfter(p[2:]); p[1] == ':' || p[1] == '.' && (c == atSpace || c == atEdge) {
			return 2
		}
	}
	n := strings.IndexByte(p[:min(len(p), longestLabel)], ':')
	if n <= 0 || n+1 < len(p) && !startsWithSpace(p[n+1:]) {
		return 0
	}
	name := turnName(p[:n+1])
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 5 {
		return 0
	}
	for i, word := range words {
		c := classAfter(word)
		if low := strings.ToLower(word); low == "of" || low == "the" && word != "THE" || c != atUpper && (i == 0 || c != atDigit && !particles[word]) {
			return 0
		}
	}
	return n + 1
}

func startsWithSpace(s string) bool { return classAfter(s) == atSpace }

// turnName returns the name in a label: without its colon and what is said of the
// speaker in brackets or after a comma.
func turnName(label string) string {
	name := strings.TrimRight(label, ":. ")
	if i := strings.IndexAny(name, "([,"); i > 0 {
		name = strings.TrimRight(name[:i], " ")
	}
	return name
}

// isLoud reports whether a name is written as those of speakers are: in capitals, or as
// the letter of a question or an answer.
func isLoud(name string) bool { return isAllCapitals(name) || name == "Q" || name == "A" }

// turnLabels returns the names that speak in turns, nil if the text is no
// transcript. One line proves nothing: "Marsh: the fleet may leave" is a headline.
// Several do, if names come again as they do when people talk.
func turnLabels(text string, spans []source.Span) map[string]bool {
	count := map[string]int{}
	for i, s := range spans {
		p := text[s.Start:s.End]
		if i == 0 && len(spans) > 1 && spans[1].Len() > s.Len() && len(p) < 120 && !isLoud(turnName(p[:turnLabel(p)])) {
			continue // the headline
		}
		if n := turnLabel(p); n > 0 {
			count[turnName(p[:n])]++
		}
	}
	all, capitals, again := 0, 0, 0
	for name, n := range count {
		if _, ok := boilerplate(name + ":"); ok || notPlaces[strings.ToLower(name)] {
			delete(count, name)
			continue
		}
		all += n
		if isLoud(name) {
			capitals += n
		}
		if n > 1 {
			again++
		}
	}
	speakers := map[string]bool{}
	for name := range count {
		if isLoud(name) && capitals >= 2 || all >= 3 && again > 0 {
			speakers[name] = true
		}
	}
	return speakers
}
