package syntax

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNameKind(t *testing.T) {
	for k := PersonName; k <= OtherName; k++ {
		assert.NotEmpty(t, k.String())
		assert.Equal(t, k, NameKindOf(k.String()))
	}
	assert.Equal(t, "organisation", OrganisationName.String())
	assert.Empty(t, NameKind(0).String())
	assert.Empty(t, NameKind(99).String())
	assert.Zero(t, NameKindOf("animal"))
}
