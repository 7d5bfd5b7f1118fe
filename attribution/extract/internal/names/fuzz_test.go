package names

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Whatever the weights: names are in text order, within one sentence each, and what
// stands beside them is so too, and of other words; reading again gives the same.
func FuzzFind(f *testing.F) {
	f.Add("Ina Falk ( R-Ostwick ) , the mayor of Ostwick , met Mr. Dahl\nThe van der Quist Bank", []byte{3, 250, 9})
	f.Add("A \xff\xfe \x00 B of the C & D “ E ” 11 \ufeffÉ\n\n(\nIna , , ,", []byte{})
	f.Add("INA FALK OF OSTWICK BANK\nSenator Senator Senator ( ( (", []byte{127, 128, 1, 0, 77})
	f.Fuzz(func(t *testing.T, text string, transitions []byte) {
		sections := tiny()
		copy(sections["transitions"], transitions)
		for i := range sections["transitions"] {
			if len(transitions) > 0 {
				sections["transitions"][i] = transitions[i%len(transitions)]
			}
		}
		finder, err := New(encode(t, sections, &weights.Classes{}), &weights.Classes{})
		require.NoError(t, err)
		tagged := textOf(text)
		named := finder.Find(&syntax.Parsed{Tagged: tagged})
		assert.Equal(t, named, finder.Find(&syntax.Parsed{Tagged: tagged}))
		last, s := 0, 0
		for _, n := range named.Names {
			require.LessOrEqual(t, last, n.Tokens.Start)
			require.Less(t, n.Tokens.Start, n.Tokens.End)
			require.NotEmpty(t, n.Kind.String())
			last = n.Tokens.End
			for tagged.Sentences[s].Tokens.End <= n.Tokens.Start {
				s++
			}
			sentence := tagged.Sentences[s].Tokens
			require.LessOrEqual(t, n.Tokens.End, sentence.End)
			for _, r := range []syntax.Range{n.Title, n.Role, n.Affiliation} {
				if r != (syntax.Range{}) {
					require.Less(t, r.Start, r.End)
					require.GreaterOrEqual(t, r.Start, sentence.Start)
					require.LessOrEqual(t, r.End, sentence.End)
					require.True(t, r.End <= n.Tokens.Start || n.Tokens.End <= r.Start, "beside the name")
				}
			}
			require.True(t, !n.Likely || n.Gender != 0)
		}
	})
}

// Any model: it is refused by a typed error, or finds names that are none but in the text.
func FuzzModel(f *testing.F) {
	f.Add(uint8(0), uint16(3), byte(1))
	f.Add(uint8(1), uint16(90), byte(128))
	f.Add(uint8(2), uint16(40), byte(0))
	parts := []string{"gazetteer", "transitions", "labels"}
	tagged := textOf("Ina Falk , the mayor , met Dahl of Ostwick Bank\nFALK")
	f.Fuzz(func(t *testing.T, section uint8, at uint16, change byte) {
		sections := tiny()
		part := append([]byte(nil), sections[parts[int(section)%len(parts)]]...)
		part[int(at)%len(part)] ^= change
		if change == 0 {
			part = part[:int(at)%len(part)]
		}
		sections[parts[int(section)%len(parts)]] = part
		finder, err := New(encode(t, sections, &weights.Classes{}), &weights.Classes{})
		if err != nil {
			var damaged *weights.DamagedError
			require.ErrorAs(t, err, &damaged)
			return
		}
		for _, n := range finder.Find(&syntax.Parsed{Tagged: tagged}).Names {
			require.NotEmpty(t, n.Kind.String())
			require.Less(t, n.Tokens.Start, n.Tokens.End)
			require.LessOrEqual(t, n.Tokens.End, len(tagged.Tokens))
		}
	})
}
