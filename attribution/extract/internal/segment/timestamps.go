package segment

import "strings"

// zones follow a time of day.
var zones = wordSet(`est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist aest`)

// timeStamp returns the length of the time of day that the entry of a live report
// begins with, with what sets it off: "17:03", "16.55", "[17:03 GMT]", "5:15 p.m. -".
// It is 0 if none does, or if the sentence goes on from it: "17:03 was too late".
func timeStamp(p string) int {
	i := 0
	bracket := ""
	switch {
	case strings.HasPrefix(p, "["):
		bracket, i = "]", 1
	case strings.HasPrefix(p, "("):
		bracket, i = ")", 1
	}
	n := clockLength(p[i:])
	if n == 0 {
		return 0
	}
	i += n
	if bracket != "" {
		if !strings.HasPrefix(p[i:], bracket) {
			return 0
		}
		i++
	}
	setOff := bracket != ""
	mark := strings.TrimLeft(p[i:], " \u00a0")
	if n := dashLength(mark); n > 0 || mark != "" && strings.IndexByte(":|", mark[0]) >= 0 {
		i, setOff = len(p)-len(mark)+max(n, 1), true
	}
	rest := strings.TrimLeft(p[i:], " \u00a0")
	switch next := classAfter(rest); {
	case rest == "":
		return len(p)
	case len(rest) == len(p)-i: // 17:03-18:00, 17:03h
		return 0
	case next == atUpper, isMarkBefore(rest), setOff && next != atDigit:
		return i
	}
	return 0
}

// clockLength returns the length of the time of day that s begins with, 0 if it
// begins with none. Without minutes it needs "am" or "pm".
func clockLength(s string) int {
	hours := digits(s[:min(len(s), 3)])
	if hours == 0 || hours > 2 || number(s[:hours]) > 24 {
		return 0
	}
	n := hours
	if len(s) > n && (s[n] == ':' || s[n] == '.') {
		if digits(s[n+1:min(len(s), n+4)]) != 2 || number(s[n+1:n+3]) > 59 {
			return 0
		}
		n += 3
	}
	half := halfOfDay(s[n:])
	if half == 0 && n == hours {
		return 0
	}
	n += half
	word := firstWord(strings.TrimLeft(s[n:], " "))
	if zones[strings.ToLower(word)] && word == strings.ToUpper(word) {
		n += len(s[n:]) - len(strings.TrimLeft(s[n:], " ")) + len(word)
	}
	return n
}

// number returns the value of one or two digits.
func number(s string) (n int) {
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// halfOfDay returns the length of "am" or "pm" with the space before it, 0 if s does
// not begin so.
func halfOfDay(s string) int {
	word := strings.TrimLeft(s[:min(len(s), 8)], " \u00a0")
	for _, half := range []string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm"} {
		if len(word) >= len(half) && strings.EqualFold(word[:len(half)], half) && firstWord(word[len(half):]) == "" {
			return len(s[:min(len(s), 8)]) - len(word) + len(half)
		}
	}
	return 0
}
