package eval

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/source"
)

// python runs the script that SAYSO_SCORE names, or the other one beside it, and
// decodes what it prints. Where there is none the test is skipped.
func python(t *testing.T, into any, script string, args ...string) {
	t.Helper()
	yardstick := os.Getenv("SAYSO_SCORE")
	if yardstick == "" {
		t.Skip("SAYSO_SCORE does not name score.py: figures are not compared with it")
	}
	interpreter, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: figures are not compared with score.py")
	}
	command := exec.Command(interpreter, append([]string{filepath.Join(filepath.Dir(yardstick), script), "--json"}, args...)...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(out, into))
}

// assertAgrees holds a Score against score.py, called with args.
func assertAgrees(t *testing.T, texts int, score Score, args ...string) {
	t.Helper()
	var all map[string]json.RawMessage
	python(t, &all, "score.py", args...)
	number := func(key string) (n float64) {
		require.NoError(t, json.Unmarshal(all[key], &n))
		return n
	}
	assert.Equal(t, float64(texts), number("texts"))
	assert.InDelta(t, number("gold"), score[Cue].Gold, 1e-6)
	assert.InDelta(t, number("pred"), score[Cue].Given, 1e-6)
	for m, tally := range score {
		var row struct{ P, R, F1 float64 }
		require.NoError(t, json.Unmarshal(all[measureNames[m]], &row))
		assert.InDelta(t, row.P, tally.Precision(), 1e-6, measureNames[m])
		assert.InDelta(t, row.R, tally.Recall(), 1e-6, measureNames[m])
		assert.InDelta(t, row.F1, tally.F1(), 1e-6, measureNames[m])
	}
}

func TestScorePyByHand(t *testing.T) {
	texts := byHand(t)
	var score Score
	readings, _, err := ReadGiven("testdata/score/given", texts)
	require.NoError(t, err)
	for i, a := range texts {
		score.add(a.Score(readings[i]), 1)
	}
	assertAgrees(t, 2, score, "testdata/score/gold", "testdata/score/given")
	assertAgrees(t, 1, texts[1].Agreement(), "testdata/score/gold", "--agreement")
}

// TestScorePyPolNeAR compares gold with itself, the annotators with each other, and
// what is left of an annotator's work when it is damaged in many ways.
func TestScorePyPolNeAR(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is not set: PolNeAR is not scored")
	}
	dir := filepath.Join(corpora, "polnear", "dev")
	gold := filepath.Join(dir, "attributions")
	texts, err := ReadAnnotated(gold, filepath.Join(dir, "text"))
	require.NoError(t, err)

	var self, agreement, score Score
	several := 0
	given := t.TempDir()
	for _, a := range texts {
		self.add(a.SelfTest(), 1)
		agreement.add(a.Agreement(), 1)
		if len(a.Gold) > 1 {
			several++
		}
		r := damaged(a.Gold[len(a.Gold)-1])
		score.add(a.Score(r), 1)
		file, err := os.Create(filepath.Join(given, a.Doc.Meta().ID+".ann"))
		require.NoError(t, err)
		require.NoError(t, brat.Write(file, r))
		require.NoError(t, file.Close())
	}
	assert.Less(t, score[Strict].F1(), score[Relation].F1())
	assert.Less(t, score[Relation].F1(), 0.8)
	assertAgrees(t, len(texts), self, gold, "--self-test")
	assertAgrees(t, several, agreement, gold, "--agreement")
	assertAgrees(t, len(texts), score, gold, given)
}

// damaged returns r with attributions missing, sources and cues lost, contents cut
// short or in pieces, and one told of what was discarded.
func damaged(r *attribution.Reading) *attribution.Reading {
	out := r.Keep(func(a *attribution.Attribution) bool { return a.ID%5 != 0 })
	for i := range out.Attributions {
		a := &out.Attributions[i]
		w := wordsOf(r.Doc.Slice(a.Claim.Content[0]))
		if i%3 == 0 && len(w) > 1 {
			content := slices.Clone(a.Claim.Content)
			content[0].Start += w[(i/3)%len(w)].Start
			a.Claim.Content = content
		}
		if i%7 == 0 {
			a.Source = nil
		}
		if i%11 == 0 {
			a.Cue = attribution.Cue{}
		}
	}
	for _, n := range out.Notes {
		if n.Kind == "Discard" {
			var of attribution.Attribution
			of.Claim.Content = source.NewSpans(n.Spans...)
			out.Attributions = append(out.Attributions, of)
			break
		}
	}
	slices.SortStableFunc(out.Attributions, func(a, b attribution.Attribution) int { return attribution.Compare(&a, &b) })
	for i := range out.Attributions {
		out.Attributions[i].ID = i + 1
	}
	return out
}
