package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/source"
)

var update = flag.Bool("update", false, "rewrite the expected output")

func TestStory(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, run(&got, ""))
	path := filepath.Join("testdata", "story.txt")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// TestWhatTheStoryIsAbout says what the example shows, whatever its words.
func TestWhatTheStoryIsAbout(t *testing.T) {
	list, err := readings()
	require.NoError(t, err)
	require.Len(t, list, 5)
	var l ledger.Ledger
	for i := range list { // the last article first
		require.NoError(t, l.Add(list[len(list)-1-i]))
	}
	var changed []string
	for thread := range l.Threads() {
		assert.Equal(t, 3, thread.Witnesses())
		assert.Equal(t, 1, thread.Deniers())
		for _, s := range thread.Steps {
			line := s.Entry.Document().Key()
			if s.CopyOf != nil {
				line += " copy of " + s.CopyOf.Key()
			}
			for _, c := range s.Changes {
				if !strings.HasSuffix(line, string(c.Kind)) {
					line += ", " + string(c.Kind)
				}
			}
			changed = append(changed, line)
		}
	}
	assert.Equal(t, []string{
		"wire-61", "lantern-204 copy of wire-61", "gazette-17, altered, hedge lost",
		"courier-88, altered, speaker changed", "post-9, reversed",
	}, changed)
}

// TestLog runs twice with one file, the second time after it was torn.
func TestLog(t *testing.T) {
	log := filepath.Join(t.TempDir(), "ledger.jsonl")
	var first, second bytes.Buffer
	require.NoError(t, run(&first, log))
	f, err := os.OpenFile(log, os.O_WRONLY|os.O_APPEND, 0)
	require.NoError(t, err)
	_, err = f.WriteString(`{"ledger":1,"line":6`)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	require.NoError(t, run(&second, log))
	assert.Equal(t, "(20 bytes of a line that was never finished were cut off the log)\n"+first.String(), second.String())
}

func TestErrors(t *testing.T) {
	assert.Error(t, run(&bytes.Buffer{}, t.TempDir()), "a directory is no log")
	assert.ErrorIs(t, run(brokenPipe{}, ""), errBroken)
	_, err := article("id: a\npublished: yesterday\n\nText.")
	assert.Error(t, err)
	_, err = reading(source.NewDocument("Text.", source.Meta{ID: "unread"}))
	assert.Error(t, err)
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")
