package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed judgements.txt
var judgementsText string

// Judgements returns words that value what they are said of, as no record could settle
// it: "disgraceful". The map is shared: it must not be changed.
var Judgements = sync.OnceValue(func() map[string]bool { return set(judgementsText) })
