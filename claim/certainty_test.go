package claim_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/claim"
)

func TestFactuality(t *testing.T) {
	polarities := []claim.Polarity{claim.Positive, claim.Negative, claim.Unknown}
	for certainty, want := range map[claim.Certainty][]float64{
		claim.Certain:     {3, -3, 0},
		claim.Probable:    {2, -2, 0},
		claim.Possible:    {1, -1, 0},
		claim.Unspecified: {0, 0, 0},
	} {
		for i, polarity := range polarities {
			value, ok := claim.Claim{Certainty: certainty, Polarity: polarity}.Factuality()
			assert.True(t, ok, "%s, %s", certainty, polarity)
			assert.Equal(t, want[i], value, "%s, %s", certainty, polarity)
			// 0 == -0, but JSON and print tell them apart.
			assert.False(t, value == 0 && math.Signbit(value), "%s, %s is negative zero", certainty, polarity)
		}
	}
}

func TestFactualityIsNotInvented(t *testing.T) {
	for _, c := range []claim.Claim{
		{},
		{Certainty: claim.Certain},
		{Certainty: claim.Unspecified},
		{Polarity: claim.Positive},
		{Polarity: claim.Unknown},
		{Certainty: "nonsense", Polarity: claim.Positive},
		{Certainty: "nonsense", Polarity: claim.Unknown},
		{Certainty: claim.Probable, Polarity: "nonsense"},
		{Certainty: claim.Unspecified, Polarity: "nonsense"},
	} {
		value, ok := c.Factuality()
		assert.False(t, ok, "%q, %q", c.Certainty, c.Polarity)
		assert.Zero(t, value, "%q, %q", c.Certainty, c.Polarity)
		assert.False(t, math.Signbit(value), "%q, %q", c.Certainty, c.Polarity)
	}
}
