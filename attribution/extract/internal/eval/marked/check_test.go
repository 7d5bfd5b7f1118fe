package marked

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

const budget = `# Invented for this test.

== budget
1: act=statement status=made stance=neutral form=mixed certainty=certain polarity=positive speaker="Ada Quist" kind=person behalf="Oskar Dahl"
2: speaker=unresolved

{who:1 Envoy Ada Quist} {cue:1 said:} {what:1 {if:1 if asked}, {who:2 she} {cue:2 {hedge:2 may want}} {what:2 “more bread.”}} {to:1 To us} {when:1 on Monday} {where:1 here} {via:1 by post} {at:1 at tea}
`

// budgetReading returns a reading of the case that has no difference.
func budgetReading(t *testing.T, c *Case) *attribution.Reading {
	t.Helper()
	b := attribution.NewBuilder(c.Doc)
	quist := b.Speaker(source.Speaker{Name: "A. Quist", Kind: source.KindPerson, Aliases: []string{"Ada Quist"}})
	dahl := b.Speaker(source.Speaker{Name: "Oskar Dahl", Kind: source.KindPerson})
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
		Source: b.Mention("Envoy Ada Quist", quist),
		Cue:    attribution.Cue{Spans: b.Spans("said")},
		Claim: claim.Claim{
			Content: b.Spans("if asked, she may want “more bread"), Verbatim: b.Spans("more bread"), Condition: b.Spans("if asked"),
			Certainty: claim.Certain, Polarity: claim.Positive,
		},
		Setting: attribution.Setting{
			Addressee: b.Spans("us"), Time: b.Spans("Monday"), Place: b.Spans("here"), Medium: b.Spans("post"), Occasion: b.Spans("tea"),
		},
		OnBehalfOf: []source.SpeakerID{dahl},
	})
	b.Add(attribution.Attribution{
		Source: b.Mention("she"),
		Cue:    attribution.Cue{Spans: b.Spans("may want")},
		Claim: claim.Claim{
			Content: b.Spans("more bread"), Hedges: []claim.Hedge{{Span: b.Span("may")}},
		},
	})
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

func TestCheck(t *testing.T) {
	c := parse(t, budget).Cases[0]
	require.Empty(t, Check(c, budgetReading(t, c)))

	span := func(words string) source.Spans {
		return attribution.NewBuilder(c.Doc).Spans(words)
	}
	for name, test := range map[string]struct {
		change func(r *attribution.Reading, said, want *attribution.Attribution)
		want   []string
	}{
		"source": {func(_ *attribution.Reading, said, _ *attribution.Attribution) { said.Source.Spans = span("Ada Quist") },
			[]string{`1 source: want "Envoy Ada Quist", got "Ada Quist"`}},
		"no source": {func(_ *attribution.Reading, _, want *attribution.Attribution) { want.Source = nil },
			[]string{`2 source: want "she", got ""`}},
		"cue": {func(_ *attribution.Reading, _, want *attribution.Attribution) { want.Cue.Spans = span("want") },
			[]string{`2 cue: want "may want", got "want"`}},
		"another cue": {func(_ *attribution.Reading, _, want *attribution.Attribution) { want.Cue.Spans = span("she") },
			[]string{"2 not found: she | may want | “more bread.”", "not marked: she | she | more bread"}},
		"content": {func(_ *attribution.Reading, _, want *attribution.Attribution) { want.Claim.Content = span("bread.”") },
			[]string{`2 content: want "“more bread.”", got "bread.”"`}},
		"parent": {func(_ *attribution.Reading, _, want *attribution.Attribution) { want.Parent = 0 },
			[]string{`2 parent: want "Envoy Ada Quist | said | if asked, she may want “more bread", got "none"`}},
		"settings": {func(_ *attribution.Reading, said, _ *attribution.Attribution) {
			said.Setting = attribution.Setting{Time: span("here")}
		},
			[]string{`1 addressee: want "To us", got ""`, `1 medium: want "by post", got ""`, `1 occasion: want "at tea", got ""`,
				`1 place: want "here", got ""`, `1 time: want "on Monday", got "here"`}},
		"condition": {func(_ *attribution.Reading, said, _ *attribution.Attribution) { said.Claim.Condition = nil },
			[]string{`1 condition: want "if asked", got ""`}},
		"hedge": {func(_ *attribution.Reading, _, want *attribution.Attribution) { want.Claim.Hedges = nil },
			[]string{`2 hedge: want "may want", got ""`}},
		"values": {func(_ *attribution.Reading, said, _ *attribution.Attribution) {
			said.Act, said.Status, said.Stance = attribution.Belief, "", attribution.Endorsing
			said.Claim.Form, said.Claim.Certainty, said.Claim.Polarity = claim.Direct, claim.Possible, claim.Unknown
		}, []string{`1 act: want "statement", got "belief"`, `1 status: want "made", got ""`, `1 stance: want "neutral", got "endorsing"`,
			`1 form: want "mixed", got "direct"`, `1 certainty: want "certain", got "possible"`, `1 polarity: want "positive", got "unknown"`}},
		"speaker": {func(_ *attribution.Reading, said, want *attribution.Attribution) {
			said.Source.Speakers, want.Source.Speakers = nil, []source.SpeakerID{1}
		}, []string{`1 speaker: want "Ada Quist", got "unresolved"`, `1 kind: want "person", got ""`, `2 speaker: want "unresolved", got "A. Quist"`}},
		"too many speakers": {func(_ *attribution.Reading, said, _ *attribution.Attribution) {
			said.Source.Speakers = []source.SpeakerID{1, 2}
		},
			[]string{`1 speaker: want "Ada Quist", got "A. Quist, Oskar Dahl"`}},
		"a group": {func(r *attribution.Reading, _, _ *attribution.Attribution) {
			r.Speakers[0].Aliases = nil
			r.Speakers[0].Members = []source.SpeakerID{3}
			r.Speakers = append(r.Speakers, source.Speaker{ID: 3, Name: "ADA QUIST"})
		}, nil},
		"behalf": {func(_ *attribution.Reading, said, _ *attribution.Attribution) { said.OnBehalfOf = nil },
			[]string{`1 behalf: want "Oskar Dahl", got "unresolved"`}},
		"nothing found": {func(r *attribution.Reading, _, _ *attribution.Attribution) { r.Attributions = nil },
			[]string{"1 not found: Envoy Ada Quist | said: | if asked, she may want “more bread.”", "2 not found: she | may want | “more bread.”"}},
		"another text": {func(r *attribution.Reading, _, _ *attribution.Attribution) {
			r.Doc = source.NewDocument("x", source.Meta{})
		},
			[]string{"not marked: another text"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := budgetReading(t, c)
			test.change(r, &r.Attributions[0], &r.Attributions[1])
			var got []string
			for _, d := range Check(c, r) {
				got = append(got, d.String())
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestCheckOptionalAndOpen(t *testing.T) {
	load := func(header string) *Case {
		return parse(t, "# Invented.\n\n== a\n"+header+"\n\n{who:1 Dahl} {cue:1 said} {what:1 {who:2 she} {cue:2 hopes} {what:2 that {who:3 we} {cue:3 sing} {what:3 songs}}}.\n").Cases[0]
	}
	read := func(c *Case, keep ...int) *attribution.Reading {
		r := &attribution.Reading{Doc: c.Doc}
		for _, e := range c.Expected {
			r.Attributions = append(r.Attributions, e.Attribution)
		}
		return r.Keep(func(a *attribution.Attribution) bool {
			for _, id := range keep {
				if a.ID == id {
					return true
				}
			}
			return false
		})
	}
	c := load("2: optional")
	assert.Empty(t, Check(c, read(c, 1, 2, 3)))
	assert.Empty(t, Check(c, read(c, 1, 3)), "the parent of 3 is then 1")
	assert.Len(t, Check(c, read(c, 1, 2)), 1)
	assert.Len(t, Check(c, read(c, 2, 3)), 1, "1 is missing, and nothing else for that")

	c = load("1: loose=content,source")
	r := read(c, 1, 2, 3)
	r.Attributions[0].Claim.Content[0].Start += 4
	assert.Empty(t, Check(c, r))

	marked := load("")
	for _, test := range []struct {
		open bool
		want int
	}{{true, 0}, {false, 1}} {
		c := *marked
		c.Open = test.open
		c.Expected = c.Expected[:2]
		assert.Len(t, Check(&c, read(marked, 1, 2, 3)), test.want)
	}
}

func TestTally(t *testing.T) {
	f := parse(t, budget)
	c := f.Cases[0]
	g := parse(t, "# Invented.\n\n== a\nknown-failure: none read\n\n{who:1 Dahl} {cue:1 said} {what:1 no}.\n\n== b\n\nNothing.\n")
	counts := Tally([]*Family{f, g}, func(text string) *attribution.Reading {
		if text == c.Doc.Text() {
			r := budgetReading(t, c)
			r.Attributions[1].Cue.Spans = attribution.NewBuilder(c.Doc).Spans("she")
			return r
		}
		return &attribution.Reading{Doc: source.NewDocument(text, source.Meta{})}
	})
	assert.Equal(t, []Count{
		{Family: "two", Cases: 1, Marked: 2, Right: 1, Spurious: 1},
		{Family: "two", Cases: 2, Passed: 1, Known: 1, Marked: 1},
	}, counts)
	assert.Equal(t, "two: 1 of 2 cases pass, 1 known failures; 0 of 1 attributions right, 0 not marked", counts[1].String())
}

func TestOutput(t *testing.T) {
	c := parse(t, budget).Cases[0]
	r := budgetReading(t, c)
	got, err := Output(r, "reading")
	require.NoError(t, err)
	assert.Equal(t, `Envoy Ada Quist | said | if asked, she may want “more bread [A. Quist]: statement made neutral mixed certain positive
  she | may want | more bread [unresolved]: indirect
`, got)
	got, err = Output(r, "json")
	require.NoError(t, err)
	assert.Contains(t, got, `"sayso":1`)
	got, err = Output(r, "brat")
	require.NoError(t, err)
	assert.Contains(t, got, "Source 0 15\tEnvoy Ada Quist")
	_, err = Output(r, "song")
	assert.EqualError(t, err, `"song" is no output`)
}

// Topic, figure, check and steps are looked for where the header names them.
func TestCheckTopic(t *testing.T) {
	load := func(header string) *Case {
		return parse(t, "# Invented.\n\n== a\n1: "+header+"\n\n{who:1 Dahl} {cue:1 said} {what:1 over 40 boats left}.\n").Cases[0]
	}
	c := load(`topic=quantity time=past check=checkable figure="more 40 boats" steps="said; left"`)
	r := &attribution.Reading{Doc: c.Doc}
	a := c.Expected[0].Attribution
	a.Claim.Certainty = claim.Certain
	a.Reasons = []attribution.Reason{{Of: "act", Spans: a.Cue.Spans}, {Of: "writer", Spans: a.Cue.Spans}, {Of: "writer", Spans: source.Spans{{Start: 24, End: 28}}}}
	r.Attributions = []attribution.Attribution{a}
	assert.Empty(t, Check(c, r))
	var got []string
	for _, d := range Check(load(`topic=event time=future check=ahead figure="40 boats" steps=none`), r) {
		got = append(got, d.String())
	}
	assert.Equal(t, []string{`1 topic: want "event", got "quantity"`, `1 time: want "future", got "past"`, `1 check: want "ahead", got "checkable"`,
		`1 figure: want "40 boats", got "more 40 boats"`, `1 steps: want "none", got "said; left"`}, got)

	r.Attributions[0].Reasons = nil
	assert.Empty(t, Check(load("steps=none"), r))
	for _, bad := range []string{"topic=taxes", "time=soon", "check=no", "figure=", "steps="} {
		_, err := Parse("bad.txt", "# Invented.\n\n== a\n1: "+bad+"\n\n{who:1 Dahl} {cue:1 said} {what:1 boats left}.\n")
		assert.Error(t, err, bad)
	}
}
