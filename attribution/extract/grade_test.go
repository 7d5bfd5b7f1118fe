package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// The commitment to the word in [ ], with its steps.
func TestCommitments(t *testing.T) {
	for text, want := range map[string]string{
		"The ferry [sank].":                                           "certain positive",
		"The ferry did not [sink].":                                   "certain negative: not",
		"The ferry may [sink].":                                       "possible positive: may",
		"The ferry may not [sink].":                                   "possible negative: may not",
		"The ferry could not [sink].":                                 "certain negative: not",
		"No ferry [sank].":                                            "certain negative: No",
		"Nobody [drowned].":                                           "certain negative: Nobody",
		"Did the ferry [sink]?":                                       "unspecified unknown: ?",
		"Why did the ferry [sink]?":                                   "certain positive",
		"The crew managed to [leave].":                                "certain positive",
		"The crew did not manage to [leave].":                         "certain negative: manage",
		"The crew failed to [leave].":                                 "certain negative: failed",
		"The crew did not fail to [leave].":                           "certain positive",
		"The crew refused to [leave].":                                "certain negative: refused",
		"The crew wants to [leave].":                                  "unspecified unknown: wants",
		"The crew tried to [leave].":                                  "unspecified unknown: tried",
		"The captain forced them to [leave].":                         "certain positive",
		"The ferry reportedly [sank].":                                "probable positive: reportedly",
		"The ferry almost [sank].":                                    "certain negative: almost",
		"If the ferry [leaves], the mayor will resign.":               "unspecified unknown: If",
		"It is unclear whether the ferry [sank].":                     "unspecified unknown: whether",
		"Rask said the ferry [sank].":                                 "certain positive: said",
		"Rask did not say that the ferry [sank].":                     "unspecified unknown: say",
		"Rask denied that the ferry [sank].":                          "certain negative: denied",
		"Rask believes that the ferry [sank].":                        "probable positive: believes",
		"Rask does not believe that the ferry [sank].":                "probable negative: believe",
		"Rask did not know that the ferry [sank].":                    "certain positive: know",
		"Rask claimed that the ferry [sank].":                         "probable positive: claimed",
		"Rask said that Lund doubted that it [sank].":                 "probable negative: said doubted",
		"Rask denied that Lund had failed to [pay].":                  "certain positive: denied failed",
		"The guards prevented an [attack].":                           "certain negative: prevented",
		"She left without [paying].":                                  "certain negative: without",
		"They rowed out to [save] him.":                               "possible positive: to",
		"The mayor may announce a [cut].":                             "possible positive: may",
		"The mayor may welcome the [attack].":                         "certain positive",
		"The man who [stole] the bell may leave.":                     "certain positive",
		"Rask may not know that the ferry [sank].":                    "certain positive: know",
		"[Leave] the bridge at once!":                                 "unspecified unknown: Leave",
		"Rask regretted that the ferry [sank].":                       "certain positive: regretted",
		"Rask said he believes they may [want] it.":                   "possible positive: said believes may",
		"Neither the mayor nor the clerk said that the ferry [sank].": "unspecified unknown: said",
	} {
		start := strings.IndexByte(text, '[')
		end := strings.IndexByte(text, ']') - 1
		doc := source.NewDocument(strings.NewReplacer("[", "", "]", "").Replace(text), source.Meta{})
		list, err := new(extract.Extractor).Commitments(context.Background(), doc, source.Span{Start: start, End: end})
		require.NoError(t, err)
		c := list[0]
		got := string(c.Certainty) + " " + string(c.Polarity)
		for n, s := range c.Steps {
			if n == 0 {
				got += ":"
			}
			got += " " + doc.Slice(s.Span)
		}
		if want != got {
			t.Log(text, "|", want, "|", got)
		}
		assert.Equal(t, want, got, text)
		assert.Equal(t, source.Span{Start: start, End: end}, c.Span)
	}
}

func TestHappened(t *testing.T) {
	const text = "The ferry sank. The ferry will sink. The ferry did not sink."
	doc := source.NewDocument(text, source.Meta{})
	sank := strings.Index(text, "sank")
	sink := strings.Index(text, "sink")
	last := strings.LastIndex(text, "sink")
	list, err := new(extract.Extractor).Commitments(context.Background(), doc, source.Span{Start: sank, End: sank + 4},
		source.Span{Start: sink - 5, End: sink + 4}, source.Span{Start: last, End: last + 4}, source.Span{}, source.Span{Start: 900, End: 903}, source.Span{Start: 15, End: 16})
	require.NoError(t, err)
	assert.Greater(t, list[0].Happened, 1500)
	assert.Less(t, list[1].Happened, 0)
	assert.Equal(t, claim.Certain, list[1].Certainty, "will is certain, and has not happened")
	assert.Equal(t, source.Span{Start: sink, End: sink + 4}, list[1].Span, "the word that the others depend on")
	assert.Less(t, list[2].Happened, 1000)
	for _, c := range list[3:] {
		assert.Zero(t, c)
	}
}

func TestGradeBad(t *testing.T) {
	ctx := context.Background()
	var e extract.Extractor
	r, err := e.Grade(ctx, nil)
	require.NoError(t, err)
	assert.Equal(t, &attribution.Reading{}, r)
	list, err := e.Commitments(ctx, nil, source.Span{Start: 0, End: 4})
	require.NoError(t, err)
	assert.Equal(t, make([]extract.Commitment, 1), list)

	doc := source.NewDocument("Le bac a coulé, a dit le maire de la ville, qui ne sait pas ce qui est arrivé.", source.Meta{Lang: language.French})
	given := &attribution.Reading{Doc: doc, Attributions: []attribution.Attribution{{ID: 1, Cue: attribution.Cue{Spans: source.Spans{{Start: 17, End: 22}}}}}}
	r, err = e.Grade(ctx, given)
	require.NoError(t, err)
	assert.Equal(t, given, r)
	list, err = e.Commitments(ctx, doc, source.Span{Start: 9, End: 15})
	require.NoError(t, err)
	assert.Zero(t, list[0])

	e.MaxBytes = 10
	var tooLong *extract.SizeError
	_, err = e.Grade(ctx, given)
	assert.ErrorAs(t, err, &tooLong)
	_, err = e.Commitments(ctx, doc)
	assert.ErrorAs(t, err, &tooLong)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	_, err = e.Grade(ended, given)
	assert.ErrorIs(t, err, context.Canceled)
	_, err = e.Commitments(ended, doc)
	assert.ErrorIs(t, err, context.Canceled)

	// Places that are no words, and beyond the text.
	stray := &attribution.Reading{Doc: source.NewDocument("Falk said it sank.", source.Meta{}), Attributions: []attribution.Attribution{
		{Cue: attribution.Cue{Spans: source.Spans{{Start: 90, End: 99}}}}, {Claim: claim.Claim{Content: source.Spans{{Start: 4, End: 5}}}}}}
	r, err = new(extract.Extractor).Grade(ctx, stray)
	require.NoError(t, err)
	for _, a := range r.Attributions {
		assert.NotEmpty(t, a.Act)
	}
	assert.Empty(t, stray.Attributions[0].Act, "what was given is not changed")
}

// What a person has set stays, and no reason speaks of it.
func TestGradeKeeps(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument("Falk said the ferry may sink if the river rises.", source.Meta{}))
	hand := attribution.Reason{Of: "act", By: attribution.Hand, Name: "editor"}
	b.Add(attribution.Attribution{
		Source: b.Mention("Falk"), Cue: attribution.Cue{Spans: b.Spans("said")}, Act: attribution.Threat, Reasons: []attribution.Reason{hand},
		Claim: claim.Claim{Content: b.Spans("the ferry may sink if the river rises"), Certainty: claim.Certain, Topic: claim.Topic{Kind: claim.State}},
	})
	built, err := b.Reading()
	require.NoError(t, err)
	r, err := new(extract.Extractor).Grade(context.Background(), built)
	require.NoError(t, err)
	a := r.Attributions[0]
	assert.Equal(t, attribution.Threat, a.Act)
	assert.Equal(t, attribution.Made, a.Status)
	assert.Equal(t, claim.Certain, a.Claim.Certainty)
	assert.Empty(t, a.Claim.Polarity)
	assert.Empty(t, a.Claim.Hedges)
	assert.Equal(t, claim.Topic{Kind: claim.State}, a.Claim.Topic)
	assert.Equal(t, "if the river rises", r.Text(a.Claim.Condition...))
	require.Len(t, a.Reasons, 2)
	assert.Equal(t, hand, a.Reasons[0])
	assert.Equal(t, "status", a.Reasons[1].Of)
}

// The caller's stances go before those of the lexicon.
func TestGradeStances(t *testing.T) {
	b := attribution.NewBuilder(source.NewDocument("Falk claimed the ferry sank.", source.Meta{}))
	b.Add(attribution.Attribution{Cue: attribution.Cue{Spans: b.Spans("claimed")}, Claim: claim.Claim{Content: b.Spans("the ferry sank")}})
	r, err := b.Reading()
	require.NoError(t, err)
	for want, e := range map[attribution.Stance]*extract.Extractor{
		attribution.Distancing: {}, attribution.Neutral: {Stances: map[string]attribution.Stance{"claim": attribution.Neutral}},
	} {
		graded, err := e.Grade(context.Background(), r)
		require.NoError(t, err)
		assert.Equal(t, want, graded.Attributions[0].Stance)
	}
}

func FuzzGrade(f *testing.F) {
	f.Add("Falk said he believes that nobody may have left, if at all?", 5, 9, 10, 40)
	f.Add("\xff\x00 “not” to to said", 0, 2, 3, 12)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		if len(text) > 1000 {
			return
		}
		ctx, e := context.Background(), new(extract.Extractor)
		doc := source.NewDocument(text, source.Meta{})
		r := &attribution.Reading{Doc: doc, Attributions: []attribution.Attribution{{ID: 1}}}
		given := &r.Attributions[0]
		if s := (source.Span{Start: a, End: b}); !s.IsEmpty() && doc.Check(s) == nil {
			given.Cue.Spans = source.Spans{s}
		}
		if s := (source.Span{Start: c, End: d}); !s.IsEmpty() && doc.Check(s) == nil {
			given.Claim.Content = source.Spans{s}
		}
		graded, err := e.Grade(ctx, r)
		require.NoError(t, err)
		again, err := e.Grade(ctx, graded)
		require.NoError(t, err)
		assert.Equal(t, graded, again, "what is graded stays")
		if r.Validate() == nil {
			assert.NoError(t, graded.Validate())
		}
		list, err := e.Commitments(ctx, doc, source.Span{Start: a, End: b}, source.Span{Start: c, End: d})
		require.NoError(t, err)
		for _, c := range list {
			if c.Certainty == "" {
				assert.Zero(t, c)
				continue
			}
			assert.NoError(t, doc.Check(c.Span))
			assert.True(t, -3000 <= c.Happened && c.Happened <= 3000)
			for _, s := range c.Steps {
				assert.NoError(t, doc.Check(s.Span))
				assert.NotEmpty(t, s.Certainty)
			}
		}
	})
}
