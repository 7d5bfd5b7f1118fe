package models

import _ "embed"

//go:embed names.bin
var names []byte

// Names returns the model of package names. The bytes are shared: they must not be
// changed.
func Names() []byte { return names }
