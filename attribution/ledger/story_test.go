package ledger_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected threads of the stories")

// A story is several documents in one file, and what the ledger makes of them:
//
//	what the story is about, and where it is from
//	== key; publisher; date
//	= Ilse Marten; person; treasury minister, senator; Marten; ref
//	1: certainty=possible speaker=Ilse Marten
//	{who:1 She} {cue:1 said} {what:1 taxes {hedge:1 may} fall}.
//	== threads
//	...
//
// A line "= name; kind; roles; aliases; ref" is a speaker. A source is the speaker
// whose name or alias its words end with, or that its values name; otherwise an
// unnamed one. What stands in “ ” in a content is verbatim. Date and values may be
// left out; a statement that is made is certain and positive.
type story struct {
	path, about string
	readings    []*attribution.Reading
	want        string
}

func stories(t testing.TB) (list []story) {
	paths, err := filepath.Glob("testdata/stories/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		parts := strings.Split("\n"+string(text), "\n== ")
		s := story{path: path, about: strings.TrimSpace(parts[0])}
		for _, part := range parts[1:] {
			if want, ok := strings.CutPrefix(part, "threads\n"); ok {
				s.want = want
			} else {
				s.readings = append(s.readings, parseDocument(t, path, part))
			}
		}
		list = append(list, s)
	}
	return list
}

// parseDocument reads one document of a story.
func parseDocument(t testing.TB, path, part string) *attribution.Reading {
	head, rest, _ := strings.Cut(part, "\n")
	fields := append(strings.Split(head, "; "), "", "")
	meta := source.Meta{ID: fields[0], Publisher: fields[1]}
	if fields[2] != "" {
		at, err := time.Parse(time.DateOnly, fields[2])
		require.NoError(t, err, path)
		meta.Published = at
	}
	var speakers []source.Speaker
	values := map[int]map[string]string{}
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		id, list, isValues := strings.Cut(line, ": ")
		n, err := strconv.Atoi(id)
		if described, ok := strings.CutPrefix(line, "= "); ok {
			speakers = append(speakers, parseSpeaker(described, len(speakers)+1))
		} else if isValues && err == nil {
			values[n] = map[string]string{}
			last := ""
			for word := range strings.FieldsSeq(list) {
				if key, value, ok := strings.Cut(word, "="); ok {
					last, values[n][key] = key, value
				} else {
					values[n][last] += " " + word
				}
			}
		} else {
			break
		}
		rest = after
	}
	text, marks := parseMarks(t, path, strings.TrimSpace(rest))
	return build(t, path, source.NewDocument(text, meta), marks, speakers, values)
}

func parseSpeaker(described string, id int) source.Speaker {
	f := append(strings.Split(described, "; "), "", "", "", "")
	list := func(s string) []string {
		if s == "" {
			return nil
		}
		return strings.Split(s, ", ")
	}
	return source.Speaker{ID: source.SpeakerID(id), Name: f[0], Kind: source.Kind(f[1]), Roles: list(f[2]), Aliases: list(f[3]), Ref: f[4]}
}

type mark struct {
	role string
	n    int
	span source.Span
}

// parseMarks takes marks such as {who:1 Jane Doe} out of a text.
func parseMarks(t testing.TB, path, marked string) (string, []mark) {
	var text strings.Builder
	var marks, open []mark
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '{':
			label, _, ok := strings.Cut(marked[i+1:], " ")
			role, number, isMark := strings.Cut(label, ":")
			n, err := strconv.Atoi(number)
			require.True(t, ok && isMark && err == nil, "%s: bad mark {%s", path, label)
			open = append(open, mark{role, n, source.Span{Start: text.Len()}})
			i += 1 + len(label)
		case '}':
			require.NotEmpty(t, open, path)
			m := open[len(open)-1]
			open = open[:len(open)-1]
			m.span.End = text.Len()
			marks = append(marks, m)
		default:
			text.WriteByte(c)
		}
	}
	require.Empty(t, open, path)
	slices.SortFunc(marks, func(a, b mark) int { return a.span.Compare(b.span) })
	return text.String(), marks
}

func build(t testing.TB, path string, doc *source.Document, marks []mark, speakers []source.Speaker, values map[int]map[string]string) *attribution.Reading {
	b := attribution.NewBuilder(doc)
	b.Engine("by hand")
	byNumber := map[int]*attribution.Attribution{}
	var order []int
	for _, m := range marks {
		if byNumber[m.n] == nil {
			byNumber[m.n] = &attribution.Attribution{
				Act: attribution.Statement, Status: attribution.Made,
				Claim: claim.Claim{Certainty: claim.Certain, Polarity: claim.Positive},
			}
			order = append(order, m.n)
		}
		a := byNumber[m.n]
		switch m.role {
		case "who":
			a.Source = &source.Mention{Spans: source.Spans{m.span}}
		case "cue":
			a.Cue.Spans = source.Spans{m.span}
		case "what":
			a.Claim.Content = append(a.Claim.Content, m.span)
			a.Claim.Verbatim = append(a.Claim.Verbatim, quoted(doc, m.span)...)
		case "hedge":
			a.Claim.Hedges = append(a.Claim.Hedges, claim.Hedge{Span: m.span, Direction: claim.Weaken})
		default:
			require.Fail(t, "unknown role", "%s: %s", path, m.role)
		}
	}
	for _, n := range order {
		a := byNumber[n]
		name := ""
		if a.Source != nil {
			name = doc.Slice(a.Source.Spans[0])
		}
		for key, value := range values[n] {
			switch key {
			case "act":
				a.Act = attribution.Act(value)
			case "status":
				a.Status = attribution.Status(value)
			case "certainty":
				a.Claim.Certainty = claim.Certainty(value)
			case "polarity":
				a.Claim.Polarity = claim.Polarity(value)
			case "speaker":
				name = value
			default:
				require.Fail(t, "unknown value", "%s: %s", path, key)
			}
		}
		if name == "" {
			continue
		}
		id := slices.IndexFunc(speakers, func(s source.Speaker) bool {
			return slices.ContainsFunc(append([]string{s.Name}, s.Aliases...), func(called string) bool { return strings.HasSuffix(name, called) })
		})
		if id < 0 {
			speakers = append(speakers, source.Speaker{ID: source.SpeakerID(len(speakers) + 1), Name: name, Kind: source.KindUnnamed})
			id = len(speakers) - 1
		}
		a.Source.Speakers = []source.SpeakerID{speakers[id].ID}
	}
	for _, s := range speakers {
		b.Speaker(s)
	}
	for _, n := range order {
		b.Add(*byNumber[n])
	}
	r, err := b.Reading()
	require.NoError(t, err, path)
	return r
}

// quoted returns what stands in “ ” in a span.
func quoted(doc *source.Document, in source.Span) (out source.Spans) {
	text := doc.Slice(in)
	for at := 0; ; {
		start := strings.Index(text[at:], "“")
		if start < 0 {
			return out
		}
		start += at + len("“")
		end := strings.Index(text[start:], "”")
		if end < 0 {
			return out
		}
		out = append(out, source.Span{Start: in.Start + start, End: in.Start + start + end})
		at = start + end
	}
}

// tell returns the threads of a ledger as text.
func tell(l *ledger.Ledger) string {
	var b strings.Builder
	for t := range l.Threads() {
		fmt.Fprintf(&b, "thread, %d documents bear it out, %d deny it\n", t.Witnesses(), t.Deniers())
		for i, s := range t.Steps {
			d := s.Entry.Document()
			var who []string
			for _, speaker := range s.Speakers {
				who = append(who, speaker.Name)
			}
			date := "no date"
			if !d.Meta.Published.IsZero() {
				date = d.Meta.Published.Format(time.DateOnly)
			}
			fmt.Fprintf(&b, "%d. %s, %s: %s: %s\n", i+1, date, d.Key(), strings.Join(who, " and "), s.Entry.Text)
			if s.CopyOf != nil {
				fmt.Fprintf(&b, "   copy of %s\n", s.CopyOf.Key())
			}
			if s.From != nil {
				fmt.Fprintf(&b, "   from %s, %s\n", s.From.Document().Key(), s.Match.Relation)
			}
			for _, c := range s.Changes {
				fmt.Fprintf(&b, "   %s: %q -> %q\n", c.Kind, c.Was, c.Now)
			}
		}
	}
	return b.String()
}

// conflicts returns as text which threads conflict with which.
func conflicts(l *ledger.Ledger) string {
	var b strings.Builder
	first := func(t *ledger.Thread) string { return t.Steps[0].Entry.Document().Key() }
	for t := range l.Threads() {
		for other := range l.Conflicting(t) {
			fmt.Fprintf(&b, "that of %s conflicts with that of %s\n", first(t), first(other))
		}
	}
	return b.String()
}

func TestStories(t *testing.T) {
	for _, s := range stories(t) {
		t.Run(strings.TrimSuffix(filepath.Base(s.path), ".txt"), func(t *testing.T) {
			var l ledger.Ledger
			for _, r := range s.readings {
				require.NoError(t, l.Add(r))
			}
			got := tell(&l) + conflicts(&l)
			if *update {
				text, err := os.ReadFile(s.path)
				require.NoError(t, err)
				before, _, _ := strings.Cut(string(text), "== threads\n")
				require.NoError(t, os.WriteFile(s.path, []byte(before+"== threads\n"+got), 0o644))
				return
			}
			assert.Equal(t, s.want, got)
		})
	}
}
