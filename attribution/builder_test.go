package attribution_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func TestBuilder(t *testing.T) {
	r := ferryReading(t)
	assert.Equal(t, "by hand", r.Engine)
	for i, a := range r.Attributions {
		assert.Equal(t, i+1, a.ID)
	}
	assert.Equal(t, []int{0, 1, 0, 0}, []int{r.Attributions[0].Parent, r.Attributions[1].Parent, r.Attributions[2].Parent, r.Attributions[3].Parent})
	assert.Equal(t, claim.Direct, r.Attributions[2].Claim.Form)
	assert.Equal(t, claim.Indirect, r.Attributions[3].Claim.Form)
	assert.Len(t, r.Notes, 1)
}

func TestBuilderGoesOn(t *testing.T) {
	b := ferryBuilder()
	first, err := b.Reading()
	require.NoError(t, err)
	b.Speaker(source.Speaker{Name: "somebody else"})
	b.Add(attribution.Attribution{Cue: attribution.Cue{Spans: b.Spans("leaks")}, Claim: claim.Claim{Content: b.Spans("Captain")}})
	second, err := b.Reading()
	require.NoError(t, err)
	assert.Equal(t, ferryReading(t), first, "what was returned stays as it was")
	assert.Len(t, second.Attributions, 5)
}

func TestFind(t *testing.T) {
	const text = "Aha. The hall, the hall’s halls: “aha”, said Ø, café. aaa\r\nå\xe5 end"
	for _, c := range []struct {
		words  string
		places int
	}{
		{"Aha", 1},
		{"aha", 1},
		{"The hall", 1},
		{"hall", 2}, // not in "halls", but in "hall’s"
		{"halls", 1},
		{"hal", 0},
		{"cafe", 0}, // the text has it with an accent of its own
		{"aa", 0},
		{"aaa\r\nå", 1},
		{"Ø", 1},
		{"\xe5", 1},
		{"\xb8", 0}, // the inside of a code point is no place
		{".", 2},
		{"", 0},
		{"nowhere", 0},
	} {
		b := attribution.NewBuilder(source.NewDocument(text, source.Meta{}))
		got := b.Span(c.words)
		_, err := b.Reading()
		if c.places == 1 {
			assert.NoError(t, err, "%q", c.words)
			start := strings.Index(text, c.words)
			assert.Equal(t, source.Span{Start: start, End: start + len(c.words)}, got, "%q", c.words)
			continue
		}
		var find *attribution.FindError
		if assert.ErrorAs(t, err, &find, "%q", c.words) {
			assert.Equal(t, c.words, find.Words)
			assert.Len(t, find.Places, c.places, "%q", c.words)
			assert.Equal(t, source.Span{Start: 0, End: len(text)}, find.Within)
		}
		assert.Equal(t, source.Span{}, got)
	}
}

func TestFindManyPlaces(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument(strings.Repeat("no ", 1000), source.Meta{}))
	b.Span("no")
	_, err := b.Reading()
	assert.ErrorContains(t, err, `"no" stands in 10 or more places of the passage that begins at 1:1: 1:1, 1:4, 1:7`)
}

func TestFindOverlapping(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument("- - -", source.Meta{}))
	b.Span("- -")
	_, err := b.Reading()
	assert.EqualError(t, err, `"- -" stands in 2 places of the passage that begins at 1:1: 1:1, 1:3`)
}

func TestPassage(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument("He said no. She said yes, he said.", source.Meta{}))
	in := b.In("She said yes, he said.").In("he said")
	assert.Equal(t, source.Spans{{Start: 26, End: 28}, {Start: 29, End: 33}}, in.Spans("said", "he"), "in text order")
	assert.Equal(t, &source.Mention{Spans: source.Spans{{Start: 26, End: 28}}, Speakers: []source.SpeakerID{3}}, in.Mention("he", 3))
	_, err := b.Reading()
	require.NoError(t, err)

	lost := b.In("She laughed")
	assert.Equal(t, source.Span{}, lost.Span("She"), "all that is looked for in it is lost too, and is not told again")
	assert.Equal(t, source.Span{}, lost.In("She").FromTo("said", "yes").Span("yes"))
	_, err = b.Reading()
	assert.EqualError(t, err, `"She laughed" does not stand, to the byte and as whole words, in the passage that begins at 1:1`)
}

func TestFromTo(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument("He said no. She said yes, he said. No, no!", source.Meta{}))
	for _, c := range []struct{ first, last, want string }{
		{"She", "said", "She said"},
		{"He said no", ".", "He said no."},
		{"yes", "no", "yes, he said. No, no"},
		{"She", "!", "She said yes, he said. No, no!"},
	} {
		in := b.FromTo(c.first, c.last)
		assert.Equal(t, b.Span(c.want), in.Span(c.want))
	}
	_, err := b.Reading()
	require.NoError(t, err)

	b.FromTo("said", "no")
	b.FromTo("She", "no.")
	b.FromTo("She", "")
	_, err = b.Reading()
	assert.EqualError(t, err, `"said" stands in 3 places of the passage that begins at 1:1: 1:4, 1:17, 1:30
"no." does not stand, to the byte and as whole words, in the passage that begins at 1:16
"" does not stand, to the byte and as whole words, in the passage that begins at 1:16`)
}

func TestFindErrorByHand(t *testing.T) {
	assert.EqualError(t, &attribution.FindError{Words: "x"}, `"x" does not stand, to the byte and as whole words, in the passage that begins at 1:1`)
}

func TestBuilderWithoutDocument(t *testing.T) {
	b := attribution.NewBuilder(nil)
	_, err := b.Reading()
	var errs attribution.Errors
	require.ErrorAs(t, err, &errs)
	assert.Equal(t, attribution.NoDocument, errs[0].Code)
	b.Span("x")
	_, err = b.Reading()
	var find *attribution.FindError
	assert.ErrorAs(t, err, &find)
}

// TestBuilderForm derives a form only where the answer is in what was given.
func TestBuilderForm(t *testing.T) {
	for _, c := range []struct {
		content, verbatim string
		given, want       claim.Form
	}{
		{"“It leaks,”", "It leaks,", "", claim.Direct},
		{"“It leaks,”", "leaks", "", claim.Mixed},
		{"“It leaks,”", "", "", ""},
		{"“It leaks,”", "", claim.Direct, claim.Direct},
		{"that it sinks", "", "", claim.Indirect},
	} {
		b := attribution.NewBuilder(source.NewDocument(ferry, source.Meta{}))
		a := attribution.Attribution{Claim: claim.Claim{Content: b.Spans(c.content), Form: c.given}}
		if c.verbatim != "" {
			a.Claim.Verbatim = b.Spans(c.verbatim)
		}
		b.Add(a)
		r, err := b.Reading()
		require.NoError(t, err)
		assert.Equal(t, c.want, r.Attributions[0].Claim.Form, "%+v", c)
	}
}

func TestZeroBuilder(t *testing.T) {
	var p attribution.Passage
	assert.Equal(t, source.Span{}, p.In("x").FromTo("x", "y").Span("x"))
	var b attribution.Builder
	assert.Equal(t, source.Spans{{}}, b.Spans("x"))
	b.Add(attribution.Attribution{})
	_, err := b.Reading()
	var errs attribution.Errors
	require.ErrorAs(t, err, &errs)
	assert.Equal(t, attribution.NoDocument, errs[0].Code)
}

// TestBuilderErrors tells all that was not found; only then, which laws are
// broken.
func TestBuilderErrors(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument("Holm said no.", source.Meta{}))
	b.Add(attribution.Attribution{
		Source: b.Mention("Holm", 9),
		Cue:    attribution.Cue{Spans: b.Spans("shouted")},
		Claim:  claim.Claim{Content: b.Spans("no")},
	})
	b.Span("whispered")
	r, err := b.Reading()
	require.NotNil(t, r)
	all, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	var words []string
	for _, err := range all.Unwrap() {
		var find *attribution.FindError
		require.ErrorAs(t, err, &find)
		words = append(words, find.Words)
	}
	assert.Equal(t, []string{"shouted", "whispered"}, words)

	b = attribution.NewBuilder(r.Doc)
	b.Add(attribution.Attribution{Source: b.Mention("Holm", 9), Claim: claim.Claim{Content: b.Spans("no")}})
	r, err = b.Reading()
	require.NotNil(t, r)
	assert.EqualError(t, err, "attribution 1, source.speakers: no such speaker: 9")
}

// TestNest nests a Reading that was made without a Builder, and again.
func TestNest(t *testing.T) {
	r := ferryReading(t)
	r.Attributions[1].Parent = 0
	r.Attributions[3].Parent = 1
	r.Nest()
	assert.Equal(t, ferryReading(t).Attributions, r.Attributions)
	(&attribution.Reading{}).Nest()
}

// TestNesting builds attributions in each other, in a random order, whose
// parents a plain search finds as well.
func TestNesting(t *testing.T) {
	const text = "0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z"
	b := attribution.NewBuilder(source.NewDocument(text, source.Meta{}))
	seed := uint32(7)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>16) % n
	}
	for range 200 {
		cue := next(36) * 2
		from := next(36) * 2
		to := min(from+1+2*next(8), len(text))
		content := source.NewSpans(source.Span{Start: from, End: to}, source.Span{Start: to + 2, End: min(to+3, len(text))})
		content = content.Subtract(source.Spans{{Start: cue, End: cue + 1}})
		if len(content) == 0 {
			continue
		}
		a := attribution.Attribution{Claim: claim.Claim{Content: content}}
		if next(4) > 0 { // the others have no cue
			a.Cue.Spans = source.Spans{{Start: cue, End: cue + 1}}
		}
		b.Add(a)
	}
	r, err := b.Reading()
	require.NoError(t, err)
	// around returns the piece of p that the anchor of a starts in.
	around := func(p, a *attribution.Attribution) source.Span {
		for _, s := range source.NewSpans(p.Claim.Content...) {
			if s.Start <= a.Anchor().Start && a.Anchor().Start < s.End {
				return s
			}
		}
		return source.Span{}
	}
	nested := 0
	for a := range r.All() {
		want := 0
		var nearest source.Span
		for p := range r.All() {
			if !p.Claim.Content.Contains(a.Claim.Content) || !p.Claim.Content.Contains(a.Cue.Spans) || p.Claim.Content.Len() <= a.Claim.Content.Len() {
				continue
			}
			s := around(p, a)
			if s.Start > nearest.Start || want == 0 || s.Start == nearest.Start && s.End <= nearest.End {
				want, nearest = p.ID, s
			}
		}
		if assert.Equal(t, want != 0, a.Parent != 0, "attribution %d", a.ID) && want != 0 {
			nested++
			assert.Equal(t, nearest, around(r.Attribution(a.Parent), a))
		}
	}
	assert.Greater(t, nested, 20)
}

// TestNestDeep nests attributions a hundred thousand deep.
func TestNestDeep(t *testing.T) {
	const n = 100_000
	r := &attribution.Reading{Doc: source.NewDocument(strings.Repeat("“", n)+strings.Repeat("”", n), source.Meta{})}
	for i := range n {
		r.Attributions = append(r.Attributions, attribution.Attribution{
			ID: i + 1, Claim: claim.Claim{Content: source.Spans{{Start: 3 * i, End: 3 * (2*n - i)}}},
		})
	}
	r.Nest()
	require.NoError(t, r.Validate())
	for i, a := range r.Attributions {
		require.Equal(t, i, a.Parent)
	}
	below := 0
	for range r.Children(r.Attribution(1)) {
		below++
	}
	assert.Equal(t, 1, below)

	kept := r.Keep(func(a *attribution.Attribution) bool { return a.ID == 1 || a.ID > n/2 && a.ID%2 == 0 })
	require.NoError(t, kept.Validate())
	assert.Equal(t, 1, kept.Attributions[1].Parent)
	assert.Equal(t, 2, kept.Attributions[2].Parent)
}
