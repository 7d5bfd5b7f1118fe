// Package tagger tells the part of speech, the tag and the lemma of each word. It reads
// a sentence from left to right and decides each word by a linear classifier that sees
// the words around it and the tags before it (an averaged perceptron: Collins 2002,
// https://aclanthology.org/W02-1001/). Lemmas follow from the tag by rules on the ends
// of words, the longest known end first.
package tagger
