package resolve_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// checkLaws checks what is true of every answer: the reading keeps its laws, only what
// may change has changed, speakers are in order and each is needed, twice gives the
// same.
func checkLaws(t *testing.T, tagged *syntax.Outline, list []attribution.Attribution) {
	before, err := json.Marshal(list)
	require.NoError(t, err)
	speakers, out := resolve.Speakers(tagged, nil, list)
	after, err := json.Marshal(list)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after), "what was given is changed")
	require.Len(t, out, len(list))

	reading := &attribution.Reading{Doc: tagged.Doc, Speakers: speakers}
	used := map[source.SpeakerID]bool{}
	use := func(ids []source.SpeakerID) {
		for _, id := range ids {
			require.LessOrEqual(t, int(id), len(speakers))
			used[id] = true
			for _, member := range speakers[id-1].Members {
				used[member] = true
			}
		}
	}
	for i, a := range out {
		bare := a
		if a.Source != nil {
			require.NotSame(t, list[i].Source, a.Source)
			require.NoError(t, tagged.Doc.Check(a.Source.Spans...))
			if !a.Source.Head.IsEmpty() {
				assert.True(t, a.Source.Spans.Contains(source.Spans{a.Source.Head}))
			}
			assert.False(t, len(a.Source.Speakers) > 0 && len(a.Source.Candidates) > 0, "resolved and not")
			use(a.Source.Speakers)
			use(a.Source.Candidates)
			for _, via := range a.Source.Via {
				require.NoError(t, tagged.Doc.Check(via))
			}
		}
		use(a.OnBehalfOf)
		use(a.Through)
		for _, reason := range a.Reasons {
			require.NoError(t, tagged.Doc.Check(reason.Spans...))
			assert.NotEmpty(t, reason.Name)
		}
		bare.Source, bare.OnBehalfOf, bare.Through, bare.Reasons = list[i].Source, list[i].OnBehalfOf, list[i].Through, list[i].Reasons
		require.Equal(t, list[i], bare)
		a.ID = i + 1
		if len(a.Claim.Content) > 0 {
			reading.Attributions = append(reading.Attributions, a)
		}
	}
	for i, s := range speakers {
		assert.Equal(t, source.SpeakerID(i+1), s.ID)
		assert.True(t, used[s.ID], "%q is nobody's source", s.Name)
		assert.NotEmpty(t, s.Name)
		assert.True(t, s.Kind.IsValid())
	}
	for i := range reading.Attributions {
		reading.Attributions[i].ID = i + 1
	}
	if err := reading.Validate(); err != nil {
		var broken attribution.Errors
		require.ErrorAs(t, err, &broken)
		for _, e := range broken {
			switch e.Code {
			case attribution.BadOrder, attribution.CueInContent: // the tests' own doing
			default:
				assert.Fail(t, e.Error())
			}
		}
	}
	again, out2 := resolve.Speakers(tagged, nil, list)
	require.Equal(t, speakers, again)
	require.Equal(t, out, out2)
}

// pieces are what random texts are made of.
var pieces = strings.Split(`Ilse Marten|Marten|Bo Dahl|Mr. Dahl|Mrs. Dahl|the mayor of|Ostwick|, the mayor of Ostwick,|a spokesman for|his lawyer|the prime minister’s office|
he|she|they|it|I|we|who|which|and|,|.|“|”|said|A statement from|the Ministry of Tides|WHB|the two leaders|two officials|through|is the|the company|Veridian, Inc.|
President|Iraqi|-|al|von|of|(|)|’s|MARTEN|#|@|~|
`+"\n|\xff|é|\u0301", "|")

// TestLaws puts words together at random.
func TestLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	for range 3000 {
		var b strings.Builder
		open := 0
		for range 3 + random.IntN(40) {
			piece := strings.TrimPrefix(pieces[random.IntN(len(pieces))], "\n")
			switch random.IntN(6) {
			case 0:
				open++
				b.WriteString("<" + string(rune('0'+open%10)) + ":")
				b.WriteString(piece + "> said [" + string(rune('0'+open%10)) + ":" + piece + "]")
			default:
				b.WriteString(piece)
			}
			b.WriteByte(' ')
		}
		tagged, list := tag(t, strings.ReplaceAll(strings.ReplaceAll(b.String(), "<0:", "<1:"), "[0:", "[1:"), source.Meta{})
		for i := range list {
			if s := list[i].Source; s != nil && tagged.Doc.Slice(s.Spans[0]) == "" {
				list[i].Source = nil
			}
			list[i].Claim.Content = source.NewSpans(list[i].Claim.Content...)
		}
		checkLaws(t, tagged, list)
		if t.Failed() {
			t.Fatalf("%q", b.String())
		}
	}
}

// FuzzSpeakers holds the laws for any text and any two places of it.
func FuzzSpeakers(f *testing.F) {
	f.Add("Ilse Marten said she met Bo Dahl.", 0, 11, 17, 32)
	f.Add("A spokesman for the mayor’s office, Ana Lund, said “I know.”", 0, 48, 55, 62)
	f.Add("\xff\x00 — Of The Of The", 0, 4, 4, 9)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		tagged, _ := tag(t, strings.NewReplacer("<", "", ">", "", "[", "", "]", "").Replace(text), source.Meta{})
		var list []attribution.Attribution
		for _, s := range [...][2]int{{a, b}, {c, d}, {a, d}} {
			s := source.Span{Start: s[0], End: s[1]}
			if tagged.Doc.Check(s) != nil || tagged.Doc.Check(source.Span{Start: c, End: d}) != nil {
				continue
			}
			list = append(list, attribution.Attribution{Source: &source.Mention{Spans: source.Spans{s}}})
			list[len(list)-1].Claim.Content = source.Spans{{Start: c, End: d}}
		}
		checkLaws(t, tagged, list)
	})
}

func TestNothing(t *testing.T) {
	for _, text := range []string{"", " \n", "“”", "...", "\xff", strings.Repeat("a", 100_000), strings.Repeat("Marten ", 5_000), strings.Repeat("of The ", 5_000)} {
		tagged, _ := tag(t, text, source.Meta{})
		speakers, list := resolve.Speakers(tagged, nil, nil)
		assert.Empty(t, speakers)
		assert.Empty(t, list)
		if len(text) > 0 && tagged.Doc.Check(source.Span{Start: 0, End: len(text)}) == nil {
			checkLaws(t, tagged, []attribution.Attribution{{}, {Source: &source.Mention{Spans: source.Spans{{Start: 0, End: len(text)}}}}})
		}
	}
}

// BenchmarkSpeakers measures a text of many people, a source in each sentence.
func BenchmarkSpeakers(b *testing.B) {
	var text strings.Builder
	for i := range 9_000 {
		n := string(rune('1' + i%9))
		if i%9 == 0 {
			text.WriteByte('\n')
		}
		text.WriteString("<" + n + ":Ilse Marten> said [" + n + ":the mayor met Bo Dahl]. He told her that they left. ")
	}
	tagged, list := tag(b, text.String(), source.Meta{})
	b.ReportAllocs()
	for b.Loop() {
		resolve.Speakers(tagged, nil, list)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(tagged.Tokens)), "ns/token")
}
