// Package detect finds attributions in a parsed text: cues, and for each its source, its
// content and its setting. It joins the ways of finding them that its sub-packages have.
//
// It takes time and memory in proportion to the text.
package detect

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// Attributions returns the attributions of a text, nested ones too, in text order and
// not numbered. Set are the places and what rests on them alone: Source.Spans, Cue,
// Claim.Content, Claim.Verbatim, Claim.Form, Setting and the Reasons for these, which
// package rules names. It does not change o, which several goroutines may read at once.
func Attributions(o *syntax.Outline) []attribution.Attribution {
	return rules.Attributions(o)
}
