package main

import (
	"strings"
	"unicode/utf8"
)

// wrap returns text in lines of at most width code points, broken at white space where
// there is any. Of what takes more than most lines, an ellipsis is the last that is
// shown; it takes no longer than that, however long the text.
func wrap(text string, width, most int) []string {
	var lines []string
	var line []rune
	for word := range strings.FieldsSeq(text) {
		if len(lines) > most {
			break
		}
		shown := []rune(printable(word[:min(len(word), utf8.UTFMax*width*(most+1))]))
		if len(line) > 0 && len(line)+1+len(shown) > width {
			lines, line = append(lines, string(line)), nil
		}
		if len(line) > 0 {
			line = append(line, ' ')
		}
		line = append(line, shown...)
		for len(line) > width {
			lines, line = append(lines, string(line[:width])), line[width:]
		}
	}
	lines = append(lines, string(line))
	if len(lines) > most {
		last := []rune(lines[most-1])
		lines = append(lines[:most-1], string(last[:min(len(last), width-1)])+"…")
	}
	return lines
}

func length(line string) int { return utf8.RuneCountInString(line) }
