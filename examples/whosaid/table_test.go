package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text        string
		width, most int
		want        []string
	}{
		{"", 10, 3, []string{""}},
		{" \n\t", 10, 3, []string{""}},
		{"one\r\n two\tthree", 9, 3, []string{"one two", "three"}},
		{"exactly ten", 7, 3, []string{"exactly", "ten"}},
		{"overlongword", 5, 9, []string{"overl", "ongwo", "rd"}},
		{"an overlongword", 5, 9, []string{"an", "overl", "ongwo", "rd"}},
		{"one two three four", 5, 2, []string{"one", "two…"}},
		{"seven seven seven", 5, 2, []string{"seven", "seve…"}},
		{"éèêëé èêë", 5, 2, []string{"éèêëé", "èêë"}},
		{strings.Repeat("漢", 1_000_000), 4, 2, []string{"漢漢漢漢", "漢漢漢…"}},
		{strings.Repeat("a ", 1_000_000), 3, 1, []string{"a …"}},
		{"a\x1b[31mb", 20, 1, []string{`a\u001b[31mb`}},
	} {
		assert.Equal(t, test.want, wrap(test.text, test.width, test.most), "%.20q", test.text)
	}
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"déjà 漢 👩‍🚀":     "déjà 漢 👩‍🚀",
		"\x1b]0;pwned\a": `\u001b]0;pwned\u0007`,
		"\x00\x7f":       `\u0000\u007f`,
		"\u009b2J":       `\u009b2J`,
		"a\u202eb":       `a\u202eb`,
		"\xff\xc3":       `\xff\xc3`,
		"\uFFFD":         "\uFFFD",
	} {
		assert.Equal(t, want, printable(text))
	}
}

// byHand is a reading in which each kind of source stands, and some grades.
func byHand(t *testing.T) *attribution.Reading {
	doc := source.NewDocument("Ines Holm said she, they and he fear the fog; Holm, the report and others deny it.", source.Meta{})
	b := attribution.NewBuilder(doc)
	holm := b.Speaker(source.Speaker{Name: "Ines Holm", Kind: source.KindPerson})
	dahl := b.Speaker(source.Speaker{Name: "Oskar Dahl", Kind: source.KindPerson})
	report := b.Speaker(source.Speaker{Name: "a report", Kind: source.KindDocument})
	writer := b.Speaker(source.Speaker{Kind: source.KindWriter})
	doubt := b.Mention("he")
	doubt.Candidates = []source.SpeakerID{dahl, holm}
	for cue, a := range map[string]attribution.Attribution{
		"said":   {Source: b.Mention("Ines Holm", holm)},
		"she":    {Source: b.Mention("she", holm)},
		"they":   {Source: b.Mention("they", holm, dahl), Claim: claim.Claim{Certainty: claim.Certain, Polarity: claim.Negative}},
		"he":     {Source: doubt, Claim: claim.Claim{Certainty: claim.Possible}},
		"fear":   {Status: attribution.Declined, Claim: claim.Claim{Certainty: claim.Unspecified}},
		"Holm,":  {Source: b.Mention("Holm,", holm)},
		"report": {Source: b.Mention("the report", report)},
		"others": {Source: &source.Mention{Speakers: []source.SpeakerID{writer}}},
	} {
		a.Cue.Spans = b.Spans(cue)
		a.Claim.Content = b.Spans("it.")
		b.Add(a)
	}
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

func TestCells(t *testing.T) {
	r := byHand(t)
	tbl := table{Buffer: new(bytes.Buffer), file: "x.txt", reading: r}
	got := map[string][2]string{}
	for a := range r.All() {
		graded, _ := grade(a)
		got[r.Text(a.Cue.Spans...)] = [2]string{tbl.who(a.Source), graded}
	}
	assert.Equal(t, map[string][2]string{
		"said":   {"Ines Holm", ""},
		"she":    {"she = Ines Holm", ""},
		"they":   {"they = Ines Holm and Oskar Dahl", "certain, negative"},
		"he":     {"he = Oskar Dahl or Ines Holm?", "possible"},
		"fear":   {"–", "unspecified, declined"},
		"Holm,":  {"Holm, = Ines Holm", ""},
		"report": {"the report", ""},
		"others": {"writer", ""},
	}, got)
}

// TestColours has the same words with colours and without.
func TestColours(t *testing.T) {
	plain := table{Buffer: new(bytes.Buffer), file: "x.txt", reading: byHand(t)}
	coloured := table{Buffer: new(bytes.Buffer), file: "x.txt", reading: byHand(t), colour: true}
	plain.write()
	coloured.write()
	assert.NotContains(t, plain.String(), "\x1b")
	assert.Contains(t, coloured.String(), "\x1b[1mInes Holm\x1b[0m")
	assert.Equal(t, plain.String(), regexp.MustCompile("\x1b\\[[0-9]*m").ReplaceAllString(coloured.String(), ""))
}

// TestDeep nests further than there is room to the right.
func TestDeep(t *testing.T) {
	const depth = 40
	text := strings.Repeat("Holm says ", depth) + "it rains."
	r := &attribution.Reading{Doc: source.NewDocument(text, source.Meta{})}
	for i := range depth {
		at := i * len("Holm says ")
		r.Attributions = append(r.Attributions, attribution.Attribution{
			ID: i + 1, Parent: i, Cue: attribution.Cue{Spans: source.Spans{{Start: at + 5, End: at + 9}}},
			Claim: claim.Claim{Content: source.Spans{{Start: at + 10, End: len(text)}}},
		})
	}
	require.NoError(t, r.Validate())
	tbl := table{Buffer: new(bytes.Buffer), file: "x.txt", reading: r}
	tbl.write()
	for line := range strings.Lines(tbl.String()) {
		assert.LessOrEqual(t, length(line), 120)
	}
	assert.Equal(t, depth, strings.Count(tbl.String(), " x.txt:1:"))
}

func TestNotes(t *testing.T) {
	stray := strings.Repeat("No “end.\n\n", 12)
	got, _, status := whosaid(stray, "-")
	assert.Zero(t, status)
	assert.Contains(t, got, "nobody is said to have said anything\n")
	assert.Contains(t, got, "note: stdin:1:4: unpairedMark")
	assert.Contains(t, got, "note: and 2 more\n")

	got, _, _ = whosaid(strings.Repeat("Das Wetter bleibt heute schön. ", 12), "-")
	assert.Contains(t, got, "note: language not English")
}

func TestHostileNames(t *testing.T) {
	name := "a\x1b[2J.txt"
	folder(t)
	if err := os.WriteFile(name, []byte(marsh), 0o666); err != nil {
		t.Skip("no such names here:", err)
	}
	var out, err bytes.Buffer
	p := program{stdout: &out, stderr: &err}
	assert.Equal(t, 1, p.run([]string{name, "b\x1b[2J.txt", "\xff.txt"}))
	assertShown(t, out.String())
	assertShown(t, err.String())
	assert.Contains(t, out.String(), `a\u001b[2J.txt:1:12`)
}

// assertShown asserts that a terminal takes nothing in output for an order, nor for
// anything but lines of text.
func assertShown(t *testing.T, output string) {
	t.Helper()
	assert.True(t, utf8.ValidString(output))
	for _, r := range output {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			assert.Fail(t, "raw control character", "%q", output)
			return
		}
	}
}
