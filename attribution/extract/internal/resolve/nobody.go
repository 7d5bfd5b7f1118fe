package resolve

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// nobodies are words that name nobody: none says, and none is who "he" is.
var nobodies = wordSet(`nobody none nothing neither anybody anyone anything no-one`)

// isNobody reports whether the words of a source name nobody: "no one", "none of them",
// "no minister".
func (r *resolver) isNobody(tokens syntax.Range) bool {
	if !r.is(tokens.Start, "no") {
		return nobodies[r.Lower[tokens.Start]]
	}
	next := r.upos(tokens.Start + 1)
	return tokens.End-tokens.Start > 1 && (r.is(tokens.Start+1, "one") || next != syntax.NUM && next != syntax.PROPN) // but No 10
}
