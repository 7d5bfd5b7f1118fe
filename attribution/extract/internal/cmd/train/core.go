package main

import (
	"os"

	"github.com/sayso-go/sayso/attribution/extract/internal/language"
)

// readCore returns the stages that know the language, as the models written last have
// them.
func readCore(o options) (*language.Core, error) {
	var files [4][]byte
	for i, name := range []string{"classes", "tagger", "depparse", "names"} {
		var err error
		if files[i], err = os.ReadFile(o.model(name)); err != nil {
			return nil, err
		}
	}
	return language.New(files[0], files[1], files[2], files[3])
}
