package models

import _ "embed"

//go:embed factuality.bin
var factuality []byte

// Factuality returns the model of how surely events are said to have happened, of
// package hedge. The bytes are shared: they must not be changed.
func Factuality() []byte { return factuality }
