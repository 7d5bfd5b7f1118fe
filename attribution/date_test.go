package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution"
)

func TestDate(t *testing.T) {
	for _, d := range []attribution.Date{"", "2031", "2031-05", "2031-05-06", "2032-02-29", "0001-01-01"} {
		assert.True(t, d.IsValid(), d)
	}
	for _, d := range []attribution.Date{"31", "2031-13", "2031-02-29", "2031-5-6", "2031-05-06T10:00:00Z", " 2031", "2031-", "Friday", "\xff"} {
		assert.False(t, d.IsValid(), d)
	}
}
