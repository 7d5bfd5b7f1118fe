package eval

import (
	"bytes"
	"errors"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// scoredByHand is testdata/score with what was given for it.
func scoredByHand(t *testing.T) []Scored {
	t.Helper()
	texts := byHand(t)
	given, _, err := ReadGiven("testdata/score/given", texts)
	require.NoError(t, err)
	of := map[*source.Document]*attribution.Reading{}
	for _, r := range given {
		of[r.Doc] = r
	}
	scored, err := Read(texts, func(doc *source.Document) (*attribution.Reading, error) { return of[doc], nil })
	require.NoError(t, err)
	return scored
}

func TestWriteScores(t *testing.T) {
	var out bytes.Buffer
	scored := scoredByHand(t)
	WriteScores(&out, scored)
	WriteForms(&out, scored)
	WriteWorst(&out, scored, 3)
	assert.Equal(t, `2 texts, 2.5 gold and 2.5 given attributions
                     P       R      F1
cue             0.6000  0.6000  0.6000
content         0.6000  0.6000  0.6000
relation        0.2000  0.2000  0.2000
exact           0.4000  0.4000  0.4000
strict          0.0000  0.0000  0.0000
frag-source     0.0000  0.0000  0.0000
frag-cue        0.6000  0.6000  0.6000
frag-content    0.2000  0.1429  0.1667
tok-source      0.5000  0.3333  0.4000
tok-cue         0.6667  0.5000  0.5714
tok-content     0.6071  0.6296  0.6182
recall by form    gold     cue  relation
direct             0.5  1.0000    0.0000
mixed              0.0  0.0000    0.0000
indirect           2.0  0.5000    0.2500
worst 0.0000 mill
worst 0.2500 quarry
`, out.String())
}

func TestTenth(t *testing.T) {
	texts := byHand(t)
	for k := range 10 {
		var want []*Annotated
		for _, a := range texts {
			if crc32.ChecksumIEEE([]byte(a.Doc.Meta().ID))%10 == uint32(k) {
				want = append(want, a)
			}
		}
		assert.ElementsMatch(t, want, Tenth(texts, k))
	}
	assert.Len(t, texts, 2)
}

// TestOutermost: what is nested is not scored.
func TestOutermost(t *testing.T) {
	texts := byHand(t)
	scored, err := Read(texts[1:], func(doc *source.Document) (*attribution.Reading, error) {
		r := texts[1].Gold[0].Keep(func(*attribution.Attribution) bool { return true })
		r.Attributions[1].Parent = 1
		return r, nil
	})
	require.NoError(t, err)
	assert.Len(t, scored[0].Given.Attributions, 1)
}

func TestReadErrors(t *testing.T) {
	broken := errors.New("out of ink")
	_, err := Read(byHand(t), func(*source.Document) (*attribution.Reading, error) { return nil, broken })
	assert.ErrorIs(t, err, broken)
	assert.ErrorContains(t, err, "mill: ")
	_, err = ReadPolNeAR(t.TempDir(), "dev")
	assert.Error(t, err)
}
