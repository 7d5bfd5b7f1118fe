package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected outputs")

func TestStorm(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, run(&got, nil))
	path := filepath.Join("testdata", "storm.out")
	if *update {
		require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// byHand is one claim of a doubter, with a control character in it.
func byHand(t *testing.T) *attribution.Reading {
	b := attribution.NewBuilder(source.NewDocument("Voss believes the wall\n may \x1b[1mbreak.", source.Meta{}))
	voss := b.Speaker(source.Speaker{Name: "Edda Voss", Kind: source.KindPerson})
	b.Add(attribution.Attribution{
		Source: b.Mention("Voss", voss),
		Cue:    attribution.Cue{Spans: b.Spans("believes")},
		Claim: claim.Claim{
			Content: b.Spans("the wall\n may \x1b[1mbreak"), Certainty: claim.Possible, Polarity: claim.Negative,
			Hedges: []claim.Hedge{
				{Span: b.Span("believes"), Class: claim.Attitude, Direction: claim.Weaken},
				{Span: b.Span("may"), Class: claim.Modal, Direction: claim.Weaken},
			},
		},
	})
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

func TestShow(t *testing.T) {
	r := byHand(t)
	var got bytes.Buffer
	require.NoError(t, show(&got, "wall.txt", r))
	assert.Equal(t, `wall.txt:1:6: possible, negative
    Edda Voss [believes]: the wall [may] [1mbreak
    - believes: attitude, weaken
    - may: modal, weaken
`, got.String())

	r.Attributions[0].Source.Speakers = nil
	got.Reset()
	require.NoError(t, show(&got, "wall.txt", r))
	assert.Contains(t, got.String(), "    Voss [believes]:")

	r.Attributions[0].Source = nil
	got.Reset()
	require.NoError(t, show(&got, "wall.txt", r))
	assert.Contains(t, got.String(), "    (nobody named) [believes]:")

	r.Attributions[0].Claim.Certainty = claim.Certain
	got.Reset()
	require.NoError(t, show(&got, "wall.txt", r))
	assert.Empty(t, got.String())
}

func TestFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(file, []byte("The wall may break, Edda Voss said."), 0o666))
	var got bytes.Buffer
	err := run(&got, []string{"missing.txt", file})
	assert.ErrorIs(t, err, os.ErrNotExist)
	assert.Contains(t, got.String(), "The wall [may] break")
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")

func TestWriteError(t *testing.T) {
	assert.ErrorIs(t, run(brokenPipe{}, nil), errBroken)
}
