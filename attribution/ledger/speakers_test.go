package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// speaking returns a reading in which each of the speakers, described as in a story,
// says something.
func speaking(t testing.TB, key string, described ...string) *attribution.Reading {
	b := attribution.NewBuilder(source.NewDocument(strings.Repeat("He said so. ", len(described)), source.Meta{ID: key}))
	for i, s := range described {
		at := func(start, end int) source.Spans { return source.Spans{{Start: 12*i + start, End: 12*i + end}} }
		b.Add(attribution.Attribution{
			Source: &source.Mention{Spans: at(0, 2), Speakers: []source.SpeakerID{b.Speaker(parseSpeaker(s, i+1))}},
			Cue:    attribution.Cue{Spans: at(3, 7)},
			Claim:  claim.Claim{Content: at(8, 10)},
		})
	}
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

func TestSpeakers(t *testing.T) {
	for _, test := range []struct {
		name string
		docs []string // each a document; its speakers separated by " + "
		want string   // those that are one, as document and number in it
	}{
		{"one name and role", []string{"Ilse Marten; person; treasury minister", "ILSE MARTEN; person; minister"}, "0.1 1.1"},
		{"a short title", []string{"Ann Lee; person; Sen.", "Ann Lee; person; senator"}, "0.1 1.1"},
		{"a former role", []string{"Ann Lee; person; former governor", "Ann Lee; person; governor"}, "0.1 1.1"},
		{"no role", []string{"Ilse Marten; person; minister", "Ilse Marten; person"}, "0.1 1.1"},
		{"no role at all", []string{"Ilse Marten; person", "Ilse Marten; person"}, "0.1 1.1"},
		{"roles tell apart", []string{"Jan Smed; person; mayor", "Jan Smed; person; goalkeeper"}, "0.1 | 1.1"},
		{"which of two", []string{"Jan Smed; person; mayor", "Jan Smed; person; goalkeeper", "Jan Smed; person", "Jan Smed; person"}, "0.1 | 1.1 | 2.1 3.1"},
		{"both roles", []string{"Jan Smed; person; mayor", "Jan Smed; person; goalkeeper", "Jan Smed; person; mayor, goalkeeper"}, "0.1 1.1 2.1"},
		{"listed apart", []string{"Jan Smed; person; mayor + Jan Smed; person; goalkeeper", "Jan Smed; person; mayor, goalkeeper"}, "0.1 | 0.2 | 1.1"},
		{"listed alike", []string{"Jan Smed; person; mayor + Jan Smed; person; mayor", "Jan Smed; person; mayor"}, "0.1 | 0.2 | 1.1"},
		{"kinds tell apart", []string{"Van Dahl; person", "Van Dahl; organisation"}, "0.1 | 1.1"},
		{"kind unknown", []string{"Van Dahl; person", "Van Dahl"}, "0.1 1.1"},
		{"kind unknown of two", []string{"Van Dahl; person", "Van Dahl; organisation", "Van Dahl"}, "0.1 | 1.1 | 2.1"},
		{"one Ref", []string{"Eva Strand; person; judge; ; 17", "E. Lie; person; poet; ; 17"}, "0.1 1.1"},
		{"two Refs", []string{"Eva Strand; person; judge; ; 17", "Eva Strand; person; judge; ; 18", "Eva Strand; person; judge"}, "0.1 | 1.1 | 2.1"},
		{"a Ref and a name", []string{"Eva Strand; person; judge; ; 17", "Eva Strand; person; chief judge"}, "0.1 1.1"},
		{"a Ref and other roles", []string{"Eva Strand; person; judge; ; 17", "Eva Strand; person; poet"}, "0.1 | 1.1"},
		{"a Ref without a role", []string{"Eva Strand; person; ; ; 17", "Eva Strand; person; judge", "Eva Strand; person; poet"}, "0.1 | 1.1 | 2.1"},
		{"an alias", []string{"Ilse Marten; person; ; Ilse Holm", "Ilse Holm; person"}, "0.1 1.1"},
		{"a last name is no name", []string{"Ilse Marten; person; ; Marten", "Marten; person"}, "0.1 | 1.1"},
		{"a last name and a role", []string{"Ilse Marten; person; treasury minister", "Marten; person; minister"}, "0.1 1.1"},
		{"a last name of two", []string{"Ilse Marten; person; treasury minister", "Jon Marten; person; foreign minister", "Marten; person; minister"}, "0.1 | 1.1 | 2.1"},
		{"unnamed", []string{"a senior official; unnamed", "a senior official; unnamed"}, "0.1 | 1.1"},
		{"unnamed with a Ref", []string{"a senior official; unnamed; ; ; deep", "an aide; unnamed; ; ; deep"}, "0.1 1.1"},
		{"described", []string{"the two leaders; group", "the two leaders; group"}, "0.1 | 1.1"},
		{"a minister is no name", []string{"the minister", "the minister"}, "0.1 | 1.1"},
		{"offices", []string{"the Prime Minister; office", "the Prime Minister; office"}, "0.1 | 1.1"},
		{"organisations", []string{"the Pentagon; organisation", "Pentagon; organisation"}, "0.1 1.1"},
		{"a company", []string{"the company; organisation", "the company; organisation"}, "0.1 | 1.1"},
		{"groups", []string{"House Democrats; group", "house Democrats; group"}, "0.1 1.1"},
		{"writers", []string{"Ann Lee; writer", "Ann Lee; writer"}, "0.1 | 1.1"},
		{"nobody", []string{"; person", "; person"}, "0.1 | 1.1"},
		{"another script", []string{"王 小明; person", "王 小明; person"}, "0.1 1.1"},
		{"a script without capitals", []string{"पत्तन मंडल; organisation", "पत्तन मंडल; organisation"}, "0.1 1.1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for seed := range uint64(4) {
				var l ledger.Ledger
				for _, i := range rand.New(rand.NewPCG(seed, 1)).Perm(len(test.docs)) {
					require.NoError(t, l.Add(speaking(t, fmt.Sprint(i), strings.Split(test.docs[i], " + ")...)))
				}
				byID := map[string][]string{}
				var ids []string
				for e := range l.All() {
					speakers := l.Speakers(e)
					require.Len(t, speakers, 1)
					id := speakers[0].ID
					if byID[id] == nil {
						ids = append(ids, id)
					}
					byID[id] = append(byID[id], fmt.Sprintf("%s.%d", e.Document().Key(), e.Speakers[0]))
				}
				var parties []string
				for _, id := range ids {
					parties = append(parties, strings.Join(byID[id], " "))
				}
				assert.Equal(t, test.want, strings.Join(parties, " | "))
			}
		})
	}
}

func TestSpeaker(t *testing.T) {
	var l ledger.Ledger
	require.NoError(t, l.Add(speaking(t, "1", "Ilse Marten; person; minister; Marten")))
	require.NoError(t, l.Add(speaking(t, "2", "ILSE MARTEN; ; senator, minister")))
	require.NoError(t, l.Add(speaking(t, "3", "Ilse Marten; person; senator")))
	found := slices.Collect(l.Called("ilse marten"))
	require.Len(t, found, 1)
	id := found[0].ID
	assert.Equal(t, []ledger.Speaker{{
		ID: id, Name: "Ilse Marten", Kind: source.KindPerson,
		Names: []string{"ILSE MARTEN", "Ilse Marten", "Marten"}, Roles: []string{"minister", "senator"},
	}}, found)
	assert.Equal(t, found, slices.Collect(l.Called("Marten")))
	assert.Len(t, slices.Collect(l.By(found[0])), 3)

	assert.Empty(t, slices.Collect(l.Called("nobody")))
	assert.Empty(t, slices.Collect(l.Called("")))
	assert.Empty(t, slices.Collect(l.By(ledger.Speaker{ID: "gone"})))
	for i := range 3 {
		_, err := l.Remove(fmt.Sprint(i + 1))
		require.NoError(t, err)
	}
	assert.Empty(t, slices.Collect(l.Called("Marten")))
}

func TestCalled(t *testing.T) {
	var l ledger.Ledger
	require.NoError(t, l.Add(speaking(t, "1", "Petra Lindqvist; person; baker", "Lindqvist Bread; organisation", "Ola Lindqvist; person")))
	require.NoError(t, l.Add(speaking(t, "2", "Brita Falk", "the tall Lindqvist", "Eva Lindqvist; unnamed", "Petra Lindqvist; person; baker")))
	for name, want := range map[string]string{
		"lindqvist": "Ola Lindqvist, Petra Lindqvist", "Petra Lindqvist": "Petra Lindqvist", "Petra": "", "FALK": "Brita Falk",
		"Bread": "", "Lindqvist Bread": "Lindqvist Bread", "the tall Lindqvist": "the tall Lindqvist",
	} {
		var got []string
		for s := range l.Called(name) {
			got = append(got, s.Name)
		}
		slices.Sort(got)
		assert.Equal(t, want, strings.Join(got, ", "), name)
	}
}
