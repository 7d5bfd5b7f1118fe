package extract

import (
	"sync"

	"github.com/sayso-go/sayso/attribution/extract/internal/models"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// theTagger is decoded on first use. It is always there: the bytes are part of the
// program, and a test decodes them.
var theTagger = sync.OnceValue(func() *tagger.Tagger {
	classes, err := weights.DecodeClasses(models.Classes())
	if err != nil {
		panic(err)
	}
	t, err := tagger.New(models.Tagger(), classes)
	if err != nil {
		panic(err)
	}
	return t
})
