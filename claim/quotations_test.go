package claim_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected outputs in testdata")

// section is a part of a case file: a line "-- NAME --" and what follows it.
type section struct{ name, body string }

// sections splits a case file; what stands before the first section is about.
func sections(text string) (about string, out []section) {
	for line := range strings.Lines(text) {
		name, isHead := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch {
		case isHead && closed:
			out = append(out, section{name: name})
		case len(out) == 0:
			about += line
		default:
			out[len(out)-1].body += line
		}
	}
	return about, out
}

// marks takes the marks out of a text: {1:words} is a piece of the place 1. They
// nest; \{ and \} are braces of the text.
func marks(t *testing.T, marked string) (text string, places map[string]source.Spans) {
	t.Helper()
	var b strings.Builder
	type mark struct {
		name  string
		start int
	}
	var open []mark
	places = map[string]source.Spans{}
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '\\':
			i++
			b.WriteByte(marked[i])
		case '{':
			name, _, ok := strings.Cut(marked[i+1:], ":")
			require.True(t, ok && len(name) < 3, "misplaced mark in %s", marked[i:])
			open = append(open, mark{name, b.Len()})
			i += len(name) + 1
		case '}':
			require.NotEmpty(t, open, "misplaced mark before %s", marked[i:])
			last := open[len(open)-1]
			open = open[:len(open)-1]
			places[last.name] = source.NewSpans(append(places[last.name], source.Span{Start: last.start, End: b.Len()})...)
		default:
			b.WriteByte(c)
		}
	}
	require.Empty(t, open, "marks that do not close")
	return b.String(), places
}

// TestQuotations runs the cases of testdata/quotations: texts in which the places
// of the quotations are marked, each quotation, and what is found.
func TestQuotations(t *testing.T) {
	files, err := filepath.Glob("testdata/quotations/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			about, parts := sections(string(data))
			var docs []*source.Document
			named := map[*source.Document]map[string]source.Spans{}
			out := about
			for i := 0; i < len(parts); i++ {
				part := parts[i]
				out += "-- " + part.name + " --\n" + part.body
				if part.name == "text" {
					text, places := marks(t, part.body)
					doc := source.NewDocument(text, source.Meta{})
					docs = append(docs, doc)
					named[doc] = places
					continue
				}
				require.True(t, strings.HasPrefix(part.name, "quotation"), part.name)
				quotation := strings.TrimSuffix(part.body, "\n")
				f := claim.NewIndex(docs...).Verify(quotation)
				got := describe(quotation, f, named)
				i++
				require.Equal(t, "finding", parts[i].name)
				want := parts[i].body
				if _, reason, failing := strings.Cut(part.name, "known-failure: "); failing {
					assert.NotEqual(t, want, got, "%s: a known failure (%s) passes", quotation, reason)
					got = want
				} else if !*update {
					assert.Equal(t, want, got, "%s", quotation)
				}
				assert.NotContains(t, got, "at ?", "%s: a place that is not marked", quotation)
				out += "-- finding --\n" + got
				if len(docs) == 1 {
					assert.Equal(t, f, claim.Verify(quotation, docs[0]), "without an index")
				}
			}
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(out), 0o644))
			}
		})
	}
}

// describe writes a finding down, places by the names of their marks.
func describe(quotation string, f claim.Finding, named map[*source.Document]map[string]source.Spans) string {
	var b strings.Builder
	b.WriteString(string(f.Verdict))
	if f.Ambiguous() {
		b.WriteString(", ambiguous")
	}
	if f.ChangesMeaning() {
		b.WriteString(", changes the meaning")
	}
	b.WriteByte('\n')
	for _, p := range f.Places {
		name := "?"
		for n, spans := range named[p.Doc] {
			if fmt.Sprint(spans) == fmt.Sprint(p.Spans) {
				name = n
			}
		}
		fmt.Fprintf(&b, "  at %s: %s\n", name, p.Verdict)
		if name == "?" {
			for _, s := range p.Spans {
				fmt.Fprintf(&b, "    %q\n", p.Doc.Slice(s))
			}
		}
		for _, c := range p.Changes {
			fmt.Fprintf(&b, "    %s: %q for %q", c.Verdict, quotation[c.Quoted.Start:c.Quoted.End], p.Doc.Slice(c.Text))
			for i, a := range c.Aspects {
				fmt.Fprintf(&b, "%s%s", []string{": ", ", "}[min(i, 1)], a)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
