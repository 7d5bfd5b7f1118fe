package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// without runs the command where there are no corpora.
func without(t *testing.T, args ...string) (string, error) {
	t.Helper()
	t.Setenv("SAYSO_CORPORA", "")
	t.Setenv("SAYSO_SEED", "")
	var out bytes.Buffer
	err := run(args, &out, &bytes.Buffer{})
	return out.String(), err
}

const hand = "../../eval/testdata/"

func TestScoreFiles(t *testing.T) {
	out, err := without(t, "-gold", hand+"score/gold", "-given", hand+"score/given")
	require.NoError(t, err)
	assert.Contains(t, out, "1 of 2 texts have no file in "+hand+"score/given\n")
	assert.Contains(t, out, "relation        0.2000  0.2000  0.2000\n")
	out, err = without(t, "-gold", hand+"score/gold/", "-text", hand+"score/text")
	require.NoError(t, err)
	assert.Contains(t, out, "1 texts with several annotators, 1.5 attributions\n")
	assert.Contains(t, out, "relation        0.6667  0.6667  0.6667\n")
}

func TestReport(t *testing.T) {
	out, err := without(t)
	require.NoError(t, err)
	assert.Contains(t, out, "== marked cases\n")
	assert.NotContains(t, out, "PolNeAR")
	out, err = without(t, "-seed", hand+"seed")
	require.NoError(t, err)
	assert.Contains(t, out, "== seed\n")
}

// TestDevelopment scores a PolNeAR of one article.
func TestDevelopment(t *testing.T) {
	dir := t.TempDir()
	for _, part := range []string{"dev", "train"} {
		require.NoError(t, os.CopyFS(filepath.Join(dir, "polnear", part, "attributions"), os.DirFS(hand+"score/gold")))
		require.NoError(t, os.CopyFS(filepath.Join(dir, "polnear", part, "text"), os.DirFS(hand+"score/text")))
	}
	out, err := without(t, "-corpora", dir, "-part", "dev")
	require.NoError(t, err)
	assert.Contains(t, out, "2 texts, 2.5 gold")
	found := 0
	for _, k := range "0123456789" {
		out, err = without(t, "-corpora", dir, "-part", "train", "-tenth", string(k), "-worst", "9", "-errors", "-cues")
		require.NoError(t, err)
		found += bytes.Count([]byte(out), []byte("\nworst "))
		assert.Contains(t, out, "== missed cue: ")
	}
	assert.Equal(t, 2, found)
}

func TestUsage(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-update"}, "-update needs"},
		{[]string{"report"}, `what is "report"?`},
		{[]string{"-nosuch"}, "nosuch"},
		{[]string{"-soak"}, "needs files or folders"},
		{[]string{"-part", "dev"}, "needs -corpora"},
		{[]string{"-corpora", "x", "-part", "train", "-tenth", "10"}, "tenths are 0 to 9"},
		{[]string{"-corpora", "x", "-part", "train", "-tenth", "3"}, "no such file"},
		{[]string{"-corpora", "x", "-part", "dev", "-tenth", "3", "-errors"}, "not looked through"},
		{[]string{"-corpora", "x", "-part", "train", "-worst", "3"}, "not looked through"},
		{[]string{"-corpora", "x", "-part", "dev", "-cues"}, "not looked through"},
		{[]string{"-gold", "nowhere", "-text", hand + "score/text"}, "nowhere"},
		{[]string{"-gold", hand + "score/gold", "-given", hand + "score/text", "-text", hand + "seed/text"}, "no .ann in"},
		{[]string{"-corpora", "x"}, "PolNeAR"},
	} {
		_, err := without(t, test.args...)
		assert.ErrorContains(t, err, test.want, "%q", test.args)
	}
	_, err := without(t, "-help")
	assert.NoError(t, err)
}
