package coreference

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/attribution/extract/internal/resolve"
	"github.com/sayso-go/sayso/source"
)

func TestDrawAndJudge(t *testing.T) {
	o, list := tag(t, "<1:Ilse Marten> said [1:the lock was safe]. <2:Victor Lang> said [2:it was not]. <3:Marten> said [3:Lang was wrong].", source.Meta{})
	r := &attribution.Reading{Doc: o.Doc}
	r.Speakers, r.Attributions = resolve.Speakers(o, nil, list)
	items := Draw([]*attribution.Reading{r}, 7, 2)
	require.Len(t, items, 2)
	assert.Equal(t, items, Draw([]*attribution.Reading{r}, 7, 2), "the same seed draws the same")
	var sheet, key strings.Builder
	WriteSheet(&sheet, items)
	for i, item := range items {
		require.GreaterOrEqual(t, item.Answer, 0)
		assert.Contains(t, sheet.String(), item.Choices[item.Answer])
		key.WriteString(string(rune('1'+i)) + " " + letter(item.Answer) + "\n")
	}
	right := Judge(items, key.String(), key.String())
	answered, open := Summary(right)
	assert.Equal(t, Count{2, 2}, answered)
	assert.Equal(t, Count{0, 2}, open)
	answered, _ = Summary(Judge(items, key.String(), "1. 0\n"))
	assert.Equal(t, Count{0, 2}, answered, "who differs, and who is silent")
	right[0].Unresolved, right[0].First, right[0].Next = true, false, false
	again, err := ParseVerdicts(FormatVerdicts(right))
	require.NoError(t, err)
	assert.Equal(t, right, again)
	for _, bad := range []string{"x\n", "x\ty\t2\tright\tright\n", "x\t1\ty\tright\twrong\n"} {
		_, err := ParseVerdicts(bad)
		assert.Error(t, err, bad)
	}
}

// judgedSeed is that by which the sources were drawn that were judged.
const judgedSeed = 20251125

// TestSheets writes into the folder SAYSO_JUDGE what two judges go by: judge-me.txt. Where
// their answers are there, answers-1.txt and answers-2.txt, it writes verdicts.txt.
func TestSheets(t *testing.T) {
	dir, corpora := os.Getenv("SAYSO_JUDGE"), os.Getenv("SAYSO_CORPORA")
	if dir == "" || corpora == "" {
		t.Skip("SAYSO_JUDGE and SAYSO_CORPORA are not both set")
	}
	paths, err := judgedTexts(corpora)
	require.NoError(t, err)
	var readings []*attribution.Reading
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		r, err := new(extract.Extractor).Read(t.Context(), source.NewDocument(string(text), source.Meta{ID: strings.TrimSuffix(filepath.Base(path), ".txt")}))
		require.NoError(t, err)
		readings = append(readings, r)
	}
	items := Draw(readings, judgedSeed, 200)
	var sheet strings.Builder
	WriteSheet(&sheet, items)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "judge-me.txt"), []byte(sheet.String()), 0o644))
	first, err1 := os.ReadFile(filepath.Join(dir, "answers-1.txt"))
	next, err2 := os.ReadFile(filepath.Join(dir, "answers-2.txt"))
	if err1 == nil && err2 == nil {
		verdicts := FormatVerdicts(Judge(items, string(first), string(next)))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "verdicts.txt"), []byte(verdicts), 0o644))
	}
}

// TestJudged holds the verdicts of two judges on 200 sources of PolNeAR dev.
func TestJudged(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "judged.txt"))
	if os.IsNotExist(err) {
		t.Skip("nothing was judged yet: testdata/judged.txt is not there")
	}
	require.NoError(t, err)
	list, err := ParseVerdicts(string(text))
	require.NoError(t, err)
	right, unresolved := Summary(list)
	t.Logf("%d of %d answered are right, %d of %d unresolved", right.Right, right.All, unresolved.Right, unresolved.All)
	assert.Len(t, list, 200)
	assert.GreaterOrEqual(t, right.Share(), 0.85)
	assert.LessOrEqual(t, unresolved.Share(), 0.15)
}
