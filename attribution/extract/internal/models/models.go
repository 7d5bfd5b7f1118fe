// Package models holds the bytes of the trained models. Each says in its header what it
// was learned from and how; LICENSE says under what terms it may be used, and the
// manifest has its checksum. They are read where they lie: nothing happens at import.
package models

import _ "embed"

//go:embed classes.bin
var classes []byte

//go:embed tagger.bin
var tagger []byte

//go:embed depparse.bin
var depparse []byte

// Classes returns the model of the classes of words. The bytes are shared: they must
// not be changed.
func Classes() []byte { return classes }

// Tagger returns the model of package tagger. The bytes are shared: they must not be
// changed.
func Tagger() []byte { return tagger }

// Depparse returns the model of package depparse. The bytes are shared: they must not
// be changed.
func Depparse() []byte { return depparse }
