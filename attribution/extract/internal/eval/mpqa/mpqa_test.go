package mpqa

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

const example = `{"id": "x", "text": "É: the office said Ina hopes for snow.", "anns": [
{"start": 0, "end": 2, "type": "GATE_objective-speech-event", "attrs": "implicit=\"true\" nested-source=\"w,office\""},
{"start": 14, "end": 18, "type": "GATE_objective-speech-event", "attrs": "nested-source=\"w,office\""},
{"start": 23, "end": 28, "type": "GATE_direct-subjective", "attrs": "intensity=\"low\" nested-source=\"w,office,ina\""},
{"start": 33, "end": 37, "type": "GATE_expressive-subjectivity", "attrs": "nested-source=\"w,office\""},
{"start": 3, "end": 6, "type": "GATE_direct-subjective", "attrs": "nested-source=\"w\""},
{"start": 5, "end": 5, "type": "GATE_direct-subjective", "attrs": ""}]}`

func TestParse(t *testing.T) {
	d, err := parse([]byte(example))
	require.NoError(t, err)
	require.Len(t, d.Events, 2)
	assert.Equal(t, "said", d.Doc.Slice(d.Events[0].Span))
	assert.Equal(t, 2, d.Events[0].Depth)
	assert.Equal(t, "hopes", d.Doc.Slice(d.Events[1].Span))
	assert.Equal(t, 3, d.Events[1].Depth)
	for _, bad := range []string{`{`, `{"text": "a", "anns": [{"start": 0, "end": 9, "type": "GATE_direct-subjective", "attrs": "nested-source=\"w,a\""}]}`} {
		_, err := parse([]byte(bad))
		assert.Error(t, err)
	}
}

func TestCount(t *testing.T) {
	d, err := parse([]byte(example))
	require.NoError(t, err)
	said := d.Events[0].Span
	r := &attribution.Reading{Attributions: []attribution.Attribution{
		{Cue: attribution.Cue{Spans: source.Spans{{Start: said.Start - 2, End: said.End}}}},
		{Cue: attribution.Cue{Spans: source.Spans{{Start: 0, End: 2}}}},
		{},
	}}
	assert.Equal(t, count{events: 2, found: 1, inner: 1, cues: 2, rightCues: 1}, d.count(r))
	assert.Zero(t, ratio(0, 0))
}

func TestWithoutCorpus(t *testing.T) {
	assert.Error(t, Write(&bytes.Buffer{}, t.TempDir(), nil))
}

func TestRead(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is unset")
	}
	documents, err := Read(corpora)
	require.NoError(t, err)
	assert.Len(t, documents, 22)
}
