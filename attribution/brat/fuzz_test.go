package brat_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/source"
)

// FuzzRead reads any bytes as annotation of any text. What is read keeps all
// laws; written and read again it is the same, and then it is written the same.
func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	require.NoError(f, brat.Write(&b, millReading(f)))
	f.Add(mill, b.Bytes())
	f.Add(mill, []byte(saidSo+"E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3 Content2:T3\n#1\tAnnotatorNotes T1\tBo\n"))
	f.Add(mill, []byte("T1\tContent 57 59;32 36\tso said\nE1\tAttribution:T1 Content:T1 Hedge:T1\nE2\tAttribution:T1 Content:T1\nR1\tWithin Arg1:E1 Arg2:E2\n"))
	f.Add("a\x00b", []byte("T1\tDiscard 0 3\ta b\n#1\tAnnotatorNotes T1\tx\x01y\n#2\tAnnotatorNotes T1\tz\nA1\tHedgeClass T1 modal\n*\tEquiv T1 T1\n"))
	f.Add("", []byte("\n\nT1\t\n"))
	f.Fuzz(func(t *testing.T, text string, ann []byte) {
		doc := source.NewDocument(text, source.Meta{})
		first, err := brat.Read(bytes.NewReader(ann), doc)
		if err != nil {
			require.Nil(t, first)
			return
		}
		require.NoError(t, first.Validate())
		var once, twice strings.Builder
		require.NoError(t, brat.Write(&once, first))
		second, err := brat.Read(strings.NewReader(once.String()), doc)
		require.NoError(t, err)
		require.Equal(t, first.Attributions, second.Attributions)
		require.NoError(t, brat.Write(&twice, second))
		require.Equal(t, once.String(), twice.String())
	})
}
