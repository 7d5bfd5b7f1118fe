package marked

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

const twoCases = `# Invented for this test;
# two lines.

== chain
1: act=statement speaker="Ada Quist" behalf="Oskar Dahl"
2,3: certainty=probable status=made polarity=positive
# what comes later wins
3: polarity=unknown optional loose=cue,content
open
known-failure: no trees yet

{who:1 Ada Quist} {cue:1 told} {to:1 the {where:1 Ostwick} {via:1 Lantern}} {when:1 on Monday} {at:1 at tea} {what:1 that {who:2 she} {cue:2 {hedge:2 believes}} {what:2 {who:3 they} {cue:3 want} {what:3 bread}}} {if:1 if it rains}.

{what:1 “And \{butter\}.”}

-- reading --
old
-- brat --
older

== shared
1: cue=none speaker=unresolved

{what:1 “No.”}
{who:2,3 Dahl} {cue:2 said}\r {what:2,3 a\u00A0\\} and {cue:3 wrote} it.
`

func parse(t *testing.T, data string) *Family {
	t.Helper()
	f, err := Parse("testdata/two.txt", data)
	require.NoError(t, err)
	return f
}

func TestParse(t *testing.T) {
	f := parse(t, twoCases)
	assert.Equal(t, "two", f.Name)
	assert.Equal(t, "Invented for this test;\ntwo lines.", f.Origin)
	require.Len(t, f.Cases, 2)

	c := f.Cases[0]
	assert.Equal(t, "chain", c.Name)
	assert.Equal(t, 4, c.Line)
	assert.Equal(t, "Ada Quist told the Ostwick Lantern on Monday at tea that she believes they want bread if it rains.\n\n“And {butter}.”", c.Doc.Text())
	assert.True(t, c.Open)
	assert.Equal(t, "no trees yet", c.KnownFailure)
	require.Len(t, c.Sections, 2)
	assert.Equal(t, "old\n", c.Sections[0].Want)
	assert.Equal(t, "older\n\n", c.Sections[1].Want)

	text := func(spans source.Spans) (out []string) {
		for _, s := range spans {
			out = append(out, c.Doc.Slice(s))
		}
		return out
	}
	require.Len(t, c.Expected, 3)
	said, believes, want := c.Expected[0], c.Expected[1], c.Expected[2]
	assert.Equal(t, []string{"Ada Quist"}, text(said.Source.Spans))
	assert.Equal(t, []string{"told"}, text(said.Cue.Spans))
	assert.Equal(t, []string{"that she believes they want bread", "“And {butter}.”"}, text(said.Claim.Content))
	assert.Equal(t, []string{"the Ostwick Lantern"}, text(said.Setting.Addressee))
	assert.Equal(t, []string{"Ostwick"}, text(said.Setting.Place))
	assert.Equal(t, []string{"Lantern"}, text(said.Setting.Medium))
	assert.Equal(t, []string{"on Monday"}, text(said.Setting.Time))
	assert.Equal(t, []string{"at tea"}, text(said.Setting.Occasion))
	assert.Equal(t, []string{"if it rains"}, text(said.Claim.Condition))
	assert.Equal(t, "believes", c.Doc.Slice(believes.Claim.Hedges[0].Span))
	assert.Equal(t, []int{0, 1, 2}, []int{said.Parent, believes.Parent, want.Parent})

	assert.Equal(t, attribution.Statement, said.Act)
	assert.Equal(t, []string{"Ada Quist"}, said.Speakers)
	assert.Equal(t, "Oskar Dahl", said.Behalf)
	assert.Empty(t, said.Claim.Certainty)
	assert.Equal(t, claim.Probable, want.Claim.Certainty)
	assert.Equal(t, attribution.Made, want.Status)
	assert.Equal(t, claim.Positive, believes.Claim.Polarity)
	assert.Equal(t, claim.Unknown, want.Claim.Polarity)
	assert.True(t, want.Optional)
	assert.Equal(t, []string{"cue", "content"}, want.Loose)

	c = f.Cases[1]
	assert.Equal(t, "“No.”\nDahl said\r a\u00A0\\ and wrote it.", c.Doc.Text())
	require.Len(t, c.Expected, 3)
	assert.True(t, c.Expected[0].Unresolved)
	assert.Nil(t, c.Expected[0].Source)
	assert.Equal(t, c.Expected[1].Source.Spans, c.Expected[2].Source.Spans)
	assert.Equal(t, c.Expected[1].Claim.Content, c.Expected[2].Claim.Content)
}

func TestParseErrors(t *testing.T) {
	for name, test := range map[string]struct {
		data, want string
	}{
		"no origin":               {"\n== a\n\nx\n", "bad.txt:1: no comment says where the family comes from"},
		"empty":                   {"", "bad.txt:1: no comment says"},
		"text before the cases":   {"# x\ny\n", "bad.txt:2: neither a comment nor the name of a case: y"},
		"no name":                 {"# x\n== \n", "bad.txt:2: a case has no name"},
		"name twice":              {"# x\n== a\n\n== a\n", `bad.txt:4: a case has no name, or that of another: "a"`},
		"unbalanced":              {"# x\n== a\n\ntext\n{who:1 Dahl said\nmore\n", "bad.txt:5: nothing closes the mark {who:1"},
		"closed twice":            {"# x\n== a\n\n\n\ntext}\n", "bad.txt:6: } closes no mark"},
		"unknown role":            {"# x\n== a\n\n{whom:1 Dahl}\n", "bad.txt:4: \"{whom:1 Dahl}\" is not the beginning of a mark"},
		"no number":               {"# x\n== a\n\n{who Dahl}\n", "bad.txt:4: "},
		"number 0":                {"# x\n== a\n\n{who:0 Dahl}\n", "bad.txt:4: "},
		"number twice":            {"# x\n== a\n\n{who:1,1 Dahl}\n", "bad.txt:4: "},
		"end after the role":      {"# x\n== a\n\n{who:1", "bad.txt:4: nothing closes"},
		"empty span":              {"# x\n== a\n\n{who:1 } {cue:1 said} {what:1 no}\n", "bad.txt:4: the who marked is empty or has white space"},
		"space at the end":        {"# x\n== a\n\nx\n{who:1 Dahl }\n", "bad.txt:5: the who marked is empty or has white space"},
		"no cue":                  {"# x\n== a\n\n{who:1 Dahl} said {what:1 no}\n", "bad.txt:4: 1 has no cue"},
		"a cue though none":       {"# x\n== a\n1: cue=none\n\n{cue:1 said} {what:1 no}\n", "bad.txt:5: 1 has no cue, or one that"},
		"two cues":                {"# x\n== a\n\n{cue:1 said} {what:1 no}\n{cue:1 said}\n", "bad.txt:5: 1 has two cues"},
		"no content":              {"# x\n== a\n\n\n{who:1 Dahl} {cue:1 said} no\n", "bad.txt:5: 1 has no content"},
		"content in itself":       {"# x\n== a\n\n{cue:1 said} {what:1 no {what:1 no}}\n", "bad.txt:4: 1 has no content, or one that overlaps itself"},
		"cue in content":          {"# x\n== a\n\n{what:1 Dahl {cue:1 said} no}\n", "bad.txt:2: a: attribution 1, cue"},
		"header of no mark":       {"# x\n== a\n1: act=statement\n2: act=statement\n\n{cue:1 said} {what:1 no}\n", "bad.txt:4: 2 is not marked"},
		"header of no number":     {"# x\n== a\none: act=statement\n\ntext\n", `bad.txt:3: "one: act=statement" is not a line of a header`},
		"known failure, unsaid":   {"# x\n== a\nknown-failure:\n\ntext\n", "bad.txt:3: "},
		"unknown key":             {"# x\n== a\n1: mood=good\n\n{cue:1 said} {what:1 no}\n", `bad.txt:3: "mood" is nothing that can be expected`},
		"unknown value":           {"# x\n== a\n1: act=song\n\n{cue:1 said} {what:1 no}\n", `bad.txt:3: 1: act cannot be "song"`},
		"no value":                {"# x\n== a\n1: stance\n\n{cue:1 said} {what:1 no}\n", `bad.txt:3: 1: stance cannot be ""`},
		"loose part":              {"# x\n== a\n1: loose=parent\n\n{cue:1 said} {what:1 no}\n", `bad.txt:3: 1: loose cannot be "parent"`},
		"optional, with a value":  {"# x\n== a\n1: optional=no\n\n{cue:1 said} {what:1 no}\n", "bad.txt:3: "},
		"cue of another value":    {"# x\n== a\n1: cue=said\n\n{cue:1 said} {what:1 no}\n", "bad.txt:3: "},
		"speaker without source":  {"# x\n== a\n1: speaker=Dahl\n\n{cue:1 said} {what:1 no}\n", `bad.txt:3: 1: speaker cannot be "Dahl"`},
		"unclosed value":          {"# x\n== a\n1: speaker=\"Dahl\n\n{who:1 D} {cue:1 said} {what:1 no}\n", "bad.txt:3: nothing closes the mark"},
		"escape of nothing":       {"# x\n== a\n\nx \\q\n", `bad.txt:4: "\\q" is no escape`},
		"escape at the end":       {"# x\n== a\n\nx \\", "bad.txt:4: "},
		"half of a code point":    {"# x\n== a\n\nx \\u00", "bad.txt:4: "},
		"a surrogate":             {"# x\n== a\n\nx \\uD800", "bad.txt:4: "},
		"a brace that is no mark": {"# x\n== a\n\nx { y }\n", "bad.txt:4: "},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("bad.txt", strings.TrimSuffix(test.data, "\n"))
			var fault *LoadError
			require.ErrorAs(t, err, &fault)
			assert.ErrorContains(t, err, test.want)
			assert.Equal(t, "bad.txt", fault.File)
		})
	}
}

func TestParseNeverPanics(t *testing.T) {
	for end := range len(twoCases) {
		_, err := Parse("cut.txt", twoCases[:end])
		var fault *LoadError
		assert.True(t, err == nil || errors.As(err, &fault), "cut at %d", end)
	}
}

func TestRewrite(t *testing.T) {
	f := parse(t, twoCases)
	got, err := f.Rewrite(func(_ *Case, section string) (string, error) { return "new " + section + "\n", nil })
	require.NoError(t, err)
	want := strings.NewReplacer("older\n", "new brat\n", "old\n", "new reading\n").Replace(twoCases)
	assert.Equal(t, want, got)

	again, err := Parse("testdata/two.txt", got)
	require.NoError(t, err)
	assert.Equal(t, f.Cases[1].Expected, again.Cases[1].Expected)

	_, err = f.Rewrite(func(*Case, string) (string, error) { return "", errors.New("no such output") })
	assert.EqualError(t, err, "testdata/two.txt:4: no such output")
}
