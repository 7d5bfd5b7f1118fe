package coreference

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/source"
)

// TestSpeaker has what is known of speakers, in order of first mention.
func TestSpeaker(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"#Marten Says No\nNorlandish Prime Minister Ilse Marten, the mayor of Ostwick, met Bo Dahl. <1:Marten> said [1:no].",
			[]string{"Ilse Marten (person) roles Norlandish Prime Minister, mayor of Ostwick aliases Marten"}},
		{"<1:Bo Dahl> said [1:no]. <2:Ilse Marten> said [2:yes]. Dahl left.", []string{"Bo Dahl (person) aliases Dahl", "Ilse Marten (person)"}},
		{"The World Harbour Body met. <1:The WHB> said [1:no].", []string{"World Harbour Body (organisation) aliases WHB"}},
		{"<1:Iraq> said [1:no].", []string{"Iraq (place)"}},
		{"<1:Democrats> said [1:no].", []string{"Democrats (group)"}},
		{"<1:Two officials familiar with it> said [1:no].", []string{"two officials familiar with it (unnamed) count 2"}},
		{"<1:A senior official> said [1:no]. <2:The official> said [2:yes].", []string{"a senior official (unnamed) aliases the official count 1"}},
		{"<1:Critics> said [1:no].", []string{"critics (group)"}},
		{"<1:The report> shows [1:that].", []string{"the report (document)"}},
		{"<1:The prime minister> said [1:no].", []string{"the prime minister (office)"}},
		{"<1:The minister’s office> said [1:no].", []string{"the minister (office)", "the minister’s office (office)"}},
		{"<1:I> hope [1:that].", []string{"I (writer)"}},
		{"<1:Ana Lund, President of Veridian Systems,> said [1:no]. <2:Veridian> said [2:yes].",
			[]string{"Ana Lund (person) roles President of Veridian Systems", "Veridian Systems (organisation) aliases Veridian"}},
		{"Harbour chief Ana Lund left. <1:The harbour chief, Ana Lund,> said [1:no].", []string{"Ana Lund (person) roles Harbour chief"}},
		{"<1:The Veridian Company> said [1:no]. <2:He> said [2:yes].", []string{"Veridian Company (organisation)"}},
		{"<1:McTavish> said [1:no].", []string{"McTavish (person)"}},
		{"<1:Police> said [1:no].", []string{"police (organisation)"}},
		{"<1:Opposition figures> said [1:that].", []string{"opposition figures (group)"}},
		{"%<1:Q>: [1:Why?]\n%<2:A>: [2:Because.]", []string{"Q ()", "A ()"}},
		{"<1:The moon> said [1:no].", []string{"the moon ()"}},
		{"Otto Falk and Bo Rehn met. <1:The two leaders> said [1:no].",
			[]string{"Otto Falk (person)", "Bo Rehn (person)", "the two leaders (group) count 2 members [1 2]"}},
		{"<1:The Iraqi people and lawmakers> said [1:no].", []string{"the Iraqi people and lawmakers (group)"}},
	} {
		speakers, _ := read(t, test.text)
		var got []string
		for i, s := range speakers {
			assert.Equal(t, source.SpeakerID(i+1), s.ID)
			got = append(got, showSpeaker(s))
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

// TestKnown ties the caller's own entities in.
func TestKnown(t *testing.T) {
	known := []source.Speaker{
		{Name: "Ilse Marten", Aliases: []string{"the Iron Minister", "I. Marten"}, Kind: source.KindPerson, Ref: "q1"},
		{Name: "Ostwick Harbour Board", Aliases: []string{"OHB"}, Kind: source.KindOrganisation, Ref: "q2"},
		{Name: "Bo Dahl", Aliases: []string{"Dahl"}, Ref: "q3"},
		{Name: "Ana Dahl", Aliases: []string{"Dahl"}, Ref: "q4"},
	}
	for _, test := range []struct{ text, want string }{
		{"<1:Marten> said [1:no]. Ilse Marten left.", "Ilse Marten (person) aliases Marten ref q1"},
		{"<1:The iron minister> said [1:no].", "Ilse Marten (person) aliases the iron minister ref q1"},
		{"<1:The OHB> said [1:no].", "Ostwick Harbour Board (organisation) aliases OHB ref q2"},
		{"<1:Dahl> said [1:no].", "Dahl (person)"},
		{"<1:Bo Dahl> said [1:no].", "Bo Dahl (person) ref q3"},
	} {
		speakers, list := read(t, test.text, known...)
		require.Len(t, list[0].Source.Speakers, 1, test.text)
		assert.Equal(t, test.want, showSpeaker(speakers[list[0].Source.Speakers[0]-1]), test.text)
	}
	assert.Equal(t, []string{"the Iron Minister", "I. Marten"}, known[0].Aliases, "the caller's entities stay as they are")
}

// TestMention has the parts of a source and the evidence for them.
func TestMention(t *testing.T) {
	const marked = "Iraqi Prime Minister Ilse Marten arrived. <1:The prime minister> said [1:that <2:she> hopes [2:no]]."
	tagged, list := tag(t, marked, source.Meta{})
	_, out := resolve.Speakers(tagged, nil, list)
	doc := tagged.Doc
	first, second := out[0].Source, out[1].Source
	assert.Equal(t, "minister", doc.Slice(first.Head))
	assert.Equal(t, source.Nominal, first.Form)
	assert.Equal(t, "she", doc.Slice(second.Head))
	assert.Equal(t, source.Pronominal, second.Form)
	assert.Positive(t, second.Confidence)
	assert.LessOrEqual(t, second.Confidence, 1000)
	var via []string
	for _, v := range second.Via {
		via = append(via, doc.Slice(v))
	}
	assert.Equal(t, []string{"minister", "Ilse Marten"}, via, "nearest first, then the name")
	require.Len(t, out[0].Reasons, 1)
	reason := out[0].Reasons[0]
	assert.Equal(t, attribution.Reason{Of: "speakers", By: attribution.Rule, Name: "role", Spans: reason.Spans}, reason)
	assert.Equal(t, "Iraqi Prime Minister Ilse Marten", doc.Slice(reason.Spans.Cover()))
}

func TestWriterByMeta(t *testing.T) {
	tagged, list := tag(t, "<1:I> hope [1:that].", source.Meta{Author: "Ada Quist"})
	speakers, _ := resolve.Speakers(tagged, nil, list)
	require.Len(t, speakers, 1)
	assert.Equal(t, "Ada Quist (writer)", showSpeaker(speakers[0]))
}

// TestShowing has sources that are people or documents by what they do.
func TestShowing(t *testing.T) {
	for lemma, want := range map[string]string{"show": "figures (document)", "say": "figures (group)"} {
		tagged, list := tag(t, "<1:Figures> show [1:that].", source.Meta{})
		list[0].Cue.Lemma = lemma
		speakers, _ := resolve.Speakers(tagged, nil, list)
		require.Len(t, speakers, 1)
		assert.Equal(t, want, showSpeaker(speakers[0]), lemma)
	}
}
