package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// show writes an attribution as cases do: source, cue, content and the names of its
// reasons but for the setting's, then its setting.
func show(t *syntax.Outline, a *attribution.Attribution) string {
	cut := func(spans source.Spans) string {
		var list []string
		for _, s := range spans {
			list = append(list, t.Doc.Slice(s))
		}
		return strings.Join(list, " + ")
	}
	who := "-"
	if a.Source != nil {
		who = cut(a.Source.Spans)
	}
	var rules []string
	for _, r := range a.Reasons {
		if r.Of != "setting" {
			rules = append(rules, r.Name)
		}
	}
	line := []string{who, cut(a.Cue.Spans), cut(a.Claim.Content), strings.Join(rules, " ")}
	for _, part := range []struct {
		name  string
		spans source.Spans
	}{
		{"to", a.Setting.Addressee}, {"via", a.Setting.Medium}, {"at", a.Setting.Occasion}, {"where", a.Setting.Place}, {"when", a.Setting.Time},
	} {
		if len(part.spans) > 0 {
			line = append(line, part.name+"="+cut(part.spans))
		}
	}
	return strings.Join(line, " | ")
}

// check checks cases: a line of text, then an indented line for each attribution of it,
// as show writes them.
func check(t *testing.T, cases string) {
	t.Helper()
	var text string
	var want []string
	run := func() {
		if text == "" {
			return
		}
		tagged := parse(t, text)
		list := Attributions(tagged)
		var got []string
		for i := range list {
			got = append(got, show(tagged, &list[i]))
			assertLaws(t, tagged, &list[i])
		}
		assert.Equal(t, want, got, text)
	}
	for line := range strings.Lines(cases) {
		line = strings.TrimRight(line, "\n")
		if indented, ok := strings.CutPrefix(line, "\t"); ok {
			want = append(want, indented)
			continue
		}
		run()
		text, want = line, nil
	}
	run()
}

// rules are the names of the rules that the package comment lists, by the part they set.
var rules = map[string][]string{
	"cue":    strings.Fields("verb verb-chain verbs-joined manner noun noun-is light-verb adjective according-to per in-view for-whom adverb colon turn"),
	"source": strings.Fields("subject shared-subject subject-before-aside relative-clause inverted by-agent possessor after-preposition before-colon turn-label"),
	"content": strings.Fields("complement-that complement-wh complement-to complement-ing complement-as complement-prep complement-clause complement-quote " +
		"complement-colon complement-np complement-np-to fronted quotation-before clause-before around-aside clause-after as-clause passive-subject next-passage turn continued"),
	"setting": strings.Fields("addressee after-cue leading-phrase"),
}

// assertLaws checks what holds of every attribution.
func assertLaws(t *testing.T, tagged *syntax.Outline, a *attribution.Attribution) {
	t.Helper()
	var who source.Spans
	if a.Source != nil {
		who = a.Source.Spans
		assert.Len(t, who, 1)
	}
	require.Len(t, a.Cue.Spans, 1)
	assert.NotEmpty(t, a.Cue.Lemma)
	assert.NotEmpty(t, a.Claim.Content)
	assert.NotEmpty(t, a.Claim.Form)
	for _, spans := range []source.Spans{who, a.Cue.Spans, a.Claim.Content, a.Claim.Verbatim,
		a.Setting.Addressee, a.Setting.Medium, a.Setting.Occasion, a.Setting.Place, a.Setting.Time} {
		assert.True(t, spans.IsValid(), "%v", spans)
		assert.NoError(t, tagged.Doc.Check(spans...))
		for _, s := range spans {
			assert.True(t, startsToken(tagged, s.Start) && endsToken(tagged, s.End), "%v is not of tokens", s)
		}
	}
	assert.False(t, a.Claim.Content.Overlaps(a.Cue.Spans), "content and cue")
	assert.False(t, a.Claim.Content.Overlaps(who), "content and source")
	assert.True(t, a.Claim.Content.Contains(a.Claim.Verbatim), "verbatim")
	var parts []string
	for _, r := range a.Reasons {
		parts = append(parts, r.Of)
		assert.Equal(t, attribution.Rule, r.By)
		assert.Contains(t, rules[r.Of], r.Name, r.Of)
		assert.NotEmpty(t, r.Spans)
		assert.True(t, r.Spans.IsValid(), "%v", r)
		assert.NoError(t, tagged.Doc.Check(r.Spans...))
	}
	assert.Equal(t, a.Source != nil, slices.Contains(parts, "source"))
	assert.Contains(t, parts, "cue")
	assert.Contains(t, parts, "content")
	set := len(a.Setting.Addressee)+len(a.Setting.Medium)+len(a.Setting.Occasion)+len(a.Setting.Place)+len(a.Setting.Time) > 0
	assert.Equal(t, set, slices.Contains(parts, "setting"))
}

func startsToken(t *syntax.Outline, at int) bool {
	_, ok := slices.BinarySearchFunc(t.Tokens, at, func(k syntax.Token, at int) int { return k.Span.Start - at })
	return ok
}

func endsToken(t *syntax.Outline, at int) bool {
	_, ok := slices.BinarySearchFunc(t.Tokens, at, func(k syntax.Token, at int) int { return k.Span.End - at })
	return ok
}

// outline returns the outline of a text without trees and names.
func outline(t *syntax.Tagged) *syntax.Outline {
	return syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: t}})
}
