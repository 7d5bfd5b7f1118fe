package marked

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// roles are what a mark may say its words are.
var roles = []string{"who", "cue", "what", "to", "via", "when", "where", "at", "if", "hedge"}

// mark is one mark of a text.
type mark struct {
	role    string
	numbers []int
	span    source.Span // in the plain text
	line    int         // of the marked text, from 0
}

// markError is what is wrong with a mark and in which line of the text, from 0.
type markError struct {
	line  int
	fault string
}

func (e *markError) Error() string { return e.fault }

// parseMarks returns the text without its marks, and the marks in the order of
// their beginnings.
func parseMarks(marked string) (plain string, marks []mark, err error) {
	var b strings.Builder
	var open []int // the marks that are, by index
	line := 0
	fail := func(line int, format string, args ...any) (string, []mark, error) {
		return "", nil, &markError{line, fmt.Sprintf(format, args...)}
	}
	for rest := marked; rest != ""; {
		switch rest[0] {
		case '\\':
			sign, length, ok := unescape(rest)
			if !ok {
				return fail(line, "%.6q is no escape", rest)
			}
			b.WriteString(sign)
			rest = rest[length:]
		case '{':
			head, after, _ := strings.Cut(rest[1:], " ")
			m, ok := parseHead(head)
			if !ok {
				return fail(line, "%.20q is not the beginning of a mark", rest)
			}
			m.line, m.span.Start = line, b.Len()
			open = append(open, len(marks))
			marks = append(marks, m)
			rest = after
		case '}':
			if len(open) == 0 {
				return fail(line, "} closes no mark")
			}
			m := &marks[open[len(open)-1]]
			m.span.End = b.Len()
			words := b.String()[m.span.Start:]
			if words == "" || words != strings.TrimSpace(words) {
				return fail(m.line, "the %s marked is empty or has white space at its ends: %q", m.role, words)
			}
			open, rest = open[:len(open)-1], rest[1:]
		default:
			if rest[0] == '\n' {
				line++
			}
			b.WriteByte(rest[0])
			rest = rest[1:]
		}
	}
	if len(open) > 0 {
		m := marks[open[len(open)-1]]
		return fail(m.line, "nothing closes the mark {%s:%d", m.role, m.numbers[0])
	}
	return b.String(), marks, nil
}

// parseHead returns the mark that "who:1,2" begins.
func parseHead(head string) (m mark, ok bool) {
	role, list, _ := strings.Cut(head, ":")
	m.role = role
	m.numbers, ok = parseNumbers(list)
	return m, ok && slices.Contains(roles, role)
}

// parseNumbers returns the numbers of a list such as "1,2", which are above 0.
func parseNumbers(list string) (numbers []int, ok bool) {
	for field := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(field)
		if err != nil || n < 1 || slices.Contains(numbers, n) {
			return nil, false
		}
		numbers = append(numbers, n)
	}
	return numbers, true
}

// unescape returns what the escape at the start of s stands for and how long it is.
func unescape(s string) (sign string, length int, ok bool) {
	if len(s) < 2 {
		return "", 0, false
	}
	switch s[1] {
	case '{', '}', '\\':
		return s[1:2], 2, true
	case 'r':
		return "\r", 2, true
	case 'u':
		if len(s) < 6 {
			return "", 0, false
		}
		n, err := strconv.ParseUint(s[2:6], 16, 32)
		return string(rune(n)), 6, err == nil && utf8.ValidRune(rune(n))
	}
	return "", 0, false
}
