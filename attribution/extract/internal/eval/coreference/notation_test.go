package coreference

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

var core = sync.OnceValues(func() (*language.Core, error) {
	return language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
})

var paragraphKinds = map[byte]syntax.ParagraphKind{'#': syntax.Heading, '~': syntax.Caption, '@': syntax.Byline, '%': syntax.Turn}

// tag reads a text in which sources stand in <1:...> and contents in [1:...]. Each line
// is a paragraph; one that begins with # is a heading, with ~ a caption, with @ a byline,
// with % a turn whose label goes to the colon.
func tag(t testing.TB, marked string, meta source.Meta) (*syntax.Outline, []attribution.Attribution) {
	lines := strings.Split(marked, "\n")
	var kinds []syntax.ParagraphKind
	for i, line := range lines {
		kind := syntax.Body
		if line != "" && paragraphKinds[line[0]] != "" {
			kind, lines[i] = paragraphKinds[line[0]], line[1:]
		}
		kinds = append(kinds, kind)
	}
	text, list := unmark(t, strings.Join(lines, "\n\n"))
	doc := source.NewDocument(text, meta)
	c, err := core()
	require.NoError(t, err)
	divided := segment.Document(doc)
	for i := range divided.Paragraphs {
		p := &divided.Paragraphs[i]
		p.Kind, p.Label = kinds[strings.Count(text[:p.Span.Start], "\n\n")], source.Span{}
		if p.Kind == syntax.Turn {
			p.Label = source.Span{Start: p.Span.Start, End: p.Span.Start + strings.IndexByte(text[p.Span.Start:p.Span.End], ':') + 1}
		}
	}
	return c.Outline(divided), list
}

func unmark(t testing.TB, marked string) (string, []attribution.Attribution) {
	var b strings.Builder
	var list []attribution.Attribution
	type mark struct {
		number, start int
	}
	var open []mark
	claimOf := func(n int) *attribution.Attribution {
		for len(list) < n {
			list = append(list, attribution.Attribution{})
		}
		return &list[n-1]
	}
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '<', '[':
			n, width := 0, 0
			if _, err := fmt.Sscanf(marked[i+1:], "%d:", &n); err != nil {
				require.NoError(t, err, marked[i:])
			}
			width = strings.IndexByte(marked[i:], ':')
			i += width
			open = append(open, mark{n, b.Len()})
		case '>', ']':
			m := open[len(open)-1]
			open = open[:len(open)-1]
			a, s := claimOf(m.number), source.Span{Start: m.start, End: b.Len()}
			if c == ']' {
				a.Claim.Content = append(a.Claim.Content, s)
			} else {
				a.Source = &source.Mention{Spans: source.Spans{s}}
			}
		default:
			b.WriteByte(c)
		}
	}
	for i := range list {
		slices.SortFunc(list[i].Claim.Content, source.Span.Compare)
		if s := list[i].Source; s != nil {
			list[i].Cue.Spans = source.Spans{{Start: s.Spans[0].End, End: s.Spans[0].End + 1}}
		}
	}
	return b.String(), list
}

// show returns what each claim is ascribed to: names of speakers, or "?" and the
// candidates; for whom, and through whom.
func show(speakers []source.Speaker, list []attribution.Attribution) []string {
	names := func(ids []source.SpeakerID) string {
		var out []string
		for _, id := range ids {
			out = append(out, speakers[id-1].Name)
		}
		return strings.Join(out, " + ")
	}
	var out []string
	for _, a := range list {
		if a.Source == nil {
			out = append(out, "nobody")
			continue
		}
		s := names(a.Source.Speakers)
		if len(a.Source.Speakers) == 0 {
			s = strings.TrimSpace("? " + strings.ReplaceAll(names(a.Source.Candidates), " + ", " | "))
		}
		if len(a.OnBehalfOf) > 0 {
			s += " for " + names(a.OnBehalfOf)
		}
		if len(a.Through) > 0 {
			s += " through " + names(a.Through)
		}
		out = append(out, s)
	}
	return out
}

// showSpeaker returns all that is known of a speaker but the ID.
func showSpeaker(s source.Speaker) string {
	out := fmt.Sprintf("%s (%s)", s.Name, s.Kind)
	if len(s.Roles) > 0 {
		out += " roles " + strings.Join(s.Roles, ", ")
	}
	if len(s.Aliases) > 0 {
		out += " aliases " + strings.Join(s.Aliases, ", ")
	}
	if s.Count > 0 {
		out += fmt.Sprintf(" count %d", s.Count)
	}
	if len(s.Members) > 0 {
		out += fmt.Sprintf(" members %v", s.Members)
	}
	if s.Ref != "" {
		out += " ref " + s.Ref
	}
	return out
}

func read(t testing.TB, marked string, known ...source.Speaker) ([]source.Speaker, []attribution.Attribution) {
	outline, list := tag(t, marked, source.Meta{})
	return resolve.Speakers(outline, known, list)
}
