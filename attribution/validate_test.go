package attribution_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// breaks are ways to break a good Reading, at least one for each Code, with what
// Validate must say of it.
var breaks = []struct {
	code attribution.Code
	how  func(*attribution.Reading)
	want string
}{
	{attribution.NoDocument, func(r *attribution.Reading) { *r = attribution.Reading{} }, "reading: no document"},
	{attribution.BadSpan, func(r *attribution.Reading) { r.Attributions[0].Cue.Spans = source.Spans{{Start: 4, End: 999}} },
		"attribution 1, cue.spans, at 1:5: bad span: span [4,999) reaches outside the text"},
	{attribution.BadSpan, func(r *attribution.Reading) { r.Attributions[2].Claim.Content[0].Start++ },
		"attribution 3, claim.content, at 1:57: bad span: span [57,71) cuts a code point in two"},
	{attribution.BadSpan, func(r *attribution.Reading) {
		r.Attributions[0].Setting.Time = source.Spans{{Start: 8, End: 9}, {Start: 2, End: 4}}
	},
		"attribution 1, setting.time, at 1:3: bad span: span [2,4) begins before the end of the piece before it"},
	{attribution.BadSpan, func(r *attribution.Reading) { r.Attributions[3].Claim.Hedges[0].Span = source.Span{} },
		"attribution 4, claim.hedges.span: bad span: span [0,0) is empty"},
	{attribution.BadSpan, func(r *attribution.Reading) { r.Notes[0].Spans = source.Spans{{Start: -1, End: 2}} },
		"note 1, spans: bad span: span [-1,2) reaches outside the text"},
	{attribution.BadID, func(r *attribution.Reading) { r.Attributions[1].ID = 1 }, "attribution 2, id: bad ID: 1"},
	{attribution.BadID, func(r *attribution.Reading) { r.Speakers[2].ID = 0 }, "speaker 3, id: bad ID: 0"},
	{attribution.BadOrder, func(r *attribution.Reading) {
		list := r.Attributions
		list[2], list[3] = list[3], list[2]
		list[2].ID, list[3].ID = 3, 4
	}, "attribution 4, at 1:87: not in text order"},
	{attribution.BadValue, func(r *attribution.Reading) { r.Attributions[0].Act = "shout" }, `attribution 1, act: bad value: "shout"`},
	{attribution.BadValue, func(r *attribution.Reading) { r.Attributions[0].Source.Form = "NAM" }, `attribution 1, source.form: bad value: "NAM"`},
	{attribution.BadValue, func(r *attribution.Reading) { r.Attributions[1].Claim.Form = "half" }, `attribution 2, claim.form: bad value: "half"`},
	{attribution.BadValue, func(r *attribution.Reading) { r.Speakers[0].Kind = "cat" }, `speaker 1, kind: bad value: "cat"`},
	{attribution.BadNumber, func(r *attribution.Reading) { r.Attributions[0].Confidence = 1001 }, "attribution 1, confidence: bad number: 1001"},
	{attribution.BadNumber, func(r *attribution.Reading) { r.Speakers[1].Count = -2 }, "speaker 2, count: bad number: -2"},
	{attribution.BadNumber, func(r *attribution.Reading) {
		r.Doc = source.NewDocument(ferry, source.Meta{Published: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)})
	}, "reading, document.published: bad number: Time.MarshalText: year outside of range [0,9999]"},
	{attribution.BadString, func(r *attribution.Reading) { r.Doc = source.NewDocument(ferry, source.Meta{Title: "\xff"}) },
		`reading, document.title: bad string: "\xff"`},
	{attribution.BadString, func(r *attribution.Reading) {
		r.Doc = source.NewDocument(ferry, source.Meta{Lang: language.MustParse("en-x" + strings.Repeat("-abcdefgh", 30))})
	}, "reading, document.lang: bad string: 274 bytes"},
	{attribution.BadString, func(r *attribution.Reading) { r.Speakers[0].Aliases[0] = "H\xf8lm" }, `speaker 1, aliases: bad string: "H\xf8lm"`},
	{attribution.BadString, func(r *attribution.Reading) { r.Engine = "\xff" }, `reading, engine: bad string: "\xff"`},
	{attribution.NoContent, func(r *attribution.Reading) { r.Attributions[1].Claim = claim.Claim{} }, "attribution 2, claim.content, at 1:35: no content"},
	{attribution.NoMention, func(r *attribution.Reading) { r.Attributions[0].Source = &source.Mention{} }, "attribution 1, source: no mention"},
	{attribution.HeadOutside, func(r *attribution.Reading) { r.Attributions[0].Source.Head = source.Span{Start: 12, End: 22} },
		"attribution 1, source.head, at 1:13: head outside the mention"},
	{attribution.CueInContent, func(r *attribution.Reading) { r.Attributions[1].Cue.Spans[0].End += 3 },
		"attribution 2, cue.spans, at 1:44: cue in content"},
	{attribution.VerbatimOutside, func(r *attribution.Reading) { r.Attributions[2].Claim.Verbatim[0].End += 9 },
		"attribution 3, claim.verbatim, at 1:68: verbatim outside content"},
	{attribution.BadForm, func(r *attribution.Reading) { r.Attributions[2].Claim.Form = claim.Mixed },
		"attribution 3, claim.form, at 1:57: bad form: direct, not mixed"},
	{attribution.NoParent, func(r *attribution.Reading) { r.Attributions[1].Parent = 7 }, "attribution 2, parent, at 1:35: no such parent: 7"},
	{attribution.ParentOutside, func(r *attribution.Reading) { r.Attributions[1].Parent = 4 }, "attribution 2, parent, at 1:35: outside the parent's content"},
	{attribution.ParentCycle, func(r *attribution.Reading) { r.Attributions[0].Parent = 2 }, "attribution 1, parent: nested in itself"},
	{attribution.ParentCycle, func(r *attribution.Reading) { r.Attributions[3].Parent = 4 }, "attribution 4, parent: nested in itself"},
	{attribution.NoSpeaker, func(r *attribution.Reading) { r.Attributions[1].Through[0] = 4 }, "attribution 2, through: no such speaker: 4"},
	{attribution.NoSpeaker, func(r *attribution.Reading) { r.Attributions[1].Source.Speakers[0] = 0 }, "attribution 2, source.speakers: no such speaker: 0"},
	{attribution.NoSpeaker, func(r *attribution.Reading) { r.Speakers[1].Members = []source.SpeakerID{-1} }, "speaker 2, members: no such speaker: -1"},
	{attribution.MemberCycle, func(r *attribution.Reading) {
		r.Speakers[1].Members = []source.SpeakerID{1, 3}
		r.Speakers[2].Members = []source.SpeakerID{2}
	}, "speaker 2, members: member of itself"},
}

func TestValidate(t *testing.T) {
	require.NoError(t, ferryReading(t).Validate())
	tested := map[attribution.Code]bool{}
	for _, c := range breaks {
		tested[c.code] = true
		r := ferryReading(t)
		c.how(r)
		err := r.Validate()
		var errs attribution.Errors
		if !assert.ErrorAs(t, err, &errs, c.want) {
			continue
		}
		var found *attribution.Error
		for _, e := range errs {
			if e.Code == c.code && found == nil {
				found = e
			}
		}
		if assert.NotNil(t, found, "%v has no %q", errs.Unwrap(), c.code) {
			assert.Equal(t, c.want, found.Error())
		}
	}
	for _, code := range constants(t, ".", "Code") {
		assert.True(t, tested[attribution.Code(code)], "no case breaks the law %q", code)
	}
}

func TestErrors(t *testing.T) {
	r := ferryReading(t)
	r.Engine = "\xff"
	r.Attributions[0].Cue.Spans[0].End = 999
	err := r.Validate()
	assert.EqualError(t, err, `reading, engine: bad string: "\xff" (and 1 more)`)
	var bad *source.SpanError
	require.True(t, errors.As(err, &bad))
	assert.Equal(t, source.SpanOutside, bad.Fault)
	assert.Equal(t, "no errors", attribution.Errors(nil).Error())
}

// TestValidateHostile makes sure that no Reading, however odd, makes Validate
// panic or run away.
func TestValidateHostile(t *testing.T) {
	const n = 100_000
	// Each nested in the next, the last in the first.
	r := &attribution.Reading{Doc: source.NewDocument("x", source.Meta{})}
	content := source.Spans{{Start: 0, End: 1}}
	for i := range n {
		r.Attributions = append(r.Attributions, attribution.Attribution{ID: i + 1, Parent: (i+1)%n + 1, Claim: claim.Claim{Content: content}})
	}
	assert.EqualError(t, r.Validate(), "attribution 1, parent: nested in itself")

	// Each a member of the next, the last of the first.
	r.Attributions = nil
	for i := range n {
		r.Speakers = append(r.Speakers, source.Speaker{ID: source.SpeakerID(i + 1), Members: []source.SpeakerID{source.SpeakerID((i+1)%n + 1)}})
	}
	assert.EqualError(t, r.Validate(), "speaker 1, members: member of itself")

	// More laws broken than anybody wants to hear of.
	r.Speakers, r.Attributions = nil, make([]attribution.Attribution, n)
	var errs attribution.Errors
	require.ErrorAs(t, r.Validate(), &errs)
	assert.Len(t, errs, 100)

	// Contents of marks alone, each within the one before, half of it verbatim.
	r = &attribution.Reading{Doc: source.NewDocument(strings.Repeat("!", 4*n), source.Meta{})}
	for i := range n {
		r.Attributions = append(r.Attributions, attribution.Attribution{ID: i + 1, Claim: claim.Claim{
			Content: source.Spans{{Start: i, End: 3 * n}}, Verbatim: source.Spans{{Start: 2 * n, End: 3 * n}}, Form: claim.Direct,
		}})
	}
	require.NoError(t, r.Validate())

	// Content that is as far from sorted as it can be, and verbatim to compare.
	all := slices.Repeat(source.Spans{{Start: 0, End: n}}, n)
	r.Attributions = []attribution.Attribution{{ID: 1, Claim: claim.Claim{Content: all, Verbatim: all, Form: claim.Direct}}}
	require.ErrorAs(t, r.Validate(), &errs)
	assert.Equal(t, attribution.BadSpan, errs[0].Code)

	min := -int(^uint(0)>>1) - 1
	r = &attribution.Reading{Doc: source.NewDocument(ferry, source.Meta{}), Attributions: []attribution.Attribution{{
		ID: min, Parent: min, Confidence: min,
		Source: &source.Mention{Spans: source.Spans{{Start: min, End: -min}}, Head: source.Span{Start: 5, End: min}, Speakers: []source.SpeakerID{source.SpeakerID(min)}},
		Cue:    attribution.Cue{Spans: source.Spans{{Start: 9, End: 1}, {}}},
		Claim:  claim.Claim{Content: source.Spans{{Start: 1, End: 1}, {Start: -3, End: 2}}, Verbatim: source.Spans{{Start: 9, End: 4}}},
	}}}
	require.ErrorAs(t, r.Validate(), &errs)
	assert.Equal(t, "", r.Text(r.Attributions[0].Cue.Spans[0]))
	assert.NotPanics(t, func() { r.StableID(&r.Attributions[0]) })
}
