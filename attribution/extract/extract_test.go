package extract

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

const harbour = "Harbour master Ines Holm said on Friday that the ferry may sink. “We are not afraid,” she added. " +
	"According to a report, Holm’s deputy denied that the pumps had failed."

func read(t *testing.T, e *Extractor, text string) *attribution.Reading {
	t.Helper()
	r, err := e.Read(t.Context(), source.NewDocument(text, source.Meta{ID: "harbour"}))
	require.NoError(t, err)
	require.NoError(t, r.Validate())
	return r
}

// cues returns the words of the cues, each with its source.
func cues(r *attribution.Reading) (list []string) {
	for a := range r.All() {
		who := "-"
		if a.Source != nil {
			who = r.Text(a.Source.Spans...)
		}
		list = append(list, who+"|"+r.Text(a.Cue.Spans...))
	}
	return list
}

func TestRead(t *testing.T) {
	r := read(t, &Extractor{}, harbour)
	assert.Equal(t, []string{"Harbour master Ines Holm|said", "she|added", "a report|According to", "Holm’s deputy|denied"}, cues(r))
	assert.Equal(t, "harbour", r.Doc.Meta().ID)
	assert.NotEmpty(t, r.Engine)
	holm := slices.Collect(r.Called("Ines Holm"))
	require.Len(t, holm, 1)
	assert.Len(t, slices.Collect(r.By(holm[0].ID)), 2, "the pronoun is hers")
	assert.Equal(t, 3, r.Attributions[3].Parent)
	for a := range r.All() {
		assert.NotEmpty(t, a.Act)
		assert.NotEmpty(t, a.Claim.Certainty)
		assert.NotEmpty(t, a.Reasons)
		assert.Positive(t, a.Confidence)
	}
}

func TestStop(t *testing.T) {
	r := read(t, &Extractor{Stop: Detect}, harbour)
	require.Len(t, r.Attributions, 4)
	assert.Empty(t, r.Speakers)
	assert.Empty(t, r.Attributions[0].Act)
	assert.Equal(t, 3, r.Attributions[3].Parent)

	r = read(t, &Extractor{Stop: Resolve}, harbour)
	assert.NotEmpty(t, r.Speakers)
	assert.Empty(t, r.Attributions[0].Act)

	assert.Equal(t, read(t, &Extractor{}, harbour), read(t, &Extractor{Stop: Hedge}, harbour))

	_, err := (&Extractor{Stop: "segment"}).Read(t.Context(), nil)
	var stage *StageError
	require.ErrorAs(t, err, &stage)
	assert.Equal(t, &StageError{"segment"}, stage)
	assert.EqualError(t, err, `extract: there is no stage "segment"`)
}

func TestMaxBytes(t *testing.T) {
	doc := source.NewDocument("1234567", source.Meta{})
	for limit, fits := range map[int]bool{0: true, 7: true, 8: true, -1: true, 6: false, 1: false} {
		r, err := (&Extractor{MaxBytes: limit}).Read(t.Context(), doc)
		if fits {
			assert.NoError(t, err)
			continue
		}
		assert.Nil(t, r)
		assert.Equal(t, &SizeError{Bytes: 7, Max: limit}, err)
	}
	_, err := (&Extractor{MaxBytes: 3}).Read(t.Context(), source.NewDocument("1234567", source.Meta{ID: "a\nb"}))
	assert.EqualError(t, err, `extract: the text of "a\nb" has 7 bytes, more than the 3 allowed`)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := (&Extractor{}).Read(ctx, source.NewDocument(harbour, source.Meta{}))
	assert.Nil(t, r)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestNoDocument(t *testing.T) {
	r, err := (&Extractor{}).Read(t.Context(), nil)
	require.NoError(t, err)
	assert.Empty(t, r.Attributions)
	assert.NoError(t, r.Validate())
}

func TestEntities(t *testing.T) {
	known := source.Speaker{ID: 77, Name: "Ines Holm-Dahl", Aliases: []string{"Ines Holm"}, Kind: source.KindPerson, Ref: "Q42"}
	r := read(t, &Extractor{Entities: []source.Speaker{known}}, harbour)
	holm := slices.Collect(r.Called("Ines Holm"))
	require.Len(t, holm, 1)
	assert.Equal(t, "Q42", holm[0].Ref)
	assert.Len(t, slices.Collect(r.By(holm[0].ID)), 2)
}

func TestStances(t *testing.T) {
	const text = "Ines Holm noted that the ferry sank."
	assert.Equal(t, attribution.Endorsing, read(t, &Extractor{}, text).Attributions[0].Stance)
	e := &Extractor{Stances: map[string]attribution.Stance{"note": attribution.Neutral}}
	assert.Equal(t, attribution.Neutral, read(t, e, text).Attributions[0].Stance)
}

func TestThresholds(t *testing.T) {
	r := &attribution.Reading{Attributions: []attribution.Attribution{
		{Confidence: 0}, {Confidence: 400}, {Confidence: 900, Source: &source.Mention{Speakers: []source.SpeakerID{1}, Confidence: 300}},
	}}
	given := r.Attributions[2].Source
	(&Extractor{MinConfidence: 500, MinSpeakerConfidence: 500}).applyThresholds(r)
	require.Len(t, r.Attributions, 2)
	assert.Equal(t, &source.Mention{Candidates: []source.SpeakerID{1}}, r.Attributions[1].Source)
	assert.Equal(t, &source.Mention{Speakers: []source.SpeakerID{1}, Confidence: 300}, given, "a stage's value is not changed")

	r = &attribution.Reading{Attributions: []attribution.Attribution{{Confidence: 1}}}
	(&Extractor{MinConfidence: -1}).applyThresholds(r)
	assert.Len(t, r.Attributions, 1)
}

func TestNotes(t *testing.T) {
	r := read(t, &Extractor{}, "“We are not afraid, she said.")
	require.Len(t, r.Notes, 1)
	assert.Equal(t, "unpairedMark", r.Notes[0].Kind)
	assert.Equal(t, source.Spans{{Start: 0, End: 3}}, r.Notes[0].Spans)

	german := strings.Repeat("Die Fähre sinkt, sagte sie, und niemand weiß, warum das so ist. ", 5)
	kinds := func(r *attribution.Reading) (list []string) {
		for _, n := range r.Notes {
			list = append(list, n.Kind)
		}
		return list
	}
	assert.Equal(t, []string{"language"}, kinds(read(t, &Extractor{}, german)))
	assert.Empty(t, kinds(read(t, &Extractor{}, strings.Repeat(harbour+" ", 5))))
	for lang, notes := range map[string][]string{"en-GB": nil, "de": {"language"}} {
		r, err := (&Extractor{}).Read(t.Context(), source.NewDocument(harbour, source.Meta{Lang: language.MustParse(lang)}))
		require.NoError(t, err)
		assert.Equal(t, notes, kinds(r), lang)
	}
}

func TestNotEnglish(t *testing.T) {
	for text, want := range map[string][]string{
		"Die Fähre ist sicher, sagte sie: „Wir fahren auch bei Sturm, und wer sich fürchtet, kann mit dem Bus kommen.“ Niemand lachte. «Nein», rief einer.": {
			"„Wir fahren auch bei Sturm, und wer sich fürchtet, kann mit dem Bus kommen.“", "«Nein»"},
		"« Le bateau est là », dit-elle, une main dans la poche, et pas un mot avec lui.": {"« Le bateau est là »"},
		"Niemand ist da, und auch sie kommt nicht.":                                       nil,
	} {
		r := read(t, &Extractor{}, text)
		var got []string
		for a := range r.All() {
			got = append(got, r.Text(a.Claim.Content...))
			assert.Equal(t, "direct", string(a.Claim.Form))
			assert.Nil(t, a.Source)
			assert.Empty(t, a.Act)
		}
		assert.Equal(t, want, got)
		require.NotEmpty(t, r.Notes)
		assert.Equal(t, "language", r.Notes[len(r.Notes)-1].Kind)
	}
}

// documents yields n documents, each with an attribution that names its number.
func documents(n int) iter.Seq[*source.Document] {
	return func(yield func(*source.Document) bool) {
		for i := range n {
			if !yield(source.NewDocument(fmt.Sprintf("Holm said that %d boats sank.", i), source.Meta{ID: fmt.Sprint(i)})) {
				return
			}
		}
	}
}

func TestAll(t *testing.T) {
	i := 0
	for r, err := range (&Extractor{}).All(t.Context(), documents(200)) {
		require.NoError(t, err)
		require.Equal(t, fmt.Sprint(i), r.Doc.Meta().ID)
		require.Equal(t, fmt.Sprintf("that %d boats sank", i), r.Text(r.Attributions[0].Claim.Content...))
		i++
	}
	assert.Equal(t, 200, i)
}

func TestAllErrors(t *testing.T) {
	docs := slices.Values([]*source.Document{source.NewDocument("Yes.", source.Meta{}), source.NewDocument("Certainly not.", source.Meta{}), nil})
	var errs []error
	for r, err := range (&Extractor{MaxBytes: 5}).All(t.Context(), docs) {
		assert.Equal(t, err == nil, r != nil)
		errs = append(errs, err)
	}
	assert.Equal(t, []error{nil, &SizeError{Bytes: 14, Max: 5}, nil}, errs)
}

func TestAllBrokenOff(t *testing.T) {
	taken := 0
	counted := func(yield func(*source.Document) bool) {
		for doc := range documents(10_000) {
			taken++
			if !yield(doc) {
				return
			}
		}
	}
	for range (&Extractor{}).All(t.Context(), counted) {
		break
	}
	assert.Less(t, taken, 10_000, "documents nobody asked for are not read")
	for range (&Extractor{}).All(t.Context(), documents(0)) {
		assert.Fail(t, "nothing to yield")
	}
}

func TestAllCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for r, err := range (&Extractor{}).All(ctx, documents(10_000)) {
		if n++; n == 3 {
			cancel()
		}
		if last = err; err != nil {
			assert.Nil(t, r)
		}
	}
	assert.True(t, errors.Is(last, context.Canceled))
	assert.Less(t, n, 10_000)
}

func TestStageIsValid(t *testing.T) {
	for _, s := range []Stage{"", Detect, Resolve, Hedge} {
		assert.True(t, s.IsValid())
	}
	assert.False(t, Stage("Detect").IsValid())
}
