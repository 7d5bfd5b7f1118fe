package polnear

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

func TestTokens(t *testing.T) {
	core, err := eval.NewCore()
	require.NoError(t, err)
	o := core.Read(source.NewDocument("Ina Falk said the mill burned.", source.Meta{}))
	assert.Equal(t, []syntax.Range{{Start: 0, End: 2}, {Start: 3, End: 7}}, Tokens(o, source.Spans{{Start: 0, End: 8}, {Start: 14, End: 30}}))
	assert.Equal(t, []syntax.Range{{Start: 0, End: 3}}, Tokens(o, source.Spans{{Start: 0, End: 3}, {Start: 4, End: 13}}), "pieces side by side are one")
	assert.Empty(t, Tokens(o, source.Spans{{Start: 8, End: 9}}), "white space only")
	assert.Empty(t, Tokens(o, nil))
}

func TestRead(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is unset")
	}
	core, err := eval.NewCore()
	require.NoError(t, err)
	articles, err := Read(corpora, "dev", core)
	require.NoError(t, err)
	gold, given := 0, 0
	for _, a := range articles {
		gold += len(a.Annotated.Gold[0].Attributions)
		given += len(a.Gold)
		for _, l := range a.Gold {
			assert.Truef(t, l.Cue.Start <= l.Head && l.Head < l.Cue.End, "%v", l)
		}
	}
	assert.Greater(t, given, gold*98/100)
	_, err = Read(corpora, "nowhere", core)
	assert.Error(t, err)
}
