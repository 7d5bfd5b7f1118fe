// Package spans finds what belongs to a cue: given its head, which tokens of the
// sentence are the cue, its source and its content, and which of the sentences around go
// on with the content.
//
// Within the sentence it is a conditional random field over the tokens (Lafferty,
// McCallum and Pereira 2001) that sees how each token stands to the head of the cue in
// the tree and in the quotation marks, and gives the likeliest labellings. Whole
// sentences before and after are decided on one by one.
package spans
