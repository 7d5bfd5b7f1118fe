package marked

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzParse: whatever a file holds, either it does not load, and the error says where,
// or all that is expected lies in the text and the file is written again as it was.
func FuzzParse(f *testing.F) {
	f.Add(twoCases)
	f.Add(budget)
	f.Add("# x\n== a\n1: cue=none\n\n{what:1 \\{\\u00e9\\}}\n-- reading --\n\n== b\n")
	f.Fuzz(func(t *testing.T, data string) {
		family, err := Parse("fuzz.txt", data)
		if err != nil {
			var fault *LoadError
			require.True(t, errors.As(err, &fault))
			assert.Positive(t, fault.Line)
			return
		}
		for _, c := range family.Cases {
			for _, e := range c.Expected {
				assert.NoError(t, c.Doc.Check(e.Claim.Content...))
				assert.NoError(t, c.Doc.Check(e.Cue.Spans...))
				assert.NoError(t, c.Doc.Check(sourceSpans(e.Source)...))
			}
		}
		same, err := family.Rewrite(func(c *Case, section string) (string, error) {
			for _, s := range c.Sections {
				if s.Name == section {
					return s.Want, nil
				}
			}
			return "", errors.New("no such section")
		})
		require.NoError(t, err)
		again, err := Parse("fuzz.txt", same)
		require.NoError(t, err)
		require.Len(t, again.Cases, len(family.Cases))
		for i, c := range family.Cases {
			assert.Equal(t, c.Doc.Text(), again.Cases[i].Doc.Text())
			assert.Equal(t, c.Expected, again.Cases[i].Expected)
		}
	})
}
