package marked

import (
	"cmp"
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/source"
)

//go:embed testdata/*.txt
var texts embed.FS

// Family is the cases of one file. Nobody changes it.
type Family struct {
	// Name is the file's name without folder and suffix.
	Name string
	// Origin is the comment on top: where the constructions come from.
	Origin string
	// Cases are in the order of the file.
	Cases []*Case

	lines []string // of the file, with their ends
}

// Case is one marked text and what is expected of its reading. Nobody changes it.
type Case struct {
	// Name tells it from the others of its family.
	Name string
	// File and Line are where it begins; lines count from 1.
	File string
	Line int
	// Doc is the text without its marks.
	Doc *source.Document
	// Expected are the marked attributions in text order.
	Expected []Expected
	// Open says that unmarked nested attributions are no difference.
	Open bool
	// KnownFailure is why the case is not expected to pass; empty if it is.
	KnownFailure string
	// Sections are the outputs to compare with.
	Sections []Section
}

// Section is an output of a case's reading.
type Section struct {
	// Name is that of the output: reading, json or brat.
	Name string
	// Want is what it should be.
	Want string

	start, end int // the lines of the file that hold Want, from 0, half-open
}

// LoadError says why a file of cases is not one. It is immutable.
type LoadError struct {
	File string
	// Line counts from 1.
	Line int
	// Fault is what is wrong there.
	Fault string
}

// Error returns place and fault as "file:line: fault".
func (e *LoadError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Fault) }

// Families returns the cases of the project, by name of family.
func Families() ([]*Family, error) {
	entries, err := texts.ReadDir("testdata") // sorted
	if err != nil {
		return nil, err
	}
	var families []*Family
	for _, entry := range entries {
		file := path.Join("testdata", entry.Name())
		data, err := texts.ReadFile(file)
		if err != nil {
			return nil, err
		}
		family, err := Parse(file, string(data))
		if err != nil {
			return nil, err
		}
		families = append(families, family)
	}
	return families, nil
}

// Parse returns the cases of a file, given its name and what it holds, or a
// *[LoadError].
func Parse(file, data string) (*Family, error) {
	f := &Family{
		Name:  strings.TrimSuffix(path.Base(file), path.Ext(file)),
		lines: strings.SplitAfter(data, "\n"),
	}
	at := 0
	fail := func(format string, args ...any) error {
		return &LoadError{file, at + 1, fmt.Sprintf(format, args...)}
	}
	// until passes over the lines that end does not hold for.
	until := func(end func(line string) bool) []string {
		from := at
		for at < len(f.lines) && !end(f.lines[at]) {
			at++
		}
		return f.lines[from:at]
	}
	isCase := func(line string) bool { _, ok := caseName(line); return ok }
	isSection := func(line string) bool { _, ok := sectionName(line); return ok || isCase(line) }

	var origin []string
	for i, line := range until(isCase) {
		comment, ok := strings.CutPrefix(strings.TrimSpace(line), "#")
		if !ok && comment != "" {
			return nil, &LoadError{file, i + 1, "neither a comment nor the name of a case: " + comment}
		}
		origin = append(origin, strings.TrimSpace(comment))
	}
	f.Origin = strings.TrimSpace(strings.Join(origin, "\n"))
	if f.Origin == "" {
		return nil, &LoadError{file, 1, "no comment says where the family comes from"}
	}
	seen := map[string]bool{}
	for at < len(f.lines) {
		name, _ := caseName(f.lines[at])
		if name == "" || seen[name] {
			return nil, fail("a case has no name, or that of another: %q", name)
		}
		seen[name] = true
		c := &Case{Name: name, File: file, Line: at + 1}
		at++
		header := until(func(line string) bool { return strings.TrimSpace(line) == "" || isSection(line) })
		textLine := at
		marked := strings.Join(until(isSection), "")
		begin := len(marked) - len(strings.TrimLeft(marked, "\n"))
		if err := c.fill(header, strings.Trim(marked, "\n"), textLine+begin+1); err != nil {
			return nil, err
		}
		for at < len(f.lines) && !isCase(f.lines[at]) {
			s := Section{start: at + 1}
			s.Name, _ = sectionName(f.lines[at])
			at++
			s.Want = strings.Join(until(isSection), "")
			s.end = at
			c.Sections = append(c.Sections, s)
		}
		f.Cases = append(f.Cases, c)
	}
	return f, nil
}

func caseName(line string) (name string, ok bool) {
	name, ok = strings.CutPrefix(line, "== ")
	return strings.TrimSpace(name), ok
}

// sectionName returns the name in "-- name --".
func sectionName(line string) (name string, ok bool) {
	fields := strings.Fields(line)
	if len(fields) != 3 || fields[0] != "--" || fields[2] != "--" || strings.HasPrefix(line, " ") {
		return "", false
	}
	return fields[1], true
}

// Rewrite returns the file with its sections as output has them for their cases;
// all else stays as it is. The error is the first of output.
func (f *Family) Rewrite(output func(c *Case, section string) (string, error)) (string, error) {
	type change struct {
		Section
		got string
	}
	var changes []change
	for _, c := range f.Cases {
		for _, s := range c.Sections {
			got, err := output(c, s.Name)
			if err != nil {
				return "", fmt.Errorf("%s:%d: %w", c.File, c.Line, err)
			}
			changes = append(changes, change{s, got})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	last := 0
	for _, ch := range changes {
		b.WriteString(strings.Join(f.lines[last:ch.start], ""))
		b.WriteString(strings.TrimRight(ch.got, "\n") + "\n")
		if last = ch.end; last < len(f.lines) && f.lines[last] != "" && !strings.HasPrefix(f.lines[last], "-- ") {
			b.WriteString("\n") // before the next case
		}
	}
	b.WriteString(strings.Join(f.lines[last:], ""))
	return b.String(), nil
}
