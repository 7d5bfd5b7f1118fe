// Package frames reads FrameNet's examples of communication and cognition frames
// (https://framenet.icsi.berkeley.edu, CC BY 3.0), and measures on the tenth of them that
// nothing is learned from how well settings are found, given the target.
//
// A phrase is right if it is of the part that a frame element is and at least half of the
// tokens of both are common to both (Jaccard). Annotators mark times and places only here
// and there: what is given where an example has none need not be wrong. So there are
// figures of all examples, of those of lexical units that have the part in some example
// of the training part, and of those that have it themselves. A document that is the
// subject ("the report says") is a Medium to FrameNet; to a reading it is the source, and
// given as a medium only here, where no source is known.
package frames
