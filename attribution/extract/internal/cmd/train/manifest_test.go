package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The models that are embedded are those that the manifest names.
func TestManifest(t *testing.T) {
	const folder = "../../models"
	want, err := manifest(folder)
	require.NoError(t, err)
	got, err := os.ReadFile(filepath.Join(folder, "manifest.txt"))
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "run cmd/train: the manifest is of other models")
}

func TestManifestOfDamagedModel(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "a.bin"), []byte("sayso-w1"), 0o644))
	_, err := manifest(folder)
	assert.ErrorContains(t, err, "cut short")
}
