package attribution_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// long returns a Reading that is about size bytes long in JSON.
func long(tb testing.TB, size int) *attribution.Reading {
	const line = "Captain Ines Holm said the ferry may leak. "
	n := size / 330
	doc := source.NewDocument(strings.Repeat(line, n), source.Meta{ID: "long"})
	r := &attribution.Reading{Doc: doc, Speakers: []source.Speaker{{ID: 1, Name: "Ines Holm"}}}
	for i := range n {
		at := func(start, end int) source.Spans {
			return source.Spans{{Start: i*len(line) + start, End: i*len(line) + end}}
		}
		r.Attributions = append(r.Attributions, attribution.Attribution{
			ID: i + 1, Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
			Source: &source.Mention{Spans: at(0, 17), Speakers: []source.SpeakerID{1}},
			Cue:    attribution.Cue{Spans: at(18, 22), Lemma: "say"},
			Claim: claim.Claim{Content: at(23, 41), Form: claim.Indirect, Certainty: claim.Possible, Polarity: claim.Positive,
				Hedges: []claim.Hedge{{Span: at(33, 36)[0], Class: claim.Modal, Direction: claim.Weaken}}},
		})
	}
	require.NoError(tb, r.Validate())
	return r
}

// BenchmarkReadJSON shows that time and memory grow in proportion to the JSON.
func BenchmarkReadJSON(b *testing.B) {
	for _, mb := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%dMB", mb), func(b *testing.B) {
			r := long(b, mb<<20)
			var text bytes.Buffer
			require.NoError(b, attribution.WriteJSON(&text, r))
			b.SetBytes(int64(text.Len()))
			b.ReportAllocs()
			for b.Loop() {
				_, err := attribution.ReadJSON(bytes.NewReader(text.Bytes()), r.Doc)
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkWriteJSON(b *testing.B) {
	r := long(b, 1<<20)
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, attribution.WriteJSON(io.Discard, r))
	}
}

func BenchmarkValidate(b *testing.B) {
	r := long(b, 1<<20)
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, r.Validate())
	}
}
