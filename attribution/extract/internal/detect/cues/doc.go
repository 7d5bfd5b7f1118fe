// Package cues finds the telling words of cues: it gives every word that may be one a
// score, by a logistic regression over what the word is, what it governs and stands
// below, and what stands around it.
//
// A telling word is the head of its cue, the first token of it that depends on none of
// its others. What is learned from marks outermost attributions only, so that there are two
// scores: one that knows that what stands in the content of another is none, and one that
// was never shown what stands there.
package cues
