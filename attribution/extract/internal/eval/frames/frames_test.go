package frames

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

const lines = `{"frame": "Telling", "lu": "tell.v", "text": "Élan told the crew on Friday . ", "target": [[5, 9]], "fe": [["Addressee", 10, 18], ["Time", 19, 28], ["Speaker", 0, 4]]}
{"frame": "Hear", "lu": "hear.v", "text": "Ina heard .", "target": [[4, 9]], "fe": []}
`

func TestParse(t *testing.T) {
	examples, err := Parse(strings.NewReader(lines))
	require.NoError(t, err)
	require.Len(t, examples, 2)
	e := examples[0]
	cut := func(i int) string { return e.Text[e.Elements[i].Span.Start:e.Elements[i].Span.End] }
	assert.Equal(t, "told", e.Text[e.Target[0].Start:e.Target[0].End])
	assert.Equal(t, []string{"the crew", "on Friday", "Élan"}, []string{cut(0), cut(1), cut(2)})
	for _, bad := range []string{
		"{", `{"text": "a"}`, `{"text": "a", "target": [[1, 1]]}`, `{"text": "a", "target": [[0, 1]], "fe": [["Time", 5, 4]]}`,
		`{"text": "a", "target": [[0, 1]], "fe": [[7, 0, 1]]}`, `{"text": "a", "target": [[-1, 1]]}`,
	} {
		_, err := Parse(strings.NewReader(bad))
		assert.Error(t, err, bad)
	}
}

func TestMeasure(t *testing.T) {
	core, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	require.NoError(t, err)
	examples, err := Parse(strings.NewReader(lines))
	require.NoError(t, err)
	parts := Measure(examples, Marked(examples), core, func(o *syntax.Outline, l *syntax.Labelling) []setting.Phrase {
		return []setting.Phrase{{Part: setting.Addressee, Tokens: syntax.Range{Start: l.Cue.End, End: len(o.Tokens)}}, {Part: setting.Time, Tokens: syntax.Range{Start: l.Cue.End, End: l.Cue.End + 1}}}
	})
	assert.Equal(t, Figures{All: Count{1, 2, 0}, Units: Count{1, 1, 0}, Having: Count{1, 1, 0}, Four: Count{1, 1, 0}, FourHaving: Count{1, 1, 0}}, parts[setting.Addressee], "too long")
	assert.Equal(t, Count{1, 2, 0}, parts[setting.Time].All)
	assert.Equal(t, 0.5, Count{1, 3, 1}.F1())
	assert.Zero(t, Count{}.F1())
}

func TestCompare(t *testing.T) {
	core, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	require.NoError(t, err)
	examples, err := Parse(strings.NewReader(lines))
	require.NoError(t, err)
	o, l, ok := Labelling(core, &examples[0])
	require.True(t, ok)
	assert.Equal(t, "told", o.Lower[l.Head])
	found := []setting.Phrase{{Part: setting.Addressee, Tokens: syntax.Range{Start: 3, End: 4}}, {Part: setting.Addressee, Tokens: syntax.Range{Start: 2, End: 4}}}
	assert.Equal(t, Count{1, 2, 1}, Compare(o, &examples[0], setting.Addressee, found), "once")
	assert.Equal(t, Count{}, Compare(o, &examples[0], setting.Medium, found))
}

func TestWriteWithoutCorpora(t *testing.T) {
	assert.Error(t, Write(&bytes.Buffer{}, t.TempDir()))
}

func TestWrite(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is unset")
	}
	var w bytes.Buffer
	require.NoError(t, Write(&w, corpora))
	assert.Contains(t, w.String(), "medium, four frames")
	t.Log("\n" + w.String())
}
