package language_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

func files() [4][]byte {
	return [4][]byte{models.Classes(), models.Tagger(), models.Depparse(), models.Names()}
}

func TestRead(t *testing.T) {
	f := files()
	core, err := language.New(f[0], f[1], f[2], f[3])
	require.NoError(t, err)
	o := core.Read(source.NewDocument("Ina Falk burned the mill.", source.Meta{}))
	assert.Equal(t, []string{"ina", "falk", "burn", "the", "mill", "."}, o.Lemmas)
	assert.Equal(t, syntax.Root, o.Deprel(2))
	require.Len(t, o.Names, 1)
	assert.Equal(t, syntax.Name{Tokens: syntax.Range{Start: 0, End: 2}, Kind: syntax.PersonName, Gender: syntax.Feminine, Likely: true}, o.Names[0])
	assert.Empty(t, core.Read(source.NewDocument("", source.Meta{})).Tokens)
}

// Each file must be whole, and of its own stage.
func TestNew(t *testing.T) {
	for i := range files() {
		f := files()
		f[i] = nil
		_, err := language.New(f[0], f[1], f[2], f[3])
		assert.ErrorAs(t, err, new(*weights.DamagedError))
		f[i] = files()[(i+1)%4]
		_, err = language.New(f[0], f[1], f[2], f[3])
		assert.ErrorAs(t, err, new(*weights.ForeignError))
	}
}
