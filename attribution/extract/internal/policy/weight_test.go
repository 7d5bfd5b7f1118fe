package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestModelAloneIsLight lists all that a program links which imports every
// public package but extract. Those who bring their own quotations must not
// pay for the models, nor for a network stack.
func TestModelAloneIsLight(t *testing.T) {
	m := theModule(t)
	const reader = "attribution/extract"
	args := []string{"list", "-deps"}
	for _, p := range m.publicPackages() {
		if !matches(reader+"/...", p.rel) {
			args = append(args, p.ImportPath)
		}
	}
	out, err := run(m.root, "go", args...)
	require.NoError(t, err)
	deps := strings.Fields(out)
	for _, name := range []string{"source", "claim", "attribution", "attribution/brat"} {
		require.True(t, slices.Contains(deps, m.path+"/"+name), "the list lacks %s and is not of the packages meant", name)
	}
	for _, dep := range deps {
		assert.False(t, matches(reader+"/...", m.relative(dep)), "the model links %s", dep)
		assert.False(t, dep == "net" || dep == "runtime/cgo", "the model links %s", dep)
	}
}
