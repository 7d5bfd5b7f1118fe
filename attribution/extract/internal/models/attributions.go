package models

import _ "embed"

// What is learned from PolNeAR alone stands in these, which are empty in a set that
// owes it nothing.
var (
	//go:embed cues.bin
	cues []byte
	//go:embed spans.bin
	spans []byte
	//go:embed rank.bin
	rank []byte
	//go:embed choice.bin
	choice []byte
)

// Cues returns the model of package cues. The bytes are shared: they must not be changed.
func Cues() []byte { return cues }

// Spans returns the model of package spans. The bytes are shared: they must not be
// changed.
func Spans() []byte { return spans }

// Rank returns the model of package rank. The bytes are shared: they must not be changed.
func Rank() []byte { return rank }

// Choice returns the model of package choice. The bytes are shared: they must not be
// changed.
func Choice() []byte { return choice }
