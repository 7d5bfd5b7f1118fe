package grades

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/marked"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
)

// TestGrades grades what the cases mark. Of those known to fail it asks that they do.
func TestGrades(t *testing.T) {
	families, err := Families()
	require.NoError(t, err)
	cases, known := 0, 0
	for _, f := range families {
		for _, c := range f.Cases {
			cases++
			t.Run(f.Name+"/"+c.Name, func(t *testing.T) {
				r, err := Reading(c)
				require.NoError(t, err)
				require.NoError(t, r.Validate())
				diffs := marked.Check(c, r)
				if c.KnownFailure != "" {
					known++
					assert.NotEmpty(t, diffs, "%s:%d passes now and is no longer known to fail: %s", c.File, c.Line, c.KnownFailure)
					t.Skipf("known failure: %s", c.KnownFailure)
				}
				for _, d := range diffs {
					t.Errorf("%s:%d: %v", c.File, c.Line, d)
				}
			})
		}
	}
	t.Logf("%d cases, %d known failures", cases, known)
	assert.GreaterOrEqual(t, cases, 250)
	assert.LessOrEqual(t, known, 15)
}

// TestPairs checks that the cases of a pair differ in one stretch of words, and in what is
// expected.
func TestPairs(t *testing.T) {
	families, err := Families()
	require.NoError(t, err)
	pair := regexp.MustCompile(`^([0-9]+)([ab]) `)
	inPairs := 0
	for _, f := range families {
		for n, c := range f.Cases {
			m := pair.FindStringSubmatch(c.Name)
			if m == nil || m[2] != "b" {
				continue
			}
			inPairs += 2
			first := f.Cases[n-1]
			require.True(t, strings.HasPrefix(first.Name, m[1]+"a "), "%s:%d", c.File, c.Line)
			a, b := strings.Fields(first.Doc.Text()), strings.Fields(c.Doc.Text())
			for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
				a, b = a[1:], b[1:]
			}
			for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
				a, b = a[:len(a)-1], b[:len(b)-1]
			}
			const most = 5
			assert.NotEmpty(t, append(a, b...), "%s:%d", c.File, c.Line)
			assert.LessOrEqual(t, max(len(a), len(b)), most, "%s:%d", c.File, c.Line)
			differ := len(first.Expected) != len(c.Expected)
			for i := range min(len(first.Expected), len(c.Expected)) {
				x, y := first.Expected[i], c.Expected[i]
				differ = differ || x.Act != y.Act || x.Status != y.Status || x.Stance != y.Stance || x.Claim.Certainty != y.Claim.Certainty ||
					x.Claim.Polarity != y.Claim.Polarity || x.Claim.Topic != y.Claim.Topic || x.Check != y.Check || x.Figure != y.Figure || x.Steps != y.Steps
			}
			assert.True(t, differ, "%s:%d: the same is expected of both", c.File, c.Line)
		}
	}
	assert.GreaterOrEqual(t, inPairs, 200)
}

// TestStanceLexicon checks that each cue of the lexicon that is not neutral has its
// example.
func TestStanceLexicon(t *testing.T) {
	families, err := Families()
	require.NoError(t, err)
	examples := map[string]string{}
	for _, f := range families {
		if f.Name == "stancelexicon" {
			for _, c := range f.Cases {
				examples[c.Name] = string(c.Expected[0].Stance)
			}
		}
	}
	for lemma, cue := range lexicon.Cues() {
		for class, telling := range cue {
			name := lemma + ", " + string(class)
			if telling.Stance != string(attribution.Neutral) {
				assert.Equal(t, telling.Stance, examples[name], name)
				delete(examples, name)
			}
		}
	}
	assert.Empty(t, examples, "of cues that are neutral, or none")
}
