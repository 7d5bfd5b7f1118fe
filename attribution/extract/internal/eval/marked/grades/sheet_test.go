package grades

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSheet(t *testing.T) {
	items, err := Sheet()
	require.NoError(t, err)
	assert.Len(t, items, 200)
	for n, item := range items {
		assert.Equal(t, n+1, item.Number)
		assert.NotEmpty(t, item.Values)
	}
}

// TestJudged compares the grades of a reader who knew only the comments of the packages
// claim and attribution with what the cases expect.
func TestJudged(t *testing.T) {
	text, err := os.ReadFile("judged/judgements.txt")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("there is no judged/judgements.txt: nobody has graded the sheet")
	}
	require.NoError(t, err)
	judged, err := ReadJudgements(string(text))
	require.NoError(t, err)
	items, err := Sheet()
	require.NoError(t, err)
	list := Compare(items, judged)
	for _, a := range list {
		t.Logf("%-10s %3d of %3d alike, kappa %.3f", a.Question, a.Same, a.Texts, Kappa(a))
	}
	for _, item := range items {
		for _, q := range questions {
			if want, got := item.Values[q], judged[item.Number][q]; want != got {
				t.Logf("%d. %s: expected %s=%s, judged %q", item.Number, item.Case.Doc.Text(), q, want, got)
			}
		}
	}
	t.Logf("all: kappa %.3f", Kappa(list...))
	assert.GreaterOrEqual(t, Kappa(list...), 0.80)
}

func TestCompare(t *testing.T) {
	judged, err := ReadJudgements("# by a reader\n1 certainty=certain polarity=positive\n\n2 certainty=probable\n4 certainty=certain\n")
	require.NoError(t, err)
	items := []Item{
		{1, nil, map[string]string{"certainty": "certain"}}, {2, nil, map[string]string{"certainty": "certain"}},
		{3, nil, map[string]string{"stance": "neutral"}}, {4, nil, map[string]string{"certainty": "certain"}},
	}
	list := Compare(items, judged)
	require.Len(t, list, 2)
	assert.Equal(t, Agreement{Question: "certainty", Texts: 3, Same: 2, Chance: 2}, list[0])
	assert.Equal(t, Agreement{Question: "stance", Texts: 1}, list[1])
	assert.InDelta(t, 0, Kappa(list...), 1e-9)
	assert.InDelta(t, 0.5, Kappa(Agreement{Texts: 4, Same: 3, Chance: 2}), 1e-9)
	assert.Zero(t, Kappa())
	for _, bad := range []string{"one certainty=certain", "1 stance=neutral\n1 stance=neutral", "1 mood=bad", "1 certain"} {
		_, err := ReadJudgements(bad)
		assert.Error(t, err, bad)
	}
}
