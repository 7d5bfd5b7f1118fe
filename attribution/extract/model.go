package extract

import (
	"sync"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/setting"
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

// theModels are those that attributions are found with, nil in a program whose models owe
// PolNeAR nothing. They are decoded on first use.
var theModels = sync.OnceValue(func() *detect.Models {
	if len(models.Cues()) == 0 {
		return nil
	}
	m, err := detect.NewModels(models.Cues(), models.Spans(), models.Rank(), models.Choice())
	if err != nil {
		panic(err)
	}
	return m
})

// theSettings finds settings; it is decoded on first use.
var theSettings = sync.OnceValue(func() *setting.Finder {
	f, err := setting.New(models.Setting(), theCore().Classes)
	if err != nil {
		panic(err)
	}
	return f
})
