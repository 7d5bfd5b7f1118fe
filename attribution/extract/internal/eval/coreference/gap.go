package coreference

import (
	"fmt"
	"net/url"
	"os"
	"path"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// GAP is a pronoun in a passage and two names that it may stand for.
type GAP struct {
	Doc           *source.Document
	Pronoun, A, B source.Span
	// IsA and IsB say that it stands for that name; never both.
	IsA, IsB bool
	Feminine bool
}

// ReadGAP reads a file of GAP. The title of each document is that of the article that its
// address names.
func ReadGAP(name string) ([]GAP, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	var list []GAP
	for _, line := range lines[1:] {
		g, err := gapOf(strings.Split(line, "\t"))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, g)
	}
	return list, nil
}

// gapOf returns what the fields of a line tell: ID, Text, Pronoun, Pronoun-offset, A,
// A-offset, A-coref, B, B-offset, B-coref, URL. Offsets are in code points.
func gapOf(f []string) (GAP, error) {
	if len(f) != 11 {
		return GAP{}, fmt.Errorf("%d fields, not 11", len(f))
	}
	place := func(words, offset string) (source.Span, error) {
		n, err := strconv.Atoi(offset)
		if err != nil {
			return source.Span{}, fmt.Errorf("%s: %w", f[0], err)
		}
		start := len(f[1])
		for at := range f[1] {
			if n == 0 {
				start = at
				break
			}
			n--
		}
		if !strings.HasPrefix(f[1][start:], words) {
			return source.Span{}, fmt.Errorf("%s: %q is not at %s", f[0], words, offset)
		}
		return source.Span{Start: start, End: start + len(words)}, nil
	}
	g := GAP{IsA: strings.EqualFold(f[6], "true"), IsB: strings.EqualFold(f[9], "true")}
	var err error
	if g.Pronoun, err = place(f[2], f[3]); err != nil {
		return g, err
	}
	if g.A, err = place(f[4], f[5]); err != nil {
		return g, err
	}
	if g.B, err = place(f[7], f[8]); err != nil {
		return g, err
	}
	switch strings.ToLower(f[2]) {
	case "she", "her", "hers", "herself":
		g.Feminine = true
	}
	title, err := url.PathUnescape(path.Base(f[10]))
	if err != nil {
		title = path.Base(f[10])
	}
	title, _, _ = strings.Cut(strings.ReplaceAll(title, "_", " "), " (")
	g.Doc = source.NewDocument(f[1], source.Meta{ID: f[0], Title: title})
	return g, nil
}
