package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDeprel(t *testing.T) {
	for d := Acl; d <= Xcomp; d++ {
		name := d.String()
		assert.NotEmpty(t, name)
		assert.Equal(t, d, DeprelOf(name))
		universal, _, _ := strings.Cut(name, ":")
		assert.Equal(t, universal, d.Universal().String(), name)
	}
	assert.Equal(t, "nsubj:pass", NsubjPass.String())
	assert.Equal(t, "list", ListItem.String())
	assert.Empty(t, Deprel(0).String())
	assert.Empty(t, (Xcomp + 1).String())
	assert.Zero(t, DeprelOf("subject"))
	assert.Equal(t, Deprel(200), Deprel(200).Universal())
	assert.Zero(t, Deprel(0).Universal())
}
