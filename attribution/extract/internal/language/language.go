// Package language joins the stages that know the language and nothing of attributions:
// it makes of a document its tokens, words, trees and names.
package language

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/depparse"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// Core holds the trained stages. It never changes, so that any number of goroutines may
// use it.
type Core struct {
	// Classes are the classes of words that the stages know.
	Classes *weights.Classes
	Tagger  *tagger.Tagger
	Parser  *depparse.Parser
	Finder  *names.Finder
}

// New returns the Core of four model files. The error is a *weights.DamagedError or a
// *weights.ForeignError.
func New(classes, tags, trees, mentions []byte) (*Core, error) {
	known, err := weights.DecodeClasses(classes)
	if err != nil {
		return nil, err
	}
	c := Core{Classes: known}
	if c.Tagger, err = tagger.New(tags, known); err != nil {
		return nil, err
	}
	if c.Parser, err = depparse.New(trees, known); err != nil {
		return nil, err
	}
	if c.Finder, err = names.New(mentions, known); err != nil {
		return nil, err
	}
	return &c, nil
}

// Read returns the outline of a document.
func (c *Core) Read(doc *source.Document) *syntax.Outline { return c.Outline(segment.Document(doc)) }

// Outline returns the outline of a text that is divided already.
func (c *Core) Outline(t *syntax.Text) *syntax.Outline {
	return syntax.NewOutline(c.Finder.Find(c.Parser.Parse(c.Tagger.Tag(t))))
}
