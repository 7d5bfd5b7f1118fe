package extract

import (
	"sync"

	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/models"
)

// theCore is decoded on first use. It is always there: the bytes are part of the
// program, and a test decodes them.
var theCore = sync.OnceValue(func() *language.Core {
	c, err := language.New(models.Classes(), models.Tagger(), models.Depparse(), models.Names())
	if err != nil {
		panic(err)
	}
	return c
})
