package attribution_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// ferry is a text with an attribution in another, one with two speakers and one
// without any.
const ferry = "Captain Ines Holm said the owners promised a new ferry. “It leaks,” Holm and Per Lund wrote. It is feared that it sinks."

// ferryBuilder returns a Builder with all that ferry says.
func ferryBuilder() *attribution.Builder {
	b := attribution.NewBuilder(source.NewDocument(ferry, source.Meta{ID: "ferry"}))
	b.Engine("by hand")
	holm := b.Speaker(source.Speaker{Name: "Ines Holm", Kind: source.KindPerson, Roles: []string{"captain"}, Aliases: []string{"Holm"}})
	owners := b.Speaker(source.Speaker{Name: "the owners", Kind: source.KindGroup, Count: 2})
	lund := b.Speaker(source.Speaker{Name: "Per Lund", Kind: source.KindPerson, Ref: "Q7"})

	in := b.In("“It leaks,” Holm and Per Lund wrote.")
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made,
		Source: in.Mention("Holm and Per Lund", holm, lund),
		Cue:    attribution.Cue{Spans: in.Spans("wrote"), Lemma: "write"},
		Claim:  claim.Claim{Content: in.Spans("“It leaks,”"), Verbatim: in.Spans("It leaks,"), Certainty: claim.Certain, Polarity: claim.Positive},
	})
	in = b.In("Captain Ines Holm said the owners promised a new ferry.")
	b.Add(attribution.Attribution{
		Act: attribution.Promise, Status: attribution.Made, Stance: attribution.Neutral,
		Source:     in.Mention("the owners", owners),
		Cue:        attribution.Cue{Spans: in.Spans("promised"), Lemma: "promise"},
		Claim:      claim.Claim{Content: in.Spans("a new ferry"), Topic: claim.Topic{Kind: claim.Event, Time: claim.Future}},
		Through:    []source.SpeakerID{holm},
		Confidence: 912,
		Reasons:    []attribution.Reason{{Of: "act", By: attribution.Hand, Name: "promise", Spans: in.Spans("promised")}},
	})
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made,
		Source: in.Mention("Captain Ines Holm", holm),
		Cue:    attribution.Cue{Spans: in.Spans("said"), Lemma: "say"},
		Claim:  claim.Claim{Content: in.Spans("the owners promised a new ferry"), Certainty: claim.Certain, Polarity: claim.Positive},
	})
	in = b.In("It is feared that it sinks.")
	b.Add(attribution.Attribution{
		Act: attribution.Belief, Status: attribution.Made,
		Cue: attribution.Cue{Spans: in.Spans("is feared")},
		Claim: claim.Claim{Content: in.Spans("that it sinks"), Certainty: claim.Probable, Polarity: claim.Positive,
			Hedges: []claim.Hedge{{Span: in.Span("feared"), Class: claim.Attitude, Direction: claim.Weaken, Scope: in.Spans("it sinks")}}},
	})
	b.Note(attribution.Note{Kind: "remark", Spans: b.Spans("ferry"), Text: "<the> ferry & its leak"})
	return b
}

func ferryReading(t testing.TB) *attribution.Reading {
	r, err := ferryBuilder().Reading()
	require.NoError(t, err)
	return r
}

func cues(r *attribution.Reading, list iter.Seq[*attribution.Attribution]) (out []string) {
	for a := range list {
		out = append(out, r.Text(a.Cue.Spans...))
	}
	return out
}

func TestIterators(t *testing.T) {
	r := ferryReading(t)
	assert.Equal(t, []string{"said", "promised", "wrote", "is feared"}, cues(r, r.All()))
	assert.Equal(t, []string{"said", "wrote", "is feared"}, cues(r, r.Outermost()))
	assert.Equal(t, []string{"promised"}, cues(r, r.Children(r.Attribution(1))))
	assert.Empty(t, cues(r, r.Children(r.Attribution(2))))
	assert.Empty(t, cues(r, r.Children(&attribution.Attribution{})), "outermost ones are nobody's children")
	assert.Empty(t, cues(r, r.Children(nil)))
	assert.Equal(t, []string{"said", "wrote"}, cues(r, r.By(1)))
	assert.Equal(t, []string{"promised"}, cues(r, r.By(2)))
	assert.Empty(t, cues(r, r.By(0)))
	assert.Empty(t, cues(r, r.By(99)))

	at := func(words string) []string { return cues(r, r.At(offsetOf(t, words))) }
	assert.Equal(t, []string{"said"}, at("Captain"))
	assert.Equal(t, []string{"said", "promised"}, at("promised"))
	assert.Equal(t, []string{"wrote"}, at("wrote"))
	assert.Equal(t, []string{"is feared"}, at("sinks"))
	assert.Empty(t, cues(r, r.At(-1)))
	assert.Empty(t, cues(r, r.At(len(ferry))))

	all := r.All()
	for range all {
		break
	}
	assert.Len(t, cues(r, all), 4, "an iterator may be left early and ranged over again")
}

// offsetOf returns where words stand in ferry.
func offsetOf(t *testing.T, words string) int {
	builder := attribution.NewBuilder(source.NewDocument(ferry, source.Meta{}))
	at := builder.Span(words)
	_, err := builder.Reading()
	require.NoError(t, err)
	return at.Start
}

func TestAccessors(t *testing.T) {
	r := ferryReading(t)
	assert.Equal(t, 2, r.Attribution(2).ID)
	assert.Equal(t, 1, r.Attribution(2).Parent)
	for _, id := range []int{-1, 0, 5} {
		assert.Nil(t, r.Attribution(id))
		assert.Nil(t, r.Speaker(source.SpeakerID(id)))
	}
	assert.Equal(t, "Per Lund", r.Speaker(3).Name)
	assert.Equal(t, "Captain ferry", r.Text(source.Span{Start: 0, End: 7}, source.Span{Start: 49, End: 54}))
	assert.Equal(t, "", r.Text())

	var called []string
	for s := range r.Called("HOLM") {
		called = append(called, s.Name)
	}
	assert.Equal(t, []string{"Ines Holm"}, called)
	for range r.Called("nobody") {
		t.Error("nobody is called nobody")
	}
}

func TestKeep(t *testing.T) {
	r := chain(t)
	for _, c := range []struct {
		keep    []int
		parents []int
	}{
		{[]int{1, 2, 3, 4}, []int{0, 1, 2, 3}},
		{[]int{1, 4}, []int{0, 1}},
		{[]int{2, 3}, []int{0, 1}},
		{[]int{4}, []int{0}},
		{nil, nil},
	} {
		kept := r.Keep(func(a *attribution.Attribution) bool { return slices.Contains(c.keep, a.ID) })
		require.NoError(t, kept.Validate())
		var ids, parents []int
		for a := range kept.All() {
			ids, parents = append(ids, a.Cue.Spans[0].Start/2+1), append(parents, a.Parent)
		}
		assert.Equal(t, c.keep, ids)
		assert.Equal(t, c.parents, parents)
	}
	assert.Equal(t, chain(t).Attributions, r.Attributions, "r does not change")

	r.Attributions[0].Parent = 4 // in a circle: no sense, but an end
	kept := r.Keep(func(a *attribution.Attribution) bool { return false })
	assert.Empty(t, kept.Attributions)
	kept = r.Keep(func(a *attribution.Attribution) bool { return a.ID == 2 })
	assert.Len(t, kept.Attributions, 1)
}

// chain returns a Reading of four attributions, each in the one before it, with
// the cues 0, 1, 2 and 3.
func chain(t *testing.T) *attribution.Reading {
	b := attribution.NewBuilder(source.NewDocument("0 1 2 3 x", source.Meta{}))
	for i := range 4 {
		b.Add(attribution.Attribution{
			Cue:   attribution.Cue{Spans: source.Spans{{Start: 2 * i, End: 2*i + 1}}},
			Claim: claim.Claim{Content: source.Spans{{Start: 2*i + 2, End: 9}}},
		})
	}
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

func TestZeroReading(t *testing.T) {
	var r attribution.Reading
	assert.Empty(t, cues(&r, r.All()))
	assert.Equal(t, "", r.Text(source.Span{Start: 0, End: 3}))
	assert.Nil(t, r.Attribution(1))
	assert.Equal(t, "", r.StableID(nil))
	assert.NotEmpty(t, r.StableID(&attribution.Attribution{}))
	var errs attribution.Errors
	require.ErrorAs(t, r.Validate(), &errs)
	assert.Equal(t, attribution.NoDocument, errs[0].Code)
}

func TestStableID(t *testing.T) {
	r := ferryReading(t)
	seen := map[string]bool{}
	for a := range r.All() {
		id := r.StableID(a)
		assert.Regexp(t, "^[0-9a-f]{32}$", id)
		assert.False(t, seen[id], "two attributions with one id")
		seen[id] = true
	}
	// The recipe of reading.schema.json, in a shell:
	// printf "18 22 0 $(printf ferry | sha256sum | cut -c1-64)" | sha256sum | cut -c1-32
	assert.Equal(t, "5589dc6b1610254a45929c531745a746", r.StableID(r.Attribution(1)))

	better := ferryReading(t)
	better.Attributions[0].Claim.Content = better.Attributions[1].Claim.Content
	better.Attributions[0].Act = attribution.Belief
	assert.Equal(t, r.StableID(r.Attribution(1)), better.StableID(better.Attribution(1)), "only document and cue count")

	anonymous := &attribution.Reading{Doc: source.NewDocument(ferry, source.Meta{}), Attributions: r.Attributions}
	assert.NotEqual(t, r.StableID(r.Attribution(1)), anonymous.StableID(anonymous.Attribution(1)))

	cut := *r // not numbered from 1: no id to rely on, but an end
	cut.Attributions = r.Attributions[1:]
	assert.NotEmpty(t, cut.StableID(&cut.Attributions[0]))

	// Two that share a cue, and one that has none.
	builder := attribution.NewBuilder(r.Doc)
	builder.Add(attribution.Attribution{Cue: attribution.Cue{Spans: builder.Spans("said")}, Claim: claim.Claim{Content: builder.Spans("Captain")}})
	builder.Add(attribution.Attribution{Cue: attribution.Cue{Spans: builder.Spans("said")}, Claim: claim.Claim{Content: builder.Spans("promised")}})
	builder.Add(attribution.Attribution{Claim: claim.Claim{Content: builder.Spans("“It leaks,”")}})
	shared, err := builder.Reading()
	require.NoError(t, err)
	assert.Equal(t, r.StableID(r.Attribution(1)), shared.StableID(shared.Attribution(1)))
	assert.NotEqual(t, shared.StableID(shared.Attribution(1)), shared.StableID(shared.Attribution(2)))
	assert.NotEqual(t, shared.StableID(shared.Attribution(2)), shared.StableID(shared.Attribution(3)))
}

func TestSpeakersOf(t *testing.T) {
	r, err := ferryBuilder().Reading()
	require.NoError(t, err)
	names := func(a *attribution.Attribution) (list []string) {
		for s := range r.SpeakersOf(a) {
			list = append(list, s.Name)
		}
		return list
	}
	assert.Equal(t, []string{"Ines Holm"}, names(&r.Attributions[0]))
	assert.Equal(t, []string{"Ines Holm", "Per Lund"}, names(&r.Attributions[2]))
	assert.Empty(t, names(&r.Attributions[3]), "the text names nobody")
	assert.Empty(t, names(nil))
	assert.Equal(t, []string{"Per Lund"}, names(&attribution.Attribution{Source: &source.Mention{Speakers: []source.SpeakerID{9, 0, -1, 3}}}), "those that do not exist are passed over")
	for range r.SpeakersOf(&r.Attributions[2]) {
		break
	}
}
