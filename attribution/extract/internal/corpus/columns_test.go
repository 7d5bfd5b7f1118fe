package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseColumns(t *testing.T) {
	const text = "-DOCSTART- O\n\nIna B-PER\nFalk I-PER\nOtto B-PER\nrows O\n\n" + // IOB2
		"Ostwick NNP I-LOC\nBank NNP I-ORG\nof IN I-ORG\n\u00a0\tO\n\n\n" + // IO, a column more
		"-DOCSTART- O\nNo\tO\n\u2003\tO\r\n"
	sentences, err := ParseColumns(strings.NewReader(text))
	require.NoError(t, err)
	assert.Equal(t, []Labelled{
		{Words: []string{"Ina", "Falk", "Otto", "rows"}, Names: []LabelledName{{0, 2, "PER"}, {2, 3, "PER"}}, NewDoc: true},
		{Words: []string{"Ostwick", "Bank", "of"}, Names: []LabelledName{{0, 1, "LOC"}, {1, 3, "ORG"}}},
		{Words: []string{"No"}, NewDoc: true},
	}, sentences)
}

func TestDamagedColumns(t *testing.T) {
	for text, want := range map[string]string{
		"Ina B-PER\nFalk\n": "line 2: one column",
		"Ina PER\n":         `line 1: unknown label "PER"`,
		"Ina X-PER\n":       `line 1: unknown label "X-PER"`,
		"Ina B-\n":          "line 1: unknown label",
	} {
		_, err := ParseColumns(strings.NewReader(text))
		assert.ErrorContains(t, err, want)
	}
	_, err := ReadColumns(filepath.Join(t.TempDir(), "none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}
