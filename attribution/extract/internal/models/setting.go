package models

import _ "embed"

//go:embed setting.bin
var setting []byte

// Setting returns the model of package detect/setting. The bytes are shared: they must
// not be changed.
func Setting() []byte { return setting }
