package extract

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// odd are texts that a reader of prose does not expect.
var odd = []string{
	"", " ", "\n", "\x00", "\xff\xfe", "\ufeffHolm said no.", "Holm\r\nsaid\r\n“no.”\r\n", "“", "”", "“”", "\"\"\"\"", "“‘“‘“‘", "’’’’", "said", ":", "::::", "—", ",,,,",
	"Holm said", "said Holm", "“No,” said", "he said he said he said he said", "According to", "according to according to Holm", "Holm: Holm: Holm:",
	"A: \xffsaid\xff “\xff”", "HOLM: “No.\n\n“Yes.\n\nNo.”", "e\u0301 said \u202ethat\u202c", "Holm said “no” and “yes” and", "- No, he said.\n- Yes.",
	"“No,” he said, “never.” “Never!” “Yes,” she said.", "It is feared that. It is. Feared.", "Holm’s ’s ’s said that’s", "(((Holm))) said )))", "1 2 3 said 4", "«Non», said Holm. „Nein“",
}

func FuzzRead(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	f.Add(harbour)
	f.Fuzz(func(t *testing.T, text string) {
		doc := source.NewDocument(text, source.Meta{})
		r, err := (&Extractor{}).Read(context.Background(), doc)
		require.NoError(t, err)
		require.NoError(t, r.Validate())
		for a := range r.All() {
			if parent := r.Attribution(a.Parent); parent != nil {
				require.True(t, parent.Claim.Content.Contains(a.Claim.Content))
			}
			require.LessOrEqual(t, len(a.Cue.Spans), 1)
			require.NotEmpty(t, a.Claim.Content)
			require.False(t, a.Claim.Content.Overlaps(a.Cue.Spans), "the cue is no part of the content")
			require.False(t, a.Source != nil && a.Claim.Content.Overlaps(a.Source.Spans), "the source is no part of the content")
		}

		var first bytes.Buffer
		require.NoError(t, attribution.WriteJSON(&first, r))
		back, err := attribution.ReadJSON(bytes.NewReader(first.Bytes()), doc)
		require.NoError(t, err)
		require.Equal(t, r, back)

		again, err := (&Extractor{}).Read(context.Background(), source.NewDocument(text, source.Meta{}))
		require.NoError(t, err)
		var second bytes.Buffer
		require.NoError(t, attribution.WriteJSON(&second, again))
		assert.Equal(t, first.String(), second.String(), "same text, same reading")
	})
}
