package main

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected outputs")

func TestArticles(t *testing.T) {
	files, err := fs.Glob(articles, "articles/*.txt")
	require.NoError(t, err)
	for who, file := range map[string]string{"": "everybody.out", "dara marsh": "marsh.out"} {
		var got bytes.Buffer
		require.NoError(t, run(&got, articles.ReadFile, files, who))
		path := filepath.Join("testdata", file)
		if *update {
			require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.String())
	}
}

// read returns texts by their names.
func read(texts map[string]string) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if text, ok := texts[name]; ok {
			return []byte(text), nil
		}
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
}

// TestTwoOfOneName has readings by hand: who is the same is not for the reader to say.
func TestTwoOfOneName(t *testing.T) {
	var l ledger.Ledger
	docs := map[string]*source.Document{}
	for id, role := range map[string]string{"a": "premier", "b": "goalkeeper"} {
		docs[id] = source.NewDocument("Ada Holm said\nall was lost.", source.Meta{ID: id})
		b := attribution.NewBuilder(docs[id])
		holm := b.Speaker(source.Speaker{Name: "Ada Holm", Kind: source.KindPerson, Roles: []string{role}})
		b.Add(attribution.Attribution{
			Source: b.Mention("Ada Holm", holm),
			Cue:    attribution.Cue{Spans: b.Spans("said")},
			Claim:  claim.Claim{Content: b.Spans("all was lost"), Certainty: claim.Certain},
		})
		r, err := b.Reading()
		require.NoError(t, err)
		require.NoError(t, l.Add(r))
	}
	var got strings.Builder
	for s := range l.Called("ada holm") {
		all(&got, &l, docs, s)
	}
	assert.Contains(t, got.String(), "Ada Holm, premier\n    a:2:1: said: all was lost (certain)\n")
	assert.Contains(t, got.String(), "Ada Holm, goalkeeper\n    b:2:1: said: all was lost (certain)\n")

	got.Reset()
	everybody(&got, &l)
	assert.Equal(t, "   1  Ada Holm, premier\n   1  Ada Holm, goalkeeper\n", got.String())
}

func TestUnreadable(t *testing.T) {
	var got bytes.Buffer
	err := run(&got, read(map[string]string{"a": "“No,” said Pia Lund."}), []string{"missing", "a"}, "Pia Lund")
	assert.ErrorIs(t, err, fs.ErrNotExist)
	assert.Contains(t, got.String(), "“No,”")
}

func TestNobody(t *testing.T) {
	var got bytes.Buffer
	err := run(&got, read(map[string]string{"a": "“No,” said Pia Lund."}), []string{"a"}, "Otto")
	assert.ErrorContains(t, err, `nobody is called "Otto"`)
	assert.Empty(t, got.String())
}

func TestHostile(t *testing.T) {
	name := "a\x1b[2J\xff"
	var got bytes.Buffer
	require.NoError(t, run(&got, read(map[string]string{name: "“Eels,\x1b[31m” said Pia Lund."}), []string{name}, "Pia Lund"))
	assert.Equal(t, "Pia Lund\n    a [2J\uFFFD:1:1: said: “Eels, [31m” (certain)\n", got.String())
}

func TestTitle(t *testing.T) {
	assert.Equal(t, "writer", title(ledger.Speaker{Kind: source.KindWriter}))
	assert.Equal(t, "Ada Holm, premier, poet", title(ledger.Speaker{Name: "Ada Holm", Roles: []string{"premier", "poet"}}))
	assert.Equal(t, "certain, negative", graded(claim.Claim{Certainty: claim.Certain, Polarity: claim.Negative}))
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")

func TestWriteError(t *testing.T) {
	assert.ErrorIs(t, run(brokenPipe{}, articles.ReadFile, nil, ""), errBroken)
}
