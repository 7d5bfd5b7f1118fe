// Package spans finds what belongs to a cue: given its head, which tokens of its sentence
// are the cue, its source and its content. It is a conditional random field over the
// tokens (Lafferty, McCallum and Pereira 2001) that sees how each stands to the head in
// the tree and in the quotation marks, and gives the likeliest labellings with their
// probabilities.
package spans
