package attribution_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// FuzzReadJSON gives any bytes for JSON. What is read keeps all laws, and comes
// back the same when it is written and read again.
func FuzzReadJSON(f *testing.F) {
	docs := map[int]*source.Document{}
	for _, r := range []*attribution.Reading{ferryReading(f), everything(f)} {
		docs[r.Doc.Len()] = r.Doc
		text := write(f, r)
		f.Add([]byte(text))
		var indented bytes.Buffer
		require.NoError(f, json.Indent(&indented, []byte(text), "", " "))
		f.Add(indented.Bytes())
		f.Add([]byte(text[:len(text)-20]))
		f.Add([]byte(strings.ReplaceAll(text, `"id":2`, `"id":1`)))
		f.Add([]byte(strings.ReplaceAll(text, `[[`, `[[-1,`)))
		f.Add([]byte(strings.ReplaceAll(text, `]]`, `99999999999999999999]]`)))
	}
	f.Add([]byte(`{"sayso":1,"document":{"bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},"speakers":[],"attributions":[],"notes":[]}`))
	f.Add([]byte(strings.Repeat("[", 20_000)))
	docs[0] = &source.Document{}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, doc := range docs {
			r, err := attribution.ReadJSON(bytes.NewReader(data), doc)
			if err != nil {
				assert.Nil(t, r)
				continue
			}
			roundTrip(t, r)
		}
	})
}

// roundTrip writes r, which keeps all laws, reads it back and writes it again.
func roundTrip(t *testing.T, r *attribution.Reading) {
	require.NoError(t, r.Validate())
	text := write(t, r)
	again, err := attribution.ReadJSON(strings.NewReader(text), r.Doc)
	require.NoError(t, err)
	require.Equal(t, text, write(t, again))
	for a := range r.All() {
		require.Equal(t, r.StableID(a), again.StableID(again.Attribution(a.ID)))
		require.Equal(t, r.Text(a.Claim.Content...), again.Text(again.Attribution(a.ID).Claim.Content...))
	}
}

// FuzzBuilder builds a Reading of any text with any spans. Either Validate finds
// fault with it, or it makes a round trip; a parent contains its children.
func FuzzBuilder(f *testing.F) {
	f.Add(ferry, []byte{0, 17, 18, 22, 23, 54, 1, 9, 23, 33, 34, 42, 43, 54, 2, 7})
	f.Add("“a” \xff said\r\n🦀", []byte{9, 9, 0, 3, 5, 6, 200, 4})
	f.Fuzz(func(t *testing.T, text string, data []byte) {
		if len(text) > 250 || len(data) > 1000 {
			return
		}
		doc := source.NewDocument(text, source.Meta{ID: "fuzz"})
		b := attribution.NewBuilder(doc)
		b.Speaker(source.Speaker{Name: "Ada"})
		next := func() int {
			if len(data) == 0 {
				return 0
			}
			n := int(data[0])
			data = data[1:]
			return n
		}
		span := func() source.Span { return source.Span{Start: next(), End: next()} }
		for len(data) > 0 {
			a := attribution.Attribution{
				Source: &source.Mention{Spans: source.Spans{span()}},
				Cue:    attribution.Cue{Spans: source.Spans{span()}},
				Claim:  claim.Claim{Content: source.Spans{span()}},
			}
			switch kind := next(); {
			case kind%2 == 0:
				a.Source = nil
			case kind%3 == 0:
				a.Source.Speakers = []source.SpeakerID{source.SpeakerID(kind % 4)}
			case kind%5 == 0:
				a.Cue = attribution.Cue{}
			case kind%7 == 0:
				a.Claim.Verbatim = source.Spans{span()}
			case kind%11 == 0:
				a.Claim.Content = append(a.Claim.Content, span())
			}
			b.Add(a)
		}
		r, err := b.Reading()
		if err != nil {
			return
		}
		roundTrip(t, r)
		for a := range r.All() {
			if p := r.Attribution(a.Parent); p != nil {
				require.True(t, p.Claim.Content.Contains(a.Claim.Content))
			}
		}
	})
}
