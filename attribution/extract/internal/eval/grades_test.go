package eval

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract"
	"github.com/sayso-go/sayso/source"
)

func TestWriteGrades(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, WriteGrades(&out, func(doc *source.Document) (*attribution.Reading, error) { return extract.Text(doc.Text()), nil }))
	t.Log("\n" + out.String())
	assert.Regexp(t, `(?m)^stance +\d+ +\d+ +\d+ +\d+$`, out.String())
	assert.Regexp(t, `(?m)^all +\d{3} `, out.String())

	failed := errors.New("no reading")
	assert.ErrorIs(t, WriteGrades(&out, func(*source.Document) (*attribution.Reading, error) { return nil, failed }), failed)
}
